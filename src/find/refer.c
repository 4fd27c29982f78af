/*
 * A pronoun means the compatible mention that spoke or was a subject last, a surname
 * the person whose name ends in it, "the minister" the latest who was called a
 * minister, "WHF" the body introduced with it. When nothing fits, or two fit as well,
 * nothing is said: empty rather than wrong.
 */
#include "find/refer.h"

#include "base/str.h"
#include "find/described.h"

enum {
    PERSON_REACH = 8,     /* sentences back that "he" reaches */
    THING_REACH = 2,      /* ... and "it" and "they" */
    DESCRIBED_REACH = 96, /* newest mentions that "the minister" is compared with */
    NEVER = 1 << 20
};

/* A source's words, by their first byte, and what a claim of theirs keeps. */
struct judged {
    const char *source;
    struct sayso_str ref, name, about;
    size_t referent;
    enum sayso_source_type type;
    enum sayso_naming naming;
    unsigned traits, sources;
    const struct sayso_rule *rule, *letter;
};

struct mentions *mentions_new(struct arena *arena)
{
    struct mentions *m = arena_raw(arena, sizeof *m);
    mention_begin(&m->list, arena);
    m->read = m->voice_count = 0;
    m->voices = arena_array_raw(arena, MAX_VOICES, sizeof *m->voices);
    return m;
}

struct sayso_str mention_text(const struct mention *mention)
{
    return mention->name.text.n ? mention->name.text : mention->description;
}

/* ## By description ---------------------------------------------------------------- */

/* The words around the head that narrow it, not its article, and "of Elmar" behind it.
 */
static bool described_by(const struct passage *p, const struct chunk *c,
                         const struct mention *who)
{
    for (size_t k = c->range.first + 1; k < c->range.last; k++)
        if (k != c->head && !described_has(who->description, p->tokens[k].s))
            return false;
    const struct chunk *of =
        word_at(p, c->range.last) == W_OF ? chunk_at(p, c->range.last + 1) : NULL;
    return !of || described_has(who->description, p->tokens[of->head].s);
}

static bool same_kind(const struct passage *p, const struct chunk *c,
                      const struct figure *f, const struct mention *who)
{
    if (f->type == SAYSO_PERSON || f->type == SAYSO_GROUP)
        return who->type == f->type && !gender_differs(f->gender, who->gender);
    if (who->type == SAYSO_PERSON || who->type == SAYSO_GROUP)
        return f->type == SAYSO_UNSPECIFIED && who->type == SAYSO_PERSON &&
               class_at(p, c->head, WORD_PERSON);
    return true;
}

/* Where the newest begin, in the order. */
static size_t newest(const struct mention_list *l)
{
    return l->count > DESCRIBED_REACH ? l->count - DESCRIBED_REACH : 0;
}

struct mention *refer_description(const struct mention_list *l, const struct passage *p,
                                  const struct chunk *c, const struct figure *f,
                                  size_t before)
{
    if (c->range.last < c->range.first + 2)
        return NULL;
    struct sayso_str noun = p->tokens[c->head].s;
    uint64_t wanted = described_wanted(noun);
    wanted = wanted ? wanted : UINT64_MAX;
    for (size_t i = l->count, low = newest(l); i-- > low;) {
        uint8_t number = l->order[i];
        if (!(l->bits[number] & wanted))
            continue;
        struct mention *who = l->list[number];
        bool earlier = who->last.offset < before || who->before.offset < before;
        if (earlier && same_kind(p, c, f, who) &&
            (described_has(who->core, noun) || described_has(who->kind, noun) ||
             described_shortens(who->core, noun)) &&
            described_by(p, c, who))
            return who;
    }
    return NULL;
}

/* ## By pronoun -------------------------------------------------------------------- */

/* Who a pronoun can mean. */
struct wanted {
    uint32_t types; /* 1 << enum sayso_source_type, or-ed */
    enum gender gender;
    bool plural;
    bool quoted;
    size_t offset, sentence, reach;
};

static const struct place *place_before(const struct mention *who, size_t offset)
{
    return who->last.offset < offset ? &who->last : &who->before;
}

