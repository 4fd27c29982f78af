/*
 * What each word can be, by the closed classes of grammar, the rubric's lexicon, and
 * for words that it lacks, their endings. Two steps: what a token's readings depend on
 * (its features: the word, and a few facts of the tokens right beside it), and the
 * readings by these alone, so that whoever asks often can remember them by the
 * features (find/choice). What may stand beside a reading is the grammar's affair.
 */
#include "find/reading.h"

#include "base/str.h"
#include "rubric/rubric.h"
#include "rubric/spelling.h"

enum { SHORT_BRACKET = 4 /* tokens from one bracket to the other */ };

enum {
    ANY_VERB = WORD_BASE | WORD_S | WORD_PAST | WORD_PART | WORD_ING,
    OPEN_CLASSES = ANY_VERB | WORD_NOUN | WORD_PLURAL | WORD_ADJ | WORD_ADV,
    CLOSED_CLASSES = WORD_NOT | WORD_MODAL | WORD_BE | WORD_HAVE | WORD_DO | WORD_WH |
                     WORD_CONJ | WORD_DET | WORD_PRONOUN | WORD_PREP | WORD_SUB |
                     WORD_NUMBER,
    GIVEN_NAME = WORD_MALE | WORD_FEMALE,
    ALL_CLASSES = OPEN_CLASSES | CLOSED_CLASSES | GIVEN_NAME | WORD_CLAUSAL | WORD_TIME
};

/* What a token looks like and what stands beside it, as far as its readings depend on
 * that. A mark has one of the first four and nothing else. */
enum fact {
    FACT_OVER = 1 << 0,   /* read over */
    FACT_SPEECH = 1 << 1, /* closes a quotation behind which "he said" may come */
    FACT_COMMA = 1 << 2,
    FACT_STOP = 1 << 3,
    FACT_SUFFIX = 1 << 4,
    FACT_NUMBER = 1 << 5,
    FACT_KNOWN = 1 << 6,   /* the rubric has a class for the word */
    FACT_GUESSED = 1 << 7, /* ... but none of an open class: these are guessed */
    FACT_CAPITAL = 1 << 8, /* begins with a capital */
    FACT_OPENS = 1 << 9,   /* ... as any word would there */
    FACT_TWO = 1 << 10,    /* ... and so does the next, which need not */
    FACT_INSIDE = 1 << 11, /* ... and is neither the first word nor in a headline */
    FACT_NAMED = 1 << 12,  /* a name, though its word is no noun: "US", "Canal Once" */
    FACT_PAIR = 1 << 13,   /* what it is beside its neighbour: "such as", "did so" */
    FACT_BY = 1 << 14      /* "by" stands behind it */
};

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

/* ## The sentence ----------------------------------------------------------------- */

static bool is_mostly_capital(const struct token *t, size_t n)
{
    size_t words = 0, capitals = 0;
    for (size_t i = 0; i < n; i++) {
        if (!(t[i].shape & SHAPE_WORD) || (t[i].shape & SHAPE_SUFFIX) || t[i].s.n < 4)
            continue;
        words++;
        capitals += (t[i].shape & SHAPE_CAPITAL) != 0;
    }
    /* Few headlines have a full stop, so one that has must show it by more words. */
    bool stopped = n > 0 && str_is(t[n - 1].s, ".");
    return stopped ? words >= 5 && capitals == words
                   : words >= 3 && capitals * 5 >= words * 4;
}

struct reader reader_of(const struct token *tokens, size_t count)
{
    struct reader reader = {tokens, count, 0, is_mostly_capital(tokens, count)};
    while (reader.first < count && (tokens[reader.first].shape & SHAPE_MARK))
        reader.first++;
    return reader;
}

/* Does a mark stand before the word behind which a capital says nothing? Behind a comma
 * within closing quotation marks the sentence goes on. */
static bool opens_sentence(const struct reader *reader, size_t i)
{
    const struct token *t = &reader->tokens[i];
    if (i <= reader->first)
        return true;
    if (!(t[-1].shape & SHAPE_MARK) || t[-1].spelling == W_COMMA ||
        t[-1].spelling == W_OPEN_BRACKET)
        return false;
    return !(i >= 2 && t[-2].spelling == W_COMMA && !(t[-1].shape & SHAPE_SPACED));
}

