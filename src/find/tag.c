/*
 * Word classes: of all ways to read the words of a sentence, the one that costs least
 * by what each word mostly is and by what may stand beside it in English. Found by
 * dynamic programming from left to right (Viterbi 1967): the cost is linear, since a
 * word has few readings and few places are kept.
 *
 * A way to have read all tokens up to one is a state; those that are kept behind it are
 * a row. Places are numbers (find/ways), so that a step from one state to the next is
 * two looks at tables and an addition, some 40 instructions; a token of news takes 8
 * steps. Nothing is skipped and ties go to whoever came first, as if all were written
 * out (tests/unit/tag.c does that).
 */
#include "find/tag.h"

#include "find/choice.h"
#include "find/ways.h"

enum {
    MAX_STATES = 48,   /* in a row; dearer ones are dropped */
    BEAM = 8,          /* what is dearer than the cheapest by more leads nowhere */
    BLOCK_TOKENS = 256 /* after which the cheapest state alone is kept */
};

/* A state has 64 bits: from the lowest, 16 each are the place where it stands, what it
 * cost so far, the number of the state before it, and the token's tag. */
enum { FROM_SHIFT = 32 };

struct tagger {
    struct choice_memory memory;
    /* Of a block: one that stands before it, then row by row. */
    uint64_t states[1 + BLOCK_TOKENS * MAX_STATES];
    unsigned place; /* where the block begins */
    /* By place: the state of the row that stands there, where that is in the row and
     * does stand there. */
    uint16_t at[MAX_PLACES];
    /* The dearest of a full row, and what it was when it was found; 0 while it is not
     * known. */
    size_t dearest;
    uint64_t found;
};

/* States [first, last). */
struct row {
    size_t first, last;
    uint32_t least; /* the lowest lower half of a state, and so the lowest cost */
};

struct tagger *tagger_new(struct arena *arena)
{
    return arena_alloc(arena, sizeof(struct tagger));
}

static uint16_t place_of(uint64_t state)
{
    return (uint16_t)state;
}

static uint8_t clause_of(uint64_t state)
{
    return (uint8_t)state;
}

static uint8_t left_of(uint64_t state)
{
    return (uint8_t)(state >> LEFT_SHIFT);
}

static unsigned cost_of(uint64_t state)
{
    return (uint32_t)state >> COST_SHIFT;
}

/* The first of the dearest states of a row. Their costs only fall, so that who was it
 * and has not changed still is. */
static size_t dearest_of(struct tagger *tagger, struct row row)
{
    if (tagger->dearest && tagger->states[tagger->dearest] == tagger->found)
        return tagger->dearest;
    size_t dearest = row.first;
    for (size_t i = row.first + 1; i < row.last; i++)
        if (cost_of(tagger->states[i]) > cost_of(tagger->states[dearest]))
            dearest = i;
    tagger->dearest = dearest;
    tagger->found = tagger->states[dearest];
    return dearest;
}

/* A row is full: its dearest state goes, if this one is cheaper. */
static void replace_dearest(struct tagger *tagger, struct row row, uint64_t state)
{
    size_t dearest = dearest_of(tagger, row);
    if (cost_of(state) >= cost_of(tagger->states[dearest]))
        return;
    tagger->states[dearest] = state;
    tagger->at[place_of(state)] = (uint16_t)dearest;
}

/* Keep the state, unless one as cheap stands at its place already. Returns the row. */
static inline struct row keep(struct tagger *tagger, struct row row, uint64_t state)
{
    size_t at = tagger->at[place_of(state)];
    if ((uint32_t)state < row.least)
        row.least = (uint32_t)state;
    if (at >= row.first && at < row.last &&
        place_of(tagger->states[at]) == place_of(state)) {
        if ((uint32_t)state < (uint32_t)tagger->states[at])
            tagger->states[at] = state;
    } else if (row.last < row.first + MAX_STATES) {
        tagger->at[place_of(state)] = (uint16_t)row.last;
        tagger->states[row.last++] = state;
    } else {
        replace_dearest(tagger, row, state);
    }
    return row;
}

/* Read a token in every way from every state. Returns the row behind it. */
static inline struct row step(struct tagger *tagger, struct row before,
                              const struct choice *choices, size_t count)
{
    uint32_t beam = (before.least | UINT16_MAX) + ((uint32_t)BEAM << COST_SHIFT);
    struct row after = {before.last, before.last, UINT32_MAX};
    tagger->dearest = 0;
    for (size_t i = before.first; i < before.last; i++) {
        uint32_t state = (uint32_t)tagger->states[i];
        if (state > beam)
            continue;
        uint64_t base = (state & ~(uint32_t)UINT16_MAX) | (uint64_t)i << FROM_SHIFT;
        for (size_t k = 0; k < count; k++) {
            struct follow follow = choices[k].follows[left_of(state)];
            uint32_t way = ways[follow.ways + clause_of(state)];
            uint64_t next = base + choices[k].step + follow.step + (way & WAY_MASK);
            after = keep(tagger, after, next);
            if (way > WAY_MASK) {
                next = next - clause_of(next) + second_ways[way >> SECOND_SHIFT];
                after = keep(tagger, after, next);
            }
        }
    }
    return after;
}

/* The first of the cheapest states of a row. */
static size_t cheapest(const struct tagger *tagger, struct row row, bool at_end)
{
    size_t best = row.first;
    unsigned least = UINT32_MAX;
    for (size_t i = row.first; i < row.last; i++) {
        uint64_t state = tagger->states[i];
        unsigned cost = cost_of(state) + (at_end ? clause_ends[clause_of(state)] : 0u);
        if (cost < least) {
            least = cost;
            best = i;
        }
    }
    return best;
}

/* Tag tokens [first, last) of the sentence, a block, and go on to the next one. */
static void tag_block(struct tagger *tagger, struct reader *reader,
                      struct token *tokens, size_t first, size_t last)
{
    struct row row = {0, 1, tagger->place};
    tagger->states[0] = tagger->place;
    for (size_t i = first; i < last; i++) {
        struct choices choices = choices_of(&tagger->memory, reader, i);
        const struct choice *all = tagger->memory.all + choices.first, only = *all;
        tokens[i].tag = choices.count ? TAG_NONE : TAG_MARK; /* read over */
        if (choices.count == 1) /* three words of four: no loop within the loop */
            row = step(tagger, row, &only, 1);
        else if (choices.count)
            row = step(tagger, row, all, choices.count);
    }
    uint64_t state = tagger->states[cheapest(tagger, row, last == reader->count)];
    tagger->place = place_of(state);
    for (size_t i = last; i-- > first;) {
        if (tokens[i].tag == TAG_MARK)
            continue;
        tokens[i].tag = (uint8_t)(state >> TAG_SHIFT);
        state = tagger->states[(uint16_t)(state >> FROM_SHIFT)];
    }
}

void tag_sentence(struct tagger *tagger, struct token *tokens, size_t count)
{
    struct reader reader = reader_of(tokens, count);
    tagger->place = FIRST_PLACE;
    for (size_t first = 0; first < count;) {
        size_t last = count - first < BLOCK_TOKENS ? count : first + BLOCK_TOKENS;
        tag_block(tagger, &reader, tokens, first, last);
        first = last;
    }
}
