/*
 * A score as a list of terms. Whole numbers only, and wide ones: a hostile sentence
 * with a million hedges must not overflow.
 */
#include "rate/sum.h"

#include "base/str.h"

enum { SUM_LOWEST = 0, SUM_HIGHEST = 100 };

void sum_clear(struct sum *sum)
{
    sum->count = 0;
    sum->total = 0;
}

void sum_add(struct sum *sum, struct arena *arena, struct term term)
{
    ARENA_PUSH(arena, sum->terms, sum->count, sum->capacity, term);
    sum->total += term.points;
}

void sum_keep_extremes(struct sum *sum)
{
    size_t highest = 0, lowest = 0;
    for (size_t i = 1; i < sum->count; i++) {
        if (sum->terms[i].points > sum->terms[highest].points)
            highest = i;
        if (sum->terms[i].points < sum->terms[lowest].points)
            lowest = i;
    }
    sum->total = 0;
    for (size_t i = 0; i < sum->count; i++) {
        bool counts = i == highest || (i == lowest && sum->terms[i].points < 0);
        if (!counts)
            sum->terms[i].points = 0;
        sum->total += sum->terms[i].points;
    }
}

int sum_close(struct sum *sum, struct arena *arena)
{
    struct term term = {.style = TERM_WEIGHT};
    if (sum->total < SUM_LOWEST) {
        term.points = SUM_LOWEST - sum->total;
        term.words = STR_LIT("no less than 0");
    } else if (sum->total > SUM_HIGHEST) {
        term.points = SUM_HIGHEST - sum->total;
        term.words = STR_LIT("no more than 100");
    }
    if (term.points != 0)
        sum_add(sum, arena, term);
    return (int)sum->total;
}
