/*
 * A finite verb goes to the innermost clause that still waits for one; a verb behind
 * "and" shares a clause that has one. Where a clause has a verb already, another opens
 * a clause of its own, or the words before were no subject of the first.
 */
#include "find/clause.h"
#include "find/figure.h"
#include "find/stack.h"
#include "find/verb.h"

enum { LONGEST_GROUP = 8 /* tokens from an auxiliary to its verb */ };

/* The main verb of the group that begins at `i`. */
static size_t group_head(const struct stack *s, size_t i)
{
    const struct passage *p = s->passage;
    size_t end = i + LONGEST_GROUP < s->limit ? i + LONGEST_GROUP : s->limit;
    size_t head = i;
    for (size_t k = i; k < end; k++) {
        enum tag tag = tag_at(p, k);
        if (is_verbal(p, k))
            head = k;
        else if (tag != TAG_ADV && tag != TAG_NOT && !is_floating(p, k))
            break;
        if (tag != TAG_AUX && tag != TAG_MODAL && is_verbal(p, k))
            break;
    }
    return head;
}

/* "The tunnel, said Lind, is": the cue's subject stands behind it. */
static bool is_inverted(struct stack *s, const struct open_clause *c, size_t verb)
{
    const struct passage *p = s->passage;
    if (verb + 1 >= s->limit || !(s->syntax->frames[verb] & FRAME_POST) ||
        p->chunk_of[verb + 1] == NO_CHUNK || is_object_pronoun(p, verb + 1) ||
        s->link != LINK_COMMA || !range_empty(c->phrase))
        return false;
    if (!range_empty(c->anchor))
        return c->commas == 1 && !stack_waiting(s);
    return !stack_waiting(s) && !clause_begins(p, verb + 1, s->limit, NULL);
}

/* The verb is the clause's, with that subject. */
static void take(struct stack *s, struct open_clause *c, struct range subject)
{
    stack_close_within(s, c);
    s->syntax->clauses[c->number].subject = subject;
}

/* The subject of a clause that waits for its verb, by its phrase or the one before the
 * comma. */
static struct range awaited(const struct stack *s, const struct open_clause *c)
{
    if (!range_empty(c->phrase)) {
        /* A comma within closing quotation marks ends an aside too. */
        bool ends = s->link == LINK_COMMA && c->apposition;
        bool list = (c->coordinated || ends) && !range_empty(c->anchor);
        return phrase_to_here(s, list ? c->anchor.first : c->phrase.first);
    }
    return c->anchor;
}

/* The verb goes on with a clause that has one; false for none. */
static bool share(struct stack *s, size_t head)
{
    struct open_clause *c = stack_shared(s, head);
    if (c)
        stack_close_within(s, c);
    return c;
}

/* "A report published Wednesday said": what was read as the verb is a participle. */
static bool was_participle(const struct stack *s, const struct open_clause *c,
                           size_t head)
{
    const struct passage *p = s->passage;
    struct range subject = s->syntax->clauses[c->number].subject;
    size_t next = c->verb + 1;
    bool by = word_at(p, next) == W_BY;
    const struct chunk *when =
        chunk_at(p, next + (tag_at(p, next) == TAG_PREP || tag_at(p, next) == TAG_ADV));
    bool time = when && chunk_is_time(p, when);
    return c->verb == c->first_verb && tag_at(p, c->verb) == TAG_VERB &&
           class_at(p, c->verb, WORD_PART) && !range_empty(subject) &&
           tag_at(p, subject.first) != TAG_PRONOUN && s->syntax->frames[head] &&
           (by || time || (tag_at(p, next) == TAG_PREP && !s->syntax->frames[c->verb]));
}

/* "as officials said": the phrase behind the preposition ends at the verb. */
static bool take_governed(struct stack *s)
{
    struct open_clause *c = stack_top(s);
    if (!c->conjunctive || range_empty(c->governed) || c->governed.last != s->last ||
        s->link != LINK_NONE)
        return false;
    struct range subject = c->governed;
    c->conjunctive = false;
    take(s, stack_open(s, subject), subject);
    return true;
}

/* The clause that waits may be none: its phrase an object, "those who know Lind said".
 */
static bool is_object(const struct stack *s, const struct open_clause *c,
                      const struct open_clause *outside)
{
    if (c->matrix == NO_VERB || !outside || !clause_has_phrase(outside))
        return false;
    if (range_empty(c->phrase)) /* "the man leading the talks, said" */
        return c->commas == 1;
    return s->syntax->frames[c->matrix] & FRAME_NP;
}

/* The top waits for its verb but has no phrase: a gerund is its subject, or it is no
 * clause. False where another has to be looked at. */
static bool take_gerund(struct stack *s)
{
    struct open_clause *c = stack_top(s);
    if (s->gerund != NO_VERB && s->syntax->clause_of[s->gerund] == c->number) {
        take(s, c, phrase_to_here(s, s->gerund));
        return true;
    }
    if (s->depth == 1)
        return true;
    s->depth--;
    return false;
}

