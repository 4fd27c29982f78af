/*
 * Reads JSON by json-c and writes JSON strings. What is written: control characters are
 * escaped, and so are U+2028 and U+2029, which end a line in JavaScript and in many a
 * reader of JSON Lines.
 */
#include "base/json.h"

#include <json-c/json_object.h>
#include <json-c/json_tokener.h>
#include <json-c/linkhash.h>

#include "base/eight.h"
#include "base/err.h"
#include "base/mend.h"
#include "base/str.h"
#include "base/utf8.h"

static bool must_escape(uint32_t cp)
{
    return cp == '"' || cp == '\\' || cp < 0x20 || cp == 0x7F || cp == 0x2028 ||
           cp == 0x2029;
}

static void escape(struct buf *out, uint32_t cp)
{
    static const struct {
        char byte;
        const char *text;
    } shorts[] = {{'"', "\\\""}, {'\\', "\\\\"}, {'\n', "\\n"}, {'\r', "\\r"},
                  {'\t', "\\t"}, {'\b', "\\b"},  {'\f', "\\f"}};
    for (size_t i = 0; i < sizeof shorts / sizeof *shorts; i++) {
        if (cp == (unsigned char)shorts[i].byte) {
            buf_add_cstr(out, shorts[i].text);
            return;
        }
    }
    buf_printf(out, "\\u%04x", (unsigned)cp);
}

static bool is_harmless(char byte)
{
    return byte >= ' ' && byte < 0x7F && byte != '"' && byte != '\\';
}

/* Is each of eight bytes such a one? A byte of 0 when 1 is taken from it, and one below
 * ' ' when that is, has its high bit set; so has a control character at the other end,
 * 0x7F, when 1 is added. What they carry on to the next byte only makes it looked at.
 */
static bool are_harmless(uint64_t eight)
{
    uint64_t quote = eight ^ EIGHT_ONES * '"', backslash = eight ^ EIGHT_ONES * '\\';
    uint64_t odd = (quote - EIGHT_ONES) | (backslash - EIGHT_ONES) |
                   (eight - EIGHT_ONES * ' ') | (eight + EIGHT_ONES) | eight;
    return !(odd & EIGHT_HIGHS);
}

/* Where the next byte that has to be looked at stands; the end for none. */
static size_t harmless_end(struct sayso_str s, size_t at)
{
    while (s.n - at >= 8 && are_harmless(eight_at(s.p + at, 8)))
        at += 8;
    while (at < s.n && is_harmless(s.p[at]))
        at++;
    return at;
}

/* `s` is valid UTF-8. */
static void add_escaped(struct buf *out, struct sayso_str s)
{
    size_t from = 0, at = 0, length;
    while ((at = harmless_end(s, at)) < s.n) {
        uint32_t cp = utf8_at(s, at, &length);
        if (must_escape(cp)) {
            buf_add(out, str_sub(s, from, at));
            escape(out, cp);
            from = at + length;
        }
        at += length;
    }
    buf_add(out, str_sub(s, from, s.n));
}

void json_string(struct buf *out, struct sayso_str text)
{
    buf_add_char(out, '"');
    while (text.n) {
        size_t valid = utf8_invalid(text);
        add_escaped(out, str_sub(text, 0, valid));
        if (valid < text.n)
            buf_add_cstr(out, "\xEF\xBF\xBD");
        text = str_sub(text, valid + 1, text.n);
    }
    buf_add_char(out, '"');
}

/* A byte of the text as line and column. */
static void place(struct sayso_str text, size_t at, unsigned *line, unsigned *column)
{
    size_t start = 0, end;
    for (*line = 1; (end = str_find_char(text, '\n', start)) < at; start = end + 1)
        ++*line;
    *column = (unsigned)(at - start + 1);
}

static const char *meaning(enum json_tokener_error error)
{
    switch (error) {
    case json_tokener_success:
        return "something stands behind its end";
    case json_tokener_error_parse_eof:
    case json_tokener_continue:
        return "it is cut off";
    case json_tokener_error_depth:
        return "it is nested too deep";
    case json_tokener_error_parse_string:
        return "a string is broken";
    case json_tokener_error_parse_number:
        return "a number is broken";
    case json_tokener_error_parse_array:
        return "a comma or the end of an array is missing";
    case json_tokener_error_parse_object_key_name:
        return "the name of a member is missing";
    case json_tokener_error_parse_object_key_sep:
        return "a colon is missing";
    case json_tokener_error_parse_object_value_sep:
        return "a comma or the end of an object is missing";
    default:
        return "something unexpected stands there";
    }
}

/* Where json-c stopped reading, and why. */
struct stop {
    enum json_tokener_error error;
    size_t at;
};

/* Only blanks and semicolons may follow. */
static bool is_spent(struct sayso_str rest)
{
    for (size_t i = 0; i < rest.n; i++)
        if (!ascii_space(rest.p[i]) && rest.p[i] != ';')
            return false;
    return true;
}

