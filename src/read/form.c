/*
 * Tells a page from a feed from plain text by what stands first: the name of the first
 * element behind white space, comments, processing instructions and a document type.
 * What a server or a file's ending says is not asked; both lie too often. A little junk
 * before the first markup, as broken programs print it, is passed over.
 */
#include "read/form.h"

#include "base/str.h"
#include "read/element.h"

enum { MAX_JUNK = 512 };

static const struct {
    const char *root;
    enum sayso_form form;
} roots[] = {{"rss", SAYSO_FEED},     {"feed", SAYSO_FEED}, {"rdf", SAYSO_FEED},
             {"channel", SAYSO_FEED}, {"opml", SAYSO_LIST}, {"html", SAYSO_PAGE}};

static struct sayso_str skip_space(struct sayso_str s)
{
    size_t at = 0;
    while (at < s.n && ascii_space(s.p[at]))
        at++;
    return str_sub(s, at, s.n);
}

/* What stands behind the next `end`; nothing where there is none. */
static struct sayso_str behind(struct sayso_str s, const char *end)
{
    struct sayso_str mark = str_from(end);
    size_t at = str_find(s, mark, 0);
    return at == SIZE_MAX ? (struct sayso_str){0} : str_sub(s, at + mark.n, s.n);
}

/* A document type ends behind its own declarations, which stand in brackets. */
static struct sayso_str behind_doctype(struct sayso_str s)
{
    size_t close = str_find_char(s, '>', 0), open = str_find_char(s, '[', 0);
    return open < close ? behind(behind(s, "]"), ">") : behind(s, ">");
}

static struct sayso_str skip_prolog(struct sayso_str s, bool *html)
{
    for (;;) {
        s = skip_space(s);
        if (str_starts(s, "<!--")) {
            s = behind(s, "-->");
        } else if (str_starts(s, "<?")) {
            s = behind(s, ">");
        } else if (str_starts(s, "<!")) {
            struct sayso_str name = str_trim(str_sub(s, 9, 14));
            *html = *html || str_is_fold(str_sub(name, 0, 4), "html");
            s = behind_doctype(s);
        } else {
            return s;
        }
    }
}

/* The name of the element that begins here, without its prefix. */
static struct sayso_str first_name(struct sayso_str s)
{
    size_t start = 1, end = 1;
    if (s.n < 2 || s.p[0] != '<' || !ascii_alpha(s.p[1]))
        return (struct sayso_str){0};
    for (; end < s.n && !ascii_space(s.p[end]) && s.p[end] != '>' && s.p[end] != '/';
         end++)
        if (s.p[end] == ':')
            start = end + 1;
    return str_sub(s, start, end);
}

/* Is this the name of an element of HTML, in any case? */
static bool is_html(struct sayso_str name)
{
    char lower[16];
    if (!name.n || name.n > sizeof lower)
        return false;
    for (size_t i = 0; i < name.n; i++)
        lower[i] = ascii_lower(name.p[i]);
    return element_tag((struct sayso_str){lower, name.n}) != TAG_OTHER;
}

/* The text from the first mark of a document that somebody put junk before. */
static struct sayso_str skip_junk(struct sayso_str s)
{
    static const char *const marks[] = {"<?xml", "<!doctype", "<html",    "<rss",
                                        "<feed", "<rdf:RDF",  "<!DOCTYPE"};
    struct sayso_str head = str_sub(s, 0, MAX_JUNK);
    size_t first = SIZE_MAX;
    if (str_find_char(head, '<', 0) == SIZE_MAX)
        return (struct sayso_str){0};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t at = str_find(head, str_from(marks[i]), 0);
        if (at < first)
            first = at;
    }
    return first == SIZE_MAX ? (struct sayso_str){0} : str_sub(s, first, s.n);
}

static enum sayso_form markup_form(struct sayso_str text, struct sayso_str *root)
{
    bool html = false, xml = str_starts(text, "<?xml");
    struct sayso_str name = first_name(skip_prolog(text, &html));
    for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
        if (str_is_fold(name, roots[i].root))
            return roots[i].form;
    if (html || (!xml && is_html(name)))
        return SAYSO_PAGE;
    if (xml)
        *root = name;
    return SAYSO_PLAIN;
}

/* Does the value that follows a key name the JSON Feed standard? */
static bool names_json_feed(struct sayso_str s)
{
    s = skip_space(s);
    if (!str_starts(s, ":"))
        return false;
    s = skip_space(str_sub(s, 1, s.n));
    size_t end = str_find_char(str_sub(s, 1, s.n), '"', 0);
    return str_starts(s, "\"http") && end != SIZE_MAX &&
           str_find(str_sub(s, 0, end), STR_LIT("jsonfeed.org"), 0) != SIZE_MAX;
}

static enum sayso_form json_form(struct sayso_str text)
{
    struct sayso_str key = STR_LIT("\"version\"");
    size_t at = 0;
    while ((at = str_find(text, key, at)) != SIZE_MAX) {
        bool escaped = text.p[at - 1] == '\\';
        at += key.n;
        if (!escaped && names_json_feed(str_sub(text, at, text.n)))
            return SAYSO_JSON_FEED;
    }
    return SAYSO_LINES;
}

/* An object with a key, or an array of objects. */
static bool is_json(struct sayso_str s)
{
    if (str_starts(s, "["))
        s = skip_space(str_sub(s, 1, s.n));
    if (!str_starts(s, "{"))
        return false;
    s = skip_space(str_sub(s, 1, s.n));
    return str_starts(s, "\"") || str_starts(s, "}");
}

enum sayso_form form_of(struct sayso_str text, struct sayso_str *root)
{
    *root = (struct sayso_str){0};
    text = skip_space(text);
    if (is_json(text))
        return json_form(text);
    if (!str_starts(text, "<"))
        text = skip_junk(text);
    return text.n ? markup_form(text, root) : SAYSO_PLAIN;
}

bool form_is_json_line(struct sayso_str line)
{
    struct sayso_str root;
    if (str_starts(line, "\xEF\xBB\xBF"))
        line = str_sub(line, 3, line.n);
    line = str_trim(line);
    return str_starts(line, "{") && str_ends(line, "}") &&
           form_of(line, &root) == SAYSO_LINES;
}
