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

/* A noun phrase where it is hung: what stands before it decides. */
struct spot {
    const struct chunk *chunk;
    size_t first;            /* its first token */
    size_t begin;            /* with what approximates it: "about 40" */
    size_t left;             /* the token before, adverbs and quotation marks apart;
                                SIZE_MAX for none */
    enum tag tag, left_tag;  /* of those tokens */
    enum spelling left_word; /* what stands to the left */
    bool behind;             /* another phrase ends there */
};

/* "he", which opens a clause of its own behind "and". */
static bool is_nominative(enum spelling word)
{
    switch (word) {
    case W_HE:
    case W_SHE:
    case W_IT:
    case W_THEY:
    case W_WE:
    case W_THERE:
        return true;
    default:
        return false;
    }
}

/* "in a statement", "in an interview": where it was said, between subject and verb. */
static bool is_occasion(const struct passage *p, const struct spot *at)
{
    if (at->left_word != W_IN && at->left_word != W_DURING)
        return false;
    enum spelling article = word_at(p, at->first);
    return class_at(p, at->chunk->head, WORD_DOCUMENT) ||
           ((article == W_A || article == W_AN) && at->left > 0 &&
            tag_at(p, at->left - 1) == TAG_NAME);
}

/* The token before `i`, quotation marks and adverbs apart; SIZE_MAX for none. */
static size_t left_of(const struct stack *s, size_t i)
{
    const struct token *t = s->passage->tokens;
    for (; i > s->first; i--)
        if (t[i - 1].tag != TAG_ADV &&
            !((t[i - 1].shape & SHAPE_QUOTED) && is_quote_mark(s->passage, i - 1)))
            return i - 1;
    return SIZE_MAX;
}

static void look_left(const struct stack *s, struct spot *at, size_t i)
{
    const struct passage *p = s->passage;
    at->left = left_of(s, i);
    at->left_tag = tag_at(p, at->left);
    at->left_word = word_at(p, at->left);
    at->behind = at->left != SIZE_MAX && p->chunk_of[at->left] != NO_CHUNK;
}

/* "as Lind said", "than they thought": prepositions that are conjunctions too, but not
 * "such as". */
static bool is_conjunctive(const struct passage *p, const struct spot *at)
{
    switch (at->left_word) {
    case W_AS:
    case W_THAN:
    case W_LIKE:
    case W_AFTER:
    case W_BEFORE:
    case W_SINCE:
    case W_UNTIL:
        return at->left == 0 || word_at(p, at->left - 1) != W_SUCH;
    default:
        return false;
    }
}

/* A phrase behind a preposition belongs to the one before that. */
static void read_governed(struct stack *s, const struct spot *at)
{
    struct open_clause *c = stack_top(s);
    bool conjunctive = is_conjunctive(s->passage, at);
    if (!conjunctive && !range_empty(c->governed) && c->governed.last == at->left) {
        c->governed.last = at->chunk->range.last;
    } else {
        c->governed = at->chunk->range;
        c->conjunctive = conjunctive;
        c->absolute = at->left_word == W_WITH;
    }
    if (range_empty(c->phrase) || !is_occasion(s->passage, at))
        s->last = at->chunk->range.last;
    s->link = LINK_NONE;
}

/* Two phrases in a row: "the town he left" opens a relative clause, "told the press the
 * town" has two objects. */
static bool opens_relative(const struct stack *s, const struct open_clause *c,
                           const struct spot *at)
{
    size_t verb = clause_waits(c) ? c->matrix : c->verb;
    if ((at->tag != TAG_PRONOUN && at->tag != TAG_DET && at->tag != TAG_NAME) ||
        at->left_tag == TAG_PRONOUN ||
        (verb != NO_VERB && (s->syntax->frames[verb] & FRAME_OBJ)))
        return false;
    return clause_waits(c) || clause_begins(s->passage, at->first, s->limit, NULL);
}

/* "40", "a third". */
static bool is_amount(const struct passage *p, const struct spot *at)
{
    static const uint8_t fractions[] = {W_THIRD, W_QUARTER, W_HALF, W_MAJORITY,
                                        UNSPELT};
    size_t number = at->tag == TAG_DET ? at->first + 1 : at->first;
    return class_at(p, number, WORD_NUMBER) || tag_at(p, number) == TAG_NUMBER ||
           word_is_one(p, number, fractions);
}

/* "about 40", "at least half", "only a third": where the phrase begins with what
 * approximates its amount. */
static size_t approximated(const struct stack *s, const struct spot *at)
{
    const struct passage *p = s->passage;
    size_t i = at->first;
    if (i == s->first)
        return i;
    switch (word_at(p, i - 1)) {
    case W_LEAST:
    case W_MOST:
    case W_THAN:
        return !is_amount(p, at) ? i : i > s->first + 1 ? i - 2 : i - 1;
    case W_ABOUT:
    case W_AROUND:
    case W_NEARLY:
    case W_ALMOST:
    case W_ROUGHLY:
    case W_OVER:
    case W_ONLY:
    case W_JUST:
    case W_UP:
        return is_amount(p, at) ? i - 1 : i;
    default:
        return i;
    }
}

/* "who led the trial on Monday said": is it a relative clause's, not that of the verb
 * to come? */
static bool ends_relative(struct stack *s, const struct spot *at)
{
    struct open_clause *outside = stack_waiting(s);
    return at->left_tag == TAG_PREP && !clause_waits(stack_top(s)) && outside &&
           clause_has_phrase(outside);
}

