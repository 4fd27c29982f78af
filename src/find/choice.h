/* What each token can be, ready for the search, remembered by its features. */
#ifndef FIND_CHOICE_H
#define FIND_CHOICE_H

#include <string.h>

#include "find/reading.h"
#include "find/ways.h"

/* One way to read a token. */
struct choice {
    const struct follow *follows; /* of find/ways, by left */
    uint64_t step; /* its cost and its tag, packed as in a state of find/tag */
};

/* Every way to read a token: choices of the memory. */
struct choices {
    uint32_t first, count;
};

/* What tokens with these features can be. */
struct known {
    uint64_t features; /* as bytes; 0 where nothing is remembered */
    struct choices choices;
};

enum { CHOICE_BITS = 12, CHOICE_PLACES = 1 << CHOICE_BITS, MAX_CHOICES = 1 << 13 };

/* Of one thread; begin with choices_forget. A hash table with open addressing: an
 * hour's reading has some 1,000 features, news as a whole 1,800.
 */
struct choice_memory {
    struct known places[CHOICE_PLACES];
    struct choice all[MAX_CHOICES];
    uint32_t places_used, used;
};

void choices_forget(struct choice_memory *memory);

/* Make room for what `tokens` tokens can be, 256 at most: if there is none, all is
 * forgotten. */
void choices_reserve(struct choice_memory *memory, size_t tokens);

/* Work out what a token with these features, which are not in the memory, can be. */
struct choices choices_learn(struct choice_memory *memory, uint64_t features);

static inline size_t choices_place(uint64_t features)
{
    return (size_t)(features * 0x9E3779B97F4A7C15u >> (64 - CHOICE_BITS));
}

/* The choices of the token at `i`, for which there is room; they stand until room is
 * made again. */
static inline struct choices choices_of(struct choice_memory *memory,
                                        struct reader *reader, size_t i)
{
    struct features features = features_of(reader, i);
    uint64_t key;
    memcpy(&key, &features, sizeof key);
    size_t at = choices_place(key);
    while (memory->places[at].features != key) {
        if (!memory->places[at].features)
            return choices_learn(memory, key);
        at = (at + 1) % CHOICE_PLACES;
    }
    return memory->places[at].choices;
}

#endif
