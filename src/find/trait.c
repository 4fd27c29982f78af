/*
 * Finds trait rules in a range and keeps them with the claim they speak of, so that it
 * can be told which row showed what. What follows from a trait is for others to say.
 */
#include "find/trait.h"

enum { MAX_TRAIT_RULES = 16 /* of one claim */ };

static void keep(const struct passage *p, const struct rule *rule,
                 struct sayso_claim *claim)
{
    for (size_t i = 0; i < claim->trait_rule_count; i++)
        if (claim->trait_rules[i] == &rule->cells)
            return;
    if (claim->trait_rule_count == MAX_TRAIT_RULES)
        return;
    if (!claim->trait_rules)
        claim->trait_rules =
            arena_array(p->find->report, MAX_TRAIT_RULES, sizeof *claim->trait_rules);
    claim->trait_rules[claim->trait_rule_count++] = &rule->cells;
}

bool trait_shows(const struct passage *p, struct range range, enum trait trait,
                 struct sayso_claim *claim)
{
    bool shows = false;
    if (!(p->index.traits & (1u << trait)))
        return false;
    for (size_t i = passage_hits(p, range.first);
         i < p->hit_count && p->hits[i].first < range.last; i++) {
        const struct rule *rule = p->hits[i].rule;
        if (rule->kind != RULE_TRAIT || rule->trait != trait)
            continue;
        keep(p, rule, claim);
        shows = true;
    }
    return shows;
}
