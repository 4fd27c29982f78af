/*
 * Passives. Without an agent they are hearsay: "is said to have left", "it is believed
 * that S", "was accused of S", "is seen as Y", "was announced"; what is said is their
 * subject with what stands behind the verb. "Was described by X as Y" has its source
 * behind the verb.
 */
#include "find/agent.h"
#include "find/attribute.h"
#include "find/clause.h"
#include "find/complement.h"
#include "find/content.h"
#include "find/quote.h"
#include "find/subject.h"
#include "find/verb.h"

/* A passive's surroundings. */
struct passive {
    const struct cue *by;
    struct range subject;
    struct range cue;
    uint32_t frames; /* that count here: without an agent, those of hearsay's rules */
    bool hearsay;    /* no agent stands behind it */
    bool embedded;   /* in a participle or relative clause */
    size_t limit;
};

/* The cue of hearsay takes "to" and "have (been)" in; returns where the claim goes on.
 */
static size_t past_infinitive(const struct passage *p, size_t to, struct range *cue)
{
    size_t i = to + 1;
    if (class_at(p, i, WORD_HAVE))
        i++;
    cue->last = i;
    return i;
}

/* "is reported to have confirmed that Y": the source confirms, by hearsay. */
static bool attribute_chain(struct attribution *a, const struct cue *outer, size_t to,
                            struct range subject)
{
    const struct passage *p = a->passage;
    struct range cue = cue_range(outer);
    size_t verb = past_infinitive(p, to, &cue);
    while (tag_at(p, verb) == TAG_ADV)
        verb++;
    const struct cue *inner = cue_beginning(a, verb);
    for (size_t i = cue_from(a, verb); !inner && i < a->cue_count; i++) {
        if (a->cues[i].first > verb)
            break;
        inner = &a->cues[i];
    }
    if (!inner || inner->first > verb)
        return false;
    size_t limit = unit_of(a, verb).last;
    struct complement c = complement_read(a, inner, limit);
    if (!c.frame)
        return false;
    struct relation r = {.source = subject, .cue_count = 1, .hearsay = true};
    r.cue[0] = (struct range){cue.first, c.cue.last};
    r.passive = true;
    r.rule = outer->rules[0];
    relation_add_content(a, &r, complement_range(p, &c, limit));
    return attribution_add(a, &r);
}

/* "was described by X as Y": the agent is the source. It ends before a preposition that
 * is the cue's. */
static struct range agent_behind(const struct passage *p, const struct cue *cue,
                                 size_t *i, size_t limit)
{
    size_t by = tag_at(p, *i) == TAG_ADV ? *i + 1 : *i;
    if (word_at(p, by) != W_BY || tag_at(p, by + 1) == TAG_ING)
        return (struct range){0};
    struct range agent = subject_after(p, by + 1, limit);
    for (size_t k = by + 2; k < agent.last; k++)
        if (preposition_frame(p, k) & cue->frames)
            agent.last = k;
    if (!range_empty(agent))
        *i = agent.last;
    return agent;
}

/* The content behind the verb. A clause runs on; a phrase stops at its comma, and what
 * stands in a participle or relative clause at the verb of its noun: "the man accused
 * of fraud fled". */
static struct range content_behind(const struct passage *p, const struct passive *v,
                                   size_t start, bool phrase)
{
    size_t end = phrase || v->embedded ? phrase_content_end(p, start, v->limit)
                                       : content_end(p, start, v->limit);
    return (struct range){start, end};
}

/* An infinitive is what is said, reported or believed of the subject, and its "to" the
 * cue's; of an attitude it is the content, as where somebody wishes or plans. */
static struct range infinitive_behind(const struct passage *p, struct passive *v,
                                      size_t to)
{
    const struct rule *rule = rule_taking(v->by, FRAME_INF | FRAME_OBJINF, v->hearsay);
    if (rule->cue_class == CUE_ATTITUDE)
        return content_behind(p, v, to, true);
    struct range cue = v->cue;
    size_t start = past_infinitive(p, to, &cue);
    if (v->hearsay)
        v->cue = cue;
    return content_behind(p, v, start, false);
}

/* The preposition that the cue takes at `i` or behind adverbials; else the limit. */
static size_t preposition_behind(const struct passage *p, const struct passive *v,
                                 size_t i)
{
    if (preposition_frame(p, i) & v->frames)
        return i;
    size_t k = skip_adverbials(p, i, v->limit);
    return preposition_frame(p, k) & v->frames ? k : v->limit;
}

/* A preposition is the cue's, unless something stands between them. */
static struct range phrase_behind(const struct passage *p, struct passive *v,
                                  size_t preposition)
{
    size_t start = preposition;
    if (preposition == v->cue.last)
        v->cue.last = ++start;
    return content_behind(p, v, start, true);
}

/* "it was said that S", "they were told that S": no subject is part of the claim. */
static bool takes_clause(const struct passage *p, const struct passive *v)
{
    return range_empty(v->subject) || is_expletive(p, v->subject) ||
           (v->frames & FRAME_OBJ);
}

