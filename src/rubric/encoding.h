/* Are the bytes of a rubric's file text that can be read? */
#ifndef RUBRIC_ENCODING_H
#define RUBRIC_ENCODING_H

#include "sayso.h"

/* Returns 0, or -1 and fills err with what the bytes are instead and what to do. */
int encoding_check(const char *file, struct sayso_str bytes, struct sayso_err *err);

#endif
