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
enum { LOOK_PAST = 2 };

static bool is_head(enum tag tag)
{
    return tag == TAG_NOUN || tag == TAG_NAME || tag == TAG_NUMBER;
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
    case TAG_ING: /* "the missing man", "alleged links" */
        return tag_at(p, i + 1) == TAG_NOUN || tag_at(p, i + 1) == TAG_ADJ;
    case TAG_ADV: /* "the widely read report" */
        return tag_at(p, i + 1) == TAG_ADJ || tag_at(p, i + 1) == TAG_PART;
    case TAG_MARK: /* "$5", "50%", "Herald/Tribune" */
        return token_is(p, i, "$") || token_is(p, i, "%") || token_is(p, i, "&") ||
               (token_is(p, i, "/") && !(p->tokens[i].shape & SHAPE_SPACED));
    default:
        return false;
    }
}

static bool breaks(const struct passage *p, size_t i, size_t start)
{
    /* A determiner opens a new phrase unless it follows another one, and a time word
     * behind a head does too: "the minister Tuesday". */
    enum tag tag = tag_at(p, i);
    if (tag == TAG_DET)
        return i > start && tag_at(p, i - 1) != TAG_DET;
    if (tag == TAG_NAME && i == start + 1 && tag_at(p, start) == TAG_NUMBER &&
        date_is_month(p->tokens[i].s)) /* "11 September" */
        return false;
    if (tag == TAG_NAME && class_at(p, i, WORD_TIME) && i > start)
        return is_head(tag_at(p, i - 1)) && !class_at(p, i - 1, WORD_TIME) &&
               tag_at(p, i + 1) != TAG_NAME;            /* "the defector Jan Sorel" */
    if (tag == TAG_NAME && i == start + 1 && start > 0) /* "In May Iran" */
        return class_at(p, start, WORD_TIME) && tag_at(p, start) == TAG_NAME &&
               tag_at(p, start - 1) == TAG_PREP && !class_at(p, i, WORD_TIME);
    return false;
}

static bool is_quotation(const struct passage *p, size_t i)
{
    return token_is(p, i, "\"") || token_is(p, i, "\xE2\x80\x9C") ||
           token_is(p, i, "\xE2\x80\x9D") || token_is(p, i, "''");
}

/* Where the phrase ends that begins at `start`; `start` where none does. What was read
 * up to *seen holds no other head, so that nothing is read twice. */
static size_t chunk_end(const struct passage *p, size_t start, size_t limit,
                        size_t *seen)
{
    size_t i = start, end = start;
    bool quoted = false;
    while (i < limit) {
        if (i > start && is_quotation(p, i) &&
            (quoted || (tag_at(p, i - 1) == TAG_DET && is_inside(p, i + 1)))) {
            quoted = !quoted; /* "the “resistance bloc” in" */
            i++;
            continue;
        }
        if (!is_inside(p, i) || breaks(p, i, start))
            break;
        if (is_head(tag_at(p, i)) || token_is(p, i, "%") ||
            (tag_at(p, i) == TAG_ADJ && i > start && tag_at(p, start) == TAG_DET))
            end = i + 1; /* "the poor": an adjective heads when nothing else does */
        i++;
    }
    *seen = i;
    return end;
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
