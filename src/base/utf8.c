/*
 * UTF-8. Text is validated once, by read/decode.c; everything after it relies on that.
 * What a letter is, utf8proc knows; of ASCII, which is nearly all of news, the header.
 */
#include "base/utf8.h"

#include <utf8proc.h>

#include "base/eight.h"
#include "base/str.h"

static bool is_continuation(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

uint32_t utf8_wide_at(struct sayso_str s, size_t at, size_t *length)
{
    *length = 0;
    if (at >= s.n)
        return 0;
    const unsigned char *p = (const unsigned char *)s.p + at;
    if (p[0] < 0x80) {
        *length = 1;
        return p[0];
    }
    size_t n = p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
    if (n > s.n - at) {
        *length = s.n - at;
        return 0xFFFD;
    }
    *length = n;
    uint32_t cp = p[0] & (0xFFu >> (n + 1));
    for (size_t i = 1; i < n; i++)
        cp = cp << 6 | (p[i] & 0x3Fu);
    return cp;
}

uint32_t utf8_wide_before(struct sayso_str s, size_t at, size_t *length)
{
    *length = 0;
    if (at == 0 || at > s.n)
        return 0;
    size_t start = at - 1;
    while (start > 0 && at - start < 4 && is_continuation(s.p[start]))
        start--;
    *length = at - start;
    size_t whole;
    return utf8_at(s, start, &whole);
}

/* The lowest bit of each of eight bytes that begins a code point. */
static uint64_t starts_of(uint64_t eight)
{
    return ~(eight >> 7 & ~(eight >> 6)) & EIGHT_ONES;
}

size_t utf8_count(struct sayso_str s)
{
    size_t count = 0, at = 0;
    for (; s.n - at >= 8; at += 8)
        count += (size_t)(starts_of(eight_at(s.p + at, 8)) * EIGHT_ONES >> 56);
    for (; at < s.n; at++)
        count += !is_continuation(s.p[at]);
    return count;
}

/* Where the ASCII from `at` on ends; eight bytes at a time, as it is most of the web.
 */
static size_t ascii_end(struct sayso_str s, size_t at)
{
    while (s.n - at >= 8 && !(eight_at(s.p + at, 8) & EIGHT_HIGHS))
        at += 8;
    while (at < s.n && (unsigned char)s.p[at] < 0x80)
        at++;
    return at;
}

bool utf8_is_ascii(struct sayso_str s)
{
    return ascii_end(s, 0) == s.n;
}

size_t utf8_invalid(struct sayso_str s)
{
    size_t at = 0;
    while ((at = ascii_end(s, at)) < s.n) {
        utf8proc_int32_t cp;
        utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)s.p + at,
                                              (utf8proc_ssize_t)(s.n - at), &cp);
        if (n <= 0)
            return at;
        at += (size_t)n;
    }
    return s.n;
}

size_t utf8_put(uint32_t cp, char out[4])
{
    return (size_t)utf8proc_encode_char((utf8proc_int32_t)cp, (utf8proc_uint8_t *)out);
}

bool utf8_wide_upper(uint32_t cp)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)cp);
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool utf8_wide_lower(uint32_t cp)
{
    return utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_LL;
}

bool utf8_wide_alpha(uint32_t cp)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)cp);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

bool utf8_is_mark(uint32_t cp)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)cp);
    return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

bool utf8_wide_digit(uint32_t cp)
{
    return utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_ND;
}

bool utf8_is_currency(uint32_t cp)
{
    return utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_SC;
}

/* What Unicode has as separators of words, lines and paragraphs has not grown since
 * 2013, and curly quotes, which are asked about most, lie between. */
bool utf8_wide_space(uint32_t cp)
{
    if (cp < 0x2000)
        return cp == 0x85 || cp == 0xA0 || cp == 0x1680;
    return cp <= 0x200A || cp == 0x2028 || cp == 0x2029 || cp == 0x202F ||
           cp == 0x205F || cp == 0x3000;
}

uint32_t utf8_lower(uint32_t cp)
{
    if (cp < 0x80)
        return (uint32_t)(unsigned char)ascii_lower((char)cp);
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
}

uint32_t utf8_unmarked(uint32_t cp)
{
    enum { MOST = 8 }; /* letters and marks of one code point */
    utf8proc_int32_t parts[MOST];
    int class = UTF8PROC_BOUNDCLASS_START;
    if (cp < 0x80)
        return cp;
    utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)cp, parts, MOST,
                                                 UTF8PROC_DECOMPOSE, &class);
    return n > 0 && n <= MOST ? (uint32_t)parts[0] : cp;
}
