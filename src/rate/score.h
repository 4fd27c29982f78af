/* The two levels and the two scores of a claim. */
#ifndef RATE_SCORE_H
#define RATE_SCORE_H

#include "base/arena.h"
#include "rate/sum.h"
#include "rubric/rubric.h"
#include "sayso.h"

/* Fill levels and scores of a claim that has its flags, and leave in the two sums what
 * they are made of. The two axes never touch. */
void score_claim(const struct rubric *rubric, struct sayso_claim *claim,
                 struct sum *sourcing, struct sum *hedging, struct arena *scratch);

#endif
