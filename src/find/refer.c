/*
 * A list of mentions, newest last. A pronoun means the compatible mention that spoke or
 * was a subject last, a surname the person whose name ends in it, "the minister" the
 * latest who was called a minister, "WHF" the body introduced with it. When nothing
 * fits, or two fit as well, nothing is said: empty rather than wrong.
 */
#include "find/refer.h"

#include <string.h>

#include "base/str.h"
#include "find/clause.h"
#include "find/dateline.h"
#include "find/letter.h"
#include "find/verb.h"

enum {
    PERSON_REACH = 8,     /* sentences back that "he" reaches */
    THING_REACH = 2,      /* ... and "it" and "they" */
    LONGEST_NOUN = 12,    /* tokens behind a noun that describe it */
    DESCRIBED_REACH = 96, /* newest mentions that "the minister" is compared with */
    LONGEST_ACRONYM = 5,  /* letters */
    DESCRIPTION = 200,    /* bytes of a description that are compared */
    NEVER = 1 << 20
};

struct mentions mentions_new(struct arena *arena)
{
    return (struct mentions){
        .list = arena_array(arena, MAX_MENTIONS, sizeof(struct mention)),
        .voices = arena_array(arena, MAX_VOICES, sizeof(struct sayso_claim))};
}

struct sayso_str mention_text(const struct mention *mention)
{
    return mention->name.n ? mention->name : mention->description;
}

static struct sayso_str word_behind(struct sayso_str name, size_t end)
{
    for (size_t i = end; i > 0; i--)
        if (ascii_space(name.p[i - 1]))
            return str_sub(name, i, end);
    return str_sub(name, 0, end);
}

/* The surname: "Harris" of "Harry Harris Jr." too. */
static struct sayso_str last_word(struct sayso_str name)
{
    static const char *const suffixes[] = {"Jr", "Jr.", "Sr", "Sr.", "II", "III"};
    struct sayso_str last = word_behind(name, name.n);
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
        if (str_is(last, suffixes[i]) && last.n < name.n)
            return word_behind(name, str_trim(str_sub(name, 0, name.n - last.n)).n);
    return last;
}

static struct sayso_str first_word(struct sayso_str name)
{
    for (size_t i = 0; i < name.n; i++)
        if (ascii_space(name.p[i]))
            return str_sub(name, 0, i);
    return name;
}

static bool same_letters(struct sayso_str a, struct sayso_str b)
{
    for (size_t i = 0; i < a.n; i++)
        if (ascii_lower(a.p[i]) != ascii_lower(b.p[i]))
            return false;
    return true;
}

/* Does `word` stand in the text as a word, whatever its case? */
static bool has_word(struct sayso_str text, struct sayso_str word)
{
    for (size_t at = 0; at + word.n <= text.n; at++) {
        if (at > 0 && ascii_alpha(text.p[at - 1]))
            continue;
        if (at + word.n < text.n && ascii_alpha(text.p[at + word.n]))
            continue;
        if (same_letters(word, str_sub(text, at, at + word.n)))
            return true;
    }
    return false;
}

/* "WHF" for "World Health Forum": the capitals of the name, in order. */
static bool abbreviates(struct sayso_str acronym, struct sayso_str name)
{
    size_t k = 0;
    for (size_t i = 0; i < name.n; i++) {
        bool capital = name.p[i] >= 'A' && name.p[i] <= 'Z';
        if (!capital || (i > 0 && !ascii_space(name.p[i - 1])))
            continue;
        if (k == acronym.n || acronym.p[k++] != name.p[i])
            return false;
    }
    return k >= 2 && k == acronym.n;
}

static bool other_gender(enum gender a, enum gender b)
{
    return a != b && a != GENDER_UNKNOWN && b != GENDER_UNKNOWN;
}

/* How well a name of one word stands for a mention: a surname is a person's before it
 * is a given name, and that before the beginning of a body's name ("Lund" of "the Lund
 * Bridge"). */
enum short_form { NO_FORM, BODY_FORM, GIVEN_FORM, SURNAME_FORM };

