/* The order of the steps, and what they share: cues, units, who owns which token. */
#include "find/attribute.h"

#include <string.h>

#include "find/clause.h"
#include "find/complement.h"
#include "find/copula.h"
#include "find/dateline.h"
#include "find/framing.h"
#include "find/quote.h"

enum { LOOK_BACK = 400 };

static bool is_enabled(const struct passage *p, const struct rule *rule)
{
    return rule->kind == RULE_CUE && p->find->rubric->cue_classes[rule->cue_class];
}

static void add_rule(struct cue *cue, const struct rule *rule)
{
    if (cue->rule_count == MAX_CUE_RULES)
        return;
    cue->rules[cue->rule_count++] = rule;
    cue->frames |= rule->frame;
}

/* "is confident": the verb of an adjective that attributes is its copula, and where it
 * has one, "worried" and "opposed" are no participles. */
static void take_copula(const struct passage *p, struct cue *cue)
{
    if (!(cue->frames & FRAME_ADJ))
        return;
    struct cue adjective = *cue;
    adjective.rule_count = 0;
    adjective.frames = 0;
    for (size_t i = 0; i < cue->rule_count; i++)
        if (cue->rules[i]->frame & FRAME_ADJ)
            add_rule(&adjective, cue->rules[i]);
    adjective.head = copula_before(p, (struct range){cue->first, cue->last});
    if (adjective.head == SIZE_MAX)
        return;
    adjective.group = verb_group(p, adjective.head);
    *cue = adjective;
}

/* One cue a head: the longest match, with every rule that matched the same words. A
 * rule within a longer one ("said" in "is on record as having said") is dropped. */
static void collect_cues(struct attribution *a)
{
    struct passage *p = a->passage;
    a->cues = arena_array_raw(p->find->scratch, p->hit_count, sizeof *a->cues);
    struct cue *last = NULL;
    for (size_t i = 0; i < p->hit_count; i++) {
        const struct hit *hit = &p->hits[i];
        if (!is_enabled(p, hit->rule))
            continue;
        if (last && hit->first == last->first && hit->last == last->last) {
            add_rule(last, hit->rule);
            continue;
        }
        if (last && hit->last <= last->last && hit->first > last->first)
            continue;
        last = &a->cues[a->cue_count++];
        last->first = hit->first;
        last->last = hit->last;
        last->head = hit->head;
        last->rule_count = 0;
        last->frames = 0;
        add_rule(last, hit->rule);
        last->group = verb_group(p, hit->head);
    }
    for (size_t i = 0; i < a->cue_count; i++) {
        take_copula(p, &a->cues[i]);
        a->frames |= a->cues[i].frames;
    }
    complement_room(a);
}

/* `"What?" Clinton asked.` may come as two sentences; the second belongs to the first.
 * "He asked" with a capital does not. */
static bool completes(const struct attribution *a, size_t sentence)
{
    const struct passage *p = a->passage;
    size_t i = p->starts[sentence];
    struct framing frame;
    return i >= 2 && is_quote_mark(p, i - 1) &&
           (word_at(p, i - 2) == W_QUESTION || word_at(p, i - 2) == W_EXCLAMATION) &&
           (tag_at(p, i) != TAG_PRONOUN || !(p->tokens[i].shape & SHAPE_CAPITAL)) &&
           framing_behind(a, i, &frame);
}

static void join_units(struct attribution *a)
{
    const struct passage *p = a->passage;
    size_t n = p->sentence_count, first = 0;
    a->units = arena_array_raw(p->find->scratch, n, sizeof *a->units);
    for (size_t k = 0; k < n; k++) {
        size_t end = p->starts[k + 1];
        const struct quote *q = end < p->count ? quote_at(p, end) : NULL;
        bool joined = q && q->open < end && q->close >= end;
        bool colon = q && q->open == end && word_at(p, end - 1) == W_COLON;
        if (joined || colon || (k + 1 < n && completes(a, k + 1)))
            continue;
        size_t start = dateline_end(p, first);
        for (size_t s = first; s <= k; s++)
            a->units[s] = (struct range){start, end};
        first = k + 1;
    }
    for (size_t s = first; s < n; s++)
        a->units[s] = (struct range){p->starts[first], p->count};
}

struct range unit_of(const struct attribution *a, size_t token)
{
    return a->units[passage_sentence(a->passage, token)];
}

