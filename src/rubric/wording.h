/* What a rule's words say, spelled out. */
#ifndef RUBRIC_WORDING_H
#define RUBRIC_WORDING_H

#include "rubric/rubric.h"

/* Find among rules of one scale the first whose words have another range already, with
 * the earlier one in *first; NULL where there is none. Rules must have compiled. */
const struct rule *wording_clash(struct rule *const *rules, size_t count,
                                 struct arena *arena, const struct rule **first);

#endif
