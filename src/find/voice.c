/*
 * Quotations that go on without naming their speaker again.
 */
#include "find/attribute.h"
#include "find/quote.h"

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

static void remember(struct attribution *a, const struct relation *r, size_t token,
                     bool open)
{
    const struct passage *p = a->passage;
    if (!r->continues) {
        a->voice->source = one_slice(p->find->report, passage_text(p, r->source));
        a->voice->cue = one_slice(p->find->report, passage_text(p, r->cue[0]));
        a->voice->rule = r->rule;
    }
    a->voice->paragraph = paragraph_of(p, token);
    a->voice->open = open;
}

/* Whose words end right before `token`, in the sentence before: X in `X said that S.
 * "…"`. NULL for nobody's, and where a quotation in that sentence, which ends at
 * `voiced`, has told already. */
static const struct relation *reporter_before(const struct attribution *a, size_t token,
                                              size_t voiced)
{
    const struct passage *p = a->passage;
    size_t k = token > 0 ? passage_sentence(p, token - 1) : 0;
    uint32_t owner = 0;
    if (!a->count || voiced > p->starts[k])
        return NULL;
    for (size_t i = token; i > p->starts[k] && !owner; i--)
        owner = a->owner[i - 1];
    const struct relation *r = owner ? &a->relations[owner - 1] : NULL;
    bool speaks = r && !r->hearsay && (r->continues || !range_empty(r->source)) &&
                  (!r->rule || r->rule->cue_class == CUE_SPEECH);
    return speaks ? r : NULL;
}

/* Does the quotation begin its sentence, or stand behind "But" there? */
static bool is_whole(const struct attribution *a, const struct quote *q)
{
    size_t first = unit_of(a, q->open).first;
    return q->open == first ||
           (q->open == first + 1 && tag_at(a->passage, first) == TAG_CONJ);
}

/* May a quotation without a cue be the voice's that spoke last? In the same paragraph,
 * or when the last one was left open; or when it makes up its own paragraph right
 * after. */
static bool may_continue(const struct attribution *a, const struct quote *q)
{
    size_t paragraph = paragraph_of(a->passage, q->open);
    if (!a->voice->paragraph)
        return false;
    if (a->voice->paragraph == paragraph)
        return true;
    return a->voice->paragraph + 1 == paragraph && q->open == 0 &&
           (a->voice->open || !q->closed || q->close + 2 >= a->passage->count);
}

static bool can_be_said(const struct quote *q)
{
    return q->speech && q->open + 1 < q->close;
}

static size_t last_token(const struct quote *q)
{
    return q->closed ? q->close : q->close - 1;
}

/* The voice is the last quotation's, or that of a report right before this one. */
static bool take_up(struct attribution *a, const struct quote *q, size_t voiced)
{
    const struct relation *reporter = reporter_before(a, q->open, voiced);
    if (a->role[q->open + 1] != ROLE_FREE || !is_whole(a, q))
        return false;
    if (reporter)
        remember(a, reporter, q->open, false);
    return may_continue(a, q);
}

void attribute_continued(struct attribution *a)
{
    const struct passage *p = a->passage;
    size_t voiced = 0;
    for (size_t i = 0; i < p->quote_count; i++) {
        const struct quote *q = &p->quotes[i];
        if (!can_be_said(q))
            continue;
        const struct relation *speaker = speaker_of(a, q);
        struct relation r;
        if (!speaker && take_up(a, q, voiced)) {
            r = (struct relation){
                .continues = true, .rule = a->voice->rule, .voice = *a->voice};
            relation_add_content(a, &r, (struct range){q->open + 1, q->close});
            speaker = attribution_add(a, &r) ? &r : NULL;
        }
        if (!speaker)
            continue;
        voiced = last_token(q);
        remember(a, speaker, voiced, !q->closed);
    }
    const struct relation *reporter = reporter_before(a, p->count, voiced);
    if (reporter && !a->voice->open)
        remember(a, reporter, p->count - 1, false);
}

void hold_quotations(struct attribution *a)
{
    const struct passage *p = a->passage;
    for (size_t i = 0; i < p->quote_count; i++) {
        const struct quote *q = &p->quotes[i];
        if (!can_be_said(q) || !is_whole(a, q) || a->role[q->open + 1] != ROLE_FREE ||
            q->close + 2 < unit_of(a, q->open).last)
            continue;
        for (size_t k = q->open; k <= q->close && k < p->count; k++)
            a->role[k] = ROLE_HELD;
    }
}

void release_quotations(struct attribution *a)
{
    const struct passage *p = a->passage;
    for (size_t k = 0; k < p->quote_count; k++)
        for (size_t i = p->quotes[k].open; i <= p->quotes[k].close && i < p->count; i++)
            if (a->role[i] == ROLE_HELD) {
                a->role[i] = ROLE_FREE;
                a->changed = true;
            }
}
