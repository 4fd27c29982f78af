/*
 * Contents end where the words that end them in print stand. Every look ahead is
 * bounded, and a content has a longest length, so the cost stays linear.
 */
#include "find/content.h"

#include "find/anonymity.h"
#include "find/clause.h"
#include "find/quote.h"
#include "find/verb.h"

enum {
    LONGEST_CONTENT = 500, /* tokens and whole quotations that one takes in */
    SHORT_SUBJECT = 8,     /* from a comma to the verb of who speaks next */
    LONGEST_FRAME = 30     /* from the beginning of a clause to its content */
};

/* ", and S" and ", but S" end a content; "and S" without a comma does not. */
static bool coordinates_clause(const struct passage *p, size_t comma, size_t limit)
{
    size_t k = comma + 1;
    return tag_at(p, k) == TAG_CONJ && clause_begins(p, k + 1, limit, NULL);
}

static bool is_reporting(const struct passage *p, size_t verb)
{
    for (size_t i = passage_hits(p, verb); i < p->hit_count && p->hits[i].first == verb;
         i++)
        if (p->hits[i].rule->kind == RULE_CUE &&
            (p->hits[i].rule->frame & (FRAME_POST | FRAME_PREP)))
            return true;
    return false;
}

/* ", X said", ", said X", ", according to X", ", saying": what attributes the words
 * before it or opens another content. */
static bool attributes(const struct passage *p, size_t comma, size_t limit)
{
    size_t k = comma + 1, verb;
    if (is_reporting(p, k)) /* but not "X, the chairman, said S", whose subject is X */
        return tag_at(p, k) != TAG_VERB || !clause_begins(p, k + 1, limit, NULL);
    if (!clause_begins(p, k, limit, &verb))
        return false;
    while (verb + 1 < limit &&
           (tag_at(p, verb) == TAG_AUX || tag_at(p, verb) == TAG_ADV))
        verb++;
    if (!is_reporting(p, verb))
        return false;
    size_t behind = skip_adverbials(p, verb + 1, limit);
    bool ends = behind >= limit || tag_at(p, behind) == TAG_MARK;
    return ends || verb < k + SHORT_SUBJECT;
}

/* A conjunction that sets another clause beside the content; "because" goes on with it.
 */
static bool is_contrast(const struct passage *p, size_t i)
{
    return word_at(p, i) == W_WHILE || word_at(p, i) == W_WHEREAS ||
           word_at(p, i) == W_ALTHOUGH || word_at(p, i) == W_THOUGH;
}

/* Does the content stand in a clause that depends on one behind it, as S1 does in
 * "While X said S1, S2"? */
static bool is_dependent(const struct passage *p, size_t start)
{
    size_t first = p->starts[passage_sentence(p, start)], i = start;
    while (i > first && i + LONGEST_FRAME > start && word_at(p, i - 1) != W_COMMA)
        i--;
    while (i < start && (tag_at(p, i) == TAG_CONJ || tag_at(p, i) == TAG_MARK))
        i++;
    return i < start && (tag_at(p, i) == TAG_SUB || word_at(p, i) == W_WHEN ||
                         (tag_at(p, i) == TAG_PREP && class_at(p, i, WORD_SUB)));
}

/* Does the content end before `i`? `dependent` where another clause
 * is to come. */
static bool ends_content(const struct passage *p, size_t i, size_t limit,
                         bool dependent)
{
    if (tag_at(p, i) == TAG_CONJ) { /* "said that S and insisted that S" */
        size_t k = i + 1;
        while (tag_at(p, k) == TAG_ADV)
            k++;
        return tag_at(p, k) == TAG_VERB && is_reporting(p, k);
    }
    if (word_at(p, i) == W_SEMICOLON)
        return true;
    if (word_at(p, i) == W_CLOSE_BRACKET) /* unmatched: a matched one was jumped over */
        return true;
    if (word_at(p, i) != W_COMMA)
        return false;
    bool participle = tag_at(p, i + 1) == TAG_ING || tag_at(p, i + 1) == TAG_PART;
    if (participle && anonymity_begins(p, i + 1))
        return true;
    if (coordinates_clause(p, i, limit) || attributes(p, i, limit))
        return true;
    if (dependent && past_aside(p, i, limit) == i && !in_list(p, i, limit) &&
        clause_begins(p, i + 1, limit, NULL))
        return true;
    if (word_at(p, i + 1) == W_WHICH)
        return past_aside(p, i, limit) == i;
    return is_contrast(p, i + 1) && clause_begins(p, i + 2, limit, NULL);
}

/* Marks and conjunctions alone end a content, or begin what is passed over in it. */
static bool may_end(const struct token *t)
{
    return (t->shape & SHAPE_MARK) || t->tag == TAG_CONJ;
}

size_t content_end(const struct passage *p, size_t start, size_t limit)
{
    size_t i = start;
    bool dependent = is_dependent(p, start);
    for (int k = 0; k < LONGEST_CONTENT && i < limit; k++) {
        if (!may_end(&p->tokens[i])) {
            i++;
            continue;
        }
        const struct quote *q = quote_at(p, i);
        if (q && q->open == i && q->closed && q->close < limit)
            i = q->close;
        else if (word_at(p, i) == W_OPEN_BRACKET)
            i = past_parenthesis(p, i, limit);
        else if (i > start && !q && ends_content(p, i, limit, dependent))
            return i;
        i++;
    }
    return i < limit ? i : limit;
}

/* Where the content that begins at `start` has a finite verb that is not its own;
 * `walk` tells how many are. */
static size_t walk_end(struct walk *walk, size_t limit)
{
    const struct passage *p = walk->passage;
    size_t i = walk->start;
    for (int k = 0; k < LONGEST_CONTENT && i < limit; k++) {
        const struct quote *q = quote_at(p, i);
        size_t at = i;
        if (q && q->open == i && q->closed && q->close < limit) {
            i = q->close + 1;
            continue;
        }
        if (walk_step(walk, &i, limit) == STEP_ON)
            continue;
        while (at > walk->start && tag_at(p, at - 1) == TAG_ADV)
            at--;
        return at > walk->start ? at : i;
    }
    return i < limit ? i : limit;
}

size_t phrase_content_end(const struct passage *p, size_t start, size_t limit)
{
    struct walk walk = {.passage = p, .start = start, .phrase = true};
    return walk_end(&walk, content_end(p, start, limit));
}

size_t subject_content_end(const struct passage *p, size_t start, size_t limit)
{
    struct walk walk = {.passage = p, .start = start, .phrase = true, .subject = true};
    return walk_end(&walk, content_end(p, start, limit));
}

size_t embedded_content_end(const struct passage *p, size_t start, size_t limit)
{
    struct walk walk = {.passage = p, .start = start, .open = 1, .clause = true};
    return walk_end(&walk, content_end(p, start, limit));
}
