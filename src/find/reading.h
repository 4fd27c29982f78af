/* What a word can be: its readings, the likeliest cheapest. */
#ifndef FIND_READING_H
#define FIND_READING_H

#include <stddef.h>

#include "find/grammar.h"
#include "rubric/token.h"

enum { MAX_READINGS = 12 };

/* Tokens of one sentence. */
struct reader {
    const struct token *tokens;
    size_t count;
    size_t first;    /* the first token that is no mark */
    bool title_case; /* capitals mean nothing here: a headline */
};

struct reader reader_of(const struct token *tokens, size_t count);

/* The readings of the token at `i`, one at least. A mark that the grammar passes over
 * has none. */
size_t readings_of(const struct reader *reader, size_t i,
                   struct reading readings[MAX_READINGS]);

#endif
