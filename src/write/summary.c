/*
 * What several claims come to. Numbers are the tally's; lists are gathered here from
 * the claims themselves, so that nothing limits how many different things there are.
 */
#include "write/summary.h"

#include <stdlib.h>

#include "base/str.h"
#include "write/hedge.h"

static const char *field(const struct row *row, size_t of)
{
    return (const char *)row->tally + of;
}

struct cell summary_count(const struct row *row, size_t of)
{
    return cell_number(*(const size_t *)(const void *)field(row, of));
}

struct cell summary_percent(size_t part, size_t whole)
{
    return whole ? cell_number(tally_percent(part, whole)) : cell_nothing();
}

/* ## Scores ---------------------------------------------------------------------- */

static struct cell quartile(const struct row *row, size_t of, size_t quarter)
{
    const size_t *scores = (const size_t *)(const void *)field(row, of);
    if (!row->tally->claims)
        return cell_nothing();
    return cell_number(tally_quartile(scores, row->tally->claims, quarter));
}

struct cell summary_median(const struct row *row, size_t of)
{
    return quartile(row, of, 2);
}

struct cell summary_lower_quartile(const struct row *row, size_t of)
{
    return quartile(row, of, 1);
}

struct cell summary_upper_quartile(const struct row *row, size_t of)
{
    return quartile(row, of, 3);
}

/* ## Lists ----------------------------------------------------------------------- */

/* Texts of the row's claims, as they come. */
struct list {
    struct sayso_str *v;
    size_t n, capacity;
};

static void add(const struct row *row, struct list *list, struct sayso_str text)
{
    ARENA_PUSH(row->scratch, list->v, list->n, list->capacity, text);
}

static int by_bytes(const void *a, const void *b)
{
    return str_cmp(*(const struct sayso_str *)a, *(const struct sayso_str *)b);
}

/* R2 before R10. */
static int by_id(const void *left, const void *right)
{
    const struct sayso_str *a = left, *b = right;
    return a->n != b->n ? (a->n < b->n ? -1 : 1) : by_bytes(a, b);
}

/* Each text once, as sorted; how often it was there in numbers[]. */
static struct sayso_strs distinct(struct list *list, size_t *numbers,
                                  int (*order)(const void *, const void *))
{
    size_t kept = 0;
    if (list->n)
        qsort(list->v, list->n, sizeof *list->v, order);
    for (size_t i = 0; i < list->n; i++) {
        if (kept == 0 || !str_eq(list->v[i], list->v[kept - 1])) {
            numbers[kept] = 0;
            list->v[kept++] = list->v[i];
        }
        numbers[kept - 1]++;
    }
    return (struct sayso_strs){list->v, kept};
}

static struct cell each_once(const struct row *row, struct list *list)
{
    size_t *numbers = arena_array(row->scratch, list->n, sizeof *numbers);
    return cell_list(distinct(list, numbers, by_bytes));
}

struct cell summary_flags(const struct row *row, size_t of)
{
    (void)of;
    struct list ids = {0};
    for (size_t i = 0; i < row->claim_count; i++)
        for (size_t k = 0; k < row->claims[i]->flag_count; k++)
            add(row, &ids, row->claims[i]->flags[k]->id);
    size_t *numbers = arena_array(row->scratch, ids.n, sizeof *numbers);
    return (struct cell){.type = CELL_COUNTS,
                         .strs = distinct(&ids, numbers, by_id),
                         .numbers = numbers};
}

struct cell summary_hedges(const struct row *row, size_t of)
{
    (void)of;
    struct list words = {0};
    const struct sayso_hedge *hedge;
    for (size_t i = 0; i < row->claim_count; i++)
        for (size_t at = 0; (hedge = hedge_next(row->claims[i], &at));)
            add(row, &words, hedge->text);
    return each_once(row, &words);
}

struct cell summary_cues(const struct row *row, size_t of)
{
    (void)of;
    struct list words = {0};
    for (size_t i = 0; i < row->claim_count; i++)
        for (size_t k = 0; k < row->claims[i]->cue.n; k++)
            add(row, &words, row->claims[i]->cue.v[k]);
    return each_once(row, &words);
}
