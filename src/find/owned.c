/*
 * Nouns whose owner is told: "the mayor's criticism of the plan", "claims by the crew
 * that S", "opposition to the plan among teachers", "his answer was that S". Most nouns
 * with an owner attribute nothing: what follows must be what the rubric's row takes.
 */
#include "find/agent.h"
#include "find/attribute.h"
#include "find/clause.h"
#include "find/complement.h"
#include "find/content.h"
#include "find/quote.h"
#include "find/subject.h"

/* What is read of one noun, from left to right. */
struct noun {
    const struct passage *passage;
    const struct cue *cue;
    size_t limit;
    struct range owner;
    struct range words; /* the cue */
    struct range content;
    uint32_t frame;
    bool subject; /* it opens its clause, so that a verb is to come */
};

static const struct chunk *chunk_of(const struct passage *p, size_t i)
{
    return i < p->count && p->chunk_of[i] != NO_CHUNK ? &p->chunks[p->chunk_of[i]]
                                                      : NULL;
}

bool is_possessive(const struct passage *p, size_t i)
{
    static const uint8_t words[] = {W_HIS, W_HER, W_THEIR, W_ITS,
                                    W_MY,  W_OUR, W_WHOSE, UNSPELT};
    return word_is_one(p, i, words);
}

/* "Lieberman's (latest) claim", "his claim": who stands before the noun in its phrase,
 * and where the cue begins. */
static void read_possessor(struct noun *n)
{
    const struct passage *p = n->passage;
    const struct chunk *c = chunk_of(p, n->words.first);
    if (!c)
        return;
    size_t first = c->range.first;
    for (size_t i = n->words.first; i > first; i--)
        if (tag_at(p, i - 1) == TAG_POSS) {
            n->owner = (struct range){first, i - 1};
            n->words.first = i;
            return;
        }
    size_t word = is_possessive(p, first) ? first : first - (first > 0);
    if (word + 1 < n->words.last && is_possessive(p, word)) {
        n->owner = (struct range){word, word + 1};
        n->words.first = word + 1;
        return;
    }
    n->words.first = first;
}

/* Does the noun's phrase begin its clause? */
static bool opens_clause(const struct noun *n)
{
    const struct passage *p = n->passage;
    size_t first = range_empty(n->owner) ? n->words.first : n->owner.first;
    if (first == p->starts[passage_sentence(p, first)])
        return true;
    enum tag left = tag_at(p, first - 1);
    return left == TAG_MARK || left == TAG_CONJ || left == TAG_SUB || left == TAG_THAT;
}

/* "yesterday's warning" is nobody's. */
static bool is_time(const struct passage *p, struct range r)
{
    return !range_empty(r) && class_at(p, r.last - 1, WORD_TIME) &&
           !class_at(p, r.last - 1, WORD_PERSON);
}

/* "on Tuesday", "over the weekend" */
static bool opens_time(const struct passage *p, size_t i)
{
    const struct chunk *c = chunk_of(p, i);
    return class_at(p, i, WORD_TIME) || (c && class_at(p, c->head, WORD_TIME));
}

/* "by X", "among villagers" at `i`: an owner behind the noun; where it ends, `i` for
 * none. */
static size_t read_owner(struct noun *n, size_t i, bool strict)
{
    static const uint8_t words[] = {W_BY, W_AMONG, W_FROM, W_OF, UNSPELT};
    const struct passage *p = n->passage;
    if (!word_is_one(p, i, words) || (strict && word_at(p, i) == W_OF))
        return i;
    struct range owner = {i + 1, noun_phrase_end(p, i + 1, n->limit)};
    const struct chunk *c = chunk_of(p, i + 1);
    bool somebody = c && (tag_at(p, c->head) == TAG_NAME ||
                          class_at(p, c->head, WORD_PERSON | WORD_GROUP));
    if (range_empty(owner) || is_time(p, owner) || (strict && !somebody))
        return i;
    n->owner = owner;
    return owner.last;
}

/* Where the phrase ends that is the content: not with when, why or how it was uttered,
 * nor with what else is the owner's ("and his refusal to"). */
