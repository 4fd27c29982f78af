/*
 * A row is the stretch of one sentence under one relation. Words that belong to no
 * relation are the author's: they make a row of their own where they are a clause, and
 * none where they only join or place the others.
 */
#include "find/split.h"

#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "find/anonymity.h"
#include "find/clause.h"
#include "find/dateline.h"
#include "find/introduce.h"
#include "find/letter.h"
#include "find/mark.h"
#include "find/source.h"
#include "find/syntax.h"
#include "find/verb.h"

enum { SHORTEST_CLAUSE = 3 };

static struct range clipped(struct range a, struct range b)
{
    struct range r = {a.first > b.first ? a.first : b.first,
                      a.last < b.last ? a.last : b.last};
    return range_empty(r) ? (struct range){0} : r;
}

static struct sayso_strs slices(const struct passage *p, const struct range *ranges,
                                size_t count)
{
    struct sayso_str *v = arena_array(p->find->report, count, sizeof *v);
    size_t n = 0;
    for (size_t i = 0; i < count; i++)
        if (!range_empty(ranges[i]))
            v[n++] = passage_text(p, ranges[i]);
    return (struct sayso_strs){v, n};
}

static enum sayso_attribution attribution_of(const struct passage *p,
                                             const struct range *pieces, size_t count,
                                             bool hearsay)
{
    size_t words = 0, quoted = 0;
    if (hearsay)
        return SAYSO_HEARSAY;
    for (size_t k = 0; k < count; k++)
        for (size_t i = pieces[k].first; i < pieces[k].last; i++) {
            if (p->tokens[i].shape & SHAPE_MARK)
                continue;
            words++;
            quoted += quoted_at(p, i);
        }
    return quoted == 0 ? SAYSO_INDIRECT : quoted == words ? SAYSO_DIRECT : SAYSO_MIXED;
}

static struct sayso_claim *new_claim(struct claims *claims, const struct passage *p,
                                     size_t sentence)
{
    if (claims->count == claims->capacity) {
        claims->list = arena_grow(p->find->report, claims->list, claims->count,
                                  &claims->capacity, sizeof *claims->list);
        memset(claims->list + claims->count, 0,
               (claims->capacity - claims->count) * sizeof *claims->list);
    }
    struct sayso_claim *claim = &claims->list[claims->count++];
    claim->sentence = &p->article->sentences[p->first_sentence + sentence];
    return claim;
}

/* Who stands between; nobody who speaks of himself, as in a transcript's label. */
static void add_via(const struct passage *p, struct range via,
                    struct mentions *mentions, struct sayso_claim *claim)
{
    struct sayso_strs relayer = slices(p, &via, 1);
    if (claim->source.n && str_find(claim->source.v[0], relayer.v[0], 0) != SIZE_MAX)
        return;
    claim->via = relayer;
    letter_relay(claim, source_letter(p, mentions, via));
}

static void add_attributed(struct attribution *a, const struct relation *r,
                           size_t sentence, struct mentions *mentions,
                           struct claims *claims)
{
    struct passage *p = a->passage;
    struct range whole = {p->starts[sentence], p->starts[sentence + 1]};
    struct range pieces[MAX_PIECES];
    size_t n = 0;
    for (size_t i = 0; i < r->content_count; i++) {
        struct range piece = without_marks(p, clipped(r->content[i], whole));
        if (!range_empty(piece))
            pieces[n++] = piece;
    }
    if (n == 0)
        return;
    struct sayso_claim *claim = new_claim(claims, p, sentence);
    claim->claim = slices(p, pieces, n);
    claim->attribution = attribution_of(p, pieces, n, r->hearsay);
    claim->cue_rule = r->rule ? &r->rule->cells : NULL;
    if (r->continues) {
        claim->source = r->voice.source;
        claim->cue = r->voice.cue;
    } else {
        claim->source = slices(p, &r->source, 1);
        claim->cue = slices(p, r->cue, r->cue_count);
    }
    source_judge(p, mentions, r, claim);
    source_context(p, whole, r, claim);
    if (r->hearsay && !range_empty(r->source))
        claim->traits |= SAYSO_SECOND_HAND;
    if (!range_empty(r->via))
        add_via(p, r->via, mentions, claim);
}

static void add_own(const struct passage *p, size_t sentence, struct range piece,
                    struct claims *claims)
{
    struct sayso_claim *claim = new_claim(claims, p, sentence);
    claim->claim = slices(p, &piece, 1);
    claim->naming = SAYSO_UNNAMED;
    source_aside(p, (struct range){p->starts[sentence], p->starts[sentence + 1]},
                 claim);
}

