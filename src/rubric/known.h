/* The settings and weights that mean something. */
#ifndef RUBRIC_KNOWN_H
#define RUBRIC_KNOWN_H

#include "rubric/row.h"

/* Their ids, a blank before each; valid when zeroed, learnt when first asked for. */
struct known {
    struct sayso_str settings, weights;
    bool learnt;
};

/* Is a row of kind setting or weight, which states that id, one of them? Lists live in
 * the arena. Returns 0, or -1 and fills the row's err. */
int known_check(struct known *known, const struct row *row, struct sayso_str id,
                struct arena *arena);

#endif
