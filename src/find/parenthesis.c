/*
 * Attributions without a verb above their content: "S, according to X", "S, as reported
 * by X", "S, reportedly", "It emerged that S"; and "S, X said", which postposed.c
 * reads.
 */
#include "find/attribute.h"
#include "find/beside.h"
#include "find/clause.h"
#include "find/content.h"
#include "find/quote.h"
#include "find/subject.h"
#include "find/verb.h"

struct range source_inside(const struct passage *p, const struct cue *cue)
{
    size_t i = cue->first + 1;
    while (i + 1 < cue->last && p->chunk_of[i] == NO_CHUNK)
        i++;
    if (i + 1 >= cue->last)
        return (struct range){0};
    struct range r = p->chunks[p->chunk_of[i]].range;
    for (size_t k = r.first; k < r.last; k++)
        if (tag_at(p, k) == TAG_POSS)
            return (struct range){r.first, k};
    if (word_at(p, i) == W_HIS || word_at(p, i) == W_HER || word_at(p, i) == W_THEIR ||
        word_at(p, i) == W_ITS)
        return (struct range){i, i + 1};
    if (tag_at(p, cue->last - 1) == TAG_PREP) /* "in the words of": behind it */
        return (struct range){0};
    return (struct range){r.first, r.last < cue->last ? r.last : cue->last};
}

enum { MAX_BACK = 8 }; /* relations among which the one that is carried is looked for */

/* "X said, citing Y": Y says it, X relays it. */
static bool attribute_origin(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    struct range unit = unit_of(a, cue->first);
    struct range origin = subject_after(p, cue->last, unit.last);
    for (size_t i = a->count; i-- > 0 && can_speak(p, origin);) {
        struct relation *r = &a->relations[i];
        bool within = r->source.first < cue->first && /* "X, citing Y, said" */
                      cue->first < r->cue[0].first;
        if (r->cue_count != 1 || r->cue[0].first < unit.first ||
            (r->cue[0].last > cue->first && !within))
            continue;
        if (r->continues || range_empty(r->source) || !range_empty(r->via))
            return false;
        r->via = r->source;
        if (within) {
            if (r->via.last > cue->first)
                r->via = without_marks(p, (struct range){r->via.first, cue->first});
            if (origin.last > r->cue[0].first)
                origin =
                    without_marks(p, (struct range){origin.first, r->cue[0].first});
        }
        r->source = origin;
        r->cue[r->cue_count++] = (struct range){cue->first, cue->last};
        r->rule = cue_rule(cue, FRAME_RELAY);
        return true;
    }
    return false;
}

/* "S, X said on Monday, according to Y": Y carries what X says. True where the frame of
 * another relation ends before `cue` in the same clause. */
static bool carries(struct attribution *a, const struct cue *cue, struct range carrier)
{
    const struct passage *p = a->passage;
    size_t from = free_from(a, cue->first);
    if (from <= unit_of(a, cue->first).first || a->role[from - 1] != ROLE_FRAME)
        return false;
    for (size_t i = from; i < cue->first; i++)
        if (is_finite(p, i))
            return false;
    for (size_t i = a->count; i-- > 0 && i + MAX_BACK > a->count;) {
        struct relation *r = &a->relations[i];
        bool ends = r->source.last == from || (r->cue_count && r->cue[0].last == from);
        if (!ends || !range_empty(r->via))
            continue;
        r->via = carrier;
        a->changed = true;
        for (size_t k = cue->first; k < carrier.last; k++)
            a->role[k] = ROLE_FRAME;
        return true;
    }
    return false;
}

/* "according to X", "as first reported by X", "in X's view". */
static bool attribute_preposition(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    struct range unit = unit_of(a, cue->first);
    struct relation r = {.cue = {{cue->first, cue->last}}, .cue_count = 1};
    size_t last = cue->last;
    if (cue->first > unit.first && word_at(p, cue->first - 1) == W_THAT)
        return false; /* "has learned that according to Y S": within X's words */
    r.rule = cue_rule(cue, FRAME_PREP | FRAME_RELAY);
    r.source = source_inside(p, cue);
    if (range_empty(r.source)) {
        r.source = subject_after(p, cue->last, unit.last);
        last = r.source.last;
    } else if (r.source.last == cue->last) { /* "in a poll (of nurses)" */
        if (cue->first > unit.first && is_verbal(p, cue->first - 1))
            return false;
        r.cue[0].last = r.source.first;
        r.source = subject_after(p, r.source.first, unit.last);
        last = r.source.last;
    } else {
        r.cue[0].last = r.source.first;
        r.cue[r.cue_count++] = (struct range){r.source.last, cue->last};
    }
    if (range_empty(r.source))
        return false;
    if (carries(a, cue, r.source))
        return true;
    add_around(a, &r, cue->first, last);
    return attribution_add(a, &r);
}

