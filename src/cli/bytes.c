/*
 * A buffer for what one input gives: its bytes, its rendered table, its messages.
 * Doubles when it is full; the caller learns when memory ends.
 */
#include "cli/bytes.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int bytes_reserve(struct bytes *bytes, size_t more)
{
    if (more <= bytes->capacity - bytes->n)
        return 0;
    if (more > SIZE_MAX / 2 - bytes->n)
        return -1;
    size_t capacity = bytes->capacity ? bytes->capacity : 4096;
    while (capacity < bytes->n + more)
        capacity *= 2;
    char *p = realloc(bytes->p, capacity);
    if (!p)
        return -1;
    bytes->p = p;
    bytes->capacity = capacity;
    return 0;
}

int bytes_add(void *context, const char *p, size_t n)
{
    struct bytes *bytes = context;
    if (!n)
        return 0;
    if (bytes_reserve(bytes, n))
        return -1;
    memcpy(bytes->p + bytes->n, p, n);
    bytes->n += n;
    return 0;
}

int bytes_add_text(struct bytes *bytes, const char *text)
{
    return bytes_add(bytes, text, strlen(text));
}

int bytes_printf(struct bytes *bytes, const char *format, ...)
{
    char text[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    return bytes_add_text(bytes, text);
}

void bytes_free(struct bytes *bytes)
{
    free(bytes->p);
    *bytes = (struct bytes){0};
}
