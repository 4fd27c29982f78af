/*
 * All that the readings of a token depend on: its word, how it is written, and a few
 * facts of the tokens right beside it. So readings can be remembered by features, of
 * which news has less than two thousand.
 */
#ifndef FIND_FEATURE_H
#define FIND_FEATURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rubric/rubric.h"
#include "rubric/spelling.h"
#include "rubric/token.h"

/* Tokens of one sentence. */
struct reader {
    const struct token *tokens;
    size_t count;
    size_t first;    /* the first token that is no mark */
    bool title_case; /* capitals mean nothing here: a headline */
    /* Marks [from, behind) were looked past, so that a run of them is passed once. */
    size_t from, behind;
};

struct reader reader_of(const struct token *tokens, size_t count);

enum {
    ANY_VERB = WORD_BASE | WORD_S | WORD_PAST | WORD_PART | WORD_ING,
    GIVEN_NAME = WORD_MALE | WORD_FEMALE,
    OPEN_CLASSES = ANY_VERB | WORD_NOUN | WORD_PLURAL | WORD_ADJ | WORD_ADV,
    CLOSED_CLASSES = WORD_NOT | WORD_MODAL | WORD_BE | WORD_HAVE | WORD_DO | WORD_WH |
                     WORD_CONJ | WORD_DET | WORD_PRONOUN | WORD_PREP | WORD_SUB |
                     WORD_NUMBER,
    ALL_CLASSES = OPEN_CLASSES | CLOSED_CLASSES | GIVEN_NAME | WORD_CLAUSAL | WORD_TIME
};

/* What a token looks like and what stands beside it, as far as its readings depend on
 * that. A mark has one of the first four and nothing else. */
enum fact {
    FACT_OVER = 1 << 0,   /* read over */
    FACT_SPEECH = 1 << 1, /* closes a quotation behind which "he said" may come */
    FACT_COMMA = 1 << 2,
    FACT_STOP = 1 << 3,
    FACT_SUFFIX = 1 << 4,
    FACT_NUMBER = 1 << 5,
    FACT_KNOWN = 1 << 6,   /* the rubric has a class for the word */
    FACT_GUESSED = 1 << 7, /* ... but none of an open class: these are guessed */
    FACT_CAPITAL = 1 << 8, /* begins with a capital */
    FACT_OPENS = 1 << 9,   /* ... as any word would there */
    FACT_TWO = 1 << 10,    /* ... and so does the next, which need not */
    FACT_INSIDE = 1 << 11, /* ... and is neither the first word nor in a headline */
    FACT_NAMED = 1 << 12,  /* a name, though its word is no noun: "US", "Canal Once" */
    FACT_PAIR = 1 << 13,   /* what it is beside its neighbour: "such as", "did so" */
    FACT_BY = 1 << 14      /* "by" stands behind it */
};

/* Never all zero, and without padding: may be compared as bytes. */
struct features {
    uint32_t classes; /* those of its word that matter; guessed where it has none */
    uint16_t facts;   /* enum fact, or-ed */
    uint8_t habits;   /* the word's: enum word_habit, or-ed */
    uint8_t spelling; /* the token's */
};

/* By spelling: words that beside some neighbours are something else. */
extern const bool feature_pairs[SPELLING_COUNT];

/* What features_of gives of a token that is not plain. */
struct features features_unusual(struct reader *reader, size_t i);

/* Is the token a word in small letters, of a class that has readings, which are the
 * same whatever stands beside it? Two of three are. */
static inline bool is_plain(const struct token *token)
{
    enum { UNUSUAL = SHAPE_SUFFIX | SHAPE_MARK | SHAPE_NUMBER | SHAPE_CAPITAL };
    return !(token->shape & UNUSUAL) && !(token->classes & WORD_PART) &&
           (token->classes & (OPEN_CLASSES | CLOSED_CLASSES)) &&
           !feature_pairs[token->spelling];
}

static inline struct features features_of(struct reader *reader, size_t i)
{
    const struct token *token = &reader->tokens[i];
    if (!is_plain(token))
        return features_unusual(reader, i);
    uint8_t habits = (token->classes & OPEN_CLASSES) ? token->word->habits : 0;
    return (struct features){token->classes & ALL_CLASSES, FACT_KNOWN, habits,
                             token->spelling};
}

#endif
