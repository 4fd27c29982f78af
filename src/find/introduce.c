/*
 * Each noun phrase that names or describes somebody or something, outside boilerplate,
 * is a mention: a new one, or one seen again where its name or "the" says so. What
 * stands beside the phrase tells more: an appositive, an acronym in brackets, a
 * preposition of place.
 */
#include "find/introduce.h"

#include "base/str.h"
#include "find/clause.h"
#include "find/dateline.h"
#include "find/letter.h"
#include "find/verb.h"

enum {
    LONGEST_NOUN = 12,  /* tokens behind a noun that describe it */
    LONGEST_ACRONYM = 5 /* letters */
};

/* A phrase as it is read. */
struct phrase {
    const struct chunk *chunk;
    const struct figure *figure;
    size_t sentence; /* of the article */
    size_t limit;    /* where the sentence ends */
};

/* ## Beside the phrase ------------------------------------------------------------- */

/* Is the phrase a subject: opens its clause, or has a finite verb behind it? */
static bool is_subject(const struct passage *p, const struct chunk *c)
{
    size_t i = c->range.first;
    enum tag left = i > 0 ? tag_at(p, i - 1) : TAG_MARK;
    if (left == TAG_PREP)
        return false;
    size_t behind = behind_adverbs(p, c->range.last);
    return (behind < p->count && is_finite(p, behind)) ||
           (left == TAG_MARK && word_at(p, i - 1) != W_COMMA) || left == TAG_THAT ||
           left == TAG_SUB;
}

static struct place place_of(const struct passage *p, const struct chunk *c,
                             size_t sentence)
{
    size_t i = c->range.first;
    return (struct place){.offset = str_offset(p->article->text, p->tokens[i].s),
                          .sentence = sentence,
                          .governed = i > 0 && tag_at(p, i - 1) == TAG_PREP,
                          .subject = is_subject(p, c),
                          .quoted = quoted_at(p, i)};
}

bool says_where(const struct passage *p, const struct chunk *c)
{
    static const uint8_t words[] = {W_IN,     W_NEAR,       W_ACROSS, W_INTO,
                                    W_INSIDE, W_THROUGHOUT, UNSPELT};
    size_t i = c->range.first;
    const struct chunk *left = i > 1 ? chunk_at(p, i - 2) : NULL;
    if (left && left->range.last + 1 == i && word_at(p, i - 1) == W_COMMA &&
        tag_at(p, left->head) == TAG_NAME)
        i = left->range.first;
    return i > 0 && tag_at(p, i - 1) == TAG_PREP && word_is_one(p, i - 1, words);
}

/* The phrase with its appositive: ", a former official", up to its closing mark. */
static struct range description_of(const struct passage *p, const struct chunk *c,
                                   bool role, size_t limit)
{
    struct range whole = c->range;
    if (!role && word_at(p, whole.last) != W_COMMA)
        return whole;
    size_t i = c->range.last, end = i + LONGEST_NOUN < limit ? i + LONGEST_NOUN : limit;
    if (role)
        whole.last = noun_phrase_end(p, c->range.first, end);
    i = whole.last;
    const struct chunk *behind = word_at(p, i) == W_COMMA ? chunk_at(p, i + 1) : NULL;
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
    if (word_at(p, i) != W_OPEN_BRACKET || word_at(p, i + 2) != W_CLOSE_BRACKET ||
        !(p->tokens[i + 1].shape & SHAPE_UPPER))
        return (struct sayso_str){0};
    struct sayso_str acronym = p->tokens[i + 1].s;
    bool alike = p->tokens[name.first].s.p[0] == acronym.p[0];
    return alike || name.last > name.first + 1 ? acronym : (struct sayso_str){0};
}

/* ## What kind of phrase ----------------------------------------------------------- */

