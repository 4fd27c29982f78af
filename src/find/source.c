/*
 * Sources are judged by their head: a rubric rule that matches it decides, then a name,
 * then the lexicon's word classes. Naming is judged after resolving: "she" with a named
 * antecedent is named.
 */
#include "find/source.h"

#include "base/str.h"
#include "find/clause.h"

/* The chunk that heads the source: the first with a noun, past quantifiers ("some of
 * the experts" is headed by its second). */
static const struct chunk *head_chunk(const struct passage *p, struct range source)
{
    for (size_t i = source.first; i < source.last; i++)
        if (p->chunk_of[i] != NO_CHUNK)
            return &p->chunks[p->chunk_of[i]];
    return NULL;
}

/* The source rule that covers the head, the longest first; else one on any word before
 * it, as in "one report". */
static const struct rule *rule_on_head(const struct passage *p, struct range source,
                                       size_t head)
{
    const struct hit *best = NULL;
    for (size_t i = passage_hits(p, source.first); i < p->hit_count; i++) {
        const struct hit *hit = &p->hits[i];
        if (hit->first >= source.last)
            break;
        if (hit->rule->kind != RULE_SOURCE || hit->first > head || hit->last <= head)
            continue;
        if (!best || hit->last - hit->first > best->last - best->first)
            best = hit;
    }
    return best ? best->rule : NULL;
}

/* "who asked not to be named": counts anywhere in the source. */
static const struct rule *anonymous_modifier(const struct passage *p,
                                             struct range source)
{
    for (size_t i = passage_hits(p, source.first);
         i < p->hit_count && p->hits[i].first < source.last; i++) {
        const struct rule *rule = p->hits[i].rule;
        if (rule->kind == RULE_SOURCE && rule->naming == SAYSO_ANONYMOUS &&
            rule->source_type == SAYSO_UNSPECIFIED)
            return rule;
    }
    return NULL;
}

static bool has_trait(const struct passage *p, struct range where, const char *klass)
{
    for (size_t i = passage_hits(p, where.first); i < p->hit_count; i++) {
        const struct hit *hit = &p->hits[i];
        if (hit->first >= where.last)
            return false;
        if (hit->rule->kind == RULE_TRAIT && str_is(hit->rule->cells.klass, klass))
            return true;
    }
    return false;
}

static bool range_has_class(const struct passage *p, struct range r, uint32_t classes)
{
    for (size_t i = r.first; i < r.last; i++)
        if (class_at(p, i, classes))
            return true;
    return false;
}

static bool range_has_tag(const struct passage *p, struct range r, enum tag tag)
{
    for (size_t i = r.first; i < r.last; i++)
        if (tag_at(p, i) == tag)
            return true;
    return false;
}

static bool is_year(const struct passage *p, size_t i)
{
    struct sayso_str s = p->tokens[i].s;
    int year;
    return s.n == 4 && str_int(s, &year) && year >= 1800 && year < 2100;
}

static unsigned traits_of(const struct passage *p, struct range source,
                          const struct chunk *c)
{
    unsigned traits = 0;
    for (size_t i = source.first; i < source.last; i++)
        if (is_year(p, i) || (class_at(p, i, WORD_TIME) && tag_at(p, i) == TAG_NAME))
            traits |= SAYSO_DATED;
    if (class_at(p, c->head, WORD_PLURAL))
        traits |= SAYSO_PLURAL;
    if (range_has_tag(p, c->range, TAG_NUMBER))
        traits |= SAYSO_COUNTED;
    struct range behind = {c->range.last, source.last};
    if (range_has_tag(p, behind, TAG_NAME) && !(traits & SAYSO_DATED))
        traits |= SAYSO_AUTHORED;
    return traits;
}

/* Nothing but the noun, its article and a number: no role, no affiliation. */
static bool is_bare(const struct passage *p, struct range source, const struct chunk *c)
{
    if (source.last > c->range.last)
        return false;
    for (size_t i = c->range.first; i < c->head; i++)
        if (tag_at(p, i) != TAG_DET && tag_at(p, i) != TAG_NUMBER)
            return false;
    return true;
}

static void judge_name(const struct passage *p, const struct chunk *c,
                       const struct mention *who, struct sayso_claim *claim)
{
    bool person = (who && who->person) ||
                  range_has_class(p, c->range, WORD_TITLE | WORD_MALE | WORD_FEMALE) ||
                  range_has_class(p, c->range, WORD_PERSON);
    bool body = range_has_class(p, c->range, WORD_GROUP) ||
                (p->tokens[c->head].shape & SHAPE_UPPER);
    bool document = class_at(p, c->head, WORD_DOCUMENT);
    size_t names = 0;
    for (size_t i = c->range.first; i < c->range.last; i++)
        names += tag_at(p, i) == TAG_NAME;
    claim->naming = SAYSO_NAMED;
    if (person && !class_at(p, c->head, WORD_GROUP))
        claim->source_type = SAYSO_PERSON;
    else if (body)
        claim->source_type = SAYSO_ORGANISATION;
    else if (document)
        claim->source_type = SAYSO_DOCUMENT;
    else
        claim->source_type =
            names >= 2 || !p->tokens[c->head].word ? SAYSO_PERSON : SAYSO_ORGANISATION;
}

