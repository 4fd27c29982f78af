/* How the words around a term of likelihood, or a booster, deny it. */
#ifndef FIND_NEGATION_H
#define FIND_NEGATION_H

#include "find/passage.h"

enum denial {
    DENIAL_NONE,
    DENIAL_TURNS, /* its range counts from the other end: "will probably not" */
    DENIAL_VOIDS  /* it says nothing any more: "not certain", "not clearly" */
};

/* What becomes of the passage's hit `at`, an estimate or a booster; other hits are
 * never denied. Looks at a few tokens only. */
enum denial denial_of(const struct passage *passage, size_t at);

#endif
