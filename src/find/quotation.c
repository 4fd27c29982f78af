/*
 * Quotations: with a cue beside them, before or behind; split ones; transcripts
 * ("SMITH: ..."); and those that go on without naming their speaker again.
 */
#include "base/str.h"
#include "find/attribute.h"
#include "find/clause.h"
#include "find/quote.h"
#include "find/subject.h"

enum { SPOKEN = FRAME_QUOTE | FRAME_POST };

static bool has_sentence_mark(const struct passage *p, size_t i)
{
    return token_is(p, i, ".");
}

/* The cue whose verb group begins at `i` or behind adverbs. */
static const struct cue *spoken_at(const struct attribution *a, size_t i)
{
    for (int k = 0; k < 3; k++, i++) {
        const struct cue *cue = cue_beginning(a, i);
        if (cue)
            return cue_rule(cue, SPOKEN) && !cue->group.bare ? cue : NULL;
        if (tag_at(a->passage, i) != TAG_ADV)
            return NULL;
    }
    return NULL;
}

/* `"…," said X` or `"…," X said`, where `i` is the first token behind the quotation.
 * Fills source and cue; returns one past the frame, 0 where there is none. */
static size_t frame_behind(const struct attribution *a, size_t i, struct range unit,
                           struct relation *r)
{
    const struct passage *p = a->passage;
    if (token_is(p, i, ",") || token_is(p, i, "--") || token_is(p, i, "\xE2\x80\x94"))
        i++;
    const struct cue *cue = spoken_at(a, i);
    if (cue && cue->last < unit.last) {
        r->source = subject_after(p, cue->last, unit.last);
        if (!range_empty(r->source)) {
            r->cue[0] = cue_range(cue);
            r->rule = cue_rule(cue, SPOKEN);
            return r->source.last;
        }
    }
    struct range subject = subject_after(p, i, unit.last);
    if (range_empty(subject))
        return 0;
    for (size_t end = subject.last; end > i; end--) {
        size_t k = token_is(p, end, ",") ? end + 1 : end;
        cue = spoken_at(a, k);
        if (cue && cue->last <= unit.last && !is_quote_mark(p, k)) {
            r->source = (struct range){i, end};
            r->cue[0] = cue_range(cue);
            r->rule = cue_rule(cue, SPOKEN);
            return cue->last;
        }
    }
    return 0;
}

/* Past an addressee and adverbials behind the cue, up to where a quotation may open. */
static size_t towards_quote(const struct passage *p, size_t i, size_t limit)
{
    i = skip_adverbials(p, i, limit);
    size_t object = noun_phrase_end(p, i, limit);
    if (object > i && object < limit)
        i = skip_adverbials(p, object, limit);
    return token_is(p, i, ",") || token_is(p, i, ":") || tag_at(p, i) == TAG_THAT
               ? i + 1
               : i;
}

/* `X said, "…"`, `X told reporters on Tuesday: "…"`. */
static bool frame_before(const struct attribution *a, const struct quote *q,
                         struct range unit, struct relation *r)
{
    const struct passage *p = a->passage;
    bool colon = q->open > unit.first && token_is(p, q->open - 1, ":");
    size_t from = free_from(a, q->open);
    for (size_t i = cue_from(a, q->open); i-- > 0;) {
        const struct cue *cue = &a->cues[i];
        if (cue->last > q->open)
            continue;
        if (cue->first < from)
            return false;
        if (!cue_rule(cue, FRAME_QUOTE) || cue->group.bare ||
            (!colon && towards_quote(p, cue->last, q->open) != q->open))
            continue;
        r->source = cue->group.gerund ? (struct range){0}
                                      : subject_before(p, cue_range(cue).first, from);
        if (range_empty(r->source))
            return false;
        r->cue[0] = cue_range(cue);
        r->rule = cue_rule(cue, FRAME_QUOTE);
        return true;
    }
    return false;
}

/* The sentence goes on behind the quotation in the same clause: a verb's content, not a
 * quotation that stands for itself. */
static bool clause_goes_on(const struct passage *p, const struct quote *q,
                           struct range unit)
{
    size_t i = q->close + 1;
    if (i >= unit.last || tag_at(p, i) == TAG_MARK)
        return false;
    return !has_sentence_mark(p, q->close - 1) && !token_is(p, q->close - 1, ",");
}

static struct range inside(const struct quote *q)
{
    return (struct range){q->open + 1, q->close};
}

/* `…," he said, "…`: the second half, where it opens right behind the frame. */
static const struct quote *other_half(const struct attribution *a, size_t i,
                                      struct range unit)
{
    const struct passage *p = a->passage;
    i = skip_adverbials(p, i, unit.last);
    size_t object = noun_phrase_end(p, i, unit.last);
    if (object > i)
        i = skip_adverbials(p, object, unit.last);
    if (token_is(p, i, ",") || token_is(p, i, ":") || token_is(p, i, "--") ||
        token_is(p, i, "\xE2\x80\x94"))
        i++;
    const struct quote *q = i < unit.last ? quote_at(p, i) : NULL;
    return q && q->open == i ? q : NULL;
}

