/*
 * Rules are hung one by one, each at many words; a word is asked for its rules, all of
 * them at once, which then stand side by side in memory.
 */
#include "rubric/start.h"

#include <stdlib.h>

#include "rubric/pivot.h"

struct hung {
    const struct word *word;
    struct start start;
};

/* What hangs a rule at words. */
struct hanging {
    struct starts *starts;
    struct arena *arena;
    const struct start *start;
};

static bool is_certain(const struct atom *atom)
{
    return atom->part == PART_ANY && !atom->capital && !atom->exact.n;
}

static void hang(void *context, const struct pivot *pivot)
{
    struct hanging *hanging = context;
    struct starts *starts = hanging->starts;
    struct hung hung = {pivot->word, *hanging->start};
    hung.start.nearest = pivot->nearest;
    hung.start.farthest = pivot->farthest;
    hung.start.before = pivot->before;
    hung.start.after = pivot->after;
    hung.start.whole = hung.start.is_pattern ? NULL : pivot->whole;
    hung.start.certain = hung.start.whole && is_certain(hung.start.whole);
    ARENA_PUSH(hanging->arena, starts->v, starts->n, starts->capacity, hung);
}

void starts_hang(struct starts *starts, struct arena *arena, const struct start *start)
{
    struct hanging hanging = {starts, arena, start};
    pivot_visit(start->rule, hang, &hanging);
}

static int by_word(const void *a, const void *b)
{
    const struct hung *x = a, *y = b;
    if (x->word != y->word)
        return (uintptr_t)x->word < (uintptr_t)y->word ? -1 : 1;
    return (x->start.order > y->start.order) - (x->start.order < y->start.order);
}

/* The rule hangs there already, by another of its alternatives. */
static void widen(struct start *start, const struct start *other)
{
    if (other->nearest < start->nearest)
        start->nearest = other->nearest;
    if (other->farthest > start->farthest)
        start->farthest = other->farthest;
    start->before |= other->before;
    start->after |= other->after;
    start->whole = NULL;
}

/* All that hang at the word of hung[at], to `out`; returns the first behind them. */
static size_t gather(const struct starts *starts, size_t at, struct start **out)
{
    /* Words are the table's, which lends them as constant; only this is ours. */
    struct word *word = (struct word *)(uintptr_t)starts->v[at].word;
    word->starts = *out;
    for (; at < starts->n && starts->v[at].word == word; at++) {
        const struct start *start = &starts->v[at].start;
        if (*out > word->starts && (*out)[-1].rule == start->rule)
            widen(&(*out)[-1], start);
        else
            *(*out)++ = *start;
        word->ruled |= (uint16_t)start_marks(start->kinds);
    }
    (*out)[-1].last = true;
    return at;
}

void starts_seal(const struct starts *starts, struct arena *arena)
{
    struct start *out = arena_array(arena, starts->n, sizeof *out);
    if (starts->n)
        qsort(starts->v, starts->n, sizeof *starts->v, by_word);
    for (size_t at = 0; at < starts->n;)
        at = gather(starts, at, &out);
}
