/* The Admiralty grade: letter and digit, each judged on its own. */
#ifndef RATE_GRADE_H
#define RATE_GRADE_H

#include "sayso.h"

/* Fill reliability and credibility. F and 6, "cannot be judged", are what a text alone
 * allows. A letter comes from a source rule of the reader's ("named B"), and a
 * relayer's worse one takes its place: a chain is as reliable as its weakest known
 * link. But a source without a letter has an F, whoever relays it. A 1 comes from
 * independent sources; 2 to 5 compare a claim with others, which no text can do. */
void grade_claim(struct sayso_claim *claim);

/* The rule whose letter the claim has; NULL for none. */
const struct sayso_rule *grade_rule(const struct sayso_claim *claim);

#endif
