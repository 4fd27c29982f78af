/*
 * Picks what the table shows of a claim's hedges, which come in text order. Boosters
 * are evidence for the score but hold nothing back. Where rules found overlapping words
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

const struct sayso_hedge *hedge_next(const struct sayso_claim *claim, size_t *at)
{
    const struct sayso_hedge *best = NULL;
    for (; *at < claim->hedge_count; ++*at) {
        const struct sayso_hedge *hedge = &claim->hedges[*at];
        if (is_booster(hedge))
            continue;
        if (best && !str_overlaps(best->text, hedge->text))
            break;
        if (!best || hedge->text.n > best->text.n)
            best = hedge;
    }
    return best;
}
