/*
 * Quotation marks in pairs. A typographic mark says itself whether it opens; a straight
 * one opens where white space or an opening bracket stands before it, or when none is
 * open. A quotation that is still open at the passage's end runs to it: newspapers
 * re-open at each paragraph and close at the last. A single mark may be an apostrophe,
 * so single ones count in pairs only, and only outside double ones.
 */
#include "find/quote.h"

#include "base/str.h"

enum { LONGEST_SINGLE = 400 }; /* tokens between single marks */

enum mark { NOT_A_MARK, OPENS, CLOSES, EITHER };

static enum mark mark_of(const struct token *t)
{
    if (!(t->shape & SHAPE_MARK))
        return NOT_A_MARK;
    if (str_is(t->s, "\xE2\x80\x9C") || str_is(t->s, "``") || str_is(t->s, "\xC2\xAB"))
        return OPENS;
    if (str_is(t->s, "\xE2\x80\x9D") || str_is(t->s, "\xC2\xBB"))
        return CLOSES;
    return str_is(t->s, "\"") || str_is(t->s, "''") ? EITHER : NOT_A_MARK;
}

/* Does white space stand before the token, or its sentence begin with it? */
static bool is_apart(const struct passage *p, size_t i)
{
    return i >= p->count || (p->tokens[i].shape & SHAPE_SPACED) ||
           p->starts[passage_sentence(p, i)] == i;
}

static bool opens_here(const struct passage *p, size_t i)
{
    bool spaced_before = is_apart(p, i) || token_is(p, i - 1, "(") ||
                         token_is(p, i - 1, "[") ||
                         token_is(p, i - 1, "\xE2\x80\x94") || token_is(p, i - 1, "--");
    return spaced_before && !is_apart(p, i + 1);
}

static bool opens_single(const struct passage *p, size_t i)
{
    if (!token_is(p, i, "\xE2\x80\x98") && !token_is(p, i, "'"))
        return false;
    return opens_here(p, i) && i + 1 < p->count &&
           !(p->tokens[i + 1].shape & SHAPE_NUMBER);
}

static bool ends_in_s(struct sayso_str word)
{
    return word.n > 0 && ascii_lower(word.p[word.n - 1]) == 's';
}

/* Behind a mark, or behind a word and before none; "the farmers' union" goes on. */
static bool closes_single(const struct passage *p, size_t i)
{
    if (!token_is(p, i, "\xE2\x80\x99") && !token_is(p, i, "'"))
        return false;
    if (is_apart(p, i))
        return false;
    if (p->tokens[i - 1].shape & SHAPE_MARK)
        return true;
    bool word_behind =
        i + 1 < p->count && (p->tokens[i + 1].shape & (SHAPE_WORD | SHAPE_NUMBER));
    return !word_behind || (is_apart(p, i + 1) && !ends_in_s(p->tokens[i - 1].s));
}

/* The mark that closes the single one at `open`; SIZE_MAX for none. */
static size_t single_close(const struct passage *p, size_t open)
{
    size_t limit = open + LONGEST_SINGLE < p->count ? open + LONGEST_SINGLE : p->count;
    for (size_t i = open + 2; i < limit; i++)
        if (closes_single(p, i))
            return i;
    return SIZE_MAX;
}

/* Somebody's words rather than a scare quote or a title: it has a finite verb, or ends
 * in a mark of its own, or is long. */
static bool is_speech(const struct passage *p, const struct quote *q)
{
    size_t last = q->close;
    if (!q->closed || last - q->open > 9)
        return true;
    for (size_t i = q->open + 1; i < last; i++) {
        enum tag tag = tag_at(p, i);
        if (tag == TAG_VERB || tag == TAG_AUX || tag == TAG_MODAL)
            return true;
    }
    return last > q->open + 2 &&
           (token_is(p, last - 1, ".") || token_is(p, last - 1, ",") ||
            token_is(p, last - 1, "?") || token_is(p, last - 1, "!"));
}

static void find_quotes(struct passage *p)
{
    size_t capacity = 0, open = SIZE_MAX;
    for (size_t i = 0; i < p->count; i++) {
        size_t close =
            open == SIZE_MAX && opens_single(p, i) ? single_close(p, i) : SIZE_MAX;
        if (close != SIZE_MAX) {
            struct quote quote = {i, close, true, false};
            ARENA_PUSH(p->find->scratch, p->quotes, p->quote_count, capacity, quote);
            i = close;
            continue;
        }
        enum mark mark = mark_of(&p->tokens[i]);
        if (mark == EITHER)
            mark =
                open == SIZE_MAX || (opens_here(p, i) && i > open + 1) ? OPENS : CLOSES;
        if (mark == OPENS && open == SIZE_MAX) {
            open = i;
        } else if (mark == CLOSES && open != SIZE_MAX) {
            struct quote quote = {open, i, true, false};
            ARENA_PUSH(p->find->scratch, p->quotes, p->quote_count, capacity, quote);
            open = SIZE_MAX;
        }
    }
    if (open != SIZE_MAX) {
        struct quote quote = {open, p->count, false, false};
        ARENA_PUSH(p->find->scratch, p->quotes, p->quote_count, capacity, quote);
    }
}

void quote_passage(struct passage *p)
{
    find_quotes(p);
    for (size_t k = 0; k < p->quote_count; k++) {
        p->quotes[k].speech = is_speech(p, &p->quotes[k]);
        for (size_t i = p->quotes[k].open; i <= p->quotes[k].close && i < p->count; i++)
            p->tokens[i].quote = 1;
    }
}

const struct quote *quote_at(const struct passage *p, size_t token)
{
    size_t low = 0, high = p->quote_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (p->quotes[middle].close < token)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < p->quote_count && p->quotes[low].open <= token)
        return &p->quotes[low];
    return NULL;
}