static enum short_form short_form(const struct mention *m, struct sayso_str word,
                                  enum gender gender)
{
    if (m->type == SAYSO_PERSON) {
        if (other_gender(m->gender, gender))
            return NO_FORM;
        return str_eq(m->surname, word)            ? SURNAME_FORM
               : str_eq(first_word(m->name), word) ? GIVEN_FORM
                                                   : NO_FORM;
    }
    if (m->name.n <= word.n)
        return NO_FORM;
    bool body = str_eq(m->acronym, word) || abbreviates(word, m->name) ||
                (word.n > 3 && str_eq(first_word(m->name), word));
    return body ? BODY_FORM : NO_FORM;
}

/* "Hillary Rodham Clinton" and "Hillary Clinton", "Paul D. Ryan" and "Paul Ryan". */
static bool skips_middle(struct sayso_str a, struct sayso_str b)
{
    struct sayso_str first = first_word(a), last = last_word(a);
    bool middle = a.n > first.n + last.n + 1, other = b.n > first.n + last.n + 1;
    return middle != other && str_eq(first, first_word(b)) &&
           str_eq(last, last_word(b));
}

/* Is it the same name, or a longer one of the same person? */
static bool same_name(const struct mention *m, struct sayso_str name,
                      enum gender gender, bool single)
{
    if (str_eq(m->name, name))
        return true;
    if (single)
        return false;
    if (m->type == SAYSO_PERSON && skips_middle(m->name, name))
        return true;
    /* "Lin" in the headline, "Christina Lin" in the text. */
    return str_eq(m->name, last_word(name)) &&
           (!m->sure || (m->type == SAYSO_PERSON && !other_gender(m->gender, gender)));
}

/* The person or body of that name, or of whose name it is a part; of several whose
 * surname it is, the one whom the article speaks of most. */
static struct mention *known(const struct mentions *m, struct sayso_str name,
                             enum gender gender, bool person)
{
    bool single = last_word(name).n == name.n;
    struct mention *best = NULL;
    enum short_form form = NO_FORM;
    for (size_t i = m->count; i-- > 0;) {
        struct mention *other = &m->list[i];
        if (!other->name.n || (person && other->sure && other->type != SAYSO_PERSON))
            continue;
        if (same_name(other, name, gender, single))
            return other;
        enum short_form its = single ? short_form(other, name, gender) : NO_FORM;
        if (its > form || (its == form && best && other->seen > best->seen)) {
            form = its;
            best = other;
        }
    }
    return best;
}

static struct mention *by_name(const struct mentions *m, struct sayso_str name)
{
    for (size_t i = m->count; i-- > 0;)
        if (str_eq(m->list[i].name, name))
            return &m->list[i];
    return NULL;
}

static struct mention *move_to_end(struct mentions *m, struct mention *mention)
{
    struct mention copy = *mention;
    size_t behind = (size_t)(m->list + m->count - (mention + 1));
    memmove(mention, mention + 1, behind * sizeof *mention);
    m->list[m->count - 1] = copy;
    return &m->list[m->count - 1];
}

static void add(struct mentions *m, const struct mention *mention)
{
    if (m->count == MAX_MENTIONS) {
        memmove(m->list, m->list + 1, (MAX_MENTIONS - 1) * sizeof *m->list);
        m->count--;
    }
    m->list[m->count] = *mention;
    m->list[m->count++].id = ++m->ids;
}

/* Is the phrase a subject: opens its clause, or has a finite verb behind it? */
static bool is_subject(const struct passage *p, const struct chunk *c)
{
    size_t i = c->range.first;
    enum tag left = i > 0 ? tag_at(p, i - 1) : TAG_MARK;
    if (left == TAG_PREP)
        return false;
    size_t behind = c->range.last;
    while (tag_at(p, behind) == TAG_ADV || tag_at(p, behind) == TAG_NOT)
        behind++;
    return (behind < p->count && is_finite(p, behind)) ||
           (left == TAG_MARK && !token_is(p, i - 1, ",")) || left == TAG_THAT ||
           left == TAG_SUB;
}

