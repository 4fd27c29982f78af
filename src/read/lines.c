/*
 * Reads articles from JSON that other programs wrote. A line that is broken, or has no
 * text, costs that line alone. A title that the text shows too is taken from there, so
 * that no article has its headline twice and what this program wrote reads back as it
 * was. Memory beside the articles is what one of them takes.
 */
#include "read/lines.h"

#include <stdio.h>

#include "base/err.h"
#include "base/json.h"
#include "base/str.h"
#include "base/url.h"
#include "base/utf8.h"
#include "read/field.h"
#include "read/page.h"
#include "read/prose.h"
#include "read/record.h"

enum {
    TITLE_LINES = 8, /* a title stands in one of the first lines */
    MAX_SHOWN = 80   /* bytes of a value in a note */
};

struct lines {
    struct read read; /* with a scratch of its own, emptied for every article */
    struct sayso_str base;
    struct items *items;
    const char *unit;      /* what is counted: "line", "element" */
    size_t lost, last;     /* how many could not be read; the last one's number */
    size_t undated;        /* how many give a date that could not */
    struct sayso_err *err; /* of the first one */
};

static void lose(struct lines *lines, size_t number, const char *why, unsigned column)
{
    char place[32] = "";
    if (column)
        snprintf(place, sizeof place, " (column %u)", column);
    if (lines->lost == 0)
        err_set(lines->err, SAYSO_INPUT, NULL, 0, 0, "holds no article: %s %zu %s%s",
                lines->unit, number, why, place);
    lines->last = number;
    if (lines->lost++ < LINES_MAX_NOTES)
        read_note(&lines->read, SAYSO_INPUT, "%s %zu %s%s", lines->unit, number, why,
                  place);
}

/* ---- the title in the text ----------------------------------------------------- */

static size_t skip_space(struct sayso_str s, size_t at)
{
    size_t n;
    while (utf8_is_space(utf8_at(s, at, &n)) && n)
        at += n;
    return at;
}

/* The length of `title`, a line, at the start of `text`, where any white space there is
 * as good as a blank, and the line ends behind it; 0 for no match. */
static size_t match_title(struct sayso_str text, struct sayso_str title)
{
    size_t at = 0, end = 0;
    for (size_t i = 0; i < title.n;) {
        size_t blank = skip_space(title, i);
        if (blank > i) {
            size_t next = skip_space(text, at);
            if (next == at)
                return 0;
            at = next;
            i = blank;
        } else if (at < text.n && text.p[at] == title.p[i]) {
            end = ++at;
            i++;
        } else {
            return 0;
        }
    }
    while (at < text.n && text.p[at] != '\n' && ascii_space(text.p[at]))
        at++;
    return at == text.n || text.p[at] == '\n' ? end : 0;
}

/* The title as one of the first lines of the text shows it; else itself. */
static struct sayso_str shown_title(struct sayso_str text, struct sayso_str title)
{
    size_t at = 0;
    for (int line = 0; title.n && line < TITLE_LINES && at < text.n; line++) {
        at = skip_space(text, at);
        size_t n = match_title(str_sub(text, at, text.n), title);
        if (n)
            return str_sub(text, at, at + n);
        at = str_find_char(text, '\n', at);
    }
    return title;
}

/* ---- an article ---------------------------------------------------------------- */

static bool is_page(struct sayso_str text)
{
    text = str_sub(str_trim(text), 0, 9);
    return str_is_fold(text, "<!doctype") ||
           str_is_fold(str_sub(text, 0, 5), "<html") ||
           str_is_fold(str_sub(text, 0, 5), "<head") ||
           str_is_fold(str_sub(text, 0, 5), "<body");
}

/* Does it begin with a tag? Then it is HTML, whatever its name says. */
static bool is_markup(struct sayso_str text)
{
    text = str_trim(text);
    return text.n > 3 && text.p[0] == '<' && text.p[text.n - 1] == '>' &&
           (ascii_alpha(text.p[1]) || text.p[1] == '!');
}

/* The text, and what a page says of itself. False where there is no text. */
static bool read_text(struct lines *lines, const struct json *const *fields,
                      struct sayso_str base, struct item *item)
{
    struct sayso_str text = record_text(&lines->read, fields[FIELD_TEXT]);
    struct sayso_str html = record_text(&lines->read, fields[FIELD_HTML]);
    if (is_page(text)) {
        html = text;
    } else if (is_markup(text)) {
        item->text = prose_html(&lines->read, text);
        return item->text.n > 0;
    } else if (str_trim(text).n) {
        item->text = text;
        return true;
    }
    if (html.n)
        page_read(&lines->read, html, base, item);
    return item->text.n > 0;
}

/* Put `said` in place of what there is, where it says anything. */
static void put(struct sayso_str *field, struct sayso_str said)
{
    if (said.n)
        *field = said;
}

