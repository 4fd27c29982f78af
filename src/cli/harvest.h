/* What a run has to tell the state once its rows are safe. */
#ifndef CLI_HARVEST_H
#define CLI_HARVEST_H

#include <stddef.h>

#include "fetch/fetch.h"
#include "fetch/key.h"
#include "fetch/state.h"
#include "sayso.h"

/* Valid when zeroed. */
struct harvest {
    struct item_key *keys; /* of items that are in the table */
    size_t key_count, key_capacity;
    struct fetch_result *visits; /* of URLs that were asked; they own their strings */
    size_t visit_count, visit_capacity;
};

/* Add keys; add a result, which is taken over. Return 0, or -1 when memory ends. */
int harvest_keys(struct harvest *harvest, const struct item_key *keys, size_t count);
int harvest_visit(struct harvest *harvest, struct fetch_result *result);

/* Move everything of `from` behind what is there. Returns 0, or -1 when memory ends. */
int harvest_move(struct harvest *harvest, struct harvest *from);

/* Put it into the state. Returns 0, or -1 and fills err. */
int harvest_commit(const struct harvest *harvest, struct state *state,
                   struct sayso_err *err);
void harvest_free(struct harvest *harvest);

#endif
