/* Code points in valid UTF-8, and what Unicode says of them. ASCII, nearly all of news,
 * is answered inline; the `wide` functions are for the rest and its callers here alone.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "sayso.h"

uint32_t utf8_wide_at(struct sayso_str s, size_t at, size_t *length);
uint32_t utf8_wide_before(struct sayso_str s, size_t at, size_t *length);
bool utf8_wide_upper(uint32_t cp);
bool utf8_wide_lower(uint32_t cp);
bool utf8_wide_alpha(uint32_t cp);
bool utf8_wide_digit(uint32_t cp);
bool utf8_wide_space(uint32_t cp);

/* The code point at byte `at` of valid UTF-8; stores its length in bytes (1-4). At or
 * past the end: 0 and length 0. */
static inline uint32_t utf8_at(struct sayso_str s, size_t at, size_t *length)
{
    if (at >= s.n || (unsigned char)s.p[at] >= 0x80)
        return utf8_wide_at(s, at, length);
    *length = 1;
    return (unsigned char)s.p[at];
}

/* The code point that ends before byte `at`; stores its length. At the start: 0 and 0.
 */
static inline uint32_t utf8_before(struct sayso_str s, size_t at, size_t *length)
{
    if (at == 0 || at > s.n || (unsigned char)s.p[at - 1] >= 0x80)
        return utf8_wide_before(s, at, length);
    *length = 1;
    return (unsigned char)s.p[at - 1];
}

/* How many code points valid UTF-8 holds. */
size_t utf8_count(struct sayso_str s);

bool utf8_is_ascii(struct sayso_str s);

/* Where the first byte that is not valid UTF-8 stands; s.n when all is. */
size_t utf8_invalid(struct sayso_str s);

/* Encode one code point into out; returns its length. */
size_t utf8_put(uint32_t cp, char out[4]);

/* Title case too. */
static inline bool utf8_is_upper(uint32_t cp)
{
    return cp < 0x80 ? cp >= 'A' && cp <= 'Z' : utf8_wide_upper(cp);
}

static inline bool utf8_is_lower(uint32_t cp)
{
    return cp < 0x80 ? cp >= 'a' && cp <= 'z' : utf8_wide_lower(cp);
}

/* Letters and the marks upon them. */
static inline bool utf8_is_alpha(uint32_t cp)
{
    return cp < 0x80 ? ascii_alpha((char)cp) : utf8_wide_alpha(cp);
}

static inline bool utf8_is_digit(uint32_t cp)
{
    return cp < 0x80 ? ascii_digit((char)cp) : utf8_wide_digit(cp);
}

static inline bool utf8_is_space(uint32_t cp)
{
    return cp < 0x80 ? ascii_space((char)cp) : utf8_wide_space(cp);
}

bool utf8_is_mark(uint32_t cp); /* upon a letter, or a vowel sign */
bool utf8_is_currency(uint32_t cp);
uint32_t utf8_lower(uint32_t cp);

/* The letter without the marks upon it: e for é; itself where it has none. */
uint32_t utf8_unmarked(uint32_t cp);

#endif
