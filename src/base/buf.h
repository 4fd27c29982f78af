/* Bytes that grow, up to a ceiling. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "sayso.h"

/* Valid when zeroed: no ceiling. */
struct buf {
    char *p;
    size_t n, capacity;
    size_t max; /* 0: none */
    bool full;  /* something did not fit; nothing is added any more */
};

/* What buf_reserve does where there is no room yet. */
bool buf_extend(struct buf *buf, size_t count);

/* Room for `count` more bytes at buf->p + buf->n; false when the ceiling is in the way.
 */
static inline bool buf_reserve(struct buf *buf, size_t count)
{
    return (count <= buf->capacity - buf->n && !buf->full) || buf_extend(buf, count);
}

static inline void buf_add(struct buf *buf, struct sayso_str bytes)
{
    if (!bytes.n || !buf_reserve(buf, bytes.n))
        return;
    memcpy(buf->p + buf->n, bytes.p, bytes.n);
    buf->n += bytes.n;
}

static inline void buf_add_char(struct buf *buf, char byte)
{
    if (buf_reserve(buf, 1))
        buf->p[buf->n++] = byte;
}

static inline void buf_add_cstr(struct buf *buf, const char *text)
{
    buf_add(buf, (struct sayso_str){text, strlen(text)});
}

void buf_add_size(struct buf *buf, size_t number);

/* Two numbers and a character between them: "12-345". */
void buf_add_range(struct buf *buf, size_t start, size_t end, char between);
void buf_add_number(struct buf *buf, long long number);

/* printf at the end. */
void buf_printf(struct buf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

struct sayso_str buf_str(const struct buf *buf);
void buf_free(struct buf *buf);

#endif
