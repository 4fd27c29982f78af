/*
 * Word classes: of all ways to read the words of a sentence, the one that costs least
 * by what each word mostly is and by what may stand beside it in English. Found by
 * dynamic programming from left to right (Viterbi 1967): the cost is linear, since a
 * word has few readings and few places are kept.
 *
 * A way to have read all tokens up to one is a state; those that are kept behind it are
 * a row. Places are numbers (find/ways), so that a step from one state to the next is
 * two looks at tables and an addition; a token of news takes 8 steps. Who of two that
 * meet at a place is kept, no processor can foretell, and its wrong guesses would cost
 * more than all else. So the states behind a token are first found, then made a row
 * with no branch. Nothing is skipped and ties go to whoever came first, as if all were
 * written out (tests/unit/tag.c does that).
 */
#include "find/tag.h"

#include <string.h>

#include "find/choice.h"
#include "find/ways.h"

enum {
    MAX_STATES = 48,    /* in a row; dearer ones are dropped */
    BEAM = 8,           /* what is dearer than the cheapest by more leads nowhere */
    BLOCK_TOKENS = 256, /* after which the cheapest state alone is kept */
    BLOCK_STATES = 1 + BLOCK_TOKENS * MAX_STATES, /* one stands before it */
    MAX_NEW = MAX_STATES * MAX_READINGS * MAX_NEXT
};

/* States of all blocks are numbered on; from 1 again before 16 bits are not enough. */
struct tagger {
    struct choice_memory memory;
    struct choices choices[BLOCK_TOKENS]; /* of the block's tokens */
    uint64_t states[BLOCK_STATES];        /* of the block, row by row */
    size_t begin;                         /* number of the first of them */
    unsigned place;                       /* where the block begins */
    /* By place: the number of the last state that stood there; 0 where none did, or it
     * had to go. */
    uint16_t at[MAX_PLACES];
    uint64_t new[MAX_NEW]; /* states behind a token as they are found */
    /* The dearest of a full row, and what it was when it was found; 0 while it is not
     * known. */
    size_t dearest;
    uint64_t found;
};

/* States by number, [first, last). */
struct row {
    size_t first, last;
    uint64_t least; /* of the states, and so with the lowest cost */
};

/* Most of a tagger is written before it is read, and of a short text never used: pages
 * of memory that are not touched take no time. */
struct tagger *tagger_new(struct arena *arena)
{
    struct tagger *tagger = arena_raw(arena, sizeof *tagger);
    choices_forget(&tagger->memory);
    tagger->begin = 0;
    return tagger;
}

static uint16_t place_of(uint64_t state)
{
    return (uint16_t)(state >> STATE_PLACE);
}

static uint8_t clause_of(uint64_t state)
{
    return (uint8_t)(state >> STATE_PLACE);
}

static uint8_t left_of(uint64_t state)
{
    return (uint8_t)(state >> (STATE_PLACE + LEFT_SHIFT));
}

static unsigned cost_of(uint64_t state)
{
    return (unsigned)(state >> STATE_COST);
}

static inline uint64_t *state_at(struct tagger *tagger, size_t number)
{
    return &tagger->states[number - tagger->begin];
}

/* The first of the dearest states of a row. Their costs only fall, so that who was it
 * and has not changed still is. */
static size_t dearest_of(struct tagger *tagger, struct row row)
{
    if (tagger->dearest && *state_at(tagger, tagger->dearest) == tagger->found)
        return tagger->dearest;
    size_t dearest = row.first;
    for (size_t i = row.first + 1; i < row.last; i++)
        if (cost_of(*state_at(tagger, i)) > cost_of(*state_at(tagger, dearest)))
            dearest = i;
    tagger->dearest = dearest;
    tagger->found = *state_at(tagger, dearest);
    return dearest;
}

/* Keep the state in a full row: instead of the one at its place or of the dearest, if
 * it is cheaper. */
static void keep_in_full(struct tagger *tagger, struct row row, uint64_t state)
{
    size_t number = tagger->at[place_of(state)];
    if (number < row.first)
        number = dearest_of(tagger, row);
    uint64_t *other = state_at(tagger, number);
    if (cost_of(state) >= cost_of(*other))
        return;
    tagger->at[place_of(*other)] = 0;
    tagger->at[place_of(state)] = (uint16_t)number;
    *other = state;
}

/* Keep the state, unless one as cheap stands at its place already. Returns the row.
 * As a new state has no other, it is compared with a number above all. */
static inline struct row keep(struct tagger *tagger, struct row row, uint64_t state)
{
    uint16_t *at = &tagger->at[place_of(state)];
    bool is_new = *at < row.first;
    size_t number = is_new ? row.last : *at;
    uint64_t *kept = state_at(tagger, number), other = *kept | (0 - (uint64_t)is_new);
    *at = (uint16_t)number;
    *kept = state < other ? state : other;
    row.last += is_new;
    return row;
}

