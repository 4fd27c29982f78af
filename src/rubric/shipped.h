/* The shipped rubrics, compiled in from rubrics/ by embed.sh. */
#ifndef RUBRIC_SHIPPED_H
#define RUBRIC_SHIPPED_H

#include <stddef.h>

struct shipped {
    const char *name;
    const unsigned char *bytes;
    size_t size;
};

/* Ends with a NULL name. */
extern const struct shipped shipped_rubrics[];

#endif