/* ## Marks ------------------------------------------------------------------------- */

/* `"Why?" he asked`: the sentence goes on behind the mark. */
static bool goes_on(const struct reader *reader, size_t i)
{
    while (++i < reader->count && (reader->tokens[i].shape & SHAPE_MARK))
        ;
    return i < reader->count && !(reader->tokens[i].shape & SHAPE_CAPITAL);
}

/* `," he said`, `?" she asked`. Of marks that look alike on both sides only the white
 * space tells which they are, or a small letter behind them. */
static bool closes_speech(const struct reader *reader, size_t i)
{
    const struct token *t = &reader->tokens[i];
    if (i == 0 || (t->spelling != W_QUOTE && t->spelling != W_TWO_APOSTROPHES &&
                   t->spelling != W_CLOSE_DOUBLE))
        return false;
    if (t[-1].spelling != W_COMMA && t[-1].spelling != W_EXCLAMATION &&
        t[-1].spelling != W_QUESTION)
        return false;
    bool small = i + 1 < reader->count && !(t[1].shape & SHAPE_CAPITAL);
    return t->spelling == W_CLOSE_DOUBLE || !(t->shape & SHAPE_SPACED) || small;
}

/* "(ZURN)", "(R-OH)": a bracket around a word or two is read over. */
static bool is_short_bracket(const struct reader *reader, size_t i)
{
    const struct token *t = &reader->tokens[i];
    if (t->spelling == W_OPEN_BRACKET) {
        for (size_t k = 1; k <= SHORT_BRACKET && i + k < reader->count; k++)
            if (t[k].spelling == W_CLOSE_BRACKET)
                return true;
    } else if (t->spelling == W_CLOSE_BRACKET) {
        for (size_t k = 1; k <= SHORT_BRACKET && k <= i; k++)
            if (reader->tokens[i - k].spelling == W_OPEN_BRACKET)
                return true;
    }
    return false;
}

static enum fact mark_of(const struct reader *reader, size_t i)
{
    if (is_short_bracket(reader, i))
        return FACT_OVER;
    if (closes_speech(reader, i))
        return FACT_SPEECH;
    if (i > 0 && reader->tokens[i - 1].spelling == W_COMMA) /* `he said, "` */
        return FACT_COMMA;
    switch (reader->tokens[i].spelling) {
    case W_COMMA:
    case W_OPEN_BRACKET:
    case W_CLOSE_BRACKET:
    case W_OPEN_SQUARE:
    case W_CLOSE_SQUARE:
    case W_HYPHEN:
    case W_HYPHENS:
    case W_DOTS:
    case W_EN_DASH:
    case W_EM_DASH:
    case W_ELLIPSIS:
    case W_SLASH:
        return FACT_COMMA;
    case W_EXCLAMATION:
    case W_QUESTION:
        return goes_on(reader, i) ? FACT_COMMA : FACT_STOP;
    case W_STOP:
    case W_COLON:
    case W_SEMICOLON:
        return FACT_STOP;
    default:
        return FACT_OVER;
    }
}

/* ## Words ------------------------------------------------------------------------- */

static bool is_number(const struct reader *reader, size_t i)
{
    const struct token *t = &reader->tokens[i];
    return i < reader->count &&
           ((t->shape & SHAPE_NUMBER) || (t->classes & WORD_NUMBER));
}

static bool is_next(const struct reader *reader, size_t i, enum spelling spelling)
{
    return i + 1 < reader->count && reader->tokens[i + 1].spelling == spelling;
}

static bool is_degree(unsigned spelling)
{
    return spelling == W_ABOUT || spelling == W_AROUND || spelling == W_OVER ||
           spelling == W_UNDER;
}

static bool is_pair(const struct reader *reader, size_t i)
{
    const struct token *t = &reader->tokens[i];
    switch (t->spelling) {
    case W_SUCH:
        return is_next(reader, i, W_AS);
    case W_BECAUSE:
        return is_next(reader, i, W_OF);
    case W_SO: /* "who did so" */
        return i > 0 && (t[-1].classes & WORD_DO);
    case W_WHILE: /* "for a while" */
        return i > 0 && (t[-1].classes & WORD_DET);
    default: /* "about 200 ships" */
        return is_degree(t->spelling) && is_number(reader, i + 1);
    }
}