static struct place place_of(const struct passage *p, const struct chunk *c)
{
    return (struct place){
        .offset = str_offset(p->article->text, p->tokens[c->range.first].s),
        .sentence = p->first_sentence + passage_sentence(p, c->range.first),
        .governed = c->range.first > 0 && tag_at(p, c->range.first - 1) == TAG_PREP,
        .subject = is_subject(p, c),
        .quoted = quoted_at(p, c->range.first)};
}

bool says_where(const struct passage *p, const struct chunk *c)
{
    static const char *const words[] = {"in",     "near",       "across", "into",
                                        "inside", "throughout", NULL};
    size_t i = c->range.first;
    const struct chunk *left = i > 1 ? chunk_at(p, i - 2) : NULL;
    if (left && left->range.last + 1 == i && token_is(p, i - 1, ",") &&
        tag_at(p, left->head) == TAG_NAME)
        i = left->range.first;
    return i > 0 && tag_at(p, i - 1) == TAG_PREP && token_is_one(p, i - 1, words);
}

/* The phrase with its appositive: ", a former official", up to its closing mark. */
static struct range description_of(const struct passage *p, const struct chunk *c,
                                   bool role, size_t limit)
{
    struct range whole = c->range;
    size_t i = c->range.last, end = i + LONGEST_NOUN < limit ? i + LONGEST_NOUN : limit;
    if (role)
        whole.last = noun_phrase_end(p, c->range.first, end);
    i = whole.last;
    const struct chunk *behind = token_is(p, i, ",") ? chunk_at(p, i + 1) : NULL;
    if (!behind || i + 1 >= limit)
        return whole;
    size_t close = noun_phrase_end(p, i + 1, end);
    while (close < end && tag_at(p, close) == TAG_CONJ && chunk_at(p, close + 1))
        close = chunk_at(p, close + 1)->range.last;
    bool goes_on = close < limit &&
                   is_finite(p, close); /* "In Elmar, the mayor and his aides said" */
    if (!goes_on && ((!role && tag_at(p, i + 1) == TAG_DET) ||
                     range_has_class(p, behind->range, WORD_PERSON)))
        whole.last = close;
    return whole;
}

/* "(WHF)" behind the name; behind a name of one word it must begin alike, since in "the
 * police of Elmar (PE)" it may be a longer one's. */
static struct sayso_str acronym_behind(const struct passage *p, struct range name)
{
    size_t i = name.last;
    if (!token_is(p, i, "(") || !token_is(p, i + 2, ")") ||
        !(p->tokens[i + 1].shape & SHAPE_UPPER))
        return (struct sayso_str){0};
    struct sayso_str acronym = p->tokens[i + 1].s;
    bool alike = p->tokens[name.first].s.p[0] == acronym.p[0];
    return alike || name.last > name.first + 1 ? acronym : (struct sayso_str){0};
}

/* Seen again; within one sentence the first place counts. */
static void touch(struct mention *who, struct place place)
{
    who->seen++;
    if (who->last.sentence == place.sentence) {
        who->last.subject = who->last.subject || place.subject;
        who->last.spoke = who->last.spoke || place.spoke;
        return;
    }
    who->before = who->last;
    who->last = place;
}

static void merge(struct mentions *m, struct mention *old, const struct mention *fresh)
{
    if (!old->name.n) {
        old->name = fresh->name;
        old->surname = fresh->surname;
        old->naming = fresh->naming;
    }
    if (fresh->name.n > old->name.n && (str_eq(fresh->acronym, old->name) ||
                                        str_eq(last_word(fresh->name), old->name) ||
                                        skips_middle(fresh->name, old->name))) {
        old->name = fresh->name;
        old->surname = fresh->surname;
    }
    if (fresh->description.n > fresh->name.n && (!old->role || fresh->role) &&
        fresh->description.n > old->description.n) {
        old->description = fresh->description;
        if (fresh->kind.n)
            old->kind = fresh->kind;
    }
    /* "President Holt" stays one when she is "Ms. Holt, who ..." */
    if (fresh->core.n > old->core.n && (!old->role || fresh->role))
        old->core = fresh->core;
    if (fresh->sure && !old->sure) {
        old->type = fresh->type;
        old->sure = true;
    }
    old->role = old->role || fresh->role;
    old->human = old->human || fresh->human;
    old->where = old->where || fresh->where;
    if (old->gender == GENDER_UNKNOWN)
        old->gender = fresh->gender;
    if (!old->acronym.n)
        old->acronym = fresh->acronym;
    if (!old->letter)
        old->letter = fresh->letter;
    touch(old, fresh->last);
    move_to_end(m, old);
}

