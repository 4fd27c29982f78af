/* Text, or a hash of it, -> number, in an arena. */
#ifndef RATE_INDEX_H
#define RATE_INDEX_H

#include <stdint.h>

#include "base/arena.h"
#include "sayso.h"

struct index;

/* An empty one. It serves any number of keys, and best about so many. */
struct index *index_new(size_t keys, struct arena *arena);

/* The number of `key`, 0 where it is new. The key's bytes must outlive the index. */
size_t *index_at(struct index *index, struct sayso_str key);

/* The number of all texts that have this hash. An index has keys of one sort. */
size_t *index_at_hash(struct index *index, uint64_t hash);

/* A hash for a number as the key: it has it alone, and its neighbours are far. */
static inline uint64_t index_spread(uint64_t number)
{
    return number * UINT64_C(0x9E3779B97F4A7C15);
}

/* As index_at, or 0 without adding anything. */
size_t index_get(struct index *index, struct sayso_str key);

#endif