/* "US", "WHO", "IT" where the words beside them have small letters. */
static bool is_acronym(const struct reader *reader, size_t i)
{
    const struct token *t = &reader->tokens[i];
    if (t->spelling != W_US && t->spelling != W_WHO && t->spelling != W_IT)
        return false;
    bool shouts = (i > 0 && (t[-1].shape & SHAPE_UPPER)) ||
                  (i + 1 < reader->count && (t[1].shape & SHAPE_UPPER));
    return (t->shape & SHAPE_UPPER) && !shouts;
}

/* What its capital tells of a word that has one. */
static unsigned capital_of(const struct reader *reader, size_t i)
{
    const struct token *t = &reader->tokens[i];
    unsigned facts = FACT_CAPITAL;
    bool inside = !reader->title_case && i > reader->first;
    if (inside)
        facts |= FACT_INSIDE;
    if ((inside && (t->classes & WORD_SUB) && (t[-1].shape & SHAPE_CAPITAL)) ||
        is_acronym(reader, i))
        facts |= FACT_NAMED;
    if (!reader->title_case && !opens_sentence(reader, i))
        return facts;
    bool two =
        !reader->title_case && i + 1 < reader->count && (t[1].shape & SHAPE_CAPITAL);
    return facts | FACT_OPENS | (two ? FACT_TWO : 0);
}

/* Words the lexicon does not have, by their endings (Mikheev 1997 calls these guesses
 * ending-guessing rules; only the surest are kept). */
static uint32_t guess(struct sayso_str s)
{
    if (s.n > 4 && str_ends(s, "ly"))
        return WORD_ADV;
    if (s.n > 5 && str_ends(s, "ing"))
        return WORD_ING | WORD_NOUN;
    if (s.n > 4 && str_ends(s, "ed"))
        return WORD_PAST | WORD_PART | WORD_ADJ;
    static const char *const adjectives[] = {"al",   "ive",  "ous", "ful", "ible",
                                             "able", "less", "ish", "ic"};
    for (size_t k = 0; k < sizeof adjectives / sizeof *adjectives; k++)
        if (s.n > 5 && str_ends(s, adjectives[k]))
            return WORD_ADJ | WORD_NOUN;
    if (s.n > 3 && str_ends(s, "s") && !str_ends(s, "ss"))
        return WORD_PLURAL;
    return WORD_NOUN;
}

/* Is the word of no class that has readings, and not surely a name? */
static bool needs_guess(struct features f)
{
    bool name = (f.facts & FACT_CAPITAL) && !(f.facts & FACT_OPENS);
    return !(f.classes & (OPEN_CLASSES | CLOSED_CLASSES)) && !name &&
           !(f.facts & FACT_NUMBER);
}

struct features features_of(const struct reader *reader, size_t i)
{
    const struct token *t = &reader->tokens[i];
    struct features f = {.classes = t->classes & ALL_CLASSES, .spelling = t->spelling};
    if (t->shape & SHAPE_SUFFIX) {
        f.facts = FACT_SUFFIX;
        return f;
    }
    if (t->shape & SHAPE_MARK)
        return (struct features){.facts = (uint16_t)mark_of(reader, i)};
    unsigned facts = t->classes ? FACT_KNOWN : 0;
    if (t->shape & SHAPE_NUMBER)
        facts |= FACT_NUMBER;
    if (t->shape & SHAPE_CAPITAL)
        facts |= capital_of(reader, i);
    if (is_pair(reader, i))
        facts |= FACT_PAIR;
    f.facts = (uint16_t)facts;
    if (t->word)
        f.habits = t->word->habits;
    if (needs_guess(f)) {
        f.facts |= FACT_GUESSED;
        f.classes |= guess(t->s);
        f.habits = (f.classes & WORD_ADJ) && !(f.classes & WORD_PAST) ? ADJ_FIRST : 0;
    }
    if ((f.classes & WORD_PART) && is_next(reader, i, W_BY))
        f.facts |= FACT_BY;
    return f;
}

/* ## Readings by features: closed classes ------------------------------------------ */

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
    if (is_degree(f.spelling) && (f.facts & FACT_PAIR)) /* "about 200 ships" */
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
