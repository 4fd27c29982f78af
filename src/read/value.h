/* The value of a feed's element: text, HTML in text, or markup of its own. */
#ifndef READ_VALUE_H
#define READ_VALUE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/xml.h"
#include "read/read.h"
#include "sayso.h"

/* What an element says its text is. */
enum value_form {
    VALUE_GUESS, /* it does not say */
    VALUE_PLAIN,
    VALUE_HTML,
    VALUE_BASE64
};

/* Gathered while the element is read. Valid when zeroed; its buffer is used again for
 * the next element. */
struct value {
    struct buf text; /* as it came; once there was an element in it, as HTML */
    enum value_form form;
    bool markup; /* there was an element in it */
    int rank;    /* for whoever compares values */
};

/* Begin anew; the attributes may tell the form (Atom's `type` and `mode`). */
void value_begin(struct value *value, const struct xml_attribute *attributes,
                 size_t count);
void value_start(struct value *value, struct xml_name name,
                 const struct xml_attribute *attributes, size_t count);
void value_end(struct value *value, struct xml_name name);
void value_text(struct value *value, struct sayso_str text);
void value_free(struct value *value);

/* The text as it came, trimmed: an id, a link, a date. Lends until the next change. */
struct sayso_str value_plain(const struct value *value);

/* A text as it is, but in one line: trimmed, white space folded. */
struct sayso_str value_fold(struct sayso_str text, struct arena *arena);

/* In one line without markup, escaped twice or not: a title, a name. In the report's
 * arena. */
struct sayso_str value_line(const struct value *value, struct read *read);

/* In paragraphs without markup, escaped twice or not, as content_text() of an item at
 * `url` gives them. In the report's arena. */
struct sayso_str value_prose(const struct value *value, struct read *read,
                             struct sayso_str url);

#endif