/* As much of it as is compared. */
static struct sayso_str cut(struct sayso_str text)
{
    return str_sub(text, 0, text.n < DESCRIPTION ? text.n : DESCRIPTION);
}

/* The words around the head that narrow it, not its article, and "of Elmar" behind it.
 */
static bool described_by(const struct passage *p, const struct chunk *c,
                         const struct mention *who)
{
    struct sayso_str text = cut(who->description);
    for (size_t k = c->range.first + 1; k < c->range.last; k++)
        if (k != c->head && !has_word(text, p->tokens[k].s))
            return false;
    const struct chunk *of =
        token_is(p, c->range.last, "of") ? chunk_at(p, c->range.last + 1) : NULL;
    return !of || has_word(text, p->tokens[of->head].s);
}

/* Does a title in the text shorten the noun: "Sen." for "senator"? */
static bool shortens_title(struct sayso_str text, struct sayso_str noun)
{
    size_t start = 0;
    for (size_t i = 0; i < text.n; i++) {
        struct sayso_str word = str_sub(text, start, i);
        if (text.p[i] == '.' && word.n > 2 && word.n < noun.n &&
            same_letters(word, str_sub(noun, 0, word.n)))
            return true;
        if (!ascii_alpha(text.p[i]))
            start = i + 1;
    }
    return false;
}

static bool same_kind(const struct passage *p, const struct chunk *c,
                      const struct figure *f, const struct mention *who)
{
    if (f->type == SAYSO_PERSON || f->type == SAYSO_GROUP)
        return who->type == f->type && !other_gender(f->gender, who->gender);
    if (who->type == SAYSO_PERSON || who->type == SAYSO_GROUP)
        return f->type == SAYSO_UNSPECIFIED && who->type == SAYSO_PERSON &&
               class_at(p, c->head, WORD_PERSON);
    return true;
}

/* "the foreign minister": the latest whose description has all its words. */
static struct mention *by_description(const struct mentions *m, const struct passage *p,
                                      const struct chunk *c, const struct figure *f,
                                      size_t before)
{
    if (c->range.last < c->range.first + 2)
        return NULL;
    struct sayso_str noun = p->tokens[c->head].s;
    size_t low = m->count > DESCRIBED_REACH ? m->count - DESCRIBED_REACH : 0;
    for (size_t i = m->count; i-- > low;) {
        struct mention *who = &m->list[i];
        bool earlier = who->last.offset < before || who->before.offset < before;
        if (earlier && same_kind(p, c, f, who) &&
            (has_word(cut(who->core), noun) || has_word(cut(who->kind), noun) ||
             shortens_title(cut(who->core), noun)) &&
            described_by(p, c, who))
            return who;
    }
    return NULL;
}

static bool is_definite(const struct passage *p, const struct chunk *c)
{
    return token_is(p, c->range.first, "the") || token_is(p, c->range.first, "this") ||
           token_is(p, c->range.first, "that");
}

