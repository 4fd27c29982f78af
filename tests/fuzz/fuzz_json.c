/*
 * Any text as JSON, as a JSON Feed, as JSON Lines, and as a date. What comes out is
 * valid UTF-8 without NUL; a date is one of the forms that are documented, and reads as
 * itself; what was mended needs no mending; and reading twice gives the same.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/json.h"
#include "base/mend.h"
#include "base/str.h"
#include "base/utf8.h"
#include "read/date.h"
#include "read/decode.h"
#include "read/jsonfeed.h"
#include "read/lines.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool law)
{
    if (!law)
        abort();
}

static void must_be_text(struct sayso_str s)
{
    must(utf8_invalid(s) == s.n && str_find_char(s, '\0', 0) == SIZE_MAX);
}

/* ---- values -------------------------------------------------------------------- */

/* Every value under `top`; MEND_MAX_DEPTH lets the walk recurse. */
static void check_value(const struct json *value)
{
    struct json_member member = {0};
    must_be_text(json_text(value));
    for (size_t i = 0; json_kind(value) == JSON_ARRAY && i < json_count(value); i++)
        check_value(json_at(value, i));
    while (json_next(value, &member)) {
        must_be_text(member.name);
        check_value(member.value);
    }
}

static void check_json(struct sayso_str text)
{
    struct sayso_err err = {0}, start_err = {0};
    struct json *json = json_read(text, &err);
    struct json *start = json_read_start(text, &start_err);
    must(json || (err.code == SAYSO_INPUT && err.message[0]));
    must(!json || (start && start_err.code == SAYSO_OK));
    check_value(json);
    check_value(start);
    json_free(json);
    json_free(start);
}

static void check_mend(struct sayso_str text)
{
    struct buf once = {0}, twice = {0};
    struct mended mended = mend_json(text, SIZE_MAX, &once);
    must_be_text(buf_str(&once));
    if (mended.changes)
        must(mend_json(buf_str(&once), SIZE_MAX, &twice).changes == 0);
    buf_free(&once);
    buf_free(&twice);
}

/* ---- dates --------------------------------------------------------------------- */

/* Does `date` look as `form` does, where 0 stands for a digit? */
static bool is_like(struct sayso_str date, const char *form)
{
    if (date.n != strlen(form))
        return false;
    for (size_t i = 0; i < date.n; i++)
        if (form[i] == '0' ? !ascii_digit(date.p[i]) : date.p[i] != form[i])
            return false;
    return true;
}

static void must_be_date(struct sayso_str date, struct arena *arena)
{
    must(date.n == 0 || is_like(date, "0000") || is_like(date, "0000-00") ||
         is_like(date, "0000-00-00") || is_like(date, "0000-00-00T00:00:00Z"));
    must(str_eq(date_read(date, arena), date));
}

/* ---- articles ------------------------------------------------------------------ */

static void check_item(const struct item *item, struct arena *arena)
{
    const struct sayso_str fields[] = {item->id,      item->url,       item->title,
                                       item->byline,  item->published, item->outlet,
                                       item->language};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        must_be_text(fields[i]);
        must(str_eq(str_trim(fields[i]), fields[i]));
        must(str_find_char(fields[i], '\n', 0) == SIZE_MAX ||
             str_contains(item->text, fields[i]));
    }
    must_be_text(item->text);
    must(str_find_char(item->text, '\r', 0) == SIZE_MAX);
    must_be_date(item->published, arena);
}

static bool same(const struct item *a, const struct item *b)
{
    return str_eq(a->id, b->id) && str_eq(a->url, b->url) &&
           str_eq(a->title, b->title) && str_eq(a->byline, b->byline) &&
           str_eq(a->published, b->published) && str_eq(a->outlet, b->outlet) &&
           str_eq(a->language, b->language) && str_eq(a->text, b->text) &&
           a->summary == b->summary;
}

enum way { FEED, BATCH, WHOLE, WAYS };

static int read_as(enum way way, struct read *read, struct sayso_str text,
                   struct items *items)
{
    struct sayso_err err = {0};
    struct sayso_input input = {.url = STR_LIT("https://news.example/a/"),
                                .line = way == BATCH};
    int failed = way == FEED ? jsonfeed_read(read, text, input.url, items, &err)
                             : lines_read(read, &input, text, items, &err);
    must(!failed || (err.code == SAYSO_INPUT && err.message[0]));
    return failed;
}

static void check_articles(enum way way, struct sayso_str text)
{
    struct arena arena = {0}, scratch = {0};
    struct notes notes = {.arena = &arena};
    struct read read = {&arena, &scratch, &notes};
    struct items once = {0}, twice = {0};
    int failed = read_as(way, &read, text, &once);
    must(read_as(way, &read, text, &twice) == failed && once.n == twice.n);
    for (size_t i = 0; i < once.n; i++) {
        check_item(&once.v[i], &arena);
        must(same(&once.v[i], &twice.v[i]));
    }
    for (size_t i = 0; i < notes.n; i++)
        must_be_text(notes.v[i].message);
    arena_free(&arena);
    arena_free(&scratch);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct sayso_str text;
    struct sayso_note note;
    struct sayso_input input = {.name = "fuzz", .bytes = {(const char *)data, size}};
    if (decode_text(&input, &arena, &text, &note, NULL) == 0) {
        check_json(text);
        check_mend(text);
        must_be_date(date_read(text, &arena), &arena);
        for (int way = 0; way < WAYS; way++)
            check_articles((enum way)way, text);
    }
    arena_free(&arena);
    return 0;
}
