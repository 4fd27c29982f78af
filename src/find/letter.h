/* Which row of the user's list of sources judges the reliability of a source. */
#ifndef FIND_LETTER_H
#define FIND_LETTER_H

#include "find/passage.h"

/* The source rule whose reliability letter is that of the source in these words; NULL
 * where no rule with a letter matches whom they name. Of several rules on one name the
 * longest match counts, of equals the later rule; of several sources in a list, the
 * most reliable. */
const struct rule *letter_of(const struct passage *passage, struct range source);

/* Keep a relayer's rule, which may be NULL, where it is the worst of the claim's. An F
 * says nothing of a relayer. */
void letter_relay(struct sayso_claim *claim, const struct rule *rule);

#endif
