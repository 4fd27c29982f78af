/*
 * What each word can be, by the closed classes of grammar, the rubric's lexicon, and
 * for words that it lacks, their endings. Looks at the word alone and at its capital;
 * what stands beside it is the grammar's affair.
 */
#include "find/reading.h"

#include "base/str.h"
#include "rubric/rubric.h"

enum { SHORT_BRACKET = 4 /* tokens from one bracket to the other */ };

enum { ANY_VERB = WORD_BASE | WORD_S | WORD_PAST | WORD_PART | WORD_ING };

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

static uint32_t classes_of(const struct token *t)
{
    return t->classes;
}

static bool is(const struct token *t, const char *word)
{
    return str_is_fold(t->s, word);
}

static bool is_any(const struct token *t, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (is(t, words[i]))
            return true;
    return false;
}

#define IS_ANY(token, words) is_any(token, words, sizeof(words) / sizeof *(words))

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
    const struct token *t = reader->tokens;
    if (i <= reader->first)
        return true;
    if (!(t[i - 1].shape & SHAPE_MARK) || is(&t[i - 1], ",") || is(&t[i - 1], "("))
        return false;
    return !(i >= 2 && is(&t[i - 2], ",") && !(t[i - 1].shape & SHAPE_SPACED));
}

/* ## Marks and suffixes ------------------------------------------------------------ */

/* `"Why?" he asked`: the sentence goes on behind the mark. */
static bool goes_on(const struct reader *reader, size_t i)
{
    if (is(&reader->tokens[i], "."))
        return false;
    while (++i < reader->count && (reader->tokens[i].shape & SHAPE_MARK))
        ;
    return i < reader->count && !(reader->tokens[i].shape & SHAPE_CAPITAL);
}

/* `," he said`, `?" she asked`. Of marks that look alike on both sides only the white
 * space tells which they are, or a small letter behind them. */
static bool closes_speech(const struct reader *reader, size_t i)
{
    static const char *const quotes[] = {"\"", "''", "\xE2\x80\x9D"};
    static const char *const ends[] = {",", "!", "?"};
    const struct token *t = reader->tokens;
    if (i == 0 || !IS_ANY(&t[i], quotes) || !IS_ANY(&t[i - 1], ends))
        return false;
    bool small = i + 1 < reader->count && !(t[i + 1].shape & SHAPE_CAPITAL);
    return str_is(t[i].s, quotes[2]) || !(t[i].shape & SHAPE_SPACED) || small;
}

/* "(ZURN)", "(R-OH)": a bracket around a word or two is read over. */
static bool is_short_bracket(const struct reader *reader, size_t i)
{
    const struct token *t = reader->tokens;
    for (size_t k = 1; k <= SHORT_BRACKET; k++)
        if ((is(&t[i], "(") && i + k < reader->count && is(&t[i + k], ")")) ||
            (is(&t[i], ")") && k <= i && is(&t[i - k], "(")))
            return true;
    return false;
}

static void read_mark(struct readings *r, const struct reader *reader, size_t i)
{
    if (is_short_bracket(reader, i))
        return;
    const struct token *t = &reader->tokens[i];
    static const char *const stops[] = {".", "!", "?", ":", ";"};
    static const char *const commas[] = {",",
                                         "(",
                                         ")",
                                         "[",
                                         "]",
                                         "-",
                                         "--",
                                         "...",
                                         "\xE2\x80\x93",
                                         "\xE2\x80\x94",
                                         "\xE2\x80\xA6",
                                         "/"};
    static const char *const ends[] = {"!", "?"};
    if (closes_speech(reader, i))
        add(r, KIND_SPEECH, TAG_MARK, 0);
    else if ((i > 0 && is(&reader->tokens[i - 1], ",")) || /* `he said, "` */
             IS_ANY(t, commas) || (IS_ANY(t, ends) && goes_on(reader, i)))
        add(r, KIND_COMMA, TAG_MARK, 0);
    else if (IS_ANY(t, stops))
        add(r, KIND_STOP, TAG_MARK, 0);
}

static void read_suffix(struct readings *r, const struct token *t)
{
    static const char *const both[] = {"'s", "\xE2\x80\x99s", "\xE2\x80\x98s"};
    uint32_t c = classes_of(t);
    if (c & WORD_NOT) {
        add(r, KIND_ADV, TAG_NOT, 0);
        return;
    }
    if (c & WORD_MODAL)
        add(r, KIND_MODAL, TAG_MODAL, 0);
    if (c & WORD_HAVE)
        add(r, KIND_HAVE, TAG_AUX, 0);
    if (c & WORD_BE)
        add(r, KIND_BE, TAG_AUX, IS_ANY(t, both) ? 1 : 0);
    if (IS_ANY(t, both) || !r->count)
        add(r, KIND_POSS, TAG_POSS, 0);
}

/* ## Closed classes ---------------------------------------------------------------- */

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

