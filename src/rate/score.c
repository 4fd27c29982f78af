/*
 * Levels and scores. The sourcing level follows from the evidence alone; its points,
 * and those of flags and weights, are the rubric's. The hedging level follows from the
 * hedging score by the rubric's thresholds. A score says on whose say-so a claim
 * stands, and never whether it is true.
 */
#include "rate/score.h"

#include <limits.h>

#include "base/str.h"
#include "rate/claim.h"
#include "rate/place.h"

/* Hedges that alone make this level stack upon each other; lighter ones do not. */
enum { HEAVY_LEVEL = 2 };

static const char *const sourcing_ids[SOURCING_LEVELS] = {"S0", "S1", "S2",
                                                          "S3", "S4", "S5"};
static const char *const hedging_ids[HEDGING_LEVELS] = {"H0", "H1", "H2", "H3", "H4"};

static const struct rule *find(const struct rubric *rubric, const char *id,
                               enum rule_kind kind)
{
    const struct rule *rule = rubric_rule(rubric, id);
    return rule && rule->kind == kind ? rule : NULL;
}

/* The lower bound that a level's row names; where there is none, no score has it. */
static long long bound(const struct rule *level)
{
    int number;
    return level && str_int(str_trim(level->cells.value), &number) ? number : LLONG_MAX;
}

void score_rules(const struct rubric *rubric, struct score_rules *rules)
{
    for (size_t i = 0; i < SOURCING_LEVELS; i++)
        rules->sourcing[i] = find(rubric, sourcing_ids[i], RULE_LEVEL);
    for (size_t i = 0; i < HEDGING_LEVELS; i++)
        rules->hedging[i] = bound(find(rubric, hedging_ids[i], RULE_LEVEL));
    rules->direct = find(rubric, "sourcing.direct", RULE_WEIGHT);
    rules->mixed = find(rubric, "sourcing.mixed", RULE_WEIGHT);
    rules->impersonal = find(rubric, "hedging.impersonal", RULE_WEIGHT);
    rules->stacked = find(rubric, "hedging.stacked", RULE_WEIGHT);
    rules->estimate = find(rubric, "hedging.estimate", RULE_WEIGHT);
}

/* A weight of nothing is not worth a word. */
static void add_weight(const struct rule *rule, struct sum *sum, struct arena *scratch)
{
    if (rule && rule->points != 0)
        sum_add(sum, scratch,
                (struct term){TERM_WEIGHT, rule->cells.id, rule->cells.klass,
                              rule->points});
}

static int named_level(const struct sayso_claim *claim)
{
    bool better = false;
    if (claim->source_type == SAYSO_PERSON)
        better = claim_has(claim, SAYSO_ROLE);
    else if (claim->source_type == SAYSO_DOCUMENT)
        better = claim_has(claim, SAYSO_DATED);
    return better ? 4 : 3;
}

int score_level(const struct sayso_claim *claim)
{
    if (claim->attribution == SAYSO_NONE)
        return 0;
    if (claim->attribution == SAYSO_HEARSAY)
        return 1;
    if (claim_confirmed(claim))
        return 5;
    switch (claim->naming) {
    case SAYSO_UNNAMED:
    case SAYSO_VAGUE:
        return 1;
    case SAYSO_ANONYMOUS:
        return claim_has(claim, SAYSO_BARE) ? 1 : 2;
    case SAYSO_DESCRIBED:
        return claim->source_type == SAYSO_DOCUMENT && claim_has(claim, SAYSO_AUTHORED)
                   ? 3
                   : 2;
    case SAYSO_NAMED:
        break;
    }
    return named_level(claim);
}

