/*
 * Sources are whole noun phrases. From the word beside the verb they are grown: to the
 * left over prepositional phrases, participles, coordination, appositives and relative
 * clauses between commas; to the right over the same.
 */
#include "find/subject.h"

#include "base/str.h"
#include "find/clause.h"
#include "find/verb.h"

enum {
    LONGEST_ASIDE = 40,
    LONGEST_BRACKET = 12,
    MAX_LINKS = 64 /* phrases that "and" joins */
};

static bool is_who(const struct passage *p, size_t i)
{
    return tag_at(p, i) == TAG_WH &&
           (token_is(p, i, "who") || token_is(p, i, "which") ||
            token_is(p, i, "that") || token_is(p, i, "whose") ||
            token_is(p, i, "whom"));
}

static const struct chunk *chunk_ending(const struct passage *p, size_t end)
{
    if (end == 0 || p->chunk_of[end - 1] == NO_CHUNK)
        return NULL;
    const struct chunk *c = &p->chunks[p->chunk_of[end - 1]];
    return c->range.last == end ? c : NULL;
}

/* Before "(D-Conn.)" where one ends at `end`; else `end`. */
static size_t before_bracket(const struct passage *p, size_t end, size_t first)
{
    if (end <= first || !token_is(p, end - 1, ")"))
        return end;
    for (size_t i = end - 1; i > first && i + LONGEST_BRACKET > end; i--)
        if (token_is(p, i - 1, "("))
            return i - 1;
    return end;
}

static bool is_time_chunk(const struct passage *p, const struct chunk *c)
{
    return class_at(p, c->head, WORD_TIME) && !class_at(p, c->head, WORD_PERSON);
}

/* "in a statement", "in an interview": where it was said, between subject and verb. */
static bool is_occasion(const struct passage *p, const struct chunk *c)
{
    size_t in = c->range.first - 1;
    if (!token_is(p, in, "in"))
        return false;
    const struct chunk *before = chunk_ending(p, in);
    bool indefinite =
        token_is(p, c->range.first, "a") || token_is(p, c->range.first, "an");
    return class_at(p, c->head, WORD_DOCUMENT) ||
           (indefinite && before && tag_at(p, before->head) == TAG_NAME);
}

/* "people familiar with", "a man accused of", "officials of": from the preposition
 * before `start` to the noun phrase it hangs on; `start` where it hangs on none. */
static size_t over_preposition(const struct passage *p, size_t start, size_t first)
{
    if (start <= first + 1 || tag_at(p, start - 1) != TAG_PREP)
        return start;
    size_t i = start - 1;
    enum tag left = tag_at(p, i - 1);
    if ((left == TAG_ADJ || left == TAG_PART || left == TAG_ING) && i > first + 1 &&
        p->chunk_of[i - 1] == NO_CHUNK)
        i--;
    const struct chunk *c = chunk_ending(p, i);
    bool quantifier = token_is(p, start - 1, "of") || token_is(p, start - 1, "in");
    return c && c->range.first >= first &&
                   (quantifier || tag_at(p, c->head) != TAG_PRONOUN)
               ? c->range.first
               : start;
}

/* "Republicans supporting the bill": from a participle's object to its noun. */
static size_t over_participle(const struct passage *p, size_t start, size_t first)
{
    if (start <= first + 1 ||
        (tag_at(p, start - 1) != TAG_ING && tag_at(p, start - 1) != TAG_PART))
        return start;
    const struct chunk *c = chunk_ending(p, start - 1);
    return c && c->range.first >= first && tag_at(p, c->head) != TAG_PRONOUN
               ? c->range.first
               : start;
}

/* "X and Y said": to X, where X begins its clause. */
static size_t over_conjunction(const struct passage *p, size_t start, size_t first)
{
    if (start <= first + 1 || tag_at(p, start - 1) != TAG_CONJ)
        return start;
    const struct chunk *c = chunk_ending(p, start - 1);
    if (!c || c->range.first < first)
        return start;
    size_t begin = c->range.first;
    for (int i = 0; i < 4; i++) {
        size_t further = over_preposition(p, begin, first);
        if (further == begin)
            break;
        begin = further;
    }
    bool opens = begin == first || tag_at(p, begin - 1) == TAG_MARK ||
                 tag_at(p, begin - 1) == TAG_THAT || tag_at(p, begin - 1) == TAG_CONJ ||
                 tag_at(p, begin - 1) == TAG_SUB;
    return opens ? begin : start;
}

