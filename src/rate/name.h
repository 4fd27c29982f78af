/* The name within a source phrase. */
#ifndef RATE_NAME_H
#define RATE_NAME_H

#include <stdbool.h>

#include "base/arena.h"
#include "rubric/rubric.h"
#include "sayso.h"

/* The name of a named person as the phrase gives it, titles included: "Emil Tarrow" of
 * "a spokesman for Corvane Works, Emil Tarrow". What name_thing gives where none is
 * seen. */
struct sayso_str name_person(const struct rubric *rubric, struct sayso_str phrase);

/* What a phrase names or describes, without a leading article and without what goes on
 * behind it: a relative clause, an apposition, a participle behind a comma, brackets.
 */
struct sayso_str name_thing(const struct rubric *rubric, struct sayso_str phrase);

/* The phrase without "the", "a" or "an" before it. */
struct sayso_str name_without_article(struct sayso_str phrase);

/* The name without titles and roles before it, the possessive and the full stop behind
 * it: what two mentions of one person share. */
struct sayso_str name_bare(const struct rubric *rubric, struct sayso_str name);

/* "Harry Harris" of "Harry Harris Jr"; a bare name has no full stop there. */
struct sayso_str name_without_suffix(struct sayso_str name);

/* Is the phrase one pronoun, or "who"? */
bool name_is_pronoun(const struct rubric *rubric, struct sayso_str phrase);

/* Does the phrase speak of one or some of many, so that the same words may mean another
 * one elsewhere: "an official", "two aides", "one of them", "he"? */
bool name_is_one(const struct rubric *rubric, struct sayso_str phrase);

/* Are there so many words in it? */
bool name_has_words(struct sayso_str name, size_t least);

/* Is there a word with a capital in it, behind an article? */
bool name_holds_name(const struct rubric *rubric, struct sayso_str phrase);

/* Does it begin with a capital? */
bool name_is_capital(struct sayso_str name);

/* The next word from byte *at on, which moves behind it; empty at the end. */
struct sayso_str name_word(struct sayso_str text, size_t *at);

#endif