static void read_noun(struct mention_list *l, const struct passage *p,
                      const struct phrase *phrase)
{
    const struct chunk *c = phrase->chunk;
    const struct figure *f = phrase->figure;
    bool nothing = f->type == SAYSO_UNSPECIFIED && !f->rule; /* no "source" either */
    if (!f->sure || nothing || tag_at(p, c->head) == TAG_PRONOUN)
        return;
    struct place last = place_of(p, c, phrase->sentence);
    bool definite = is_definite(p, c);
    struct mention *old = definite ? refer_description(l, p, c, f, last.offset) : NULL;
    if (old) {
        mention_renew(l, old);
        mention_touch(l, old, last);
        return;
    }
    struct mention fresh = {.type = f->type,
                            .naming = f->naming,
                            .gender = f->gender,
                            .sure = true,
                            .plural = f->plural,
                            .last = last};
    struct range described = description_of(p, c, true, phrase->limit);
    fresh.description = passage_text(p, described);
    fresh.letter = letter_of(p, described);
    fresh.before.offset = SIZE_MAX;
    fresh.core = passage_text(p, c->range);
    fresh.role = c->range.last > c->range.first + 1 && !definite;
    mention_add(l, &fresh);
}

/* To copy this is faster than to zero as much, for which compilers take an instruction
 * that is slow to start. */
static const struct mention unheard;

static void read_name(struct mention_list *l, const struct passage *p,
                      const struct phrase *phrase)
{
    const struct chunk *c = phrase->chunk;
    const struct figure *f = phrase->figure;
    struct range described = description_of(p, c, false, phrase->limit);
    struct range behind = {c->range.last, described.last};
    bool person = f->sure && f->type == SAYSO_PERSON;
    bool courtesy = class_at(p, f->name.first - 1, WORD_COURTESY);
    struct mention fresh = unheard;
    fresh.naming = SAYSO_NAMED;
    fresh.before.offset = SIZE_MAX;
    fresh.name = full_name_read(passage_text(p, f->name));
    fresh.acronym = acronym_behind(p, f->name);
    fresh.core = passage_text(p, c->range);
    fresh.description = passage_text(p, described);
    fresh.type = f->type;
    fresh.gender = f->gender;
    fresh.sure = f->sure;
    fresh.letter = letter_of(p, described);
    fresh.role = f->role && !courtesy;
    fresh.plural = f->plural;
    fresh.human = person;
    fresh.where = says_where(p, c);
    fresh.last = place_of(p, c, phrase->sentence);
    if (!range_empty(behind) && chunk_at(p, behind.first + 1))
        fresh.kind = passage_text(p, chunk_at(p, behind.first + 1)->range);
    if (range_has_class(p, behind, WORD_PERSON)) {
        fresh.role = true;
        fresh.type = f->sure && f->type != SAYSO_PERSON ? f->type : SAYSO_PERSON;
        fresh.sure = true;
    }
    struct mention *old = mention_known(l, &fresh.name, fresh.gender, person);
    if (!old && fresh.acronym.n)
        old = mention_named(l, fresh.acronym);
    if (old)
        mention_merge(l, old, &fresh);
    else
        mention_add(l, &fresh);
}

/* The phrase in the appositive of a role that is its bearer's name: "Oskar Lind" of
 * "The minister, Oskar Lind, said"; NULL for none. */
static const struct chunk *bearer_of(const struct passage *p,
                                     const struct phrase *phrase)
{
    const struct figure *f = phrase->figure;
    if (f->type != SAYSO_PERSON || f->naming == SAYSO_NAMED)
        return NULL;
    size_t comma = noun_phrase_end(p, phrase->chunk->range.first, phrase->limit);
    comma += tag_at(p, comma) == TAG_ADV;
    const struct chunk *next =
        word_at(p, comma) == W_COMMA ? chunk_at(p, comma + 1) : NULL;
    if (!next || comma + 1 >= phrase->limit)
        return NULL;
    const struct figure *g = figure_of(p, next);
    bool begins = next->range.first == g->name.first ||
                  class_at(p, next->range.first, WORD_TITLE);
    bool named = !range_empty(g->name) && g->type == SAYSO_PERSON;
    return named && begins && !says_where(p, next) ? next : NULL;
}

/* The role belongs to the name; "the spokesman, Emil Tarrow" may be he who spoke before
 * without a name. False where no name stands behind the role. */