/* A restrictive relative clause between the subject and its verb: "the man who led the
 * review said". From the phrase before the verb to the antecedent. */
static size_t over_relative(const struct passage *p, size_t start, size_t first)
{
    bool finite = false;
    size_t back = start > first + LONGEST_ASIDE ? start - LONGEST_ASIDE : first;
    for (size_t i = start; i > back; i--) {
        if (is_finite(p, i - 1))
            finite = true;
        if (tag_at(p, i - 1) == TAG_MARK || tag_at(p, i - 1) == TAG_THAT)
            return start;
        if (is_who(p, i - 1)) {
            const struct chunk *c = chunk_ending(p, i - 1);
            return finite && c && c->range.first >= first ? c->range.first : start;
        }
    }
    return start;
}

static size_t grow_left(const struct passage *p, size_t start, size_t first)
{
    for (int i = 0; i < 8; i++) {
        size_t further = over_preposition(p, start, first);
        if (further == start)
            further = over_participle(p, start, first);
        if (further == start)
            further = over_relative(p, start, first);
        if (further == start)
            further = over_conjunction(p, start, first);
        if (further == start)
            return start;
        start = further;
    }
    return start;
}

/* The comma that opens the aside which ends at the comma at `close`; SIZE_MAX for none.
 */
static size_t aside_open(const struct passage *p, size_t close, size_t first)
{
    size_t back = close > first + LONGEST_ASIDE ? close - LONGEST_ASIDE : first;
    for (size_t i = close; i-- > back;) {
        if (token_is(p, i, ";") || token_is(p, i, ":") || is_quote_mark(p, i))
            return SIZE_MAX;
        if (token_is(p, i, ",") && chunk_ending(p, before_bracket(p, i, back)))
            return i;
    }
    return SIZE_MAX;
}

/* Between the commas stands an appositive, an age, a relative clause or a participle:
 * something that belongs to the noun phrase before it. */
static bool is_aside(const struct passage *p, size_t open, size_t close)
{
    size_t i = open + 1;
    if (is_who(p, i) || tag_at(p, i) == TAG_NUMBER || tag_at(p, i) == TAG_PART ||
        tag_at(p, i) == TAG_ING || tag_at(p, i) == TAG_PREP || tag_at(p, i) == TAG_ADV)
        return true;
    if (p->chunk_of[i] == NO_CHUNK)
        return false;
    for (; i < close; i++)
        if (is_finite(p, i) && !is_who(p, i - 1))
            return false;
    return true;
}

/* Does the phrase name somebody, so that what stands between commas behind it describes
 * them? In "S in times of crisis, a spokeswoman, Anna White, said" the crisis is not.
 */
static bool can_be_described(const struct passage *p, const struct chunk *c,
                             size_t close)
{
    enum tag tag = tag_at(p, c->head);
    return tag == TAG_NAME ||
           class_at(p, c->head, WORD_PERSON | WORD_GROUP | WORD_DOCUMENT) ||
           is_who(p, c->range.last + 1) || token_is(p, close + 1, "who");
}

static struct range subject_ending(const struct passage *p, size_t end, size_t first)
{
    const struct chunk *c = chunk_ending(p, before_bracket(p, end, first));
    if (!c || c->range.first < first)
        return (struct range){0};
    return (struct range){grow_left(p, c->range.first, first), end};
}

/* From the month or day at `i` over "on 11" before it. */
static size_t before_date(const struct passage *p, size_t i, size_t first)
{
    if (i > first && tag_at(p, i - 1) == TAG_NUMBER)
        i--;
    return i > first && tag_at(p, i - 1) == TAG_PREP ? i - 1 : i;
}

/* Over "on Tuesday", "Tuesday", "last week" and adverbs between subject and verb. */
static size_t over_adverbials(const struct passage *p, size_t end, size_t first)
{
    for (int k = 0; k < 4 && end > first; k++) {
        const struct chunk *c = chunk_ending(p, end);
        if (tag_at(p, end - 1) == TAG_ADV || tag_at(p, end - 1) == TAG_NOT)
            end--;
        else if (c && c->range.first > first + 1 && is_occasion(p, c))
            end = c->range.first - 1;
        else if (c && is_time_chunk(p, c) && c->range.first > first)
            end = before_date(p, c->range.first, first);
        else
            return end;
    }
    return end;
}

