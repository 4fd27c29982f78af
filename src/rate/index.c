/*
 * Trees that branch on the bits of the key's hash, about as many as there are keys:
 * nothing to resize, a look-up mostly finds its key at once, and keys made to collide
 * in a few bits cannot make it slow, since a tree looks at all of them.
 */
#include "rate/index.h"

#include "base/str.h"

struct node {
    uint64_t hash;
    struct node *child[4];
    struct sayso_str key;
    size_t number;
};

struct index {
    struct arena *arena;
    uint64_t mask;        /* of the hash's bits that tell the tree */
    struct node *trees[]; /* so many and one */
};

struct index *index_new(size_t keys, struct arena *arena)
{
    size_t trees = 1;
    while (trees < keys)
        trees *= 2;
    struct index *index =
        arena_alloc(arena, sizeof *index + arena_bytes(trees, sizeof *index->trees));
    index->arena = arena;
    index->mask = trees - 1;
    return index;
}

/* Where the key is, or would be. */
static struct node **find(struct index *index, uint64_t hash, struct sayso_str key)
{
    struct node **node = &index->trees[hash & index->mask];
    for (uint64_t bits = hash; *node; bits <<= 2) {
        if ((*node)->hash == hash && str_eq((*node)->key, key))
            break;
        node = &(*node)->child[bits >> 62];
    }
    return node;
}

static size_t *find_or_add(struct index *index, uint64_t hash, struct sayso_str key)
{
    struct node **node = find(index, hash, key);
    if (!*node) {
        *node = arena_alloc(index->arena, sizeof **node);
        (*node)->hash = hash;
        (*node)->key = key;
    }
    return &(*node)->number;
}

size_t *index_at(struct index *index, struct sayso_str key)
{
    return find_or_add(index, str_hash(key), key);
}

size_t *index_at_hash(struct index *index, uint64_t hash)
{
    return find_or_add(index, hash, (struct sayso_str){0});
}

size_t index_get(struct index *index, struct sayso_str key)
{
    struct node **node = find(index, str_hash(key), key);
    return *node ? (*node)->number : 0;
}
