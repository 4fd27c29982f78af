/*
 * Slices: the only arithmetic on text there is. What is asked of every word of a text
 * is inline, so that a comparison with a literal is one of lengths and first bytes.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "sayso.h"

#define STR(s) (int)(s).n, (s).p ? (s).p : "" /* for "%.*s" */
#define STR_LIT(text) ((struct sayso_str){(text), sizeof(text) - 1})

struct sayso_str str_from(const char *text); /* up to the NUL; NULL is empty */
bool str_eq_fold(struct sayso_str a, struct sayso_str b); /* ASCII case apart */
bool str_starts(struct sayso_str s, const char *prefix);
int str_cmp(struct sayso_str a, struct sayso_str b);    /* by bytes, shorter first */
int str_cmp_text(struct sayso_str s, const char *text); /* the same */
uint64_t str_hash(struct sayso_str s); /* FNV-1a, the same everywhere */

/* The hash of nothing, and of a text whose beginning has the hash `hash`. */
#define STR_HASH UINT64_C(14695981039346656037)
uint64_t str_hash_on(uint64_t hash, struct sayso_str s);

/* The same for `n` bytes of four texts. Each step waits for the one before, so four
 * side by side take hardly longer than one. */
void str_hash_four(uint64_t hashes[4], const char *const texts[4], size_t n);

struct sayso_str str_trim(struct sayso_str s); /* of ASCII blanks and line ends */
size_t str_find(struct sayso_str s, struct sayso_str part,
                size_t from);                                  /* SIZE_MAX: no */
size_t str_find_char(struct sayso_str s, char c, size_t from); /* SIZE_MAX: no */

/* The next field before `separator`; moves *rest behind it. False when *rest is spent.
 */
bool str_split(struct sayso_str *rest, char separator, struct sayso_str *field);

/* Is `word` one of the words of `list`, which single blanks separate? */
bool str_has_word(struct sayso_str list, struct sayso_str word);

/* A decimal whole number, sign allowed, all of the slice. False where it is none. */
bool str_int(struct sayso_str s, int *number);

/* Blank, tab, CR, LF, VT, FF. */
static inline bool ascii_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline bool ascii_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool ascii_alpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Is it seen: no blank, no control character? */
static inline bool ascii_graph(char c)
{
    return (unsigned char)(c - '!') < 0x7F - '!';
}

static inline char ascii_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* The bytes from `start` to `end`, both clipped to the slice. */
static inline struct sayso_str str_sub(struct sayso_str s, size_t start, size_t end)
{
    if (end > s.n)
        end = s.n;
    if (start >= end)
        return (struct sayso_str){s.p, 0};
    return (struct sayso_str){s.p + start, end - start};
}

static inline bool str_eq(struct sayso_str a, struct sayso_str b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

static inline bool str_ends(struct sayso_str s, const char *suffix)
{
    size_t n = strlen(suffix);
    return s.n >= n && (n == 0 || memcmp(s.p + s.n - n, suffix, n) == 0);
}

/* From the start of `first` to the end of `last`, two slices of one text. */
static inline struct sayso_str str_cover(struct sayso_str first, struct sayso_str last)
{
    if (!first.p)
        return last;
    if (!last.p)
        return first;
    return (struct sayso_str){first.p, (size_t)(last.p + last.n - first.p)};
}

/* Does the slice read `text`? The first byte is looked at before the length: most of
 * what is asked for is something else, and `text` need not be a literal. */
static inline bool str_is(struct sayso_str s, const char *text)
{
    if (!s.n)
        return text[0] == '\0';
    return s.p[0] == text[0] && strlen(text) == s.n && memcmp(s.p, text, s.n) == 0;
}

/* The same, ASCII case apart. */
static inline bool str_is_fold(struct sayso_str s, const char *text)
{
    if (!s.n)
        return text[0] == '\0';
    return ascii_lower(s.p[0]) == ascii_lower(text[0]) && strlen(text) == s.n &&
           str_eq_fold(s, (struct sayso_str){text, s.n});
}

/* Where `part`, a slice of `whole`, begins in it. */
static inline size_t str_offset(struct sayso_str whole, struct sayso_str part)
{
    return part.p ? (size_t)(part.p - whole.p) : 0;
}

/* Do two slices of one text share a byte? */
static inline bool str_overlaps(struct sayso_str a, struct sayso_str b)
{
    return a.n && b.n && a.p < b.p + b.n && b.p < a.p + a.n;
}

/* Does `outer` hold all of `inner`? */
static inline bool str_contains(struct sayso_str outer, struct sayso_str inner)
{
    return inner.n && outer.n && inner.p >= outer.p &&
           inner.p + inner.n <= outer.p + outer.n;
}

#endif