static void read_noun(struct mentions *m, const struct passage *p,
                      const struct chunk *c, const struct figure *f, size_t limit)
{
    bool nothing = f->type == SAYSO_UNSPECIFIED && !f->rule; /* no "source" either */
    if (!f->sure || nothing || tag_at(p, c->head) == TAG_PRONOUN)
        return;
    struct mention fresh = {.type = f->type,
                            .naming = f->naming,
                            .gender = f->gender,
                            .sure = true,
                            .plural = f->plural,
                            .last = place_of(p, c)};
    if (is_definite(p, c)) {
        struct mention *old = by_description(m, p, c, f, fresh.last.offset);
        if (old) {
            touch(old, fresh.last);
            move_to_end(m, old);
            return;
        }
    }
    struct range described = description_of(p, c, true, limit);
    fresh.description = passage_text(p, described);
    fresh.letter = letter_of(p, described);
    fresh.before.offset = SIZE_MAX;
    fresh.core = passage_text(p, c->range);
    fresh.role = c->range.last > c->range.first + 1 && !is_definite(p, c);
    add(m, &fresh);
}

static void read_name(struct mentions *m, const struct passage *p,
                      const struct chunk *c, const struct figure *f, size_t limit)
{
    struct range described = description_of(p, c, false, limit);
    struct range behind = {c->range.last, described.last};
    struct mention fresh = {.name = passage_text(p, f->name),
                            .type = f->type,
                            .naming = SAYSO_NAMED,
                            .gender = f->gender,
                            .sure = f->sure,
                            .role = f->role &&
                                    !class_at(p, f->name.first - 1, WORD_COURTESY),
                            .plural = f->plural,
                            .human = f->sure && f->type == SAYSO_PERSON,
                            .where = says_where(p, c),
                            .last = place_of(p, c)};
    fresh.description = passage_text(p, described);
    fresh.letter = letter_of(p, described);
    fresh.core = passage_text(p, c->range);
    if (!range_empty(behind) && chunk_at(p, behind.first + 1))
        fresh.kind = passage_text(p, chunk_at(p, behind.first + 1)->range);
    fresh.acronym = acronym_behind(p, f->name);
    fresh.surname = last_word(fresh.name);
    fresh.before.offset = SIZE_MAX;
    if (range_has_class(p, behind, WORD_PERSON)) {
        fresh.role = true;
        fresh.type = f->sure && f->type != SAYSO_PERSON ? f->type : SAYSO_PERSON;
        fresh.sure = true;
    }
    struct mention *old =
        known(m, fresh.name, fresh.gender, f->sure && f->type == SAYSO_PERSON);
    if (!old && fresh.acronym.n)
        old = by_name(m, fresh.acronym);
    if (old)
        merge(m, old, &fresh);
    else
        add(m, &fresh);
}

/* "The spokesman, Emil Tarrow": he who spoke before without a name; NULL for nobody. */
static struct mention *nameless_speaker(const struct mentions *m,
                                        const struct passage *p, const struct chunk *c,
                                        const struct figure *f)
{
    size_t offset = str_offset(p->article->text, p->tokens[c->range.first].s);
    struct mention *who = by_description(m, p, c, f, offset);
    return who && !who->name.n && (who->last.spoke || who->before.spoke) ? who : NULL;
}

/* "The minister, Oskar Lind, said": the role belongs to the name. */
static bool names_the_role(struct mentions *m, const struct passage *p,
                           const struct chunk *c, const struct figure *f, size_t limit)
{
    size_t comma = noun_phrase_end(p, c->range.first, limit);
    comma += tag_at(p, comma) == TAG_ADV;
    const struct chunk *next = token_is(p, comma, ",") ? chunk_at(p, comma + 1) : NULL;
    if (f->type != SAYSO_PERSON || f->naming == SAYSO_NAMED || !next ||
        comma + 1 >= limit)
        return false;
    struct figure g = figure_read(p, next);
    if (range_empty(g.name) || g.type != SAYSO_PERSON || says_where(p, next) ||
        (next->range.first != g.name.first &&
         !class_at(p, next->range.first, WORD_TITLE)))
        return false;
    struct mention *old = known(m, passage_text(p, g.name), g.gender, true);
    if (!old && is_definite(p, c))
        old = nameless_speaker(m, p, c, f);
    struct mention fresh = {.name = passage_text(p, g.name),
                            .type = SAYSO_PERSON,
                            .naming = SAYSO_NAMED,
                            .gender = g.gender ? g.gender : f->gender,
                            .sure = true,
                            .role = true,
                            .human = true,
                            .last = place_of(p, c)};
    fresh.surname = last_word(fresh.name);
    fresh.before.offset = SIZE_MAX;
    fresh.core = passage_text(p, c->range);
    struct range described = {c->range.first, next->range.last};
    fresh.description = passage_text(p, described);
    fresh.letter = letter_of(p, described);
    const struct mention *before =
        is_definite(p, c) ? by_description(m, p, c, f, fresh.last.offset) : NULL;
    if (!fresh.letter && before)
        fresh.letter = before->letter;
    if (old)
        merge(m, old, &fresh);
    else
        add(m, &fresh);
    return true;
}

