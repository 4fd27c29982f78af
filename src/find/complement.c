/*
 * Complements, tried in order: clause or quotation, clause behind a date or an
 * addressee, phrase, clause behind other adverbials. One look ahead, no backtracking.
 */
#include "find/complement.h"

#include "find/clause.h"
#include "find/content.h"
#include "find/quote.h"

enum {
    MAX_PLACES = 5,
    LONGEST_INSERTION = 20 /* tokens between two commas behind a cue */
};

uint32_t preposition_frame(const struct passage *p, size_t i)
{
    switch (word_at(p, i)) {
    case W_OF:
        return FRAME_OF;
    case W_FOR:
        return FRAME_FOR;
    case W_ABOUT:
    case W_OVER:
    case W_REGARDING:
    case W_INTO:
        return FRAME_ABOUT;
    case W_AS:
        return FRAME_AS;
    case W_AGAINST:
        return FRAME_AGAINST;
    case W_ON:
    case W_UPON:
        return FRAME_ON;
    case W_TO:
        return FRAME_TO;
    case W_WITH:
        return FRAME_WITH;
    case W_TOWARD:
    case W_TOWARDS:
        return FRAME_TOWARD;
    case W_IN:
        return FRAME_IN;
    case W_AT:
        return FRAME_AT;
    default:
        return 0;
    }
}

static bool opens_quote(const struct passage *p, size_t i)
{
    const struct quote *q = i < p->count ? quote_at(p, i) : NULL;
    return q && q->open == i;
}

uint32_t clausal_complement(const struct passage *p, size_t i, size_t limit,
                            uint32_t frames, size_t *start)
{
    size_t k = i;
    if ((word_at(p, k) == W_COLON || word_at(p, k) == W_COMMA) && k + 1 < limit &&
        (opens_quote(p, k + 1) || word_at(p, k) == W_COLON))
        k++;
    *start = k;
    if ((frames & FRAME_THAT) &&
        (tag_at(p, k) == TAG_THAT ||
         (word_at(p, k) == W_THAT && tag_at(p, k) != TAG_WH))) {
        *start = k + 1;
        return FRAME_THAT;
    }
    if ((frames & FRAME_QUOTE) && opens_quote(p, k))
        return FRAME_QUOTE;
    if ((frames & FRAME_ADJ) && (tag_at(p, k) == TAG_SUB || word_at(p, k) == W_WHEN))
        return 0; /* "were doubtful when S", "are angry because S" */
    if ((frames & FRAME_WH) && (tag_at(p, k) == TAG_WH || word_at(p, k) == W_IF))
        return FRAME_WH;
    if ((frames & FRAME_THAT) && k == i && clause_begins(p, k, limit, NULL))
        return FRAME_THAT;
    return (frames & FRAME_THAT) && word_at(p, i) == W_COLON ? FRAME_THAT : 0;
}

/* A clause behind the cue. Behind a verb that a clause seldom follows it must begin
 * with a word that says so: no "saw sales slide". Behind one that a clause usually
 * follows, and that takes no noun phrase, it stands however long its subject is. */
static uint32_t clause_behind(const struct passage *p, const struct cue *cue, size_t i,
                              size_t limit, size_t *start)
{
    const uint32_t nominal = FRAME_NP | FRAME_SMALL | FRAME_OBJ | FRAME_OBJINF |
                             FRAME_AS | FRAME_OF | FRAME_ING;
    uint32_t frame = clausal_complement(p, i, limit, cue->frames, start);
    bool clausal = class_at(p, cue->head, WORD_CLAUSAL);
    bool lone = cue->last == cue->head + 1 && tag_at(p, cue->head) != TAG_NOUN &&
                !(cue->frames & (FRAME_ADJ | FRAME_OBJ));
    if (frame == FRAME_THAT && *start == i && lone && !clausal)
        return 0;
    bool waits = (cue->frames & FRAME_THAT) && !(cue->frames & nominal) && clausal;
    return !frame && waits && clause_follows(p, i, limit) ? FRAME_THAT : frame;
}

