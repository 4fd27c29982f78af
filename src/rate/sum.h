/* A score as the sum of its terms, which `why` can read out. */
#ifndef RATE_SUM_H
#define RATE_SUM_H

#include "base/arena.h"
#include "sayso.h"

enum term_style {
    TERM_LEVEL,  /* S2 described 40 */
    TERM_FLAG,   /* R7 passive -10 */
    TERM_WEIGHT, /* stacked +15 (hedging.stacked) */
    TERM_WORDS,  /* "may" +15 (H012) */
    TERM_BOOSTER /* booster "clearly" -20 (B002) */
};

struct term {
    enum term_style style;
    struct sayso_str id, words;
    long long points;
};

/* Valid when zeroed. */
struct sum {
    struct term *terms;
    size_t count, capacity;
    long long total;
};

void sum_clear(struct sum *sum);
void sum_add(struct sum *sum, struct arena *arena, struct term term);

/* Let only the highest term count, and the lowest one below 0; the others stay in the
 * list with no points. Of equal ones the first. */
void sum_keep_extremes(struct sum *sum);

/* Bring the total into 0-100, with the difference as a term of its own; returns it. */
int sum_close(struct sum *sum, struct arena *arena);

#endif
