/*
 * Passives: "is said to have left", "it is believed that S", "was accused of S" are
 * hearsay; "was described by X as Y" has its source behind the verb.
 */
#include "base/str.h"
#include "find/agent.h"
#include "find/attribute.h"
#include "find/clause.h"
#include "find/complement.h"
#include "find/content.h"
#include "find/subject.h"

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

/* "was described by X as Y": the agent is the source. */
static struct range agent_behind(const struct passage *p, size_t *i, size_t limit)
{
    size_t k = skip_adverbials(p, *i, *i + 1 < limit ? *i + 1 : limit);
    if (tag_at(p, *i) == TAG_ADV)
        *i = k;
    if (!token_is(p, *i, "by"))
        return (struct range){0};
    struct range agent = subject_after(p, *i + 1, limit);
    if (range_empty(agent) || tag_at(p, *i + 1) == TAG_ING)
        return (struct range){0};
    *i = agent.last;
    return agent;
}

bool attribute_passive(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    struct range unit = unit_of(a, cue->head);
    size_t i = cue->last, start = 0;
    struct relation r = {.cue = {cue_range(cue)}, .cue_count = 1, .passive = true};
    r.source = agent_behind(p, &i, unit.last);
    r.hearsay = range_empty(r.source);
    struct range subject = agent_of_passive(a, cue);
    bool said_of_it = range_empty(subject) || is_expletive(p, subject);
    if (r.hearsay && !cue_rule(cue, FRAME_PASSIVE))
        return false;
    if (i >= unit.last)
        return false;
    r.rule = r.hearsay ? cue_rule(cue, FRAME_PASSIVE) : cue->rules[0];
    if (is_infinitive(p, i)) {
        if (r.hearsay && !said_of_it && attribute_chain(a, cue, i, subject))
            return true;
        start = past_infinitive(p, i, &r.cue[0]);
        if (!r.hearsay)
            r.cue[0].last = cue->last;
    } else if (clausal_complement(p, i, unit.last, FRAME_THAT | FRAME_WH, &start)) {
        if (!said_of_it)
            return false;
    } else if (preposition_frame(p, i) & cue->frames) {
        start = i;
    } else if (!r.hearsay && (cue->frames & (FRAME_NP | FRAME_SMALL)) && !said_of_it) {
        start = i;
        relation_add_content(a, &r, subject);
        return attribution_add(a, &r);
    } else {
        return false;
    }
    if (!said_of_it)
        relation_add_content(a, &r, subject);
    relation_add_content(a, &r,
                         (struct range){start, content_end(p, start, unit.last)});
    return attribution_add(a, &r);
}