static enum gender pronoun_gender(const struct passage *p, size_t i)
{
    if (token_is(p, i, "he") || token_is(p, i, "his"))
        return GENDER_MALE;
    if (token_is(p, i, "she") || token_is(p, i, "her"))
        return GENDER_FEMALE;
    return GENDER_UNKNOWN;
}

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
        other_gender(who->gender, wanted->gender) || who->plural != wanted->plural ||
        (who->type == SAYSO_PERSON && who->where && !who->human))
        return NEVER;
    const struct place *at = place_before(who, wanted->offset);
    if (at->offset >= wanted->offset || at->sentence + wanted->reach < wanted->sentence)
        return NEVER;
    size_t far = at->sentence < wanted->sentence ? wanted->sentence - at->sentence : 0;
    bool unknown = wanted->gender != GENDER_UNKNOWN && who->gender == GENDER_UNKNOWN;
    bool nameless = wanted->gender != GENDER_UNKNOWN && who->name.n == 0;
    size_t part = at->spoke ? 0 : at->subject ? 1 : 3;
    return 2 * far + part + at->governed + (unknown ? 2 : 0) + (nameless ? 3 : 0) +
           (who->sure ? 0 : 4) + (at->quoted && !wanted->quoted ? 4 : 0);
}

/* The nearest mention; NULL where another of the same sentence is as near. */
static struct mention *nearest(const struct mentions *m, const struct wanted *wanted)
{
    struct mention *best = NULL;
    size_t least = NEVER, sentence = 0;
    bool tie = false;
    for (size_t i = m->count; i-- > 0;) {
        size_t far = distance(&m->list[i], wanted);
        if (far == NEVER || far > least)
            continue;
        size_t at = place_before(&m->list[i], wanted->offset)->sentence;
        if (far == least) {
            tie = tie || at == sentence;
            continue;
        }
        tie = false;
        least = far;
        sentence = at;
        best = &m->list[i];
    }
    return tie ? NULL : best;
}

static struct mention *by_pronoun(const struct mentions *m, const struct passage *p,
                                  size_t i)
{
    struct wanted wanted = {.offset = str_offset(p->article->text, p->tokens[i].s),
                            .sentence = p->first_sentence + passage_sentence(p, i),
                            .reach = PERSON_REACH};
    wanted.gender = pronoun_gender(p, i);
    if (wanted.gender != GENDER_UNKNOWN) {
        wanted.types = 1u << SAYSO_PERSON;
        struct mention *who = nearest(m, &wanted);
        if (who) {
            who->gender = wanted.gender;
            who->sure = true;
        }
        return who;
    }
    wanted.reach = THING_REACH;
    if (token_is(p, i, "it") || token_is(p, i, "its")) {
        wanted.types =
            1u << SAYSO_ORGANISATION | 1u << SAYSO_DOCUMENT | 1u << SAYSO_OUTLET;
        return nearest(m, &wanted);
    }
    if (!token_is(p, i, "they") && !token_is(p, i, "their"))
        return NULL;
    wanted.types = 1u << SAYSO_GROUP | 1u << SAYSO_UNSPECIFIED;
    wanted.plural = true;
    struct mention *who = nearest(m, &wanted);
    if (who)
        return who;
    wanted.types = 1u << SAYSO_ORGANISATION;
    wanted.plural = false;
    return nearest(m, &wanted);
}

