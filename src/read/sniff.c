/*
 * Takes the first bytes of a document, gives the encoding that it declares, as the HTML
 * standard prescans a byte stream to determine its encoding
 * (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding). It
 * looks further than the standard asks, since authors put the tag where browsers still
 * find it. Whether the declaration is true is not its business.
 */
#include "read/sniff.h"

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum { WINDOW = 1 << 16 };

/* Where the scan stands. */
struct scan {
    struct sayso_str s;
    size_t at;
};

struct pair {
    struct sayso_str name, value;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

static bool over(const struct scan *scan)
{
    return scan->at >= scan->s.n;
}

/* The byte it stands at; NUL behind the end. */
static char here(const struct scan *scan)
{
    return over(scan) ? '\0' : scan->s.p[scan->at];
}

static void skip_blanks(struct scan *scan)
{
    while (is_blank(here(scan)))
        scan->at++;
}

/* All up to a byte of `stops` or a blank. */
static struct sayso_str take_word(struct scan *scan, const char *stops)
{
    size_t start = scan->at;
    while (!over(scan) && !is_blank(here(scan)) &&
           str_find_char(str_from(stops), here(scan), 0) == SIZE_MAX)
        scan->at++;
    return str_sub(scan->s, start, scan->at);
}

/* What stands between two quotation marks, the first of which is here. Empty, and the
 * scan is over, where the second is missing. */
static struct sayso_str take_quoted(struct scan *scan)
{
    size_t start = scan->at + 1;
    size_t end = str_find_char(scan->s, here(scan), start);
    scan->at = end == SIZE_MAX ? scan->s.n : end + 1;
    return end == SIZE_MAX ? (struct sayso_str){0} : str_sub(scan->s, start, end);
}

/* The next attribute of the tag; false where the tag ends. */
static bool take_pair(struct scan *scan, struct pair *pair)
{
    *pair = (struct pair){0};
    while (is_blank(here(scan)) || here(scan) == '/')
        scan->at++;
    if (over(scan) || here(scan) == '>')
        return false;
    size_t start = scan->at++; /* a name may begin with "=" */
    take_word(scan, "=/>");
    pair->name = str_sub(scan->s, start, scan->at);
    skip_blanks(scan);
    if (here(scan) != '=')
        return true;
    scan->at++;
    skip_blanks(scan);
    bool quoted = here(scan) == '"' || here(scan) == '\'';
    pair->value = quoted ? take_quoted(scan) : take_word(scan, ">");
    return true;
}

/* The label behind "charset=" in a Content-Type. */
static struct sayso_str charset_of(struct sayso_str content)
{
    struct scan scan = {content, 0};
    for (; !over(&scan); scan.at++) {
        struct sayso_str word = str_sub(content, scan.at, scan.at + 7);
        if (!str_is_fold(word, "charset"))
            continue;
        scan.at += word.n;
        skip_blanks(&scan);
        if (here(&scan) != '=') {
            scan.at--; /* for the loop's own step */
            continue;
        }
        scan.at++;
        skip_blanks(&scan);
        if (here(&scan) == '"' || here(&scan) == '\'')
            return take_quoted(&scan);
        return take_word(&scan, ";");
    }
    return (struct sayso_str){0};
}

const struct encoding *sniff_type(struct sayso_str content_type)
{
    return encoding_of(charset_of(content_type));
}

/* Markup that could be read so far is in no encoding of two bytes a letter. */
static const struct encoding *as_bytes(const struct encoding *encoding)
{
    bool wide = encoding && (encoding->kind == ENCODING_UTF_16LE ||
                             encoding->kind == ENCODING_UTF_16BE);
    return wide ? encoding_of(STR_LIT("utf-8")) : encoding;
}

/* What a <meta> tag declares; the scan stands behind its name. */
static const struct encoding *read_meta(struct scan *scan)
{
    struct sayso_str charset = {0}, content = {0}, pragma = {0};
    struct pair pair;
    while (take_pair(scan, &pair)) {
        if (str_is_fold(pair.name, "charset") && !charset.p)
            charset = pair.value;
        else if (str_is_fold(pair.name, "content") && !content.p)
            content = pair.value;
        else if (str_is_fold(pair.name, "http-equiv") && !pragma.p)
            pragma = pair.value;
    }
    if (over(scan)) /* it is cut off, and may say something else */
        return NULL;
    if (charset.n)
        return as_bytes(encoding_of(charset));
    if (str_is_fold(pragma, "content-type"))
        return as_bytes(sniff_type(content));
    return NULL;
}

/* Move behind the next `text`. */
static void skip_past(struct scan *scan, struct sayso_str text)
{
    size_t found = str_find(scan->s, text, scan->at);
    scan->at = found == SIZE_MAX ? scan->s.n : found + text.n;
}

/* The name of the tag that begins here, "/" before it for an end tag; empty for none.
 */
static struct sayso_str take_tag(struct scan *scan)
{
    struct scan ahead = *scan;
    ahead.at++;
    if (here(&ahead) == '/')
        ahead.at++;
    if (!ascii_alpha(here(&ahead)))
        return (struct sayso_str){0};
    take_word(&ahead, "/>");
    struct sayso_str name = str_sub(scan->s, scan->at + 1, ahead.at);
    scan->at = ahead.at;
    return name;
}

/* A tag whose name was read. */
static const struct encoding *read_tag(struct scan *scan, struct sayso_str name)
{
    struct pair pair;
    if (str_is_fold(name, "meta"))
        return read_meta(scan);
    while (take_pair(scan, &pair))
        continue;
    return NULL;
}

/* Something that begins with "<" and is no tag. */
static void skip_other(struct scan *scan)
{
    struct sayso_str rest = str_sub(scan->s, scan->at, scan->s.n);
    if (str_starts(rest, "<!--")) {
        scan->at += 2; /* "<!-->" is whole */
        skip_past(scan, STR_LIT("-->"));
    } else if (str_starts(rest, "<!") || str_starts(rest, "</") ||
               str_starts(rest, "<?")) {
        skip_past(scan, STR_LIT(">"));
    } else {
        scan->at++;
    }
}

/* What the first <meta> tag says that says anything. In XML none is asked, unless it is
 * a page: a feed may quote one. */
static const struct encoding *prescan(struct sayso_str head, bool xml)
{
    struct scan scan = {head, 0};
    while ((scan.at = str_find_char(head, '<', scan.at)) != SIZE_MAX) {
        struct sayso_str name = take_tag(&scan);
        if (!name.n) {
            skip_other(&scan);
            continue;
        }
        if (xml && !str_is_fold(name, "html"))
            return NULL;
        xml = false;
        const struct encoding *encoding = read_tag(&scan, name);
        if (encoding)
            return encoding;
    }
    return NULL;
}

/* What <?xml encoding="..."?> says. */
static const struct encoding *read_declaration(struct sayso_str head)
{
    struct scan scan = {str_sub(head, 0, str_find_char(head, '>', 0)), 0};
    skip_past(&scan, STR_LIT("encoding"));
    skip_blanks(&scan);
    if (here(&scan) != '=')
        return NULL;
    scan.at++;
    skip_blanks(&scan);
    if (here(&scan) != '"' && here(&scan) != '\'')
        return NULL;
    return as_bytes(encoding_of(take_quoted(&scan)));
}

const struct encoding *sniff_markup(struct sayso_str bytes)
{
    struct sayso_str head = str_trim(str_sub(bytes, 0, WINDOW));
    if (!str_starts(head, "<"))
        return NULL;
    bool xml = str_starts(head, "<?xml");
    const struct encoding *encoding = prescan(head, xml);
    return encoding || !xml ? encoding : read_declaration(head);
}
