/* One rule tried at one token. */
#ifndef RUBRIC_ATTEMPT_H
#define RUBRIC_ATTEMPT_H

#include "rubric/phrase.h"

/* Match the words of a rule at token `at`; fills first, last and head of the hit.
 * ATTEMPT_LIMIT when it takes too many steps. */
enum attempt_result { ATTEMPT_NO, ATTEMPT_YES, ATTEMPT_LIMIT };
enum attempt_result attempt_rule(const struct rule *rule, const struct token *tokens,
                                 size_t count, size_t at, struct hit *hit);

/* Is a token with one of the atom's words as the atom asks: its part of speech, its
 * capitals? */
bool attempt_form(const struct atom *atom, const struct token *token);

#endif
