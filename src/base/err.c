/* Errors as data: the library fills them, the program prints them. */
#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>

int err_set(struct sayso_err *err, enum sayso_code code, const char *file,
            unsigned line, unsigned column, const char *format, ...)
{
    if (!err)
        return -1;
    *err = (struct sayso_err){.code = code, .line = line, .column = column};
    snprintf(err->file, sizeof err->file, "%s", file ? file : "");
    va_list args;
    va_start(args, format);
    vsnprintf(err->message, sizeof err->message, format, args);
    va_end(args);
    return -1;
}
