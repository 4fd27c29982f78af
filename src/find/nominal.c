/*
 * Nouns that attribute to nobody: "the allegation that S", "fears of S". Those whose
 * owner is told are find/owned's.
 */
#include "find/attribute.h"
#include "find/clause.h"
#include "find/complement.h"
#include "find/content.h"
#include "find/quote.h"

/* "fears that S", "questions about whether S", "calls to strike": what a noun without
 * an owner takes at `i`, moved to where the content begins; 0 for nothing. */
static uint32_t takes_ownerless(const struct passage *p, uint32_t frames, size_t *i,
                                size_t limit)
{
    uint32_t preposition = preposition_frame(p, *i) & frames;
    if (is_infinitive(p, *i))
        return frames & FRAME_INF;
    if (preposition) {
        ++*i;
        return preposition;
    }
    if (tag_at(p, *i) == TAG_WH)
        return frames & FRAME_WH;
    if (tag_at(p, *i) != TAG_THAT || !clause_follows(p, ++*i, limit))
        return 0; /* "reports that surprise": a relative clause */
    return frames & FRAME_THAT;
}

/* "voiced fears that", "faces calls to": what somebody has or does, though the noun
 * does not say whose it is. */
static bool is_object(const struct passage *p, size_t first)
{
    enum tag left = first > 0 ? tag_at(p, first - 1) : TAG_MARK;
    return left == TAG_VERB || left == TAG_BASE || left == TAG_ING || left == TAG_PART;
}

/* "Monday's reports", "his fears": no owner of it, or one whose noun takes another. */
static bool is_possessed(const struct passage *p, size_t noun)
{
    size_t first = p->chunks[p->chunk_of[noun]].range.first;
    for (size_t i = first; i < noun; i++)
        if (tag_at(p, i) == TAG_POSS)
            return true;
    return tag_at(p, first) == TAG_DET && is_possessive(p, first);
}

/* "Reports that S": nobody's, where a rule says so. The cue is the noun's whole phrase
 * with its preposition. */
static bool attribute_ownerless(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    size_t limit = unit_of(a, cue->head).last, i = cue->last;
    uint32_t frame = takes_ownerless(p, hearsay_frames(cue), &i, limit);
    if (!frame || i >= limit || p->chunk_of[cue->first] == NO_CHUNK ||
        is_possessed(p, cue->first) ||
        is_object(p, p->chunks[p->chunk_of[cue->first]].range.first))
        return false;
    struct relation r = {.cue_count = 1, .hearsay = true, .passive = true};
    r.rule = rule_taking(cue, frame, true);
    size_t last = frame & (FRAME_THAT | FRAME_WH | FRAME_INF) ? cue->last : i;
    r.cue[0] = (struct range){p->chunks[p->chunk_of[cue->first]].range.first, last};
    bool clause = frame & (FRAME_THAT | FRAME_WH);
    size_t end =
        clause ? embedded_content_end(p, i, limit) : phrase_content_end(p, i, limit);
    relation_add_content(a, &r, (struct range){i, end});
    return attribution_add(a, &r);
}

void attribute_nominals(struct attribution *a)
{
    for (size_t i = 0; i < a->cue_count && (a->frames & FRAME_NOUN); i++) {
        const struct cue *cue = &a->cues[i];
        if (a->role[cue->head] != ROLE_FREE)
            continue;
        if ((cue->frames & FRAME_NOUN) && !is_verbal(a->passage, cue->head))
            attribute_ownerless(a, cue);
    }
}
