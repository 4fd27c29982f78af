/*
 * Base noun phrases: determiner, modifiers, head. Possessives stay in ("North Korea's
 * strategic partnership" is one); prepositional phrases, appositives and relative
 * clauses hang behind and are not taken in: find/subject does that where a whole phrase
 * is wanted.
 */
#include "find/chunk.h"

#include "base/str.h"
#include "find/date.h"

/* Who looks at the token behind the next needs no bounds: there is no chunk. */
enum { LOOK_PAST = 2, YEAR_DIGITS = 4 };

static bool is_head(enum tag tag)
{
    return tag == TAG_NOUN || tag == TAG_NAME || tag == TAG_NUMBER;
}

static bool is_quotation(const struct passage *p, size_t i)
{
    return token_is(p, i, "\"") || token_is(p, i, "\xE2\x80\x9C") ||
           token_is(p, i, "\xE2\x80\x9D") || token_is(p, i, "''");
}

static bool is_opener(const struct passage *p, size_t i)
{
    return tag_at(p, i) == TAG_DET || tag_at(p, i) == TAG_POSS;
}

/* "200", "30-second", "two": what "nearly" and "only" may stand before. */
static bool is_count(const struct passage *p, size_t i)
{
    return tag_at(p, i) == TAG_NUMBER ||
           (i < p->count && ascii_digit(p->tokens[i].s.p[0]));
}

static bool is_participle(enum tag tag)
{
    return tag == TAG_PART || tag == TAG_ING;
}

/* "the missing man", "alleged links", "a defeated Voss"; but "calls seeking comment" */
static bool is_modifier(const struct passage *p, size_t i)
{
    if (i > 0 && is_head(tag_at(p, i - 1)))
        return false;
    enum tag next = tag_at(p, i + 1);
    return next == TAG_NOUN || next == TAG_ADJ ||
           (next == TAG_NAME && i > 0 && tag_at(p, i - 1) == TAG_DET) ||
           (tag_at(p, i) == TAG_PART && is_count(p, i + 1));
}

/* Can the token stand inside a noun phrase, before its head? */
static bool is_inside(const struct passage *p, size_t i)
{
    switch (tag_at(p, i)) {
    case TAG_ADJ:
    case TAG_NOUN:
    case TAG_NAME:
    case TAG_NUMBER:
    case TAG_POSS:
    case TAG_DET: /* "all the" */
        return true;
    case TAG_PART:
    case TAG_ING:
        return is_modifier(p, i);
    case TAG_ADV: /* "the widely read report", "nearly 200 ships" */
        return tag_at(p, i + 1) == TAG_ADJ || tag_at(p, i + 1) == TAG_PART ||
               is_count(p, i + 1);
    case TAG_MARK: /* "$5", "50%", "Herald/Tribune" */
        return token_is(p, i, "$") || token_is(p, i, "%") || token_is(p, i, "&") ||
               (token_is(p, i, "/") && !(p->tokens[i].shape & SHAPE_SPACED));
    default:
        return false;
    }
}

/* "Monday", but not "day": what only tells when. */
static bool is_date(const struct passage *p, size_t i)
{
    return class_at(p, i, WORD_TIME) && !class_at(p, i, WORD_NOUN);
}

/* Does a new phrase begin at `i`, within one that began at `start`? */
static bool breaks(const struct passage *p, size_t i, size_t start)
{
    /* A determiner opens a new phrase unless it follows another one, and a time word
     * behind a head does too: "the minister Tuesday". */
    enum tag tag = tag_at(p, i);
    if (tag == TAG_DET)
        return i > start && tag_at(p, i - 1) != TAG_DET;
    if ((token_is(p, i, "last") || token_is(p, i, "next")) && i > start &&
        is_head(tag_at(p, i - 1)) && class_at(p, i + 1, WORD_TIME))
        return true; /* "a report last month" */
    if (tag == TAG_NAME && i == start + 1 && tag_at(p, start) == TAG_NUMBER &&
        date_is_month(p->tokens[i].s)) /* "11 September" */
        return false;
    if (tag == TAG_NAME && is_date(p, i) && i > start)
        return is_head(tag_at(p, i - 1)) && !class_at(p, i - 1, WORD_TIME) &&
               tag_at(p, i + 1) != TAG_NAME;            /* "the defector Jan Sorel" */
    if (tag == TAG_NAME && i == start + 1 && start > 0) /* "In May Iran" */
        return class_at(p, start, WORD_TIME) && tag_at(p, start) == TAG_NAME &&
               tag_at(p, start - 1) == TAG_PREP && !class_at(p, i, WORD_TIME);
    return false;
}

/* What has been read of a phrase. */
struct phrase {
    size_t start, end; /* end: behind its head so far; start where it has none */
    bool quoted;       /* a quotation stands open in it */
};

