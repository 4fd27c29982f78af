/* The rubric's hits in a passage, by where they begin and what they are of. */
#ifndef FIND_HITS_H
#define FIND_HITS_H

#include "find/passage.h"

/* Fill passage->index from its hits, which stand in text order. */
void hits_index(struct passage *passage);

#endif
