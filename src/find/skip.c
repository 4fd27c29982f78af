/*
 * Most of a text is letters and blanks, so it is passed over eight bytes at a time: a
 * word of eight is loaded, and one expression sets the high bit of every byte that is
 * looked for (and at times of one behind such a byte, which is why the eight are then
 * looked at one by one). About 2 instructions a byte.
 */
#include "find/skip.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define ONES 0x0101010101010101u
#define HIGHS (ONES * 0x80)

static uint64_t eight(const char *p)
{
    uint64_t word;
    memcpy(&word, p, sizeof word);
    return word;
}

/* High bits where a byte of `word` is `c`. */
static uint64_t equal(uint64_t word, unsigned char c)
{
    uint64_t differs = word ^ (ONES * c);
    return (differs - ONES) & ~differs & HIGHS;
}

static bool may_break(unsigned char c)
{
    return c < 0x20 || c >= 0x80;
}

static bool may_stop(unsigned char c)
{
    return c == '.' || c == '!' || c == '?' || c >= 0x80;
}

size_t skip_line(struct sayso_str text, size_t at)
{
    for (; text.n - at >= sizeof(uint64_t); at += sizeof(uint64_t)) {
        uint64_t word = eight(text.p + at);
        if (((word - ONES * 0x20) | word) & HIGHS)
            break;
    }
    while (at < text.n && !may_break((unsigned char)text.p[at]))
        at++;
    return at;
}

size_t skip_sentence(struct sayso_str text, size_t at, size_t end)
{
    for (; end - at >= sizeof(uint64_t); at += sizeof(uint64_t)) {
        uint64_t word = eight(text.p + at);
        if ((word & HIGHS) | equal(word, '.') | equal(word, '!') | equal(word, '?'))
            break;
    }
    while (at < end && !may_stop((unsigned char)text.p[at]))
        at++;
    return at;
}
