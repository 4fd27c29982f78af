/*
 * The room's own door: an article's text in, its claims with their evidence out.
 *
 *   segment   text -> paragraphs and sentences, each with its kind
 *   tag       sentence -> tokens with word classes (feature, reading, grammar, ways)
 *   window    tokens -> what they are by their tags, many at once
 *   hits      the rubric's matches, by token and by what they are of
 *   chunk     tokens -> base noun phrases
 *   quote     paragraph -> what stands in quotation marks
 *   syntax    all these -> clauses, each verb with its subject, when it is asked for
 *   attribute sentence -> relations: source, cue, content
 *   split     sentence and relations -> claims
 *   introduce sentence -> mentions of who and what the article speaks of (mention)
 *   refer     source -> whom it stands for, its type and naming
 *   hedge     claim -> hedges, boosters, estimates, with their holder (scope)
 */
#ifndef FIND_FIND_H
#define FIND_FIND_H

#include "base/arena.h"
#include "rubric/rubric.h"
#include "sayso.h"

/* The words of a sentence: they begin at this token of the article. */
struct sentence_words {
    size_t first;
    const uint64_t *awake; /* the patterns that may match in it; NULL: no rubric */
    bool page; /* a rule that tells claims from their page may match in it */
};

/* What every step of the room works with. */
struct find {
    const struct rubric *rubric;
    struct rx_scratch *rx;
    struct tagger *tagger;
    struct arena *scratch;  /* until the article is done */
    struct arena *passages; /* until a few passages are, when they are read */
    struct arena *report;   /* what the claims keep */
    struct limited limited; /* rules that hit their limit */
    /* Of the article, set by segment_article, in scratch: all its tokens, and where
     * each sentence begins in them, with one more that ends the last. */
    struct tokens tokens;
    struct sentence_words *words;
};

/* Fill article->sentences from article->text, and find's tokens. The headline is known
 * when article->title already is a slice of the text; else a first line that looks like
 * one becomes it. */
void segment_article(struct find *find, struct sayso_article *article);

/* Fill article->claims from article->sentences and find's tokens, which get their tags;
 * every sentence in at least one. */
void find_claims(struct find *find, struct sayso_article *article);

#endif
