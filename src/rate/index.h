/* Text -> number, in an arena. */
#ifndef RATE_INDEX_H
#define RATE_INDEX_H

#include "base/arena.h"
#include "sayso.h"

struct index; /* NULL is an empty one */

/* The number of `key`, 0 where it is new. The key's bytes must outlive the index. */
size_t *index_at(struct index **index, struct sayso_str key, struct arena *arena);

/* The same, or 0 without adding anything. */
size_t index_get(const struct index *index, struct sayso_str key);

#endif
