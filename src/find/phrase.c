/*
 * A noun phrase is hung on the clause it stands in: as what its verb is waited for by,
 * as an object that may yet turn out a subject, as the subject of a clause of its own,
 * or as part of the phrase before it.
 */
#include "find/clause.h"
#include "find/quote.h"
#include "find/stack.h"
#include "find/verb.h"

bool chunk_is_time(const struct passage *p, const struct chunk *c)
{
    return class_at(p, c->head, WORD_TIME) && !class_at(p, c->head, WORD_PERSON);
}

/* "he", which opens a clause of its own behind "and". */
static bool is_nominative(const struct passage *p, size_t i)
{
    static const uint8_t words[] = {W_HE, W_SHE, W_IT, W_THEY, W_WE, W_THERE, UNSPELT};
    return word_is_one(p, i, words);
}

/* "in a statement", "in an interview": where it was said, between subject and verb. */
static bool is_occasion(const struct passage *p, const struct chunk *c, size_t before)
{
    if (word_at(p, before) != W_IN && word_at(p, before) != W_DURING)
        return false;
    bool indefinite =
        word_at(p, c->range.first) == W_A || word_at(p, c->range.first) == W_AN;
    return class_at(p, c->head, WORD_DOCUMENT) ||
           (indefinite && before > 0 && tag_at(p, before - 1) == TAG_NAME);
}

/* The token before `i`, quotation marks and adverbs apart; SIZE_MAX for none. */
static size_t left_of(const struct stack *s, size_t i)
{
    while (i > s->first &&
           (tag_at(s->passage, i - 1) == TAG_ADV || is_quote_mark(s->passage, i - 1)))
        i--;
    return i > s->first ? i - 1 : SIZE_MAX;
}

/* "as Lind said", "than they thought": prepositions that are conjunctions too, but not
 * "such as". */
static bool is_conjunctive(const struct passage *p, size_t i)
{
    static const uint8_t words[] = {W_AS,     W_THAN,  W_LIKE,  W_AFTER,
                                    W_BEFORE, W_SINCE, W_UNTIL, UNSPELT};
    return word_is_one(p, i, words) && (i == 0 || word_at(p, i - 1) != W_SUCH);
}

/* A phrase behind a preposition belongs to the one before that. */
static void read_governed(struct stack *s, const struct chunk *chunk, size_t left)
{
    struct open_clause *c = stack_top(s);
    bool conjunctive = is_conjunctive(s->passage, left);
    if (!conjunctive && !range_empty(c->governed) && c->governed.last == left) {
        c->governed.last = chunk->range.last;
    } else {
        c->governed = chunk->range;
        c->conjunctive = conjunctive;
        c->absolute = word_at(s->passage, left) == W_WITH;
    }
    if (range_empty(c->phrase) || !is_occasion(s->passage, chunk, left))
        s->last = chunk->range.last;
    s->link = LINK_NONE;
}

/* Two phrases in a row: "the town he left" opens a relative clause, "told the press the
 * town" has two objects. */
static bool opens_relative(const struct stack *s, const struct open_clause *c, size_t i,
                           size_t left)
{
    const struct passage *p = s->passage;
    enum tag tag = tag_at(p, i);
    size_t verb = clause_waits(c) ? c->matrix : c->verb;
    if ((tag != TAG_PRONOUN && tag != TAG_DET && tag != TAG_NAME) ||
        tag_at(p, left) == TAG_PRONOUN ||
        (verb != NO_VERB && (s->frames[verb] & FRAME_OBJ)))
        return false;
    return clause_waits(c) || clause_begins(p, i, s->limit, NULL);
}

/* "40", "a third". */
static bool is_amount(const struct passage *p, size_t i)
{
    static const uint8_t fractions[] = {W_THIRD, W_QUARTER, W_HALF, W_MAJORITY,
                                        UNSPELT};
    size_t number = tag_at(p, i) == TAG_DET ? i + 1 : i;
    return class_at(p, number, WORD_NUMBER) || tag_at(p, number) == TAG_NUMBER ||
           word_is_one(p, number, fractions);
}

/* "about 40", "at least half", "only a third": where the phrase at `i` begins with what
 * approximates its amount. */
static size_t approximated(const struct stack *s, size_t i)
{
    static const uint8_t words[] = {W_ABOUT, W_AROUND, W_NEARLY, W_ALMOST, W_ROUGHLY,
                                    W_OVER,  W_ONLY,   W_JUST,   W_UP,     UNSPELT};
    static const uint8_t pairs[] = {W_LEAST, W_MOST, W_THAN, UNSPELT};
    const struct passage *p = s->passage;
    if (i == s->first || !is_amount(p, i))
        return i;
    if (word_is_one(p, i - 1, pairs) && i > s->first + 1)
        return i - 2;
    return word_is_one(p, i - 1, words) || word_is_one(p, i - 1, pairs) ? i - 1 : i;
}

/* "who led the trial on Monday said": is it a relative clause's, not that of the verb
 * to come? */
static bool ends_relative(struct stack *s, size_t left)
{
    struct open_clause *outside = stack_waiting(s);
    return tag_at(s->passage, left) == TAG_PREP && !clause_waits(stack_top(s)) &&
           outside && clause_has_phrase(outside);
}

/* "last week was", "said last week was": may a clause begin with the phrase to come?
 * Not behind another verb: "a poll conducted last week was". */
static bool may_open(struct stack *s)
{
    const struct open_clause *c = stack_top(s);
    return clause_waits(c) || s->separator != LINK_NONE || takes_clause(s, c->verb);
}

