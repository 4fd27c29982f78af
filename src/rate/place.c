/*
 * Several rules may match at one place: "very likely" is an estimate, "likely" inside
 * it a hedge. They are taken together here, so that no word counts twice. Hedges come
 * in text order; the work is linear in their number.
 */
#include "rate/place.h"

#include "base/str.h"
#include "rate/claim.h"
#include "rubric/scale.h"

static bool better(const struct sayso_hedge *a, const struct sayso_hedge *b)
{
    if (a->text.n != b->text.n)
        return a->text.n > b->text.n;
    return hedge_rule(a)->points > hedge_rule(b)->points;
}

bool place_next(const struct sayso_claim *claim, size_t *at, struct place *place)
{
    if (*at >= claim->hedge_count)
        return false;
    const struct sayso_hedge *v = &claim->hedges[*at];
    size_t most = claim->hedge_count - *at, n = 1;
    place->best = v;
    while (n < most && (str_overlaps(v[n].text, v[n - 1].text) ||
                        str_overlaps(v[n].text, place->best->text))) {
        if (better(&v[n], place->best))
            place->best = &v[n];
        n++;
    }
    place->v = v;
    place->n = n;
    *at += n;
    return true;
}

const struct sayso_hedge *place_estimate(const struct place *place)
{
    const struct sayso_hedge *longest = NULL;
    for (size_t i = 0; i < place->n; i++)
        if (hedge_rule(&place->v[i])->kind == RULE_ESTIMATE &&
            (!longest || place->v[i].text.n > longest->text.n))
            longest = &place->v[i];
    return longest;
}

bool place_class(const struct place *place, const char *klass)
{
    for (size_t i = 0; i < place->n; i++)
        if (str_is(place->v[i].rule->klass, klass))
            return true;
    return false;
}

void place_estimate_claim(struct sayso_claim *claim, struct arena *report)
{
    const struct place all = {.v = claim->hedges, .n = claim->hedge_count};
    const struct sayso_hedge *longest = place_estimate(&all);
    if (!longest)
        return;
    claim->estimate = longest->rule;
    claim->estimate_range = scale_range(hedge_rule(longest), longest->negated, report);
    claim->estimate_scale = scale_of(longest->rule->klass);
}
