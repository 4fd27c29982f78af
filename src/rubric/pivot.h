/* At which of its words a rule is looked for. */
#ifndef RUBRIC_PIVOT_H
#define RUBRIC_PIVOT_H

#include "rubric/phrase.h"

/* A word without which the rule does not match: how many tokens of a match can stand
 * before it, at least and at most. Where it is all there is to the rule, the atom that
 * it is of. */
struct pivot {
    const struct word *word;
    const struct atom *whole;
    uint64_t before, after; /* word_bit of the words that can stand beside it; all of
                               them where that may be any word, or none */
    uint8_t nearest, farthest;
};

/* Call `visit` with words one of which is in each match of the rule: the rarest that
 * one of its slots offers. A word may come more than once. */
void pivot_visit(const struct rule *rule,
                 void (*visit)(void *context, const struct pivot *pivot),
                 void *context);

/* The words with which a match of the rule can begin, as word_bit of each. */
uint64_t pivot_firsts(const struct rule *rule);

#endif
