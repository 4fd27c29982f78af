/* The rubric's hits in a passage, by where they begin and what they are of. */
#ifndef FIND_HITS_H
#define FIND_HITS_H

#include "find/passage.h"

/* Do the rule's words tell that a source is not named, and nothing of who it is? */
static inline bool rule_withholds(const struct rule *rule)
{
    return rule->kind == RULE_SOURCE && rule->naming == SAYSO_ANONYMOUS &&
           rule->source_type == SAYSO_UNSPECIFIED;
}

/* Fill passage->index from its hits, which stand in text order. */
void hits_index(struct passage *passage);

#endif
