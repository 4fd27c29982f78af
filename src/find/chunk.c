/*
 * Base noun phrases: determiner, modifiers, head. Possessives stay in ("North Korea's
 * strategic partnership" is one); prepositional phrases, appositives and relative
 * clauses hang behind and are not taken in: find/subject does that where a whole phrase
 * is wanted. A token's tag says what there is to ask; most tags leave nothing.
 */
#include "find/chunk.h"

#include <string.h>

#include "find/date.h"

/* Who looks at the token behind the next needs no bounds: there is no chunk. */
enum { LOOK_PAST = 2, YEAR_DIGITS = 4 };

/* Tags as bits. */
enum {
    HEADS = 1 << TAG_NOUN | 1 << TAG_NAME | 1 << TAG_NUMBER,
    INSIDES = HEADS | 1 << TAG_ADJ | 1 << TAG_POSS | 1 << TAG_DET, /* "all the" */
    PARTICIPLES = 1 << TAG_PART | 1 << TAG_ING,
    OPENERS = 1 << TAG_DET | 1 << TAG_POSS,
    ADVERBS = 1 << TAG_ADV | 1 << TAG_NOT,
    SOMETIMES = PARTICIPLES | 1 << TAG_ADV | 1 << TAG_MARK
};

static bool is_of(enum tag tag, unsigned tags)
{
    return tags >> tag & 1;
}

static bool tag_is(const struct passage *p, size_t i, unsigned tags)
{
    return is_of(tag_at(p, i), tags);
}

static bool is_quotation(enum spelling word)
{
    return word == W_QUOTE || word == W_OPEN_DOUBLE || word == W_CLOSE_DOUBLE ||
           word == W_TWO_APOSTROPHES;
}

/* "200", "30-second", "two": what "nearly" and "only" may stand before. */
static bool is_count(const struct passage *p, size_t i)
{
    return tag_at(p, i) == TAG_NUMBER ||
           (i < p->count && ascii_digit(p->tokens[i].s.p[0]));
}

/* "the missing man", "alleged links", "a defeated Voss"; but "calls seeking comment" */
static bool is_modifier(const struct passage *p, size_t i)
{
    if (i > 0 && tag_is(p, i - 1, HEADS))
        return false;
    enum tag next = tag_at(p, i + 1);
    return next == TAG_NOUN || next == TAG_ADJ ||
           (next == TAG_NAME && i > 0 && tag_at(p, i - 1) == TAG_DET) ||
           (tag_at(p, i) == TAG_PART && is_count(p, i + 1));
}

/* "$5", "50%", "Herald/Tribune" */
static bool is_sign(const struct passage *p, size_t i)
{
    enum spelling word = word_at(p, i);
    return word == W_DOLLAR || word == W_PERCENT_SIGN || word == W_AMPERSAND ||
           (word == W_SLASH && !(p->tokens[i].shape & SHAPE_SPACED));
}

/* Can a token that can also stand elsewhere stand inside a noun phrase here? */
static bool may_be_inside(const struct passage *p, size_t i)
{
    enum tag tag = tag_at(p, i);
    if (is_of(tag, PARTICIPLES))
        return is_modifier(p, i);
    if (tag == TAG_ADV) /* "the widely read report", "nearly 200 ships" */
        return tag_at(p, i + 1) == TAG_ADJ || tag_at(p, i + 1) == TAG_PART ||
               is_count(p, i + 1);
    return tag == TAG_MARK && is_sign(p, i);
}

/* Can the token stand inside a noun phrase, before its head? */
static inline bool is_inside(const struct passage *p, size_t i)
{
    enum tag tag = tag_at(p, i);
    return is_of(tag, INSIDES) || (is_of(tag, SOMETIMES) && may_be_inside(p, i));
}

/* "Monday", but not "day": what only tells when. */
static bool is_date(const struct passage *p, size_t i)
{
    return class_at(p, i, WORD_TIME) && !class_at(p, i, WORD_NOUN);
}

/* Does a new phrase begin at the name at `i`, within one that began at `start`? */
static bool name_breaks(const struct passage *p, size_t i, size_t start)
{
    if (i == start + 1 && tag_at(p, start) == TAG_NUMBER &&
        date_is_month(p->tokens[i].s)) /* "11 September" */
        return false;
    if (is_date(p, i))
        return tag_is(p, i - 1, HEADS) && !class_at(p, i - 1, WORD_TIME) &&
               tag_at(p, i + 1) != TAG_NAME; /* "the defector Jan Sorel" */
    if (i == start + 1 && start > 0)         /* "In May Iran" */
        return class_at(p, start, WORD_TIME) && tag_at(p, start) == TAG_NAME &&
               tag_at(p, start - 1) == TAG_PREP && !class_at(p, i, WORD_TIME);
    return false;
}

/* Does a new phrase begin at `i`, within one that began before it, at `start`? */
static bool breaks(const struct passage *p, size_t i, size_t start)
{
    /* A determiner opens a new phrase unless it follows another one, and a time word
     * behind a head does too: "the minister Tuesday". */
    if (tag_at(p, i) == TAG_DET)
        return tag_at(p, i - 1) != TAG_DET;
    enum spelling word = word_at(p, i);
    if ((word == W_LAST || word == W_NEXT) && tag_is(p, i - 1, HEADS) &&
        class_at(p, i + 1, WORD_TIME))
        return true; /* "a report last month" */
    return tag_at(p, i) == TAG_NAME && name_breaks(p, i, start);
}

