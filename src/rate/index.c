/*
 * A tree that branches on the bits of the key's hash: nothing to resize, and keys made
 * to collide in a few bits cannot make it slow, since it looks at all of them.
 */
#include "rate/index.h"

#include "base/str.h"

struct index {
    struct index *child[4];
    uint64_t hash;
    struct sayso_str key;
    size_t number;
};

/* Where the key is, or would be. */
static struct index **find(struct index **index, uint64_t hash, struct sayso_str key)
{
    for (uint64_t bits = hash; *index; bits <<= 2) {
        if ((*index)->hash == hash && str_eq((*index)->key, key))
            break;
        index = &(*index)->child[bits >> 62];
    }
    return index;
}

static size_t *find_or_add(struct index **index, uint64_t hash, struct sayso_str key,
                           struct arena *arena)
{
    index = find(index, hash, key);
    if (!*index) {
        *index = arena_alloc(arena, sizeof **index);
        (*index)->hash = hash;
        (*index)->key = key;
    }
    return &(*index)->number;
}

size_t *index_at(struct index **index, struct sayso_str key, struct arena *arena)
{
    return find_or_add(index, str_hash(key), key, arena);
}

size_t *index_at_hash(struct index **index, uint64_t hash, struct arena *arena)
{
    return find_or_add(index, hash, (struct sayso_str){0}, arena);
}

size_t index_get(struct index *index, struct sayso_str key)
{
    struct index **found = find(&index, str_hash(key), key);
    return *found ? (*found)->number : 0;
}
