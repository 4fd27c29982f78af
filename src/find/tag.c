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

/* A way to have read all tokens up to one. */
struct state {
    uint32_t here; /* packed as a way of find/ways: its place and what it cost so far */
    uint16_t from; /* the state behind the token before, in its row */
    uint16_t tag;  /* of this token */
};

/* The states behind one token. */
struct row {
    struct state *all;
    unsigned count;
    uint32_t least; /* their lowest `here`, and so their lowest cost */
};

/* One way to read the token at hand. */
struct option {
    const uint32_t *ways; /* by place */
    uint32_t cost;        /* packed as in a way */
    uint16_t tag;
};

struct tagger {
    struct choice_memory memory;
    /* The rows of a block, one behind the other. Behind a token that is read over
     * stands that of the token before: its row begins where that one does. Where a
     * block begins there is a row of one state. */
    struct state states[(BLOCK_TOKENS + 1) * MAX_STATES];
    uint16_t begins[BLOCK_TOKENS + 1];
    /* Which state of the row stands at a place, if that state says so too. */
    uint16_t at[MAX_PLACES];
};

struct tagger *tagger_new(struct arena *arena)
{
    return arena_alloc(arena, sizeof(struct tagger));
}

static unsigned place_of(uint32_t here)
{
    return here & PLACE_MASK;
}

/* A row is full: its dearest state goes, if this one is cheaper. */
static void replace_dearest(struct tagger *tagger, struct state all[MAX_STATES],
                            struct state state)
{
    unsigned dearest = 0;
    for (unsigned i = 1; i < MAX_STATES; i++)
        if (all[i].here >> COST_SHIFT > all[dearest].here >> COST_SHIFT)
            dearest = i;
    if (state.here >> COST_SHIFT >= all[dearest].here >> COST_SHIFT)
        return;
    all[dearest] = state;
    tagger->at[place_of(state.here)] = (uint16_t)dearest;
}

/* Keep the state, unless one as cheap stands at its place already. Returns the row. */
static inline struct row keep(struct tagger *tagger, struct row row, struct state state)
{
    unsigned place = place_of(state.here), at = tagger->at[place];
    if (state.here < row.least)
        row.least = state.here;
    if (at < row.count && place_of(row.all[at].here) == place) {
        if (state.here < row.all[at].here)
            row.all[at] = state;
    } else if (row.count < MAX_STATES) {
        tagger->at[place] = (uint16_t)row.count;
        row.all[row.count++] = state;
    } else {
        replace_dearest(tagger, row.all, state);
    }
    return row;
}

/* Read a token in every way from every state. Returns the row behind it. */
static inline struct row step(struct tagger *tagger, struct row before,
                              const struct option *options, unsigned count)
{
    uint32_t beam = (before.least | PLACE_MASK) + ((uint32_t)BEAM << COST_SHIFT);
    struct row after = {before.all + before.count, 0, UINT32_MAX};
    for (unsigned i = 0; i < before.count; i++) {
        uint32_t here = before.all[i].here, cost = here & ~(uint32_t)PLACE_MASK;
        if (here > beam)
            continue;
        for (unsigned k = 0; k < count; k++) {
            uint32_t way = options[k].ways[place_of(here)];
            struct state state = {cost + options[k].cost + (way & WAY_MASK),
                                  (uint16_t)i, options[k].tag};
            after = keep(tagger, after, state);
            if (way >> SECOND_SHIFT == 0)
                continue;
            uint32_t second = second_ways[way >> SECOND_SHIFT];
            state.here = (state.here & ~(uint32_t)PLACE_MASK) + second;
            after = keep(tagger, after, state);
        }
    }
    return after;
}

static struct row read_token(struct tagger *tagger, struct row row,
                             const struct choices *choices)
{
    struct option options[MAX_READINGS];
    for (unsigned k = 0; k < choices->count; k++)
        options[k] = (struct option){ways_by(choices->all[k].sort),
                                     (uint32_t)choices->all[k].cost << COST_SHIFT,
                                     choices->all[k].tag};
    return choices->count == 1 /* three words of four: no loop within the loop */
               ? step(tagger, row, options, 1)
               : step(tagger, row, options, choices->count);
}

static unsigned cheapest(const struct row *row, bool at_end)
{
    unsigned best = 0, least = UINT32_MAX;
    for (unsigned i = 0; i < row->count; i++) {
        uint32_t here = row->all[i].here;
        unsigned cost = (here >> COST_SHIFT) + (at_end ? way_ends[place_of(here)] : 0u);
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
    row.all[0] = (struct state){.here = place};
    for (size_t i = first; i < last; i++) {
        const struct choices *choices = choices_of(&tagger->memory, reader, i);
        tagger->begins[i - first] = (uint16_t)(row.all - tagger->states);
        if (choices->count)
            row = read_token(tagger, row, choices);
    }
    unsigned best = cheapest(&row, last == reader->count);
    place = place_of(row.all[best].here);
    size_t begins = (size_t)(row.all - tagger->states);
    for (size_t i = last; i-- > first;) {
        tokens[i].tag = TAG_MARK;
        if (begins == tagger->begins[i - first])
            continue; /* read over */
        struct state state = tagger->states[begins + best];
        tokens[i].tag = (uint8_t)state.tag;
        best = state.from;
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
