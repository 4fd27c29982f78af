/* The two levels and the two scores of a claim. */
#ifndef RATE_SCORE_H
#define RATE_SCORE_H

#include "base/arena.h"
#include "rate/sum.h"
#include "rubric/rubric.h"
#include "sayso.h"

enum { SOURCING_LEVELS = 6, HEDGING_LEVELS = 5 };

/* The rows that scores are made of, looked up once a rubric; any may be missing, and
 * then its points are none. */
struct score_rules {
    const struct rule *sourcing[SOURCING_LEVELS];
    long long hedging[HEDGING_LEVELS]; /* the lowest score of each level */
    const struct rule *direct, *mixed, *impersonal, *stacked, *estimate;
};

void score_rules(const struct rubric *rubric, struct score_rules *rules);

/* The sourcing level, 0-5, which follows from the evidence alone. */
int score_level(const struct sayso_claim *claim);

/* Fill levels and scores of a claim that has its flags, and leave in the two sums what
 * they are made of. The two axes never touch. */
void score_claim(const struct score_rules *rules, struct sayso_claim *claim,
                 struct sum *sourcing, struct sum *hedging, struct arena *scratch);

#endif
