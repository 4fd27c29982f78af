/*
 * A rule with a letter judges whom it names: the phrase whose head its words cover. It
 * judges, too, who speaks for that source: a spokesman for it, a report by it. It does
 * not judge its critics, nor those who work there and speak for themselves. Who speaks
 * for others is told by the rubric's traits of class voice.
 */
#include "find/letter.h"

#include "find/figure.h"

enum { MAX_ASIDE = 4 /* words between a document and its maker: "published by" */ };

/* The longest rule with a letter whose words cover the phrase's head;
 * of equals the later. */
static const struct rule *letter_of_chunk(const struct passage *p,
                                          const struct chunk *c)
{
    size_t head = c->head;
    const struct hit *best = NULL;
    for (size_t i = passage_hits(p, c->range.first);
         i < p->hit_count && p->hits[i].first <= head; i++) {
        const struct hit *hit = &p->hits[i];
        if (!hit->rule->letter || hit->last <= head)
            continue;
        if (!best || hit->last - hit->first >= best->last - best->first)
            best = hit;
    }
    return best ? best->rule : NULL;
}

/* The word in the phrase by which it speaks for somebody: "spokesman". SIZE_MAX for
 * none. */
static size_t voice_in(const struct passage *p, const struct chunk *c)
{
    const struct hit *hit = passage_trait(p, c->range, TRAIT_VOICE);
    return hit ? hit->first : SIZE_MAX;
}

/* "the Corvane Institute's chief spokesman": the last rule's before the voice, with no
 * other name between them. */
static const struct rule *letter_before(const struct passage *p, const struct chunk *c,
                                        size_t voice)
{
    const struct hit *last = NULL;
    for (size_t i = passage_hits(p, c->range.first);
         i < p->hit_count && p->hits[i].first < voice; i++) {
        const struct hit *hit = &p->hits[i];
        if (hit->rule->letter && hit->last <= voice &&
            (!last || hit->last >= last->last))
            last = hit;
    }
    for (size_t i = last ? last->last : voice; i < voice; i++)
        if (tag_at(p, i) == TAG_NAME)
            return NULL;
    return last ? last->rule : NULL;
}

/* "a spokesman for the Corvane Institute", "a report published by it". */
static const struct rule *letter_behind(const struct passage *p, const struct chunk *c,
                                        bool document)
{
    static const uint8_t of_voice[] = {W_FOR, W_OF, W_FROM, W_AT, W_WITH, UNSPELT};
    static const uint8_t of_document[] = {W_BY, W_FROM, W_OF, UNSPELT};
    size_t i = c->range.last;
    for (size_t k = 0; document && k < MAX_ASIDE && tag_at(p, i) != TAG_PREP; k++) {
        if (tag_at(p, i) != TAG_PART && tag_at(p, i) != TAG_ADV)
            return NULL;
        i++;
    }
    if (!word_is_one(p, i, document ? of_document : of_voice))
        return NULL;
    const struct chunk *whose = chunk_at(p, i + 1);
    return whose ? letter_of_chunk(p, whose) : NULL;
}

/* The letter of whom the phrase speaks for. */
static const struct rule *letter_of_voice(const struct passage *p,
                                          const struct chunk *c)
{
    size_t voice = voice_in(p, c);
    bool document = voice == SIZE_MAX && figure_read(p, c).type == SAYSO_DOCUMENT;
    if (voice == SIZE_MAX && !document)
        return NULL;
    const struct rule *rule = letter_before(p, c, document ? c->head : voice);
    return rule ? rule : letter_behind(p, c, document);
}

typedef const struct rule *judge(const struct passage *, const struct chunk *);

/* The best letter of the phrases that the source's words put side by side: a list, or a
 * name with its appositive. */
static const struct rule *best_letter(const struct passage *p, struct range source,
                                      judge *letter)
{
    const struct rule *best = NULL;
    for (size_t i = source.first; i < source.last && tag_at(p, i) != TAG_WH;) {
        const struct chunk *c = chunk_at(p, i);
        if (!c) {
            i++;
            continue;
        }
        bool beside = i == source.first || tag_at(p, i - 1) == TAG_CONJ ||
                      word_at(p, i - 1) == W_COMMA;
        const struct rule *rule = beside ? letter(p, c) : NULL;
        if (rule && (!best || rule->letter < best->letter))
            best = rule;
        i = c->range.last;
    }
    return best;
}

const struct rule *letter_of(const struct passage *p, struct range source)
{
    if (!p->index.letters)
        return NULL;
    const struct rule *rule = best_letter(p, source, letter_of_chunk);
    return rule ? rule : best_letter(p, source, letter_of_voice);
}

void letter_relay(struct sayso_claim *claim, const struct rule *rule)
{
    const struct rule *worst = (const struct rule *)claim->via_letter;
    if (rule && rule->letter != 'F' && (!worst || rule->letter > worst->letter))
        claim->via_letter = &rule->cells;
}
