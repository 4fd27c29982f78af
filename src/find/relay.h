/* Who carried a report: "The report was cited by Agence France Presse." */
#ifndef FIND_RELAY_H
#define FIND_RELAY_H

#include "find/attribute.h"
#include "find/split.h"

/* Where the sentence says who relayed what stands before it, add that to `via` of the
 * latest claims among the first `count` whose source it names. */
void relay_sentence(const struct attribution *attribution, size_t sentence,
                    struct claims *claims, size_t count);

#endif