bool is_infinitive(const struct passage *p, size_t i)
{
    size_t verb = opens_quote(p, i + 1) ? i + 2 : i + 1; /* to "close the road" */
    return tag_at(p, i) == TAG_TO ||
           (word_at(p, i) == W_TO && class_at(p, verb, WORD_BASE) &&
            (verb > i + 1 || is_verbal(p, verb)));
}

/* "to close the road", "not to close the road" */
static bool is_purpose(const struct passage *p, size_t i)
{
    return is_infinitive(p, tag_at(p, i) == TAG_NOT ? i + 1 : i);
}

/* "called her "a star"", "called the plan to sell it "a disgrace"": a quotation behind
 * the object, before the clause breaks off. */
static bool is_called_in_quotes(const struct passage *p, size_t i, size_t limit)
{
    size_t end = i + LONGEST_INSERTION < limit ? i + LONGEST_INSERTION : limit;
    if (p->chunk_of[i] == NO_CHUNK && tag_at(p, i) != TAG_DET)
        return false;
    for (size_t k = i + 1; k < end && !is_finite(p, k); k++) {
        if (opens_quote(p, k))
            return true;
        if (tag_at(p, k) == TAG_MARK && !is_quote_mark(p, k) &&
            word_at(p, k) != W_DOLLAR)
            return false;
    }
    return false;
}

/* Complements that are no clause, right behind the cue. */
static uint32_t phrasal(const struct passage *p, size_t i, size_t limit,
                        uint32_t frames, struct complement *c)
{
    uint32_t preposition = preposition_frame(p, i) & frames;
    c->start = i;
    if (is_purpose(p, i))
        return frames & FRAME_INF;
    if (preposition) {
        c->cue.last = i + 1;
        c->start = i + 1;
        return preposition;
    }
    if (tag_at(p, i) == TAG_ING && (frames & FRAME_ING))
        return FRAME_ING;
    size_t object = noun_phrase_end(p, i, limit);
    size_t base = p->chunk_of[i] != NO_CHUNK && i < limit
                      ? p->chunks[p->chunk_of[i]].range.last
                      : i;
    bool quoted = is_called_in_quotes(p, i, limit);
    if (object == i)
        return quoted ? frames & FRAME_SMALL : 0;
    for (int k = 0; k < 2; k++, base = object) {
        if ((frames & FRAME_OBJINF) && is_purpose(p, base))
            return FRAME_OBJINF;
        uint32_t behind =
            preposition_frame(p, skip_adverbials(p, base, limit)) & frames;
        if (!behind)
            behind = preposition_frame(p, base) & frames;
        if (behind & (FRAME_AS | FRAME_OF | FRAME_FOR))
            return behind;
        if ((behind & FRAME_ABOUT) && (frames & FRAME_OBJ) &&
            word_at(p, base) == W_ABOUT) {
            c->start = base + 1; /* "asked the mayor about" */
            return behind;
        }
    }
    bool second = quoted || tag_at(p, base) == TAG_ADJ ||
                  (base > i + 1 && class_at(p, base - 1, WORD_ADJ)) ||
                  (base < limit && p->chunk_of[base] != NO_CHUNK);
    if (second && (frames & FRAME_SMALL))
        return FRAME_SMALL;
    return frames & (FRAME_NP | FRAME_THEME);
}

/* "last year", "Tuesday" */
static bool is_time_phrase(const struct passage *p, size_t i)
{
    return class_at(p, i, WORD_TIME) ||
           ((tag_at(p, i) == TAG_DET || tag_at(p, i) == TAG_ADJ) &&
            class_at(p, i + 1, WORD_TIME));
}

/* "believes, for example, that": past what stands between two commas right behind the
 * cue, no clause of its own. */
static size_t past_insertion(const struct passage *p, size_t i, size_t limit)
{
    size_t end = i + LONGEST_INSERTION < limit ? i + LONGEST_INSERTION : limit;
    if (word_at(p, i) != W_COMMA || opens_quote(p, i + 1))
        return i;
    for (size_t k = i + 1; k < end && !is_finite(p, k); k++)
        if (word_at(p, k) == W_COMMA)
            return opens_quote(p, k + 1) ? k : k + 1;
    return i;
}

/* "known since at least May that": the "that" behind adverbials of any kind, before a
 * verb or mark; `i` where there is none. */
