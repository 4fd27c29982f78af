/* Base noun phrases, as a flat index over tokens. */
#ifndef FIND_CHUNK_H
#define FIND_CHUNK_H

#include "find/passage.h"

/* Fill passage->chunks and chunk_of from the tags. Linear. */
void chunk_passage(struct passage *passage);

#endif
