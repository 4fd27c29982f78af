/*
 * Feeds write HTML in four ways: escaped, escaped twice, in CDATA, as elements; and
 * they call it text as often as not. All four come out as HTML here, which prose.c
 * reads. Text is taken for HTML when it holds what only HTML holds: an end tag, a tag
 * with attributes or without content, a reference. "1 < 2" and "the <template> tag"
 * stay what they are.
 */
#include "read/value.h"

#include <stdint.h>

#include "base/str.h"
#include "base/utf8.h"
#include "read/content.h"
#include "read/entity.h"
#include "read/prose.h"
#include "read/vocabulary.h"

static bool is_html_type(struct sayso_str type)
{
    return str_is_fold(type, "html") || str_is_fold(type, "xhtml") ||
           str_is_fold(type, "text/html") || str_ends(type, "xml");
}

static enum value_form form_of_type(struct sayso_str type, struct sayso_str mode)
{
    if (str_is_fold(mode, "base64"))
        return VALUE_BASE64;
    if (is_html_type(type))
        return VALUE_HTML;
    if (str_is_fold(type, "text") || str_starts(type, "text/"))
        return VALUE_PLAIN;
    /* Atom 1.0: what is neither text nor XML is base64. */
    return str_find_char(type, '/', 0) != SIZE_MAX && !mode.n ? VALUE_BASE64
                                                              : VALUE_GUESS;
}

void value_begin(struct value *value, const struct xml_attribute *attributes,
                 size_t count)
{
    struct buf kept = value->text;
    kept.n = 0;
    *value = (struct value){.text = kept};
    value->form =
        form_of_type(str_trim(attribute_value(attributes, count, SPACE_FEED, "type")),
                     str_trim(attribute_value(attributes, count, SPACE_FEED, "mode")));
}

static void add_escaped(struct buf *buf, struct sayso_str text)
{
    for (size_t at = 0; at < text.n; at++) {
        char c = text.p[at];
        if (c == '&')
            buf_add_cstr(buf, "&amp;");
        else if (c == '<')
            buf_add_cstr(buf, "&lt;");
        else if (c == '"')
            buf_add_cstr(buf, "&quot;");
        else
            buf_add_char(buf, c);
    }
}

/* The first element in it: what came before was text, and is escaped from now on. */
static void turn_to_markup(struct value *value)
{
    struct buf escaped = {.max = value->text.max};
    if (value->markup)
        return;
    value->markup = true;
    add_escaped(&escaped, buf_str(&value->text));
    buf_free(&value->text);
    value->text = escaped;
}

void value_start(struct value *value, struct xml_name name,
                 const struct xml_attribute *attributes, size_t count)
{
    turn_to_markup(value);
    buf_add_char(&value->text, '<');
    buf_add(&value->text, name.local);
    for (size_t i = 0; i < count; i++) {
        if (attributes[i].name.prefix.n)
            continue;
        buf_add_char(&value->text, ' ');
        buf_add(&value->text, attributes[i].name.local);
        buf_add_cstr(&value->text, "=\"");
        add_escaped(&value->text, attributes[i].value);
        buf_add_char(&value->text, '"');
    }
    buf_add_char(&value->text, '>');
}

void value_end(struct value *value, struct xml_name name)
{
    buf_add_cstr(&value->text, "</");
    buf_add(&value->text, name.local);
    buf_add_char(&value->text, '>');
}

void value_text(struct value *value, struct sayso_str text)
{
    if (value->markup)
        add_escaped(&value->text, text);
    else
        buf_add(&value->text, text);
}

void value_free(struct value *value)
{
    buf_free(&value->text);
}

/* A CDATA section that was escaped, or stands in another, is no comment. */
static struct sayso_str without_cdata(struct sayso_str text)
{
    struct sayso_str mark = STR_LIT("<![CDATA[");
    text = str_trim(text);
    if (str_starts(text, mark.p) && str_ends(text, "]]>"))
        return str_trim(str_sub(text, mark.n, text.n - 3));
    return text;
}

struct sayso_str value_plain(const struct value *value)
{
    return without_cdata(buf_str(&value->text));
}

struct sayso_str value_fold(struct sayso_str text, struct arena *arena)
{
    text = str_trim(text);
    char *folded = arena_alloc(arena, text.n + 1);
    size_t n = 0;
    for (size_t at = 0; at < text.n; at++)
        if (!ascii_space(text.p[at]))
            folded[n++] = text.p[at];
        else if (folded[n - 1] != ' ')
            folded[n++] = ' ';
    return (struct sayso_str){folded, n};
}

