/*
 * An article's sentences, passage by passage, into its claims. Most steps are taken for
 * a batch of passages before the next step: a passage is mostly one sentence, and to
 * fetch a step's code for each would cost more than to run it.
 */
#include "find/anonymity.h"
#include "find/attribute.h"
#include "find/find.h"
#include "find/hedge.h"
#include "find/passage.h"
#include "find/refer.h"
#include "find/relay.h"
#include "find/split.h"

/* A batch ends with the passage in which it comes to so many tokens, so that it stays
 * near the processor, and memory flat. */
enum { BATCH_PASSAGES = 48, BATCH_TOKENS = 2000 };

struct batch {
    struct passage passages[BATCH_PASSAGES];
    struct attribution attributions[BATCH_PASSAGES];
    size_t count;
};

/* The passages from sentence `next` on; the sentence behind them. */
static size_t fill(struct batch *batch, struct find *find,
                   const struct sayso_article *article, size_t next)
{
    size_t tokens = 0;
    batch->count = 0;
    while (next < article->sentence_count && batch->count < BATCH_PASSAGES &&
           tokens < BATCH_TOKENS) {
        struct passage *p = &batch->passages[batch->count++];
        passage_begin(p, find, article, next);
        next += p->sentence_count;
        tokens += p->count;
    }
    return next;
}

static void split(struct batch *batch, struct mentions *mentions, struct claims *claims)
{
    for (size_t i = 0; i < batch->count; i++)
        for (size_t k = 0; k < batch->passages[i].sentence_count; k++) {
            size_t count = claims->count;
            split_sentence(&batch->attributions[i], k, mentions, claims);
            anonymity_told(&batch->passages[i], k, mentions, claims->list, count);
        }
}

/* Of the claims from `first` on, which are the batch's. */
static void hedge(const struct batch *batch, struct claims *claims, size_t first)
{
    for (size_t i = 0; i < batch->count; i++)
        for (size_t k = 0; k < batch->passages[i].sentence_count; k++) {
            size_t last = first + 1;
            while (last < claims->count &&
                   claims->list[last].sentence == claims->list[first].sentence)
                last++;
            hedge_claims(&batch->passages[i], k, claims->list + first, last - first);
            relay_sentence(&batch->attributions[i], k, claims, first);
            first = last;
        }
}

void find_claims(struct find *find, struct sayso_article *article)
{
    /* Few sentences make more than one. */
    struct claims claims = {.capacity = article->sentence_count / 8 * 9 + 2};
    claims.list = arena_array(find->report, claims.capacity, sizeof *claims.list);
    struct voice voice = {0};
    struct mentions *mentions = mentions_new(find->scratch);
    struct arena *whole = find->scratch;
    struct batch batch;
    find->scratch = find->passages;
    for (size_t next = 0; next < article->sentence_count;) {
        size_t first = claims.count;
        next = fill(&batch, find, article, next);
        passages_parse(batch.passages, batch.count);
        attribute_passages(batch.attributions, batch.passages, batch.count, &voice);
        split(&batch, mentions, &claims);
        hedge(&batch, &claims, first);
        arena_reset(find->passages);
    }
    find->scratch = whole;
    article->claims = claims.list;
    article->claim_count = claims.count;
}
