/*
 * The order of the rating: who the sources are, what the checks say, what each claim
 * scores and why. It takes the evidence as the finding room left it and adds to it,
 * changing nothing that was found. Linear in the claims and their hedges.
 */
#include "rate/rate.h"

#include "base/buf.h"
#include "rate/claim.h"
#include "rate/flag.h"
#include "rate/grade.h"
#include "rate/id.h"
#include "rate/place.h"
#include "rate/score.h"
#include "rate/source.h"
#include "rate/why.h"

struct rate_rules {
    const struct rubric *rubric;
    struct score_rules score;
    struct flag_rules flags;
};

struct rating {
    const struct rate_rules *rules;
    struct sum sourcing, hedging;
    /* By level, attribution and naming, the latest claim that is judged by nothing but
     * these and its flags. Most are such, and what is said of one is said of the next.
     */
    const struct sayso_claim *like[SOURCING_LEVELS][SAYSO_DIRECT + 1][SAYSO_NAMED + 1];
    struct buf buf;
    struct arena *scratch, *report;
};

/* No hedge, no cue that is one, no grade: the sourcing is all there is. */
static bool is_plain(const struct sayso_claim *claim)
{
    return claim->hedge_count == 0 && claim->attribution != SAYSO_HEARSAY &&
           !why_has_grade(claim);
}

static struct sayso_str say_why(struct rating *rating, const struct sayso_claim *claim)
{
    rating->buf.n = 0;
    why_scores(&rating->sourcing, &rating->hedging, claim->hedging_level, &rating->buf);
    why_grade(rating->rules->rubric, claim, &rating->buf);
    return arena_str(rating->report, buf_str(&rating->buf));
}

static void judge(struct rating *rating, struct sayso_claim *claim)
{
    score_claim(&rating->rules->score, claim, &rating->sourcing, &rating->hedging,
                rating->scratch);
    claim->why = say_why(rating, claim);
}

/* Lists of flags that are the same are one list. */
static void rate_plain(struct rating *rating, struct sayso_claim *claim)
{
    int level = score_level(claim);
    const struct sayso_claim **like =
        &rating->like[level][claim->attribution][claim->naming];
    if (!*like || claim->flags != (*like)->flags) {
        judge(rating, claim);
        *like = claim;
        return;
    }
    claim->sourcing_level = level;
    claim->sourcing_score = (*like)->sourcing_score;
    claim->hedging_level = (*like)->hedging_level;
    claim->hedging_score = (*like)->hedging_score;
    claim->why = (*like)->why;
}

static void rate_claims(const struct rate_rules *rules, struct sayso_article *article,
                        struct arena *scratch, struct arena *report)
{
    struct rating rating = {.rules = rules, .scratch = scratch, .report = report};
    for (size_t i = 0; i < article->claim_count; i++) {
        struct sayso_claim *claim = &article->claims[i];
        grade_claim(claim);
        if (!claim_rated(claim))
            continue;
        if (is_plain(claim))
            rate_plain(&rating, claim);
        else
            judge(&rating, claim);
    }
    buf_free(&rating.buf);
}

struct rate_rules *rate_rules_new(const struct rubric *rubric, struct arena *arena)
{
    struct rate_rules *rules = arena_alloc(arena, sizeof *rules);
    rules->rubric = rubric;
    score_rules(rubric, &rules->score);
    flag_rules(rubric, &rules->flags);
    return rules;
}

void rate_article(const struct rate_rules *rules, struct sayso_article *article,
                  bool shared, struct arena *scratch, struct arena *report)
{
    for (size_t i = 0; i < article->claim_count; i++)
        place_estimate_claim(&article->claims[i], report);
    source_article(rules->rubric, article, scratch, report);
    flag_article(&rules->flags, article, scratch, report);
    rate_claims(rules, article, scratch, report);
    id_article(article, shared, scratch);
}
