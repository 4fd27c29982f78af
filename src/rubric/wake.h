/* Which patterns a sentence may match, by the beginnings of its words. */
#ifndef RUBRIC_WAKE_H
#define RUBRIC_WAKE_H

#include "rubric/need.h"

struct wake;

struct wake *wake_new(struct arena *arena);

/* Add the next pattern, the first being 0. */
void wake_add(struct wake *wake, const struct need *need);

/* No pattern comes any more. */
void wake_seal(struct wake *wake);

/* How many words of 64 bits hold a bit for each pattern. */
size_t wake_size(const struct wake *wake);

/* Set the bits of the patterns that may match in the sentence (valid UTF-8). */
void wake_sentence(const struct wake *wake, struct sayso_str sentence, uint64_t *awake);

static inline bool wake_has(const uint64_t *awake, size_t pattern)
{
    return awake[pattern / 64] >> (pattern % 64) & 1;
}

#endif
