/*
 * Nouns that attribute: "X's claim that S", "claims by X that S", "the allegation that
 * S", "evidence of S".
 */
#include "base/str.h"
#include "find/attribute.h"
#include "find/clause.h"
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
static uint32_t takes(const struct passage *p, const struct cue *cue, bool sourced,
                      size_t *i)
{
    if (tag_at(p, *i) == TAG_THAT && (cue->frames & FRAME_THAT)) {
        ++*i;
        return FRAME_THAT;
    }
    if (!sourced && !(cue->frames & FRAME_PASSIVE)) /* "reports of": hearsay */
        return 0;
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
    uint32_t frame = takes(p, cue, !range_empty(r.source), &i);
    if (!frame) {
        if (range_empty(r.source))
            r.source = author_behind(p, &i, unit.last);
        frame = takes(p, cue, !range_empty(r.source), &i);
    }
    if (!frame || i >= unit.last)
        return false;
    r.rule = noun_rule(cue, frame);
    r.hearsay = range_empty(r.source);
    r.passive = r.hearsay;
    relation_add_content(a, &r,
                         (struct range){i, embedded_content_end(p, i, unit.last)});
    return attribution_add(a, &r);
}

void attribute_nominals(struct attribution *a)
{
    for (size_t i = 0; i < a->cue_count; i++) {
        const struct cue *cue = &a->cues[i];
        if (a->role[cue->head] != ROLE_FREE)
            continue;
        if ((cue->frames & FRAME_NOUN) && !is_verbal(a->passage, cue->head))
            attribute_noun(a, cue);
    }
}