/* "He" and "his" at the head of a clause keep their man in mind. */
static void read_pronoun(struct mentions *m, const struct passage *p,
                         const struct chunk *c)
{
    size_t i = c->range.first;
    if (pronoun_gender(p, i) == GENDER_UNKNOWN || !is_subject(p, c))
        return;
    struct mention *who = by_pronoun(m, p, i);
    if (who)
        touch(who, place_of(p, c));
}

/* "IRON BRIDGE": words that are capital for show, and name nobody. An acronym is one
 * short word. */
static bool is_shouted(const struct passage *p, const struct chunk *c)
{
    for (size_t i = c->range.first; i < c->range.last; i++)
        if (!(p->tokens[i].shape & SHAPE_UPPER) ||
            class_at(p, i, WORD_MALE | WORD_FEMALE))
            return false;
    bool single = c->range.last == c->range.first + 1;
    return class_at(p, c->head, WORD_NOUN | WORD_PLURAL) &&
           !(single && p->tokens[c->head].s.n <= LONGEST_ACRONYM);
}

/* "(MRHD.O)", "(WHF)": what stands in brackets in short is whose name is before it. */
static bool is_ticker(const struct passage *p, const struct chunk *c)
{
    size_t i = c->range.first;
    bool upper = (p->tokens[i].shape & SHAPE_UPPER) ||
                 str_find_char(p->tokens[i].s, '.', 0) != SIZE_MAX;
    return i > 0 && c->range.last == i + 1 && upper && token_is(p, i - 1, "(") &&
           token_is(p, i + 1, ")");
}

static void read_sentence(struct mentions *m, const struct passage *p, size_t sentence)
{
    size_t i = dateline_end(p, sentence), end = p->starts[sentence + 1];
    while (i < end) {
        const struct chunk *c = chunk_at(p, i);
        if (!c) {
            i++;
            continue;
        }
        i = c->range.last;
        read_pronoun(m, p, c);
        if (tag_at(p, c->head) == TAG_PRONOUN || class_at(p, c->head, WORD_TIME) ||
            is_shouted(p, c) || is_ticker(p, c))
            continue;
        struct figure f = figure_read(p, c);
        if (f.name.last >
            i) /* "Statistics" of "the Bureau of Statistics" is no other */
            i = f.name.last;
        if (!range_empty(f.name))
            read_name(m, p, c, &f, end);
        else if (!names_the_role(m, p, c, &f, end))
            read_noun(m, p, c, &f, end);
    }
}

void mentions_read(struct mentions *m, const struct passage *p, size_t sentence)
{
    if (m->read < p->first_sentence)
        m->read = p->first_sentence;
    for (; m->read <= p->first_sentence + sentence; m->read++)
        if (p->article->sentences[m->read].kind != SAYSO_BOILERPLATE)
            read_sentence(m, p, m->read - p->first_sentence);
}

/* "The Church" for "the Church of Elmar", said with "the" and no more. */
static struct mention *by_part(const struct mentions *m, const struct passage *p,
                               const struct chunk *c)
{
    if (!is_definite(p, c) || c->range.last != c->range.first + 2)
        return NULL;
    struct sayso_str word = p->tokens[c->head].s;
    for (size_t i = m->count; i-- > 0;) {
        struct mention *who = &m->list[i];
        if (who->name.n > word.n && who->type != SAYSO_PERSON &&
            (str_eq(first_word(who->name), word) || str_eq(who->surname, word)))
            return who;
    }
    return NULL;
}

/* "The newspaper": the one named last. */
static struct mention *latest_outlet(const struct mentions *m, const struct passage *p,
                                     size_t i, struct mention *otherwise)
{
    struct wanted wanted = {.types = 1u << SAYSO_OUTLET,
                            .offset = str_offset(p->article->text, p->tokens[i].s),
                            .sentence = p->first_sentence + passage_sentence(p, i),
                            .reach = THING_REACH};
    for (size_t k = m->count; k-- > 0;)
        if (m->list[k].name.n && distance(&m->list[k], &wanted) < NEVER)
            return &m->list[k];
    return otherwise;
}

