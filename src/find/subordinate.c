/*
 * Words that open a clause within another: relative pronouns and question words,
 * "that", and other subordinators.
 */
#include "find/stack.h"

/* A phrase that began behind a comma and that a clause hangs on now is no object: it
 * waits for a verb of its own. */
static void settle(struct stack *s)
{
    struct open_clause *c = stack_top(s);
    if (clause_waits(c) || !clause_has_phrase(c) ||
        (range_empty(c->anchor) && c->phrase_link == LINK_NONE))
        return;
    struct open_clause from = *c;
    struct open_clause *outside = stack_waiting(s);
    if (outside && !clause_has_phrase(outside))
        stack_close_within(s, outside);
    else
        stack_open(s, (struct range){0});
    stack_top(s)->phrase = from.phrase;
    stack_top(s)->anchor = from.anchor;
    stack_top(s)->commas = from.commas;
    stack_top(s)->apposition = from.apposition;
}

/* The phrase that a relative clause hangs on. */
static struct range antecedent(struct stack *s)
{
    struct open_clause *c = stack_top(s);
    if (!range_empty(c->phrase))
        return phrase_to_here(s, c->phrase.first);
    return !range_empty(c->anchor) && clause_waits(c) ? c->anchor : c->governed;
}

/* "many of whom": what the preposition before `i` hangs on, behind a comma. It becomes
 * the relative clause's; empty for none. */
static struct range pied_piped(struct stack *s, size_t i)
{
    struct open_clause *c = stack_top(s);
    struct range phrase = c->phrase;
    if (i == s->first || tag_at(s->passage, i - 1) != TAG_PREP || !c->phrase_link)
        return (struct range){0};
    c->phrase = (struct range){0};
    return phrase;
}

/* A clause within, whose subject the pronoun may be. */
void syntax_wh(struct stack *s, size_t i)
{
    static const uint8_t adverbs[] = {W_WHEN,    W_WHERE, W_WHY,  W_HOW,
                                      W_WHETHER, W_IF,    UNSPELT};
    struct range piped = pied_piped(s, i), phrase = {i, i + 1};
    if (!range_empty(piped))
        phrase.first = piped.first;
    else if (word_is_one(s->passage, i, adverbs))
        phrase = (struct range){0};
    settle(s);
    struct range before = antecedent(s);
    uint32_t number = stack_open(s, phrase)->number;
    s->syntax->clauses[number].antecedent = before;
    s->link = LINK_NONE;
    s->separator = LINK_NONE;
    s->last = i + 1;
}

/* "that S", "because S"; but "while talking" and "as expected" open no clause. */
void syntax_subordinator(struct stack *s, size_t i)
{
    size_t next = i + 1;
    while (tag_at(s->passage, next) == TAG_ADV)
        next++;
    enum tag tag = tag_at(s->passage, next);
    s->link = LINK_NONE;
    if (tag == TAG_ING || tag == TAG_PART || tag == TAG_ADJ ||
        word_at(s->passage, next) == W_OF)
        return;
    if (tag_at(s->passage, i) == TAG_THAT)
        settle(s);
    stack_open(s, (struct range){0});
    s->separator = LINK_NONE;
}
