/* No rubric is compiled in: for bake itself, and where make is told BAKE= . */
#include "rubric/baked.h"

const struct rubric *const rubric_baked = NULL;
const size_t rubric_baked_size = 0;