static void judge_noun(const struct passage *p, const struct chunk *c,
                       struct sayso_claim *claim)
{
    claim->naming = SAYSO_DESCRIBED;
    if (class_at(p, c->head, WORD_PERSON))
        claim->source_type =
            class_at(p, c->head, WORD_PLURAL) ? SAYSO_GROUP : SAYSO_PERSON;
    else if (class_at(p, c->head, WORD_GROUP))
        claim->source_type = SAYSO_ORGANISATION;
    else if (class_at(p, c->head, WORD_DOCUMENT))
        claim->source_type = SAYSO_DOCUMENT;
    else
        claim->source_type = SAYSO_UNSPECIFIED;
    if (claim->source_type == SAYSO_UNSPECIFIED)
        claim->naming = SAYSO_VAGUE;
}

static void judge_pronoun(const struct passage *p, const struct chunk *c,
                          const struct mention *who, struct sayso_claim *claim)
{
    if (who) {
        claim->source_type = SAYSO_PERSON;
        claim->naming = SAYSO_NAMED;
        return;
    }
    bool person = token_is(p, c->head, "he") || token_is(p, c->head, "she");
    bool plural = token_is(p, c->head, "they") || token_is(p, c->head, "we") ||
                  token_is(p, c->head, "others") || token_is(p, c->head, "some") ||
                  token_is(p, c->head, "many");
    claim->source_type = person   ? SAYSO_PERSON
                         : plural ? SAYSO_GROUP
                                  : SAYSO_UNSPECIFIED;
    claim->naming = SAYSO_VAGUE;
}

/* "The Halden Institute", "the Intelligence Online Web site": a body that its noun
 * describes has a name beside it. One capital may be a nationality: "an Israeli paper".
 */
static bool has_own_name(const struct passage *p, const struct chunk *c,
                         enum sayso_source_type type)
{
    size_t names = 0;
    if (type == SAYSO_DOCUMENT)
        return tag_at(p, c->head) == TAG_NAME;
    for (size_t i = c->range.first; i < c->range.last; i++)
        names += tag_at(p, i) == TAG_NAME && !class_at(p, i, WORD_ADJ);
    return names >= 2;
}

static void judge_head(const struct passage *p, struct range source,
                       const struct chunk *c, const struct mention *who,
                       struct sayso_claim *claim)
{
    const struct rule *rule = rule_on_head(p, source, c->head);
    bool name = tag_at(p, c->head) == TAG_NAME;
    bool person = name && (range_has_class(p, c->range, WORD_MALE | WORD_FEMALE) ||
                           (who && who->person));
    claim->source_rule = rule ? &rule->cells : NULL;
    if (rule && !person) {
        claim->source_type = rule->source_type;
        claim->naming = rule->naming;
        if (claim->naming == SAYSO_DESCRIBED && has_own_name(p, c, rule->source_type))
            claim->naming = SAYSO_NAMED;
    } else if (tag_at(p, c->head) == TAG_PRONOUN) {
        judge_pronoun(p, c, who, claim);
    } else if (name) {
        judge_name(p, c, who, claim);
    } else {
        judge_noun(p, c, claim);
    }
}

static unsigned count_named(const struct passage *p, struct range source)
{
    unsigned count = 0;
    size_t i = source.first;
    while (i < source.last) {
        uint32_t id = p->chunk_of[i];
        if (id == NO_CHUNK) {
            if (tag_at(p, i) == TAG_WH)
                break;
            i++;
            continue;
        }
        bool opens = i == source.first || tag_at(p, i - 1) == TAG_CONJ;
        count += opens && tag_at(p, p->chunks[id].head) == TAG_NAME;
        i = p->chunks[id].range.last;
    }
    return count;
}

void source_judge(struct passage *p, const struct mentions *mentions,
                  const struct relation *relation, struct sayso_claim *claim)
{
    struct range source = relation->source;
    const struct chunk *c = head_chunk(p, source);
    if (!c) {
        claim->source_type = SAYSO_UNSPECIFIED;
        claim->naming = SAYSO_UNNAMED;
        return;
    }
    bool fresh;
    const struct mention *who = mentions_find(mentions, p, source, &fresh);
    judge_head(p, source, c, who, claim);
    if (who && !fresh) {
        claim->source_ref = who->name;
        claim->naming = SAYSO_NAMED;
        if (who->person)
            claim->source_type = SAYSO_PERSON;
    }
    const struct rule *modifier = anonymous_modifier(p, source);
    if (modifier && claim->naming != SAYSO_NAMED)
        claim->naming = modifier->naming;
    claim->traits |= traits_of(p, source, c);
    if (who && who->role)
        claim->traits |= SAYSO_ROLE;
    if (claim->naming == SAYSO_NAMED &&
        range_has_class(p, source, WORD_TITLE | WORD_PERSON))
        claim->traits |= SAYSO_ROLE;
    if (claim->naming != SAYSO_NAMED && is_bare(p, source, c))
        claim->traits |= has_trait(p, source, "bare") ? SAYSO_BARE : 0;
    else if (claim->naming != SAYSO_NAMED)
        claim->traits |= SAYSO_ROLE;
    claim->sources = count_named(p, source);
}

void source_context(const struct passage *p, struct range sentence,
                    const struct relation *relation, struct sayso_claim *claim)
{
    if (has_trait(p, sentence, "reason"))
        claim->traits |= SAYSO_REASON;
    for (size_t i = 0; i < relation->content_count; i++)
        if (has_trait(p, relation->content[i], "opinion"))
            claim->traits |= SAYSO_OPINION;
    if (relation->passive)
        claim->traits |= SAYSO_PASSIVE;
}
