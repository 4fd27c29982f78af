/*
 * A growing run of bytes. Growth is by half again, so adding is linear over all; the
 * ceiling, where there is one, is met long before memory ends.
 */
#include "base/buf.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool buf_extend(struct buf *buf, size_t count)
{
    if (buf->full || count > SIZE_MAX - buf->n ||
        (buf->max && buf->n + count > buf->max)) {
        buf->full = true;
        return false;
    }
    size_t capacity = buf->n + count;
    if (capacity < SIZE_MAX / 2)
        capacity += capacity / 2 + 64;
    if (buf->max && capacity > buf->max)
        capacity = buf->max;
    char *grown = realloc(buf->p, capacity);
    if (!grown) {
        fputs("sayso: out of memory\n", stderr);
        abort();
    }
    buf->p = grown;
    buf->capacity = capacity;
    return true;
}

void buf_add_size(struct buf *buf, size_t number)
{
    enum { MOST = 20 }; /* digits of 64 bits */
    char digits[MOST];
    size_t at = MOST;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    if (!buf_reserve(buf, MOST - at))
        return;
    for (; at < MOST; at++)
        buf->p[buf->n++] = digits[at];
}

void buf_add_number(struct buf *buf, long long number)
{
    if (number < 0)
        buf_add_char(buf, '-');
    buf_add_size(buf, number < 0 ? 0 - (size_t)number : (size_t)number);
}

void buf_printf(struct buf *buf, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length < 0 || !buf_reserve(buf, (size_t)length + 1))
        return;
    va_start(args, format);
    vsnprintf(buf->p + buf->n, (size_t)length + 1, format, args);
    va_end(args);
    buf->n += (size_t)length;
}

struct sayso_str buf_str(const struct buf *buf)
{
    return (struct sayso_str){buf->p, buf->n};
}

void buf_free(struct buf *buf)
{
    free(buf->p);
    *buf = (struct buf){.max = buf->max};
}