static struct sayso_str read_date(struct lines *lines, const struct json *value,
                                  size_t number)
{
    struct sayso_str date = record_date(&lines->read, value);
    struct sayso_str shown = str_sub(json_text(value), 0, MAX_SHOWN);
    shown.n = utf8_invalid(shown); /* a character may be cut */
    if (!date.n && value && lines->undated++ < LINES_MAX_NOTES)
        read_note(&lines->read, SAYSO_OK,
                  "%s %zu gives a date that cannot be read: %.*s", lines->unit, number,
                  STR(shown));
    return date;
}

/* Without an id, an address and a title, an article is known by the file it was in. */
static void identify(struct lines *lines, const struct json *document,
                     struct item *item)
{
    struct sayso_str name = record_line(&lines->read, document);
    size_t start = name.n;
    while (start > 0 && name.p[start - 1] != '/' && name.p[start - 1] != '\\')
        start--;
    if (!item->id.n && !item->url.n && !item->title.n)
        item->id = str_sub(name, start, name.n);
}

static void read_object(struct lines *lines, const struct json *object, size_t number)
{
    const struct json *fields[FIELD_COUNT];
    struct read *read = &lines->read;
    struct item item = {0};
    fields_read(object, fields);
    struct sayso_str url = record_line(read, fields[FIELD_URL]);
    if (url.n)
        url = arena_str(read->report, url_resolve(lines->base, url, read->scratch));
    if (!read_text(lines, fields, url.n ? url : lines->base, &item)) {
        lose(lines, number, "has neither text nor html", 0);
        return;
    }
    put(&item.id, record_line(read, fields[FIELD_ID]));
    put(&item.url, url);
    put(&item.byline, record_byline(read, fields[FIELD_BYLINE]));
    put(&item.published, read_date(lines, fields[FIELD_PUBLISHED], number));
    put(&item.outlet, record_line(read, fields[FIELD_OUTLET]));
    put(&item.language, record_line(read, fields[FIELD_LANGUAGE]));
    put(&item.title, record_line(read, fields[FIELD_TITLE]));
    item.title = shown_title(item.text, item.title);
    identify(lines, fields[FIELD_DOCUMENT], &item);
    *items_add(read, lines->items) = item;
}

static void read_value(struct lines *lines, const struct json *value, size_t number)
{
    if (json_kind(value) == JSON_OBJECT)
        read_object(lines, value, number);
    else
        lose(lines, number, "is no object", 0);
    arena_reset(lines->read.scratch);
}

/* ---- many of them -------------------------------------------------------------- */

static void read_line(struct lines *lines, struct sayso_str line, size_t number)
{
    struct sayso_err err;
    struct json *value = json_read(line, &err);
    if (value)
        read_value(lines, value, number);
    else
        lose(lines, number, err.message, err.column);
    json_free(value);
}

static void read_lines(struct lines *lines, struct sayso_str text, size_t number)
{
    struct sayso_str line;
    for (; str_split(&text, '\n', &line); number++)
        if (str_trim(line).n)
            read_line(lines, line, number);
}

static void read_array(struct lines *lines, const struct json *array)
{
    lines->unit = "article";
    for (size_t i = 0; i < json_count(array); i++)
        read_value(lines, json_at(array, i), i + 1);
}

/* A whole document. One that begins with a bracket is an array, read as far as it goes;
 * else it is one object over many lines, or one a line. Returns -1 and err where it is
 * none of them. */
static int read_whole(struct lines *lines, struct sayso_str text)
{
    bool listed = str_starts(str_trim(text), "[");
    struct json *root =
        listed ? record_read(&lines->read, text, lines->err) : json_read(text, NULL);
    if (root && listed)
        read_array(lines, root);
    else if (root)
        read_value(lines, root, 1);
    else if (!listed)
        read_lines(lines, text, 1);
    json_free(root);
    return root || !listed ? 0 : -1;
}

/* What is too much to be told one by one. */
static void note_more(struct lines *lines)
{
    if (lines->lost > LINES_MAX_NOTES)
        read_note(&lines->read, SAYSO_INPUT,
                  "%zu more could not be read, the last of them %s %zu",
                  lines->lost - LINES_MAX_NOTES, lines->unit, lines->last);
    if (lines->undated > LINES_MAX_NOTES)
        read_note(&lines->read, SAYSO_OK, "%zu more give dates that cannot be read",
                  lines->undated - LINES_MAX_NOTES);
}

int lines_read(struct read *read, const struct sayso_input *input,
               struct sayso_str text, struct items *items, struct sayso_err *err)
{
    struct arena scratch = {0};
    struct lines lines = {.read = {read->report, &scratch, read->notes},
                          .base = input->url,
                          .items = items,
                          .unit = "line",
                          .err = err};
    int failed = 0;
    if (input->line)
        read_lines(&lines, text, input->line);
    else
        failed = read_whole(&lines, text);
    note_more(&lines);
    arena_free(&scratch);
    if (!failed && !input->line && !items->n)
        failed =
            lines.lost ? -1 : err_set(err, SAYSO_INPUT, NULL, 0, 0, "holds no article");
    return failed;
}
