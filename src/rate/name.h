/* The name within a source phrase. */
#ifndef RATE_NAME_H
#define RATE_NAME_H

#include "base/arena.h"
#include "rubric/rubric.h"
#include "sayso.h"

/* The name of a named person as the phrase gives it, titles included: "Emil Tarrow" of
 * "a spokesman for Corvane Works, Emil Tarrow". The whole phrase where none is seen. */
struct sayso_str name_person(const struct rubric *rubric, struct sayso_str phrase);

/* What a phrase names or describes, without a leading article and without a relative
 * clause or apposition behind a comma. */
struct sayso_str name_thing(struct sayso_str phrase);

/* The name without titles and roles before it, the possessive and the full stop behind
 * it: what two mentions of one person share. */
struct sayso_str name_bare(const struct rubric *rubric, struct sayso_str name);

/* The next word from byte *at on, which moves behind it; empty at the end. */
struct sayso_str name_word(struct sayso_str text, size_t *at);

#endif
