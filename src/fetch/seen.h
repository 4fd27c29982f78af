/* The items that this run has met. */
#ifndef FETCH_SEEN_H
#define FETCH_SEEN_H

#include <stdbool.h>
#include <stddef.h>

#include "fetch/key.h"

/* Valid when zeroed. */
struct seen {
    struct item_key *slots; /* a hash table; a key of zeros is an empty place */
    size_t count, capacity;
};

/* Was an item with one of these keys met before? From now on all of them are. When
 * memory ends, the answer is no: an item is rather audited twice than lost. */
bool seen_add(struct seen *seen, const struct item_key *keys, size_t count);
void seen_free(struct seen *seen);

#endif