size_t cue_from(const struct attribution *a, size_t token)
{
    size_t low = 0, high = a->cue_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (a->cues[middle].first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct cue *cue_beginning(const struct attribution *a, size_t token)
{
    for (size_t i = cue_from(a, token); i < a->cue_count; i++) {
        const struct cue *cue = &a->cues[i];
        if (cue->first == token || cue->group.first == token)
            return cue;
        if (cue->first > token + 6)
            break;
    }
    return NULL;
}

const struct rule *cue_rule(const struct cue *cue, uint32_t frames)
{
    for (size_t i = 0; i < cue->rule_count; i++)
        if (cue->rules[i]->frame & frames)
            return cue->rules[i];
    return NULL;
}

uint32_t hearsay_frames(const struct cue *cue)
{
    uint32_t frames = 0;
    for (size_t i = 0; i < cue->rule_count; i++)
        if (cue->rules[i]->frame & FRAME_PASSIVE)
            frames |= cue->rules[i]->frame;
    return frames;
}

const struct rule *rule_taking(const struct cue *cue, uint32_t frame, bool hearsay)
{
    const struct rule *first = NULL;
    for (size_t i = 0; i < cue->rule_count; i++) {
        const struct rule *rule = cue->rules[i];
        if (hearsay && !(rule->frame & FRAME_PASSIVE))
            continue;
        if (rule->frame & frame)
            return rule;
        first = first ? first : rule;
    }
    return first;
}

struct range cue_range(const struct cue *cue)
{
    size_t first = cue->group.first < cue->first ? cue->group.first : cue->first;
    return (struct range){first, cue->last};
}

/* Quotation marks around the whole piece go; marks at its ends too. */
static struct range trimmed(const struct passage *p, struct range r)
{
    for (;;) {
        struct range before = r;
        r = without_marks(p, r);
        if (range_empty(r))
            return r;
        const struct quote *q = quote_at(p, r.first);
        if (q && q->open == r.first && (q->close >= r.last - 1))
            r.first++;
        if (r.last > r.first && is_quote_mark(p, r.last - 1)) {
            q = quote_at(p, r.last - 1);
            if (q->open < r.first || q->open == r.last - 1)
                r.last--;
        }
        if (before.first == r.first && before.last == r.last)
            return r;
    }
}

void relation_add_content(const struct attribution *a, struct relation *relation,
                          struct range piece)
{
    size_t n = relation->content_count, at = n;
    piece = trimmed(a->passage, piece);
    if (range_empty(piece) || n == MAX_PIECES)
        return;
    while (at > 0 && relation->content[at - 1].first > piece.first)
        at--;
    if (at > 0 && relation->content[at - 1].last > piece.first)
        piece.first = relation->content[at - 1].last;
    if (at < n && relation->content[at].first < piece.last)
        piece.last = relation->content[at].first;
    if (range_empty(piece))
        return;
    for (size_t i = n; i > at; i--)
        relation->content[i] = relation->content[i - 1];
    relation->content[at] = piece;
    relation->content_count++;
}

static void mark(struct attribution *a, struct range range, enum role role)
{
    if (range.last > a->passage->count)
        range.last = a->passage->count;
    if (!range_empty(range))
        memset(a->role + range.first, (int)role, range.last - range.first);
}

bool attribution_add(struct attribution *a, const struct relation *relation)
{
    if (relation->content_count == 0 ||
        (!relation->parent && a->owner[relation->content[0].first]))
        return false; /* nothing, or somebody's words already */
    a->changed = true;
    if (relation->parent) {
        a->nested[relation->content[0].first] = (uint32_t)a->count + 1;
        ARENA_PUSH(a->passage->find->scratch, a->relations, a->count, a->capacity,
                   *relation);
        return true;
    }
    mark(a, relation->source, ROLE_SOURCE);
    bool shares = relation->shares && relation->content_count > 1;
    for (size_t i = shares; i < relation->content_count; i++) {
        mark(a, relation->content[i], ROLE_CONTENT);
        for (size_t k = relation->content[i].first; k < relation->content[i].last; k++)
            a->owner[k] = (uint32_t)a->count + 1;
    }
    for (size_t i = 0; i < relation->cue_count; i++)
        mark(a, relation->cue[i], ROLE_FRAME);
    ARENA_PUSH(a->passage->find->scratch, a->relations, a->count, a->capacity,
               *relation);
    return true;
}

size_t free_from(const struct attribution *a, size_t token)
{
    size_t first = unit_of(a, token).first;
    if (token > first + LOOK_BACK)
        first = token - LOOK_BACK;
    while (token > first && a->role[token - 1] == ROLE_FREE)
        token--;
    return token;
}

/* Nothing is anybody's yet. What is kept of each token lies in one block. */
static void clear_tokens(struct attribution *a)
{
    const size_t each = sizeof *a->owner + sizeof *a->nested + sizeof *a->role;
    size_t n = a->passage->count + 1;
    a->owner = arena_array(a->passage->find->scratch, n, each);
    a->nested = a->owner + n;
    a->role = (uint8_t *)(a->nested + n);
}

/* What follows looks at clauses with a frame, outermost first. */
static void begin_clauses(struct attribution *a)
{
    a->changed = false;
}

/* In quotations that nobody speaks, and what has changed; else each step would see what
 * it saw. */
static void attribute_again(struct attribution *a)
{
    if (!a->changed)
        return;
    attribute_parentheses(a);
    attribute_impersonals(a);
    attribute_predicates(a);
    attribute_participles(a);
    attribute_fronted(a);
}

void attribute_passages(struct attribution *attributions, struct passage *passages,
                        size_t count, struct voice *voice)
{
    static void (*const steps[])(struct attribution *) = {
        clear_tokens,         collect_cues,          join_units,
        attribute_quotations, hold_quotations,       attribute_scripts,
        begin_clauses,        attribute_parentheses, attribute_impersonals,
        attribute_predicates, attribute_participles, attribute_fronted,
        release_quotations,   attribute_continued,   attribute_again,
        attribute_nominals,   attribute_adverbs,     attribute_origins,
        attribute_nested};
    static const struct attribution fresh;
    for (size_t i = 0; i < count; i++) {
        attributions[i] = fresh;
        attributions[i].passage = &passages[i];
        attributions[i].voice = voice;
    }
    for (size_t k = 0; k < sizeof steps / sizeof *steps; k++)
        for (size_t i = 0; i < count; i++)
            steps[k](&attributions[i]);
}
