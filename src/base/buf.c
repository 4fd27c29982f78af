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

bool buf_reserve(struct buf *buf, size_t count)
{
    if (buf->full || count > SIZE_MAX - buf->n ||
        (buf->max && buf->n + count > buf->max)) {
        buf->full = true;
        return false;
    }
    if (buf->n + count <= buf->capacity)
        return true;
    size_t capacity = buf->n + count;
    if (capacity < SIZE_MAX / 2)
        capacity += capacity / 2 + 64;
    char *grown = realloc(buf->p, capacity);
    if (!grown) {
        fputs("sayso: out of memory\n", stderr);
        abort();
    }
    buf->p = grown;
    buf->capacity = capacity;
    return true;
}

void buf_add(struct buf *buf, struct sayso_str bytes)
{
    if (!bytes.n || !buf_reserve(buf, bytes.n))
        return;
    memcpy(buf->p + buf->n, bytes.p, bytes.n);
    buf->n += bytes.n;
}

void buf_add_char(struct buf *buf, char byte)
{
    if (buf_reserve(buf, 1))
        buf->p[buf->n++] = byte;
}

void buf_add_cstr(struct buf *buf, const char *text)
{
    buf_add(buf, (struct sayso_str){text, strlen(text)});
}

void buf_add_size(struct buf *buf, size_t number)
{
    char digits[24];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    buf_add(buf, (struct sayso_str){digits + at, sizeof digits - at});
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
