/*
 * What the steps of find/syntax share: opening clauses, closing them, and finding the
 * one that a verb belongs to.
 */
#include "find/stack.h"

#include "base/arena.h"

uint32_t stack_new(struct stack *s, struct range subject)
{
    struct clause clause = {.subject = subject};
    struct syntax *syntax = s->syntax;
    ARENA_PUSH(s->passage->find->scratch, syntax->clauses, syntax->count,
               syntax->capacity, clause);
    return (uint32_t)syntax->count - 1;
}

struct open_clause *stack_open(struct stack *s, struct range phrase)
{
    /* To copy this is faster than to zero as much, for which compilers take an
     * instruction that is slow to start. */
    static const struct open_clause fresh;
    if (s->depth == DEPTH)
        s->depth--;
    struct open_clause *c = &s->open[s->depth++];
    *c = fresh;
    c->verb = c->matrix = NO_VERB;
    c->phrase = phrase;
    c->number = stack_new(s, (struct range){0});
    return c;
}

void stack_restart(struct stack *s)
{
    s->depth = s->quoted = s->dashed = 0;
    s->gerund = NO_VERB;
    s->link = LINK_NONE;
    s->separator = LINK_NONE;
    stack_open(s, (struct range){0});
}

struct open_clause *stack_waiting(struct stack *s)
{
    for (size_t d = s->depth - 1; d > 0; d--)
        if (clause_waits(&s->open[d - 1]))
            return &s->open[d - 1];
    return NULL;
}

void stack_close_within(struct stack *s, const struct open_clause *c)
{
    s->depth = (size_t)(c - s->open) + 1;
}

bool is_floating(const struct passage *p, size_t i)
{
    switch (word_at(p, i)) {
    case W_HIMSELF:
    case W_HERSELF:
    case W_ITSELF:
    case W_THEMSELVES:
    case W_BOTH:
    case W_ALL:
    case W_EACH:
        return true;
    default:
        return false;
    }
}

static bool speaks(const struct stack *s, size_t verb)
{
    return s->syntax->frames[verb] & (FRAME_QUOTE | FRAME_POST);
}

struct open_clause *stack_shared(struct stack *s, size_t verb)
{
    bool gerund = tag_at(s->passage, verb) == TAG_ING;
    struct open_clause *found = NULL;
    for (size_t d = s->depth; d > 0; d--) {
        struct open_clause *c = &s->open[d - 1];
        if (clause_waits(c) || range_empty(s->syntax->clauses[c->number].subject) ||
            quoted_at(s->passage, c->verb) > quoted_at(s->passage, verb))
            continue;
        if (gerund || !found)
            found = c;
        if (speaks(s, c->verb) && (gerund || speaks(s, verb)))
            return c;
    }
    return found;
}

size_t auxiliary_before(const struct stack *s, size_t i)
{
    for (size_t k = i; k > s->first; k--) {
        enum tag tag = tag_at(s->passage, k - 1);
        if (tag == TAG_AUX || tag == TAG_MODAL || tag == TAG_TO)
            return k - 1;
        if (tag != TAG_ADV && tag != TAG_NOT && !is_floating(s->passage, k - 1))
            break;
    }
    return SIZE_MAX;
}
