/*
 * A dateline is a place in capitals, or a place with an agency in parentheses behind
 * it, then a dash. Takes a sentence, gives where its own words begin. A dash behind
 * anything else is the sentence's own.
 */
#include "find/dateline.h"

#include "base/utf8.h"

enum { LONGEST_DATELINE = 20, SHORTEST_PLACE = 3, LONGEST_ASIDE = 20 };

static bool is_dash(const struct passage *p, size_t i)
{
    unsigned spaced = SHAPE_SPACED | SHAPE_MARK;
    if ((p->tokens[i].shape & spaced) != spaced)
        return false;
    size_t n;
    uint32_t cp = utf8_at(p->tokens[i].s, 0, &n);
    return cp == '-' || cp == 0x2013 || cp == 0x2014;
}

/* May the word stand in a dateline? Places, agencies, months and days do. */
static bool may_stand(const struct passage *p, size_t i)
{
    unsigned shape = p->tokens[i].shape;
    enum spelling word = word_at(p, i);
    if (shape & SHAPE_MARK)
        return word == W_COMMA || word == W_STOP || word == W_SLASH ||
               word == W_OPEN_BRACKET || word == W_CLOSE_BRACKET;
    return (shape & (SHAPE_CAPITAL | SHAPE_NUMBER)) || word == W_DE || word == W_AL ||
           word == W_OF;
}

/* A report begins like a sentence, and goes on to no second dash as an aside does. */
static bool report_begins(const struct passage *p, size_t i, size_t end)
{
    if (i >= end || !(p->tokens[i].shape & (SHAPE_CAPITAL | SHAPE_NUMBER | SHAPE_MARK)))
        return false;
    for (size_t k = i; k < end && k < i + LONGEST_ASIDE; k++)
        if (is_dash(p, k))
            return false;
    return true;
}

/* Where a dateline at the head of a sentence ends. */
static size_t find_end(const struct passage *p, size_t sentence)
{
    size_t first = p->starts[sentence], end = p->starts[sentence + 1];
    bool agency = false;
    if (first == end)
        return first;
    bool place = (p->tokens[first].shape & SHAPE_UPPER) &&
                 p->tokens[first].s.n >= SHORTEST_PLACE;
    for (size_t i = first; i < end && i < first + LONGEST_DATELINE; i++) {
        if (i > first && is_dash(p, i))
            return agency || (place && report_begins(p, i + 1, end)) ? i + 1 : first;
        if (!may_stand(p, i))
            return first;
        agency = agency || word_at(p, i) == W_CLOSE_BRACKET;
    }
    return first;
}

void dateline_passage(struct passage *p)
{
    p->reports =
        arena_array_raw(p->find->scratch, p->sentence_count, sizeof *p->reports);
    for (size_t k = 0; k < p->sentence_count; k++)
        p->reports[k] = find_end(p, k);
}
