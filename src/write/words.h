/* How many words stand under each claim, each word counted once. */
#ifndef WRITE_WORDS_H
#define WRITE_WORDS_H

#include <stddef.h>

#include "base/arena.h"
#include "sayso.h"

/* Words of a text. */
size_t words_count(struct sayso_str text);

/* Stores in counts[i] how many words of their sentence stand under claims[i], all of
 * one sentence; where pieces of two claims hold a word it is the shorter one's. Helper
 * memory in `scratch`; linear in the claims' text. */
void words_share(const struct sayso_claim *const *claims, size_t count, size_t *counts,
                 struct arena *scratch);

#endif
