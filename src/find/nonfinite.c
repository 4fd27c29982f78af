/*
 * Infinitives and participles: their subject is that of the clause they stand in, or
 * the noun phrase right before them.
 */
#include "find/clause.h"
#include "find/figure.h"
#include "find/quote.h"
#include "find/stack.h"
#include "find/syntax.h"
#include "find/verb.h"

/* Does the noun phrase of the clause end right before `i`? */
static bool ends_phrase(const struct stack *s, const struct open_clause *c, size_t i)
{
    return !range_empty(c->phrase) && i > s->first &&
           s->passage->chunk_of[i - 1] != NO_CHUNK && s->last == i;
}

/* "a call from a woman saying S", "money for groups backing X": somebody speaks rather
 * than something, unless it is written. */
static bool is_thing_of_people(const struct passage *p, const struct open_clause *c)
{
    const struct chunk *people = chunk_at(p, c->governed.first);
    const struct chunk *thing = chunk_at(p, c->phrase.first);
    return people && thing && class_at(p, people->head, WORD_PERSON | WORD_GROUP) &&
           !class_at(p, thing->head, WORD_PERSON | WORD_GROUP | WORD_DOCUMENT) &&
           tag_at(p, thing->head) == TAG_NOUN;
}

/* "with Lind saying", "of Lind saying": whose the participle is. */
static bool ends_governed(const struct stack *s, const struct open_clause *c, size_t i)
{
    if (range_empty(c->governed) || c->governed.last != i ||
        tag_at(s->passage, i) != TAG_ING)
        return false;
    return c->absolute || range_empty(c->phrase) || is_thing_of_people(s->passage, c);
}

/* The verb whose object the phrase is; NO_VERB for none. */
static size_t governing_verb(const struct open_clause *c)
{
    return clause_waits(c)               ? c->matrix
           : c->phrase_link == LINK_NONE ? c->verb
                                         : NO_VERB;
}

/* "texted a friend saying S": the phrase is who is addressed by the subject. */
static bool ends_addressee(const struct stack *s, const struct open_clause *c, size_t i)
{
    size_t verb = governing_verb(c);
    return tag_at(s->passage, i) == TAG_ING && ends_phrase(s, c, i) &&
           verb != NO_VERB && (s->syntax->frames[verb] & FRAME_OBJ);
}

/* "urged Lind to go": the infinitive is the object's. */
void syntax_infinitive(struct stack *s, size_t i)
{
    struct open_clause *c = stack_top(s);
    size_t verb = clause_waits(c) ? c->matrix : c->verb;
    bool object = verb != NO_VERB && ends_phrase(s, c, i) &&
                  (s->syntax->frames[verb] & (FRAME_OBJINF | FRAME_OBJ));
    s->syntax->clause_of[i] = object ? stack_new(s, c->phrase) : c->number;
    s->link = LINK_NONE;
}

bool syntax_may_be_past(const struct stack *s, size_t i)
{
    const struct passage *p = s->passage;
    return tag_at(p, i) == TAG_PART && class_at(p, i, WORD_PAST) &&
           p->chunk_of[i] == NO_CHUNK && word_at(p, i + 1) != W_BY &&
           auxiliary_before(s, i) == SIZE_MAX;
}

/* A form that may be past tense ("told") where a verb is waited for: behind a relative
 * pronoun, behind a closing comma, or with an object, as participles behind a noun have
 * none. */
bool syntax_is_past(struct stack *s, size_t i)
{
    const struct passage *p = s->passage;
    const struct open_clause *c = stack_top(s);
    if (!clause_waits(c) || !clause_has_phrase(c) || !syntax_may_be_past(s, i))
        return false;
    if (range_empty(c->phrase))
        return s->link == LINK_COMMA && c->commas > 1;
    size_t left = i;
    while (left > s->first && tag_at(p, left - 1) == TAG_ADV)
        left--;
    if (tag_at(p, left - 1) == TAG_WH)
        return true;
    size_t object = noun_phrase_end(p, i + 1, s->limit);
    bool takes = object > i + 1
                     ? !class_at(p, i + 1, WORD_TIME)
                     : tag_at(p, i + 1) == TAG_THAT || is_quote_mark(p, i + 1);
    return takes && !is_finite(p, object);
}

/* A participle behind an auxiliary belongs to its group. */
static void join_group(struct stack *s, size_t i, size_t auxiliary)
{
    uint32_t *clause_of = s->syntax->clause_of;
    struct open_clause *c = stack_top(s);
    clause_of[i] = clause_of[auxiliary];
    if (clause_of[auxiliary] == c->number && !clause_waits(c))
        c->verb = i;
}

/* A gerund with no noun phrase before it: what stands before a comma or "and" is its
 * subject, or it may be one itself. */
static void read_gerund(struct stack *s, size_t i)
{
    const struct passage *p = s->passage;
    struct open_clause *c = stack_top(s);
    enum tag left = i > s->first ? tag_at(p, i - 1) : TAG_MARK;
    if (left == TAG_PREP || left == TAG_SUB)
        return;
    if ((!clause_waits(c) || c->matrix != NO_VERB) && s->link != LINK_NONE) {
        struct open_clause *other = stack_shared(s, i);
        s->syntax->clause_of[i] = other ? other->number : NO_CLAUSE;
    } else if (clause_waits(c) && !clause_has_phrase(c) && s->gerund == NO_VERB) {
        s->gerund = i;
    }
}

void syntax_nonfinite(struct stack *s, size_t i)
{
    const struct passage *p = s->passage;
    struct open_clause *c = stack_top(s);
    size_t auxiliary = auxiliary_before(s, i);
    s->syntax->clause_of[i] = c->number;
    if (auxiliary != SIZE_MAX) {
        join_group(s, i, auxiliary);
    } else if (tag_at(p, i) == TAG_BASE) { /* "did his critics try" */
        if (!clause_waits(c) && range_empty(s->syntax->clauses[c->number].subject))
            s->syntax->clauses[c->number].subject = c->phrase;
    } else if (ends_governed(s, c, i)) {
        s->syntax->clause_of[i] = stack_new(s, c->governed);
    } else if (ends_addressee(s, c, i)) {
        s->syntax->clause_of[i] = s->syntax->clause_of[governing_verb(c)];
    } else if (ends_phrase(s, c, i)) {
        s->syntax->clause_of[i] = stack_new(s, phrase_to_here(s, c->phrase.first));
    } else if (tag_at(p, i) == TAG_ING) {
        read_gerund(s, i);
    }
    s->link = LINK_NONE;
}
