/*
 * Picks what the table shows of a claim's hedges, which come in text order. Boosters
 * stand among them, but hold nothing back and are shown on their own. Where rules found
 * overlapping words
 * ("very likely" and "likely" in it) the longest stands for all, so that no word is
 * shown or counted twice.
 */
#include "write/hedge.h"

#include <stdbool.h>

#include "base/str.h"

static bool is_booster(const struct sayso_hedge *hedge)
{
    return hedge->rule && str_is(hedge->rule->kind, "booster");
}

static const struct sayso_hedge *next(const struct sayso_claim *claim, bool boosters,
                                      size_t *at)
{
    const struct sayso_hedge *best = NULL;
    for (; *at < claim->hedge_count; ++*at) {
        const struct sayso_hedge *hedge = &claim->hedges[*at];
        if (is_booster(hedge) != boosters)
            continue;
        if (best && !str_overlaps(best->text, hedge->text))
            break;
        if (!best || hedge->text.n > best->text.n)
            best = hedge;
    }
    return best;
}

const struct sayso_hedge *hedge_next(const struct sayso_claim *claim, size_t *at)
{
    return next(claim, false, at);
}

const struct sayso_hedge *hedge_next_booster(const struct sayso_claim *claim,
                                             size_t *at)
{
    return next(claim, true, at);
}