/* "the “resistance bloc” in", "the city's “Good Day”": a quotation within a phrase
 * opens behind what lacks a noun, and closes anywhere. */
static bool takes_quotation(const struct passage *p, size_t i, const struct phrase *r)
{
    return is_quotation(p, i) && i > r->start &&
           (r->quoted || (is_opener(p, i - 1) && is_inside(p, i + 1)));
}

/* "embarrassing, race-baiting tactics": a comma parts adjectives where a phrase stands
 * open. */
static bool takes_comma(const struct passage *p, size_t i, const struct phrase *r)
{
    if (!token_is(p, i, ",") || i == r->start || tag_at(p, i - 1) != TAG_ADJ)
        return false;
    bool open =
        is_opener(p, r->start) || (r->start > 0 && tag_at(p, r->start - 1) == TAG_PREP);
    return open && (tag_at(p, i + 1) == TAG_ADJ || is_participle(tag_at(p, i + 1))) &&
           is_inside(p, i + 1) && is_inside(p, i + 2);
}

/* "Sept. 11, 2001" */
static bool takes_year(const struct passage *p, size_t i, const struct phrase *r)
{
    return token_is(p, i, ",") && i >= r->start + 2 && class_at(p, i - 2, WORD_TIME) &&
           tag_at(p, i - 1) == TAG_NUMBER && tag_at(p, i + 1) == TAG_NUMBER &&
           p->tokens[i + 1].s.n == YEAR_DIGITS;
}

/* Marks and conjunctions a phrase runs over: `his "friend and colleague" Jan Sorel`. */
static bool runs_over(const struct passage *p, size_t i, const struct phrase *r)
{
    return takes_quotation(p, i, r) || takes_comma(p, i, r) || takes_year(p, i, r) ||
           (r->quoted && tag_at(p, i) == TAG_CONJ && is_inside(p, i + 1));
}

/* Where the phrase ends that begins at `start`; `start` where none does. What was read
 * up to *seen holds no other head, so that nothing is read twice. */
static size_t chunk_end(const struct passage *p, size_t start, size_t limit,
                        size_t *seen)
{
    struct phrase r = {start, start, false};
    size_t i = start;
    for (; i < limit; i++) {
        if (runs_over(p, i, &r)) {
            if (r.quoted && is_quotation(p, i) && r.end == i)
                r.end = i + 1;
            r.quoted ^= is_quotation(p, i);
            continue;
        }
        if (!is_inside(p, i) || breaks(p, i, start))
            break;
        if (is_head(tag_at(p, i)) || token_is(p, i, "%") ||
            (tag_at(p, i) == TAG_ADJ && i > start && tag_at(p, start) == TAG_DET))
            r.end = i + 1; /* "the poor": an adjective heads when nothing else does */
    }
    *seen = i;
    return r.end;
}

/* "is tweeting support", "have often urged leaders": no phrase begins at the verb. */
static bool is_predicate(const struct passage *p, size_t i, size_t first)
{
    if (tag_at(p, i) != TAG_PART && tag_at(p, i) != TAG_ING)
        return false;
    while (i > first && (tag_at(p, i - 1) == TAG_ADV || tag_at(p, i - 1) == TAG_NOT))
        i--;
    return i > first && tag_at(p, i - 1) == TAG_AUX;
}

static void add(struct passage *p, size_t first, size_t last, size_t *capacity)
{
    size_t head = last - 1;
    while (head > first && !is_head(tag_at(p, head)))
        head--;
    struct chunk chunk = {{first, last}, head};
    for (size_t i = first; i < last; i++)
        p->chunk_of[i] = (uint32_t)p->chunk_count;
    ARENA_PUSH(p->find->scratch, p->chunks, p->chunk_count, *capacity, chunk);
}

void chunk_passage(struct passage *p)
{
    size_t capacity = 0;
    p->chunk_of =
        arena_array(p->find->scratch, p->count + LOOK_PAST, sizeof *p->chunk_of);
    for (size_t i = 0; i < p->count + LOOK_PAST; i++)
        p->chunk_of[i] = NO_CHUNK;
    for (size_t k = 0; k < p->sentence_count; k++) {
        size_t i = p->starts[k];
        while (i < p->starts[k + 1]) {
            size_t seen = i + 1;
            size_t end = i;
            if (tag_at(p, i) == TAG_PRONOUN)
                end = i + 1;
            else if (!is_predicate(p, i, p->starts[k]))
                end = chunk_end(p, i, p->starts[k + 1], &seen);
            if (end > i)
                add(p, i, end, &capacity);
            i = end > i ? end : seen > i ? seen : i + 1;
        }
    }
}
