/*
 * Verbs that attribute, by their frames: what stands behind the verb decides whether
 * and what it attributes, what stands before it to whom. Read from left to right over
 * tokens that no content covers yet, so that the outermost attribution wins.
 */
#include "find/agent.h"
#include "find/attribute.h"
#include "find/clause.h"
#include "find/complement.h"
#include "find/content.h"
#include "find/figure.h"
#include "find/quote.h"
#include "find/subject.h"
#include "find/syntax.h"

/* The author speaks or addresses the reader: nobody else's say-so, unless the rubric
 * counts it. */
static bool is_author(const struct passage *p, struct range s)
{
    if (p->find->rubric->author)
        return false;
    return s.last == s.first + 1 && !quoted_at(p, s.first) &&
           (word_at(p, s.first) == W_I || word_at(p, s.first) == W_WE ||
            word_at(p, s.first) == W_YOU);
}

/* ", suggesting a link": what an event shows by the author's own inference, no source.
 */
static bool is_inference(const struct passage *p, const struct cue *cue)
{
    return cue->group.gerund && cue->rules[0]->cue_class == CUE_EVIDENCE &&
           cue->first > 0 && word_at(p, cue->first - 1) == W_COMMA;
}

/* One thing that is no person, body or document: "the rain", "an alliance that". It
 * shows and rules out, but holds no view. */
static bool is_thing(const struct passage *p, size_t verb, struct range s)
{
    if (word_at(p, s.first) == W_THAT || word_at(p, s.first) == W_WHICH)
        s = antecedent_of(p, verb);
    const struct chunk *c = range_empty(s) ? NULL : chunk_at(p, s.first);
    return c && tag_at(p, c->head) == TAG_NOUN && !class_at(p, c->head, WORD_PLURAL) &&
           figure_read(p, c).type == SAYSO_UNSPECIFIED;
}

/* "X quoted Y as saying", "Y was quoted by X as saying": Y says it, X relays it. */
static void take_relayed(const struct passage *p, const struct cue *cue,
                         struct relation *r)
{
    struct range inside = source_inside(p, cue);
    if (range_empty(inside))
        return;
    bool passive = class_at(p, cue->head, WORD_BE);
    r->via = passive ? inside : r->source;
    r->source = passive ? r->source : inside;
}

static bool attribute_active(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    if (is_inference(p, cue))
        return false;
    struct range unit = unit_of(a, cue->head);
    struct complement c = complement_read(a, cue, unit.last);
    if (!c.frame)
        return false;
    if (c.frame == FRAME_THEME)
        return attribute_theme(a, cue, &c);
    struct relation r = {.cue = {c.cue}, .cue_count = 1};
    r.rule = cue_rule(cue, c.frame);
    if ((r.rule->frame & FRAME_RAISE) && cue->first < cue->group.first) {
        /* "evidence has emerged of": the rule's first words are the source. */
        r.source = p->chunk_of[cue->first] != NO_CHUNK
                       ? p->chunks[p->chunk_of[cue->first]].range
                       : (struct range){0};
        r.cue[0].first = cue->group.first;
    } else {
        r.source = agent_of(a, cue);
        if (r.rule->frame & FRAME_RAISE && !range_empty(r.source) &&
            tag_at(p, r.source.first) == TAG_WH)
            r.source = antecedent_of(p, cue->head);
    }
    bool it = is_expletive(p, r.source) &&
              (r.rule->cue_class == CUE_BELIEF || (r.rule->frame & FRAME_ADJ));
    if (range_empty(r.source) || it || word_at(p, r.source.first) == W_THERE ||
        range_has(r.source, cue->head) || is_author(p, r.source))
        return false; /* with the cue in it: "seeing the bridge burn hurt" */
    bool relative = tag_at(p, r.source.first) == TAG_WH;
    if ((r.rule->cue_class == CUE_ATTITUDE ? relative : c.frame == FRAME_NP) &&
        is_thing(p, cue->head, r.source))
        return false;
    if (r.rule->frame & FRAME_RELAY)
        take_relayed(p, cue, &r);
    /* "Promising that S, Lind left": the content ends before its own subject. */
    bool fronted = cue->group.gerund && r.source.first > c.start;
    struct range content =
        complement_range(p, &c, fronted ? r.source.first : unit.last);
    if (tag_at(p, r.source.first) == TAG_WH && (c.frame & FRAME_THAT))
        content.last = embedded_content_end(p, c.start, unit.last);
    relation_add_content(a, &r, content);
    return attribution_add(a, &r);
}

