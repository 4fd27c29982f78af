/*
 * What a token of given features can be, by the closed classes of grammar, the rubric's
 * lexicon, and for words that it lacks, their endings. What may stand beside a reading
 * is the grammar's affair.
 */
#include "find/reading.h"

#include "rubric/rubric.h"
#include "rubric/spelling.h"

struct readings {
    struct reading *all;
    size_t count;
};

static void add(struct readings *r, enum kind kind, enum tag tag, unsigned cost)
{
    if (r->count < MAX_READINGS)
        r->all[r->count++] =
            (struct reading){(uint8_t)kind, (uint8_t)tag, (uint8_t)cost, false};
}

/* ## Closed classes ---------------------------------------------------------------- */

static void read_mark(struct readings *r, unsigned facts)
{
    if (facts & FACT_SPEECH)
        add(r, KIND_SPEECH, TAG_MARK, 0);
    else if (facts & FACT_COMMA)
        add(r, KIND_COMMA, TAG_MARK, 0);
    else if (facts & FACT_STOP)
        add(r, KIND_STOP, TAG_MARK, 0);
}

static void read_suffix(struct readings *r, struct features f)
{
    bool both = f.spelling == W_S || f.spelling == W_CLOSE_SINGLE_S ||
                f.spelling == W_OPEN_SINGLE_S;
    if (f.classes & WORD_NOT) {
        add(r, KIND_ADV, TAG_NOT, 0);
        return;
    }
    if (f.classes & WORD_MODAL)
        add(r, KIND_MODAL, TAG_MODAL, 0);
    if (f.classes & WORD_HAVE)
        add(r, KIND_HAVE, TAG_AUX, 0);
    if (f.classes & WORD_BE)
        add(r, KIND_BE, TAG_AUX, both ? 1 : 0);
    if (both || !r->count)
        add(r, KIND_POSS, TAG_POSS, 0);
}

static void read_that(struct readings *r)
{
    add(r, KIND_THAT, TAG_THAT, 0);
    add(r, KIND_REL, TAG_WH, 1);
    add(r, KIND_PRONOUN, TAG_PRONOUN, 1);
    add(r, KIND_DET, TAG_DET, 1);
}

static void read_auxiliary(struct readings *r, uint32_t c)
{
    bool finite = c & (WORD_S | WORD_PAST);
    if (c & WORD_BE) {
        add(r, finite ? KIND_BE : KIND_AUX, TAG_AUX, 0);
    } else if (c & WORD_HAVE) {
        if (c & (WORD_S | WORD_PAST | WORD_BASE))
            add(r, KIND_HAVE, TAG_AUX, 0);
        if (!finite)
            add(r, KIND_AUX, TAG_AUX, 0);
        if (c & WORD_PART)
            add(r, KIND_PART, TAG_AUX, 1);
    } else {
        if (finite || (c & WORD_BASE))
            add(r, KIND_DO, TAG_AUX, 0);
        if (c & WORD_BASE)
            add(r, KIND_BASE, TAG_AUX, 0);
        if (c & WORD_PART)
            add(r, KIND_PART, TAG_AUX, 0);
        if (c & WORD_ING)
            add(r, KIND_ING, TAG_AUX, 0);
    }
}

static void read_determiner(struct readings *r, struct features f)
{
    bool her = f.spelling == W_HER && (f.facts & FACT_CAPITAL);
    bool degree = f.spelling == W_MORE || f.spelling == W_MOST || f.spelling == W_LESS;
    bool possessive = f.spelling == W_MY || f.spelling == W_YOUR ||
                      f.spelling == W_ITS || f.spelling == W_OUR ||
                      f.spelling == W_THEIR;
    add(r, KIND_DET, TAG_DET, 0);
    if ((f.classes & WORD_PRONOUN) && !possessive)
        add(r, KIND_PRONOUN, TAG_PRONOUN, f.spelling == W_HIS || her ? 3 : 0);
    if (f.classes & WORD_ADJ)
        add(r, KIND_ADJ, TAG_ADJ, 1);
    if (f.classes & WORD_ADV)
        add(r, KIND_ADV, TAG_ADV, degree ? 1 : 2);
}

static enum kind pronoun_kind(enum spelling spelling)
{
    switch (spelling) {
    case W_I:
    case W_HE:
    case W_SHE:
    case W_WE:
    case W_THEY:
        return KIND_SUBJECT;
    case W_EVERYONE:
    case W_EVERYBODY:
    case W_SOMEONE:
    case W_SOMEBODY:
    case W_ANYONE:
    case W_ANYBODY:
    case W_NOBODY:
        return KIND_NAME;
    default:
        return KIND_PRONOUN;
    }
}

