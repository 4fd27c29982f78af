/* Code points in valid UTF-8, and what Unicode says of them. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sayso.h"

/* The code point at byte `at` of valid UTF-8; stores its length in bytes (1-4). At or
 * past the end: 0 and length 0. */
uint32_t utf8_at(struct sayso_str s, size_t at, size_t *length);

/* The code point that ends before byte `at`; stores its length. At the start: 0 and 0.
 */
uint32_t utf8_before(struct sayso_str s, size_t at, size_t *length);

/* How many code points valid UTF-8 holds. */
size_t utf8_count(struct sayso_str s);

bool utf8_is_ascii(struct sayso_str s);

/* At which of the first 32 bytes, the first one's bit lowest, a code point begins. */
uint32_t utf8_starts(struct sayso_str s);

/* Where the first byte that is not valid UTF-8 stands; s.n when all is. */
size_t utf8_invalid(struct sayso_str s);

/* Encode one code point into out; returns its length. */
size_t utf8_put(uint32_t cp, char out[4]);

bool utf8_is_upper(uint32_t cp); /* title case too */
bool utf8_is_lower(uint32_t cp);
bool utf8_is_alpha(uint32_t cp); /* letters and the marks upon them */
bool utf8_is_mark(uint32_t cp);  /* upon a letter, or a vowel sign */
bool utf8_is_digit(uint32_t cp);
bool utf8_is_space(uint32_t cp);
bool utf8_is_currency(uint32_t cp);
uint32_t utf8_lower(uint32_t cp);

/* The letter without the marks upon it: e for é; itself where it has none. */
uint32_t utf8_unmarked(uint32_t cp);

#endif
