/* Values of JSON as what an article says of itself. */
#ifndef READ_RECORD_H
#define READ_RECORD_H

#include "base/json.h"
#include "read/read.h"
#include "sayso.h"

/* A whole document of JSON; what is broken is read as far as it goes, with a note.
 * Returns NULL and fills err (SAYSO_INPUT) where that is nothing. Free with json_free.
 */
struct json *record_read(struct read *read, struct sayso_str text,
                         struct sayso_err *err);

/* A string or a number, as one line in the report's arena; of an object its `name`, of
 * an array the first that gives one. Empty for all else. */
struct sayso_str record_line(struct read *read, const struct json *value);

/* A name, or an array of them, each a string or an object with a `name`: one line, "Ann
 * Lee; Bo Ek", each once, as many as fit in RECORD_MAX_BYLINE bytes. */
enum { RECORD_MAX_BYLINE = 1000 };
struct sayso_str record_byline(struct read *read, const struct json *value);

/* The date in a string or a number; empty where there is none. */
struct sayso_str record_date(struct read *read, const struct json *value);

/* A string as text with LF line ends, in the report's arena. */
struct sayso_str record_text(struct read *read, const struct json *value);

#endif
