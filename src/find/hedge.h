/* A sentence's hedges, boosters and estimates, each at the claim it belongs to. */
#ifndef FIND_HEDGE_H
#define FIND_HEDGE_H

#include "find/passage.h"

/* Fill hedges and hedge_count of the claims of a sentence (0-based in the
 * passage) from the passage's hits. The hedges live in the report. */
void hedge_claims(const struct passage *passage, size_t sentence,
                  struct sayso_claim *claims, size_t claim_count);

#endif
