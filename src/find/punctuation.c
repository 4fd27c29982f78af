/*
 * Marks: commas and dashes set off what describes a noun phrase, quotations have
 * clauses of their own, and what stands in brackets is passed over.
 */
#include "find/clause.h"
#include "find/quote.h"
#include "find/stack.h"
#include "find/verb.h"

enum { LONGEST_BRACKET = 24 /* tokens that are passed over with their brackets */ };

/* Does what begins at `i`, behind a comma, describe the phrase before the comma? */
static bool describes(const struct passage *p, size_t i)
{
    static const uint8_t relative[] = {W_WHO,  W_WHICH, W_WHOSE,
                                       W_WHOM, W_THAT,  UNSPELT};
    static const uint8_t prepositions[] = {W_FROM, W_WITH, W_LIKE, W_INCLUDING,
                                           UNSPELT};
    switch (tag_at(p, i)) {
    case TAG_WH:
        return word_is_one(p, i, relative);
    case TAG_ING: /* "managing director at", but not "citing reports" */
        return word_at(p, i) == W_INCLUDING ||
               (p->chunk_of[i] != NO_CHUNK &&
                class_at(p, p->chunks[p->chunk_of[i]].head, WORD_PERSON));
    case TAG_PREP:
        return (word_at(p, i) == W_OF && word_at(p, i + 1) != W_COURSE) ||
               word_is_one(p, i, prepositions);
    case TAG_ADV:
        return p->chunk_of[i + 1] != NO_CHUNK;
    case TAG_SUB:
    case TAG_TO:
        return false;
    default:
        return true;
    }
}

/* The second dash closes what opened behind the first. */
static void pair_dash(struct stack *s)
{
    if (s->dashed && s->depth > s->dashed)
        s->depth = s->dashed;
    s->dashed = s->dashed ? 0 : s->depth;
}

static bool is_named(const struct passage *p, size_t i)
{
    return p->chunk_of[i] != NO_CHUNK &&
           tag_at(p, p->chunks[p->chunk_of[i]].head) == TAG_NAME;
}

/* ", Norland, told": a name between the comma at `i` and another, before a verb. */
static bool holds_name(const struct passage *p, size_t i)
{
    if (i + 1 >= p->count || !is_named(p, i + 1))
        return false;
    size_t end = p->chunks[p->chunk_of[i + 1]].range.last;
    return word_at(p, end) == W_COMMA && is_finite(p, end + 1);
}

/* "as Ana Ruiz, the minister, said", "after a man in Elmar, Norland, said": is what the
 * preposition governs the subject of a clause that goes on behind the comma at `i`? */
static bool opens_conjunctive(const struct stack *s, const struct open_clause *c,
                              size_t i)
{
    const struct passage *p = s->passage;
    if (!c->conjunctive || c->governed.last != s->last || !range_empty(c->phrase))
        return false;
    bool as = word_at(p, c->governed.first - 1) == W_AS;
    return (as && is_named(p, c->governed.first)) || holds_name(p, i);
}

/* The comma at `i` opens a supplement to the phrase before it, or closes one. */
static void set_off(struct stack *s, struct open_clause *c, size_t i)
{
    if (!range_empty(c->anchor)) {
        if (c->apposition)
            c->anchor.last = i;
        c->commas++;
    } else if (!range_empty(c->phrase) &&
               (clause_waits(c) || c->phrase_link == LINK_COMMA)) {
        c->anchor = phrase_to_here(s, c->phrase.first);
        c->commas = 1;
    }
    c->phrase = (struct range){0};
    c->apposition = !range_empty(c->anchor) && describes(s->passage, i + 1);
}

static void read_comma(struct stack *s, size_t i, bool dash)
{
    if (dash)
        pair_dash(s);
    struct open_clause *c = stack_top(s);
    if (s->link != LINK_AND)
        s->link = LINK_COMMA;
    s->separator = LINK_COMMA;
    s->gerund = NO_VERB;
    s->comma = i;
    if (opens_conjunctive(s, c, i))
        c = stack_open(s, c->governed);
    if (c->dashed && !dash) {
        c->phrase = (struct range){0};
        return;
    }
    set_off(s, c, i);
    c->dashed = dash && !c->dashed && !range_empty(c->anchor);
}

/* The token behind the bracket that opens at `i`; `i` where a clause stands in it. */
static size_t past_bracket(const struct stack *s, size_t i)
{
    size_t end = i + LONGEST_BRACKET < s->limit ? i + LONGEST_BRACKET : s->limit;
    for (size_t k = i + 1; k < end && !is_finite(s->passage, k); k++)
        if (word_at(s->passage, k) == W_CLOSE_BRACKET ||
            word_at(s->passage, k) == W_CLOSE_SQUARE)
            return k + 1;
    return i;
}

/* What is quoted has clauses of its own. */
static void read_quote(struct stack *s, size_t i)
{
    const struct quote *q = quote_at(s->passage, i);
    if (!q || !q->speech || (q->open != i && q->close != i))
        return;
    if (q->open == i) {
        s->quoted = s->depth;
        stack_open(s, (struct range){0});
    } else if (!s->quoted) {
        stack_restart(s);
    } else if (s->depth > s->quoted) {
        s->depth = s->quoted;
    }
}

/* The bracket at `i` belongs to the phrase that ends before it; the token behind. */
static size_t read_bracket(struct stack *s, size_t i)
{
    size_t end = past_bracket(s, i);
    if (end == i)
        return i + 1;
    if (stack_top(s)->governed.last == i)
        stack_top(s)->governed.last = end;
    if (s->last == i)
        s->last = end;
    return end;
}

/* The mark parts what stands before it from what stands behind, if anything does. */
static void part_sentence(struct stack *s, size_t i)
{
    if (i + 1 < s->limit)
        stack_restart(s);
}

size_t syntax_mark(struct stack *s, size_t i)
{
    read_quote(s, i);
    switch (word_at(s->passage, i)) {
    case W_OPEN_BRACKET:
    case W_OPEN_SQUARE:
        return read_bracket(s, i);
    case W_STOP:
    case W_QUESTION:
    case W_EXCLAMATION:
    case W_SEMICOLON:
    case W_COLON:
        part_sentence(s, i);
        break;
    case W_COMMA:
        read_comma(s, i, false);
        break;
    default:
        if (is_dash(s->passage, i))
            read_comma(s, i, true);
    }
    return i + 1;
}
