/*
 * Verbs that stand behind or within what they attribute, with their subject before or
 * behind them: "S, X said on Monday", "S, said X", "S, as X put it", "S1 - X said -
 * S2", and relative clauses that are one clause deep in another: "which X said was
 * old".
 */
#include "find/agent.h"
#include "find/attribute.h"
#include "find/beside.h"
#include "find/clause.h"
#include "find/complement.h"
#include "find/content.h"
#include "find/quote.h"
#include "find/subject.h"
#include "find/verb.h"

enum { LONGEST_TAIL = 40 };

static bool is_subordinate(const struct passage *p, size_t i)
{
    enum tag tag = tag_at(p, i);
    return tag == TAG_SUB || tag == TAG_WH || word_at(p, i) == W_AS;
}

/* Where the frame ends: at the next mark, clause or sentence end; 0 where something
 * follows that the verb takes as its own content. */
static size_t frame_end(const struct attribution *a, const struct cue *cue,
                        size_t limit)
{
    const struct passage *p = a->passage;
    struct complement c = complement_read(a, cue, limit);
    if (c.frame && !class_at(p, c.start, WORD_TIME) &&
        !class_at(p, c.start + 1, WORD_TIME))
        return 0;
    size_t i = skip_adverbials(p, cue->last, limit);
    if (!(cue->frames & FRAME_OBJ) && i < limit && p->chunk_of[i] != NO_CHUNK)
        return 0;
    size_t end = i + LONGEST_TAIL < limit ? i + LONGEST_TAIL : limit;
    for (; i < end; i++) {
        const struct quote *q = quote_at(p, i);
        if (q && (q->open != i || q->speech))
            return 0;
        if (q)
            i = q->close;
        else if (is_subordinate(p, i) || tag_at(p, i) == TAG_CONJ ||
                 (tag_at(p, i) == TAG_MARK && word_at(p, i) != W_COLON))
            return i;
        else if (is_finite(p, i) || tag_at(p, i) == TAG_THAT ||
                 word_at(p, i) == W_COLON)
            return 0;
    }
    return i;
}

static bool is_mark(const struct passage *p, size_t i)
{
    return word_at(p, i) == W_COMMA || is_dash(p, i);
}

/* "What the mayor said surprised the town": the clause is a subject, not a report. */
static bool is_subject_clause(const struct passage *p, size_t who)
{
    return word_at(p, who) == W_WHAT && (who == 0 || tag_at(p, who - 1) == TAG_MARK);
}

/* "officials said will go on": the verb behind the cue; SIZE_MAX for none. */
static size_t gapped_verb(const struct passage *p, const struct cue *cue)
{
    size_t i = cue->last;
    while (tag_at(p, i) == TAG_ADV)
        i++;
    return (cue->frames & FRAME_THAT) && is_finite(p, i) ? i : SIZE_MAX;
}

/* "which officials said will go on", "who he says was there": the pronoun and the rest
 * of its clause are the content. */
static bool attribute_gap(struct attribution *a, const struct cue *cue,
                          struct range subject)
{
    const struct passage *p = a->passage;
    size_t limit = unit_of(a, cue->head).last, i = gapped_verb(p, cue);
    size_t who = subject.first - 1;
    if (i == SIZE_MAX || tag_at(p, who) != TAG_WH || is_subject_clause(p, who))
        return false;
    struct relation r = {.source = subject, .cue = {cue_range(cue)}, .cue_count = 1};
    r.rule = cue_rule(cue, FRAME_THAT);
    relation_add_content(a, &r, (struct range){who, who + 1});
    size_t end = content_end(p, i, limit), k = i;
    while (k < end && (word_at(p, k) != W_COMMA || quote_at(p, k)))
        k++;
    relation_add_content(a, &r, (struct range){i, k});
    return attribution_add(a, &r);
}

/* "Closing the road would be a pity": the participle is the subject of a verb that
 * comes before any comma or other clause. */
static bool is_gerund_clause(const struct passage *p, struct range r)
{
    if (tag_at(p, r.first) != TAG_ING)
        return false;
    for (size_t i = r.first; i < r.last; i++) {
        enum tag tag = tag_at(p, i);
        if (is_finite(p, i))
            return true;
        if (word_at(p, i) == W_COMMA || tag == TAG_WH || tag == TAG_THAT ||
            tag == TAG_SUB)
            return false;
    }
    return false;
}

/* What stands before the frame says something: not "In May" before "X agreed", nor "As
 * he left". */
static bool is_statement(const struct passage *p, const struct relation *r)
{
    struct range first = r->content[0];
    enum tag tag = tag_at(p, first.first);
    bool aside = tag == TAG_ING || tag == TAG_PART ||
                 skip_adverbials(p, first.first, first.last) >= first.last;
    bool main = aside ? is_gerund_clause(p, first) : !is_subordinate(p, first.first);
    for (size_t i = first.first; i < first.last; i++) {
        main = main ||
               (word_at(p, i) == W_COMMA && clause_begins(p, i + 1, first.last, NULL));
        if (main && is_finite(p, i))
            return true;
    }
    return r->content_count > 1 || (main && !aside);
}

/* "The tunnel, said X, is old": the verb behind X is that of the words before. */
static bool breaks_clause(const struct attribution *a, size_t first)
{
    struct range before = free_words(a, free_from(a, first), first);
    for (size_t i = before.first; i < before.last; i++)
        if (is_finite(a->passage, i))
            return false;
    return !range_empty(before);
}

static bool can_invert(const struct passage *p, struct range words, struct range unit)
{
    return words.first != unit.first && is_mark(p, words.first - 1);
}

/* "S, said X" */
static bool attribute_inverted(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    struct range words = cue_range(cue), unit = unit_of(a, cue->head);
    if (!can_invert(p, words, unit) || (clause_begins(p, cue->last, unit.last, NULL) &&
                                        !breaks_clause(a, words.first)))
        return false;
    struct relation r = {.cue = {words}, .cue_count = 1};
    r.rule = cue_rule(cue, FRAME_POST);
    r.source = subject_after(p, cue->last, unit.last);
    if (range_empty(r.source) || /* "The study, dated 2004, found 300 metres" */
        (r.rule->cue_class == CUE_EVIDENCE && !can_speak(p, r.source)))
        return false;
    add_around(a, &r, words.first, r.source.last);
    return attribution_add(a, &r);
}

bool attribute_postposed(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    const struct verb_group *g = &cue->group;
    struct range words = cue_range(cue), unit = unit_of(a, cue->head);
    size_t from = free_from(a, words.first);
    if (g->passive || g->infinitive || g->bare || g->gerund || words.first == from)
        return false;
    size_t last = frame_end(a, cue, unit.last);
    if (!last && !can_invert(p, words, unit) && gapped_verb(p, cue) == SIZE_MAX)
        return false; /* whoever its subject is */
    struct range subject = agent_of(a, cue);
    if (!range_empty(subject) && subject.first < from)
        return false;
    if (range_empty(subject))
        return attribute_inverted(a, cue);
    if (subject.first == from || tag_at(p, subject.first) == TAG_WH)
        return false;
    if (attribute_gap(a, cue, subject))
        return true;
    bool as = word_at(p, subject.first - 1) == W_AS;
    if (!last || (!as && tag_at(p, subject.first - 1) != TAG_MARK))
        return false;
    struct relation r = {.source = subject, .cue = {words}, .cue_count = 1};
    r.rule = cue_rule(cue, FRAME_POST);
    add_around(a, &r, subject.first - as, last);
    return is_statement(p, &r) && attribution_add(a, &r);
}