/* The top waits for its verb. False where another has to be looked at. */
static bool take_awaited(struct stack *s)
{
    struct open_clause *c = stack_top(s), *outside = stack_waiting(s);
    if (!clause_has_phrase(c))
        return take_gerund(s);
    /* "After saying a prayer, the man left". */
    if (c->matrix != NO_VERB && !range_empty(c->phrase) && c->phrase_link && outside &&
        !clause_has_phrase(outside))
        take(s, outside, phrase_to_here(s, c->phrase.first));
    else if (is_object(s, c, outside))
        take(s, outside, phrase_to_here(s, awaited(s, outside).first));
    else
        take(s, c, awaited(s, c));
    return true;
}

/* "The town, Lind said, was": a clause within another that goes on waiting. */
static bool take_inserted(struct stack *s, size_t head)
{
    struct open_clause *c = stack_top(s);
    if (!clause_waits(c) || range_empty(c->anchor) || range_empty(c->phrase) ||
        !(s->syntax->frames[head] & FRAME_POST) ||
        word_at(s->passage, head + 1) != W_COMMA)
        return false;
    struct range subject = phrase_to_here(s, c->phrase.first);
    c->phrase = (struct range){0};
    c->commas = 2;
    c->apposition = false;
    take(s, stack_open(s, subject), subject);
    return true;
}

/* "A report released by the Academies of Science, Engineering and Medicine said": does
 * the list that the phrase ends begin with the agent of a participle? */
static bool ends_agent(const struct stack *s, const struct open_clause *c, size_t head)
{
    return c->coordinated && range_empty(c->anchor) && !range_empty(c->governed) &&
           word_at(s->passage, c->governed.first - 1) == W_BY &&
           c->governed.last == s->comma && was_participle(s, c, head);
}

/* The top has a verb, and has read the subject of another since: ", the town said". */
static bool take_next(struct stack *s, size_t head)
{
    struct open_clause *c = stack_top(s), *outside = stack_waiting(s);
    bool awaits = outside && clause_has_phrase(outside);
    bool fresh = range_empty(c->phrase) ? !awaits : c->phrase_link != LINK_NONE;
    if (!clause_has_phrase(c) || !fresh || ends_agent(s, c, head))
        return false;
    struct range subject = awaited(s, c);
    take(s, outside && !awaits ? outside : stack_open(s, subject), subject);
    return true;
}

/* "which officials said will": the verb of the relative pronoun. */
static bool take_gap(struct stack *s)
{
    struct open_clause *c = stack_top(s);
    if (!c->gapped || !takes_clause(s, c->verb) || s->last != c->verb + 1)
        return false;
    c->gapped = false;
    take(s, stack_open(s, (struct range){0}), (struct range){0});
    return true;
}

/* The verb of a clause around the top, whose subject ends here or at the comma. */
static bool take_outside(struct stack *s)
{
    struct open_clause *outside = stack_waiting(s);
    if (!outside)
        return false;
    bool closes = s->link == LINK_COMMA;
    bool ended = range_empty(outside->phrase) && !outside->apposition;
    struct range subject = awaited(s, outside);
    if (closes && outside->apposition && !range_empty(outside->anchor))
        subject.first = outside->anchor.first; /* "X, a man who went, said" */
    if (!ended && !range_empty(subject))
        subject.last = closes ? s->comma : s->last;
    take(s, outside, subject);
    return true;
}

/* The top has a verb already. */
static void take_further(struct stack *s, size_t head)
{
    if (take_next(s, head) || take_gap(s) || take_outside(s))
        return;
    struct open_clause *c = stack_top(s);
    struct range subject = c->phrase;
    if (range_empty(subject) && s->link == LINK_COMMA)
        share(s, head);
    else if (was_participle(s, c, head))
        take(s, c, phrase_to_here(s, s->syntax->clauses[c->number].subject.first));
    else
        take(s, stack_open(s, subject), subject);
}

/* The clause that the finite verb belongs to becomes the top. */
static void find_clause(struct stack *s, size_t head)
{
    if (s->link == LINK_AND && share(s, head))
        return;
    if (take_governed(s) || take_inserted(s, head))
        return;
    while (clause_waits(stack_top(s)))
        if (take_awaited(s))
            return;
    take_further(s, head);
}

void syntax_finite(struct stack *s, size_t i)
{
    size_t head = group_head(s, i);
    if (is_inverted(s, stack_top(s), head))
        return;
    find_clause(s, head);
    struct open_clause *c = stack_top(s);
    c->verb = c->first_verb = i;
    c->phrase = c->anchor = c->governed = (struct range){0};
    c->commas = 0;
    c->dashed = c->coordinated = c->conjunctive = c->absolute = false;
    s->separator = LINK_NONE;
    s->gerund = NO_VERB;
    s->syntax->clause_of[i] = c->number;
}
