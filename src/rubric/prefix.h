/* With which words can a pattern begin? */
#ifndef RUBRIC_PREFIX_H
#define RUBRIC_PREFIX_H

#include "rubric/word.h"

enum { MAX_PREFIXES = 256 };

/* Read a pattern that compiles. Returns how many first words it can have and interns
 * them, in the arena; 0 when they are not a finite, complete and small set. */
size_t prefix_words(struct arena *arena, struct word_table *table,
                    struct sayso_str pattern, const struct word ***words);

#endif
