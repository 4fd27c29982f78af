/* XML that is written to take an age to read. */
#ifndef BASE_BOMB_H
#define BASE_BOMB_H

#include "sayso.h"

/* How many attributes one element may have, and how many bytes all declarations of a
 * document together. */
enum { BOMB_ATTRIBUTES = 3000, BOMB_DECLARATIONS = 1 << 16 };

/* What in the text would take libxml2 more than linear time, in a few words of the
 * program's own; stores where it begins. NULL for nothing. Linear. */
const char *bomb_in(struct sayso_str text, size_t *at);

#endif
