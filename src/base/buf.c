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

/* How many digits it has. A bit is worth log10(2) digits, 1233 / 4096, so the highest
 * one tells it but for one. */
static size_t digits_of(uint64_t number)
{
    static const uint32_t powers[] = {0,      10,      100,      1000,      10000,
                                      100000, 1000000, 10000000, 100000000, 1000000000};
    size_t count = 0;
    for (; number > UINT32_MAX; number /= 1000000000)
        count += 9;
    size_t bits = 64 - (size_t)__builtin_clzll(number | 1), least = bits * 1233 >> 12;
    return count + least + (number >= powers[least]);
}

/* Two digits at a time, in their place. */
static void put_digits(char *end, uint64_t number)
{
    static const char pairs[] = "00010203040506070809101112131415161718192021222324"
                                "25262728293031323334353637383940414243444546474849"
                                "50515253545556575859606162636465666768697071727374"
                                "75767778798081828384858687888990919293949596979899";
    for (; number >= 100; number /= 100) {
        end -= 2;
        memcpy(end, &pairs[number % 100 * 2], 2);
    }
    if (number >= 10)
        memcpy(end - 2, &pairs[number * 2], 2);
    else
        end[-1] = (char)('0' + number);
}

static void add_digits(struct buf *buf, uint64_t number)
{
    size_t count = digits_of(number);
    if (!buf_reserve(buf, count))
        return;
    buf->n += count;
    put_digits(buf->p + buf->n, number);
}

void buf_add_size(struct buf *buf, size_t number)
{
    add_digits(buf, number);
}

void buf_add_range(struct buf *buf, size_t start, size_t end, char between)
{
    size_t first = digits_of(start), count = first + 1 + digits_of(end);
    if (!buf_reserve(buf, count))
        return;
    char *p = buf->p + buf->n;
    buf->n += count;
    put_digits(p + first, start);
    p[first] = between;
    put_digits(p + count, end);
}

void buf_add_number(struct buf *buf, long long number)
{
    if (number < 0)
        buf_add_char(buf, '-');
    add_digits(buf, number < 0 ? 0 - (uint64_t)number : (uint64_t)number);
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