/* Free words that stand as a clause of the author's own; "a man who left" is none. */
static bool is_own_clause(const struct passage *p, struct range r)
{
    size_t words = 0;
    bool finite = false;
    bool described = tag_at(p, noun_phrase_end(p, r.first, r.last)) == TAG_WH &&
                     p->chunk_of[r.first] != NO_CHUNK;
    for (size_t i = r.first; i < r.last; i++) {
        words += (p->tokens[i].shape & SHAPE_WORD) != 0;
        bool relative = described && !range_empty(antecedent_of(p, i));
        finite = finite || (is_finite(p, i) && i > r.first && !relative);
    }
    return finite && words >= SHORTEST_CLAUSE;
}

/* "and", and behind a clause "because", "after", and "that" before a content. */
static bool is_joint(const struct passage *p, size_t i)
{
    enum tag tag = tag_at(p, i);
    return tag == TAG_CONJ || tag == TAG_SUB ||
           (tag == TAG_THAT && tag_at(p, i + 1) != TAG_MARK) ||
           (tag == TAG_PREP && class_at(p, i, WORD_SUB));
}

/* Less what only joins it to its neighbours: marks and conjunctions. */
static struct range without_joints(const struct passage *p, struct range r)
{
    r = without_marks(p, r);
    while (r.first < r.last && tag_at(p, r.first) == TAG_CONJ)
        r = without_marks(p, (struct range){r.first + 1, r.last});
    while (r.first < r.last && is_joint(p, r.last - 1))
        r = without_marks(p, (struct range){r.first, r.last - 1});
    return r;
}

static void add_left_over(const struct attribution *a, size_t sentence,
                          struct claims *claims)
{
    const struct passage *p = a->passage;
    size_t end = p->starts[sentence + 1];
    for (size_t i = dateline_end(p, sentence); i < end;) {
        if (a->role[i] != ROLE_FREE) {
            i++;
            continue;
        }
        size_t last = i;
        while (last < end && a->role[last] == ROLE_FREE)
            last++;
        struct range r = without_joints(p, (struct range){i, last});
        if (is_own_clause(p, r) && !anonymity_begins(p, r.first))
            add_own(p, sentence, r, claims);
        i = last;
    }
}

/* A sentence without what stands before its first word: a dateline, or the bullet of a
 * list. */
static struct range own_words(const struct passage *p, size_t sentence)
{
    struct range r = {dateline_end(p, sentence), p->starts[sentence + 1]};
    size_t n;
    if (r.first + 1 < r.last && (p->tokens[r.first].s.p[0] & 0x80) &&
        mark_bullet(utf8_at(p->tokens[r.first].s, 0, &n)))
        r.first++;
    return r;
}

static bool stands_behind(const struct sayso_claim *a, const struct sayso_claim *b)
{
    return a->claim.v[0].p > b->claim.v[0].p;
}

static void sort_rows(struct sayso_claim *rows, size_t count)
{
    /* A sentence has few rows, and they come nearly sorted. */
    for (size_t i = 1; i < count; i++) {
        if (!stands_behind(&rows[i - 1], &rows[i]))
            continue;
        struct sayso_claim row = rows[i];
        size_t k = i;
        for (; k > 0 && stands_behind(&rows[k - 1], &row); k--)
            rows[k] = rows[k - 1];
        rows[k] = row;
    }
}

static bool has_nested(const struct attribution *a)
{
    for (size_t i = 0; i < a->count; i++)
        if (a->relations[i].parent)
            return true;
    return false;
}

/* The rows of relations whose content the sentence holds a part of, in text order. */
static void add_relations(struct attribution *a, size_t sentence,
                          struct mentions *mentions, struct claims *claims)
{
    const struct passage *p = a->passage;
    struct range whole = {p->starts[sentence], p->starts[sentence + 1]};
    size_t first = claims->count, seen = 0;
    uint32_t last = 0;
    for (size_t i = whole.first; i < whole.last && seen < a->count; i++) {
        if (!a->owner[i] || a->owner[i] == last)
            continue;
        last = a->owner[i];
        struct relation *r = &a->relations[last - 1];
        if (r->row_in == sentence + 1)
            continue;
        seen++;
        add_attributed(a, r, sentence, mentions, claims);
        r->row_in = sentence + 1;
    }
    bool nests = claims->count > first && has_nested(a);
    for (size_t i = whole.first; i < whole.last && nests; i++)
        if (a->nested[i])
            add_attributed(a, &a->relations[a->nested[i] - 1], sentence, mentions,
                           claims);
}

void split_sentence(struct attribution *a, size_t sentence, struct mentions *mentions,
                    struct claims *claims)
{
    const struct passage *p = a->passage;
    enum sayso_kind kind = p->article->sentences[p->first_sentence + sentence].kind;
    size_t first = claims->count;
    mentions_read(mentions, p, sentence);
    if (a->count && kind != SAYSO_BOILERPLATE)
        add_relations(a, sentence, mentions, claims);
    if (claims->count > first)
        add_left_over(a, sentence, claims);
    else
        add_own(p, sentence, own_words(p, sentence), claims);
    sort_rows(claims->list + first, claims->count - first);
}
