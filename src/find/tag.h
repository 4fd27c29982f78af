/* What each token does in its sentence. */
#ifndef FIND_TAG_H
#define FIND_TAG_H

#include "rubric/token.h"

/* Set the tag of every token of one sentence. One pass left to right and one that mends
 * participles; linear. */
void tag_sentence(struct token *tokens, size_t count);

#endif
