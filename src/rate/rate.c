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

static void rate_claims(const struct rubric *rubric, struct sayso_article *article,
                        struct arena *scratch, struct arena *report)
{
    struct sum sourcing = {0}, hedging = {0};
    struct score_rules rules = {0};
    struct buf buf = {0};
    score_rules(rubric, &rules);
    for (size_t i = 0; i < article->claim_count; i++) {
        struct sayso_claim *claim = &article->claims[i];
        grade_claim(claim);
        if (!claim_rated(claim))
            continue;
        score_claim(&rules, claim, &sourcing, &hedging, scratch);
        buf.n = 0;
        why_scores(&sourcing, &hedging, claim->hedging_level, &buf);
        why_grade(rubric, claim, &buf);
        claim->why = arena_str(report, buf_str(&buf));
    }
    buf_free(&buf);
}

void rate_article(const struct rubric *rubric, struct sayso_article *article,
                  bool shared, struct arena *scratch, struct arena *report)
{
    for (size_t i = 0; i < article->claim_count; i++)
        place_estimate_claim(&article->claims[i], report);
    source_article(rubric, article, scratch, report);
    flag_article(rubric, article, scratch, report);
    rate_claims(rubric, article, scratch, report);
    id_article(article, shared, scratch);
}
