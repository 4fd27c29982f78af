/* Scales of likelihood: what the class of an estimate says, and its range in words. */
#ifndef RUBRIC_SCALE_H
#define RUBRIC_SCALE_H

#include "rubric/rubric.h"

/* The scale that a class names: "icd203" of "icd203/likelihood", where what stands
 * behind the slash is the row of terms within the scale. */
struct sayso_str scale_of(struct sayso_str klass);

/* Is it a class of an estimate: a scale's name, and may be a row's behind a slash? */
bool scale_is_class(struct sayso_str klass);

/* An estimate's range: its value as it stands; of what is denied ("not likely") counted
 * from the other end, in the arena. */
struct sayso_str scale_range(const struct rule *rule, bool negated,
                             struct arena *arena);

/* Find among rules of one scale the first whose words have another range already, with
 * the earlier one in *first; NULL where there is none. Rules must have compiled. */
const struct rule *scale_clash(struct rule *const *rules, size_t count,
                               struct arena *arena, const struct rule **first);

#endif