static void read_determiner(struct readings *r, const struct token *t, uint32_t c)
{
    static const char *const possessives[] = {"my", "your", "its", "our", "their"};
    add(r, KIND_DET, TAG_DET, 0);
    if ((c & WORD_PRONOUN) && !IS_ANY(t, possessives))
        add(r, KIND_PRONOUN, TAG_PRONOUN,
            is(t, "his") || (is(t, "her") && (t->shape & SHAPE_CAPITAL)) ? 3 : 0);
    if (c & WORD_ADJ)
        add(r, KIND_ADJ, TAG_ADJ, 1);
    static const char *const degrees[] = {"more", "most", "less"};
    if (c & WORD_ADV)
        add(r, KIND_ADV, TAG_ADV, IS_ANY(t, degrees) ? 1 : 2);
}

static void read_pronoun(struct readings *r, const struct token *t, uint32_t c)
{
    static const char *const subjects[] = {"i", "he", "she", "we", "they"};
    static const char *const bodies[] = {"everyone", "everybody", "someone", "somebody",
                                         "anyone",   "anybody",   "nobody"};
    enum kind kind = IS_ANY(t, subjects) ? KIND_SUBJECT
                     : IS_ANY(t, bodies) ? KIND_NAME
                                         : KIND_PRONOUN;
    add(r, kind, TAG_PRONOUN, (c & WORD_NUMBER) ? 1 : 0);
    if (c & WORD_NUMBER)
        add(r, KIND_NUMBER, TAG_NUMBER, 0);
    if (is(t, "mine"))
        add(r, KIND_NOUN, TAG_NOUN, 3);
}

