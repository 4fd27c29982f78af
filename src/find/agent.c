/*
 * Who a cue's verb belongs to, as find/syntax has it; where that says nothing, a gerund
 * is taken to be of whoever spoke before it in the unit.
 */
#include "find/agent.h"

#include "find/syntax.h"

enum { LAST_VOICES = 8 /* relations among which the one that spoke is looked for */ };

bool is_expletive(const struct passage *p, struct range s)
{
    return s.last == s.first + 1 &&
           (word_at(p, s.first) == W_IT || word_at(p, s.first) == W_THERE);
}

/* The source of the relation that was found last in the unit, before `token`. */
static struct range last_voice(const struct attribution *a, size_t token)
{
    size_t first = unit_of(a, token).first;
    for (size_t i = a->count; i-- > 0 && i + LAST_VOICES > a->count;) {
        const struct relation *r = &a->relations[i];
        bool noun = r->rule && (r->rule->frame & FRAME_NOUN); /* "his plan": no voice */
        if (!r->hearsay && !r->continues && !noun && r->cue_count &&
            r->cue[0].first >= first && r->cue[0].last <= token &&
            !range_empty(r->source))
            return r->source;
    }
    return (struct range){0};
}

struct range agent_of(const struct attribution *a, const struct cue *cue)
{
    struct range s = subject_of(a->passage, cue->head);
    if (range_empty(s) && cue->group.gerund)
        s = last_voice(a, cue_range(cue).first);
    if (!range_empty(s) && a->role[s.first] == ROLE_CONTENT)
        return (struct range){0}; /* within what somebody says already */
    return s;
}

/* Past adverbs to the left of the cue's verb group. */
static size_t before_adverbs(const struct passage *p, size_t verb, size_t first)
{
    while (verb > first && tag_at(p, verb - 1) == TAG_ADV)
        verb--;
    return verb;
}

bool is_embedded(const struct attribution *a, const struct cue *cue)
{
    size_t verb = cue_range(cue).first;
    size_t start = before_adverbs(a->passage, verb, unit_of(a, verb).first);
    return cue->group.bare || (start > 0 && tag_at(a->passage, start - 1) == TAG_WH);
}

struct range agent_of_passive(const struct attribution *a, const struct cue *cue)
{
    return cue->group.bare ? subject_of(a->passage, cue->head) : agent_of(a, cue);
}
