/* The turns of pieces, which are done in any order. */
#ifndef CLI_ORDER_H
#define CLI_ORDER_H

#include <stddef.h>

#include "cli/crew.h"

/* Wait until all pieces before this one are through the turn. */
void order_await(struct run *run, const struct slot *slot, enum turn turn);

/* The piece is through the turn. */
void order_pass(struct run *run, struct slot *slot, enum turn turn);

/* Where a job's rows go, and what takes them there: the context of a sink. */
struct rows {
    struct run *run;
    struct slot *slot;
};
int order_rows(void *rows, const char *bytes, size_t count);

/* The piece is done. If it is its turn, write it, and those behind it that have waited
 * for it. */
void order_finish(struct run *run, struct slot *slot);

#endif