static size_t complementiser_ahead(const struct passage *p, size_t i, size_t limit)
{
    size_t end = i + LONGEST_INSERTION < limit ? i + LONGEST_INSERTION : limit;
    enum tag tag = tag_at(p, i);
    bool more = tag == TAG_PREP || tag == TAG_ADV || tag == TAG_ING || tag == TAG_PART;
    if (!more && !is_time_phrase(p, i))
        return i;
    for (size_t k = i; k < end && !is_finite(p, k); k++) {
        if (tag_at(p, k) == TAG_THAT)
            return k;
        if (tag_at(p, k) == TAG_MARK && !is_quote_mark(p, k))
            return i;
    }
    return i;
}

/* "told a man who asked that S": the "that" behind the addressee's relative clause at
 * `i`, but not where its own verb takes it; `i` where there is none. */
static size_t behind_relative(const struct passage *p, size_t i, size_t limit)
{
    size_t end = i + LONGEST_INSERTION < limit ? i + LONGEST_INSERTION : limit;
    if (word_at(p, i) != W_WHO)
        return i;
    for (size_t k = i + 1; k < end && tag_at(p, k) != TAG_MARK; k++)
        if (tag_at(p, k) == TAG_THAT)
            return class_at(p, k - 1, WORD_CLAUSAL) ? i : k;
    return i;
}

/* Where a clause may begin behind the cue, likeliest first: behind an addressee, a
 * date, right there, behind "to X", at a "that" further on. Returns their number. */
static size_t clause_places(const struct passage *p, size_t i, size_t limit,
                            uint32_t frames, size_t places[MAX_PLACES])
{
    size_t n = 0, object = noun_phrase_end(p, i, limit);
    if ((frames & FRAME_OBJ) && object > i)
        places[n++] = behind_relative(p, skip_adverbials(p, object, limit), limit);
    if (is_time_phrase(p, i) || (tag_at(p, i) == TAG_PREP && is_time_phrase(p, i + 1)))
        places[n++] = skip_adverbials(p, i, limit);
    places[n++] = i;
    if (word_at(p, i) == W_TO && object == i &&
        noun_phrase_end(p, i + 1, limit) > i + 1)
        places[n++] = noun_phrase_end(p, i + 1, limit);
    size_t behind = (frames & FRAME_OBJ) && object > i ? object : i;
    size_t that = complementiser_ahead(p, behind, limit);
    if (that > behind)
        places[n++] = that;
    return n;
}

static struct complement read_complement(const struct passage *p, const struct cue *cue,
                                         size_t limit)
{
    struct complement c = {.cue = cue_range(cue), .limit = limit};
    size_t i = cue->last, places[MAX_PLACES];
    if (i >= limit)
        return c;
    i = past_insertion(p, i, limit);
    size_t n = clause_places(p, i, limit, cue->frames, places);
    for (size_t k = 0; k < n && !c.frame; k++)
        c.frame = clause_behind(p, cue, places[k], limit, &c.start);
    if (!c.frame)
        c.frame = phrasal(p, i, limit, cue->frames, &c);
    size_t k = skip_adverbials(p, i, limit);
    if (c.frame || k == i)
        return c;
    c.frame = clause_behind(p, cue, k, limit, &c.start);
    if (!c.frame)
        c.frame = phrasal(p, k, limit, cue->frames & ~(uint32_t)FRAME_NP, &c);
    return c;
}

void complement_room(struct attribution *a)
{
    if (a->cue_count)
        a->complements = arena_array(a->passage->find->scratch, a->cue_count,
                                     sizeof *a->complements);
}

struct complement complement_read(const struct attribution *a, const struct cue *cue,
                                  size_t limit)
{
    struct complement *kept = &a->complements[cue - a->cues];
    if (kept->limit != limit)
        *kept = read_complement(a->passage, cue, limit);
    return *kept;
}

struct range complement_range(const struct passage *p, const struct complement *c,
                              size_t limit)
{
    bool clause = c->frame & (FRAME_THAT | FRAME_WH | FRAME_QUOTE);
    return (struct range){c->start, clause ? content_end(p, c->start, limit)
                                           : phrase_content_end(p, c->start, limit)};
}
