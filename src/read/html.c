/*
 * The HTML tokeniser: what text is, in each of its modes, and where it ends ("Data
 * state" to "Script data double escape end state", "CDATA section state"). Text is
 * found by looking for the next "<", and most of it is never touched. What is no text
 * is read in markup.c.
 */
#include "read/html.h"

#include <string.h>

#include "base/str.h"
#include "read/markup.h"

static char byte_at(const struct html *html, size_t at)
{
    return at < html->input.n ? html->input.p[at] : '\0';
}

/* The next `c` from `at` on, or the input's end. */
static size_t find(const struct html *html, char c, size_t at)
{
    size_t found = str_find_char(html->input, c, at);
    return found < html->input.n ? found : html->input.n;
}

static bool starts_tag(const struct html *html, size_t at)
{
    return ascii_alpha(byte_at(html, at + 1 + (byte_at(html, at + 1) == '/')));
}

/* Does the "<" at `at` begin anything but text? "</" at the very end is text. */
static bool starts_markup(const struct html *html, size_t at)
{
    char c = byte_at(html, at + 1);
    return c == '!' || c == '?' || starts_tag(html, at) ||
           (c == '/' && at + 2 < html->input.n);
}

static size_t data_end(const struct html *html)
{
    size_t at = find(html, '<', html->at);
    while (at < html->input.n && !starts_markup(html, at))
        at = find(html, '<', at + 1);
    return at;
}

/* Does `name` stand at `at`, in any case, with a byte behind it that ends a name? */
static bool names(const struct html *html, size_t at, struct sayso_str name)
{
    size_t end = at + name.n;
    return end < html->input.n && markup_delimits(html->input.p[end]) &&
           str_eq_fold(str_sub(html->input, at, end), name);
}

/* Does the end tag stand at `at` that ends the element whose text this is? */
static bool ends_element(const struct html *html, size_t at)
{
    return html->last.n && byte_at(html, at) == '<' && byte_at(html, at + 1) == '/' &&
           names(html, at + 2, html->last);
}

static size_t raw_end(const struct html *html)
{
    size_t at = find(html, '<', html->at);
    while (at < html->input.n && !ends_element(html, at))
        at = find(html, '<', at + 1);
    return at;
}

/* ## Scripts ----------------------------------------------------------------------- */

/* A script's text hides its end tag in "<!-- <script> ... </script> -->". */
enum disguise { PLAIN, ESCAPED, TWICE };

struct script {
    enum disguise disguise;
    size_t dashes; /* no dash before this byte counts for "-->" */
};

/* What the "<" or ">" at `at` makes of the script. */
static void step(const struct html *html, struct script *script, size_t at)
{
    struct sayso_str word = STR_LIT("script");
    struct sayso_str before = str_sub(html->input, script->dashes, at);
    bool slash = byte_at(html, at + 1) == '/';
    if (byte_at(html, at) == '>') {
        if (script->disguise != PLAIN && str_ends(before, "--"))
            script->disguise = PLAIN;
    } else if (script->disguise == PLAIN) {
        if (str_is(str_sub(html->input, at, at + 4), "<!--"))
            *script = (struct script){ESCAPED, at + 2};
    } else if (slash == (script->disguise == TWICE) &&
               names(html, at + 1 + slash, word)) {
        script->disguise = slash ? ESCAPED : TWICE;
    }
}

static size_t script_end(const struct html *html)
{
    struct script script = {PLAIN, 0};
    size_t at = html->at;
    for (;; at++) {
        if (script.disguise == PLAIN)
            at = find(html, '<', at);
        while (at < html->input.n && byte_at(html, at) != '<' &&
               byte_at(html, at) != '>')
            at++;
        if (at == html->input.n)
            return at;
        if (script.disguise != TWICE && ends_element(html, at))
            return at;
        step(html, &script, at);
    }
}

/* ## Tokens ------------------------------------------------------------------------ */

static size_t cdata_end(const struct html *html)
{
    size_t end = str_find(html->input, STR_LIT("]]>"), html->at);
    return end < html->input.n ? end : html->input.n;
}

static size_t text_end(const struct html *html)
{
    switch (html->mode) {
    case HTML_DATA:
        return data_end(html);
    case HTML_RCDATA:
    case HTML_RAWTEXT:
        return raw_end(html);
    case HTML_SCRIPT:
        return script_end(html);
    case HTML_CDATA:
        return cdata_end(html);
    case HTML_PLAINTEXT:
        break;
    }
    return html->input.n;
}

/* NUL is left to whoever builds a tree in the modes where the standard does so. */
static unsigned text_meaning(enum html_mode mode)
{
    switch (mode) {
    case HTML_DATA:
        return MARKUP_REFERENCES;
    case HTML_RCDATA:
        return MARKUP_REFERENCES | MARKUP_NUL;
    case HTML_CDATA:
        return 0;
    default:
        return MARKUP_NUL;
    }
}

static bool read_text(struct html *html, struct html_token *token)
{
    struct sayso_str text = str_sub(html->input, html->at, text_end(html));
    html->at += text.n;
    token->kind = HTML_TEXT;
    token->text = markup_text(html, text, text_meaning(html->mode));
    return text.n > 0;
}

/* What ended the text. False where it makes no token. */
static bool read_markup(struct html *html, struct html_token *token)
{
    if (html->mode == HTML_CDATA) {
        html->at += 3;
        html->mode = HTML_DATA;
        return false;
    }
    html->mode = HTML_DATA;
    return starts_tag(html, html->at) ? markup_tag(html, token)
                                      : markup_declaration(html, token);
}

void html_next(struct html *html, struct html_token *token)
{
    for (;;) {
        *token = (struct html_token){0};
        if (html->at >= html->input.n || read_text(html, token))
            return;
        *token = (struct html_token){0};
        if (read_markup(html, token))
            return;
    }
}
