/*
 * Anonymity is asked for in the source's own phrase ("a clerk who asked not to be
 * named"), right behind the cue ("said on condition of anonymity"), in an aside before
 * the cue or behind the content (", speaking on condition of anonymity"), or in a
 * sentence of its own behind it all. The words are the rubric's: source rules that say
 * nothing of the source's type.
 */
#include "find/anonymity.h"

#include "find/hits.h"
#include "find/syntax.h"
#include "find/trait.h"
#include "find/verb.h"

enum {
    ANONYMITY_REACH = 12, /* claims before a sentence that tells of it */
    LONGEST_OBJECT = 12,  /* words between a cue and "on condition of anonymity" */
    REASON_NEAR = 2       /* words between being unnamed and the reason for it */
};

/* The first rule whose words begin in the range; NULL for none. */
static const struct rule *rule_in(const struct passage *p, struct range range)
{
    if (!p->index.anonymity)
        return NULL;
    for (size_t i = passage_hits(p, range.first);
         i < p->hit_count && p->hits[i].first < range.last; i++)
        if (rule_withholds(p->hits[i].rule))
            return p->hits[i].rule;
    return NULL;
}

bool anonymity_in(const struct passage *p, struct range range)
{
    return rule_in(p, range) != NULL;
}

bool anonymity_explained(const struct passage *p, struct range sentence,
                         struct sayso_claim *claim)
{
    bool explained = false;
    if (!p->index.anonymity)
        return false;
    for (size_t i = passage_hits(p, sentence.first);
         i < p->hit_count && p->hits[i].first < sentence.last; i++) {
        const struct hit *hit = &p->hits[i];
        struct range near = {hit->first, hit->last + REASON_NEAR};
        if (near.last > sentence.last)
            near.last = sentence.last;
        if (rule_withholds(hit->rule) && trait_shows(p, near, TRAIT_REASON, claim))
            explained = true;
    }
    return explained;
}

bool anonymity_begins(const struct passage *p, size_t token)
{
    return anonymity_in(p, (struct range){token, token + 1});
}

/* Is what begins at `i` said of the source: by a verb whose subject it is too, or by a
 * participle behind its comma? */
static bool is_of(const struct passage *p, size_t i, struct range source)
{
    struct range subject = subject_of(p, i), antecedent = antecedent_of(p, i);
    if (!range_empty(subject) && subject.first == source.first)
        return true;
    if (!range_empty(antecedent) && antecedent.first == source.first)
        return true; /* "two senators present, who requested anonymity" */
    bool participle = tag_at(p, i) == TAG_ING || tag_at(p, i) == TAG_PART;
    return participle && i > 0 && source.last == i - 1 && word_at(p, i - 1) == W_COMMA;
}

static const struct rule *rule_beside(const struct passage *p, struct range source)
{
    size_t end = p->starts[passage_sentence(p, source.first) + 1];
    for (size_t i = passage_hits(p, source.last);
         i < p->hit_count && p->hits[i].first < end; i++)
        if (rule_withholds(p->hits[i].rule) && is_of(p, p->hits[i].first, source))
            return p->hits[i].rule;
    return NULL;
}

/* "said, on condition of anonymity", "confirmed the loss on condition of anonymity":
 * behind the cue, with no other verb between that it could belong to. */
static const struct rule *rule_behind(const struct passage *p, size_t cue)
{
    size_t end = p->starts[passage_sentence(p, cue - 1) + 1];
    for (size_t i = cue; i < end && i < cue + LONGEST_OBJECT; i++) {
        enum tag tag = tag_at(p, i);
        if (tag == TAG_PREP && anonymity_begins(p, i))
            return rule_in(p, (struct range){i, i + 1});
        if (is_finite(p, i) || tag == TAG_TO || tag == TAG_ING || tag == TAG_PART ||
            quoted_at(p, i))
            break;
    }
    return NULL;
}

const struct rule *anonymity_of(const struct passage *p,
                                const struct relation *relation, struct range source)
{
    if (!p->index.anonymity || range_empty(source) || range_empty(relation->source))
        return NULL;
    const struct rule *rule = rule_in(p, source);
    if (!rule && relation->cue_count)
        rule = rule_behind(p, relation->cue[0].last);
    return rule ? rule : rule_beside(p, relation->source);
}

/* Claims of that source, newest first, as far back as a reader connects them. */
static void withhold(const struct mention *who, const struct rule *rule, bool reason,
                     struct sayso_claim *claims, size_t count)
{
    for (size_t i = count; i > 0 && count - i < ANONYMITY_REACH; i--) {
        struct sayso_claim *claim = &claims[i - 1];
        if (claim->referent != who->id || claim->attribution == SAYSO_NONE)
            continue;
        claim->naming = SAYSO_ANONYMOUS;
        claim->source_rule = &rule->cells;
        claim->traits |= reason ? SAYSO_REASON : 0;
    }
}

void anonymity_told(const struct passage *p, size_t sentence, struct mentions *mentions,
                    struct sayso_claim *claims, size_t count)
{
    struct range whole = {p->starts[sentence], p->starts[sentence + 1]};
    if (!p->index.anonymity)
        return;
    for (size_t i = passage_hits(p, whole.first);
         i < p->hit_count && p->hits[i].first < whole.last; i++) {
        const struct hit *hit = &p->hits[i];
        if (!rule_withholds(hit->rule))
            continue;
        struct range subject = subject_of(p, hit->first);
        bool fresh;
        struct mention *who =
            range_empty(subject) ? NULL : mentions_find(mentions, p, subject, &fresh);
        if (!who || who->naming == SAYSO_NAMED)
            continue;
        who->naming = SAYSO_ANONYMOUS;
        withhold(who, hit->rule, passage_trait(p, whole, TRAIT_REASON) != NULL, claims,
                 count);
    }
}
