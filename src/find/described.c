/*
 * Words are compared in any case, and are parted by whatever is no ASCII letter. So a
 * noun's first run of letters is a run of every description that holds the noun: each
 * run is one of 64 bits, by its hash. A title in short is one by its first three.
 */
#include "find/described.h"

#include "base/str.h"

enum {
    DESCRIPTION = 200, /* bytes of a description that are compared */
    SHORTEST_TITLE = 3 /* letters before its full stop */
};

static struct sayso_str cut(struct sayso_str description)
{
    return str_sub(description, 0, DESCRIPTION);
}

static bool same_letters(struct sayso_str a, struct sayso_str b)
{
    for (size_t i = 0; i < a.n; i++)
        if (ascii_lower(a.p[i]) != ascii_lower(b.p[i]))
            return false;
    return true;
}

bool described_has(struct sayso_str description, struct sayso_str word)
{
    struct sayso_str text = cut(description);
    for (size_t at = 0; at + word.n <= text.n; at++) {
        if (at > 0 && ascii_alpha(text.p[at - 1]))
            continue;
        if (at + word.n < text.n && ascii_alpha(text.p[at + word.n]))
            continue;
        if (same_letters(word, str_sub(text, at, at + word.n)))
            return true;
    }
    return false;
}

bool described_shortens(struct sayso_str description, struct sayso_str noun)
{
    struct sayso_str text = cut(description);
    size_t start = 0;
    for (size_t i = 0; i < text.n; i++) {
        struct sayso_str word = str_sub(text, start, i);
        if (text.p[i] == '.' && word.n >= SHORTEST_TITLE && word.n < noun.n &&
            same_letters(word, str_sub(noun, 0, word.n)))
            return true;
        if (!ascii_alpha(text.p[i]))
            start = i + 1;
    }
    return false;
}

/* A run of letters, and the bits for it. */
struct run {
    size_t length;
    uint64_t word, title;
};

static uint64_t bit_of(uint64_t hash)
{
    return 1ull << (hash * 0x9E3779B97F4A7C15u >> 58);
}

/* The run that begins at `at`; empty where none does. */
static struct run run_at(struct sayso_str text, size_t at)
{
    struct run run = {0};
    uint64_t hash = 0;
    for (; at + run.length < text.n && ascii_alpha(text.p[at + run.length]);) {
        hash = hash * 31 + (unsigned char)ascii_lower(text.p[at + run.length++]);
        if (run.length == SHORTEST_TITLE)
            run.title = bit_of(hash);
    }
    run.word = run.length ? bit_of(hash) : 0;
    return run;
}

uint64_t described_bits(struct sayso_str description)
{
    struct sayso_str text = cut(description);
    uint64_t bits = 0;
    for (size_t at = 0; at < text.n; at++) {
        struct run run = run_at(text, at);
        at += run.length;
        bits |= run.word;
        if (at < text.n && text.p[at] == '.')
            bits |= run.title;
    }
    return bits;
}

uint64_t described_wanted(struct sayso_str noun)
{
    size_t at = 0;
    while (at < noun.n && !ascii_alpha(noun.p[at]))
        at++;
    struct run run = run_at(noun, at);
    return run.word | (at == 0 ? run.title : 0);
}
