/* Sentences of one paragraph, tokenised, tagged, chunked and matched once. */
#include "find/passage.h"

#include "base/str.h"
#include "find/chunk.h"
#include "find/quote.h"
#include "find/syntax.h"
#include "find/tag.h"

/* A passage ends with its paragraph, or at the sentence in which this is passed. */
enum { PASSAGE_TOKENS = 4000 };

static void add_hits(struct passage *p, const struct token *tokens, size_t count,
                     struct sayso_str sentence, size_t *capacity)
{
    struct find *find = p->find;
    struct hit *hits;
    size_t n = rubric_match(find->rubric, find->rx, sentence, tokens, count,
                            find->scratch, &hits, &find->limited);
    size_t base = (size_t)(tokens - p->tokens);
    for (size_t i = 0; i < n; i++) {
        hits[i].first += base;
        hits[i].last += base;
        hits[i].head += base;
        ARENA_PUSH(find->scratch, p->hits, p->hit_count, *capacity, hits[i]);
    }
}

static void add_tokens(struct passage *p, struct sayso_str sentence, size_t *capacity)
{
    struct token *tokens;
    size_t n = token_split(p->find->rubric, sentence, p->find->scratch, &tokens);
    tag_sentence(tokens, n);
    for (size_t i = 0; i < n; i++)
        ARENA_PUSH(p->find->scratch, p->tokens, p->count, *capacity, tokens[i]);
}

struct passage passage_parse(struct find *find, const struct sayso_article *article,
                             size_t first)
{
    struct passage p = {.find = find, .article = article, .first_sentence = first};
    size_t tokens = 0, starts = 0, hits = 0, k = first, count = 0, paragraph = 0;
    bool more = true, open = false;
    while (more) {
        ARENA_PUSH(find->scratch, p.starts, count, starts, p.count);
        add_tokens(&p, article->sentences[k].text, &tokens);
        p.sentence_count = count;
        k++;
        more = k < article->sentence_count && p.count < PASSAGE_TOKENS;
        if (more &&
            article->sentences[k].paragraph != article->sentences[k - 1].paragraph) {
            open = quote_left_open(&p, paragraph, open);
            paragraph = p.count;
            more = (open && quote_goes_on(article, k)) ||
                   (token_is(&p, p.count - 1, ":") && quote_begins(article, k));
        }
    }
    ARENA_PUSH(find->scratch, p.starts, count, starts, p.count);
    for (k = 0; k < p.sentence_count; k++)
        add_hits(&p, p.tokens + p.starts[k], p.starts[k + 1] - p.starts[k],
                 article->sentences[first + k].text, &hits);
    chunk_passage(&p);
    quote_passage(&p);
    syntax_passage(&p);
    return p;
}

size_t passage_sentence(const struct passage *p, size_t token)
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

size_t passage_hits(const struct passage *p, size_t token)
{
    size_t low = 0, high = p->hit_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (p->hits[middle].first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct hit *passage_trait(const struct passage *p, struct range range,
                                const char *klass)
{
    for (size_t i = passage_hits(p, range.first);
         i < p->hit_count && p->hits[i].first < range.last; i++)
        if (p->hits[i].rule->kind == RULE_TRAIT &&
            str_is(p->hits[i].rule->cells.klass, klass))
            return &p->hits[i];
    return NULL;
}

struct sayso_str passage_text(const struct passage *p, struct range range)
{
    if (range_empty(range))
        return (struct sayso_str){0};
    return str_cover(p->tokens[range.first].s, p->tokens[range.last - 1].s);
}

bool token_is_one(const struct passage *p, size_t i, const char *const words[])
{
    while (*words && !token_is(p, i, *words))
        words++;
    return *words;
}
