/*
 * Takes the estimates of one scale, finds words that stand in it with two ranges, by
 * spelling out what the match cells say. Patterns say too much to be spelled out and
 * are passed over, as is what a rule can say beyond a number of wordings.
 */
#include "rubric/wording.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/str.h"

enum { MOST_WORDINGS = 64 /* of one rule that are compared */ };

/* One way to word a rule. */
struct wording {
    struct sayso_str words;
    const struct rule *rule;
    size_t order;
};

struct wordings {
    struct arena *arena;
    struct wording *v;
    size_t count, capacity, most;
    const struct rule *rule;
    size_t order;
    struct buf words; /* those put together so far */
};

/* The next place of a match cell: a word with its alternatives, all that stands in
 * parentheses, which is optional, or in brackets. */
static struct sayso_str next_place(struct sayso_str *rest, bool *optional)
{
    *rest = str_trim(*rest);
    *optional = str_starts(*rest, "(");
    bool closed = *optional || str_starts(*rest, "[");
    size_t end = str_find_char(*rest, !closed ? ' ' : *optional ? ')' : ']', 0);
    end = end == SIZE_MAX ? rest->n : end;
    struct sayso_str place = str_sub(*rest, closed, end);
    *rest = str_sub(*rest, end + (closed && end < rest->n), rest->n);
    return place;
}

/* Spell out what `rest` may say behind the words so far; its depth is that of a rule's
 * places, which the compiler has counted. */
static void spell(struct wordings *all, struct sayso_str rest)
{
    if (all->count == all->most)
        return;
    bool optional;
    size_t n = all->words.n;
    struct sayso_str place = next_place(&rest, &optional), word;
    if (!place.n) {
        struct sayso_str words = arena_str(all->arena, buf_str(&all->words));
        struct wording wording = {words, all->rule, all->order};
        ARENA_PUSH(all->arena, all->v, all->count, all->capacity, wording);
        return;
    }
    if (optional)
        spell(all, rest);
    while (str_split(&place, '|', &word)) {
        buf_add_char(&all->words, ' ');
        buf_add(&all->words, word);
        spell(all, rest);
        all->words.n = n;
    }
}

static int by_words(const void *left, const void *right)
{
    const struct wording *a = left, *b = right;
    int order = str_cmp(a->words, b->words);
    return order ? order : (a->order > b->order) - (a->order < b->order);
}

static bool contradict(const struct wording *a, const struct wording *b)
{
    const struct rule *x = a->rule, *y = b->rule;
    return str_eq(a->words, b->words) &&
           (x->low != y->low || x->high != y->high || x->denied_low != y->denied_low ||
            x->denied_high != y->denied_high);
}

const struct rule *wording_clash(struct rule *const *rules, size_t count,
                                 struct arena *arena, const struct rule **first)
{
    struct wordings all = {.arena = arena};
    const struct wording *found = NULL;
    for (size_t i = 0; i < count; i++) {
        if (rules[i]->kind != RULE_ESTIMATE || rules[i]->rx)
            continue;
        all.rule = rules[i];
        all.order = i;
        all.most = all.count + MOST_WORDINGS;
        spell(&all, rules[i]->cells.match);
    }
    buf_free(&all.words);
    if (all.count)
        qsort(all.v, all.count, sizeof *all.v, by_words);
    for (size_t i = 1; i < all.count; i++)
        if (contradict(&all.v[i - 1], &all.v[i]) &&
            (!found || all.v[i].order < found->order)) {
            found = &all.v[i];
            *first = all.v[i - 1].rule;
        }
    return found ? found->rule : NULL;
}
