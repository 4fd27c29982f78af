/* At which of its words a rule is looked for. */
#ifndef RUBRIC_PIVOT_H
#define RUBRIC_PIVOT_H

#include "rubric/phrase.h"

/* A word without which the rule does not match: how many tokens of a match can stand
 * before it, at least and at most, and what the word must be to be the whole match. */
struct pivot {
    const struct word *word;
    uint8_t nearest, farthest;
    uint8_t parts; /* 1 << enum part, or-ed; 0: the rule has more to it */
};

/* Call `visit` with words one of which is in each match of the rule: the rarest that
 * one of its slots offers. A word may come more than once. */
void pivot_visit(const struct rule *rule,
                 void (*visit)(void *context, const struct pivot *pivot),
                 void *context);

/* The words with which a match of the rule can begin, as word_bit of each. */
uint64_t pivot_firsts(const struct rule *rule);

#endif
