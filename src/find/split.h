/* A sentence cut into claims: one row for each relation in it, and for what is left. */
#ifndef FIND_SPLIT_H
#define FIND_SPLIT_H

#include "find/attribute.h"
#include "find/refer.h"

/* Where rows are gathered; the room behind them is zeroed. */
struct claims {
    struct sayso_claim *list;
    size_t count, capacity;
};

/* Add the claims of a sentence (0-based in the passage), at least one. Mentions are
 * read up to and with that sentence. */
void split_sentence(struct attribution *attribution, size_t sentence,
                    struct mentions *mentions, struct claims *claims);

#endif
