/*
 * Word classes: of all ways to read the words of a sentence, the one that costs least
 * by what each word mostly is and by what may stand beside it in English. Found by
 * dynamic programming from left to right (Viterbi 1967): the cost is linear, since a
 * word has few readings and few places are kept.
 *
 * Places are numbers (find/ways), so that a step from one place to the next is a look
 * at a table and an addition, some 30 instructions; a token of news takes 8 of them.
 */
#include "find/tag.h"

#include "find/choice.h"
#include "find/ways.h"

enum {
    MAX_STATES = 48,   /* kept behind a token; dearer ones are dropped */
    BEAM = 8,          /* what is dearer than the cheapest by more leads nowhere */
    BLOCK_TOKENS = 256 /* after which the cheapest place alone is kept */
};

/* A way to have read all tokens up to one is a state, in 64 bits: from the lowest, 16
 * each are the place where it stands, what it cost so far, which state of the row
 * before it comes from, and the token's tag. */
enum { FROM_SHIFT = 32 };

/* The states behind one token. */
struct row {
    uint64_t *states;
    size_t count;
    uint32_t least; /* the lowest lower half, and so the lowest cost */
};

struct tagger {
    struct choice_memory memory;
    /* The rows of a block, one behind the other. Behind a token that is read over
     * stands that of the token before: its row begins where that one does. Where a
     * block begins there is a row of one state. */
    uint64_t states[(BLOCK_TOKENS + 1) * MAX_STATES];
    uint16_t begins[BLOCK_TOKENS + 1];
    /* Which state of the row stands at a place, if that state says so too. */
    uint16_t at[MAX_PLACES];
};

struct tagger *tagger_new(struct arena *arena)
{
    return arena_alloc(arena, sizeof(struct tagger));
}

static uint16_t place_of(uint64_t state)
{
    return (uint16_t)state;
}

static unsigned cost_of(uint64_t state)
{
    return (uint32_t)state >> COST_SHIFT;
}

/* A row is full: its dearest state goes, if this one is cheaper. */
static void replace_dearest(struct tagger *tagger, uint64_t *states, uint64_t state)
{
    size_t dearest = 0;
    for (size_t i = 1; i < MAX_STATES; i++)
        if (cost_of(states[i]) > cost_of(states[dearest]))
            dearest = i;
    if (cost_of(state) >= cost_of(states[dearest]))
        return;
    states[dearest] = state;
    tagger->at[place_of(state)] = (uint16_t)dearest;
}

/* Keep the state, unless one as cheap stands at its place already. Returns the row. */
static inline struct row keep(struct tagger *tagger, struct row row, uint64_t state)
{
    size_t at = tagger->at[place_of(state)];
    if ((uint32_t)state < row.least)
        row.least = (uint32_t)state;
    if (at < row.count && place_of(row.states[at]) == place_of(state)) {
        if ((uint32_t)state < (uint32_t)row.states[at])
            row.states[at] = state;
    } else if (row.count < MAX_STATES) {
        tagger->at[place_of(state)] = (uint16_t)row.count;
        row.states[row.count++] = state;
    } else {
        replace_dearest(tagger, row.states, state);
    }
    return row;
}

/* Read a token in every way from every state. Returns the row behind it. */
static inline struct row step(struct tagger *tagger, struct row before,
                              const struct choice *choices, size_t count)
{
    uint32_t beam = (before.least | UINT16_MAX) + ((uint32_t)BEAM << COST_SHIFT);
    struct row after = {before.states + before.count, 0, UINT32_MAX};
    for (size_t i = 0; i < before.count; i++) {
        uint32_t state = (uint32_t)before.states[i];
        if (state > beam)
            continue;
        uint64_t base = (state & ~(uint32_t)UINT16_MAX) | i << FROM_SHIFT;
        for (size_t k = 0; k < count; k++) {
            uint32_t way = choices[k].ways[place_of(state)];
            uint64_t past = base + choices[k].step + (way & WAY_MASK);
            after = keep(tagger, after, past);
            if (way > WAY_MASK) {
                past = past - place_of(past) + second_ways[way >> SECOND_SHIFT];
                after = keep(tagger, after, past);
            }
        }
    }
    return after;
}

static size_t cheapest(const struct row *row, bool at_end)
{
    size_t best = 0;
    unsigned least = UINT32_MAX;
    for (size_t i = 0; i < row->count; i++) {
        uint64_t state = row->states[i];
        unsigned cost = cost_of(state) + (at_end ? way_ends[place_of(state)] : 0u);
        if (cost < least) {
            least = cost;
            best = i;
        }
    }
    return best;
}

/* Tag tokens [first, last) of the sentence, going on from `place`. Returns the place
 * behind them. */
static unsigned tag_block(struct tagger *tagger, const struct reader *reader,
                          struct token *tokens, size_t first, size_t last,
                          unsigned place)
{
    struct row row = {tagger->states, 1, place};
    row.states[0] = place;
    for (size_t i = first; i < last; i++) {
        struct choices choices = choices_of(&tagger->memory, reader, i);
        const struct choice *all = tagger->memory.all + choices.first;
        tagger->begins[i - first] = (uint16_t)(row.states - tagger->states);
        struct choice only = all[0];
        if (choices.count == 1) /* three words of four: no loop within the loop */
            row = step(tagger, row, &only, 1);
        else if (choices.count)
            row = step(tagger, row, all, choices.count);
    }
    size_t best = cheapest(&row, last == reader->count);
    place = place_of(row.states[best]);
    size_t begins = (size_t)(row.states - tagger->states);
    for (size_t i = last; i-- > first;) {
        tokens[i].tag = TAG_MARK;
        if (begins == tagger->begins[i - first])
            continue; /* read over */
        uint64_t state = tagger->states[begins + best];
        tokens[i].tag = (uint8_t)(state >> TAG_SHIFT);
        best = (uint16_t)(state >> FROM_SHIFT);
        begins = tagger->begins[i - first];
    }
    return place;
}

void tag_sentence(struct tagger *tagger, struct token *tokens, size_t count)
{
    struct reader reader = reader_of(tokens, count);
    unsigned place = FIRST_PLACE;
    for (size_t first = 0; first < count;) {
        size_t last = count - first < BLOCK_TOKENS ? count : first + BLOCK_TOKENS;
        place = tag_block(tagger, &reader, tokens, first, last, place);
        first = last;
    }
}
