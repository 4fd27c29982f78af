/* Content beside its frame: before it, behind it, or around it. */
#ifndef FIND_BESIDE_H
#define FIND_BESIDE_H

#include "find/attribute.h"

/* Can the noun phrase say something: a name, a person, a body, a document? */
bool can_speak(const struct passage *passage, struct range phrase);

/* The words of [first, last) less what joins them to others. */
struct range free_words(const struct attribution *attribution, size_t first,
                        size_t last);

/* Add the content around a frame [first, last): what stands before it in its sentence
 * and, where that is no whole clause or the frame opens the sentence, what follows. */
void add_around(const struct attribution *attribution, struct relation *relation,
                size_t first, size_t last);

/* "S, X said", "S, said X", "S, as X put it", "S1 - X said - S2", "which X said was";
 * false where the cue stands in none. */
bool attribute_postposed(struct attribution *attribution, const struct cue *cue);

#endif
