/* Text as a JSON string. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/buf.h"
#include "sayso.h"

/* Add `text` in quotation marks, all that JSON or JavaScript would trip over escaped.
 * Bytes that are not UTF-8 become U+FFFD, so that what is written always is. */
void json_string(struct buf *out, struct sayso_str text);

#endif
