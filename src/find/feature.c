/* Features of tokens that are not plain, by bit tests and by numbers of words. */
#include "find/feature.h"

#include "base/str.h"

enum { SHORT_BRACKET = 4 /* tokens from one bracket to the other */ };

const bool feature_pairs[SPELLING_COUNT] = {
    [W_SUCH] = true,  [W_BECAUSE] = true, [W_SO] = true,   [W_WHILE] = true,
    [W_ABOUT] = true, [W_AROUND] = true,  [W_OVER] = true, [W_UNDER] = true,
};

/* ## The sentence ----------------------------------------------------------------- */

static bool is_mostly_capital(const struct token *t, size_t n)
{
    size_t small = 0, capitals = 0;
    for (size_t i = 0; i < n; i++) {
        bool is_word = (t[i].shape & (SHAPE_WORD | SHAPE_SUFFIX)) == SHAPE_WORD;
        bool counts = is_word & (t[i].s.n >= 4), capital = t[i].shape & SHAPE_CAPITAL;
        capitals += counts & capital;
        small += counts & !capital;
        if (small * 5 > n) /* four of five cannot have one any more */
            return false;
    }
    /* Few headlines have a full stop, so one that has must show it by more words. */
    bool stopped = n > 0 && str_is(t[n - 1].s, ".");
    return stopped ? capitals >= 5 && small == 0
                   : capitals + small >= 3 && capitals >= small * 4;
}

struct reader reader_of(const struct token *tokens, size_t count)
{
    struct reader reader = {.tokens = tokens,
                            .count = count,
                            .title_case = is_mostly_capital(tokens, count)};
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
static bool goes_on(struct reader *reader, size_t i)
{
    if (i < reader->from || i >= reader->behind) {
        size_t end = i + 1;
        while (end < reader->count && (reader->tokens[end].shape & SHAPE_MARK))
            end++;
        reader->from = i;
        reader->behind = end;
    }
    return reader->behind < reader->count &&
           !(reader->tokens[reader->behind].shape & SHAPE_CAPITAL);
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

/* By spelling: what a mark is that is none of the above; 0 if it is read over. */
static const uint8_t mark_facts[SPELLING_COUNT] = {
    [W_COMMA] = FACT_COMMA,         [W_OPEN_BRACKET] = FACT_COMMA,
    [W_CLOSE_BRACKET] = FACT_COMMA, [W_OPEN_SQUARE] = FACT_COMMA,
    [W_CLOSE_SQUARE] = FACT_COMMA,  [W_HYPHEN] = FACT_COMMA,
    [W_HYPHENS] = FACT_COMMA,       [W_DOTS] = FACT_COMMA,
    [W_EN_DASH] = FACT_COMMA,       [W_EM_DASH] = FACT_COMMA,
    [W_ELLIPSIS] = FACT_COMMA,      [W_SLASH] = FACT_COMMA,
    [W_EXCLAMATION] = FACT_STOP,    [W_QUESTION] = FACT_STOP,
    [W_STOP] = FACT_STOP,           [W_COLON] = FACT_STOP,
    [W_SEMICOLON] = FACT_STOP,
};

static enum fact mark_of(struct reader *reader, size_t i)
{
    enum spelling spelling = (enum spelling)reader->tokens[i].spelling;
    if (is_short_bracket(reader, i))
        return FACT_OVER;
    if (closes_speech(reader, i))
        return FACT_SPEECH;
    if (i > 0 && reader->tokens[i - 1].spelling == W_COMMA) /* `he said, "` */
        return FACT_COMMA;
    if ((spelling == W_EXCLAMATION || spelling == W_QUESTION) && goes_on(reader, i))
        return FACT_COMMA;
    return mark_facts[spelling] ? (enum fact)mark_facts[spelling] : FACT_OVER;
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
    case W_ABOUT: /* "about 200 ships" */
    case W_AROUND:
    case W_OVER:
    case W_UNDER:
        return is_number(reader, i + 1);
    default:
        return false;
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

/* Of a word of no class that has readings. */
static void take_guess(struct features *f, struct sayso_str s)
{
    f->facts |= FACT_GUESSED;
    f->classes |= guess(s);
    f->habits = (f->classes & WORD_ADJ) && !(f->classes & WORD_PAST) ? ADJ_FIRST : 0;
}

static struct features word_features(const struct reader *reader, size_t i)
{
    const struct token *t = &reader->tokens[i];
    struct features f = {.classes = t->classes & ALL_CLASSES, .spelling = t->spelling};
    unsigned facts = t->classes ? FACT_KNOWN : 0;
    if (t->shape & SHAPE_NUMBER)
        facts |= FACT_NUMBER;
    if (t->shape & SHAPE_CAPITAL)
        facts |= capital_of(reader, i);
    if (feature_pairs[t->spelling] && is_pair(reader, i))
        facts |= FACT_PAIR;
    bool name = (facts & FACT_CAPITAL) && !(facts & FACT_OPENS);
    f.facts = (uint16_t)facts;
    if (f.classes & OPEN_CLASSES)
        f.habits = t->word->habits;
    else if (!(f.classes & CLOSED_CLASSES) && !name && !(facts & FACT_NUMBER))
        take_guess(&f, t->s);
    if ((f.classes & WORD_PART) && is_next(reader, i, W_BY))
        f.facts |= FACT_BY;
    return f;
}

struct features features_unusual(struct reader *reader, size_t i)
{
    const struct token *t = &reader->tokens[i];
    if (t->shape & SHAPE_SUFFIX)
        return (struct features){t->classes & ALL_CLASSES, FACT_SUFFIX, 0, t->spelling};
    if (t->shape & SHAPE_MARK)
        return (struct features){.facts = (uint16_t)mark_of(reader, i)};
    return word_features(reader, i);
}
