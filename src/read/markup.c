/*
 * Tags and their attributes, comments, and what the standard makes a comment: "Tag open
 * state" to "Comment end bang state". Each reader looks for the byte that ends its part
 * instead of going through the standard's states one byte at a time; what comes out is
 * the same.
 */
#include "read/markup.h"

#include <string.h>

#include "base/str.h"
#include "read/entity.h"

bool markup_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\f';
}

bool markup_delimits(char c)
{
    return markup_blank(c) || c == '/' || c == '>';
}

enum { ROOM = 4096, LARGE = 512 };

char *markup_room(struct html *html, size_t count)
{
    if (count > html->room_left) {
        if (count > LARGE)
            return arena_alloc(html->arena, count);
        html->room = arena_alloc(html->arena, ROOM);
        html->room_left = ROOM;
    }
    char *room = html->room;
    html->room += count;
    html->room_left -= count;
    return room;
}

/* ## What text means --------------------------------------------------------------- */

static size_t count_byte(struct sayso_str s, char c)
{
    size_t count = 0;
    for (size_t at = 0; (at = str_find_char(s, c, at)) != SIZE_MAX; at++)
        count++;
    return count;
}

static struct sayso_str replace_nuls(struct html *html, struct sayso_str text)
{
    static const char replacement[] = {'\xEF', '\xBF', '\xBD'};
    size_t room = text.n + 2 * count_byte(text, '\0');
    if (room == text.n)
        return text;
    char *out = markup_room(html, room);
    size_t n = 0;
    for (size_t at = 0; at < text.n; at++) {
        if (text.p[at]) {
            out[n++] = text.p[at];
            continue;
        }
        memcpy(out + n, replacement, sizeof replacement);
        n += sizeof replacement;
    }
    return (struct sayso_str){out, n};
}

/* Copy what stands at *at, a reference or an ampersand that is none; returns how many
 * bytes it wrote. */
static size_t put_reference(struct sayso_str text, size_t *at, bool attribute,
                            char *out)
{
    char meaning[ENTITY_TEXT];
    size_t length, taken = entity_read(text, *at, attribute, meaning, &length);
    if (!taken) {
        *out = text.p[(*at)++];
        return 1;
    }
    *at += taken;
    memcpy(out, meaning, length);
    return length;
}

static struct sayso_str read_references(struct html *html, struct sayso_str text,
                                        bool attribute)
{
    size_t count = count_byte(text, '&'), n = 0, at = 0;
    if (!count)
        return text;
    /* A reference may mean one byte more than it takes. */
    char *out = markup_room(html, text.n + count);
    while (at < text.n) {
        size_t next = str_find_char(text, '&', at);
        struct sayso_str plain = str_sub(text, at, next);
        if (plain.n)
            memcpy(out + n, plain.p, plain.n);
        n += plain.n;
        at += plain.n;
        if (at < text.n)
            n += put_reference(text, &at, attribute, out + n);
    }
    return (struct sayso_str){out, n};
}

struct sayso_str markup_text(struct html *html, struct sayso_str text, unsigned how)
{
    if (how & MARKUP_NUL)
        text = replace_nuls(html, text);
    if (how & MARKUP_REFERENCES)
        text = read_references(html, text, how & MARKUP_ATTRIBUTE);
    return text;
}

struct sayso_str markup_name(struct html *html, struct sayso_str name)
{
    size_t at = 0;
    while (at < name.n && name.p[at] && ascii_lower(name.p[at]) == name.p[at])
        at++;
    if (at == name.n)
        return name;
    name = replace_nuls(html, name);
    char *lower = markup_room(html, name.n);
    for (at = 0; at < name.n; at++)
        lower[at] = ascii_lower(name.p[at]);
    return (struct sayso_str){lower, name.n};
}

/* ## Tags -------------------------------------------------------------------------- */

static bool more(const struct html *html)
{
    return html->at < html->input.n;
}

static char here(const struct html *html)
{
    return html->input.p[html->at];
}

static struct sayso_str since(const struct html *html, size_t from)
{
    return str_sub(html->input, from, html->at);
}

static void skip_blanks(struct html *html)
{
    while (more(html) && markup_blank(here(html)))
        html->at++;
}

/* "=" at the start belongs to the name. */
static struct sayso_str attribute_name(struct html *html)
{
    size_t from = html->at++;
    while (more(html) && !markup_delimits(here(html)) && here(html) != '=')
        html->at++;
    return since(html, from);
}

/* The value behind "=", as it stands; at the input's end it does not matter. */
static struct sayso_str attribute_value(struct html *html)
{
    skip_blanks(html);
    if (!more(html))
        return (struct sayso_str){0};
    char quote = here(html);
    size_t from = html->at;
    if (quote == '"' || quote == '\'') {
        size_t end = str_find_char(html->input, quote, from + 1);
        html->at = end == SIZE_MAX ? html->input.n : end + 1;
        return end == SIZE_MAX ? (struct sayso_str){0}
                               : str_sub(html->input, from + 1, end);
    }
    while (more(html) && !markup_blank(here(html)) && here(html) != '>')
        html->at++;
    return since(html, from);
}

