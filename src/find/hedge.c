/*
 * Takes one sentence's claims and the hits of hedge, booster and estimate rules in it;
 * gives each claim its hedges, in text order, with the one who holds them, and the
 * first estimate with its range and scale. What stands inside an attributed claim is
 * its source's; the rest is the author's. It does not judge how much a hedge weighs,
 * and looks for nothing itself: what counts as a hedge is all in the rubric.
 */
#include <stdlib.h>

#include "base/str.h"
#include "find/find.h"

enum part { PART_CLAIM, PART_FRAME };

/* A piece of a claim, its source or its cue, by bytes of the sentence. */
struct piece {
    size_t start, end, claim;
    enum part part;
};

/* A hit on its way to a claim. */
struct mark {
    size_t start, end, claim;
    const struct hit *hit;
    enum sayso_holder holder;
};

struct work {
    struct sayso_str sentence;
    struct sayso_claim *claims;
    size_t claim_count;
    struct piece *pieces;
    size_t piece_count;
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

/* Text order, outer first. */
static int by_start(const void *left, const void *right)
{
    const struct piece *a = left, *b = right;
    if (a->start != b->start)
        return a->start < b->start ? -1 : 1;
    if (a->end != b->end)
        return a->end > b->end ? -1 : 1;
    if (a->claim != b->claim)
        return a->claim < b->claim ? -1 : 1;
    return (int)a->part - (int)b->part;
}

static void collect_marks(struct work *work, struct arena *scratch,
                          const struct hit *hits, size_t count)
{
    work->marks = arena_array(scratch, count, sizeof *work->marks);
    for (size_t i = 0; i < count; i++)
        if (wanted(&hits[i])) {
            size_t start = str_offset(work->sentence, hits[i].s);
            work->marks[work->mark_count++] = (struct mark){
                .start = start, .end = start + hits[i].s.n, .hit = &hits[i]};
        }
    if (work->mark_count)
        qsort(work->marks, work->mark_count, sizeof *work->marks, by_place);
}

/* An estimate in the very words of a hedge, or of another scale's estimate. */
static bool is_same_place(const struct mark *kept, const struct mark *mark)
{
    return mark->hit->rule->kind == RULE_ESTIMATE &&
           mark->hit->rule != kept->hit->rule && mark->start == kept->start &&
           mark->end == kept->end;
}

/* Keep of overlapping marks the first, and of those that begin together the longest;
 * and beside it the estimates in the same words. */
static void keep_longest(struct work *work)
{
    const struct mark *kept = NULL;
    size_t count = 0;
    for (size_t i = 0; i < work->mark_count; i++) {
        struct mark mark = work->marks[i];
        bool apart = !kept || mark.start >= kept->end;
        if (!apart && !is_same_place(kept, &mark))
            continue;
        work->marks[count] = mark;
        if (apart)
            kept = &work->marks[count];
        count++;
    }
    work->mark_count = count;
}

static void add_pieces(struct work *work, struct sayso_strs strs, size_t claim,
                       enum part part)
{
    for (size_t i = 0; i < strs.n; i++)
        if (strs.v[i].n && str_overlaps(work->sentence, strs.v[i])) {
            size_t start = str_offset(work->sentence, strs.v[i]);
            work->pieces[work->piece_count++] =
                (struct piece){start, start + strs.v[i].n, claim, part};
        }
}

static void collect_pieces(struct work *work, struct arena *scratch)
{
    size_t most = 0;
    for (size_t i = 0; i < work->claim_count; i++)
        most +=
            work->claims[i].claim.n + work->claims[i].source.n + work->claims[i].cue.n;
    work->pieces = arena_array(scratch, most, sizeof *work->pieces);
    for (size_t i = 0; i < work->claim_count; i++) {
        add_pieces(work, work->claims[i].claim, i, PART_CLAIM);
        add_pieces(work, work->claims[i].source, i, PART_FRAME);
        add_pieces(work, work->claims[i].cue, i, PART_FRAME);
    }
    if (work->piece_count)
        qsort(work->pieces, work->piece_count, sizeof *work->pieces, by_start);
}

/* Hearsay has a source in grammar only: what it hedges, the author hedges. */
static enum sayso_holder holder_of(const struct sayso_claim *claim, enum part part)
{
    bool author = part == PART_FRAME || claim->attribution == SAYSO_NONE ||
                  claim->attribution == SAYSO_HEARSAY;
    return author ? SAYSO_AUTHOR : SAYSO_SOURCE;
}

static void give(struct work *work, struct mark *mark, size_t claim, enum part part)
{
    mark->claim = claim;
    mark->holder = holder_of(&work->claims[claim], part);
}

/* Give a mark to the piece around it, `open`; else, as part of a frame, to the next
 * piece, or to the last one where none follows. */
static void place(struct work *work, struct mark *mark, const struct piece *open,
                  size_t next)
{
    if (open)
        give(work, mark, open->claim, open->part);
    else if (next < work->piece_count)
        give(work, mark, work->pieces[next].claim, PART_FRAME);
    else if (work->piece_count)
        give(work, mark, work->pieces[work->piece_count - 1].claim, PART_FRAME);
    else
        give(work, mark, 0, PART_FRAME);
}

/* Walk marks and pieces together; the innermost open piece is on top of the stack. */
static void place_all(struct work *work, struct arena *scratch)
{
    const struct piece **open =
        arena_array(scratch, work->piece_count + 1, sizeof *open);
    size_t depth = 0, next = 0;
    for (size_t i = 0; i < work->mark_count; i++) {
        struct mark *mark = &work->marks[i];
        for (; next < work->piece_count && work->pieces[next].start <= mark->start;
             next++) {
            while (depth && open[depth - 1]->end <= work->pieces[next].start)
                depth--;
            open[depth++] = &work->pieces[next];
        }
        while (depth && open[depth - 1]->end <= mark->start)
            depth--;
        place(work, mark, depth ? open[depth - 1] : NULL, next);
    }
}

/* The first estimate of a claim is the claim's. */
static void set_estimate(struct sayso_claim *claim, const struct rule *rule)
{
    if (rule->kind != RULE_ESTIMATE || claim->estimate)
        return;
    claim->estimate = &rule->cells;
    claim->estimate_range = rule->cells.value;
    claim->estimate_scale = rule->cells.klass;
}

static void store(struct work *work, struct arena *scratch, struct arena *report)
{
    struct sayso_hedge **lists = arena_array(scratch, work->claim_count, sizeof *lists);
    size_t *counts = arena_array(scratch, work->claim_count, sizeof *counts);
    for (size_t i = 0; i < work->mark_count; i++)
        counts[work->marks[i].claim]++;
    for (size_t i = 0; i < work->claim_count; i++) {
        lists[i] = arena_array(report, counts[i], sizeof *lists[i]);
        work->claims[i].hedges = counts[i] ? lists[i] : NULL;
        work->claims[i].hedge_count = 0;
    }
    for (size_t i = 0; i < work->mark_count; i++) {
        const struct mark *mark = &work->marks[i];
        struct sayso_claim *claim = &work->claims[mark->claim];
        set_estimate(claim, mark->hit->rule);
        lists[mark->claim][claim->hedge_count++] =
            (struct sayso_hedge){mark->hit->s, &mark->hit->rule->cells, mark->holder};
    }
}

/* Rows that claim nothing hedge nothing. */
static bool claims_nothing(const struct sayso_claim *claim)
{
    return claim->sentence && (claim->sentence->kind == SAYSO_HEADLINE ||
                               claim->sentence->kind == SAYSO_BOILERPLATE);
}

void hedge_claims(struct find *find, struct sayso_claim *claims, size_t claim_count,
                  const struct token *tokens, size_t token_count,
                  const struct hit *hits, size_t hit_count)
{
    if (!claim_count || !token_count || !hit_count || claims_nothing(claims))
        return;
    struct work work = {.claims = claims, .claim_count = claim_count};
    work.sentence = str_cover(tokens[0].s, tokens[token_count - 1].s);
    collect_marks(&work, find->scratch, hits, hit_count);
    if (!work.mark_count)
        return;
    keep_longest(&work);
    collect_pieces(&work, find->scratch);
    place_all(&work, find->scratch);
    store(&work, find->scratch, find->report);
}
