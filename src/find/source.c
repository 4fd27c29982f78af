/*
 * Sources are judged by their head: a rubric rule that matches it decides, then a name,
 * then the lexicon's word classes. Naming is judged after resolving: "she" with a named
 * antecedent is named.
 */
#include "find/source.h"

#include "base/str.h"
#include "find/anonymity.h"
#include "find/document.h"
#include "find/independent.h"
#include "find/introduce.h"
#include "find/letter.h"
#include "find/syntax.h"
#include "find/trait.h"

/* "79 percent", "some", "four": how many of those that are named behind "of" or "in".
 */
static bool is_quantity(const struct passage *p, const struct chunk *c)
{
    static const uint8_t words[] = {
        W_PERCENT_SIGN, W_PERCENT, W_MAJORITY, W_HALF, W_THIRD,   W_QUARTER, W_NUMBER,
        W_HANDFUL,      W_SOME,    W_MANY,     W_MOST, W_FEW,     W_ONE,     W_SEVERAL,
        W_BOTH,         W_ALL,     W_NONE,     W_EACH, W_MEMBERS, UNSPELT};
    return tag_at(p, c->head) == TAG_NUMBER || class_at(p, c->head, WORD_NUMBER) ||
           word_is_one(p, c->range.last - 1, words);
}

/* The chunk that heads the source: the first with a noun, past quantifiers ("some of
 * the experts" is headed by its second). */
static const struct chunk *head_chunk(const struct passage *p, struct range source)
{
    for (size_t i = source.first; i < source.last; i++) {
        const struct chunk *c = chunk_at(p, i);
        if (!c)
            continue;
        const struct chunk *of = chunk_at(p, c->range.last + 1);
        bool joins =
            word_at(p, c->range.last) == W_OF || word_at(p, c->range.last) == W_IN;
        if (joins && of && of->range.last <= source.last && is_quantity(p, c) &&
            tag_at(p, of->head) != TAG_PRONOUN)
            i = c->range.last;
        else
            return c;
    }
    return NULL;
}

static bool range_has_tag(const struct passage *p, struct range r, enum tag tag)
{
    for (size_t i = r.first; i < r.last; i++)
        if (tag_at(p, i) == tag)
            return true;
    return false;
}

