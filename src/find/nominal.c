/*
 * Nouns that attribute: "X's claim that S", "claims by X that S", "the allegation that
 * S", "fears of S".
 */
#include "base/str.h"
#include "find/attribute.h"
#include "find/clause.h"
#include "find/complement.h"
#include "find/content.h"
#include "find/quote.h"
#include "find/subject.h"

/* The possessor in the noun's own phrase: "Lieberman's claim", "his claim". */
static struct range possessor(const struct passage *p, size_t head)
{
    if (p->chunk_of[head] == NO_CHUNK)
        return (struct range){0};
    struct range chunk = p->chunks[p->chunk_of[head]].range;
    for (size_t i = head; i > chunk.first; i--)
        if (tag_at(p, i - 1) == TAG_POSS)
            return (struct range){chunk.first, i - 1};
    size_t first = chunk.first;
    if (tag_at(p, first) == TAG_DET &&
        (token_is(p, first, "his") || token_is(p, first, "her") ||
         token_is(p, first, "their") || token_is(p, first, "its")))
        return (struct range){first, first + 1};
    return (struct range){0};
}

/* "claims by X", "the fear among villagers", "a hint from the palace": the noun phrase
 * whose say-so it is; `*i` moves behind it. */
static struct range author_behind(const struct passage *p, size_t *i, size_t limit)
{
    static const char *const words[] = {"by", "from", "of", "among"};
    for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
        if (!token_is(p, *i, words[k]))
            continue;
        struct range author = {*i + 1, noun_phrase_end(p, *i + 1, limit)};
        if (range_empty(author))
            break;
        *i = author.last;
        return author;
    }
    return (struct range){0};
}

/* What the noun takes at `i`: a clause, or with somebody's name to it an infinitive or
 * a prepositional phrase. Moves `*i` to where the content begins; 0 for nothing. */
static uint32_t takes(const struct passage *p, const struct cue *cue, size_t *i)
{
    if (tag_at(p, *i) == TAG_THAT && (cue->frames & FRAME_THAT)) {
        ++*i;
        return FRAME_THAT;
    }
    if ((cue->frames & FRAME_INF) && tag_at(p, *i) == TAG_TO)
        return FRAME_INF;
    uint32_t frame = 0;
    if (token_is(p, *i, "of"))
        frame = cue->frames & FRAME_OF;
    else if (token_is(p, *i, "for"))
        frame = cue->frames & FRAME_FOR;
    *i += frame != 0;
    return frame;
}

/* The first of the cue's noun rules that takes that. */
static const struct rule *noun_rule(const struct cue *cue, uint32_t frame)
{
    for (size_t i = 0; i < cue->rule_count; i++)
        if ((cue->rules[i]->frame & FRAME_NOUN) && (cue->rules[i]->frame & frame))
            return cue->rules[i];
    return cue_rule(cue, FRAME_NOUN);
}

static bool attribute_noun(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    struct range unit = unit_of(a, cue->head);
    struct relation r = {.cue = {{cue->first, cue->last}}, .cue_count = 1};
    r.source = possessor(p, cue->first);
    size_t i = cue->last;
    if (range_empty(r.source))
        r.source = author_behind(p, &i, unit.last);
    uint32_t frame = range_empty(r.source) ? 0 : takes(p, cue, &i);
    if (!frame || i >= unit.last)
        return false;
    r.rule = noun_rule(cue, frame);
    relation_add_content(a, &r,
                         (struct range){i, embedded_content_end(p, i, unit.last)});
    return attribution_add(a, &r);
}

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

/* "Reports that S": nobody's, where a rule says so. The cue is the noun's whole phrase
 * with its preposition. */
static bool attribute_ownerless(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    size_t limit = unit_of(a, cue->head).last, i = cue->last;
    uint32_t frame = takes_ownerless(p, hearsay_frames(cue), &i, limit);
    if (!frame || i >= limit || p->chunk_of[cue->first] == NO_CHUNK ||
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
    for (size_t i = 0; i < a->cue_count; i++) {
        const struct cue *cue = &a->cues[i];
        if (a->role[cue->head] != ROLE_FREE)
            continue;
        if ((cue->frames & FRAME_NOUN) && !is_verbal(a->passage, cue->head) &&
            !attribute_noun(a, cue))
            attribute_ownerless(a, cue);
    }
}
