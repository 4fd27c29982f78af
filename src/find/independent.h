/* How many of the sources that stand side by side are independent of each other. */
#ifndef FIND_INDEPENDENT_H
#define FIND_INDEPENDENT_H

#include "find/passage.h"

/* The number of named sources in "Mayor Anna Holt and the Corvane Institute" of which
 * the words do not show that one speaks for the other, or both for a third. */
unsigned independent_count(const struct passage *passage, struct range source);

#endif
