/* The default rubric as the build loaded it, a part of the program (src/bake). */
#ifndef RUBRIC_BAKED_H
#define RUBRIC_BAKED_H

#include <stddef.h>

#include "rubric/rubric.h"

/* NULL where there is none: in the program that makes it, and by BAKE= in make. */
extern const struct rubric *const rubric_baked;
extern const size_t rubric_baked_size; /* bytes, with all that hangs on it */

#endif