/* "last week was", "said last week was": may a clause begin with the phrase to come?
 * Not behind another verb: "a poll conducted last week was". */
static bool may_open(struct stack *s)
{
    const struct open_clause *c = stack_top(s);
    return clause_waits(c) || s->separator != LINK_NONE || takes_clause(s, c->verb);
}

/* The phrase says when ("on Tuesday"), or floats ("they both"): it is passed over. */
static bool pass_over(struct stack *s, const struct spot *at)
{
    const struct passage *p = s->passage;
    bool awaited = range_empty(stack_top(s)->phrase);
    if (chunk_is_time(p, at->chunk) && at->left_word != W_OF &&
        !(awaited && may_open(s) && is_finite(p, at->chunk->range.last))) {
        size_t verb = at->left_tag == TAG_PREP ? left_of(s, at->left) : at->left;
        if ((verb != SIZE_MAX && is_verbal(p, verb)) || /* "published on Wednesday" */
            ends_relative(s, at))
            s->last = at->chunk->range.last;
        return true;
    }
    return (at->left_tag == TAG_AUX || (at->behind && !awaited)) &&
           is_floating(p, at->first);
}

/* "X and Y", `his "friend" Y`: one phrase with what stands before. */
static bool joins(const struct stack *s, const struct open_clause *c,
                  const struct spot *at)
{
    const struct passage *p = s->passage;
    if (range_empty(c->phrase))
        return false;
    if (at->left_tag == TAG_CONJ)
        return at->left_word != W_BUT && !is_nominative(word_at(p, at->first)) &&
               (clause_waits(c) || c->phrase_link);
    return at->behind && is_quote_mark(p, at->first - 1) && at->tag != TAG_PRONOUN &&
           at->tag != TAG_DET;
}

/* Is the verb to the left one that is not finite? */
static bool is_nonfinite(const struct stack *s, const struct spot *at)
{
    const unsigned forms = 1u << TAG_BASE | 1u << TAG_ING | 1u << TAG_PART;
    if (!(forms & (1u << at->left_tag)))
        return false;
    return (at->left_tag == TAG_BASE && tag_at(s->passage, at->left - 1) == TAG_TO) ||
           auxiliary_before(s, at->left) == SIZE_MAX;
}

/* The verb whose complement clause the phrase would open, as its subject: "said the
 * town is", "thinking he left"; NO_VERB for none. */
static size_t matrix_verb(const struct stack *s, const struct open_clause *c,
                          const struct spot *at, bool nonfinite)
{
    size_t verb = c->verb;
    if (nonfinite)
        verb = at->left;
    else if (clause_waits(c) || s->separator != LINK_NONE || !range_empty(c->phrase))
        return NO_VERB;
    return takes_clause(s, verb) ? verb : NO_VERB;
}

/* "the town he left": a relative clause with no pronoun opens. */
static void open_relative(struct stack *s, const struct open_clause *c,
                          const struct spot *at)
{
    struct range before = {c->phrase.first, at->left + 1};
    struct open_clause *relative = stack_open(s, at->chunk->range);
    relative->gapped = true;
    s->syntax->clauses[relative->number].antecedent = before;
}

/* The phrase is the clause's last. */
static void replace_phrase(struct stack *s, struct open_clause *c,
                           const struct spot *at)
{
    bool whose = at->left_word == W_WHOSE;
    c->gapped = c->gapped || (at->left_tag == TAG_WH && !whose);
    c->coordinated = at->left_tag == TAG_CONJ && at->left_word != W_BUT &&
                     c->commas > 1 && !is_nominative(word_at(s->passage, at->begin));
    c->phrase = (struct range){whose ? at->left : at->begin, at->chunk->range.last};
    c->phrase_link = s->separator;
}

/* A phrase that no preposition governs: an object, a relative clause's subject, or what
 * a verb is waited for by. */
static void hang_phrase(struct stack *s, const struct spot *at)
{
    struct open_clause *c = stack_top(s);
    bool nonfinite = is_nonfinite(s, at);
    size_t matrix = matrix_verb(s, c, at, nonfinite);
    if (at->tag == TAG_PRONOUN && is_object_pronoun(s->passage, at->first)) {
        if (!clause_waits(c))
            c->phrase = (struct range){0};
    } else if (matrix != NO_VERB) {
        stack_open(s, at->chunk->range)->matrix = matrix;
    } else if (nonfinite) {
        return; /* its object */
    } else if (at->behind && !range_empty(c->phrase) && opens_relative(s, c, at)) {
        open_relative(s, c, at);
    } else {
        replace_phrase(s, c, at);
    }
}

void syntax_phrase(struct stack *s, const struct chunk *chunk)
{
    struct open_clause *c = stack_top(s);
    struct spot at = {.chunk = chunk, .first = chunk->range.first};
    at.tag = tag_at(s->passage, at.first);
    look_left(s, &at, at.first);
    if (pass_over(s, &at))
        return;
    if (at.tag == TAG_ING || at.tag == TAG_PART)
        syntax_nonfinite(s, at.first);
    at.begin = approximated(s, &at);
    if (at.begin < at.first)
        look_left(s, &at, at.begin);
    if (at.left_tag == TAG_PREP) {
        read_governed(s, &at);
        return;
    }
    s->last = chunk->range.last;
    s->link = LINK_NONE;
    if (joins(s, c, &at))
        c->coordinated = c->coordinated || at.left_tag == TAG_CONJ;
    else
        hang_phrase(s, &at);
}
