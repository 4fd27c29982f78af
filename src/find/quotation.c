/*
 * Quotations with a frame beside them, and those that a frame splits in two.
 */
#include "find/attribute.h"
#include "find/clause.h"
#include "find/framing.h"
#include "find/quote.h"
#include "find/verb.h"

enum { LONGEST_BREAK = 30 }; /* tokens between the halves of a quotation */

static bool has_sentence_mark(const struct passage *p, size_t i)
{
    return word_at(p, i) == W_STOP;
}

/* The sentence goes on behind the quotation in the same clause: a verb's content, not a
 * quotation that stands for itself. */
static bool clause_goes_on(const struct passage *p, const struct quote *q,
                           struct range unit)
{
    size_t i = q->close + 1;
    if (i >= unit.last || tag_at(p, i) == TAG_MARK)
        return false;
    return !has_sentence_mark(p, q->close - 1) && word_at(p, q->close - 1) != W_COMMA;
}

static struct range inside(const struct quote *q)
{
    return (struct range){q->open + 1, q->close};
}

/* `…," he said on Monday, "…`: the second half, where no verb comes between. */
static const struct quote *other_half(const struct attribution *a, size_t i,
                                      struct range unit)
{
    const struct passage *p = a->passage;
    size_t limit = i + LONGEST_BREAK < unit.last ? i + LONGEST_BREAK : unit.last;
    for (; i < limit; i++) {
        const struct quote *q = quote_at(p, i);
        if (q && !q->speech)
            i = q->close;
        else if (q)
            return q->open == i && tag_at(p, i - 1) == TAG_MARK ? q : NULL;
        else if (is_finite(p, i) || word_at(p, i) == W_STOP ||
                 (is_verbal(p, i) && cue_beginning(a, i)))
            return NULL;
    }
    return NULL;
}

/* The words before the quotation in the same clause: `He was "tired," she said`. */
static struct range words_before(const struct attribution *a, const struct quote *q)
{
    struct range r = {free_from(a, q->open), q->open};
    return word_at(a->passage, q->open - 1) == W_COLON ? (struct range){0}
                                                       : without_marks(a->passage, r);
}

static bool has_verb(const struct passage *p, const struct quote *q)
{
    for (size_t i = q->open + 1; i < q->close; i++)
        if (is_finite(p, i))
            return true;
    return false;
}

/* Behind `In her book "The Ferry," ` stands no frame. */
static bool can_be_framed(const struct passage *p, const struct quote *q,
                          struct range before)
{
    if (!q->closed || has_sentence_mark(p, q->close - 1))
        return false;
    return range_empty(before) || has_verb(p, q) ||
           (tag_at(p, before.first) != TAG_SUB &&
            clause_begins(p, before.first, before.last, NULL));
}

/* What closes with a comma has its frame behind it, if anywhere. */
static bool frame_of(const struct attribution *a, const struct quote *q,
                     struct range before, struct framing *f)
{
    const struct passage *p = a->passage;
    bool can = can_be_framed(p, q, before), comma = word_at(p, q->close - 1) == W_COMMA;
    f->behind = can && comma && framing_behind(a, q->close + 1, f);
    if (f->behind ||
        (!clause_goes_on(p, q, unit_of(a, q->open)) && framing_before(a, q, f)))
        return true;
    f->behind = can && !comma && framing_behind(a, q->close + 1, f);
    return f->behind;
}

static bool attribute_quotation(struct attribution *a, const struct quote *q)
{
    struct range before = words_before(a, q);
    struct framing f;
    if (!frame_of(a, q, before, &f))
        return false;
    struct relation r = {
        .source = f.source, .cue = {f.cue}, .cue_count = 1, .rule = f.rule};
    relation_add_content(a, &r, inside(q));
    if (f.behind) {
        if (!range_empty(before))
            r.content[0].first = before.first;
        const struct quote *half = other_half(a, f.last, unit_of(a, q->open));
        if (half)
            relation_add_content(a, &r, inside(half));
    }
    return attribution_add(a, &r);
}

void attribute_quotations(struct attribution *a)
{
    for (size_t i = 0; i < a->passage->quote_count; i++) {
        const struct quote *q = &a->passage->quotes[i];
        if (q->speech && q->open + 1 < q->close && a->role[q->open + 1] == ROLE_FREE)
            attribute_quotation(a, q);
    }
}