static bool has_attribute(const struct html *html, size_t count, struct sayso_str name)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq_fold(html->attributes[i].name, name))
            return true;
    return false;
}

/* Keep an attribute where there is room and it is the first of its name. */
static void keep(struct html *html, size_t *count, struct sayso_str name,
                 struct sayso_str value)
{
    if (*count == HTML_ATTRIBUTES)
        return;
    name = markup_text(html, name, MARKUP_NUL);
    if (has_attribute(html, *count, name))
        return;
    unsigned how = MARKUP_REFERENCES | MARKUP_ATTRIBUTE | MARKUP_NUL;
    html->attributes[*count].name = markup_name(html, name);
    html->attributes[*count].value = markup_text(html, value, how);
    ++*count;
}

static void read_attribute(struct html *html, size_t *count)
{
    struct sayso_str name = attribute_name(html), value = {0};
    skip_blanks(html);
    if (more(html) && here(html) == '=') {
        html->at++;
        value = attribute_value(html);
    }
    keep(html, count, name, value);
}

/* Behind a tag's name: attributes up to ">". False at the input's end. */
static bool read_attributes(struct html *html, struct html_token *token)
{
    while (more(html)) {
        char c = here(html);
        if (c == '>') {
            html->at++;
            return true;
        }
        if (c == '/')
            token->self_closing =
                html->at + 1 < html->input.n && html->input.p[html->at + 1] == '>';
        if (c == '/' || markup_blank(c))
            html->at++;
        else
            read_attribute(html, &token->attribute_count);
    }
    return false;
}

bool markup_tag(struct html *html, struct html_token *token)
{
    bool end = html->input.p[html->at + 1] == '/';
    html->at += 1 + end;
    size_t from = html->at;
    while (more(html) && !markup_delimits(here(html)))
        html->at++;
    token->kind = end ? HTML_END_TAG : HTML_START_TAG;
    token->name = markup_name(html, since(html, from));
    token->attributes = html->attributes;
    if (!read_attributes(html, token))
        return false;
    if (!end)
        html->last = token->name;
    return true;
}

/* ## Comments ---------------------------------------------------------------------- */

/* How many bytes at the end of `text` close a comment before its ">": 2 or 3. */
static size_t closing(struct sayso_str text)
{
    if (str_ends(text, "--"))
        return 2;
    return str_ends(text, "--!") ? 3 : 0;
}

/* html->at stands behind "<!--". */
static struct sayso_str comment_text(struct html *html)
{
    struct sayso_str input = html->input;
    size_t from = html->at, at = from;
    while ((at = str_find_char(input, '>', at)) != SIZE_MAX) {
        struct sayso_str text = str_sub(input, from, at);
        html->at = ++at;
        if (text.n == 0 || str_is(text, "-"))
            return str_sub(text, 0, 0);
        if (closing(text))
            return str_sub(text, 0, text.n - closing(text));
    }
    html->at = input.n;
    struct sayso_str text = str_sub(input, from, input.n);
    size_t cut = closing(text);
    return str_sub(text, 0, text.n - (cut ? cut : str_ends(text, "-")));
}

/* What the standard calls a bogus comment: from html->at to the next ">". */
static struct sayso_str bogus_text(struct html *html)
{
    size_t from = html->at, end = str_find_char(html->input, '>', from);
    html->at = end == SIZE_MAX ? html->input.n : end + 1;
    return str_sub(html->input, from, end);
}

static bool starts_with(const struct html *html, size_t at, const char *prefix)
{
    return str_starts(str_sub(html->input, at, html->input.n), prefix);
}

bool markup_declaration(struct html *html, struct html_token *token)
{
    if (starts_with(html, html->at, "</>")) {
        html->at += 3;
        return false;
    }
    if (html->cdata && starts_with(html, html->at, "<![CDATA[")) {
        html->at += 9;
        html->mode = HTML_CDATA;
        return false;
    }
    struct sayso_str word = str_sub(html->input, html->at + 2, html->at + 9);
    if (html->input.p[html->at + 1] == '!' && str_is_fold(word, "doctype"))
        return markup_doctype(html, token);
    token->kind = HTML_COMMENT;
    if (starts_with(html, html->at, "<!--")) {
        html->at += 4;
        token->text = markup_text(html, comment_text(html), MARKUP_NUL);
    } else {
        /* "<?" is a comment that begins with its question mark. */
        html->at += html->input.p[html->at + 1] == '?' ? 1 : 2;
        token->text = markup_text(html, bogus_text(html), MARKUP_NUL);
    }
    return true;
}
