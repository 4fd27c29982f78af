/* Counts over claims: of an article, or of one source. */
#ifndef WRITE_TALLY_H
#define WRITE_TALLY_H

#include <stdbool.h>
#include <stddef.h>

#include "sayso.h"

#define TALLY_SCORES 101 /* 0-100 */

/* Valid when zeroed. Only claims that are rated are counted. */
struct tally {
    size_t claims;
    size_t attribution[SAYSO_DIRECT + 1]; /* claims under each */
    size_t words;
    size_t words_attribution[SAYSO_DIRECT + 1];
    size_t words_naming[SAYSO_NAMED + 1];
    size_t hedges; /* words that hedge */
    size_t hedged; /* claims that have one */
    size_t flags;
    size_t sourcing[TALLY_SCORES], hedging[TALLY_SCORES]; /* claims of each score */
};

void tally_add(struct tally *tally, const struct sayso_claim *claim);

/* The middle score of so many claims; the lower one of two. */
size_t tally_median(const size_t scores[TALLY_SCORES], size_t claims);

/* A whole per cent, half rounded up; 0 of nothing. */
size_t tally_percent(size_t part, size_t whole);

/* Headlines and boilerplate are rated only when somebody plainly says them. */
bool claim_is_rated(const struct sayso_claim *claim);

#endif