static bool read_role(struct mention_list *l, const struct passage *p,
                      const struct phrase *phrase)
{
    const struct chunk *c = phrase->chunk, *next = bearer_of(p, phrase);
    if (!next)
        return false;
    const struct figure *bearer = figure_of(p, next);
    struct range described = {c->range.first, next->range.last};
    struct mention fresh = unheard;
    fresh.naming = SAYSO_NAMED;
    fresh.before.offset = SIZE_MAX;
    fresh.name = full_name_read(passage_text(p, bearer->name));
    fresh.core = passage_text(p, c->range);
    fresh.description = passage_text(p, described);
    fresh.type = SAYSO_PERSON;
    fresh.gender = bearer->gender ? bearer->gender : phrase->figure->gender;
    fresh.sure = true;
    fresh.letter = letter_of(p, described);
    fresh.role = true;
    fresh.human = true;
    fresh.last = place_of(p, c, phrase->sentence);
    struct mention *before =
        is_definite(p, c)
            ? refer_description(l, p, c, phrase->figure, fresh.last.offset)
            : NULL;
    if (!fresh.letter && before)
        fresh.letter = before->letter;
    struct mention *old = mention_known(l, &fresh.name, bearer->gender, true);
    if (!old && before && !before->name.text.n &&
        (before->last.spoke || before->before.spoke))
        old = before;
    if (old)
        mention_merge(l, old, &fresh);
    else
        mention_add(l, &fresh);
    return true;
}

/* "He" and "his" at the head of a clause keep their man in mind. */
static void read_pronoun(struct mention_list *l, const struct passage *p,
                         const struct chunk *c, size_t sentence)
{
    size_t i = c->range.first;
    if (pronoun_gender(p, i) == GENDER_UNKNOWN || !is_subject(p, c))
        return;
    struct mention *who = refer_pronoun(l, p, i);
    if (who)
        mention_touch(l, who, place_of(p, c, sentence));
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
    if (word_at(p, i - 1) != W_OPEN_BRACKET || c->range.last != i + 1 ||
        word_at(p, i + 1) != W_CLOSE_BRACKET)
        return false;
    return (p->tokens[i].shape & SHAPE_UPPER) ||
           str_find_char(p->tokens[i].s, '.', 0) != SIZE_MAX;
}

/* A phrase that can be a mention: no pronoun, no time, no nobody. */
static bool is_mention(const struct passage *p, const struct chunk *c)
{
    return tag_at(p, c->head) != TAG_PRONOUN && !class_at(p, c->head, WORD_TIME) &&
           !figure_is_nobody(p, c) && !is_shouted(p, c) && !is_ticker(p, c);
}

/* The first of the phrases that end behind the token. */
static const struct chunk *chunk_behind(const struct passage *p, size_t i, size_t limit)
{
    while (i < limit && p->chunk_of[i] == NO_CHUNK)
        i++;
    return p->chunks + (i < limit ? p->chunk_of[i] : p->chunk_count);
}

static void read_sentence(struct mentions *m, const struct passage *p, size_t sentence)
{
    const struct chunk *end = p->chunks + p->chunk_count;
    struct phrase phrase = {.sentence = p->first_sentence + sentence,
                            .limit = p->starts[sentence + 1]};
    size_t read = dateline_end(p, sentence);
    const struct chunk *c = chunk_behind(p, read, phrase.limit);
    for (; c < end && c->range.first < phrase.limit; c++) {
        if (c->range.last <= read) /* "Statistics" of "the Bureau of Statistics" */
            continue;
        read = c->range.last;
        read_pronoun(&m->list, p, c, phrase.sentence);
        if (!is_mention(p, c))
            continue;
        phrase.chunk = c;
        phrase.figure = figure_of(p, c);
        if (phrase.figure->name.last > read)
            read = phrase.figure->name.last;
        if (!range_empty(phrase.figure->name))
            read_name(&m->list, p, &phrase);
        else if (!read_role(&m->list, p, &phrase))
            read_noun(&m->list, p, &phrase);
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