/* How far a mention is from the pronoun; NEVER when it cannot be meant. */
static size_t distance(const struct mention *who, const struct wanted *wanted)
{
    if (!(wanted->types & (1u << who->type)) ||
        gender_differs(who->gender, wanted->gender) || who->plural != wanted->plural ||
        (who->type == SAYSO_PERSON && who->where && !who->human))
        return NEVER;
    const struct place *at = place_before(who, wanted->offset);
    if (at->offset >= wanted->offset || at->sentence + wanted->reach < wanted->sentence)
        return NEVER;
    size_t far = at->sentence < wanted->sentence ? wanted->sentence - at->sentence : 0;
    bool unknown = wanted->gender != GENDER_UNKNOWN && who->gender == GENDER_UNKNOWN;
    bool nameless = wanted->gender != GENDER_UNKNOWN && who->name.text.n == 0;
    size_t part = at->spoke ? 0 : at->subject ? 1 : 3;
    return 2 * far + part + at->governed + (unknown ? 2 : 0) + (nameless ? 3 : 0) +
           (who->sure ? 0 : 4) + (at->quoted && !wanted->quoted ? 4 : 0);
}

static size_t back_from(size_t sentence, size_t reach)
{
    return sentence > reach ? sentence - reach : 0;
}

/* The nearest mention; NULL where another of the same sentence is as near. What is too
 * old for any pronoun is remembered, so that it is not looked at again. */
static struct mention *nearest(struct mention_list *l, const struct wanted *wanted)
{
    struct mention *best = NULL;
    size_t least = NEVER, sentence = 0;
    bool tie = false;
    size_t early = back_from(wanted->sentence, wanted->reach);
    size_t before = back_from(wanted->sentence, PERSON_REACH);
    size_t low = before >= l->stale_before ? l->stale : 0;
    l->stale = l->count;
    l->stale_before = before;
    for (size_t i = l->count; i-- > low;) {
        uint8_t number = l->order[i];
        if (l->reached[number] < before)
            continue;
        l->stale = i;
        if (l->reached[number] < early)
            continue;
        struct mention *who = l->list[number];
        size_t far = distance(who, wanted);
        if (far == NEVER || far > least)
            continue;
        size_t at = place_before(who, wanted->offset)->sentence;
        if (far == least) {
            tie = tie || at == sentence;
            continue;
        }
        tie = false;
        least = far;
        sentence = at;
        best = who;
    }
    return tie ? NULL : best;
}

static struct mention *by_they(struct mention_list *l, struct wanted *wanted)
{
    wanted->types = 1u << SAYSO_GROUP | 1u << SAYSO_UNSPECIFIED;
    wanted->plural = true;
    struct mention *who = nearest(l, wanted);
    if (who)
        return who;
    wanted->types = 1u << SAYSO_ORGANISATION;
    wanted->plural = false;
    return nearest(l, wanted);
}

struct mention *refer_pronoun(struct mention_list *l, const struct passage *p, size_t i)
{
    struct wanted wanted = {.offset = str_offset(p->article->text, p->tokens[i].s),
                            .sentence = p->first_sentence + passage_sentence(p, i),
                            .reach = PERSON_REACH};
    wanted.gender = pronoun_gender(p, i);
    if (wanted.gender != GENDER_UNKNOWN) {
        wanted.types = 1u << SAYSO_PERSON;
        struct mention *who = nearest(l, &wanted);
        if (who) {
            who->gender = wanted.gender;
            who->sure = true;
        }
        return who;
    }
    wanted.reach = THING_REACH;
    if (word_at(p, i) == W_IT || word_at(p, i) == W_ITS) {
        wanted.types =
            1u << SAYSO_ORGANISATION | 1u << SAYSO_DOCUMENT | 1u << SAYSO_OUTLET;
        return nearest(l, &wanted);
    }
    bool they = word_at(p, i) == W_THEY || word_at(p, i) == W_THEIR;
    return they ? by_they(l, &wanted) : NULL;
}

/* ## A source's words -------------------------------------------------------------- */

/* "The Church" for "the Church of Elmar", said with "the" and no more. */
static struct mention *by_part(const struct mention_list *l, const struct passage *p,
                               const struct chunk *c)
{
    if (tag_at(p, c->head) != TAG_NAME || !is_definite(p, c) ||
        c->range.last != c->range.first + 2)
        return NULL;
    return mention_of_part(l, p->tokens[c->head].s);
}

/* "The newspaper": the one named last. */
static struct mention *latest_outlet(const struct mention_list *l,
                                     const struct passage *p, size_t i,
                                     struct mention *otherwise)
{
    struct wanted wanted = {.types = 1u << SAYSO_OUTLET,
                            .offset = str_offset(p->article->text, p->tokens[i].s),
                            .sentence = p->first_sentence + passage_sentence(p, i),
                            .reach = THING_REACH};
    for (size_t k = l->count; k-- > 0;) {
        struct mention *who = l->list[l->order[k]];
        if (who->name.text.n && distance(who, &wanted) < NEVER)
            return who;
    }
    return otherwise;
}

/* "Bell said", "ERA said": a surname that opens the sentence and an acronym look like
 * nouns. */
