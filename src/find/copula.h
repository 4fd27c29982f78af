/* The verb that joins a predicate adjective or noun to its subject. */
#ifndef FIND_COPULA_H
#define FIND_COPULA_H

#include "find/passage.h"

/* The copula to the left of the predicate that `words` stand in: "is" in "is now deeply
 * sceptical" and in "is a firm supporter". SIZE_MAX where there is none. */
size_t copula_before(const struct passage *passage, struct range words);

#endif