/* The row of the new states, which there are `count` of. */
static inline struct row keep_all(struct tagger *tagger, size_t first, size_t count)
{
    struct row row = {first, first, UINT64_MAX};
    tagger->dearest = 0;
    for (size_t i = 0; i < count; i++) {
        uint64_t state = tagger->new[i];
        row.least = state < row.least ? state : row.least;
        if (row.last == first + MAX_STATES)
            keep_in_full(tagger, row, state);
        else
            row = keep(tagger, row, state);
    }
    return row;
}

/* Read a token in every way from every state. Returns the row behind it. */
static inline struct row step(struct tagger *tagger, struct row before,
                              const struct choice *choices, size_t count)
{
    unsigned beam = cost_of(before.least) + BEAM;
    size_t found = 0;
    for (size_t i = before.first; i < before.last; i++) {
        uint64_t state = *state_at(tagger, i);
        if (cost_of(state) > beam)
            continue;
        uint64_t base = (uint64_t)cost_of(state) << STATE_COST |
                        (uint64_t)(i - tagger->begin) << STATE_FROM;
        for (size_t k = 0; k < count; k++) {
            struct follow follow = choices[k].follows[left_of(state)];
            uint32_t way = ways[follow.ways + clause_of(state)];
            uint32_t to = follow.step + (way & WAY_MASK);
            uint64_t from = base + choices[k].step;
            tagger->new[found++] = from + ((uint64_t)to << STATE_PLACE);
            if (way > WAY_MASK) {
                to = to - (uint8_t)to + second_ways[way >> SECOND_SHIFT];
                tagger->new[found++] = from + ((uint64_t)to << STATE_PLACE);
            }
        }
    }
    return keep_all(tagger, before.last, found);
}

/* The first of the cheapest states of a row, by its number. */
static size_t cheapest(struct tagger *tagger, struct row row, bool at_end)
{
    size_t best = row.first;
    unsigned least = UINT32_MAX;
    for (size_t i = row.first; i < row.last; i++) {
        uint64_t state = *state_at(tagger, i);
        unsigned cost = cost_of(state) + (at_end ? clause_ends[clause_of(state)] : 0u);
        if (cost < least) {
            least = cost;
            best = i;
        }
    }
    return best;
}

/* The row that a block begins with: one state, at `place`. */
static struct row begin_block(struct tagger *tagger)
{
    size_t first = tagger->begin;
    if (first == 0 || first + BLOCK_STATES > UINT16_MAX) {
        memset(tagger->at, 0, sizeof tagger->at);
        first = tagger->begin = 1;
    }
    tagger->states[0] = (uint64_t)tagger->place << STATE_PLACE;
    return (struct row){first, first + 1, tagger->states[0]};
}

/* Look up what each token of a block can be. No look waits for the one before, as
 * steps do. */
static void look_up(struct tagger *tagger, struct reader *reader, size_t first,
                    size_t count)
{
    choices_reserve(&tagger->memory, count);
    for (size_t i = 0; i < count; i++)
        tagger->choices[i] = choices_of(&tagger->memory, reader, first + i);
}

/* Tag `count` tokens of the sentence, a block, and go on to the next one. */
static void tag_block(struct tagger *tagger, struct reader *reader, size_t first,
                      struct token *tokens, size_t count)
{
    struct row row = begin_block(tagger);
    look_up(tagger, reader, first, count);
    for (size_t i = 0; i < count; i++) {
        struct choices choices = tagger->choices[i];
        const struct choice *all = tagger->memory.all + choices.first, only = *all;
        if (choices.count == 1) /* three words of four: no loop within the loop */
            row = step(tagger, row, &only, 1);
        else if (choices.count)
            row = step(tagger, row, all, choices.count);
    }
    size_t best = cheapest(tagger, row, first + count == reader->count);
    uint64_t state = *state_at(tagger, best);
    tagger->place = place_of(state);
    tagger->begin = row.last;
    for (size_t i = count; i-- > 0;) {
        tokens[i].tag = TAG_MARK;
        if (tagger->choices[i].count == 0) /* read over */
            continue;
        tokens[i].tag = (uint8_t)state;
        state = tagger->states[(uint16_t)(state >> STATE_FROM)];
    }
}

void tag_sentence(struct tagger *tagger, struct token *tokens, size_t count)
{
    struct reader reader = reader_of(tokens, count);
    tagger->place = FIRST_PLACE;
    for (size_t first = 0; first < count; first += BLOCK_TOKENS) {
        size_t left = count - first;
        tag_block(tagger, &reader, first, tokens + first,
                  left < BLOCK_TOKENS ? left : BLOCK_TOKENS);
    }
}
