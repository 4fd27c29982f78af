/* What each sentence of an article is: claim, question, headline or boilerplate. */
#ifndef FIND_KIND_H
#define FIND_KIND_H

#include "find/find.h"

/* A paragraph and its sentences. */
struct paragraph {
    struct sayso_str text;
    struct sayso_sentence *sentences;
    size_t count;
    size_t words; /* tokens with a letter or a digit */
    bool ruled;   /* a rule of the page decides on a sentence of it */
    bool asks;    /* a sentence of it ends as questions do */
};

/* Set kind and rule of every sentence, paragraph->words, and the article's title,
 * byline and date of publication where the text shows them and they are not known. */
void kind_article(struct find *find, struct sayso_article *article,
                  struct paragraph *paragraphs, size_t count);

#endif
