/*
 * Which sort of word follows which in English, and how many finite verbs a clause has:
 * costs in whole numbers, where 0 is usual, 3 rare and 9 out of the question. Set by
 * hand, as grammar; counted in no corpus.
 */
#ifndef FIND_GRAMMAR_H
#define FIND_GRAMMAR_H

#include <stdbool.h>
#include <stdint.h>

/* Sorts of words, finer than tags, as far as what may stand beside them differs. */
enum kind {
    KIND_NOUN, /* singular */
    KIND_PLURAL,
    KIND_NAME,
    KIND_NUMBER,
    KIND_TIME,    /* Monday, today: stands anywhere */
    KIND_SUBJECT, /* he, they: subjects and nothing else */
    KIND_PRONOUN, /* other words that stand for a noun phrase */
    KIND_DET,
    KIND_POSS,
    KIND_ADJ,
    KIND_ADV, /* and not */
    KIND_SAYS,
    KIND_SAID,
    KIND_SAY, /* finite, present: they say */
    KIND_BASE,
    KIND_ING,
    KIND_PART,     /* behind have and be */
    KIND_BARE,     /* a clause of its own: a report published on Monday */
    KIND_MODIFIER, /* the alleged plot, a rising star */
    KIND_BE,       /* finite be, have, do */
    KIND_HAVE,
    KIND_DO,
    KIND_AUX, /* be, been, being, having */
    KIND_MODAL,
    KIND_TO, /* before an infinitive */
    KIND_PREP,
    KIND_BY,
    KIND_OF,
    KIND_THAT, /* complementiser */
    KIND_WH,
    KIND_REL, /* that, as a relative pronoun */
    KIND_CONJ,
    KIND_SUB,
    KIND_COMMA,
    KIND_SPEECH, /* the end of a quotation, where who said it may follow */
    KIND_STOP,   /* marks that part sentences; their beginning and end */
    KIND_COUNT
};

/* What a clause has of its own so far. */
enum clause {
    CLAUSE_EMPTY,
    CLAUSE_PREP,    /* a preposition and what hangs on it */
    CLAUSE_SUBJECT, /* a noun phrase */
    CLAUSE_HEAVY,   /* ... and a preposition */
    CLAUSE_VERB,    /* its finite verb */
    CLAUSE_OBJECT,  /* ... and a noun phrase that might be another's subject */
    CLAUSE_TAIL     /* ... and a preposition */
};

/* One way to read a word. */
struct reading {
    uint8_t kind; /* enum kind */
    uint8_t tag;  /* enum tag */
    uint8_t cost;
    bool clausal; /* a verb that a clause may follow with no "that" before it */
};

/* What is still to come once this clause ends. */
enum owing {
    OWING_NOTHING,
    OWING_VERB,  /* that of a subject: "the man who ... left" */
    OWING_CLAUSE /* the main one: "when he left, ..." */
};

enum number { NUMBER_UNKNOWN, NUMBER_SINGULAR, NUMBER_PLURAL };

/* Where in its sentence a word stands. */
struct place {
    uint8_t kind;   /* of the word before, past adverbs and quotation marks */
    uint8_t clause; /* enum clause */
    uint8_t owing;  /* enum owing */
    bool adverb;    /* an adverb stands right before */
    bool clausal;   /* the verb before was, and no comma stands between */
    bool bare;      /* a bare verb stands in it: to find ..., (to) fix */
    uint8_t number; /* enum number: of the subject, or of what may be one */
    uint8_t joined; /* what stood before the conjunction that stands right before */
};

enum { MAX_NEXT = 2, COST_NEVER = 9 };

/* Where a sentence begins. */
struct place grammar_begin(void);

/* The places behind a word so read at `place`, at most MAX_NEXT, with what each costs,
 * the reading's own cost not counted. Returns their number. */
unsigned grammar_next(struct place place, struct reading reading,
                      struct place next[MAX_NEXT], unsigned cost[MAX_NEXT]);

/* What it costs that the sentence ends at `place`. */
unsigned grammar_end(struct place place);

#endif
