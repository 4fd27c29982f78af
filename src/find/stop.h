/* A mark that may end a sentence, and whether it does. */
#ifndef FIND_STOP_H
#define FIND_STOP_H

#include "rubric/rubric.h"
#include "sayso.h"

/* A run of marks with what closes behind it. Offsets into the paragraph. */
struct stop {
    size_t at;    /* the first mark */
    size_t marks; /* behind the last mark */
    size_t end;   /* behind closing quotation marks and brackets */
    size_t next;  /* the next character that is not blank */
    size_t count; /* marks in the run */
    bool loud;    /* holds another mark than dots */
    bool spaced;  /* ". . ." */
    bool quoted;  /* a quotation mark closes behind it */
};

/* What is known of the sentence that may end. */
struct open_sentence {
    const struct rubric *rubric; /* NULL: no abbreviation is known */
    struct sayso_str text;       /* the paragraph */
    size_t start;                /* where the sentence begins */
    size_t words;                /* that begin from there to `counted` */
    size_t counted;              /* words are counted when they are asked for */
    bool in_word;                /* a word may go on at `counted` */
};

/* So many words are told from more, in a sentence that may end. */
enum { WORDS_TOLD = 5 };

/* Does the sentence have so many words before `end`, at most WORDS_TOLD? */
bool stop_has_words(struct open_sentence *open, size_t end, size_t words);

/* Read the stop at `at`, where a mark stands that may end a sentence. */
struct stop stop_read(struct sayso_str text, size_t at);

/* Where the sentence ends: behind the stop, or 0 when it goes on. Looks back and ahead
 * no further than a fixed number of bytes. */
size_t stop_cut(struct open_sentence *open, const struct stop *stop);

#endif
