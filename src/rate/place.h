/* One place of a claim's words, and the rules that matched there. */
#ifndef RATE_PLACE_H
#define RATE_PLACE_H

#include <stdbool.h>

#include "base/arena.h"
#include "rubric/rubric.h"
#include "sayso.h"

/* Hedges, boosters and estimates whose words overlap: they speak once, through `best`,
 * the longest of them; of equals the one with more points. */
struct place {
    const struct sayso_hedge *v;
    size_t n;
    const struct sayso_hedge *best;
};

/* The next place from hedge *at on, which moves behind it. False at the end. */
bool place_next(const struct sayso_claim *claim, size_t *at, struct place *place);

/* The longest estimate of the place, or NULL. */
const struct sayso_hedge *place_estimate(const struct place *place);

/* Is one of its rules of that class? */
bool place_class(const struct place *place, const char *klass);

/* Set the claim's estimate from the most specific one in its words; a range counted
 * from the other end lives in `report`. */
void place_estimate_claim(struct sayso_claim *claim, struct arena *report);

#endif
