/*
 * A document can be looked up where the text tells who made it or when. It is told by a
 * name before the noun ("a Corvane Institute survey") or behind it ("by", "in the Elmar
 * Review"), by an owner ("her diary"), and by a date anywhere in its phrase or between
 * it and what it says ("found last week that").
 */
#include "find/document.h"

#include "base/str.h"
#include "find/trait.h"
#include "find/verb.h"

enum { MAX_ASIDE = 12 /* words behind the phrase that say who made it */ };

static bool is_year(const struct passage *p, size_t i)
{
    struct sayso_str s = p->tokens[i].s;
    int year;
    return s.n == 4 && str_int(s, &year) && year >= 1800 && year < 2100;
}

/* "2014", "Monday", "last week". */
static bool is_dated(const struct passage *p, struct range r, struct sayso_claim *claim)
{
    if (trait_shows(p, r, TRAIT_DATE, claim))
        return true;
    for (size_t i = r.first; i < r.last; i++)
        if (is_year(p, i) || (class_at(p, i, WORD_TIME) && tag_at(p, i) == TAG_NAME))
            return true;
    return false;
}

static bool has_name(const struct passage *p, struct range r, uint32_t but)
{
    for (size_t i = r.first; i < r.last; i++)
        if (tag_at(p, i) == TAG_NAME && !class_at(p, i, but | WORD_TIME))
            return true;
    return false;
}

/* "his", "its", "the judges'", but not "Monday's". */
static bool is_owned(const struct passage *p, const struct chunk *c)
{
    for (size_t i = c->range.first; i < c->head; i++)
        if (is_possessive(p, i) ||
            (tag_at(p, i) == TAG_POSS && !class_at(p, i - 1, WORD_TIME)))
            return true;
    return false;
}

/* "filed by the prosecutor Dale Renn", "published on Tuesday in the Elmar Review": what
 * stands right behind the phrase, up to a mark or another verb; not the cue. */
static struct range aside_of(const struct passage *p, const struct relation *relation,
                             size_t i)
{
    struct range aside = {i, i};
    for (size_t k = 0; k < relation->cue_count; k++)
        if (range_has(relation->cue[k], i))
            return aside;
    if (tag_at(p, i) != TAG_PART && tag_at(p, i) != TAG_VERB)
        return aside;
    do
        aside.last++;
    while (aside.last < i + MAX_ASIDE && tag_at(p, aside.last) != TAG_MARK &&
           tag_at(p, aside.last) != TAG_THAT && !is_finite(p, aside.last));
    return aside;
}

void document_judge(const struct passage *p, const struct relation *relation,
                    struct range source, const struct chunk *c,
                    struct sayso_claim *claim)
{
    struct range before = {c->range.first, c->head},
                 behind = {c->range.last, source.last};
    struct range aside = aside_of(p, relation, source.last);
    struct range between = {source.last, relation->content[0].first};
    if (is_dated(p, source, claim) || is_dated(p, aside, claim) ||
        is_dated(p, between, claim))
        claim->traits |= SAYSO_DATED;
    if (is_owned(p, c) || has_name(p, before, WORD_ADJ) || has_name(p, behind, 0) ||
        has_name(p, aside, 0))
        claim->traits |= SAYSO_AUTHORED;
}

void document_remember(struct mention *mention, struct sayso_claim *claim)
{
    static const unsigned known = SAYSO_DATED | SAYSO_AUTHORED;
    if (!mention)
        return;
    claim->traits |= mention->traits;
    mention->traits |= claim->traits & known;
}
