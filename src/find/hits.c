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
    const size_t count = p->count;
    uint32_t *from = arena_array_raw(p->find->scratch, count, sizeof *from);
    size_t token = 0;
    for (size_t i = 0; i < p->hit_count; i++) {
        size_t first = p->hits[i].first;
        while (token <= first && token < count)
            from[token++] = (uint32_t)i;
        note(&index, p->hits[i].rule);
    }
    while (token < count)
        from[token++] = (uint32_t)p->hit_count;
    index.from = from;
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
