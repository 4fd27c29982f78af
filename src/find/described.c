/*
 * Words are compared in any case, and are parted by whatever is no ASCII letter. So a
 * noun's first run of letters is a run of every description that holds the noun, and a
 * title that shortens the noun begins with its first three: a run is one of 64 bits, by
 * a hash of its first three letters.
 */
#include "find/described.h"

#include "base/eight.h"
#include "base/str.h"

enum {
    DESCRIPTION = 200, /* bytes of a description that are compared */
    SHORTEST_TITLE = 3 /* letters before its full stop */
};

static struct sayso_str cut(struct sayso_str description)
{
    return str_sub(description, 0, DESCRIPTION);
}

/* Does the text begin with the word at `at`, whatever its case? */
static bool reads(struct sayso_str text, size_t at, struct sayso_str word)
{
    for (size_t i = 0; i < word.n; i++)
        if (ascii_lower(text.p[at + i]) != ascii_lower(word.p[i]))
            return false;
    return true;
}

/* Which of the eight bytes from `at` on may begin as a word does. */
static uint64_t beginnings(struct sayso_str text, size_t at, unsigned char first)
{
    uint64_t eight = eight_at(text.p + at, text.n - at);
    if (first & 0x80)
        return eight & EIGHT_HIGHS;
    return eight_between(eight | EIGHT_ONES * 0x20, first | 0x20, first | 0x20);
}

static bool stands_at(struct sayso_str text, size_t at, struct sayso_str word)
{
    size_t end = at + word.n;
    return end <= text.n && reads(text, at, word) &&
           (at == 0 || !ascii_alpha(text.p[at - 1])) &&
           (end == text.n || !ascii_alpha(text.p[end]));
}

bool described_has(struct sayso_str description, struct sayso_str word)
{
    struct sayso_str text = cut(description);
    for (size_t at = 0; at + word.n <= text.n; at += 8) {
        uint64_t begins = beginnings(text, at, (unsigned char)word.p[0]);
        for (; begins; begins &= begins - 1)
            if (stands_at(text, at + (size_t)__builtin_ctzll(begins) / 8, word))
                return true;
    }
    return false;
}

/* Where the letters begin that end before `end`. */
static size_t run_start(struct sayso_str text, size_t end)
{
    while (end > 0 && ascii_alpha(text.p[end - 1]))
        end--;
    return end;
}

bool described_shortens(struct sayso_str description, struct sayso_str noun)
{
    struct sayso_str text = cut(description);
    for (size_t stop = 0; (stop = str_find_char(text, '.', stop)) != SIZE_MAX; stop++) {
        size_t start = run_start(text, stop);
        struct sayso_str title = str_sub(text, start, stop);
        if (title.n >= SHORTEST_TITLE && title.n < noun.n && reads(noun, 0, title))
            return true;
    }
    return false;
}

/* Where the run of letters at `at` ends. */
static inline size_t run_end(struct sayso_str text, size_t at)
{
    while (at < text.n && ascii_alpha(text.p[at]))
        at++;
    return at;
}

/* A letter of a run, in lower case, or 0 behind its end. */
static inline uint32_t letter(struct sayso_str text, size_t at, size_t end)
{
    return at < end ? (unsigned char)text.p[at] | 0x20u : 0;
}

static inline uint64_t bit_of_run(struct sayso_str text, size_t at, size_t end)
{
    uint32_t three = letter(text, at, end) << 16 | letter(text, at + 1, end) << 8 |
                     letter(text, at + 2, end);
    return 1ull << (three * 0x9E3779B1u >> 26);
}

uint64_t described_bits(struct sayso_str description)
{
    struct sayso_str text = cut(description);
    uint64_t bits = 0;
    for (size_t at = 0, end; at < text.n; at = end + 1) {
        end = run_end(text, at);
        if (end > at)
            bits |= bit_of_run(text, at, end);
    }
    return bits;
}

uint64_t described_wanted(struct sayso_str noun)
{
    size_t at = 0;
    while (at < noun.n && !ascii_alpha(noun.p[at]))
        at++;
    return at < noun.n ? bit_of_run(noun, at, run_end(noun, at)) : 0;
}