/* Is the phrase owned: "his", "its", "Kestria's"? */
static bool is_owned(const struct passage *p, const struct chunk *c)
{
    for (size_t i = c->range.first; i < c->head; i++)
        if (tag_at(p, i) == TAG_POSS || is_possessive(p, i))
            return true;
    return false;
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

static void judge_pronoun(const struct passage *p, const struct chunk *c,
                          const struct mention *who, struct sayso_claim *claim)
{
    if (who)
        return;
    static const uint8_t one[] = {W_HE, W_SHE, W_HIS, W_HER, UNSPELT};
    static const uint8_t several[] = {W_THEY,   W_WE,   W_THEIR, W_OUR,
                                      W_OTHERS, W_SOME, W_MANY,  UNSPELT};
    bool person = word_is_one(p, c->head, one);
    bool plural = word_is_one(p, c->head, several);
    claim->source_type = person   ? SAYSO_PERSON
                         : plural ? SAYSO_GROUP
                                  : SAYSO_UNSPECIFIED;
    claim->naming = SAYSO_VAGUE;
}

/* "Interior minister and party leader Oskar Lind": without an article before it, the
 * first role is his too. */
static const struct chunk *second_role(const struct passage *p, struct range source,
                                       const struct chunk *c, const struct figure *f)
{
    const struct chunk *next = chunk_at(p, c->range.last + 1);
    if (!next || next->range.last > source.last || word_at(p, c->range.last) != W_AND ||
        f->type != SAYSO_PERSON || !range_empty(f->name) || f->plural ||
        tag_at(p, c->range.first) == TAG_DET || tag_at(p, next->range.first) == TAG_DET)
        return NULL;
    struct figure g = figure_read(p, next);
    return g.type == SAYSO_PERSON && g.role && !range_empty(g.name) ? next : NULL;
}

/* "The chairman and chief executive, Oskar Lind": a second role without an article. */
static bool adds_role(const struct passage *p, size_t i)
{
    const struct chunk *next = word_at(p, i) == W_AND ? chunk_at(p, i + 1) : NULL;
    if (!next || tag_at(p, next->range.first) == TAG_DET)
        return false;
    struct figure g = figure_read(p, next);
    return range_empty(g.name) && g.type == SAYSO_PERSON && !g.plural;
}

/* Does the phrase end in the name of who has the role before it: behind a comma, behind
 * what a body is of, or behind the office, "of National Intelligence Dan Coats"? */
static bool names_holder(const struct passage *p, const struct chunk *next, bool role)
{
    struct figure g = figure_read(p, next);
    size_t before = next->range.first - 1, name = g.name.first;
    bool of = word_at(p, before) == W_OF || word_at(p, before) == W_ON;
    if (g.type != SAYSO_PERSON || range_empty(g.name) || says_where(p, next))
        return false;
    if (!role)
        return of && g.role;
    if (word_at(p, before) == W_COMMA)
        return next->range.first == name || class_at(p, next->range.first, WORD_TITLE);
    return of && name > next->range.first && class_at(p, name - 1, WORD_NOUN) &&
           !class_at(p, name - 1, WORD_PERSON | WORD_TITLE) &&
           class_at(p, name, WORD_MALE | WORD_FEMALE);
}

/* "The minister, Oskar Lind": the person's name in the appositive; "University of Elmar
 * student president Sehar Lind": at the end of what looks like a body. NULL for none.
 */
static const struct chunk *name_behind(const struct passage *p, struct range source,
                                       const struct chunk *c, const struct figure *f)
{
    const struct chunk *second = second_role(p, source, c, f);
    if (second)
        return second;
    bool role = f->type == SAYSO_PERSON && range_empty(f->name);
    bool body = f->type == SAYSO_ORGANISATION && tag_at(p, c->head) == TAG_NAME;
    for (size_t i = c->range.last; i < source.last && (role || body); i++) {
        bool adds = role && adds_role(p, i);
        if (tag_at(p, i) == TAG_WH || (tag_at(p, i) == TAG_CONJ && !adds))
            return NULL;
        const struct chunk *next = chunk_at(p, adds ? i + 1 : i);
        if (!next)
            continue;
        if (!adds && names_holder(p, next, role))
            return next;
        i = next->range.last - 1;
    }
    return NULL;
}

static void judge_head(const struct passage *p, const struct chunk *c,
                       const struct figure *f, const struct mention *who,
                       struct sayso_claim *claim)
{
    claim->source_rule = f->rule ? &f->rule->cells : NULL;
    claim->source_type = f->type;
    claim->naming = f->naming;
    if ((tag_at(p, c->head) == TAG_PRONOUN || tag_at(p, c->head) == TAG_DET) &&
        !f->rule)
        judge_pronoun(p, c, who, claim);
    if (!who)
        return;
    claim->source_type = who->type;
    claim->naming = who->naming;
    if ((f->naming == SAYSO_NAMED && f->sure && f->type != SAYSO_PERSON) ||
        (f->type == SAYSO_OUTLET && who->type == SAYSO_ORGANISATION))
        claim->source_type = f->type;
}

/* The words that say who it is, where the source's own do not. */
static struct sayso_str reference(const struct passage *p, struct range source,
                                  const struct mention *who)
{
    struct sayso_str words = passage_text(p, source), text = mention_text(who);
    bool longer = who->name.text.n > 0 || tag_at(p, source.first) == TAG_PRONOUN ||
                  text.n > words.n;
    return longer && !str_contains(words, text) ? text : (struct sayso_str){0};
}

/* "Petra Oduya, a baker": an appositive says who it is, whatever its noun. */
static bool is_described(const struct passage *p, struct range source,
                         const struct chunk *c)
{
    size_t i = c->range.last;
    return i + 1 < source.last && word_at(p, i) == W_COMMA &&
           tag_at(p, i + 1) == TAG_DET;
}

/* A noun right before the name, whatever it is: "the baker Sven Dahl". */
static bool has_noun_before(const struct passage *p, const struct chunk *c)
{
    size_t i = c->head;
    while (i > c->range.first && tag_at(p, i) == TAG_NAME)
        i--;
    return i < c->head && tag_at(p, i) == TAG_NOUN;
}

/* "Christina Lin of the Corvane Institute". */
static bool has_body_behind(const struct passage *p, struct range source,
                            const struct chunk *c)
{
    static const uint8_t words[] = {W_OF, W_AT, W_FROM, W_WITH, W_FOR, UNSPELT};
    const struct chunk *body =
        word_is_one(p, c->range.last, words) ? chunk_at(p, c->range.last + 1) : NULL;
    return body && body->range.last <= source.last &&
           range_has_tag(p, body->range, TAG_NAME);
}

static bool has_role(const struct passage *p, struct range source,
                     const struct chunk *c)
{
    for (size_t i = source.first; i < source.last; i++)
        if (class_at(p, i, WORD_TITLE | WORD_PERSON) && !class_at(p, i, WORD_COURTESY))
            return true;
    return is_described(p, source, c) || has_noun_before(p, c) ||
           has_body_behind(p, source, c);
}

static void add_traits(const struct passage *p, struct range source,
                       const struct chunk *c, const struct mention *who,
                       struct sayso_claim *claim)
{
    if (class_at(p, c->head, WORD_PLURAL))
        claim->traits |= SAYSO_PLURAL;
    bool number = trait_shows(p, source, TRAIT_NUMBER, claim);
    if (number || range_has_tag(p, c->range, TAG_NUMBER))
        claim->traits |= SAYSO_COUNTED;
    trait_shows(p, source, TRAIT_VOICE, claim); /* of whom, find/letter tells */
    if (who && who->role)
        claim->traits |= SAYSO_ROLE;
    bool bare = is_bare(p, source, c);
    if (claim->naming == SAYSO_NAMED) {
        if (has_role(p, source, c))
            claim->traits |= SAYSO_ROLE;
    } else if (!bare || is_owned(p, c)) {
        claim->traits |= SAYSO_ROLE;
    } else if (!(who && claim->source_ref.n) &&
               trait_shows(p, source, TRAIT_BARE, claim)) {
        claim->traits |= SAYSO_BARE;
    }
}

/* "a report cited by the weekly Elmar", "was quoted by the Elmar Post as saying". */
static void add_relay(const struct passage *p, const struct relation *relation,
                      struct range where, struct sayso_claim *claim)
{
    if (claim->via.n || !range_empty(relation->via))
        return;
    for (size_t i = passage_hits(p, where.first); i < p->hit_count; i++) {
        const struct hit *hit = &p->hits[i];
        if (hit->first >= where.last)
            return;
        size_t by = hit->last;
        if (by > hit->first + 1 && word_at(p, by - 1) == W_BY)
            by--;
        const struct chunk *agent = word_at(p, by) == W_BY ? chunk_at(p, by + 1) : NULL;
        if (hit->rule->kind != RULE_CUE || !(hit->rule->frame & FRAME_RELAY) || !agent)
            continue;
        struct sayso_str *v = arena_alloc(p->find->report, sizeof *v);
        *v = passage_text(p, agent->range);
        claim->via = (struct sayso_strs){v, 1};
        claim->traits |= SAYSO_SECOND_HAND;
        letter_relay(claim, letter_of(p, agent->range));
        return;
    }
}

/* The phrase within that "who" (or "which") can mean: the first that is somebody's (or
 * something's); empty for none. */
static struct range meant(const struct passage *p, struct range phrase, bool who)
{
    for (size_t i = phrase.first; i < phrase.last; i++) {
        const struct chunk *c = chunk_at(p, i);
        if (!c)
            continue;
        enum sayso_source_type type = figure_read(p, c).type;
        bool person = type == SAYSO_PERSON || type == SAYSO_GROUP;
        if (who ? person : type != SAYSO_UNSPECIFIED)
            return (struct range){c->range.first, phrase.last};
        if (!who)
            break;
        i = c->range.last - 1;
    }
    return (struct range){0};
}

/* "who" and "which" are judged by what they stand for, where that is known. */
static struct range stands_for(const struct passage *p, const struct relation *relation)
{
    struct range source = relation->source;
    if (range_empty(source) || source.last != source.first + 1 ||
        tag_at(p, source.first) != TAG_WH)
        return source;
    struct range phrase = {0};
    for (size_t i = relation->cue[0].first; i < relation->cue[0].last; i++)
        if (range_empty(phrase))
            phrase = antecedent_of(p, i);
    bool who = word_at(p, source.first) == W_WHO;
    phrase = phrase.last <= source.first ? meant(p, phrase, who) : (struct range){0};
    return range_empty(phrase) ? source : phrase;
}

/* "Lin and Moe", "Lin, Moe and their aides": several in one phrase. What stands behind
 * a comma belongs to the list only where it is a name. */
static bool is_list(const struct passage *p, struct range source, const struct chunk *c)
{
    size_t i = c->range.last;
    const struct chunk *next = c;
    while (word_at(p, i) == W_COMMA && i < source.last) {
        next = chunk_at(p, i + 1);
        if (!next || tag_at(p, i + 1) == TAG_DET ||
            range_empty(figure_read(p, next).name))
            return false;
        i = next->range.last;
    }
    return i + 1 < source.last && tag_at(p, i) == TAG_CONJ && chunk_at(p, i + 1);
}

/* A source as it is being judged. */
struct speaker {
    struct range words;          /* of the source, or what its "who" stands for */
    struct range from;           /* the same from the name on, where that is behind */
    bool relative;               /* it is "who" or "which" */
    const struct chunk *head;    /* what it is judged by */
    const struct figure *figure; /* read from it */
    struct mention *who;         /* NULL: not known */
    bool fresh;                  /* these very words are the mention */
};

/* Who the claim's source is, for all claims of the article alike; but "three-quarters
 * of the voters" are not the voters. */
static void identify(const struct passage *p, struct mentions *mentions,
                     const struct speaker *s, struct sayso_claim *claim)
{
    const struct mention *who = s->who;
    if (s->head->range.first != s->from.first && claim->naming != SAYSO_NAMED)
        return;
    if (who)
        claim->source_name = mention_text(who);
    else
        who = mentions_at(mentions, p, s->from.first);
    if (!who)
        return;
    claim->referent = who->id;
    claim->source_about = who->description;
}

/* Whom the words mean, where they do not say so themselves. */
static void refer(const struct passage *p, struct mentions *mentions,
                  const struct speaker *s, struct sayso_claim *claim)
{
    struct range name = s->figure->name;
    if (!s->relative && is_list(p, s->from, s->head)) {
        claim->traits |= SAYSO_SEVERAL;
        return;
    }
    if (s->who && !s->fresh)
        claim->source_ref = reference(p, s->words, s->who);
    if (s->from.first != s->words.first)
        claim->source_ref = passage_text(p, name);
    if (s->relative && !claim->source_ref.n)
        claim->source_ref = passage_text(p, range_empty(name) ? s->head->range : name);
    identify(p, mentions, s, claim);
}

static void judge_letter(const struct passage *p, struct range source,
                         const struct mention *who, struct sayso_claim *claim)
{
    const struct rule *letter = letter_of(p, source);
    if (!letter && who)
        letter = who->letter;
    claim->source_letter = letter ? &letter->cells : NULL;
}

/* What the claim tells of whom its source is, or means, is known from then on. */
static void learn(struct mention *who, struct sayso_claim *claim)
{
    if (claim->source_type == SAYSO_DOCUMENT)
        document_remember(who, claim);
    if (claim->naming == SAYSO_NAMED && (claim->traits & SAYSO_ROLE))
        who->role = true;
}

void source_judge(struct passage *p, struct mentions *mentions,
                  const struct relation *relation, struct sayso_claim *claim)
{
    struct range source = stands_for(p, relation);
    if (relation->continues && mentions_recall(mentions, claim))
        return;
    const struct chunk *whole = head_chunk(p, source);
    if (!whole) {
        bool said = !range_empty(source) || relation->continues;
        claim->source_type = SAYSO_UNSPECIFIED;
        claim->naming = said ? SAYSO_VAGUE : SAYSO_UNNAMED;
        return;
    }
    mentions_read(mentions, p, passage_sentence(p, source.last - 1));
    struct chunk cut = chunk_within(p, whole, source);
    const struct chunk *c = &cut;
    struct figure figure = figure_read(p, c);
    const struct chunk *named = name_behind(p, source, c, &figure);
    if (named)
        figure = figure_read(p, named);
    struct speaker s = {
        .words = source,
        .from = {named ? named->range.first : source.first, source.last},
        .relative = source.first != relation->source.first,
        .head = named ? named : c,
        .figure = &figure};
    s.who = mentions_find(mentions, p, s.from, &s.fresh);
    judge_head(p, s.head, &figure, s.who, claim);
    refer(p, mentions, &s, claim);
    const struct rule *modifier = anonymity_of(p, relation, source);
    if (modifier && claim->naming != SAYSO_NAMED) {
        claim->naming = modifier->naming;
        claim->source_rule = &modifier->cells;
    }
    add_traits(p, source, c, s.who, claim);
    if (claim->source_type == SAYSO_DOCUMENT)
        document_judge(p, relation, source, c, claim);
    add_relay(p, relation, (struct range){c->range.last, source.last}, claim);
    judge_letter(p, source, s.who, claim);
    claim->sources = independent_count(p, s.from);
    struct mention *who = s.who ? s.who : mentions_at(mentions, p, source.first);
    if (who) {
        learn(who, claim);
        if (relation->parent == 0)
            mentions_spoke(mentions, p, who, source.first);
    }
    mentions_remember(mentions, claim);
}

const struct rule *source_letter(const struct passage *p, struct mentions *mentions,
                                 struct range source)
{
    bool fresh;
    const struct rule *rule = letter_of(p, source);
    const struct mention *who =
        rule ? NULL : mentions_find(mentions, p, source, &fresh);
    return who ? who->letter : rule;
}

/* A content may run through sentences; a claim is of one. */
static struct range within(struct range content, struct range sentence)
{
    return (struct range){content.first > sentence.first ? content.first
                                                         : sentence.first,
                          content.last < sentence.last ? content.last : sentence.last};
}

void source_aside(const struct passage *p, struct range sentence,
                  struct sayso_claim *claim)
{
    if (anonymity_in(p, sentence) && trait_shows(p, sentence, TRAIT_REASON, claim))
        claim->traits |= SAYSO_REASON;
}

/* A reason for anonymity is told of the source, and not by it: outside the content, or
 * right behind the words that leave it unnamed. */
static bool tells_reason(const struct passage *p, struct range sentence,
                         const struct relation *relation, struct sayso_claim *claim)
{
    bool tells = anonymity_explained(p, sentence, claim);
    struct range free = {sentence.first, sentence.first};
    for (size_t i = 0; i <= relation->content_count; i++) {
        struct range content = i < relation->content_count
                                   ? within(relation->content[i], sentence)
                                   : (struct range){sentence.last, sentence.last};
        free.last = content.first < sentence.last ? content.first : sentence.last;
        tells |= trait_shows(p, free, TRAIT_REASON, claim);
        free.first = content.last > free.first ? content.last : free.first;
    }
    return tells;
}

void source_context(const struct passage *p, struct range sentence,
                    const struct relation *relation, struct sayso_claim *claim)
{
    if (tells_reason(p, sentence, relation, claim))
        claim->traits |= SAYSO_REASON;
    if (claim->sources > 1 && trait_shows(p, sentence, TRAIT_JOINT, claim))
        claim->sources = 1;
    for (size_t i = 0; i < relation->content_count; i++)
        if (trait_shows(p, within(relation->content[i], sentence), TRAIT_OPINION,
                        claim))
            claim->traits |= SAYSO_OPINION;
    if (relation->passive)
        claim->traits |= SAYSO_PASSIVE;
}
