/*
 * Slices of text. Empty slices may have a NULL pointer, so every function guards before
 * the memory functions, whose behaviour on NULL is undefined even for no bytes.
 */
#include "base/str.h"

#include <limits.h>
#include <string.h>

#include "base/eight.h"

struct sayso_str str_from(const char *text)
{
    return (struct sayso_str){text, text ? strlen(text) : 0};
}

bool str_eq_fold(struct sayso_str a, struct sayso_str b)
{
    if (a.n != b.n)
        return false;
    for (size_t i = 0; i < a.n; i += 8)
        if (eight_lower(eight_at(a.p + i, a.n - i)) !=
            eight_lower(eight_at(b.p + i, b.n - i)))
            return false;
    return true;
}

bool str_starts(struct sayso_str s, const char *prefix)
{
    size_t n = strlen(prefix);
    return s.n >= n && str_is((struct sayso_str){s.p, n}, prefix);
}

int str_cmp(struct sayso_str a, struct sayso_str b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n ? memcmp(a.p, b.p, n) : 0;
    return order ? order : (a.n > b.n) - (a.n < b.n);
}

uint64_t str_hash(struct sayso_str s)
{
    return str_hash_on(STR_HASH, s);
}

static uint64_t hash_byte(uint64_t hash, char byte)
{
    return (hash ^ (unsigned char)byte) * 1099511628211u;
}

/* The loop is most of the work where texts are long: four bytes a round. */
uint64_t str_hash_on(uint64_t hash, struct sayso_str s)
{
    size_t i = 0;
    for (; s.n - i >= 4; i += 4) {
        hash = hash_byte(hash, s.p[i]);
        hash = hash_byte(hash, s.p[i + 1]);
        hash = hash_byte(hash, s.p[i + 2]);
        hash = hash_byte(hash, s.p[i + 3]);
    }
    for (; i < s.n; i++)
        hash = hash_byte(hash, s.p[i]);
    return hash;
}

void str_hash_four(uint64_t hashes[4], const char *const texts[4], size_t n)
{
    const char *p = texts[0], *q = texts[1], *r = texts[2], *s = texts[3];
    uint64_t a = hashes[0], b = hashes[1], c = hashes[2], d = hashes[3];
    for (size_t i = 0; i < n; i++) {
        a = hash_byte(a, p[i]);
        b = hash_byte(b, q[i]);
        c = hash_byte(c, r[i]);
        d = hash_byte(d, s[i]);
    }
    hashes[0] = a;
    hashes[1] = b;
    hashes[2] = c;
    hashes[3] = d;
}

struct sayso_str str_trim(struct sayso_str s)
{
    size_t start = 0, end = s.n;
    while (start < end && ascii_space(s.p[start]))
        start++;
    while (end > start && ascii_space(s.p[end - 1]))
        end--;
    return str_sub(s, start, end);
}

size_t str_find(struct sayso_str s, struct sayso_str part, size_t from)
{
    if (from > s.n || part.n > s.n - from)
        return SIZE_MAX;
    if (part.n == 0)
        return from;
    const char *hit = memmem(s.p + from, s.n - from, part.p, part.n);
    return hit ? (size_t)(hit - s.p) : SIZE_MAX;
}

size_t str_find_char(struct sayso_str s, char c, size_t from)
{
    if (from >= s.n)
        return SIZE_MAX;
    const char *hit = memchr(s.p + from, c, s.n - from);
    return hit ? (size_t)(hit - s.p) : SIZE_MAX;
}

bool str_split(struct sayso_str *rest, char separator, struct sayso_str *field)
{
    if (!rest->p)
        return false;
    size_t at = str_find_char(*rest, separator, 0);
    if (at == SIZE_MAX) {
        *field = *rest;
        *rest = (struct sayso_str){0};
    } else {
        *field = str_sub(*rest, 0, at);
        *rest = (struct sayso_str){rest->p + at + 1, rest->n - at - 1};
    }
    return true;
}

/* Mostly the first bytes tell, so that nothing is worth counting or calling. */
int str_cmp_text(struct sayso_str s, const char *text)
{
    size_t i = 0;
    while (i < s.n && text[i] && s.p[i] == text[i])
        i++;
    if (i == s.n || !text[i])
        return (i < s.n) - (text[i] != '\0');
    return (unsigned char)s.p[i] < (unsigned char)text[i] ? -1 : 1;
}

bool str_has_word(struct sayso_str list, struct sayso_str word)
{
    struct sayso_str next;
    while (str_split(&list, ' ', &next))
        if (str_eq(next, word))
            return true;
    return false;
}

bool str_int(struct sayso_str s, int *number)
{
    bool negative = s.n && (s.p[0] == '-' || s.p[0] == '+') && s.p[0] == '-';
    size_t at = s.n && (s.p[0] == '-' || s.p[0] == '+');
    long value = 0;
    if (at == s.n)
        return false;
    for (; at < s.n; at++) {
        if (!ascii_digit(s.p[at]) || value > INT_MAX / 10 - 1)
            return false;
        value = value * 10 + (s.p[at] - '0');
    }
    *number = (int)(negative ? -value : value);
    return true;
}
