/*
 * Frames of quotations. Behind one stands a cue and its subject, in either order; the
 * subject may have asides. Before one stands a cue that takes a quotation, perhaps with
 * an addressee, a time or a place behind it, so long as no other verb comes between.
 */
#include "find/framing.h"

#include "find/agent.h"
#include "find/clause.h"
#include "find/quote.h"
#include "find/subject.h"
#include "find/syntax.h"
#include "find/verb.h"

enum {
    SPOKEN = FRAME_QUOTE | FRAME_POST,
    LONGEST_SUBJECT = 48, /* tokens from a quotation to the cue behind it */
    LONGEST_REACH = 40    /* tokens from a cue to the quotation behind it */
};

/* The cue whose verb group begins at `i` or behind adverbs. */
static const struct cue *spoken_at(const struct attribution *a, size_t i)
{
    for (int k = 0; k < 3; k++, i++) {
        const struct cue *cue = cue_beginning(a, i);
        if (cue)
            return cue_rule(cue, SPOKEN) && !cue->group.passive ? cue : NULL;
        if (tag_at(a->passage, i) != TAG_ADV)
            return NULL;
    }
    return NULL;
}

/* Nothing follows the cue that it could take as its own content; behind a quotation
 * that ends in a comma nothing can. */
static bool is_complete(const struct passage *p, const struct cue *cue, size_t limit)
{
    size_t i = cue->last;
    enum tag tag = tag_at(p, i);
    if (i >= limit || tag == TAG_SUB || tag == TAG_WH || tag == TAG_PREP)
        return true;
    return tag != TAG_THAT && word_at(p, i) != W_COLON &&
           !clause_begins(p, i, limit, NULL);
}

static bool take(struct framing *f, const struct cue *cue, struct range source,
                 size_t last)
{
    f->source = source;
    f->cue = cue_range(cue);
    f->rule = cue_rule(cue, SPOKEN);
    f->last = last;
    return true;
}

/* "said X" */
static bool inverted(const struct attribution *a, size_t i, size_t limit,
                     struct framing *f)
{
    const struct cue *cue = spoken_at(a, i);
    if (!cue || cue->last >= limit)
        return false;
    struct range source = subject_after(a->passage, cue->last, limit);
    return !range_empty(source) && take(f, cue, source, source.last);
}

/* The subject of the verb where it begins at `i` and nothing but its asides stand
 * between; else empty. */
static struct range subject_from(const struct passage *p, size_t i, size_t verb)
{
    struct range r = subject_of(p, verb);
    if (!range_empty(r) && r.first == i)
        return tag_at(p, i) == TAG_WH ? (struct range){0} : r;
    size_t end = noun_phrase_end(p, i, verb);
    if (end == i || word_at(p, end) != W_COMMA || word_at(p, verb - 1) != W_COMMA)
        return (struct range){0};
    for (size_t k = end + 1; k < verb && tag_at(p, end + 1) != TAG_WH; k++)
        if (is_finite(p, k) || is_quote_mark(p, k))
            return (struct range){0};
    return (struct range){i, verb - 1};
}

/* "X said", "X, who … , said" */
static bool upright(const struct attribution *a, size_t i, size_t limit,
                    struct framing *f)
{
    const struct passage *p = a->passage;
    size_t reach = i + LONGEST_SUBJECT < limit ? i + LONGEST_SUBJECT : limit;
    bool comma = i >= 2 && word_at(p, i - 2) == W_COMMA;
    for (size_t k = cue_from(a, i); k < a->cue_count && a->cues[k].first < reach; k++) {
        const struct cue *cue = &a->cues[k];
        size_t verb = cue_range(cue).first;
        if (!cue_rule(cue, SPOKEN) || cue->group.passive || cue->group.infinitive ||
            cue->group.gerund || verb <= i ||
            !class_at(p, cue->head, WORD_PAST | WORD_S | WORD_BASE))
            continue;
        struct range source = subject_from(p, i, verb);
        if (!range_empty(source) && (comma || is_complete(p, cue, limit)))
            return take(f, cue, source, cue->last);
    }
    return false;
}

bool framing_behind(const struct attribution *a, size_t i, struct framing *f)
{
    const struct passage *p = a->passage;
    if (i >= p->count)
        return false;
    size_t limit = p->starts[passage_sentence(p, i) + 1];
    if (word_at(p, i) == W_APOSTROPHE || word_at(p, i) == W_CLOSE_SINGLE)
        i++; /* of a quotation that ends within this one's end */
    if (word_at(p, i) == W_COMMA || is_dash(p, i))
        i++;
    return inverted(a, i, limit, f) || upright(a, i, limit, f);
}