/* The phrase says when ("on Tuesday"), or floats ("they both"): it is passed over. */
static bool pass_over(struct stack *s, const struct chunk *chunk, size_t left)
{
    const struct passage *p = s->passage;
    bool awaited = range_empty(stack_top(s)->phrase);
    enum tag tag = tag_at(p, left);
    if (chunk_is_time(p, chunk) && word_at(p, left) != W_OF &&
        !(awaited && may_open(s) && is_finite(p, chunk->range.last))) {
        size_t verb = tag == TAG_PREP ? left_of(s, left) : left;
        if ((verb != SIZE_MAX && is_verbal(p, verb)) || /* "published on Wednesday" */
            ends_relative(s, left))
            s->last = chunk->range.last;
        return true;
    }
    bool behind = left != SIZE_MAX && p->chunk_of[left] != NO_CHUNK;
    return is_floating(p, chunk->range.first) &&
           (tag == TAG_AUX || (behind && !awaited));
}

/* "X and Y", `his "friend" Y`: one phrase with what stands before. */
static bool joins(const struct stack *s, const struct open_clause *c, size_t i,
                  size_t left)
{
    const struct passage *p = s->passage;
    enum tag tag = tag_at(p, i);
    if (range_empty(c->phrase))
        return false;
    if (tag_at(p, left) == TAG_CONJ)
        return word_at(p, left) != W_BUT && !is_nominative(p, i) &&
               (clause_waits(c) || c->phrase_link);
    return left != SIZE_MAX && is_quote_mark(p, i - 1) &&
           p->chunk_of[left] != NO_CHUNK && tag != TAG_PRONOUN && tag != TAG_DET;
}

/* Is the verb at `left`, before a phrase, one that is not finite? */
static bool is_nonfinite(const struct stack *s, size_t left)
{
    enum tag tag = tag_at(s->passage, left);
    if (tag == TAG_BASE && tag_at(s->passage, left - 1) == TAG_TO)
        return true;
    return (tag == TAG_ING || tag == TAG_PART || tag == TAG_BASE) &&
           auxiliary_before(s, left) == SIZE_MAX;
}

/* The verb whose complement clause the phrase would open, as its subject: "said the
 * town is", "thinking he left"; NO_VERB for none. */
static size_t matrix_verb(const struct stack *s, const struct open_clause *c,
                          size_t left)
{
    size_t verb = c->verb;
    if (is_nonfinite(s, left))
        verb = left;
    else if (clause_waits(c) || s->separator != LINK_NONE || !range_empty(c->phrase))
        return NO_VERB;
    return takes_clause(s, verb) ? verb : NO_VERB;
}

/* "the town he left": a relative clause with no pronoun opens. */
static void open_relative(struct stack *s, const struct open_clause *c,
                          struct range subject, size_t left)
{
    struct range before = {c->phrase.first, left + 1};
    struct open_clause *relative = stack_open(s, subject);
    relative->gapped = true;
    s->passage->clauses[relative->number].antecedent = before;
}

/* The phrase is the clause's last, from `first` on. */
static void replace_phrase(struct stack *s, struct open_clause *c, struct range phrase,
                           size_t left)
{
    const struct passage *p = s->passage;
    bool whose = word_at(p, left) == W_WHOSE;
    c->gapped = c->gapped || (tag_at(p, left) == TAG_WH && !whose);
    c->coordinated = tag_at(p, left) == TAG_CONJ && word_at(p, left) != W_BUT &&
                     c->commas > 1 && !is_nominative(p, phrase.first);
    c->phrase = phrase;
    if (whose)
        c->phrase.first = left;
    c->phrase_link = s->separator;
}

/* A phrase that no preposition governs: an object, a relative clause's subject, or what
 * a verb is waited for by. `first` is where it begins with what approximates it. */
static void hang_phrase(struct stack *s, const struct chunk *chunk, size_t first,
                        size_t left)
{
    const struct passage *p = s->passage;
    struct open_clause *c = stack_top(s);
    size_t i = chunk->range.first, matrix = matrix_verb(s, c, left);
    bool adjacent = left != SIZE_MAX && p->chunk_of[left] != NO_CHUNK;
    if (is_object_pronoun(p, i)) {
        if (!clause_waits(c))
            c->phrase = (struct range){0};
    } else if (matrix != NO_VERB) {
        stack_open(s, chunk->range)->matrix = matrix;
    } else if (is_nonfinite(s, left)) {
        return; /* its object */
    } else if (adjacent && !range_empty(c->phrase) && opens_relative(s, c, i, left)) {
        open_relative(s, c, chunk->range, left);
    } else {
        replace_phrase(s, c, (struct range){first, chunk->range.last}, left);
    }
}

void syntax_phrase(struct stack *s, const struct chunk *chunk)
{
    struct passage *p = s->passage;
    struct open_clause *c = stack_top(s);
    size_t i = chunk->range.first, left = left_of(s, i);
    if (pass_over(s, chunk, left))
        return;
    if (tag_at(p, i) == TAG_ING || tag_at(p, i) == TAG_PART)
        syntax_nonfinite(s, i);
    size_t first = approximated(s, i);
    if (first < i)
        left = left_of(s, first);
    if (tag_at(p, left) == TAG_PREP) {
        read_governed(s, chunk, left);
        return;
    }
    s->last = chunk->range.last;
    s->link = LINK_NONE;
    if (joins(s, c, i, left))
        c->coordinated = c->coordinated || tag_at(p, left) == TAG_CONJ;
    else
        hang_phrase(s, chunk, first, left);
}
