/*
 * All that is asked of every token is asked here, once, right behind the tagger and
 * while its tokens are at hand.
 */
#include "find/window.h"

#include <string.h>

#include "find/quote.h"

enum { WINDOW = 64 };

/* What a token is to a phrase, by its tag, or a mark by its word. */
enum part {
    OTHER,
    NOUN,
    NUMBER,
    ADJECTIVE,
    DETERMINER,
    POSSESSIVE,
    PARTICIPLE,
    OTHER_MODIFIER,
    PRONOUN,
    COMMA,
    QUOTATION,
    SIGN,
    COLON,
    PARTS
};

static const unsigned char of_tag[TAG_MARK + 1] = {
    [TAG_NOUN] = NOUN,          [TAG_NAME] = NOUN,       [TAG_NUMBER] = NUMBER,
    [TAG_ADJ] = ADJECTIVE,      [TAG_DET] = DETERMINER,  [TAG_POSS] = POSSESSIVE,
    [TAG_PRONOUN] = PRONOUN,    [TAG_PART] = PARTICIPLE, [TAG_ING] = OTHER_MODIFIER,
    [TAG_ADV] = OTHER_MODIFIER,
};

static const unsigned char of_mark[SPELLING_COUNT] = {
    [W_COMMA] = COMMA,
    [W_QUOTE] = QUOTATION,
    [W_OPEN_DOUBLE] = QUOTATION,
    [W_CLOSE_DOUBLE] = QUOTATION,
    [W_TWO_APOSTROPHES] = QUOTATION,
    [W_DOLLAR] = SIGN,
    [W_PERCENT_SIGN] = SIGN,
    [W_AMPERSAND] = SIGN,
    [W_SLASH] = SIGN,
    [W_COLON] = COLON,
};

static struct window look(struct passage *p, size_t first, size_t last)
{
    /* To copy this is faster than to zero as much, for which compilers take an
     * instruction that is slow to start. */
    static const uint64_t none[PARTS];
    uint64_t of[PARTS], odd = 0, quotes = 0;
    memcpy(of, none, sizeof of);
    for (size_t i = first; i < last; i++) {
        const struct token *t = &p->tokens[i];
        size_t at = i - first;
        uint64_t bit = UINT64_C(1) << at;
        of[t->tag == TAG_MARK ? of_mark[t->spelling] : of_tag[t->tag]] |= bit;
        quotes |= (uint64_t)(quote_shapes[t->spelling] != 0) << at;
        if ((t->classes & WORD_TIME) || t->spelling == W_LAST || t->spelling == W_NEXT)
            odd |= bit;
    }
    for (; quotes; quotes &= quotes - 1)
        ARENA_PUSH(p->find->scratch, p->marks, p->mark_count, p->mark_capacity,
                   (uint32_t)(first + window_lowest(quotes)));
    p->colons = p->colons || of[COLON];
    uint64_t heads = of[NOUN] | of[NUMBER];
    uint64_t inside = heads | of[ADJECTIVE] | of[DETERMINER] | of[POSSESSIVE];
    uint64_t sometimes = of[PARTICIPLE] | of[OTHER_MODIFIER] | of[SIGN];
    return (struct window){
        .first = first,
        .last = last,
        .heads = heads,
        .inside = inside,
        .adjectives = of[ADJECTIVE],
        .determiners = of[DETERMINER],
        .pronouns = of[PRONOUN],
        .participles = of[PARTICIPLE],
        .opening = inside | of[PRONOUN] | sometimes,
        .doubtful = sometimes | (of[COMMA] & (of[ADJECTIVE] | of[NUMBER]) << 1) |
                    (of[QUOTATION] & (of[DETERMINER] | of[POSSESSIVE]) << 1),
        .odd = odd};
}

void window_sentence(struct passage *p, size_t first)
{
    do {
        size_t last = p->count - first < WINDOW ? p->count : first + WINDOW;
        struct window window = look(p, first, last);
        ARENA_PUSH(p->find->scratch, p->windows, p->window_count, p->window_capacity,
                   window);
        first = last;
    } while (first < p->count);
}
