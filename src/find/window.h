/* What the tokens of a passage are by their tags, many at once: a bit a token. */
#ifndef FIND_WINDOW_H
#define FIND_WINDOW_H

#include "find/passage.h"

/* Up to 64 tokens of one sentence, [first, last): in each number the lowest bit is the
 * first's. */
struct window {
    size_t first, last;
    uint64_t heads;  /* nouns, names and numbers */
    uint64_t inside; /* ... and what else is always part of a noun phrase */
    uint64_t adjectives, determiners, pronouns, participles;
    uint64_t opening;  /* may begin a noun phrase */
    uint64_t doubtful; /* may go on with one that stands before, though not `inside` */
    uint64_t odd;      /* may begin one within another, as determiners do */
};

/* Append the windows of the sentence that begins at token `first` and ends the passage,
 * and its quotation marks to passage->marks; tell whether it holds a colon. */
void window_sentence(struct passage *passage, size_t first);

/* The place of the lowest or highest bit that is set; one is. */
static inline size_t window_lowest(uint64_t bits)
{
    return (size_t)__builtin_ctzll(bits);
}

static inline size_t window_highest(uint64_t bits)
{
    return 63 - (size_t)__builtin_clzll(bits);
}

#endif
