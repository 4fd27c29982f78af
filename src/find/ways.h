/*
 * The grammar as numbers. The places that a sentence can reach (some 8,500) are
 * numbered from where it begins, and for each of them and each sort of word a table
 * holds the ways on: to which place, at what cost. find/number.c makes the table from
 * grammar.c when the program is built, so that reading a word is a look at the table,
 * which all threads share and nobody waits for.
 */
#ifndef FIND_WAYS_H
#define FIND_WAYS_H

#include <stddef.h>
#include <stdint.h>

#include "find/grammar.h"

/* A sort of word is its kind; of verbs that a clause may follow there is another. */
enum {
    VERB_KINDS = KIND_BARE - KIND_SAYS + 1,
    SORTS = KIND_COUNT + VERB_KINDS,
    MAX_PLACES = 1 << 14,
    MAX_SECOND_WAYS = 1 << 8,
    FIRST_PLACE = 0 /* where a sentence begins */
};

static inline unsigned sort_of(struct reading reading)
{
    return reading.clausal ? KIND_COUNT + reading.kind - KIND_SAYS : reading.kind;
}

static inline struct reading reading_of_sort(unsigned sort)
{
    bool clausal = sort >= KIND_COUNT;
    unsigned kind = clausal ? sort - KIND_COUNT + KIND_SAYS : sort;
    return (struct reading){.kind = (uint8_t)kind, .clausal = clausal};
}

/* A way is packed into 32 bits: in the lower 16 the number of the place it leads to, in
 * 8 above that its cost, and on top the number of the second way that there may also
 * be, or 0. */
enum {
    COST_SHIFT = 16,
    SECOND_SHIFT = 24,
    TAG_SHIFT = 48,                    /* in a state of find/tag */
    WAY_MASK = (1 << SECOND_SHIFT) - 1 /* all but the number of the second way */
};

/* By sort of word and, within that, by place. */
extern const uint32_t ways[];
extern const unsigned place_count;

/* The ways on by a word of that sort, by place. */
static inline const uint32_t *ways_by(unsigned sort)
{
    return ways + (size_t)sort * place_count;
}

/* The second ways by their number; they cost as much as the first and their own cost.
 */
extern const uint32_t second_ways[];

/* What it costs that the sentence ends at a place. */
extern const uint8_t way_ends[];

#endif
