/*
 * Eight bytes of text in one number, the first in its lowest byte, and questions to all
 * eight at once: the high bit of each byte of an answer says yes. Portable, and for the
 * words of a language, which mostly fit, as fast as wider registers would be.
 */
#ifndef BASE_EIGHT_H
#define BASE_EIGHT_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define EIGHT_ONES UINT64_C(0x0101010101010101)
#define EIGHT_HIGHS (EIGHT_ONES * 0x80)

/* The four bytes at `p`: compilers make one load of it. */
static inline uint64_t eight_four(const char *p)
{
    return (uint32_t)(unsigned char)p[0] | (uint32_t)(unsigned char)p[1] << 8 |
           (uint32_t)(unsigned char)p[2] << 16 | (uint32_t)(unsigned char)p[3] << 24;
}

/* The first `n` bytes at `p`, at most eight; zeros behind them. Of fewer than eight the
 * first and the last are read, which may be some bytes twice. */
static inline uint64_t eight_at(const char *p, size_t n)
{
    uint64_t eight;
    if (n >= 8) {
        memcpy(&eight, p, 8);
#if defined __BYTE_ORDER__ && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        eight = __builtin_bswap64(eight);
#endif
        return eight;
    }
    if (n >= 4)
        return eight_four(p) | eight_four(p + n - 4) << 8 * (n - 4);
    if (n == 0)
        return 0;
    return (uint64_t)(unsigned char)p[0] |
           (uint64_t)(unsigned char)p[n / 2] << 8 * (n / 2) |
           (uint64_t)(unsigned char)p[n - 1] << 8 * (n - 1);
}

static inline void eight_put(uint64_t eight, char *p)
{
#if defined __BYTE_ORDER__ && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    eight = __builtin_bswap64(eight);
#endif
    memcpy(p, &eight, 8);
}

/* The first `n` bytes of them, n less than eight. */
static inline uint64_t eight_first(uint64_t eight, size_t n)
{
    return eight & ((UINT64_C(1) << 8 * n) - 1);
}

/* Which bytes, of ASCII, are from `low` to `high`. */
static inline uint64_t eight_between(uint64_t eight, unsigned char low,
                                     unsigned char high)
{
    uint64_t seven = eight & ~EIGHT_HIGHS;
    uint64_t least = seven + EIGHT_ONES * (0x80u - low);
    uint64_t above = seven + EIGHT_ONES * (0x7Fu - high);
    return least & ~above & ~eight & EIGHT_HIGHS;
}

/* Which are ASCII letters. */
static inline uint64_t eight_letters(uint64_t eight)
{
    return eight_between(eight | EIGHT_ONES * 0x20, 'a', 'z');
}

/* ASCII capitals as small letters. */
static inline uint64_t eight_lower(uint64_t eight)
{
    return eight | eight_between(eight, 'A', 'Z') >> 2;
}

/* How many bytes from the first on say yes. */
static inline size_t eight_run(uint64_t answer)
{
    uint64_t other = ~answer & EIGHT_HIGHS;
    return other ? (size_t)__builtin_ctzll(other) / 8 : 8;
}

#endif