static void read_pronoun(struct readings *r, struct features f)
{
    add(r, pronoun_kind((enum spelling)f.spelling), TAG_PRONOUN,
        (f.classes & WORD_NUMBER) ? 1 : 0);
    if (f.classes & WORD_NUMBER)
        add(r, KIND_NUMBER, TAG_NUMBER, 0);
    if (f.spelling == W_MINE)
        add(r, KIND_NOUN, TAG_NOUN, 3);
}

static void read_preposition(struct readings *r, struct features f)
{
    bool degree = f.spelling == W_ABOUT || f.spelling == W_AROUND ||
                  f.spelling == W_OVER || f.spelling == W_UNDER;
    uint32_t c = f.classes;
    add(r,
        f.spelling == W_BY   ? KIND_BY
        : f.spelling == W_OF ? KIND_OF
                             : KIND_PREP,
        TAG_PREP, 0);
    if (c & WORD_SUB)
        add(r, KIND_SUB, TAG_PREP, 0);
    if (f.spelling == W_AS)
        add(r, KIND_ADV, TAG_PREP, 1);
    if (degree && (f.facts & FACT_PAIR)) /* "about 200 ships" */
        add(r, KIND_ADV, TAG_ADV, 1);
    if ((c & WORD_BASE) && !(c & WORD_ING)) {
        add(r, KIND_BASE, TAG_BASE, 1);
        add(r, KIND_SAY, TAG_VERB, 1);
    }
    if (c & WORD_ADJ)
        add(r, KIND_ADJ, TAG_ADJ, 2);
    if (c & WORD_NOUN)
        add(r, KIND_NOUN, TAG_NOUN, 3);
    if (c & WORD_ING)
        add(r, KIND_ING, TAG_ING, 3);
}

static void read_subordinator(struct readings *r, struct features f)
{
    add(r, KIND_SUB, TAG_SUB, 0);
    if (f.classes & WORD_ADV)
        add(r, KIND_ADV, TAG_ADV, 0);
    if (f.spelling == W_WHILE && (f.facts & FACT_PAIR))
        add(r, KIND_NOUN, TAG_NOUN, 0); /* "for a while" */
}

/* Words that are what they are whatever their class; false for the others. */
static bool read_by_name(struct readings *r, struct features f)
{
    bool pair = f.facts & FACT_PAIR;
    if (f.facts & FACT_NAMED) {
        add(r, KIND_NAME, TAG_NAME, 0);
    } else if (f.spelling == W_SUCH && pair) {
        add(r, KIND_PREP, TAG_PREP, 0);
    } else if (f.spelling == W_TO) {
        add(r, KIND_TO, TAG_TO, 0);
        add(r, KIND_PREP, TAG_PREP, 2);
    } else if (f.spelling == W_ACCORDING) {
        add(r, KIND_PREP, TAG_ING, 0);
    } else if (f.spelling == W_BECAUSE && pair) {
        add(r, KIND_PREP, TAG_SUB, 0);
    } else if (f.spelling == W_THAT) {
        read_that(r);
    } else {
        return false;
    }
    return true;
}

/* Words of closed classes; nothing for the others. */
static void read_closed(struct readings *r, struct features f)
{
    uint32_t c = f.classes;
    if (read_by_name(r, f))
        return;
    if (c & WORD_NOT) {
        add(r, KIND_ADV, TAG_NOT, 0);
    } else if ((c & WORD_MODAL) && (c & WORD_TIME) && (f.facts & FACT_INSIDE)) {
        add(r, KIND_TIME, TAG_NAME, 0); /* May */
    } else if (c & WORD_MODAL) {
        add(r, KIND_MODAL, TAG_MODAL, 0);
        add(r, KIND_NOUN, TAG_NOUN, 4);
    } else if (c & (WORD_BE | WORD_HAVE | WORD_DO)) {
        read_auxiliary(r, c);
    } else if (c & WORD_WH) {
        add(r, (c & WORD_SUB) ? KIND_SUB : KIND_WH, TAG_WH, 0);
    } else if (f.spelling == W_SO && (f.facts & FACT_PAIR)) {
        add(r, KIND_PRONOUN, TAG_PRONOUN, 0); /* "who did so": an object */
    } else if (c & WORD_CONJ) {
        add(r, KIND_CONJ, TAG_CONJ, 0);
        if (c & WORD_ADV)
            add(r, KIND_ADV, TAG_ADV, 0);
    } else if (c & WORD_DET) {
        read_determiner(r, f);
    } else if (c & WORD_PRONOUN) {
        read_pronoun(r, f);
    } else if (c & WORD_PREP) {
        read_preposition(r, f);
    } else if (c & WORD_SUB) {
        read_subordinator(r, f);
    } else if ((c & WORD_NUMBER) || (f.facts & FACT_NUMBER)) {
        add(r, KIND_NUMBER, TAG_NUMBER, 0);
    }
}

