/*
 * What every step asks of the hits is collected once: where to look for those of a
 * token, and which kinds need not be looked for at all.
 */
#include "find/hits.h"

/* The tokens that a source rule's words hold are asked about, each several times. */
static void mark_source(struct passage *p, const struct hit *hit)
{
    for (size_t i = hit->first; i < hit->last && i < p->count; i++)
        p->tokens[i].shape |= SHAPE_SOURCE;
}

static void note(struct passage *p, struct hit_index *index, const struct hit *hit)
{
    const struct rule *rule = hit->rule;
    index->kinds |= 1u << rule->kind;
    if (rule->kind == RULE_SOURCE)
        mark_source(p, hit);
    if (rule->kind == RULE_TRAIT)
        index->traits |= 1u << rule->trait;
    index->letters = index->letters || rule->letter;
    index->anonymity = index->anonymity || rule_withholds(rule);
}

/* How many begin before each token is counted at the tokens first and summed up then:
 * to walk from hit to hit would be a step that nothing foretells for each of them. */
void hits_index(struct passage *p)
{
    struct hit_index index = {0};
    const size_t count = p->count;
    uint32_t *from = arena_array(p->find->scratch, count + 1, sizeof *from);
    for (size_t i = 0; i < p->hit_count; i++) {
        const struct hit *hit = &p->hits[i];
        if (hit->first < count)
            from[hit->first + 1]++;
        note(p, &index, hit);
    }
    for (size_t i = 1; i < count; i++)
        from[i] += from[i - 1];
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
