/*
 * Verbs that attribute, by their frames: what stands behind the verb decides whether
 * and what it attributes, what stands before it to whom. Read from left to right over
 * tokens that no content covers yet, so that the outermost attribution wins.
 */
#include "base/str.h"
#include "find/attribute.h"
#include "find/clause.h"
#include "find/quote.h"
#include "find/subject.h"

/* What follows a cue. */
struct complement {
    uint32_t frame;   /* 0: nothing that the cue takes */
    struct range cue; /* the cue, with a preposition or "to have" that belongs to it */
    size_t start;     /* of the content */
};

static const struct {
    const char *word;
    uint32_t frame;
} prepositions[] = {
    {"of", FRAME_OF},      {"for", FRAME_FOR},         {"about", FRAME_ABOUT},
    {"as", FRAME_AS},      {"against", FRAME_AGAINST}, {"on", FRAME_ON},
    {"over", FRAME_ABOUT}, {"upon", FRAME_ON},         {"regarding", FRAME_ABOUT},
    {"into", FRAME_ABOUT},
};

static uint32_t preposition_frame(const struct passage *p, size_t i)
{
    for (size_t k = 0; k < sizeof prepositions / sizeof *prepositions; k++)
        if (token_is(p, i, prepositions[k].word))
            return prepositions[k].frame;
    return 0;
}

static bool opens_quote(const struct passage *p, size_t i)
{
    const struct quote *q = i < p->count ? quote_at(p, i) : NULL;
    return q && q->open == i;
}

/* A clause, question or quotation at `i`; its frame, 0 for none. `*start` is where the
 * content begins. */
static uint32_t clausal(const struct passage *p, size_t i, size_t limit,
                        uint32_t frames, size_t *start)
{
    size_t k = i;
    if ((token_is(p, k, ":") || token_is(p, k, ",")) && k + 1 < limit &&
        (opens_quote(p, k + 1) || token_is(p, k, ":")))
        k++;
    *start = k;
    if ((frames & FRAME_THAT) && (tag_at(p, k) == TAG_THAT ||
                                  (token_is(p, k, "that") && tag_at(p, k) != TAG_WH))) {
        *start = k + 1;
        return FRAME_THAT;
    }
    if ((frames & FRAME_QUOTE) && opens_quote(p, k))
        return FRAME_QUOTE;
    if ((frames & FRAME_WH) && (tag_at(p, k) == TAG_WH || token_is(p, k, "if")))
        return FRAME_WH;
    /* A verb that takes no noun phrase has a clause behind it, however long its
     * subject. */
    const uint32_t nominal = FRAME_NP | FRAME_SMALL | FRAME_OBJ | FRAME_OBJINF |
                             FRAME_AS | FRAME_OF | FRAME_ING;
    if ((frames & FRAME_THAT) && k == i &&
        (clause_begins(p, k, limit, NULL) ||
         (!(frames & nominal) && clause_follows(p, k, limit))))
        return FRAME_THAT;
    return (frames & FRAME_THAT) && token_is(p, i, ":") ? FRAME_THAT : 0;
}

static bool is_infinitive(const struct passage *p, size_t i)
{
    return tag_at(p, i) == TAG_TO || (token_is(p, i, "to") && is_verbal(p, i + 1));
}

/* Complements that are no clause, right behind the cue. */
static uint32_t phrasal(const struct passage *p, size_t i, size_t limit,
                        uint32_t frames, struct complement *c)
{
    uint32_t preposition = preposition_frame(p, i) & frames;
    c->start = i;
    if (is_infinitive(p, i))
        return frames & FRAME_INF;
    if (preposition) {
        c->cue.last = i + 1;
        c->start = i + 1;
        return preposition;
    }
    if (tag_at(p, i) == TAG_ING && (frames & FRAME_ING))
        return FRAME_ING;
    size_t object = noun_phrase_end(p, i, limit);
    size_t base = p->chunk_of[i] != NO_CHUNK && i < limit
                      ? p->chunks[p->chunk_of[i]].range.last
                      : i;
    if (object == i)
        return 0;
    for (int k = 0; k < 2; k++, base = object) {
        if ((frames & FRAME_OBJINF) && is_infinitive(p, base))
            return FRAME_OBJINF;
        uint32_t behind =
            preposition_frame(p, skip_adverbials(p, base, limit)) & frames;
        if (!behind)
            behind = preposition_frame(p, base) & frames;
        if (behind & (FRAME_AS | FRAME_OF | FRAME_FOR))
            return behind;
    }
    bool second = opens_quote(p, base) || tag_at(p, base) == TAG_ADJ ||
                  (base > i + 1 && class_at(p, base - 1, WORD_ADJ)) ||
                  (base < limit && p->chunk_of[base] != NO_CHUNK);
    if (second && (frames & FRAME_SMALL))
        return FRAME_SMALL;
    return frames & FRAME_NP;
}

