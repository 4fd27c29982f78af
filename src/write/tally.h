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
    size_t words_attribution[SAYSO_DIRECT + 1];
    size_t words_naming[SAYSO_NAMED + 1];
    size_t words_author, words_source; /* who says the words of its sentences */
    size_t hedges, hedges_author, hedges_source;
    size_t hedged; /* claims that have one */
    size_t flags;
    size_t sourcing[TALLY_SCORES], hedging[TALLY_SCORES]; /* claims of each score */
};

/* Count these claims, which are in text order. */
void tally_add(struct tally *tally, const struct sayso_claim *const *claims,
               size_t count);

/* The score that so many quarters of the claims, 1 to 3, do not exceed: the lowest of
 * which that is true, so always the score of a claim. 2 is the median. */
size_t tally_quartile(const size_t scores[TALLY_SCORES], size_t claims, size_t quarter);

/* A whole per cent, half rounded up; 0 of nothing. */
size_t tally_percent(size_t part, size_t whole);

/* How many there are to a thousand, half rounded up; 0 of nothing. */
size_t tally_per_thousand(size_t part, size_t whole);

/* parts[at] of all `count` parts as a whole per cent. They add up to 100: those with
 * the largest remainders are rounded up. 0 of nothing. */
size_t tally_share(const size_t *parts, size_t count, size_t at);

/* Headlines and boilerplate are rated only when somebody plainly says them. */
bool claim_is_rated(const struct sayso_claim *claim);

#endif
