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

/* A sentence (valid UTF-8) in which runs are looked for from its beginning on. */
struct waking {
    const struct wake *wake;
    struct sayso_str sentence;
    uint64_t *awake; /* a bit for each pattern: may it match here? */
    bool begun;      /* a run has been met */
};

/* With no part of the sentence looked at yet; the bits live in the arena. */
struct waking wake_begin(const struct wake *wake, struct sayso_str sentence,
                         struct arena *arena);

/* The next run has that key, and all before it were met. */
void wake_run(struct waking *waking, uint32_t key);

/* The next bytes, from `from` to `to`, and any runs that begin there. */
void wake_part(struct waking *waking, size_t from, size_t to);

static inline bool wake_has(const uint64_t *awake, size_t pattern)
{
    return awake[pattern / 64] >> (pattern % 64) & 1;
}

#endif
