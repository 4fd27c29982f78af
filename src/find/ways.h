/*
 * The grammar as numbers. A place of find/grammar has two halves: its left, which is
 * what stands right before (the kind of word, and what modifies it), and its clause,
 * which is all the rest. There are 82 lefts and 208 clauses. Behind a left a sort of
 * word leaves the same left whatever the clause, and what it makes of the clause is one
 * of some 40 tables, since few lefts matter to that. All take 90 KB, of which a
 * sentence touches little. bake/number.c makes them from grammar.c when the program is
 * built, and finds out there whether the grammar still has this shape.
 */
#ifndef FIND_WAYS_H
#define FIND_WAYS_H

#include <stdint.h>

#include "find/grammar.h"

/* A sort of word is its kind; of verbs that a clause may follow there is another. */
enum {
    VERB_KINDS = KIND_BARE - KIND_SAYS + 1,
    SORTS = KIND_COUNT + VERB_KINDS,
    MAX_LEFTS = 128,
    MAX_CLAUSES = 256,
    MAX_PLACES = MAX_LEFTS * MAX_CLAUSES,
    MAX_SECOND_WAYS = 256,
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

/* Steps and ways are numbers to add up: from the lowest bit a clause (8 bits), a left
 * (8), a cost (8, or more in a sum); and of a way the number of the second way that
 * there may also be (8), or 0. */
enum {
    LEFT_SHIFT = 8,
    COST_SHIFT = 16,
    SECOND_SHIFT = 24,
    WAY_MASK = (1 << SECOND_SHIFT) - 1 /* all but the number of the second way */
};

/* A state of find/tag, which compares as a number by what matters first: from the
 * lowest bit the token's tag (8 bits), the number of the choice (8), that of the state
 * before it (16), the place (16), and what it cost so far (16). */
enum { STATE_CHOICE = 8, STATE_FROM = 16, STATE_PLACE = 32, STATE_COST = 48 };

/* What a word of some sort does behind some left. */
struct follow {
    uint32_t step; /* the left that it leaves, and what it costs in any clause */
    uint32_t ways; /* where its table begins in `ways` */
};

extern const struct follow follows[SORTS][MAX_LEFTS];

/* In each table, by clause: the clause behind the word, and what else it costs. */
extern const uint32_t ways[];

/* By number: the clause of the second way, and what it costs above the first. */
extern const uint32_t second_ways[];

/* What it costs that the sentence ends in a clause. */
extern const uint8_t clause_ends[MAX_CLAUSES];

#endif
