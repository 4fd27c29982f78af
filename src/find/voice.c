/*
 * Quotations that go on without naming their speaker again.
 */
#include "base/str.h"
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
    size_t first = unit_of(a, q->open).first;
    bool whole = q->open == first ||
                 (q->open == first + 1 && tag_at(p, first) == TAG_CONJ); /* But "…" */
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
            relation_add_content(a, &r, (struct range){q->open + 1, q->close});
            if (attribution_add(a, &r))
                remember(a, &r, q);
        }
    }
}