/* "citing" waits until it is known who does the citing. */
static bool cites(const struct cue *cue)
{
    for (size_t i = 0; i < cue->rule_count; i++)
        if ((cue->rules[i]->frame & FRAME_PREP) && (cue->rules[i]->frame & FRAME_RELAY))
            return true;
    return false;
}

/* "the estimated share": says of what kind a thing is. */
static bool is_modifier(const struct passage *p, size_t i)
{
    return p->chunk_of[i] != NO_CHUNK && i < p->chunks[p->chunk_of[i]].head;
}

static bool is_passive(const struct passage *p, const struct cue *cue)
{
    return cue->group.passive || (cue->group.bare && tag_at(p, cue->head) == TAG_PART);
}

void attribute_predicates(struct attribution *a)
{
    const uint32_t other =
        FRAME_NOUN | FRAME_ADVERB | FRAME_PREP | FRAME_RELAY | FRAME_ADJ;
    for (size_t i = 0; i < a->cue_count; i++) {
        const struct cue *cue = &a->cues[i];
        if (a->role[cue->head] != ROLE_FREE || !(cue->frames & ~other) || cites(cue))
            continue;
        if (!is_verbal(a->passage, cue->head)) {
            if (cue->frames & FRAME_NOUN)
                attribute_owned(a, cue);
            continue;
        }
        if ((cue->frames & FRAME_SEEM) && attribute_seeming(a, cue))
            continue;
        bool passive = is_passive(a->passage, cue);
        if (passive && (is_embedded(a, cue) || attribute_passive(a, cue)))
            continue;
        if (!passive || word_at(a->passage, cue->group.first) == W_S)
            attribute_active(a, cue); /* "she's said that": has, not is */
    }
}

/* Participles and relative clauses wait until whoever is the subject of their sentence
 * has been found: "the man accused of fraud said that S". */
void attribute_participles(struct attribution *a)
{
    for (size_t i = 0; i < a->cue_count; i++) {
        const struct cue *cue = &a->cues[i];
        enum role role = (enum role)a->role[cue->head];
        if (is_passive(a->passage, cue) && (role == ROLE_FREE || role == ROLE_SOURCE) &&
            !is_modifier(a->passage, cue->head) && is_verbal(a->passage, cue->head) &&
            is_embedded(a, cue))
            attribute_passive(a, cue);
    }
}

/* "X said Y told him that S": inside X's content, what Y says, by way of X; and of "it
 * is reported that Y said S" what Y says by hearsay. Somebody who speaks for himself
 * ("X said he believed that S") carries nobody's word. */
static bool attribute_inner(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    uint32_t parent = a->owner[cue->head];
    const struct relation *outer = &a->relations[parent - 1];
    const struct verb_group *g = &cue->group;
    if (g->passive || g->bare || g->infinitive || g->gerund ||
        (range_empty(outer->source) && !outer->hearsay))
        return false;
    struct range piece = outer->content[0], source = subject_of(p, cue->head);
    for (size_t i = 1; i < outer->content_count && !range_has(piece, cue->head); i++)
        piece = outer->content[i];
    if (range_empty(source) || source.first < piece.first ||
        tag_at(p, source.first) == TAG_PRONOUN || tag_at(p, source.first) == TAG_WH)
        return false;
    struct complement c = complement_read(a, cue, piece.last);
    if (!(c.frame & (FRAME_THAT | FRAME_QUOTE)))
        return false;
    struct relation r = {.source = source, .cue = {c.cue}, .cue_count = 1};
    r.parent = parent;
    r.rule = cue_rule(cue, c.frame);
    r.via = outer->source;
    r.hearsay = outer->hearsay;
    r.passive = outer->hearsay && outer->passive;
    relation_add_content(a, &r, complement_range(p, &c, piece.last));
    return attribution_add(a, &r);
}

void attribute_nested(struct attribution *a)
{
    if (!a->count || !a->passage->find->rubric->nested)
        return;
    for (size_t i = 0; i < a->cue_count; i++) {
        const struct cue *cue = &a->cues[i];
        if (a->owner[cue->head] && is_verbal(a->passage, cue->head))
            attribute_inner(a, cue);
    }
}
