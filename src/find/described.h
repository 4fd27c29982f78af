/* Does a description hold a noun, by which whoever it describes may be called? */
#ifndef FIND_DESCRIBED_H
#define FIND_DESCRIBED_H

#include <stdbool.h>
#include <stdint.h>

#include "sayso.h"

/* Only the first 200 bytes of a description are compared. */

/* Does `word`, which is not empty, stand in it as a word, whatever its case? */
bool described_has(struct sayso_str description, struct sayso_str word);

/* Does a title in it shorten the noun: "Sen." for "senator"? */
bool described_shortens(struct sayso_str description, struct sayso_str noun);

/* What tells most descriptions that hold no such noun without a look at them: bits for
 * the words of a description, and one for a noun, which every description has that has
 * or shortens it; 0 for a noun of which that cannot be told. */
uint64_t described_bits(struct sayso_str description);
uint64_t described_wanted(struct sayso_str noun);

#endif
