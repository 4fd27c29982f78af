/* Sentences taken into the mentions of their article, phrase by phrase. */
#ifndef FIND_INTRODUCE_H
#define FIND_INTRODUCE_H

#include "find/refer.h"

/* Take in the phrases of a passage's sentences up to this one (0-based in it). */
void mentions_read(struct mentions *mentions, const struct passage *passage,
                   size_t sentence);

/* Does the phrase say where: "in Elmar", or "Elmar" of "near Lund, Elmar"? */
bool says_where(const struct passage *passage, const struct chunk *chunk);

#endif