/* "last year", "Tuesday" */
static bool is_time_phrase(const struct passage *p, size_t i)
{
    return class_at(p, i, WORD_TIME) ||
           ((tag_at(p, i) == TAG_DET || tag_at(p, i) == TAG_ADJ) &&
            class_at(p, i + 1, WORD_TIME));
}

static struct complement complement(const struct attribution *a, const struct cue *cue,
                                    size_t limit)
{
    const struct passage *p = a->passage;
    struct complement c = {.cue = cue_range(cue)};
    size_t i = cue->last;
    if (i >= limit)
        return c;
    if (token_is(p, i, ",") && tag_at(p, i + 1) == TAG_ADV && token_is(p, i + 2, ","))
        i += 3; /* "notes, however, that" */
    c.frame = clausal(p, i, limit, cue->frames, &c.start);
    if (!c.frame && is_time_phrase(p, i))
        c.frame =
            clausal(p, skip_adverbials(p, i, limit), limit, cue->frames, &c.start);
    size_t object = noun_phrase_end(p, i, limit);
    if (!c.frame && (cue->frames & FRAME_OBJ) && object > i)
        c.frame =
            clausal(p, skip_adverbials(p, object, limit), limit, cue->frames, &c.start);
    if (!c.frame && token_is(p, i, "to") && object == i && (cue->frames & FRAME_THAT)) {
        size_t addressee = noun_phrase_end(p, i + 1, limit);
        if (addressee > i + 1)
            c.frame = clausal(p, addressee, limit, cue->frames, &c.start);
    }
    if (!c.frame)
        c.frame = phrasal(p, i, limit, cue->frames, &c);
    if (!c.frame) {
        size_t k = skip_adverbials(p, i, limit);
        if (k > i)
            c.frame = clausal(p, k, limit, cue->frames, &c.start);
        if (!c.frame && k > i)
            c.frame = phrasal(p, k, limit, cue->frames & ~(uint32_t)FRAME_NP, &c);
    }
    return c;
}

/* Where the complement ends. Asked for only when all else holds, since it reads on. */
static struct range complement_content(const struct passage *p,
                                       const struct complement *c, size_t limit)
{
    bool clause = c->frame & (FRAME_THAT | FRAME_WH | FRAME_QUOTE);
    return (struct range){c->start, clause ? content_end(p, c->start, limit)
                                           : phrase_content_end(p, c->start, limit)};
}

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

static bool is_expletive(const struct passage *p, struct range s)
{
    return s.last == s.first + 1 &&
           (token_is(p, s.first, "it") || token_is(p, s.first, "there"));
}