static int base64_digit(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (ascii_digit(c))
        return c - '0' + 52;
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

/* What is no digit is passed over. False when it is no text that comes out. */
static bool add_base64(struct buf *out, struct sayso_str text)
{
    unsigned bits = 0, held = 0;
    for (size_t at = 0; at < text.n; at++) {
        int digit = base64_digit(text.p[at]);
        if (digit < 0)
            continue;
        bits = (bits << 6 | (unsigned)digit) & 0xFFFF;
        held += 6;
        if (held >= 8) {
            held -= 8;
            buf_add_char(out, (char)(bits >> held & 0xFF));
        }
    }
    return utf8_invalid(buf_str(out)) == out->n &&
           str_find_char(buf_str(out), '\0', 0) == SIZE_MAX;
}

static size_t name_end(struct sayso_str s, size_t at)
{
    while (at < s.n && (ascii_alpha(s.p[at]) || ascii_digit(s.p[at])))
        at++;
    return at;
}

/* At the "<" at `at`, does a tag begin that no writer about HTML would let stand? */
static bool is_tag(struct sayso_str s, size_t at)
{
    struct sayso_str empty = STR_LIT("br hr img wbr p");
    bool end_tag = at + 1 < s.n && s.p[at + 1] == '/';
    size_t start = at + 1 + end_tag, end = name_end(s, start);
    size_t close = str_find_char(str_sub(s, 0, end + 256), '>', end);
    if (str_starts(str_sub(s, at, s.n), "<!--") ||
        str_starts(str_sub(s, at, s.n), "<?"))
        return true;
    if (end == start || close == SIZE_MAX)
        return false;
    struct sayso_str name = str_sub(s, start, end), rest = str_sub(s, end, close);
    return end_tag || str_ends(rest, "/") || str_find_char(rest, '=', 0) != SIZE_MAX ||
           str_has_word(empty, name);
}

static bool is_reference(struct sayso_str s, size_t at)
{
    char text[ENTITY_TEXT];
    size_t length, n = entity_read(s, at, false, text, &length);
    return n && s.p[at + n - 1] == ';';
}

static bool looks_like_html(struct sayso_str s)
{
    for (size_t at = 0; at < s.n; at++)
        if ((s.p[at] == '<' && is_tag(s, at)) ||
            (s.p[at] == '&' && is_reference(s, at)))
            return true;
    return false;
}

/* The value as HTML in `out`. */
static void add_html(struct buf *out, const struct value *value)
{
    struct sayso_str text = value_plain(value);
    struct buf decoded = {0};
    if (value->form == VALUE_BASE64 && !value->markup)
        text = add_base64(&decoded, text) ? buf_str(&decoded) : (struct sayso_str){0};
    if (value->markup || value->form == VALUE_HTML || looks_like_html(text))
        buf_add(out, text);
    else
        add_escaped(out, text);
    buf_free(&decoded);
}

/* Most names and many titles: printable ASCII without a mark of markup. */
static bool is_simple(const struct value *value)
{
    struct sayso_str s = buf_str(&value->text);
    for (size_t at = 0; at < s.n; at++)
        if (s.p[at] < ' ' || s.p[at] > '~' || s.p[at] == '<' || s.p[at] == '&' ||
            (s.p[at] == ' ' && at && s.p[at - 1] == ' '))
            return false;
    return value->form != VALUE_BASE64;
}

struct sayso_str value_line(const struct value *value, struct read *read)
{
    struct buf html = {0};
    if (is_simple(value))
        return arena_str(read->report, value_plain(value));
    add_html(&html, value);
    struct sayso_str line = prose_line(read, buf_str(&html));
    struct sayso_str inner = without_cdata(line);
    if (inner.n != line.n || looks_like_html(inner))
        line = prose_line(read, inner);
    buf_free(&html);
    return line;
}

/* Markup that was escaped once too often: there are tags, but all of them as text. */
static bool is_escaped_twice(struct sayso_str html)
{
    struct sayso_str less = STR_LIT("&lt;");
    if (str_find_char(html, '<', 0) != SIZE_MAX)
        return false;
    for (size_t at = str_find(html, less, 0); at != SIZE_MAX;
         at = str_find(html, less, at + 1))
        if (str_starts(str_sub(html, at + less.n, html.n), "/") ||
            str_starts(str_sub(html, at + less.n, html.n), "p&gt;") ||
            str_starts(str_sub(html, at + less.n, html.n), "br"))
            return true;
    return false;
}

static void resolve_references(struct buf *html)
{
    struct buf out = {0};
    struct sayso_str s = buf_str(html);
    for (size_t at = 0; at < s.n;) {
        char text[ENTITY_TEXT];
        size_t length;
        size_t n = s.p[at] == '&' ? entity_read(s, at, false, text, &length) : 0;
        if (n)
            buf_add(&out, (struct sayso_str){text, length});
        else
            buf_add_char(&out, s.p[at]);
        at += n ? n : 1;
    }
    buf_free(html);
    *html = out;
}

/* Text without a tag: its blank lines part paragraphs. */
static void part_paragraphs(struct buf *html)
{
    struct buf out = {0};
    struct sayso_str rest = buf_str(html), line;
    if (str_find_char(rest, '<', 0) != SIZE_MAX ||
        str_find(rest, STR_LIT("\n"), 0) == SIZE_MAX)
        return;
    while (str_split(&rest, '\n', &line)) {
        if (str_trim(line).n == 0)
            buf_add_cstr(&out, "<p>");
        buf_add(&out, line);
        buf_add_char(&out, '\n');
    }
    buf_free(html);
    *html = out;
}

struct sayso_str value_prose(const struct value *value, struct read *read,
                             struct sayso_str url)
{
    struct buf html = {0};
    add_html(&html, value);
    if (value->form != VALUE_PLAIN && is_escaped_twice(buf_str(&html)))
        resolve_references(&html);
    part_paragraphs(&html);
    struct sayso_str prose = content_text(read, buf_str(&html), url);
    buf_free(&html);
    return prose;
}
