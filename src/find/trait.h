/* What the words around a source show, by the rubric's traits. */
#ifndef FIND_TRAIT_H
#define FIND_TRAIT_H

#include "find/passage.h"

/* Do the words of a trait rule of that trait begin in the range? The rules that do are
 * kept with the claim, as many as it holds. */
bool trait_shows(const struct passage *passage, struct range range, enum trait trait,
                 struct sayso_claim *claim);

#endif