/* The author speaks or addresses the reader: nobody else's say-so. */
static bool is_author(const struct passage *p, struct range s)
{
    return s.last == s.first + 1 && !p->tokens[s.first].quote &&
           (token_is(p, s.first, "i") || token_is(p, s.first, "we") ||
            token_is(p, s.first, "you"));
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

static struct range subject_of(const struct attribution *a, const struct cue *cue)
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

/* ", suggesting a link": what an event shows by the author's own inference, no source.
 */
static bool is_inference(const struct passage *p, const struct cue *cue)
{
    return cue->group.gerund && cue->rules[0]->cue_class == CUE_EVIDENCE &&
           cue->first > 0 && token_is(p, cue->first - 1, ",");
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
    struct complement c = complement(a, cue, unit.last);
    if (!c.frame)
        return false;
    struct relation r = {.cue = {c.cue}, .cue_count = 1};
    r.rule = cue_rule(cue, c.frame);
    if ((r.rule->frame & FRAME_RAISE) && cue->first < cue->group.first) {
        /* "evidence has emerged of": the rule's first words are the source. */
        r.source = p->chunk_of[cue->first] != NO_CHUNK
                       ? p->chunks[p->chunk_of[cue->first]].range
                       : (struct range){0};
        r.cue[0].first = cue->group.first;
    } else {
        r.source = subject_of(a, cue);
        if (r.rule->frame & FRAME_RAISE && !range_empty(r.source) &&
            tag_at(p, r.source.first) == TAG_WH)
            r.source = antecedent(p, r.source.first, unit.first);
    }
    bool it = is_expletive(p, r.source) && r.rule->cue_class == CUE_BELIEF;
    if (range_empty(r.source) || it || token_is(p, r.source.first, "there") ||
        is_author(p, r.source))
        return false;
    if (r.rule->frame & FRAME_RELAY)
        take_relayed(p, cue, &r);
    struct range content = complement_content(p, &c, unit.last);
    if (tag_at(p, r.source.first) == TAG_WH && (c.frame & FRAME_THAT))
        content.last = embedded_content_end(p, c.start, unit.last);
    relation_add_content(a, &r, content);
    return attribution_add(a, &r);
}

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
    struct complement c = complement(a, inner, limit);
    if (!c.frame)
        return false;
    struct relation r = {.source = subject, .cue_count = 1, .hearsay = true};
    r.cue[0] = (struct range){cue.first, c.cue.last};
    r.passive = true;
    r.rule = outer->rules[0];
    relation_add_content(a, &r, complement_content(p, &c, limit));
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

static struct range passive_subject(const struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    size_t verb = cue_range(cue).first;
    size_t first = left_limit(a, verb);
    if (cue->group.bare)
        return (struct range){0};
    struct range s = subject_before(p, verb, first);
    if (range_empty(s) && verb > first && tag_at(p, verb - 1) == TAG_CONJ)
        s = subject_of_clause(a, verb, unit_of(a, verb).first);
    return s;
}

static bool attribute_passive(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    struct range unit = unit_of(a, cue->head);
    size_t i = cue->last, start = 0;
    struct relation r = {.cue = {cue_range(cue)}, .cue_count = 1, .passive = true};
    r.source = agent_behind(p, &i, unit.last);
    r.hearsay = range_empty(r.source);
    struct range subject = passive_subject(a, cue);
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
    } else if (clausal(p, i, unit.last, FRAME_THAT | FRAME_WH, &start)) {
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

/* "citing" waits until it is known who does the citing. */
static bool cites(const struct cue *cue)
{
    for (size_t i = 0; i < cue->rule_count; i++)
        if ((cue->rules[i]->frame & FRAME_PREP) && (cue->rules[i]->frame & FRAME_RELAY))
            return true;
    return false;
}

void attribute_predicates(struct attribution *a)
{
    const uint32_t other =
        FRAME_NOUN | FRAME_ADVERB | FRAME_PREP | FRAME_RELAY | FRAME_ADJ;
    for (size_t i = 0; i < a->cue_count; i++) {
        const struct cue *cue = &a->cues[i];
        if (a->role[cue->head] != ROLE_FREE || !(cue->frames & ~other) ||
            !is_verbal(a->passage, cue->head) || cites(cue))
            continue;
        if (cue->group.passive ||
            (cue->group.bare && tag_at(a->passage, cue->head) == TAG_PART))
            attribute_passive(a, cue);
        else
            attribute_active(a, cue);
    }
}

/* "X said Y told him that S": inside X's content, what Y says, by way of X. Somebody
 * who speaks for himself ("X said he believed that S") carries nobody's word. */
static bool attribute_inner(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    uint32_t parent = a->owner[cue->head];
    const struct relation *outer = &a->relations[parent - 1];
    const struct verb_group *g = &cue->group;
    if (g->passive || g->bare || g->infinitive || g->gerund ||
        range_empty(outer->source))
        return false;
    struct range piece = outer->content[0];
    for (size_t i = 1; i < outer->content_count && !range_has(piece, cue->head); i++)
        piece = outer->content[i];
    struct complement c = complement(a, cue, piece.last);
    if (!(c.frame & (FRAME_THAT | FRAME_QUOTE)))
        return false;
    struct relation r = {.cue = {c.cue}, .cue_count = 1, .parent = parent};
    r.rule = cue_rule(cue, c.frame);
    r.source = subject_before(p, c.cue.first, piece.first);
    r.via = outer->source;
    if (range_empty(r.source) || tag_at(p, r.source.first) == TAG_PRONOUN ||
        tag_at(p, r.source.first) == TAG_WH)
        return false;
    relation_add_content(a, &r, complement_content(p, &c, piece.last));
    return attribution_add(a, &r);
}

void attribute_nested(struct attribution *a)
{
    for (size_t i = 0; i < a->cue_count; i++) {
        const struct cue *cue = &a->cues[i];
        if (a->owner[cue->head] && is_verbal(a->passage, cue->head))
            attribute_inner(a, cue);
    }
}