static struct mention *by_capital(const struct mention_list *l, const struct passage *p,
                                  const struct chunk *c)
{
    if (c->range.last != c->range.first + 1 ||
        !(p->tokens[c->head].shape & SHAPE_CAPITAL))
        return NULL;
    struct full_name name = full_name_read(p->tokens[c->head].s);
    struct mention *who = mention_known(l, &name, GENDER_UNKNOWN, false);
    bool surname = who && who->type == SAYSO_PERSON && who->name.text.n > name.text.n;
    return surname || (who && str_eq(who->acronym, name.text)) ? who : NULL;
}

static struct mention *by_noun(const struct mention_list *l, const struct passage *p,
                               const struct chunk *c, const struct figure *f,
                               bool *fresh)
{
    struct mention *sure = by_capital(l, p, c);
    if (!sure)
        sure = by_part(l, p, c);
    if (sure || !is_definite(p, c))
        return sure;
    size_t offset = str_offset(p->article->text, p->tokens[c->range.first].s);
    struct mention *who = refer_description(l, p, c, f, offset);
    if (f->type == SAYSO_OUTLET && (!who || !who->name.text.n) &&
        f->naming != SAYSO_NAMED)
        who = latest_outlet(l, p, c->head, who);
    /* The very phrase is itself a mention by now. */
    *fresh = who && !who->name.text.n &&
             (who->last.offset == offset && who->before.offset == SIZE_MAX);
    return who;
}

struct mention *mentions_find(struct mentions *m, const struct passage *p,
                              struct range source, bool *fresh)
{
    struct mention_list *l = &m->list;
    *fresh = false;
    const struct chunk *whole = range_empty(source) ? NULL : chunk_at(p, source.first);
    if (!whole)
        return NULL;
    struct chunk cut = chunk_within(p, whole, source);
    const struct chunk *c = &cut;
    if (tag_at(p, c->head) == TAG_PRONOUN || tag_at(p, c->head) == TAG_DET)
        return c->range.last == c->range.first + 1 ? refer_pronoun(l, p, c->head)
                                                   : NULL;
    struct figure f = figure_read(p, c);
    if (range_empty(f.name))
        return by_noun(l, p, c, &f, fresh);
    struct full_name name = full_name_read(passage_text(p, f.name));
    struct mention *who =
        mention_known(l, &name, f.gender, f.sure && f.type == SAYSO_PERSON);
    *fresh = who && str_eq(who->name.text, name.text);
    return who;
}

struct mention *mentions_at(struct mentions *m, const struct passage *p, size_t token)
{
    const struct mention_list *l = &m->list;
    for (size_t i = l->count, low = newest(l); i-- > low;)
        if (l->first[l->order[i]] == p->tokens[token].s.p)
            return l->list[l->order[i]];
    return NULL;
}

void mentions_spoke(struct mentions *m, const struct passage *p,
                    struct mention *mention, size_t token)
{
    struct place place = {.offset = str_offset(p->article->text, p->tokens[token].s),
                          .sentence = p->first_sentence + passage_sentence(p, token),
                          .subject = true,
                          .spoke = true,
                          .quoted = quoted_at(p, token)};
    mention_touch(&m->list, mention, place);
}

/* ## What was judged --------------------------------------------------------------- */

void mentions_remember(struct mentions *m, const struct sayso_claim *claim)
{
    if (!claim->source.n)
        return;
    m->voices[m->voice_count++ % MAX_VOICES] =
        (struct judged){.source = claim->source.v[0].p,
                        .ref = claim->source_ref,
                        .name = claim->source_name,
                        .about = claim->source_about,
                        .referent = claim->referent,
                        .type = claim->source_type,
                        .naming = claim->naming,
                        .traits = claim->traits,
                        .sources = claim->sources,
                        .rule = claim->source_rule,
                        .letter = claim->source_letter};
}

bool mentions_recall(const struct mentions *m, struct sayso_claim *claim)
{
    size_t kept = m->voice_count < MAX_VOICES ? m->voice_count : MAX_VOICES;
    for (size_t i = 1; i <= kept && claim->source.n; i++) {
        const struct judged *old = &m->voices[(m->voice_count - i) % MAX_VOICES];
        if (old->source != claim->source.v[0].p)
            continue;
        claim->source_ref = old->ref;
        claim->source_name = old->name;
        claim->source_about = old->about;
        claim->referent = old->referent;
        claim->source_type = old->type;
        claim->naming = old->naming;
        claim->traits |= old->traits;
        claim->sources = old->sources;
        claim->source_rule = old->rule;
        claim->source_letter = old->letter;
        return true;
    }
    return false;
}