/* "was announced": the subject alone is the object of an attitude. A statement needs
 * more words than that. */
static uint32_t stands_alone(const struct passive *v)
{
    const struct rule *rule = rule_taking(v->by, FRAME_NP, v->hearsay);
    bool alone = !range_empty(v->subject) && !v->by->group.bare &&
                 rule->cue_class == CUE_ATTITUDE;
    return alone ? rule->frame & FRAME_NP : 0;
}

/* What stands at `i` behind the verb, as content beside the subject; its frame, 0 where
 * the rules take nothing such. */
static uint32_t read_behind(const struct passage *p, struct passive *v, size_t i,
                            struct range *content)
{
    size_t start, preposition = preposition_behind(p, v, i);
    if (is_infinitive(p, i)) {
        *content = infinitive_behind(p, v, i);
        return FRAME_INF | FRAME_OBJINF;
    }
    if (preposition < v->limit) {
        *content = phrase_behind(p, v, preposition);
        return preposition_frame(p, preposition);
    }
    uint32_t frame = 0;
    if (takes_clause(p, v))
        frame = clausal_complement(p, i, v->limit, FRAME_THAT | FRAME_WH, &start);
    if (frame) {
        *content = content_behind(p, v, start, false);
        v->subject = (struct range){0};
        return frame;
    }
    bool phrase =
        p->chunk_of[i] != NO_CHUNK || tag_at(p, i) == TAG_ADJ || is_quote_mark(p, i);
    if (!phrase) {
        *content = (struct range){0};
        return stands_alone(v);
    }
    *content = content_behind(p, v, i, true);
    return v->frames & FRAME_SMALL;
}

/* What is embedded ends where another relation begins: with the source it stands in. */
static struct range clipped(const struct attribution *a, const struct cue *cue,
                            struct range content)
{
    for (size_t i = content.first; i < content.last; i++)
        if (a->role[i] != a->role[cue->head])
            return (struct range){content.first, i};
    return content;
}

bool attribute_passive(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    size_t i = cue->last;
    struct relation r = {.cue_count = 1};
    struct passive v = {.by = cue, .cue = cue_range(cue)};
    v.limit = unit_of(a, cue->head).last;
    r.source = agent_behind(p, cue, &i, v.limit);
    r.passive = r.hearsay = v.hearsay = range_empty(r.source);
    v.frames = r.hearsay ? hearsay_frames(cue) : cue->frames;
    if (!v.frames || i >= v.limit)
        return false;
    v.subject = agent_of_passive(a, cue);
    v.embedded = is_embedded(a, cue);
    if (r.hearsay && !range_empty(v.subject) && is_infinitive(p, i) &&
        attribute_chain(a, cue, i, v.subject))
        return true;
    struct range content;
    uint32_t frame = read_behind(p, &v, i, &content);
    if (!frame)
        return false;
    if (v.embedded)
        content = clipped(a, cue, content);
    r.rule = rule_taking(cue, frame, r.hearsay);
    r.cue[0] = v.cue;
    r.shares = cue->group.bare;
    if (word_at(p, v.subject.first) != W_THERE)
        relation_add_content(a, &r, v.subject);
    relation_add_content(a, &r, content);
    return attribution_add(a, &r);
}

/* "seems unsafe", "looked like rain", "appeared to sink": where the content begins;
 * SIZE_MAX where the verb is another ("appeared at noon", "looked up"). */
static size_t seeming_behind(const struct passage *p, struct passive *v, size_t i)
{
    size_t start, first = i;
    while (tag_at(p, i) == TAG_ADV)
        i++;
    if (is_infinitive(p, i))
        return (cue_rule(v->by, FRAME_SEEM)->frame & FRAME_INF) ? first : SIZE_MAX;
    if (word_at(p, i) == W_LIKE || word_at(p, i) == W_AS) {
        v->cue.last = i + 1;
        return i + 1;
    }
    if (is_expletive(p, v->subject) &&
        clausal_complement(p, i, v->limit, FRAME_THAT, &start)) {
        v->subject = (struct range){0};
        return start;
    }
    bool predicate = tag_at(p, i) == TAG_ADJ || tag_at(p, i) == TAG_PART ||
                     word_at(p, i) == W_A || word_at(p, i) == W_AN;
    return predicate ? first : SIZE_MAX;
}

bool attribute_seeming(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    struct relation r = {.cue_count = 1, .hearsay = true, .passive = true};
    struct passive v = {.by = cue, .cue = cue_range(cue)};
    v.limit = unit_of(a, cue->head).last;
    v.subject = agent_of_passive(a, cue);
    v.embedded = is_embedded(a, cue);
    size_t start = seeming_behind(p, &v, cue->last);
    if (start == SIZE_MAX || cue->group.gerund || cue->group.infinitive)
        return false;
    r.rule = cue_rule(cue, FRAME_SEEM);
    r.cue[0] = v.cue;
    relation_add_content(a, &r, v.subject);
    relation_add_content(a, &r, content_behind(p, &v, start, true));
    return attribution_add(a, &r);
}
