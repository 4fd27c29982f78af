/*
 * An infinitive, a gerund and a verb behind "and" have no subject of their own: theirs
 * is that of the verb before them.
 */
#include "find/agent.h"

#include "base/str.h"
#include "find/clause.h"
#include "find/subject.h"

/* "to say" has its governor's subject, "and added" that of the verb before; a gerund
 * behind a comma that of the clause. */
static struct range subject_of_clause(const struct attribution *a, size_t before,
                                      size_t first)
{
    const struct passage *p = a->passage;
    for (size_t i = a->count; i-- > 0 && i + 8 > a->count;) {
        const struct relation *r = &a->relations[i];
        if (!r->hearsay && !r->continues && r->cue_count && r->cue[0].first >= first &&
            r->cue[0].last <= before && !range_empty(r->source))
            return r->source;
    }
    size_t back = before > first + 60 ? before - 60 : first;
    for (size_t i = before; i > back; i--)
        if (is_finite(p, i - 1) && a->role[i - 1] != ROLE_CONTENT) {
            struct range s = subject_before(p, verb_group(p, i - 1).first, first);
            if (!range_empty(s))
                return s;
        }
    return (struct range){0};
}

bool is_expletive(const struct passage *p, struct range s)
{
    return s.last == s.first + 1 &&
           (token_is(p, s.first, "it") || token_is(p, s.first, "there"));
}

static size_t left_limit(const struct attribution *a, size_t token)
{
    size_t first = free_from(a, token);
    struct range unit = unit_of(a, token);
    size_t sentence = a->passage->starts[passage_sentence(a->passage, token)];
    if (sentence > unit.first && sentence > first)
        return sentence;
    return first;
}

struct range agent_of(const struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    size_t verb = cue_range(cue).first;
    size_t first = left_limit(a, verb);
    size_t unit = unit_of(a, verb).first;
    enum tag left = verb > first ? tag_at(p, verb - 1) : TAG_MARK;
    if (cue->group.infinitive)
        return subject_of_clause(a, cue->group.first, unit);
    if (cue->group.gerund && (verb == unit || left == TAG_MARK || left == TAG_PREP ||
                              left == TAG_CONJ || left == TAG_SUB))
        return subject_of_clause(a, verb, unit);
    struct range s = subject_before(p, verb, first);
    if (range_empty(s) &&
        (left == TAG_CONJ || (verb > 0 && tag_at(p, verb - 1) == TAG_CONJ) ||
         left == TAG_ADV))
        s = subject_of_clause(a, verb, unit);
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
    const struct passage *p = a->passage;
    size_t verb = cue_range(cue).first;
    size_t unit = unit_of(a, verb).first;
    if (cue->group.bare)
        return antecedent(p, before_adverbs(p, verb, unit), unit);
    size_t first = is_embedded(a, cue) ? unit : left_limit(a, verb);
    struct range s = subject_before(p, verb, first);
    if (range_empty(s) && verb > first && tag_at(p, verb - 1) == TAG_CONJ)
        s = subject_of_clause(a, verb, unit);
    return s;
}