static size_t phrase_end(const struct noun *n, size_t start)
{
    static const uint8_t words[] = {W_AFTER, W_BEFORE,     W_SINCE, W_DURING, W_DESPITE,
                                    W_AMID,  W_THROUGHOUT, W_WHEN,  W_WHILE,  UNSPELT};
    const struct passage *p = n->passage;
    size_t end = n->subject ? subject_content_end(p, start, n->limit)
                            : phrase_content_end(p, start, n->limit);
    for (size_t i = start + 1; i < end; i++) {
        if (tag_at(p, i) == TAG_CONJ && is_possessive(p, i + 1))
            return i;
        if (n->frame != FRAME_INF && word_is_one(p, i, words))
            return i;
    }
    return end;
}

/* The frame of what stands at `i`, and the content behind it. */
static bool read_complement(struct noun *n, size_t i)
{
    const struct passage *p = n->passage;
    uint32_t frames = n->cue->frames;
    if (i >= n->limit)
        return false;
    size_t start = i;
    uint32_t preposition = preposition_frame(p, i) & frames;
    if (tag_at(p, i) == TAG_THAT && (frames & FRAME_THAT)) {
        n->frame = FRAME_THAT;
        n->content = (struct range){i + 1, embedded_content_end(p, i + 1, n->limit)};
    } else if (tag_at(p, i) == TAG_WH && (frames & FRAME_WH)) {
        n->frame = FRAME_WH;
        n->content = (struct range){i, embedded_content_end(p, i, n->limit)};
    } else if ((frames & FRAME_INF) &&
               is_infinitive(p, i + (tag_at(p, i) == TAG_NOT))) {
        n->frame = FRAME_INF;
        n->content = (struct range){i, phrase_end(n, i)};
    } else if (preposition && i + 1 < n->limit && !opens_time(p, i + 1)) {
        n->frame = preposition;
        n->words.last = i + 1;
        n->content = (struct range){i + 1, phrase_end(n, i + 1)};
    } else if (clausal_complement(p, i, n->limit, frames & FRAME_QUOTE, &start)) {
        n->frame = FRAME_QUOTE;
        n->content = (struct range){start, content_end(p, start, n->limit)};
    }
    return n->frame;
}

/* "His answer (to them) was (simply) that S". */
static bool read_copula(struct noun *n, size_t i)
{
    const struct passage *p = n->passage;
    if (!is_finite(p, i) || !class_at(p, i, WORD_BE | WORD_HAVE | WORD_MODAL))
        return false;
    while (tag_at(p, i) == TAG_AUX || tag_at(p, i) == TAG_MODAL ||
           tag_at(p, i) == TAG_ADV || tag_at(p, i) == TAG_NOT)
        i++;
    uint32_t frames = n->cue->frames & (FRAME_THAT | FRAME_WH | FRAME_QUOTE);
    size_t start = i;
    if (is_infinitive(p, i))
        n->frame = n->cue->frames & FRAME_INF;
    else if (tag_at(p, i) == TAG_THAT || tag_at(p, i) == TAG_WH ||
             is_quote_mark(p, i) || tag_at(p, i) == TAG_MARK)
        n->frame = clausal_complement(p, i, n->limit, frames, &start);
    n->words.last = i;
    n->content = (struct range){start, content_end(p, start, n->limit)};
    return n->frame;
}

/* "opposition to the plan among teachers": the owner at the end of the content. */
static void split_owner(struct noun *n)
{
    for (size_t i = n->content.first + 1; i < n->content.last; i++) {
        size_t end = read_owner(n, i, true);
        if (end > i) {
            n->content.last = i;
            return;
        }
    }
}

/* "the Justice Department report that S": the name in the noun's phrase before it. */
static void read_compound(struct noun *n)
{
    const struct passage *p = n->passage;
    size_t last = n->cue->first, first = last;
    while (first > n->words.first &&
           (tag_at(p, first - 1) == TAG_NAME || tag_at(p, first - 1) == TAG_NOUN))
        first--;
    if (first == last || (tag_at(p, last - 1) != TAG_NAME &&
                          !class_at(p, last - 1, WORD_PERSON | WORD_GROUP)))
        return;
    first -= first > n->words.first && word_at(p, first - 1) == W_THE;
    n->owner = (struct range){first, last};
    n->words.first = last;
}

