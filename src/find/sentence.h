/* Paragraph -> sentences. */
#ifndef FIND_SENTENCE_H
#define FIND_SENTENCE_H

#include "base/arena.h"
#include "rubric/rubric.h"
#include "sayso.h"

/* No sentence is longer, in bytes; a longer one is cut at its last blank. */
#define SENTENCE_MAX 4096

/* A growing list of slices. Valid when zeroed. */
struct slices {
    struct sayso_str *v;
    size_t n, capacity;
};

/* Append the sentences of a paragraph, in order, disjoint, none blank; together they
 * hold every character that is not blank. The list lives in the arena. `rubric` may be
 * NULL. */
void sentence_cut(const struct rubric *rubric, struct sayso_str paragraph,
                  struct arena *arena, struct slices *sentences);

#endif
