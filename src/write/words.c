/*
 * Rows may share words: of "Lind said Moe knew it was late" one row has what Lind said
 * and another what Moe knew. Here every word goes to one claim, that of the innermost
 * piece around it, as hedges do. A word is a run without blanks that holds a letter or
 * a digit, and it is told from others by where its first one stands.
 */
#include "write/words.h"

#include <stdlib.h>

#include "base/str.h"
#include "base/utf8.h"

/* A piece of a claim. */
struct stretch {
    struct sayso_str text;
    size_t claim;
};

/* Does a word begin with what stands here? Stores how many bytes the code point has. */
static bool begins(struct sayso_str text, size_t at, size_t *length)
{
    uint32_t cp = utf8_at(text, at, length);
    return utf8_is_alpha(cp) || utf8_is_digit(cp);
}

/* Behind the bytes without white space from `at` on. */
static size_t run_end(struct sayso_str text, size_t at)
{
    for (size_t length; at < text.n; at += length) {
        while (at < text.n && ascii_graph(text.p[at]))
            at++;
        if (utf8_is_space(utf8_at(text, at, &length)))
            break;
    }
    return at;
}

/* Stores the offset of the first letter or digit of the next word in *start and moves
 * *at behind that word. */
static bool next_word(struct sayso_str text, size_t *at, size_t *start)
{
    size_t end = *at, length;
    while (end < text.n && !begins(text, end, &length))
        end += length;
    *start = end;
    *at = run_end(text, end);
    return end < text.n;
}

size_t words_count(struct sayso_str text)
{
    size_t words = 0, start;
    for (size_t at = 0; next_word(text, &at, &start);)
        words++;
    return words;
}

/* The longest first; of two as long the later row's is inner. */
static int by_length(const void *left, const void *right)
{
    const struct stretch *a = left, *b = right;
    if (a->text.n != b->text.n)
        return a->text.n > b->text.n ? -1 : 1;
    return a->claim < b->claim ? -1 : a->claim > b->claim;
}

static size_t collect(const struct sayso_claim *const *claims, size_t count,
                      struct sayso_str sentence, struct stretch **stretches,
                      struct arena *scratch)
{
    size_t most = 0, kept = 0;
    for (size_t i = 0; i < count; i++)
        most += claims[i]->claim.n;
    *stretches = arena_array_raw(scratch, most, sizeof **stretches);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < claims[i]->claim.n; k++)
            if (str_contains(sentence, claims[i]->claim.v[k]))
                (*stretches)[kept++] = (struct stretch){claims[i]->claim.v[k], i};
    if (kept > 1)
        qsort(*stretches, kept, sizeof **stretches, by_length);
    return kept;
}

void words_share(const struct sayso_claim *const *claims, size_t count, size_t *counts,
                 struct arena *scratch)
{
    for (size_t i = 0; i < count; i++)
        counts[i] = 0;
    if (!count || !claims[0]->sentence)
        return;
    struct sayso_str sentence = claims[0]->sentence->text;
    struct stretch *stretches;
    size_t stretch_count = collect(claims, count, sentence, &stretches, scratch);
    if (stretch_count == 1) {
        counts[stretches[0].claim] = words_count(stretches[0].text);
        return;
    }
    /* Paint piece after piece over the sentence: what is seen at the end counts. */
    size_t *owner = arena_array(scratch, sentence.n, sizeof *owner), start;
    for (size_t i = 0; i < stretch_count; i++) {
        struct sayso_str text = stretches[i].text;
        size_t offset = str_offset(sentence, text);
        for (size_t at = 0; next_word(text, &at, &start);)
            owner[offset + start] = stretches[i].claim + 1;
    }
    for (size_t i = 0; i < sentence.n; i++)
        if (owner[i])
            counts[owner[i] - 1]++;
}