/* Before ", however," where that ends at `end`; else `end`. */
static size_t before_however(const struct passage *p, size_t end, size_t first)
{
    size_t i = end - 1;
    while (i > first && tag_at(p, i - 1) == TAG_ADV)
        i--;
    return i < end - 1 && i > first && token_is(p, i - 1, ",") ? i - 1 : end;
}

struct range antecedent(const struct passage *p, size_t who, size_t first)
{
    if (who > first && token_is(p, who - 1, ","))
        who--;
    return who > first ? subject_ending(p, who, first) : (struct range){0};
}

struct range subject_before(const struct passage *p, size_t verb, size_t first)
{
    size_t end = over_adverbials(p, verb, first);
    if (end <= first)
        return (struct range){0};
    if (is_who(p, end - 1))
        return (struct range){end - 1, end};
    if (!token_is(p, end - 1, ",")) {
        struct range s = subject_ending(p, end, first);
        size_t start = range_empty(s) ? over_relative(p, end, first) : end;
        return start < end ? (struct range){grow_left(p, start, first), end} : s;
    }
    size_t close = before_however(p, end, first) - 1, open = close;
    if (!token_is(p, close, ","))
        return subject_ending(p, close + 1, first);
    struct range subject = {0};
    for (int asides = 0; asides < 3; asides++) {
        size_t comma = aside_open(p, open, first);
        if (comma == SIZE_MAX || !is_aside(p, comma, open) ||
            !can_be_described(p, chunk_ending(p, before_bracket(p, comma, first)),
                              open))
            break;
        subject = subject_ending(p, comma, first);
        open = comma;
    }
    if (range_empty(subject))
        return subject;
    subject.last = close;
    return subject;
}

static size_t aside_end(const struct passage *p, size_t comma, size_t limit)
{
    size_t ahead = comma + LONGEST_ASIDE < limit ? comma + LONGEST_ASIDE : limit;
    for (size_t i = comma + 1; i < ahead; i++)
        if (token_is(p, i, ",") || token_is(p, i, ";") || is_quote_mark(p, i) ||
            token_is(p, i, "."))
            return i;
    return ahead;
}

/* ", a former official": an appositive describes a name or names a description; two
 * names in a row are two phrases ("according to the Herald, Professor Burns said"). */
static bool opens_appositive(const struct passage *p, size_t phrase, size_t i)
{
    if (i >= p->count || p->chunk_of[i] == NO_CHUNK || is_quote_mark(p, i))
        return false;
    bool named = tag_at(p, p->chunks[p->chunk_of[phrase]].head) == TAG_NAME;
    bool name = tag_at(p, p->chunks[p->chunk_of[i]].head) == TAG_NAME &&
                tag_at(p, i) == TAG_NAME;
    return !(named && name) && tag_at(p, i) != TAG_PRONOUN;
}

/* A pronoun that is no subject. */
static bool is_object(const struct passage *p, size_t i)
{
    return token_is(p, i, "them") || token_is(p, i, "him") || token_is(p, i, "me") ||
           token_is(p, i, "us");
}

struct range subject_after(const struct passage *p, size_t i, size_t limit)
{
    if (i >= limit || p->chunk_of[i] == NO_CHUNK || is_object(p, i))
        return (struct range){0};
    size_t end = noun_phrase_end(p, i, limit);
    for (int k = 0; k < MAX_LINKS && end < limit && tag_at(p, end) == TAG_CONJ; k++) {
        size_t further = noun_phrase_end(p, end + 1, limit);
        if (further <= end + 1 || clause_begins(p, end + 1, limit, NULL))
            break;
        end = further;
    }
    if (is_who(p, end))
        return (struct range){i, aside_end(p, end, limit)};
    if (tag_at(p, end) == TAG_PART) { /* "a survey published on Monday, S" */
        size_t comma = aside_end(p, end, limit);
        return (struct range){i, token_is(p, comma, ",") ? comma : end};
    }
    for (int asides = 0; asides < 3 && token_is(p, end, ","); asides++) {
        size_t close = aside_end(p, end, limit);
        bool opens = is_who(p, end + 1) || tag_at(p, end + 1) == TAG_NUMBER ||
                     tag_at(p, end + 1) == TAG_PART || opens_appositive(p, i, end + 1);
        if (!opens || close == end + 1 || clause_begins(p, end + 1, close, NULL))
            break;
        end = close;
    }
    return without_marks(p, (struct range){i, end});
}
