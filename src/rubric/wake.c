/*
 * The keys of all patterns (need.h) in one hash table. Who cuts a sentence into words
 * has the keys of most of its runs at hand; elsewhere vectors find where runs begin.
 * Each key is looked up, and mostly a bit of a small filter says that nobody waits for
 * it. It may wake a pattern for nothing, and misses none.
 */
#include "rubric/wake.h"

#include <stdlib.h>
#include <string.h>

#include "base/eight.h"
#include "base/simd.h"
#include "base/str.h"

enum { FILTER_BITS = 1 << 14 };

/* A pattern that waits for a key. */
struct waiting {
    uint32_t key, pattern;
    bool lead;
};

struct place {
    uint32_t key, first, count; /* in waiting; count 0: free */
};

struct wake {
    struct arena *arena;
    struct waiting *waiting;
    size_t waiting_count, waiting_capacity;
    struct place *places;
    size_t mask, patterns;
    uint64_t *always; /* patterns without keys */
    uint64_t filter[FILTER_BITS / 64];
};

struct wake *wake_new(struct arena *arena)
{
    struct wake *wake = arena_alloc(arena, sizeof *wake);
    wake->arena = arena;
    return wake;
}

/* A pattern without keys waits for key 0, which no run has. */
void wake_add(struct wake *wake, const struct need *need)
{
    struct waiting waiting = {.pattern = (uint32_t)wake->patterns++,
                              .lead = need->lead};
    for (size_t i = 0; i < need->key_count || i == 0; i++) {
        waiting.key = need->key_count ? need->keys[i] : 0;
        ARENA_PUSH(wake->arena, wake->waiting, wake->waiting_count,
                   wake->waiting_capacity, waiting);
    }
}

size_t wake_size(const struct wake *wake)
{
    return wake->patterns / 64 + 1;
}

static uint32_t hash_of(uint32_t key)
{
    return key * UINT32_C(0x9E3779B1) >> 10;
}

static struct place *place_of(const struct wake *wake, uint32_t key)
{
    size_t at = hash_of(key) & wake->mask;
    while (wake->places[at].count && wake->places[at].key != key)
        at = (at + 1) & wake->mask;
    return &wake->places[at];
}

static int by_key(const void *a, const void *b)
{
    const struct waiting *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return (x->pattern > y->pattern) - (x->pattern < y->pattern);
}

static void set(uint64_t *bits, size_t at)
{
    bits[at / 64] |= UINT64_C(1) << at % 64;
}

void wake_seal(struct wake *wake)
{
    size_t size = 64;
    while (size < wake->waiting_count * 4)
        size *= 2;
    wake->mask = size - 1;
    wake->places = arena_array(wake->arena, size, sizeof *wake->places);
    wake->always = arena_array(wake->arena, wake_size(wake), sizeof *wake->always);
    if (wake->waiting_count)
        qsort(wake->waiting, wake->waiting_count, sizeof *wake->waiting, by_key);
    for (size_t i = 0; i < wake->waiting_count; i++) {
        uint32_t key = wake->waiting[i].key;
        struct place *place = place_of(wake, key);
        if (!key)
            set(wake->always, wake->waiting[i].pattern);
        if (!place->count)
            *place = (struct place){key, (uint32_t)i, 0};
        place->count++;
        set(wake->filter, hash_of(key) % FILTER_BITS);
    }
}

/* ## Reading a sentence ------------------------------------------------------------ */

static bool may_wait(const struct wake *wake, uint32_t key)
{
    size_t bit = hash_of(key) % FILTER_BITS;
    return wake->filter[bit / 64] >> bit % 64 & 1;
}

static void wake_key(const struct wake *wake, uint32_t key, bool lead, uint64_t *awake)
{
    const struct place *place = place_of(wake, key);
    for (size_t i = 0; i < place->count; i++) {
        const struct waiting *waiting = &wake->waiting[place->first + i];
        if (lead || !waiting->lead)
            set(awake, waiting->pattern);
    }
}

/* At a byte of a character that is not ASCII. From U+0660 on, with the general marks
 * apart, it may be a digit. The long s and the Kelvin sign are letters of ASCII to whom
 * case does not count, so that no key is certain. */
static void wake_high(const struct wake *wake, struct sayso_str s, size_t at,
                      uint64_t *awake)
{
    unsigned char byte = (unsigned char)s.p[at];
    if (byte < 0xC5)
        return;
    if (byte >= 0xD9 && byte != 0xE2)
        wake_key(wake, NEED_WIDE, true, awake);
    struct sayso_str rest = {s.p + at, s.n - at};
    if ((rest.n >= 2 && memcmp(rest.p, "\xC5\xBF", 2) == 0) ||
        (rest.n >= 3 && memcmp(rest.p, "\xE2\x84\xAA", 3) == 0))
        memset(awake, 0xFF, wake_size(wake) * sizeof *awake);
}

/* Of the run that begins at byte `at` and goes on as far as the low bits of `runs` are
 * set, or to the end of the 64 bytes that they tell of. */
static uint32_t key_at(struct sayso_str s, size_t at, uint64_t runs)
{
    enum { SHORT = 7 }; /* the low bits of a run of three bytes, and of less */
    static const uint32_t masks[SHORT + 1] = {0, 0xFF, 0, 0xFFFF, 0, 0xFF, 0, 0xFFFFFF};
    if (s.p[at] >= '0' && s.p[at] <= '9')
        return NEED_DIGIT;
    uint32_t key = (uint32_t)eight_at(s.p + at, s.n - at) | 0x20202020;
    return (runs & 0xF) == 0xF ? key : key & masks[runs & SHORT];
}

struct waking wake_begin(const struct wake *wake, struct sayso_str sentence,
                         struct arena *arena)
{
    struct waking waking = {.wake = wake, .sentence = sentence};
    waking.awake = arena_array_raw(arena, wake_size(wake), sizeof *waking.awake);
    memcpy(waking.awake, wake->always, wake_size(wake) * sizeof *waking.awake);
    return waking;
}

void wake_run(struct waking *waking, uint32_t key)
{
    if (may_wait(waking->wake, key))
        wake_key(waking->wake, key, !waking->begun, waking->awake);
    waking->begun = true;
}

void wake_part(struct waking *waking, size_t from, size_t to)
{
    enum { STEP = 60 }; /* of the 64 bytes, so that a key is among them */
    struct sayso_str s = waking->sentence;
    uint64_t inside =
        from && (ascii_alpha(s.p[from - 1]) || ascii_digit(s.p[from - 1]));
    for (size_t at = from; at < to; at += STEP) {
        uint64_t high, runs = simd_runs(s, at, &high);
        uint64_t step = (UINT64_C(1) << (to - at < STEP ? to - at : STEP)) - 1;
        uint64_t starts = runs & ~(runs << 1 | inside) & step;
        inside = runs >> (STEP - 1) & 1;
        for (; starts; starts &= starts - 1) {
            unsigned i = (unsigned)__builtin_ctzll(starts);
            wake_run(waking, key_at(s, at + i, runs >> i));
        }
        for (high &= step; high; high &= high - 1)
            wake_high(waking->wake, s, at + (unsigned)__builtin_ctzll(high),
                      waking->awake);
    }
}
