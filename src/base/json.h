/*
 * JSON: text as a JSON string, and JSON text as values. The only door to json-c, which
 * was chosen over Jansson because the web's JSON is not sound: it takes raw control
 * characters, lone surrogates, comments, trailing commas and numbers of any size where
 * Jansson refuses the whole document; gives a number's own digits; and reads some 500
 * MB a second where Jansson reads 90. Both count strings by length, seed their hash
 * tables at random, keep no state between threads and say where an error is.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "sayso.h"

/* ## Writing */

/* Add `text` in quotation marks, all that JSON or JavaScript would trip over escaped.
 * Bytes that are not UTF-8 become U+FFFD, so that what is written always is. */
void json_string(struct buf *out, struct sayso_str text);

/* ## Reading */

/* A value. NULL stands for null and for what is not there; every function takes it. */
struct json;

enum json_kind {
    JSON_NULL,
    JSON_BOOL,
    JSON_NUMBER,
    JSON_STRING,
    JSON_ARRAY,
    JSON_OBJECT
};

/* Read one value; `text` is valid UTF-8 and is not needed afterwards. Takes what
 * base/mend.h mends, too; of two members of one name the later counts. Returns NULL and
 * fills err (SAYSO_INPUT, line and column in the text) where it is no JSON, null, or
 * holds too much or nests too deep (MEND_MAX_...). Free with json_free. Linear. */
struct json *json_read(struct sayso_str text, struct sayso_err *err);

/* The same, but of a text that is broken gives what stands before: every object and
 * array that ended, with those around it. Then err tells where it is broken, and its
 * code is SAYSO_OK only where all is read. */
struct json *json_read_start(struct sayso_str text, struct sayso_err *err);

void json_free(struct json *json);

/* What follows lends, until json_free. Text is valid UTF-8 without NUL. */

enum json_kind json_kind(const struct json *json);

/* The member of an object; NULL where there is none or it is no object. */
const struct json *json_get(const struct json *json, const char *name);

/* The element of an array; NULL past the end or where it is no array. */
const struct json *json_at(const struct json *json, size_t index);

/* How many elements or members. */
size_t json_count(const struct json *json);

/* A string, or a number as it was written; else empty. */
struct sayso_str json_text(const struct json *json);

/* Is it true? Nothing but true is. */
bool json_true(const struct json *json);

/* Members of an object, in order: zero a cursor, then ask until false. */
struct json_member {
    struct sayso_str name;
    const struct json *value;
    const void *place;
};
bool json_next(const struct json *json, struct json_member *member);

#endif
