/* One rule tried at one token. */
#ifndef RUBRIC_ATTEMPT_H
#define RUBRIC_ATTEMPT_H

#include "rubric/rubric.h"

/* Match the words of a rule at token `at`; fills first, last and head of the hit.
 * ATTEMPT_LIMIT when it takes too many steps. */
enum attempt_result { ATTEMPT_NO, ATTEMPT_YES, ATTEMPT_LIMIT };
enum attempt_result attempt_rule(const struct rule *rule, const struct token *tokens,
                                 size_t count, size_t at, struct hit *hit);

/* The parts of speech that a token tagged `tag` can be in a rule: 1 << enum part. */
unsigned attempt_parts(unsigned tag);

#endif
