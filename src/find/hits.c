/*
 * What every step asks of the hits is collected once: where to look for those of a
 * token, and which kinds need not be looked for at all.
 */
#include "find/hits.h"

static void note(struct hit_index *index, const struct rule *rule)
{
    index->kinds |= 1u << rule->kind;
    if (rule->kind == RULE_TRAIT)
        index->traits |= 1u << rule->trait;
    index->letters = index->letters || rule->letter;
    index->anonymity = index->anonymity || rule_withholds(rule);
}

void hits_index(struct passage *p)
{
    struct hit_index index = {0};
    size_t token = 0;
    index.from = arena_array_raw(p->find->scratch, p->count, sizeof *index.from);
    for (size_t i = 0; i < p->hit_count; i++) {
        while (token <= p->hits[i].first && token < p->count)
            index.from[token++] = (uint32_t)i;
        note(&index, p->hits[i].rule);
    }
    while (token < p->count)
        index.from[token++] = (uint32_t)p->hit_count;
    p->index = index;
}

const struct hit *passage_trait(const struct passage *p, struct range range,
                                enum trait trait)
{
    if (!(p->index.traits & (1u << trait)))
        return NULL;
    for (size_t i = passage_hits(p, range.first);
         i < p->hit_count && p->hits[i].first < range.last; i++)
        if (p->hits[i].rule->kind == RULE_TRAIT && p->hits[i].rule->trait == trait)
            return &p->hits[i];
    return NULL;
}
