/* Long texts in parts. */
#ifndef READ_PART_H
#define READ_PART_H

#include <stdbool.h>
#include <stddef.h>

#include "sayso.h"

/* Is it plain text of more than SAYSO_PART bytes? `type` is its Content-Type, or empty.
 */
bool part_is_long(struct sayso_str bytes, struct sayso_str type);

/* Where the first part of the bytes ends; where there are no more than SAYSO_PART, at
 * their end. In constant time, but for what has no line ends. */
size_t part_end(struct sayso_str bytes);

#endif