static void score_sourcing(const struct score_rules *rules, struct sayso_claim *claim,
                           struct sum *sum, struct arena *scratch)
{
    claim->sourcing_level = score_level(claim);
    const char *id = sourcing_ids[claim->sourcing_level];
    const struct rule *level = rules->sourcing[claim->sourcing_level];
    sum_add(sum, scratch,
            (struct term){TERM_LEVEL, str_from(id),
                          level ? level->cells.klass : (struct sayso_str){0},
                          level ? level->points : 0});
    for (size_t i = 0; i < claim->flag_count; i++) {
        const struct sayso_rule *flag = claim->flags[i];
        sum_add(sum, scratch,
                (struct term){TERM_FLAG, flag->id, flag->klass,
                              ((const struct rule *)(const void *)flag)->points});
    }
    if (claim->attribution == SAYSO_DIRECT && claim->naming == SAYSO_NAMED)
        add_weight(rules->direct, sum, scratch);
    if (claim->attribution == SAYSO_MIXED && claim->naming == SAYSO_NAMED)
        add_weight(rules->mixed, sum, scratch);
    claim->sourcing_score = sum_close(sum, scratch);
}

/* The highest level whose lower bound the score reaches. */
static int hedging_level(const struct score_rules *rules, long long score)
{
    int level = 0;
    for (int i = 0; i < HEDGING_LEVELS; i++)
        if (score >= rules->hedging[i])
            level = i;
    return level;
}

/* An estimate that states no points of its own weighs as much as its range lies off
 * certainty: even odds the whole weight, 0 and 100 per cent nothing. */
static int words_points(const struct score_rules *rules, const struct rule *rule)
{
    if (rule->kind != RULE_ESTIMATE || rule->points != 0 || !rules->estimate)
        return rule->points;
    int twice = rule->low + rule->high;
    return rules->estimate->points * (twice > 100 ? 200 - twice : twice) / 100;
}

/* Hearsay holds back by its cue. Where the rubric has a hedge in those very words
 * ("reportedly", "is expected to") that says how much; and what was found or shown is
 * no less firm for hiding who found it. */
static bool hearsay_hedges(const struct sayso_claim *claim)
{
    if (claim->attribution != SAYSO_HEARSAY)
        return false;
    return !claim->cue_rule || !str_is(claim->cue_rule->klass, "evidence");
}

/* The hedging terms of a claim: one a place, in text order, and one of hearsay. */
static void add_hedges(const struct score_rules *rules, const struct sayso_claim *claim,
                       struct sum *sum, struct arena *scratch)
{
    struct place place;
    bool hearsay = hearsay_hedges(claim);
    for (size_t at = 0; place_next(claim, &at, &place);) {
        const struct rule *rule = hedge_rule(place.best);
        bool booster = rule->kind == RULE_BOOSTER;
        sum_add(sum, scratch,
                (struct term){booster ? TERM_BOOSTER : TERM_WORDS, rule->cells.id,
                              place.best->text, words_points(rules, rule)});
        if (!booster && claim_hears(claim, place.best))
            hearsay = false;
    }
    if (hearsay)
        add_weight(rules->impersonal, sum, scratch);
}

/* Words of doubt do not add up: "may perhaps" is no more than "may". So only the
 * strongest hedge counts, and the strongest booster; that there was more than one hedge
 * of weight is a term of its own. */
static void score_hedging(const struct score_rules *rules, struct sayso_claim *claim,
                          struct sum *sum, struct arena *scratch)
{
    add_hedges(rules, claim, sum, scratch);
    size_t heavy = 0;
    for (size_t i = 0; i < sum->count; i++)
        heavy += hedging_level(rules, sum->terms[i].points) >= HEAVY_LEVEL;
    sum_keep_extremes(sum);
    if (heavy >= 2)
        add_weight(rules->stacked, sum, scratch);
    claim->hedging_score = sum_close(sum, scratch);
    claim->hedging_level = hedging_level(rules, claim->hedging_score);
}

void score_claim(const struct score_rules *rules, struct sayso_claim *claim,
                 struct sum *sourcing, struct sum *hedging, struct arena *scratch)
{
    sum_clear(sourcing);
    sum_clear(hedging);
    score_sourcing(rules, claim, sourcing, scratch);
    score_hedging(rules, claim, hedging, scratch);
}
