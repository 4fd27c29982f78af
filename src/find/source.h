/* What kind of source it is, how it is named, and what else its words show. */
#ifndef FIND_SOURCE_H
#define FIND_SOURCE_H

#include "find/attribute.h"
#include "find/refer.h"

/* Fill the claim's source_ref, source_type, naming, traits, sources and source_rule. */
void source_judge(struct passage *passage, struct mentions *mentions,
                  const struct relation *relation, struct sayso_claim *claim);

/* Add the traits that the sentence and the content show. */
void source_context(const struct passage *passage, struct range sentence,
                    const struct relation *relation, struct sayso_claim *claim);

#endif