struct mention *mentions_find(struct mentions *m, const struct passage *p,
                              struct range source, bool *fresh)
{
    *fresh = false;
    const struct chunk *whole = range_empty(source) ? NULL : chunk_at(p, source.first);
    if (!whole)
        return NULL;
    struct chunk cut = chunk_within(p, whole, source);
    const struct chunk *c = &cut;
    if (tag_at(p, c->head) == TAG_PRONOUN || tag_at(p, c->head) == TAG_DET)
        return c->range.last == c->range.first + 1 ? by_pronoun(m, p, c->head) : NULL;
    struct figure f = figure_read(p, c);
    size_t offset = str_offset(p->article->text, p->tokens[c->range.first].s);
    if (!range_empty(f.name)) {
        struct sayso_str name = passage_text(p, f.name);
        bool person = f.sure && f.type == SAYSO_PERSON;
        struct mention *who = known(m, name, f.gender, person);
        *fresh = who && str_eq(who->name, name);
        return who;
    }
    /* "Bell said", "ERA said": a surname that opens the sentence and an acronym look
     * like nouns. */
    if (c->range.last == c->range.first + 1 &&
        (p->tokens[c->head].shape & SHAPE_CAPITAL)) {
        struct mention *who = known(m, p->tokens[c->head].s, GENDER_UNKNOWN, false);
        bool surname =
            who && who->type == SAYSO_PERSON && who->name.n > p->tokens[c->head].s.n;
        if (surname || (who && str_eq(who->acronym, p->tokens[c->head].s)))
            return who;
    }
    struct mention *part = tag_at(p, c->head) == TAG_NAME ? by_part(m, p, c) : NULL;
    if (part || !is_definite(p, c))
        return part;
    struct mention *who = by_description(m, p, c, &f, offset);
    if (f.type == SAYSO_OUTLET && (!who || !who->name.n) && f.naming != SAYSO_NAMED)
        who = latest_outlet(m, p, c->head, who);
    /* The very phrase is itself a mention by now. */
    *fresh = who && !who->name.n &&
             (who->last.offset == offset && who->before.offset == SIZE_MAX);
    return who;
}

struct mention *mentions_at(struct mentions *m, const struct passage *p, size_t token)
{
    size_t low = m->count > DESCRIBED_REACH ? m->count - DESCRIBED_REACH : 0;
    for (size_t i = m->count; i-- > low;)
        if (m->list[i].core.p == p->tokens[token].s.p)
            return &m->list[i];
    return NULL;
}

void mentions_spoke(const struct passage *p, struct mention *mention, size_t token)
{
    struct place place = {.offset = str_offset(p->article->text, p->tokens[token].s),
                          .sentence = p->first_sentence + passage_sentence(p, token),
                          .subject = true,
                          .spoke = true,
                          .quoted = quoted_at(p, token)};
    touch(mention, place);
}

void mentions_remember(struct mentions *m, const struct sayso_claim *claim)
{
    if (claim->source.n)
        m->voices[m->voice_count++ % MAX_VOICES] = *claim;
}

bool mentions_recall(const struct mentions *m, struct sayso_claim *claim)
{
    size_t kept = m->voice_count < MAX_VOICES ? m->voice_count : MAX_VOICES;
    for (size_t i = 1; i <= kept && claim->source.n; i++) {
        const struct sayso_claim *old = &m->voices[(m->voice_count - i) % MAX_VOICES];
        if (old->source.v[0].p != claim->source.v[0].p)
            continue;
        claim->source_ref = old->source_ref;
        claim->source_name = old->source_name;
        claim->source_about = old->source_about;
        claim->referent = old->referent;
        claim->source_type = old->source_type;
        claim->naming = old->naming;
        claim->traits |= old->traits;
        claim->sources = old->sources;
        claim->source_rule = old->source_rule;
        claim->source_letter = old->source_letter;
        return true;
    }
    return false;
}
