/*
 * Character references as the HTML standard reads them ("Character reference state"):
 * the longest name of the table that stands there, with its semicolon or, for the old
 * ones, without; or a number, where what Windows-1252 has at 0x80-0x9F is meant as
 * such, and what no text may hold becomes U+FFFD.
 */
#include "read/entity.h"

#include <stdint.h>
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"

enum { REPLACEMENT = 0xFFFD, LAST_CODE_POINT = 0x10FFFF };

/* What the numbers from 0x80 to 0x9F mean; 0 where they mean themselves. */
static const uint16_t controls[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

static unsigned byte_at(struct sayso_str s, size_t at)
{
    return at < s.n ? (unsigned char)s.p[at] : 0;
}

static int digit_value(unsigned c, unsigned base)
{
    if (c >= '0' && c <= '9')
        return (int)(c - '0');
    c |= 0x20;
    return base == 16 && c >= 'a' && c <= 'f' ? (int)(c - 'a' + 10) : -1;
}

static uint32_t meant(uint32_t number)
{
    if (number == 0 || number > LAST_CODE_POINT ||
        (number >= 0xD800 && number < 0xE000))
        return REPLACEMENT;
    if (number >= 0x80 && number < 0xA0 && controls[number - 0x80])
        return controls[number - 0x80];
    return number;
}

/* "&#" stands at `at`. */
static size_t read_number(struct sayso_str s, size_t at, char *text, size_t *length)
{
    size_t from = at;
    at += 2;
    unsigned base = (byte_at(s, at) | 0x20) == 'x' ? 16 : 10;
    at += base == 16;
    size_t first = at;
    uint32_t number = 0;
    for (int digit; (digit = digit_value(byte_at(s, at), base)) >= 0; at++)
        if (number <= LAST_CODE_POINT)
            number = number * base + (uint32_t)digit;
    if (at == first)
        return 0;
    *length = utf8_put(meant(number), text);
    return at + (byte_at(s, at) == ';') - from;
}

/* The first row of those from `low` to `high`, which share `depth` bytes, whose next
 * byte is not below `c`. */
static size_t first_row(size_t low, size_t high, size_t depth, unsigned c)
{
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if ((unsigned char)entities[middle].name[depth] < c)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The row of the longest name at byte `at`; ENTITY_COUNT for none. */
static size_t find_name(struct sayso_str s, size_t at)
{
    size_t low = 0, high = ENTITY_COUNT, found = ENTITY_COUNT;
    for (size_t depth = 0; low < high; depth++) {
        if (depth && entities[low].name[depth] == '\0')
            found = low;
        unsigned c = byte_at(s, at + depth);
        if (c == 0)
            break;
        low = first_row(low, high, depth, c);
        high = first_row(low, high, depth, c + 1);
    }
    return found;
}

static bool goes_on(unsigned c)
{
    return c == '=' || ascii_alpha((char)c) || ascii_digit((char)c);
}

size_t entity_read(struct sayso_str s, size_t at, bool attribute,
                   char text[ENTITY_TEXT], size_t *length)
{
    if (byte_at(s, at + 1) == '#')
        return read_number(s, at, text, length);
    size_t row = find_name(s, at + 1);
    if (row == ENTITY_COUNT)
        return 0;
    size_t n = strlen(entities[row].name);
    if (attribute && entities[row].name[n - 1] != ';' &&
        goes_on(byte_at(s, at + 1 + n)))
        return 0;
    *length = strlen(entities[row].text);
    memcpy(text, entities[row].text, *length);
    return n + 1;
}