static bool is_relay_phrase(const struct passage *p, const struct cue *cue)
{
    return (cue->frames & FRAME_RELAY) && word_at(p, cue->last - 1) == W_BY &&
           !class_at(p, cue->first, WORD_BE);
}

/* "reportedly": nobody says it; the claim is its clause without the adverb. */
static bool attribute_adverb(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    struct range unit = unit_of(a, cue->first);
    size_t from = free_from(a, cue->first);
    size_t start = clause_start(p, cue->first, from);
    struct relation r = {.cue = {{cue->first, cue->last}}, .cue_count = 1};
    r.hearsay = true;
    r.rule = cue_rule(cue, FRAME_ADVERB);
    struct range before = free_words(a, start, cue->first);
    if (!range_empty(before))
        relation_add_content(a, &r, before);
    if (cue->last < unit.last && a->role[cue->last] == ROLE_FREE)
        relation_add_content(
            a, &r, (struct range){cue->last, content_end(p, cue->last, unit.last)});
    return attribution_add(a, &r);
}

void attribute_parentheses(struct attribution *a)
{
    const struct passage *p = a->passage;
    for (size_t i = 0; i < a->cue_count; i++) {
        const struct cue *cue = &a->cues[i];
        if (a->role[cue->head] != ROLE_FREE)
            continue;
        if ((cue->frames & FRAME_PREP) && (cue->frames & FRAME_RELAY))
            continue; /* "citing" waits for whom it cites */
        if (((cue->frames & FRAME_PREP) || is_relay_phrase(p, cue)) &&
            attribute_preposition(a, cue))
            continue;
        if ((cue->frames & FRAME_POST) && is_verbal(p, cue->head))
            attribute_postposed(a, cue);
    }
}

void attribute_origins(struct attribution *a)
{
    const uint32_t citing = FRAME_PREP | FRAME_RELAY;
    if ((a->frames & citing) != citing)
        return;
    for (size_t i = 0; i < a->cue_count; i++)
        if ((a->cues[i].frames & citing) == citing &&
            a->role[a->cues[i].head] != ROLE_CONTENT)
            attribute_origin(a, &a->cues[i]);
}

/* "It emerged that S", "There are reports that S", "Rumour has it that S": the rule's
 * words say that nobody says it. */
static void attribute_impersonal(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    struct range unit = unit_of(a, cue->first);
    size_t i = cue->last;
    struct relation r = {.cue = {{cue->first, cue->last}}, .cue_count = 1};
    r.rule = cue->rules[0];
    r.hearsay = r.passive = true;
    bool that = word_at(p, i) == W_THAT;
    bool of = word_at(p, i) == W_OF && (cue->frames & FRAME_OF);
    bool wh = tag_at(p, i) == TAG_WH && (cue->frames & FRAME_WH);
    if (!that && !of && !wh && !clause_begins(p, i, unit.last, NULL))
        return;
    i += that || of;
    if (i >= unit.last)
        return;
    relation_add_content(a, &r, (struct range){i, content_end(p, i, unit.last)});
    attribution_add(a, &r);
}

void attribute_impersonals(struct attribution *a)
{
    const struct passage *p = a->passage;
    if (!(a->frames & (FRAME_SOURCE | FRAME_PASSIVE)))
        return;
    for (size_t i = 0; i < a->cue_count; i++) {
        const struct cue *cue = &a->cues[i];
        bool nobody =
            word_at(p, cue->first) == W_IT || word_at(p, cue->first) == W_THERE;
        if (a->role[cue->head] == ROLE_FREE && cue->last > cue->first + 1 &&
            ((cue->frames & FRAME_SOURCE) || (nobody && (cue->frames & FRAME_PASSIVE))))
            attribute_impersonal(a, cue);
    }
}

void attribute_adverbs(struct attribution *a)
{
    for (size_t i = 0; i < a->cue_count && (a->frames & FRAME_ADVERB); i++)
        if ((a->cues[i].frames & FRAME_ADVERB) && a->role[a->cues[i].head] == ROLE_FREE)
            attribute_adverb(a, &a->cues[i]);
}
