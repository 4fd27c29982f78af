/*
 * Word classes: of all ways to read the words of a sentence, the one that costs least
 * by what each word mostly is and by what may stand beside it in English. Found by
 * dynamic programming from left to right (Viterbi 1967): the cost is linear, since a
 * word has few readings and few places are kept.
 */
#include "find/tag.h"

#include <string.h>

#include "find/grammar.h"
#include "find/reading.h"

enum {
    MAX_STATES = 48,   /* places kept behind a token; dearer ones are dropped */
    BEAM = 8,          /* places dearer than the cheapest by more lead nowhere */
    BLOCK_TOKENS = 256 /* after which the cheapest place alone is kept */
};

struct state {
    struct place place;
    unsigned cost;
    uint8_t from; /* the state behind the token before */
    uint8_t tag;
};

struct states {
    struct state all[MAX_STATES];
    size_t count;
};

/* How each state behind each token of a block came about. */
struct track {
    uint8_t from[BLOCK_TOKENS][MAX_STATES], tag[BLOCK_TOKENS][MAX_STATES];
};

static bool same_place(struct place a, struct place b)
{
    return a.kind == b.kind && a.clause == b.clause && a.owing == b.owing &&
           a.adverb == b.adverb && a.clausal == b.clausal && a.bare == b.bare &&
           a.number == b.number && a.joined == b.joined;
}

/* Keep the state, unless a cheaper one stands in its place or all are cheaper. */
static void keep(struct states *states, struct state state)
{
    size_t dearest = 0;
    for (size_t i = 0; i < states->count; i++) {
        if (same_place(states->all[i].place, state.place)) {
            if (state.cost < states->all[i].cost)
                states->all[i] = state;
            return;
        }
        if (states->all[i].cost > states->all[dearest].cost)
            dearest = i;
    }
    if (states->count < MAX_STATES)
        states->all[states->count++] = state;
    else if (state.cost < states->all[dearest].cost)
        states->all[dearest] = state;
}

static size_t cheapest(const struct states *states, bool at_end)
{
    size_t best = 0;
    unsigned least = UINT32_MAX;
    for (size_t i = 0; i < states->count; i++) {
        unsigned cost =
            states->all[i].cost + (at_end ? grammar_end(states->all[i].place) : 0);
        if (cost < least) {
            least = cost;
            best = i;
        }
    }
    return best;
}

static void step(const struct states *before, const struct reading *readings,
                 size_t count, struct states *after)
{
    unsigned least = before->all[cheapest(before, false)].cost;
    after->count = 0;
    for (size_t i = 0; i < before->count; i++) {
        if (before->all[i].cost > least + BEAM)
            continue;
        for (size_t r = 0; r < count; r++) {
            struct place next[MAX_NEXT];
            unsigned cost[MAX_NEXT];
            unsigned ways = grammar_next(before->all[i].place, readings[r], next, cost);
            for (unsigned w = 0; w < ways; w++)
                keep(after,
                     (struct state){next[w],
                                    before->all[i].cost + readings[r].cost + cost[w],
                                    (uint8_t)i, readings[r].tag});
        }
    }
}

/* A mark that is passed over: every place stays. */
static void pass(struct states *states)
{
    for (size_t i = 0; i < states->count; i++) {
        states->all[i].from = (uint8_t)i;
        states->all[i].tag = TAG_MARK;
    }
}

/* Tag tokens [first, last) of the sentence, going on from `*place`. */
static void tag_block(const struct reader *reader, struct token *tokens, size_t first,
                      size_t last, struct place *place)
{
    struct track track = {0};
    struct states states[2] = {{{{*place, 0, 0, 0}}, 1}};
    struct states *now = &states[0], *next = &states[1];
    for (size_t i = first; i < last; i++) {
        struct reading readings[MAX_READINGS];
        size_t count = readings_of(reader, i, readings);
        if (count) {
            step(now, readings, count, next);
            struct states *swap = now;
            now = next;
            next = swap;
        } else {
            pass(now);
        }
        for (size_t s = 0; s < now->count; s++) {
            track.from[i - first][s] = now->all[s].from;
            track.tag[i - first][s] = now->all[s].tag;
        }
    }
    size_t best = cheapest(now, last == reader->count);
    *place = now->all[best].place;
    for (size_t i = last; i-- > first;) {
        tokens[i].tag = track.tag[i - first][best];
        best = track.from[i - first][best];
    }
}

void tag_sentence(struct token *tokens, size_t count)
{
    struct reader reader = reader_of(tokens, count);
    struct place place = grammar_begin();
    for (size_t first = 0; first < count;) {
        size_t last = count - first < BLOCK_TOKENS ? count : first + BLOCK_TOKENS;
        tag_block(&reader, tokens, first, last, &place);
        first = last;
    }
}
