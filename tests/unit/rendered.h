/*
 * Tokens written out as text in which nothing is left to a tokeniser, and the words of
 * a rule as a PCRE2 pattern that finds in it exactly what the rule means.
 */
#ifndef UNIT_RENDERED_H
#define UNIT_RENDERED_H

#include "base/buf.h"
#include "rubric/phrase.h"

/* Add a token: what the rubric takes it for, how it is spelled, and what it can be. */
void render_token(struct buf *out, const struct token *token);

/* Add the pattern of a rule's slots, to be anchored at a token. */
void render_slots(struct buf *out, const struct rule *rule);

/* Add a pattern that matches tokens of which the last ones fit a slot that asks what
 * stands before a match. */
void render_before(struct buf *out, const struct slot *slot);

#endif
