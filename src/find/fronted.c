/*
 * Contents that stand before their cue: what a relative clause says of the noun phrase
 * before it ("the tax she opposes", "which they scoffed at"), and the subject of a verb
 * whose object is who feels or judges ("the toll angered the drivers").
 */
#include "find/agent.h"
#include "find/attribute.h"
#include "find/clause.h"
#include "find/complement.h"
#include "find/quote.h"
#include "find/subject.h"
#include "find/syntax.h"

/* What a verb can take and then lack behind it. */
static const uint32_t objects = FRAME_NP | FRAME_OF | FRAME_FOR | FRAME_ABOUT |
                                FRAME_AGAINST | FRAME_ON | FRAME_TO | FRAME_WITH |
                                FRAME_TOWARD | FRAME_IN | FRAME_AT;

/* Does the clause end or go on without an object at `i`? */
static bool lacks_object(const struct passage *p, size_t i, size_t limit)
{
    enum tag tag = i < limit ? tag_at(p, i) : TAG_MARK;
    return (tag == TAG_MARK && !is_quote_mark(p, i) && word_at(p, i) != W_COLON &&
            word_at(p, i) != W_DOLLAR) ||
           tag == TAG_CONJ || tag == TAG_SUB || tag == TAG_ADV || is_finite(p, i);
}

/* The cue of a clause that lacks its object, with a stranded preposition; empty where
 * the object is there or the verb takes none. */
static struct range stranded(const struct passage *p, const struct cue *cue,
                             size_t limit)
{
    struct range words = cue_range(cue);
    size_t i = words.last;
    if ((cue->frames & FRAME_NP) &&
        (lacks_object(p, i, limit) ||
         (tag_at(p, i) == TAG_PREP && word_at(p, i) != W_TO)))
        return words;
    if (!(preposition_frame(p, i) & cue->frames & objects) ||
        !lacks_object(p, i + 1, limit))
        return (struct range){0};
    words.last++;
    return words;
}

/* The object before the subject that begins at `i`: "which", "whom", "what", or the
 * noun phrase that a clause with "that" or nothing between hangs on. */
static struct range object_before(const struct passage *p, size_t verb, size_t i,
                                  size_t first)
{
    if (i <= first)
        return (struct range){0};
    if (word_at(p, i - 1) == W_WHICH || word_at(p, i - 1) == W_WHOM ||
        word_at(p, i - 1) == W_WHAT || word_at(p, i - 1) == W_WHO)
        return (struct range){i - 1, i};
    if (word_at(p, i - 1) == W_THAT)
        i--;
    if (i <= first || p->chunk_of[i - 1] == NO_CHUNK)
        return (struct range){0};
    struct range object = antecedent_of(p, verb);
    bool adverbial = object.first == first + 1 && tag_at(p, first) == TAG_PREP;
    return adverbial || class_at(p, i - 1, WORD_TIME) ? (struct range){0} : object;
}

static bool attribute_object(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    struct range unit = unit_of(a, cue->head);
    struct relation r = {.cue = {stranded(p, cue, unit.last)}, .cue_count = 1};
    if (range_empty(r.cue[0]))
        return false;
    r.source = subject_of(p, cue->head);
    if (range_empty(r.source) || tag_at(p, r.source.first) == TAG_WH ||
        is_expletive(p, r.source))
        return false;
    struct range object = object_before(p, cue->head, r.source.first, unit.first);
    if (range_empty(object) || a->owner[object.first])
        return false;
    r.rule = cue_rule(cue, objects);
    relation_add_content(a, &r, object);
    return attribution_add(a, &r);
}

/* "The claim that S angered them": the noun attributes more than the verb does. */
static bool holds_noun(const struct attribution *a, struct range subject)
{
    for (size_t i = cue_from(a, subject.first); i < a->cue_count; i++) {
        if (a->cues[i].first >= subject.last)
            return false;
        if (cue_rule(&a->cues[i], FRAME_NOUN) && a->cues[i].last < subject.last)
            return true;
    }
    return false;
}

bool attribute_theme(struct attribution *a, const struct cue *cue,
                     const struct complement *c)
{
    const struct passage *p = a->passage;
    struct range unit = unit_of(a, cue->head);
    struct relation r = {.cue = {c->cue}, .cue_count = 1};
    if (cue->group.infinitive || tag_at(p, cue->head) == TAG_ING)
        return false; /* "to alarm them" has alarmed nobody, "alarming news" is none */
    r.source = subject_after(p, c->start, unit.last);
    if (range_empty(r.source)) /* "them", "him" */
        r.source = (struct range){c->start, noun_phrase_end(p, c->start, unit.last)};
    r.rule = cue_rule(cue, FRAME_THEME);
    struct range theme = agent_of(a, cue);
    if (holds_noun(a, theme))
        return false;
    relation_add_content(a, &r, theme);
    return !range_empty(r.source) && attribution_add(a, &r);
}

void attribute_fronted(struct attribution *a)
{
    const struct passage *p = a->passage;
    for (size_t i = 0; i < a->cue_count; i++) {
        const struct cue *cue = &a->cues[i];
        const struct verb_group *g = &cue->group;
        enum role role = (enum role)a->role[cue->head];
        if ((cue->frames & objects) && (role == ROLE_FREE || role == ROLE_SOURCE) &&
            is_verbal(p, cue->head) && !g->infinitive && !g->gerund && !g->passive &&
            !g->bare)
            attribute_object(a, cue);
    }
}
