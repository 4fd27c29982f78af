/* What the members of a JSON object about an article are called. */
#ifndef READ_FIELD_H
#define READ_FIELD_H

#include "base/json.h"
#include "sayso.h"

enum field {
    FIELD_ID,
    FIELD_URL,
    FIELD_TITLE,
    FIELD_BYLINE,
    FIELD_PUBLISHED,
    FIELD_OUTLET,
    FIELD_LANGUAGE,
    FIELD_TEXT,
    FIELD_HTML,
    FIELD_DOCUMENT,
    FIELD_COUNT
};

/* For each field its member that is not empty and comes first by field_name; NULL where
 * there is none. Names are compared without regard to case, "_" and "-". */
void fields_read(const struct json *object, const struct json *fields[FIELD_COUNT]);

/* The i-th name of the table, in the order it is searched; empty past its end. */
struct sayso_str field_name(size_t index);

#endif
