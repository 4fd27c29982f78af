/*
 * A tree that branches on the bits of the key's hash: nothing to resize, and keys made
 * to collide in a few bits cannot make it slow, since it looks at all of them.
 */
#include "rate/index.h"

#include "base/str.h"

struct index {
    struct index *child[4];
    struct sayso_str key;
    size_t number;
};

size_t *index_at(struct index **index, struct sayso_str key, struct arena *arena)
{
    for (uint64_t hash = str_hash(key); *index; hash <<= 2) {
        if (str_eq((*index)->key, key))
            return &(*index)->number;
        index = &(*index)->child[hash >> 62];
    }
    *index = arena_alloc(arena, sizeof **index);
    (*index)->key = key;
    return &(*index)->number;
}

size_t index_get(const struct index *index, struct sayso_str key)
{
    for (uint64_t hash = str_hash(key); index; hash <<= 2) {
        if (str_eq(index->key, key))
            return index->number;
        index = index->child[hash >> 62];
    }
    return 0;
}
