/*
 * Sources are whole noun phrases. Behind a cue they are grown to the right: over
 * prepositional phrases, coordination, appositives and relative clauses. Those before
 * their verb are find/syntax's.
 */
#include "find/subject.h"

#include "find/clause.h"
#include "find/quote.h"
#include "find/verb.h"

enum {
    LONGEST_ASIDE = 40,
    MAX_LINKS = 64 /* phrases that "and" joins */
};

static bool is_who(const struct passage *p, size_t i)
{
    return tag_at(p, i) == TAG_WH &&
           (word_at(p, i) == W_WHO || word_at(p, i) == W_WHICH ||
            word_at(p, i) == W_THAT || word_at(p, i) == W_WHOSE ||
            word_at(p, i) == W_WHOM);
}

static size_t aside_end(const struct passage *p, size_t comma, size_t limit)
{
    size_t ahead = comma + LONGEST_ASIDE < limit ? comma + LONGEST_ASIDE : limit;
    for (size_t i = comma + 1; i < ahead; i++) {
        const struct quote *q = quote_at(p, i);
        if (q && q->open == i && !q->speech && q->close < ahead)
            i = q->close; /* a title, "the author of" which he is */
        else if (word_at(p, i) == W_COMMA || word_at(p, i) == W_SEMICOLON ||
                 word_at(p, i) == W_STOP || is_quote_mark(p, i))
            return i;
    }
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

/* Does a finite verb stand in [first, last)? */
static bool has_clause(const struct passage *p, size_t first, size_t last)
{
    while (first < last && !is_finite(p, first))
        first++;
    return first < last;
}

/* "published on Monday"; "published by the ministry", even where it looks finite. */
static bool is_participle(const struct passage *p, size_t i)
{
    return tag_at(p, i) == TAG_PART ||
           (tag_at(p, i) == TAG_VERB && class_at(p, i, WORD_PART) &&
            (word_at(p, i + 1) == W_BY || class_at(p, i + 1, WORD_TIME)));
}

struct range subject_after(const struct passage *p, size_t i, size_t limit)
{
    if (i >= limit || p->chunk_of[i] == NO_CHUNK || is_object_pronoun(p, i))
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
    if (is_participle(p, end)) { /* "a survey published on Monday, S" */
        size_t close = aside_end(p, end, limit);
        return (struct range){i, has_clause(p, end, close) ? end : close};
    }
    for (int asides = 0; asides < 3 && word_at(p, end) == W_COMMA; asides++) {
        size_t close = aside_end(p, end, limit);
        bool opens = is_who(p, end + 1) || tag_at(p, end + 1) == TAG_NUMBER ||
                     tag_at(p, end + 1) == TAG_PART || opens_appositive(p, i, end + 1);
        bool relative = is_who(p, noun_phrase_end(p, end + 1, close));
        if (!opens || close == end + 1 ||
            (!relative && clause_begins(p, end + 1, close, NULL)))
            break;
        end = close;
    }
    return without_marks(p, (struct range){i, end});
}
