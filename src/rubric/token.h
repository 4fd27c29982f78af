/*
 * Words and marks of a sentence. The same tokeniser reads articles and the words of a
 * rubric, so the two cannot disagree about what a word is.
 */
#ifndef RUBRIC_TOKEN_H
#define RUBRIC_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "sayso.h"

struct rubric;
struct waking;
struct word;

/* What a token looks like. */
enum token_shape {
    SHAPE_WORD = 1 << 0, /* has a letter */
    SHAPE_NUMBER =
        1 << 1,          /* has a digit and no letter but a suffix (1st, 1990s, 12m) */
    SHAPE_MARK = 1 << 2, /* punctuation or symbol */
    SHAPE_CAPITAL = 1 << 3, /* begins with an upper-case letter */
    SHAPE_UPPER = 1 << 4,   /* all its letters are upper case, two at least */
    SHAPE_QUOTED = 1 << 5,  /* stands between quotation marks (find/quote decides) */
    SHAPE_SPACED = 1 << 6,  /* white space stands before it */
    SHAPE_SUFFIX = 1 << 7,  /* 's or n't, cut off the word before it */
    SHAPE_SMALL = 1 << 8,   /* nothing but small letters of ASCII */
    SHAPE_RULED = 1 << 9,   /* the matcher's: rules of KINDS_TEXT hang at its word */
    SHAPE_PAGE = 1 << 10,   /* ... and rules of KINDS_PAGE */
    SHAPE_SOURCE = 1 << 11  /* a source rule's words hold it (find/hits decides) */
};

/* What a token does in its sentence, as find/tag decides. TAG_NONE until then. */
enum tag {
    TAG_NONE,
    TAG_NOUN,
    TAG_NAME, /* proper noun */
    TAG_NUMBER,
    TAG_PRONOUN,
    TAG_DET,  /* determiners and possessive pronouns */
    TAG_POSS, /* the possessive 's */
    TAG_ADJ,
    TAG_ADV,
    TAG_VERB, /* finite: says, said */
    TAG_BASE, /* bare: (to) say, (may) say */
    TAG_ING,
    TAG_PART, /* past participle: (has) said, (was) said */
    TAG_AUX,  /* be, have, do as auxiliaries or copula */
    TAG_MODAL,
    TAG_TO, /* infinitive to */
    TAG_NOT,
    TAG_PREP,
    TAG_THAT, /* complementiser */
    TAG_WH,   /* who which what when where why how whether if */
    TAG_CONJ, /* and or but nor */
    TAG_SUB,  /* because although while since ... */
    TAG_MARK
};

struct token {
    struct sayso_str s;
    const struct word *word; /* what the rubric knows of it; NULL for nothing */
    uint32_t classes;        /* ... and the word's classes; 0 for nothing */
    uint16_t shape;          /* enum token_shape, or-ed */
    uint8_t tag;             /* enum tag */
    uint8_t spelling; /* enum spelling (rubric/spelling.h): which words it reads */
};

/* A growing list of tokens. Valid when zeroed. */
struct tokens {
    struct token *v;
    size_t n, capacity;
    size_t words; /* neither marks nor suffixes */
};

/* Cut `text` into tokens, in the arena. Possessive 's and n't are tokens of their own,
 * as are 'll 're 've 'd 'm; hyphenated words, numbers with their separators, dotted
 * abbreviations known to the rubric, and runs of dots or dashes are one each. `rubric`
 * may be NULL. Returns their number. Linear. */
size_t token_split(const struct rubric *rubric, struct sayso_str text,
                   struct arena *arena, struct token **tokens);

/* The same, behind those that are in the list, which lives in the arena. Pointers into
 * it end here. Patterns are woken on the way where `waking`, of the same text, is not
 * NULL. */
void token_append(const struct rubric *rubric, struct sayso_str text,
                  struct arena *arena, struct tokens *list, struct waking *waking);

#endif