/* Text is fewer bytes than SAYSO_MAX_INPUT, which an int holds. */
static struct json_object *parse(struct sayso_str text, struct stop *stop)
{
    *stop = (struct stop){json_tokener_error_parse_eof, 0};
    struct json_tokener *tokener = text.n ? json_tokener_new_ex(MEND_MAX_DEPTH) : NULL;
    if (!tokener)
        return NULL;
    struct json_object *value = json_tokener_parse_ex(tokener, text.p, (int)text.n);
    stop->error = json_tokener_get_error(tokener);
    stop->at = json_tokener_get_parse_end(tokener);
    if (stop->error == json_tokener_continue) {
        value =
            json_tokener_parse_ex(tokener, "", 1); /* a number ends where all does */
        stop->error = json_tokener_get_error(tokener);
    }
    json_tokener_free(tokener);
    if (stop->error != json_tokener_success ||
        is_spent(str_sub(text, stop->at, text.n)))
        return value;
    json_object_put(value);
    return NULL;
}

/* The text as it can be parsed: itself, or mended in `out`. */
static int prepare(struct sayso_str *text, struct buf *out, struct sayso_err *err)
{
    if (text->n > SAYSO_MAX_INPUT)
        return err_set(err, SAYSO_INPUT, NULL, 0, 0, "is larger than 1 GB of JSON");
    struct mended mended = mend_json(*text, SIZE_MAX, out);
    if (mended.containers > MEND_MAX_CONTAINERS || mended.values > MEND_MAX_VALUES)
        return err_set(err, SAYSO_INPUT, NULL, 0, 0,
                       "is JSON of more than %d objects and arrays or %d values",
                       MEND_MAX_CONTAINERS, MEND_MAX_VALUES);
    if (mended.changes)
        *text = buf_str(out);
    return 0;
}

/* Tells why nothing was read of the text; returns the byte where it is broken. */
static size_t fail(struct sayso_str text, struct stop stop, struct sayso_err *err)
{
    struct buf out = {0};
    unsigned line, column;
    size_t at = mend_json(text, stop.at, &out).at;
    buf_free(&out);
    place(text, at, &line, &column);
    if (stop.error == json_tokener_success && is_spent(str_sub(text, at, text.n)))
        err_set(err, SAYSO_INPUT, NULL, line, column, "is JSON that says null");
    else
        err_set(err, SAYSO_INPUT, NULL, line, column, "is not sound JSON: %s",
                meaning(stop.error));
    return at;
}

/* Stores where the text is broken, 0 where it is not, or is not read at all. */
static struct json_object *read_value(struct sayso_str text, size_t *broken,
                                      struct sayso_err *err)
{
    struct sayso_str sound = text;
    struct json_object *value = NULL;
    struct buf out = {0};
    struct stop stop;
    *broken = 0;
    if (prepare(&sound, &out, err) == 0) {
        value = parse(sound, &stop);
        if (!value)
            *broken = fail(text, stop, err);
    }
    buf_free(&out);
    return value;
}

struct json *json_read(struct sayso_str text, struct sayso_err *err)
{
    size_t broken;
    return (struct json *)read_value(text, &broken, err);
}

struct json *json_read_start(struct sayso_str text, struct sayso_err *err)
{
    size_t broken;
    struct buf start = {0};
    err->code = SAYSO_OK;
    struct json_object *value = read_value(text, &broken, err);
    if (!value && mend_start(str_sub(text, 0, broken), &start))
        value = read_value(buf_str(&start), &broken, NULL);
    buf_free(&start);
    return (struct json *)value;
}

/* json-c takes no pointer to const where it only looks. */
static struct json_object *of(const struct json *json)
{
    return (struct json_object *)(uintptr_t)json;
}

void json_free(struct json *json)
{
    json_object_put(of(json));
}

enum json_kind json_kind(const struct json *json)
{
    switch (json_object_get_type(of(json))) {
    case json_type_boolean:
        return JSON_BOOL;
    case json_type_double:
    case json_type_int:
        return JSON_NUMBER;
    case json_type_string:
        return JSON_STRING;
    case json_type_array:
        return JSON_ARRAY;
    case json_type_object:
        return JSON_OBJECT;
    default:
        return JSON_NULL;
    }
}

const struct json *json_get(const struct json *json, const char *name)
{
    struct json_object *value = NULL;
    if (json_kind(json) == JSON_OBJECT)
        json_object_object_get_ex(of(json), name, &value);
    return (const struct json *)value;
}

const struct json *json_at(const struct json *json, size_t index)
{
    if (json_kind(json) != JSON_ARRAY)
        return NULL;
    return (const struct json *)json_object_array_get_idx(of(json), index);
}

size_t json_count(const struct json *json)
{
    if (json_kind(json) == JSON_ARRAY)
        return json_object_array_length(of(json));
    if (json_kind(json) == JSON_OBJECT)
        return (size_t)json_object_object_length(of(json));
    return 0;
}

struct sayso_str json_text(const struct json *json)
{
    enum json_kind kind = json_kind(json);
    if (kind == JSON_STRING)
        return (struct sayso_str){json_object_get_string(of(json)),
                                  (size_t)json_object_get_string_len(of(json))};
    return str_from(kind == JSON_NUMBER ? json_object_get_string(of(json)) : NULL);
}

bool json_true(const struct json *json)
{
    return json_kind(json) == JSON_BOOL && json_object_get_boolean(of(json));
}

bool json_next(const struct json *json, struct json_member *member)
{
    if (json_kind(json) != JSON_OBJECT)
        return false;
    const struct lh_entry *entry = member->place;
    entry = entry ? lh_entry_next(entry) : json_object_get_object(of(json))->head;
    if (!entry)
        return false;
    *member =
        (struct json_member){str_from(lh_entry_k(entry)), lh_entry_v(entry), entry};
    return true;
}
