/* Filling an error once, at the place that knows where it is. */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include "sayso.h"

/* Fill err (which may be NULL) and return -1, so that a caller can `return
 * err_set(...)`. `file` may be NULL. */
int err_set(struct sayso_err *err, enum sayso_code code, const char *file,
            unsigned line, unsigned column, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

#endif