static bool attribute_quotation(struct attribution *a, const struct quote *q)
{
    const struct passage *p = a->passage;
    struct range unit = unit_of(a, q->open);
    struct relation r = {.cue_count = 1};
    size_t behind = 0;
    if (q->closed && !has_sentence_mark(p, q->close - 1))
        behind = frame_behind(a, q->close + 1, unit, &r);
    if (!behind && (clause_goes_on(p, q, unit) || !frame_before(a, q, unit, &r)))
        return false;
    relation_add_content(a, &r, inside(q));
    if (behind) {
        /* `He was "tired," she said`: words before the quotation in the same clause. */
        size_t from = free_from(a, q->open);
        if (from < q->open && unit.first <= from) {
            struct range before = without_marks(p, (struct range){from, q->open});
            if (!range_empty(before) && !token_is(p, q->open - 1, ":")) {
                r.content[0].first = before.first;
            }
        }
        const struct quote *half = other_half(a, behind, unit);
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

/* "SMITH: We will go." and the headline "Smith: We Will Go". */
static void attribute_script(struct attribution *a, size_t sentence)
{
    const struct passage *p = a->passage;
    size_t first = p->starts[sentence], end = p->starts[sentence + 1], i = first;
    while (i < end && i < first + 7 && tag_at(p, i) != TAG_MARK && !is_finite(p, i) &&
           tag_at(p, i) != TAG_PREP)
        i++;
    if (i == first || !token_is(p, i, ":") || i + 2 >= end || a->role[i] != ROLE_FREE ||
        a->role[i + 1] != ROLE_FREE || p->chunk_of[first] == NO_CHUNK)
        return;
    const struct chunk *c = &p->chunks[p->chunk_of[first]];
    if (c->range.last != i || tag_at(p, c->head) != TAG_NAME)
        return;
    struct relation r = {.source = c->range, .cue = {{i, i + 1}}, .cue_count = 1};
    relation_add_content(a, &r, (struct range){i + 1, end});
    attribution_add(a, &r);
}

void attribute_scripts(struct attribution *a)
{
    for (size_t k = 0; k < a->passage->sentence_count; k++)
        attribute_script(a, k);
}

static struct sayso_strs one_slice(struct arena *arena, struct sayso_str s)
{
    struct sayso_str *v = arena_alloc(arena, sizeof *v);
    *v = s;
    return (struct sayso_strs){v, 1};
}

/* The relation whose content the quotation's first words are; NULL for none. */
static struct relation *speaker_of(struct attribution *a, const struct quote *q)
{
    uint32_t owner = 0;
    for (size_t i = q->open; i < q->open + 4 && i < q->close && !owner; i++)
        owner = a->owner[i];
    struct relation *r = owner ? &a->relations[owner - 1] : NULL;
    return r && (r->continues || !range_empty(r->source)) ? r : NULL;
}

static size_t paragraph_of(const struct passage *p, size_t token)
{
    size_t k = p->first_sentence + passage_sentence(p, token);
    return p->article->sentences[k].paragraph;
}

static void remember(struct attribution *a, const struct relation *r,
                     const struct quote *q)
{
    const struct passage *p = a->passage;
    if (!r->continues) {
        a->voice->source = one_slice(p->find->report, passage_text(p, r->source));
        a->voice->cue = one_slice(p->find->report, passage_text(p, r->cue[0]));
        a->voice->rule = r->rule;
    }
    a->voice->paragraph = paragraph_of(p, q->closed ? q->close : q->close - 1);
    a->voice->open = !q->closed;
}

/* May a quotation without a cue be the voice's that spoke last? In the same paragraph,
 * or when the last one was left open; or when it makes up its own paragraph right
 * after. */
static bool may_continue(const struct attribution *a, const struct quote *q)
{
    const struct passage *p = a->passage;
    size_t paragraph = paragraph_of(p, q->open);
    if (!a->voice->paragraph)
        return false;
    struct range unit = unit_of(a, q->open);
    bool whole = q->open == unit.first;
    if (a->voice->paragraph == paragraph)
        return whole;
    return a->voice->paragraph + 1 == paragraph && q->open == 0 && whole &&
           (a->voice->open || !q->closed || q->close + 2 >= p->count);
}

void attribute_continued(struct attribution *a)
{
    const struct passage *p = a->passage;
    for (size_t i = 0; i < p->quote_count; i++) {
        const struct quote *q = &p->quotes[i];
        if (!q->speech || q->open + 1 >= q->close)
            continue;
        struct relation *known = speaker_of(a, q);
        if (known) {
            remember(a, known, q);
        } else if (a->role[q->open + 1] == ROLE_FREE && may_continue(a, q)) {
            struct relation r = {
                .rule = a->voice->rule, .continues = true, .voice = *a->voice};
            relation_add_content(a, &r, inside(q));
            if (attribution_add(a, &r))
                remember(a, &r, q);
        }
    }
}
