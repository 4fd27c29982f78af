/* An article's sentences, passage by passage, into its claims. */
#include "find/anonymity.h"
#include "find/attribute.h"
#include "find/find.h"
#include "find/hedge.h"
#include "find/passage.h"
#include "find/refer.h"
#include "find/relay.h"
#include "find/split.h"

void find_claims(struct find *find, struct sayso_article *article)
{
    /* Few sentences make more than one. */
    struct claims claims = {.capacity = article->sentence_count / 8 * 9 + 2};
    claims.list = arena_array_raw(find->report, claims.capacity, sizeof *claims.list);
    struct voice voice = {0};
    struct mentions *mentions = mentions_new(find->scratch);
    struct arena passage_memory = {0}, *whole = find->scratch;
    find->scratch = &passage_memory;
    size_t next = 0;
    while (next < article->sentence_count) {
        struct passage passage = passage_parse(find, article, next);
        struct attribution attribution = attribute_passage(&passage, &voice);
        for (size_t k = 0; k < passage.sentence_count; k++) {
            size_t count = claims.count;
            split_sentence(&attribution, k, mentions, &claims);
            anonymity_told(&passage, k, mentions, claims.list, count);
            hedge_claims(&passage, k, claims.list + count, claims.count - count);
            relay_sentence(&attribution, k, &claims, count);
        }
        next += passage.sentence_count;
        arena_reset(&passage_memory);
    }
    arena_free(&passage_memory);
    find->scratch = whole;
    article->claims = claims.list;
    article->claim_count = claims.count;
}
