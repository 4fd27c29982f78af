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

/* How many letters stand at `at`; in *eight what stands there. */
static inline size_t run_at(struct sayso_str text, size_t at, uint64_t *eight)
{
    *eight = eight_at(text.p + at, text.n - at);
    return eight_run(eight_letters(*eight));
}

/* The bit of a run, which has so many letters or more than eight. */
static inline uint64_t bit_of_run(uint64_t eight, size_t letters)
{
    eight = eight_first(eight | EIGHT_ONES * 0x20, letters < 3 ? letters : 3);
    return 1ull << ((uint32_t)eight * 0x9E3779B1u >> 26);
}

uint64_t described_bits(struct sayso_str description)
{
    struct sayso_str text = cut(description);
    uint64_t bits = 0, eight;
    for (size_t at = 0; at < text.n; at++) {
        size_t letters = run_at(text, at, &eight);
        if (letters)
            bits |= bit_of_run(eight, letters);
        for (at += letters; letters == 8; at += letters)
            letters = run_at(text, at, &eight);
    }
    return bits;
}

uint64_t described_wanted(struct sayso_str noun)
{
    uint64_t eight;
    for (size_t at = 0; at < noun.n; at++) {
        size_t letters = run_at(noun, at, &eight);
        if (letters)
            return bit_of_run(eight, letters);
    }
    return 0;
}