static void read_preposition(struct readings *r, const struct token *t, uint32_t c,
                             bool number_next)
{
    static const char *const degrees[] = {"about", "around", "over", "under"};
    add(r, is(t, "by") ? KIND_BY : is(t, "of") ? KIND_OF : KIND_PREP, TAG_PREP, 0);
    if (c & WORD_SUB)
        add(r, KIND_SUB, TAG_PREP, 0);
    if (is(t, "as"))
        add(r, KIND_ADV, TAG_PREP, 1);
    if (number_next && IS_ANY(t, degrees)) /* "about 200 ships" */
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

static bool is_number(const struct reader *reader, size_t i)
{
    const struct token *t = &reader->tokens[i];
    return i < reader->count &&
           ((t->shape & SHAPE_NUMBER) || (classes_of(t) & WORD_NUMBER));
}

/* "US", "WHO", "IT" where the words beside them have small letters. */
static bool is_acronym(const struct reader *reader, size_t i)
{
    static const char *const words[] = {"us", "who", "it"};
    const struct token *t = &reader->tokens[i];
    bool shouts = (i > 0 && (t[-1].shape & SHAPE_UPPER)) ||
                  (i + 1 < reader->count && (t[1].shape & SHAPE_UPPER));
    return (t->shape & SHAPE_UPPER) && !shouts && IS_ANY(t, words);
}

/* Words of closed classes; nothing for the others. */
static void read_closed(struct readings *r, const struct reader *reader, size_t i)
{
    const struct token *t = &reader->tokens[i];
    uint32_t c = classes_of(t);
    bool capital =
        (t->shape & SHAPE_CAPITAL) && !reader->title_case && i > reader->first;
    bool named = capital && (c & WORD_SUB) && (t[-1].shape & SHAPE_CAPITAL);
    if (named || is_acronym(reader, i)) { /* "Canal Once", "US" */
        add(r, KIND_NAME, TAG_NAME, 0);
    } else if (is(t, "such") && i + 1 < reader->count && is(t + 1, "as")) {
        add(r, KIND_PREP, TAG_PREP, 0);
    } else if (is(t, "to")) {
        add(r, KIND_TO, TAG_TO, 0);
        add(r, KIND_PREP, TAG_PREP, 2);
    } else if (is(t, "according")) {
        add(r, KIND_PREP, TAG_ING, 0);
    } else if (is(t, "because") && i + 1 < reader->count && is(t + 1, "of")) {
        add(r, KIND_PREP, TAG_SUB, 0);
    } else if (is(t, "that")) {
        read_that(r);
    } else if (c & WORD_NOT) {
        add(r, KIND_ADV, TAG_NOT, 0);
    } else if ((c & WORD_MODAL) && (c & WORD_TIME) && capital) {
        add(r, KIND_TIME, TAG_NAME, 0); /* May */
    } else if (c & WORD_MODAL) {
        add(r, KIND_MODAL, TAG_MODAL, 0);
        add(r, KIND_NOUN, TAG_NOUN, 4);
    } else if (c & (WORD_BE | WORD_HAVE | WORD_DO)) {
        read_auxiliary(r, c);
    } else if (c & WORD_WH) {
        add(r, (c & WORD_SUB) ? KIND_SUB : KIND_WH, TAG_WH, 0);
    } else if (is(t, "so") && i > 0 && (classes_of(t - 1) & WORD_DO)) {
        add(r, KIND_PRONOUN, TAG_PRONOUN, 0); /* "who did so": an object */
    } else if (c & WORD_CONJ) {
        add(r, KIND_CONJ, TAG_CONJ, 0);
        if (c & WORD_ADV)
            add(r, KIND_ADV, TAG_ADV, 0);

    } else if (c & WORD_DET) {
        read_determiner(r, t, c);
    } else if (c & WORD_PRONOUN) {
        read_pronoun(r, t, c);
    } else if (c & WORD_PREP) {
        read_preposition(r, t, c, is_number(reader, i + 1));
    } else if (c & WORD_SUB) {
        add(r, KIND_SUB, TAG_SUB, 0);
        if (c & WORD_ADV)
            add(r, KIND_ADV, TAG_ADV, 0);
        if (is(t, "while") && i > 0 && (classes_of(t - 1) & WORD_DET))
            add(r, KIND_NOUN, TAG_NOUN, 0); /* "for a while" */
    } else if ((c & WORD_NUMBER) || (t->shape & SHAPE_NUMBER)) {
        add(r, KIND_NUMBER, TAG_NUMBER, 0);
    }
}

/* ## Open classes ------------------------------------------------------------------ */

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

static void read_open(struct readings *r, const struct token *t, bool passive)
{
    uint32_t c = classes_of(t);
    uint8_t habits = t->word ? t->word->habits : 0;
    if (!(c & (ANY_VERB | WORD_NOUN | WORD_PLURAL | WORD_ADJ | WORD_ADV))) {
        c |= guess(t->s);
        habits = (c & WORD_ADJ) && !(c & WORD_PAST) ? ADJ_FIRST : 0;
    }
    bool noun = c & (WORD_NOUN | WORD_PLURAL), adj = c & WORD_ADJ;
    unsigned as_noun = habit_cost(habits, NOUN_FIRST, NOUN_SELDOM, 0);
    unsigned as_verb = habit_cost(habits, VERB_FIRST, VERB_SELDOM, noun ? 2 : 0);
    unsigned as_adj = habit_cost(habits, ADJ_FIRST, ADJ_SELDOM, noun ? 2 : 1);
    unsigned as_adv = habit_cost(habits, ADV_FIRST, ADV_SELDOM, noun || adj ? 2 : 0);
    if (c & WORD_PART)
        as_adj++;
    if (c & WORD_TIME)
        add(r, KIND_TIME, TAG_NOUN, 0);
    if (c & WORD_NOUN)
        add(r, KIND_NOUN, TAG_NOUN, as_noun);
    if (c & WORD_PLURAL)
        add(r, KIND_PLURAL, TAG_NOUN, as_noun);
    if (c & ANY_VERB)
        read_verb(r, c, as_verb, passive);
    if (adj)
        add(r, KIND_ADJ, TAG_ADJ, as_adj);
    if (c & WORD_ADV)
        add(r, KIND_ADV, TAG_ADV, as_adv);
}

static bool is_verb(enum kind kind)
{
    return kind >= KIND_SAYS && kind <= KIND_BARE;
}

/* ## Names ------------------------------------------------------------------------- */

/* What it costs to take the word for a name; COST_NEVER where it is none. Stores
 * whether it can be nothing else. */
static unsigned name_cost(const struct reader *reader, size_t i, bool *only)
{
    const struct token *t = &reader->tokens[i];
    uint32_t c = classes_of(t);
    *only = false;
    if (!(t->shape & SHAPE_CAPITAL))
        return COST_NEVER;
    if (reader->title_case || opens_sentence(reader, i)) {
        *only = !c;
        bool given = c & (WORD_MALE | WORD_FEMALE);
        bool capital_next =
            i + 1 < reader->count && (reader->tokens[i + 1].shape & SHAPE_CAPITAL);
        if (!c || given)
            return 0;
        if (!(c & (WORD_NOUN | WORD_PLURAL | WORD_ADJ)))
            return 7;
        return capital_next && !reader->title_case ? 0 : 2;
    }
    *only = true;
    return 0;
}

size_t readings_of(const struct reader *reader, size_t i,
                   struct reading readings[MAX_READINGS])
{
    const struct token *t = &reader->tokens[i];
    struct readings r = {readings, 0};
    if (t->shape & SHAPE_SUFFIX) {
        read_suffix(&r, t);
        return r.count;
    }
    if (t->shape & SHAPE_MARK) {
        read_mark(&r, reader, i);
        return r.count;
    }
    read_closed(&r, reader, i);
    if (r.count)
        return r.count;
    bool only;
    unsigned cost = name_cost(reader, i, &only);
    if (!only)
        read_open(&r, t, i + 1 < reader->count && is(t + 1, "by"));
    for (size_t k = 0; k < r.count; k++)
        readings[k].clausal =
            (classes_of(t) & WORD_CLAUSAL) && is_verb((enum kind)readings[k].kind);
    if (cost < COST_NEVER)
        add(&r, (classes_of(t) & WORD_TIME) && only ? KIND_TIME : KIND_NAME, TAG_NAME,
            cost);
    return r.count;
}
