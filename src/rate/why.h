/* The arithmetic of a claim's scores, in words. */
#ifndef RATE_WHY_H
#define RATE_WHY_H

#include <stdbool.h>

#include "base/buf.h"
#include "rate/sum.h"
#include "rubric/rubric.h"
#include "sayso.h"

/*
 * S2 described 40; R7 passive -10 = 30 | "may" +15 (H012) = 15 H2
 *
 * Append terms of the sourcing score, a bar, terms of the hedging score and its level.
 * The numbers behind the terms add up to the one behind "=".
 */
void why_scores(const struct sum *sourcing, const struct sum *hedging,
                int hedging_level, struct buf *buf);

/*
 *  | B usually reliable (Z102); 6 cannot be judged
 *
 * Append a bar and what a claim's grade means by the rubric's levels, with the rule
 * that gave the letter. Nothing where neither letter nor digit could be judged.
 */
void why_grade(const struct rubric *rubric, const struct sayso_claim *claim,
               struct buf *buf);

/* Could its letter or digit be judged? */
bool why_has_grade(const struct sayso_claim *claim);

#endif
