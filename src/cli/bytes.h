/* Bytes that grow; valid when zeroed. */
#ifndef CLI_BYTES_H
#define CLI_BYTES_H

#include <stddef.h>

struct bytes {
    char *p;
    size_t n, capacity;
};

/* Room for `more` bytes behind the last one. Returns 0, or -1 when memory ends. */
int bytes_reserve(struct bytes *bytes, size_t more);

/* Append; `bytes` is a struct bytes, so that this is a sink's function too. */
int bytes_add(void *bytes, const char *p, size_t n);

/* Append up to the NUL. */
int bytes_add_text(struct bytes *bytes, const char *text);

/* printf at the end, up to 1 KB of it. */
int bytes_printf(struct bytes *bytes, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

void bytes_free(struct bytes *bytes);

#endif
