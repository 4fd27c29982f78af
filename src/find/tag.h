/* What each token does in its sentence. */
#ifndef FIND_TAG_H
#define FIND_TAG_H

#include "base/arena.h"
#include "rubric/token.h"

struct tagger;

/* What one thread needs to tag; it lives in the arena. */
struct tagger *tagger_new(struct arena *arena);

/* Set the tag of every token of one sentence. Linear. What was tagged before makes no
 * difference. */
void tag_sentence(struct tagger *tagger, struct token *tokens, size_t count);

#endif
