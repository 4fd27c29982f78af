/* What each token can be, as the numbers of find/ways, remembered by its features. */
#ifndef FIND_CHOICE_H
#define FIND_CHOICE_H

#include "find/reading.h"

/* One way to read a token. */
struct choice {
    uint8_t sort; /* of find/ways */
    uint8_t tag;
    uint8_t cost;
};

/* Every way to read a token with these features. */
struct choices {
    uint64_t features; /* as bytes; 0 where nothing is remembered */
    uint8_t count;
    struct choice all[MAX_READINGS];
};

/* News has some 700 features; two that meet in one place forget each other. */
enum { CHOICE_BITS = 11, CHOICE_PLACES = 1 << CHOICE_BITS };

/* Of one thread; valid when zeroed. */
struct choice_memory {
    struct choices places[CHOICE_PLACES];
};

/* The choices of the token at `i`; good until the next call. */
const struct choices *choices_of(struct choice_memory *memory,
                                 const struct reader *reader, size_t i);

#endif
