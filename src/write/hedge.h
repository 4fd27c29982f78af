/* The hedges and boosters of a claim that the table shows. */
#ifndef WRITE_HEDGE_H
#define WRITE_HEDGE_H

#include <stddef.h>

#include "sayso.h"

/* The next hedge from *at on, which starts at 0 and is moved behind it; NULL: no more.
 */
const struct sayso_hedge *hedge_next(const struct sayso_claim *claim, size_t *at);

/* The same of boosters. */
const struct sayso_hedge *hedge_next_booster(const struct sayso_claim *claim,
                                             size_t *at);

#endif
