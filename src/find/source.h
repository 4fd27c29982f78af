/* What kind of source it is, how it is named, and what else its words show. */
#ifndef FIND_SOURCE_H
#define FIND_SOURCE_H

#include "find/attribute.h"
#include "find/refer.h"

/* Fill the claim's source_ref, source_name, source_about, referent, source_type,
 * naming, traits, sources, source_rule and source_letter. */
void source_judge(struct passage *passage, struct mentions *mentions,
                  const struct relation *relation, struct sayso_claim *claim);

/* The rule that judges the reliability of a source, by its words or as whom they mean;
 * NULL for none. */
const struct rule *source_letter(const struct passage *passage,
                                 struct mentions *mentions, struct range source);

/* Add the traits that the sentence and the content show. */
void source_context(const struct passage *passage, struct range sentence,
                    const struct relation *relation, struct sayso_claim *claim);

/* The same for a claim of the author's own: does it say why somebody is not named? */
void source_aside(const struct passage *passage, struct range sentence,
                  struct sayso_claim *claim);

#endif