/* Past an addressee and adverbials behind the cue, up to where a quotation may open. */
static size_t towards_quote(const struct passage *p, size_t i, size_t limit)
{
    i = skip_adverbials(p, i, limit);
    size_t object = noun_phrase_end(p, i, limit);
    if (object > i && object < limit)
        i = skip_adverbials(p, object, limit);
    return word_at(p, i) == W_COMMA || word_at(p, i) == W_COLON ||
                   tag_at(p, i) == TAG_THAT
               ? i + 1
               : i;
}

/* Does the cue reach the quotation: what stands between is no clause? */
static bool reaches(const struct passage *p, const struct cue *cue,
                    const struct quote *q)
{
    enum tag left = tag_at(p, q->open - 1);
    if (towards_quote(p, cue->last, q->open) == q->open)
        return left != TAG_PREP && left != TAG_DET && left != TAG_POSS;
    if (word_at(p, q->open - 1) == W_COLON)
        return true;
    if (word_at(p, q->open - 1) != W_COMMA)
        return false;
    for (size_t i = cue->last; i < q->open; i++)
        if (is_finite(p, i) || tag_at(p, i) == TAG_THAT || is_quote_mark(p, i))
            return false;
    return true;
}

/* Somebody who can speak: "it" and things cannot. */
static bool is_speaker(const struct passage *p, struct range r)
{
    const struct chunk *c =
        p->chunk_of[r.first] != NO_CHUNK ? &p->chunks[p->chunk_of[r.first]] : NULL;
    if (!c || word_at(p, r.first) == W_IT || word_at(p, r.first) == W_THIS ||
        word_at(p, r.first) == W_THAT)
        return false;
    return tag_at(p, c->head) == TAG_NAME || tag_at(p, c->head) == TAG_PRONOUN ||
           class_at(p, c->head, WORD_PERSON | WORD_GROUP | WORD_DOCUMENT);
}

/* "According to Ezra Dane:": a cue has the name already. */
static bool is_named_by_cue(const struct attribution *a, size_t name)
{
    size_t k = cue_from(a, name);
    return k > 0 && a->cues[k - 1].last == name && (a->cues[k - 1].frames & FRAME_PREP);
}

/* A colon hangs a quotation on a speaker who is named right before it ("more from Ezra
 * Dane: …"), or else on the subject of the verb before it ("she had one message: …").
 */
static bool colon_before(const struct attribution *a, size_t colon, struct framing *f)
{
    const struct passage *p = a->passage;
    size_t from = free_from(a, colon);
    if (colon <= from)
        return false;
    f->rule = NULL;
    f->last = colon + 1;
    f->cue = (struct range){colon, colon + 1};
    const struct chunk *c =
        p->chunk_of[colon - 1] != NO_CHUNK ? &p->chunks[p->chunk_of[colon - 1]] : NULL;
    if (c && c->range.first >= from && tag_at(p, c->head) == TAG_NAME &&
        !class_at(p, c->head, WORD_TIME)) {
        f->source = c->range;
        return !is_named_by_cue(a, f->source.first);
    }
    for (size_t i = colon; i-- > from && i + LONGEST_REACH > colon;) {
        if (tag_at(p, i) != TAG_VERB)
            continue;
        if (f->cue.first == colon) /* the last verb is the cue */
            f->cue = (struct range){verb_group(p, i).first, i + 1};
        f->source = subject_of(p, i);
        if (!range_empty(f->source))
            return f->source.first >= from && is_speaker(p, f->source);
    }
    return false;
}

bool framing_before(const struct attribution *a, const struct quote *q,
                    struct framing *f)
{
    const struct passage *p = a->passage;
    size_t from = free_from(a, q->open);
    if (q->open > from + LONGEST_REACH)
        from = q->open - LONGEST_REACH;
    for (size_t i = cue_from(a, q->open); i-- > 0 && a->cues[i].first >= from;) {
        const struct cue *cue = &a->cues[i];
        if (cue->last > q->open || !cue_rule(cue, FRAME_QUOTE) || cue->group.bare ||
            cue->group.passive || !reaches(p, cue, q))
            continue;
        struct range source = agent_of(a, cue);
        return !range_empty(source) && take(f, cue, source, q->open);
    }
    return q->open > from && word_at(p, q->open - 1) == W_COLON &&
           colon_before(a, q->open - 1, f);
}
