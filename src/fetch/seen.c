/*
 * A set of keys with open addressing. The keys are digests already, so their first
 * bytes are as good a hash as any, and nobody can choose them to collide.
 */
#include "fetch/seen.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 1024 }; /* a power of two, as every capacity is */

static bool is_empty(const struct item_key *key)
{
    static const struct item_key empty;
    return !memcmp(key, &empty, sizeof empty);
}

/* The place of the key, or the empty one where it belongs. */
static struct item_key *place(const struct seen *seen, const struct item_key *key)
{
    uint64_t hash;
    memcpy(&hash, key->bytes, sizeof hash);
    size_t at = (size_t)hash & (seen->capacity - 1);
    while (!is_empty(&seen->slots[at]) &&
           memcmp(&seen->slots[at], key, sizeof *key) != 0)
        at = (at + 1) & (seen->capacity - 1);
    return &seen->slots[at];
}

static bool grow(struct seen *seen)
{
    struct seen larger = {.count = seen->count,
                          .capacity =
                              seen->capacity ? 2 * seen->capacity : FIRST_CAPACITY};
    larger.slots = calloc(larger.capacity, sizeof *larger.slots);
    if (!larger.slots)
        return false;
    for (size_t i = 0; i < seen->capacity; i++)
        if (!is_empty(&seen->slots[i]))
            *place(&larger, &seen->slots[i]) = seen->slots[i];
    free(seen->slots);
    *seen = larger;
    return true;
}

bool seen_add(struct seen *seen, const struct item_key *keys, size_t count)
{
    bool known = false;
    for (size_t i = 0; i < count; i++) {
        if (seen->count >= seen->capacity / 2 && !grow(seen))
            return false;
        struct item_key *at = place(seen, &keys[i]);
        known = known || !is_empty(at);
        seen->count += is_empty(at);
        *at = keys[i];
    }
    return known;
}

void seen_free(struct seen *seen)
{
    free(seen->slots);
    *seen = (struct seen){0};
}
