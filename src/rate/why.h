/* The arithmetic of a claim's scores, in words. */
#ifndef RATE_WHY_H
#define RATE_WHY_H

#include "base/arena.h"
#include "base/buf.h"
#include "rate/sum.h"
#include "sayso.h"

/*
 * S2 described 40; R7 passive -10 = 30 | "may" +15 (H012) = 15 H2
 *
 * Terms of the sourcing score, a bar, terms of the hedging score and its level. The
 * numbers behind the terms add up to the one behind "=". `buf` is helper memory; the
 * words live in the arena.
 */
struct sayso_str why_words(const struct sum *sourcing, const struct sum *hedging,
                           int hedging_level, struct buf *buf, struct arena *arena);

#endif
