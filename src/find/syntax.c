/*
 * Subjects, by a stack of clauses. A sentence is read from left to right; a relative
 * pronoun, "that" or a conjunction opens a clause on top of the others, and so does a
 * noun phrase behind a verb that takes clauses. A finite verb goes to the innermost
 * clause that still waits for one; a verb behind "and" shares a clause that has one.
 * What stood between a noun phrase and its verb (appositives, relative clauses,
 * participles, prepositional phrases) is thereby part of the subject.
 */
#include "find/syntax.h"

#include "find/dateline.h"
#include "find/stack.h"
#include "find/verb.h"
#include "find/window.h"

enum { TOKENS_PER_CLAUSE = 8 /* at least, most often */ };

static void read_verb(struct stack *s, size_t i)
{
    if (syntax_is_past(s, i))
        s->passage->tokens[i].tag = TAG_VERB;
    if (is_finite(s->passage, i) && auxiliary_before(s, i) == SIZE_MAX)
        syntax_finite(s, i);
    else
        syntax_nonfinite(s, i);
    s->last = i + 1;
    s->link = LINK_NONE;
}

static void read_conjunction(struct stack *s)
{
    s->link = LINK_AND;
    if (s->separator == LINK_NONE)
        s->separator = LINK_AND;
}

/* "those who live nearby said": an adverb between verbs is of the one before it. */
static void read_adverb(struct stack *s, size_t i)
{
    if (i > s->first && is_verbal(s->passage, i - 1) && i + 1 < s->limit &&
        is_verbal(s->passage, i + 1))
        s->last = i + 1;
}

/* What ends a noun phrase before it and opens nothing. */
static void read_other(struct stack *s, size_t i)
{
    s->last = i + 1;
    s->link = LINK_NONE;
}

static void read_determiner(struct stack *s, size_t i)
{
    if (word_at(s->passage, i + 1) == W_OF) /* "half of voters" */
        syntax_phrase(s, &(struct chunk){{i, i + 1}, i});
    else
        read_other(s, i);
}

/* A word outside any noun phrase, or a mark; the token behind what is read with it. */
static size_t read_word(struct stack *s, size_t i)
{
    switch (tag_at(s->passage, i)) {
    case TAG_MARK:
        return syntax_mark(s, i);
    case TAG_ADV:
        read_adverb(s, i);
        break;
    case TAG_NOT:
    case TAG_PREP:
        break;
    case TAG_CONJ:
        read_conjunction(s);
        break;
    case TAG_WH:
        syntax_wh(s, i);
        break;
    case TAG_THAT:
    case TAG_SUB:
        syntax_subordinator(s, i);
        break;
    case TAG_TO:
        syntax_infinitive(s, i);
        break;
    case TAG_DET:
        read_determiner(s, i);
        break;
    case TAG_VERB:
    case TAG_BASE:
    case TAG_ING:
    case TAG_PART:
    case TAG_AUX:
    case TAG_MODAL:
        read_verb(s, i);
        break;
    default:
        read_other(s, i);
    }
    return i + 1;
}

/* Read what stands at `i`; the token behind it. */
static size_t read_token(struct stack *s, size_t i)
{
    const struct chunk *chunk = chunk_at(s->passage, i);
    if (!chunk)
        return read_word(s, i);
    syntax_phrase(s, chunk);
    return chunk->range.last > i ? chunk->range.last : i + 1;
}

static uint32_t *cue_frames(const struct passage *p)
{
    uint32_t *frames = arena_array(p->find->scratch, p->count + 1, sizeof *frames);
    for (size_t i = 0; i < p->hit_count; i++)
        if (p->hits[i].rule->kind == RULE_CUE)
            frames[p->hits[i].head] |= p->hits[i].rule->frame;
    return frames;
}

/* Before the first sentence of a passage is read. */
static void make_room(const struct passage *p)
{
    struct arena *arena = p->find->scratch;
    struct syntax *syntax = p->syntax;
    syntax->capacity = p->count / TOKENS_PER_CLAUSE + 1;
    syntax->clauses = arena_array_raw(arena, syntax->capacity, sizeof *syntax->clauses);
    syntax->clause_of = arena_array_raw(arena, p->count, sizeof *syntax->clause_of);
    for (size_t i = 0; i < p->count; i++)
        syntax->clause_of[i] = NO_CLAUSE;
    syntax->frames = cue_frames(p);
}

/* What stack_restart does not set is set here. */
static struct stack stack_of(const struct passage *p, size_t sentence)
{
    struct stack s;
    s.passage = p;
    s.syntax = p->syntax;
    s.first = s.last = dateline_end(p, sentence);
    s.limit = p->starts[sentence + 1];
    s.comma = 0;
    return s;
}

static void read_sentence(const struct passage *p, size_t sentence)
{
    struct stack s = stack_of(p, sentence);
    if (!p->syntax->clauses)
        make_room(p);
    p->syntax->known[sentence] = true;
    stack_restart(&s);
    for (size_t i = s.first; i < s.limit;)
        i = read_token(&s, i);
}

/* How many sentences there are up to and with the last whose reading may change a tag.
 */
static size_t changing(const struct passage *p)
{
    for (size_t k = p->window_count; k-- > 0;) {
        const struct window *w = &p->windows[k];
        for (uint64_t left = w->participles; left; left &= left - 1) {
            size_t i = w->first + window_lowest(left);
            size_t sentence = passage_sentence(p, i);
            struct stack s = stack_of(p, sentence);
            if (i >= s.first && syntax_may_be_past(&s, i))
                return sentence + 1;
        }
    }
    return 0;
}

/* A sentence is read before the tags of one behind it change: what is looked at behind
 * its last word may be theirs. */
void syntax_passage(struct passage *p)
{
    size_t known = p->sentence_count * sizeof *p->syntax->known;
    p->syntax = arena_alloc(p->find->scratch, sizeof *p->syntax + known);
    size_t end = changing(p);
    for (size_t k = 0; k < end; k++)
        read_sentence(p, k);
}

static const struct clause *clause_of(const struct passage *p, size_t verb)
{
    static const struct clause none;
    if (verb >= p->count)
        return &none;
    size_t sentence = passage_sentence(p, verb);
    if (!p->syntax->known[sentence])
        read_sentence(p, sentence);
    uint32_t number = p->syntax->clause_of[verb];
    return number == NO_CLAUSE ? &none : &p->syntax->clauses[number];
}

struct range subject_of(const struct passage *p, size_t verb)
{
    return clause_of(p, verb)->subject;
}

struct range antecedent_of(const struct passage *p, size_t verb)
{
    return clause_of(p, verb)->antecedent;
}