/* What has been read of a phrase. */
struct phrase {
    size_t start, end; /* end: behind its head so far; start where it has none */
    bool quoted;       /* a quotation stands open in it */
};

/* "embarrassing, race-baiting tactics": a comma parts adjectives where a phrase stands
 * open. */
static bool takes_comma(const struct passage *p, size_t i, const struct phrase *r)
{
    if (tag_at(p, i - 1) != TAG_ADJ)
        return false;
    bool open = tag_is(p, r->start, OPENERS) ||
                (r->start > 0 && tag_at(p, r->start - 1) == TAG_PREP);
    return open && tag_is(p, i + 1, PARTICIPLES | 1 << TAG_ADJ) &&
           is_inside(p, i + 1) && is_inside(p, i + 2);
}

/* "Sept. 11, 2001" */
static bool takes_year(const struct passage *p, size_t i, const struct phrase *r)
{
    return i >= r->start + 2 && class_at(p, i - 2, WORD_TIME) &&
           tag_at(p, i - 1) == TAG_NUMBER && tag_at(p, i + 1) == TAG_NUMBER &&
           p->tokens[i + 1].s.n == YEAR_DIGITS;
}

/* Marks that a phrase runs over: "the “resistance bloc” in", "the city's “Good Day”": a
 * quotation within a phrase opens behind what lacks a noun, and closes anywhere. */
static bool runs_over_mark(const struct passage *p, size_t i, struct phrase *r)
{
    enum spelling word = word_at(p, i);
    if (word == W_COMMA)
        return takes_comma(p, i, r) || takes_year(p, i, r);
    if (!is_quotation(word) ||
        !(r->quoted || (tag_is(p, i - 1, OPENERS) && is_inside(p, i + 1))))
        return false;
    if (r->quoted && r->end == i)
        r->end = i + 1;
    r->quoted = !r->quoted;
    return true;
}

/* Marks and conjunctions: `his "friend and colleague" Jan Sorel`. */
static bool runs_over(const struct passage *p, size_t i, struct phrase *r)
{
    if (tag_at(p, i) == TAG_MARK)
        return runs_over_mark(p, i, r);
    return r->quoted && tag_at(p, i) == TAG_CONJ && is_inside(p, i + 1);
}

/* Is the token, which stands inside the phrase, a head of it so far? */
static bool is_head(const struct passage *p, size_t i, size_t start)
{
    enum tag tag = tag_at(p, i);
    return is_of(tag, HEADS) || word_at(p, i) == W_PERCENT_SIGN ||
           (tag == TAG_ADJ && i > start && tag_at(p, start) == TAG_DET);
    /* "the poor": an adjective heads when nothing else does */
}

/* Where the phrase ends that begins at `start`, which can stand inside one; `start`
 * where none does. What was read up to *seen holds no other head, so that nothing is
 * read twice. */
static size_t chunk_end(const struct passage *p, size_t start, size_t limit,
                        size_t *seen)
{
    struct phrase r = {start, start, false};
    size_t i = start;
    do {
        if (i > start && runs_over(p, i, &r))
            continue;
        if (i > start && (!is_inside(p, i) || breaks(p, i, start)))
            break;
        if (is_head(p, i, start))
            r.end = i + 1;
    } while (++i < limit);
    *seen = i;
    return r.end;
}

/* "is tweeting support", "have often urged leaders": no phrase begins at the verb. */
static bool is_predicate(const struct passage *p, size_t i, size_t first)
{
    if (!tag_is(p, i, PARTICIPLES))
        return false;
    while (i > first && tag_is(p, i - 1, ADVERBS))
        i--;
    return i > first && tag_at(p, i - 1) == TAG_AUX;
}

static void add(struct passage *p, size_t first, size_t last, size_t *capacity)
{
    size_t head = last - 1;
    while (head > first && !tag_is(p, head, HEADS))
        head--;
    struct chunk chunk = {{first, last}, head};
    for (size_t i = first; i < last; i++)
        p->chunk_of[i] = (uint32_t)p->chunk_count;
    ARENA_PUSH(p->find->scratch, p->chunks, p->chunk_count, *capacity, chunk);
}

static void chunk_sentence(struct passage *p, size_t first, size_t limit,
                           size_t *capacity)
{
    for (size_t i = first; i < limit;) {
        enum tag tag = (enum tag)p->tokens[i].tag;
        size_t seen = i + 1, end = i;
        if (tag == TAG_PRONOUN)
            end = i + 1;
        else if (is_inside(p, i) && !is_predicate(p, i, first))
            end = chunk_end(p, i, limit, &seen);
        if (end > i)
            add(p, i, end, capacity);
        i = end > i ? end : seen;
    }
}

void chunk_passage(struct passage *p)
{
    size_t capacity = p->count / 2 + 1, size = p->count + LOOK_PAST;
    p->chunks = arena_array_raw(p->find->scratch, capacity, sizeof *p->chunks);
    p->chunk_of = arena_array_raw(p->find->scratch, size, sizeof *p->chunk_of);
    memset(p->chunk_of, 0xFF, size * sizeof *p->chunk_of); /* NO_CHUNK */
    for (size_t k = 0; k < p->sentence_count; k++)
        chunk_sentence(p, p->starts[k], p->starts[k + 1], &capacity);
}
