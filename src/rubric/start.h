/* Which rules are looked for where a word stands. */
#ifndef RUBRIC_START_H
#define RUBRIC_START_H

#include "base/arena.h"
#include "rubric/phrase.h"

/* A rule at one of its pivots. What is asked first comes first. */
struct start {
    uint64_t before, after; /* words beside the pivot, as in struct pivot */
    uint32_t kinds;         /* the bit of its kind; of a stop, of what it stops */
    uint32_t order;         /* its place among all rules */
    const struct rule *rule;
    const struct atom *whole;  /* what the pivot must be to be the match; or NULL */
    uint64_t firsts;           /* pivot_firsts */
    uint32_t pattern;          /* of a pattern, its place among all patterns */
    uint8_t nearest, farthest; /* tokens of a match before the pivot */
    bool is_pattern : 1, is_stop : 1;
    bool certain : 1; /* a word that `whole` has is as it asks, however written */
    bool last : 1;    /* no other rule hangs at the word */
};

/* Rules that hang at words. Valid when zeroed. */
struct starts {
    struct hung *v;
    size_t n, capacity;
};

/* Hang a rule, of which `start` tells all but its pivots, at these. */
void starts_hang(struct starts *starts, struct arena *arena, const struct start *start);

/* Set `starts` and `ruled` of all words where a rule hangs, in the order in which they
 * were hung. May be called again when there are more. */
void starts_seal(const struct starts *starts, struct arena *arena);

/* What tokens are marked by that rules of such kinds hang at. */
static inline unsigned start_marks(uint32_t kinds)
{
    return (kinds & KINDS_TEXT ? SHAPE_RULED : 0u) |
           (kinds & KINDS_PAGE ? SHAPE_PAGE : 0u);
}

#endif
