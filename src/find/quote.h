/* Quotation marks of a passage, paired. */
#ifndef FIND_QUOTE_H
#define FIND_QUOTE_H

#include "find/passage.h"

/* Fill passage->quotes and the tokens' quote depth. Straight and typographic marks;
 * single marks only where they cannot be apostrophes. Linear. */
void quote_passage(struct passage *passage);

/* The quotation that opens or closes at a token, or that holds it; NULL for none. */
const struct quote *quote_at(const struct passage *passage, size_t token);

#endif
