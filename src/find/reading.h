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

/* All that the readings of a token depend on. Never all zero, and without padding: may
 * be compared as bytes. */
struct features {
    uint32_t classes; /* those of its word that matter; guessed where it has none */
    uint16_t facts;   /* enum fact of reading.c */
    uint8_t habits;
    uint8_t spelling;
};

struct features features_of(const struct reader *reader, size_t i);

/* The readings of a token that has these features, one at least. A mark that the
 * grammar passes over has none. Returns their number. */
size_t readings_of(struct features features, struct reading readings[MAX_READINGS]);

#endif
