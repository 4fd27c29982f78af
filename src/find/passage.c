/*
 * Which sentences make a passage, and the order of the steps by which it is read. Each
 * step is taken for a batch of passages before the next, so that its code is fetched
 * from far once a batch.
 */
#include "find/passage.h"

#include "base/str.h"
#include "find/chunk.h"
#include "find/dateline.h"
#include "find/figure.h"
#include "find/hits.h"
#include "find/quote.h"
#include "find/syntax.h"
#include "find/tag.h"
#include "find/window.h"

/* A passage ends with its paragraph, or at the sentence in which this is passed. */
enum { PASSAGE_TOKENS = 4000 };

/* The hits in a sentence, by the tokens of the passage. */
static void add_hits(struct passage *p, size_t sentence, size_t *capacity)
{
    struct find *find = p->find;
    struct hit *hits;
    size_t number = p->first_sentence + sentence, first = p->starts[sentence];
    const struct sentence_words *words = &find->words[number];
    struct searched searched = {.text = p->article->sentences[number].text,
                                .tokens = p->tokens + first,
                                .count = p->starts[sentence + 1] - first,
                                .awake = words->awake,
                                .kinds = words->page ? KINDS_ALL : KINDS_TEXT,
                                .rx = find->rx};
    size_t n =
        rubric_match(find->rubric, &searched, find->scratch, &hits, &find->limited);
    for (size_t i = 0; i < n; i++) {
        hits[i].first += first;
        hits[i].last += first;
        hits[i].head += first;
    }
    if (p->hit_count == 0) { /* most passages are one sentence */
        p->hits = hits;
        p->hit_count = *capacity = n;
        return;
    }
    for (size_t i = 0; i < n; i++)
        ARENA_PUSH(find->scratch, p->hits, p->hit_count, *capacity, hits[i]);
}

/* The next sentence's tokens stand behind those of the passage already. */
static void add_sentence(struct passage *p, size_t *capacity)
{
    const struct sentence_words *words =
        &p->find->words[p->first_sentence + p->sentence_count];
    ARENA_PUSH(p->find->scratch, p->starts, p->sentence_count, *capacity, p->count);
    size_t first = p->count;
    p->count += words[1].first - words[0].first;
    tag_sentence(p->find->tagger, p->tokens + first, p->count - first);
    window_sentence(p, first);
}

static void add_sentences(struct passage *p)
{
    const struct sayso_article *article = p->article;
    size_t capacity = 0, paragraph = 0, k = p->first_sentence;
    bool more = true, open = false;
    while (more) {
        add_sentence(p, &capacity);
        k++;
        more = k < article->sentence_count && p->count < PASSAGE_TOKENS;
        if (more &&
            article->sentences[k].paragraph != article->sentences[k - 1].paragraph) {
            open = quote_left_open(p, paragraph, open);
            paragraph = p->mark_count;
            more = (open && quote_goes_on(article, k)) ||
                   (word_at(p, p->count - 1) == W_COLON && quote_begins(article, k));
        }
    }
    size_t end = p->sentence_count;
    ARENA_PUSH(p->find->scratch, p->starts, end, capacity, p->count);
}

static void match_passage(struct passage *p)
{
    size_t capacity = 0;
    for (size_t k = 0; k < p->sentence_count; k++)
        add_hits(p, k, &capacity);
}

void passage_begin(struct passage *p, struct find *find,
                   const struct sayso_article *article, size_t first)
{
    static const struct passage fresh;
    *p = fresh;
    p->find = find;
    p->article = article;
    p->first_sentence = first;
    p->tokens = find->tokens.v + find->words[first].first;
    add_sentences(p);
    dateline_passage(p);
}

void passages_parse(struct passage *passages, size_t count)
{
    static void (*const steps[])(struct passage *) = {match_passage,  hits_index,
                                                      chunk_passage,  quote_passage,
                                                      syntax_passage, figure_passage};
    for (size_t k = 0; k < sizeof steps / sizeof *steps; k++)
        for (size_t i = 0; i < count; i++)
            steps[k](&passages[i]);
}

size_t passage_search(const struct passage *p, size_t token)
{
    size_t low = 0, high = p->sentence_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (p->starts[middle] <= token)
            low = middle;
        else
            high = middle;
    }
    return low;
}
