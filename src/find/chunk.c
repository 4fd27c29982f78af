/*
 * Base noun phrases: determiner, modifiers, head. Possessives stay in ("North Korea's
 * strategic partnership" is one); prepositional phrases, appositives and relative
 * clauses hang behind and are not taken in: find/subject does that where a whole phrase
 * is wanted. Most phrases are told by tags alone, of many tokens at once (find/window);
 * the others are read a token at a time.
 */
#include "find/chunk.h"

#include <string.h>

#include "find/date.h"
#include "find/window.h"

enum {
    AT_ONCE = 4, /* tokens that are written at once, and room for them at the end */
    YEAR_DIGITS = 4
};

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

static void add(struct passage *p, struct chunk chunk, size_t *capacity)
{
    uint32_t *of = p->chunk_of + chunk.range.first, number = (uint32_t)p->chunk_count;
    uint32_t *end = p->chunk_of + chunk.range.last;
    for (; of < end; of += AT_ONCE)
        for (size_t i = 0; i < AT_ONCE; i++)
            of[i] = number;
    for (size_t i = 0; i < AT_ONCE; i++)
        end[i] = NO_CHUNK;
    ARENA_PUSH(p->find->scratch, p->chunks, p->chunk_count, *capacity, chunk);
}

/* The phrase at `i`, empty where none begins; what was read up to *seen holds no other.
 */
static struct chunk read_chunk(const struct passage *p, size_t i, struct range sentence,
                               size_t *seen)
{
    size_t end = i;
    *seen = i + 1;
    if (is_inside(p, i) && !is_predicate(p, i, sentence.first))
        end = chunk_end(p, i, sentence.last, seen);
    struct chunk chunk = {{i, end}, end > i ? end - 1 : i};
    while (chunk.head > i && !tag_is(p, chunk.head, HEADS))
        chunk.head--;
    return chunk;
}

/* May the phrase go on with the token at `i`, which by its tag is not inside? */
static bool goes_on(const struct passage *p, size_t start, size_t i)
{
    return is_inside(p, i) || runs_over(p, i, &(struct phrase){start, start, false});
}

/* ## Many tokens at once ----------------------------------------------------------- */

/* What read_chunk finds from chunk->range.first on, where tags alone tell it, as mostly
 * they do; false where they do not. */
static bool plain_chunk(const struct passage *p, const struct window *w,
                        struct chunk *chunk, size_t *seen)
{
    size_t start = chunk->range.first;
    uint64_t bit = UINT64_C(1) << (start - w->first), outside = ~w->inside & -bit;
    if ((outside & bit) || !outside)
        return false;
    uint64_t behind = outside & -outside, run = behind - bit;
    uint64_t next = w->determiners & ~(w->determiners << 1) & run & ~bit;
    if (next) { /* another phrase */
        behind = next & -next;
        run = behind - bit;
    }
    *seen = w->first + window_lowest(behind);
    if ((w->odd & run) || ((w->doubtful & behind) && goes_on(p, start, *seen)))
        return false;
    uint64_t heads = w->heads & run, ends = heads;
    if (w->determiners & bit)
        ends |= w->adjectives & run;
    chunk->range.last = ends ? w->first + window_highest(ends) + 1 : start;
    chunk->head = heads ? w->first + window_highest(heads) : start;
    return true;
}

static void chunk_sentence(struct passage *p, size_t first, size_t limit,
                           const struct window *w, size_t *capacity)
{
    for (size_t i = first; i < limit;) {
        while (i >= w->last)
            w++;
        uint64_t opening = w->opening >> (i - w->first);
        if (!opening) {
            i = w->last;
            continue;
        }
        i += window_lowest(opening);
        size_t seen = i + 1;
        struct chunk chunk = {{i, i}, i};
        if (w->pronouns >> (i - w->first) & 1)
            chunk.range.last = i + 1;
        else if (!plain_chunk(p, w, &chunk, &seen))
            chunk = read_chunk(p, i, (struct range){first, limit}, &seen);
        if (!range_empty(chunk.range)) {
            add(p, chunk, capacity);
            seen = chunk.range.last;
        }
        i = seen;
    }
}

void chunk_passage(struct passage *p)
{
    size_t capacity = p->count / 2 + 1, size = p->count + AT_ONCE;
    const struct window *w = p->windows;
    p->chunks = arena_array_raw(p->find->scratch, capacity, sizeof *p->chunks);
    p->chunk_of = arena_array_raw(p->find->scratch, size, sizeof *p->chunk_of);
    memset(p->chunk_of, 0xFF, size * sizeof *p->chunk_of); /* NO_CHUNK */
    for (size_t k = 0; k < p->sentence_count; k++) {
        while (w->first < p->starts[k])
            w++;
        chunk_sentence(p, p->starts[k], p->starts[k + 1], w, &capacity);
    }
}