/* What is told of the noun's owner and content, wherever they stand. */
static bool read_noun(struct noun *n)
{
    const struct passage *p = n->passage;
    size_t i = n->words.last;
    if (range_empty(n->owner)) {
        size_t behind = read_owner(n, i, false);
        bool clause = tag_at(p, behind) == TAG_THAT || is_infinitive(p, behind);
        if (behind > i && clause && read_complement(n, behind))
            return true;
        n->owner = (struct range){0};
        if (!read_complement(n, i))
            return false;
        if (n->frame & (FRAME_THAT | FRAME_WH | FRAME_INF)) {
            read_compound(n);
            return !range_empty(n->owner);
        }
        split_owner(n);
        return !range_empty(n->owner);
    }
    if (read_complement(n, i) || read_copula(n, i))
        return true;
    size_t k = skip_adverbials(p, i, n->limit);
    return k > i &&
           (read_copula(n, k) || ((tag_at(p, k) == TAG_THAT || is_infinitive(p, k)) &&
                                  read_complement(n, k)));
}

/* "X repeated his call for", "is doubling down on his plan": the verb whose object the
 * noun is; SIZE_MAX for none. */
static size_t governor(const struct passage *p, size_t i)
{
    static const uint8_t words[] = {W_ON, W_UPON, W_TO,  W_IN,   W_WITH,
                                    W_UP, W_DOWN, W_OUT, UNSPELT};
    for (int k = 0; k < 3 && i > 0; k++, i--) {
        if (is_verbal(p, i - 1))
            return class_at(p, i - 1, WORD_BE) ? SIZE_MAX : i - 1;
        if (!word_is_one(p, i - 1, words))
            return SIZE_MAX;
    }
    return SIZE_MAX;
}

/* A possessive pronoun behind a verb stands for the verb's subject, who is the better
 * name for the owner. */
static void take_subject(const struct attribution *a, struct noun *n)
{
    const struct passage *p = a->passage;
    size_t pronoun = n->owner.first;
    if (n->owner.last != pronoun + 1 || !is_possessive(p, pronoun) ||
        word_at(p, pronoun) == W_WHOSE)
        return;
    size_t verb = governor(p, pronoun);
    if (verb == SIZE_MAX || a->role[verb] != ROLE_FREE)
        return;
    struct cue cue = {.first = verb, .last = verb + 1, .head = verb};
    cue.group = verb_group(p, verb);
    struct range subject = agent_of(a, &cue);
    if (cue.group.passive || cue.group.bare || cue.group.infinitive ||
        cue.group.gerund || range_empty(subject) || is_expletive(p, subject))
        return;
    n->owner = subject;
    n->words.first = cue_range(&cue).first;
}

/* "X's report on wages says that S": the verb attributes, to the noun. */
static bool is_subject_of_cue(const struct attribution *a, const struct noun *n)
{
    const struct cue *next = cue_beginning(a, n->content.last);
    return next && is_finite(a->passage, n->content.last) && !next->group.passive &&
           cue_rule(next, FRAME_THAT) &&
           !(n->frame & (FRAME_THAT | FRAME_WH | FRAME_INF));
}

bool attribute_owned(struct attribution *a, const struct cue *cue)
{
    const struct passage *p = a->passage;
    struct noun n = {.passage = p, .cue = cue, .limit = unit_of(a, cue->head).last};
    n.words = (struct range){cue->first, cue->last};
    const struct chunk *c = chunk_of(p, cue->last - 1);
    if (c && c->range.last > cue->last) /* "his plan supporters" */
        return false;
    read_possessor(&n);
    if (is_time(p, n.owner))
        n.owner = (struct range){0};
    n.subject = opens_clause(&n);
    if (!read_noun(&n) || is_subject_of_cue(a, &n))
        return false;
    take_subject(a, &n);
    struct relation r = {.source = n.owner, .cue = {n.words}, .cue_count = 1};
    r.rule = rule_taking(cue, n.frame, false);
    relation_add_content(a, &r, n.content);
    return attribution_add(a, &r);
}
