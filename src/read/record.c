/* Reads values as programs write them for the same thing: a name, a list, an object. */
#include "read/record.h"

#include "base/buf.h"
#include "base/str.h"
#include "read/date.h"
#include "read/line.h"
#include "read/transcript.h"

struct json *record_read(struct read *read, struct sayso_str text,
                         struct sayso_err *err)
{
    struct sayso_err fault = {0};
    struct json *json = json_read_start(text, &fault);
    if (json && fault.code)
        read_note(read, SAYSO_INPUT,
                  "%s (line %u, column %u); it is read as far as it goes, and its end "
                  "is missing",
                  fault.message, fault.line, fault.column);
    if (!json && err)
        *err = fault;
    return json;
}

/* The value that says a thing in a word: itself, or what an object calls its name. */
static struct sayso_str plain(const struct json *value)
{
    return json_text(json_kind(value) == JSON_OBJECT ? json_get(value, "name") : value);
}

static struct sayso_str fold(struct read *read, struct sayso_str text)
{
    return arena_str(read->report, line_fold(read->scratch, text));
}

struct sayso_str record_line(struct read *read, const struct json *value)
{
    struct sayso_str line = fold(read, plain(value));
    for (size_t i = 0; !line.n && i < json_count(value); i++)
        line = fold(read, plain(json_at(value, i)));
    return line;
}

/* Is `name` one of the names in `list`? */
static bool is_listed(struct sayso_str list, struct sayso_str name)
{
    struct sayso_str next;
    while (str_split(&list, ';', &next))
        if (str_eq(str_trim(next), name))
            return true;
    return false;
}

struct sayso_str record_byline(struct read *read, const struct json *value)
{
    struct buf names = {.max = RECORD_MAX_BYLINE};
    if (json_kind(value) != JSON_ARRAY)
        return record_line(read, value);
    for (size_t i = 0; i < json_count(value) && !names.full; i++) {
        struct sayso_str name = line_fold(read->scratch, plain(json_at(value, i)));
        if (!name.n || is_listed(buf_str(&names), name) ||
            !buf_reserve(&names, name.n + 2))
            continue;
        buf_add_cstr(&names, names.n ? "; " : "");
        buf_add(&names, name);
    }
    struct sayso_str byline = arena_str(read->report, buf_str(&names));
    buf_free(&names);
    return byline;
}

struct sayso_str record_date(struct read *read, const struct json *value)
{
    return date_read(json_text(value), read->report);
}

struct sayso_str record_text(struct read *read, const struct json *value)
{
    struct transcript transcript = {0};
    transcript_add(&transcript, json_text(value), 0);
    struct sayso_str text = arena_str(read->report, buf_str(&transcript.text));
    buf_free(&transcript.text);
    return text;
}
