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

/* What is said of a claim without a hedge and without a grade, as most are, follows
 * from its flags, its level and these two: the latest of each kind is kept, and shared.
 */
struct said {
    const struct sayso_rule **flags;
    enum sayso_attribution attribution;
    enum sayso_naming naming;
    struct sayso_str why; /* empty: nothing is kept here yet */
};

enum { SAID_FLAGS = 4 }; /* claims of so many flags, or more, are one kind */

struct rating {
    const struct rubric *rubric;
    struct score_rules rules;
    struct sum sourcing, hedging;
    struct said said[SOURCING_LEVELS][SAID_FLAGS];
    struct buf buf;
    struct arena *scratch, *report;
};

static bool is_said(const struct said *said, const struct sayso_claim *claim)
{
    return said->why.n > 0 && said->flags == claim->flags &&
           said->attribution == claim->attribution && said->naming == claim->naming;
}

static struct sayso_str say_why(struct rating *rating, const struct sayso_claim *claim)
{
    rating->buf.n = 0;
    why_scores(&rating->sourcing, &rating->hedging, claim->hedging_level, &rating->buf);
    why_grade(rating->rubric, claim, &rating->buf);
    return arena_str(rating->report, buf_str(&rating->buf));
}

static void rate_claim(struct rating *rating, struct sayso_claim *claim)
{
    score_claim(&rating->rules, claim, &rating->sourcing, &rating->hedging,
                rating->scratch);
    size_t flags = claim->flag_count < SAID_FLAGS ? claim->flag_count : SAID_FLAGS - 1;
    struct said *said = &rating->said[claim->sourcing_level][flags];
    bool plain = rating->hedging.count == 0 && !why_has_grade(claim);
    bool known = plain && is_said(said, claim);
    claim->why = known ? said->why : say_why(rating, claim);
    if (plain && !known)
        *said =
            (struct said){claim->flags, claim->attribution, claim->naming, claim->why};
}

static void rate_claims(const struct rubric *rubric, struct sayso_article *article,
                        struct arena *scratch, struct arena *report)
{
    struct rating rating = {.rubric = rubric, .scratch = scratch, .report = report};
    score_rules(rubric, &rating.rules);
    for (size_t i = 0; i < article->claim_count; i++) {
        struct sayso_claim *claim = &article->claims[i];
        grade_claim(claim);
        if (claim_rated(claim))
            rate_claim(&rating, claim);
    }
    buf_free(&rating.buf);
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
