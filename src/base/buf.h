/* Bytes that grow, up to a ceiling. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdbool.h>
#include <stddef.h>

#include "sayso.h"

/* Valid when zeroed: no ceiling. */
struct buf {
    char *p;
    size_t n, capacity;
    size_t max; /* 0: none */
    bool full;  /* something did not fit; nothing is added any more */
};

void buf_add(struct buf *buf, struct sayso_str bytes);
void buf_add_char(struct buf *buf, char byte);
void buf_add_cstr(struct buf *buf, const char *text);
void buf_add_size(struct buf *buf, size_t number);

/* printf at the end. */
void buf_printf(struct buf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Room for `count` more bytes at buf->p + buf->n; false when the ceiling is in the way.
 */
bool buf_reserve(struct buf *buf, size_t count);

struct sayso_str buf_str(const struct buf *buf);
void buf_free(struct buf *buf);

#endif