/* ## Open classes ------------------------------------------------------------------ */

/* `passive`: "by" stands behind it, so that a form that can be a participle is one. */
static void read_verb(struct readings *r, uint32_t c, unsigned cost, bool passive)
{
    if (c & WORD_S)
        add(r, KIND_SAYS, TAG_VERB, cost);
    if (c & WORD_PAST)
        add(r, KIND_SAID, TAG_VERB, cost + (passive && (c & WORD_PART) ? 2 : 0));
    if (c & WORD_BASE) {
        add(r, KIND_SAY, TAG_VERB, cost);
        add(r, KIND_BASE, TAG_BASE, cost);
    }
    if (c & WORD_ING)
        add(r, KIND_ING, TAG_ING, cost > 1 ? 1 : cost);
    if (c & WORD_PART) {
        add(r, KIND_PART, TAG_PART, 0);
        add(r, KIND_BARE, TAG_PART, cost + 2);
        add(r, KIND_MODIFIER, TAG_PART, cost + 2);
    }
}

/* What it costs to read a form as one of the things it can be. `first` and `seldom` are
 * that thing's habits. */
static unsigned habit_cost(uint8_t habits, uint8_t first, uint8_t seldom,
                           unsigned otherwise)
{
    enum { FIRSTS = NOUN_FIRST | VERB_FIRST | ADJ_FIRST | ADV_FIRST };
    if (habits & first)
        return 0;
    if (habits & seldom)
        return 3;
    return habits & FIRSTS ? 2 : otherwise;
}

static void read_open(struct readings *r, struct features f)
{
    uint32_t c = f.classes;
    bool noun = c & (WORD_NOUN | WORD_PLURAL), adj = c & WORD_ADJ;
    unsigned as_noun = habit_cost(f.habits, NOUN_FIRST, NOUN_SELDOM, 0);
    unsigned as_verb = habit_cost(f.habits, VERB_FIRST, VERB_SELDOM, noun ? 2 : 0);
    unsigned as_adj = habit_cost(f.habits, ADJ_FIRST, ADJ_SELDOM, noun ? 2 : 1);
    unsigned as_adv = habit_cost(f.habits, ADV_FIRST, ADV_SELDOM, noun || adj ? 2 : 0);
    if (c & WORD_PART)
        as_adj++;
    if (c & WORD_TIME)
        add(r, KIND_TIME, TAG_NOUN, 0);
    if (c & WORD_NOUN)
        add(r, KIND_NOUN, TAG_NOUN, as_noun);
    if (c & WORD_PLURAL)
        add(r, KIND_PLURAL, TAG_NOUN, as_noun);
    if (c & ANY_VERB)
        read_verb(r, c, as_verb, f.facts & FACT_BY);
    if (adj)
        add(r, KIND_ADJ, TAG_ADJ, as_adj);
    if (c & WORD_ADV)
        add(r, KIND_ADV, TAG_ADV, as_adv);
    for (size_t k = 0; k < r->count; k++)
        r->all[k].clausal = (c & WORD_CLAUSAL) && r->all[k].kind >= KIND_SAYS &&
                            r->all[k].kind <= KIND_BARE;
}

/* ## Names ------------------------------------------------------------------------- */

/* What it costs to take a word with a capital for a name. Where another would have one
 * too, names are what the rubric does not know, given names, and rarely nouns. */
static unsigned name_cost(struct features f)
{
    if (!(f.facts & FACT_OPENS) || !(f.facts & FACT_KNOWN) || (f.classes & GIVEN_NAME))
        return 0;
    if ((f.facts & FACT_GUESSED) || !(f.classes & (WORD_NOUN | WORD_PLURAL | WORD_ADJ)))
        return 7;
    return (f.facts & FACT_TWO) ? 0 : 2;
}

size_t readings_of(struct features f, struct reading readings[MAX_READINGS])
{
    enum { MARKS = FACT_OVER | FACT_SPEECH | FACT_COMMA | FACT_STOP };
    struct readings r = {readings, 0};
    if (f.facts & MARKS) {
        read_mark(&r, f.facts);
        return r.count;
    }
    if (f.facts & FACT_SUFFIX) {
        read_suffix(&r, f);
        return r.count;
    }
    read_closed(&r, f);
    if (r.count)
        return r.count;
    bool capital = f.facts & FACT_CAPITAL;
    bool only = capital && !((f.facts & FACT_OPENS) && (f.facts & FACT_KNOWN));
    if (!only)
        read_open(&r, f);
    if (capital)
        add(&r, (f.classes & WORD_TIME) && only ? KIND_TIME : KIND_NAME, TAG_NAME,
            name_cost(f));
    return r.count;
}
