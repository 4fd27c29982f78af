/*
 * The room's own door: an article's text in, its claims with their evidence out.
 *
 *   segment   text -> paragraphs and sentences, each with its kind
 *   tag       sentence -> tokens with word classes (reading, grammar)
 *   chunk     tokens -> base noun phrases
 *   quote     paragraph -> what stands in quotation marks
 *   syntax    all these -> clauses, each verb with its subject
 *   attribute sentence -> relations: source, cue, content
 *   split     sentence and relations -> claims
 *   refer     source -> whom it stands for, its type and naming
 *   hedge     claim -> hedges, boosters, estimates, with their holder (scope)
 */
#ifndef FIND_FIND_H
#define FIND_FIND_H

#include "base/arena.h"
#include "rubric/rubric.h"
#include "sayso.h"

/* What every step of the room works with. */
struct find {
    const struct rubric *rubric;
    struct rx_scratch *rx;
    struct arena *scratch;  /* until the article is done */
    struct arena *report;   /* what the claims keep */
    struct limited limited; /* rules that hit their limit */
};

/* Fill article->sentences from article->text. The headline is known when article->title
 * already is a slice of the text; else a first line that looks like one becomes it. */
void segment_article(struct find *find, struct sayso_article *article);

/* Fill article->claims from article->sentences, every sentence in at least one. */
void find_claims(struct find *find, struct sayso_article *article);

#endif
