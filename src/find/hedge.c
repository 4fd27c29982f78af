/*
 * Takes one sentence's claims and the hits of hedge, booster and estimate rules in it;
 * gives each claim its hedges, in text order, with the one who holds them. To which
 * claim a hedge belongs, and whose it is, scope.c tells. It does not judge how much a
 * hedge weighs nor which estimate is the claim's, and looks for nothing itself: what
 * counts as a hedge is all in the rubric.
 */
#include "find/hedge.h"

#include <stdlib.h>

#include "base/str.h"
#include "find/negation.h"
#include "find/scope.h"

/* A hit on its way to a claim. */
struct mark {
    size_t start, end;
    const struct hit *hit;
    struct scoped scoped;
    bool negated;
};

struct work {
    const struct passage *passage;
    size_t sentence;
    struct sayso_claim *claims;
    size_t claim_count;
    struct mark *marks;
    size_t mark_count;
};

static bool wanted(const struct hit *hit)
{
    enum rule_kind kind = hit->rule->kind;
    return hit->s.n &&
           (kind == RULE_HEDGE || kind == RULE_BOOSTER || kind == RULE_ESTIMATE);
}

/* Text order, longer first; of the same words the hedge before the estimate. */
static int by_place(const void *left, const void *right)
{
    const struct mark *a = left, *b = right;
    if (a->start != b->start)
        return a->start < b->start ? -1 : 1;
    if (a->end != b->end)
        return a->end > b->end ? -1 : 1;
    if (a->hit->rule->kind != b->hit->rule->kind)
        return a->hit->rule->kind < b->hit->rule->kind ? -1 : 1;
    return str_cmp(a->hit->rule->cells.id, b->hit->rule->cells.id);
}

/* Hits come in text order, so that marks mostly do. */
static void sort_marks(struct mark *marks, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (by_place(&marks[i - 1], &marks[i]) > 0) {
            qsort(marks, count, sizeof *marks, by_place);
            return;
        }
}

static void collect_marks(struct work *work)
{
    const struct passage *p = work->passage;
    size_t low = passage_hits(p, p->starts[work->sentence]);
    size_t high = passage_hits(p, p->starts[work->sentence + 1]);
    work->marks = arena_array_raw(p->find->scratch, high - low, sizeof *work->marks);
    for (size_t i = low; i < high; i++) {
        const struct hit *hit = &p->hits[i];
        enum denial denial = wanted(hit) ? denial_of(p, i) : DENIAL_VOIDS;
        if (denial == DENIAL_VOIDS)
            continue;
        size_t start = str_offset(p->tokens[0].s, hit->s);
        work->marks[work->mark_count++] =
            (struct mark){.start = start,
                          .end = start + hit->s.n,
                          .hit = hit,
                          .negated = denial == DENIAL_TURNS};
    }
    sort_marks(work->marks, work->mark_count);
}

static bool is_estimate(const struct mark *mark)
{
    return mark->hit->rule->kind == RULE_ESTIMATE;
}

/* Keep of overlapping marks the first, and of those that begin together the longest;
 * and in a hedge's words the first estimate, which gives its range. */
static void keep_longest(struct work *work)
{
    size_t count = 0, taken = 0, estimated = 0; /* up to which byte */
    for (size_t i = 0; i < work->mark_count; i++) {
        struct mark mark = work->marks[i];
        bool estimate = is_estimate(&mark);
        if (mark.start < (estimate ? estimated : taken))
            continue;
        if (mark.end > taken)
            taken = mark.end;
        if (estimate)
            estimated = mark.end;
        work->marks[count++] = mark;
    }
    work->mark_count = count;
}

/* Leaves out what weakens no claim. */
static void place_marks(struct work *work)
{
    struct scope scope =
        scope_begin(work->passage, work->sentence, work->claims, work->claim_count);
    size_t count = 0;
    for (size_t i = 0; i < work->mark_count; i++) {
        struct mark mark = work->marks[i];
        mark.scoped = scope_place(&scope, mark.hit);
        if (mark.scoped.claim != NO_CLAIM)
            work->marks[count++] = mark;
    }
    work->mark_count = count;
}

static void store(struct work *work)
{
    struct arena *scratch = work->passage->find->scratch;
    struct sayso_hedge **lists = arena_array(scratch, work->claim_count, sizeof *lists);
    size_t *counts = arena_array(scratch, work->claim_count, sizeof *counts);
    for (size_t i = 0; i < work->mark_count; i++)
        counts[work->marks[i].scoped.claim]++;
    for (size_t i = 0; i < work->claim_count; i++) {
        lists[i] =
            arena_array(work->passage->find->report, counts[i], sizeof *lists[i]);
        work->claims[i].hedges = counts[i] ? lists[i] : NULL;
        work->claims[i].hedge_count = 0;
    }
    for (size_t i = 0; i < work->mark_count; i++) {
        const struct mark *mark = &work->marks[i];
        struct scoped scoped = mark->scoped;
        struct sayso_claim *claim = &work->claims[scoped.claim];
        lists[scoped.claim][claim->hedge_count++] = (struct sayso_hedge){
            mark->hit->s, &mark->hit->rule->cells, scoped.holder, mark->negated};
    }
}

/* Titles and bylines claim nothing, but for what one says that somebody said. */
static bool claims_nothing(const struct work *work)
{
    for (size_t i = 0; i < work->claim_count; i++) {
        const struct sayso_claim *claim = &work->claims[i];
        if (claim->attribution != SAYSO_NONE ||
            (claim->sentence->kind != SAYSO_HEADLINE &&
             claim->sentence->kind != SAYSO_BOILERPLATE))
            return false;
    }
    return true;
}

void hedge_claims(const struct passage *passage, size_t sentence,
                  struct sayso_claim *claims, size_t claim_count)
{
    struct work work = {.passage = passage,
                        .sentence = sentence,
                        .claims = claims,
                        .claim_count = claim_count};
    bool any = passage_has(passage, RULE_HEDGE) || passage_has(passage, RULE_BOOSTER) ||
               passage_has(passage, RULE_ESTIMATE);
    if (!any || claims_nothing(&work))
        return;
    collect_marks(&work);
    if (!work.mark_count)
        return;
    keep_longest(&work);
    place_marks(&work);
    store(&work);
}
