/*
 * Anonymity is asked for in the source's own phrase ("a clerk who asked not to be
 * named"), right behind the cue ("said on condition of anonymity"), or in an aside
 * before the cue or behind the content (", speaking on condition of anonymity"). The
 * words are the rubric's: source rules that say nothing of the source's type.
 */
#include "find/anonymity.h"

#include "find/syntax.h"

static bool is_anonymity(const struct hit *hit)
{
    return hit->rule->kind == RULE_SOURCE && hit->rule->naming == SAYSO_ANONYMOUS &&
           hit->rule->source_type == SAYSO_UNSPECIFIED;
}

/* The first rule whose words begin in the range; NULL for none. */
static const struct rule *rule_in(const struct passage *p, struct range range)
{
    for (size_t i = passage_hits(p, range.first);
         i < p->hit_count && p->hits[i].first < range.last; i++)
        if (is_anonymity(&p->hits[i]))
            return p->hits[i].rule;
    return NULL;
}

bool anonymity_in(const struct passage *p, struct range range)
{
    return rule_in(p, range) != NULL;
}

bool anonymity_begins(const struct passage *p, size_t token)
{
    return anonymity_in(p, (struct range){token, token + 1});
}

/* Is what begins at `i` said of the source: by a verb whose subject it is too, or by a
 * participle behind its comma? */
static bool is_of(const struct passage *p, size_t i, struct range source)
{
    struct range subject = subject_of(p, i);
    if (!range_empty(subject) && subject.first == source.first)
        return true;
    bool participle = tag_at(p, i) == TAG_ING || tag_at(p, i) == TAG_PART;
    return participle && i > 0 && source.last == i - 1 && token_is(p, i - 1, ",");
}

static const struct rule *rule_beside(const struct passage *p, struct range source)
{
    size_t end = p->starts[passage_sentence(p, source.first) + 1];
    for (size_t i = passage_hits(p, source.last);
         i < p->hit_count && p->hits[i].first < end; i++)
        if (is_anonymity(&p->hits[i]) && is_of(p, p->hits[i].first, source))
            return p->hits[i].rule;
    return NULL;
}

const struct rule *anonymity_of(const struct passage *p,
                                const struct relation *relation, struct range source)
{
    if (range_empty(source) || range_empty(relation->source))
        return NULL;
    const struct rule *rule = rule_in(p, source);
    size_t cue = relation->cue_count ? relation->cue[0].last : 0;
    if (!rule && cue && tag_at(p, cue) == TAG_PREP)
        rule = rule_in(p, (struct range){cue, cue + 1});
    return rule ? rule : rule_beside(p, relation->source);
}
