/* Cutting text into words and marks; and the law that nothing gets lost. */
#include "rubric/token.h"

#include <string.h>

#include "base/buf.h"
#include "base/eight.h"
#include "base/str.h"
#include "base/utf8.h"
#include "rubric/wake.h"
#include "rubric/word.h"
#include "unit.h"

/* Tokens joined by blanks, so that a case reads as text. */
static struct sayso_str split(const struct rubric *rubric, struct arena *arena,
                              const char *text)
{
    struct token *tokens;
    struct buf buf = {0};
    size_t count = token_split(rubric, str_from(text), arena, &tokens);
    for (size_t i = 0; i < count; i++) {
        if (i)
            buf_add_char(&buf, ' ');
        buf_add(&buf, tokens[i].s);
    }
    struct sayso_str joined = arena_str(arena, buf_str(&buf));
    buf_free(&buf);
    return joined;
}

static void add_abbreviation(struct rubric *rubric, struct rule *rule, const char *form,
                             const char *class)
{
    rule->cells.match = str_from(form);
    rule->cells.klass = str_from(class);
    struct word *word = word_intern(rubric->words, str_from(form));
    word->classes |= WORD_ABBREVIATION;
    word->abbreviation = rule;
}

TEST(token_cuts_suffixes)
{
    struct arena a = {0};
    STR_EQ(split(NULL, &a, "Korea's north"), "Korea 's north");
    STR_EQ(split(NULL, &a, "Korea\xE2\x80\x99s"), "Korea \xE2\x80\x99s");
    STR_EQ(split(NULL, &a, "the officials' view"), "the officials ' view");
    STR_EQ(split(NULL, &a, "I don't, can't, he'll, we've, I'd, they're, I'm"),
           "I do n't , ca n't , he 'll , we 've , I 'd , they 're , I 'm");
    STR_EQ(split(NULL, &a, "DON\xE2\x80\x99T"), "DO N\xE2\x80\x99T");
    STR_EQ(split(NULL, &a, "It cannot be"), "It can not be");
    STR_EQ(split(NULL, &a, "O'Brien's o'clock"), "O'Brien 's o'clock");
    STR_EQ(split(NULL, &a, "'s"), "'s");
    STR_EQ(split(NULL, &a, "n't"), "n't");
    STR_EQ(split(NULL, &a, "\"Foo\"'s end"), "\" Foo \" 's end");
    arena_free(&a);
}

TEST(token_tells_a_possessive_from_a_quotation)
{
    struct arena a = {0};
    STR_EQ(split(NULL, &a, "a 'band of brothers' he"), "a ' band of brothers ' he");
    struct token *t;
    size_t n = token_split(NULL, STR_LIT("'of brothers' he"), &a, &t);
    INT_EQ(n, 5);
    OK(t[3].shape == SHAPE_MARK);
    n = token_split(NULL, STR_LIT("of brothers' he"), &a, &t);
    INT_EQ(n, 4);
    OK(t[2].shape & SHAPE_SUFFIX);
    arena_free(&a);
}

TEST(token_keeps_compounds)
{
    struct arena a = {0};
    STR_EQ(split(NULL, &a, "Iran-led 15-year-old al-Kibar Shihab-3 Nodong/Shihab"),
           "Iran-led 15-year-old al-Kibar Shihab-3 Nodong / Shihab");
    STR_EQ(split(NULL, &a, "AT&T caf\xC3\xA9 Weiss\xE2\x80\x91Kaz"),
           "AT&T caf\xC3\xA9 Weiss\xE2\x80\x91Kaz");
    STR_EQ(split(NULL, &a, "well- and not-"), "well - and not -");
    arena_free(&a);
}

TEST(token_keeps_numbers)
{
    struct arena a = {0};
    STR_EQ(split(NULL, &a, "1,300-1,500 5.3 3:30 $5 1990s 12m 3rd 50% 9/11."),
           "1,300-1,500 5.3 3:30 $ 5 1990s 12m 3rd 50 % 9/11 .");
    STR_EQ(split(NULL, &a, "in 2010, 5."), "in 2010 , 5 .");
    struct token *t;
    token_split(NULL, STR_LIT("1990s 12m 15-year-old B-52 5,000 3rd"), &a, &t);
    INT_EQ(t[0].shape, SHAPE_NUMBER);
    INT_EQ(t[1].shape, SHAPE_NUMBER | SHAPE_SPACED);
    INT_EQ(t[2].shape, SHAPE_WORD | SHAPE_SPACED);
    INT_EQ(t[3].shape & (SHAPE_WORD | SHAPE_NUMBER | SHAPE_CAPITAL),
           SHAPE_WORD | SHAPE_CAPITAL);
    INT_EQ(t[4].shape, SHAPE_NUMBER | SHAPE_SPACED);
    INT_EQ(t[5].shape, SHAPE_NUMBER | SHAPE_SPACED);
    arena_free(&a);
}

TEST(token_knows_full_stops)
{
    struct arena a = {0};
    struct rubric rubric = {.words = word_table_new(&a)};
    struct rule rules[5] = {0};
    add_abbreviation(&rubric, &rules[0], "Dr.", "title");
    add_abbreviation(&rubric, &rules[1], "No.", "number");
    add_abbreviation(&rubric, &rules[2], "Ill.", "place");
    add_abbreviation(&rubric, &rules[3], "Ph.D.", "any");
    add_abbreviation(&rubric, &rules[4], "etc.", "any");
    STR_EQ(split(&rubric, &a, "Dr. No said no."), "Dr. No said no .");
    STR_EQ(split(&rubric, &a, "He saw the Dr."), "He saw the Dr .");
    STR_EQ(split(&rubric, &a, "No. 5 and No. Five"), "No. 5 and No . Five");
    STR_EQ(split(&rubric, &a, "He is ill. In Peoria, Ill."),
           "He is ill . In Peoria , Ill.");
    STR_EQ(split(&rubric, &a, "A Ph.D. in law, etc."), "A Ph.D. in law , etc.");
    STR_EQ(split(&rubric, &a, "the U.S. and the U.S."), "the U.S. and the U.S.");
    STR_EQ(split(&rubric, &a, "at 5 a.m., e.g. U.S.-led"), "at 5 a.m. , e.g. U.S.-led");
    STR_EQ(split(&rubric, &a, "the U.S.'s J. R. Smith, plan B."),
           "the U.S. 's J. R. Smith , plan B .");
    STR_EQ(split(&rubric, &a, "He said.He left."), "He said . He left .");
    STR_EQ(split(&rubric, &a, "on CNN.com. So"), "on CNN.com . So");
    arena_free(&a);
}

TEST(token_keeps_addresses)
{
    struct arena a = {0};
    STR_EQ(split(NULL, &a, "See https://a.example/b?c=d,e. Or (www.b.example)."),
           "See https://a.example/b?c=d,e . Or ( www.b.example ) .");
    STR_EQ(split(NULL, &a, "Mail jane.doe@news.example, please"),
           "Mail jane.doe@news.example , please");
    STR_EQ(split(NULL, &a, "http: no"), "http : no");
    arena_free(&a);
}

TEST(token_runs_marks_together)
{
    struct arena a = {0};
    STR_EQ(split(NULL, &a, "so... -- yes --- \xE2\x80\x94 ''a`` ?!"),
           "so ... -- yes --- \xE2\x80\x94 '' a `` ? !");
    STR_EQ(split(NULL, &a, "\xE2\x80\x9CNo,\xE2\x80\x9D he"),
           "\xE2\x80\x9C No , \xE2\x80\x9D he");
    arena_free(&a);
}

TEST(token_fills_shape_and_word)
{
    struct arena a = {0};
    struct rubric rubric = {.words = word_table_new(&a)};
    struct token *t;
    size_t n = token_split(&rubric, STR_LIT("The IAEA isn\xE2\x80\x99t,"), &a, &t);
    INT_EQ(n, 5);
    INT_EQ(t[0].shape, SHAPE_WORD | SHAPE_CAPITAL);
    OK(t[0].word && t[0].word->classes & WORD_DET);
    INT_EQ(t[1].shape, SHAPE_WORD | SHAPE_CAPITAL | SHAPE_UPPER | SHAPE_SPACED);
    OK(!t[1].word);
    OK(word_is(t[2].word, "be"));
    INT_EQ(t[3].shape, SHAPE_WORD | SHAPE_SUFFIX);
    OK(t[3].word && t[3].word->classes & WORD_NOT);
    INT_EQ(t[4].shape, SHAPE_MARK);
    arena_free(&a);
}

/* What stands between tokens is white space and nothing else. */
static bool is_blank(struct sayso_str s)
{
    size_t length;
    for (size_t at = 0; at < s.n; at += length)
        if (!utf8_is_space(utf8_at(s, at, &length)))
            return false;
    return true;
}

static bool covers(struct sayso_str text, const struct token *tokens, size_t count)
{
    size_t end = 0;
    for (size_t i = 0; i < count; i++) {
        size_t start = str_offset(text, tokens[i].s);
        if (!tokens[i].s.n || start < end || !is_blank(str_sub(text, end, start)))
            return false;
        if (((tokens[i].shape & SHAPE_SPACED) != 0) != (start > end && i > 0))
            return false;
        end = start + tokens[i].s.n;
    }
    return is_blank(str_sub(text, end, text.n));
}

/* Numbers that look random and are the same on every machine. */
static unsigned dice(unsigned *state, unsigned sides)
{
    *state = *state * 1103515245u + 12345u;
    return (*state >> 16) % sides;
}

/* What texts are made of that are hard to cut. */
static const char *const bits[] = {"a",
                                   "Ab",
                                   "n",
                                   "'",
                                   "t",
                                   "s",
                                   ".",
                                   ",",
                                   " ",
                                   "-",
                                   "1",
                                   "23",
                                   "\"",
                                   "/",
                                   ":",
                                   "@",
                                   "\t",
                                   "U.S",
                                   "``",
                                   "''",
                                   "www.",
                                   "://",
                                   "do",
                                   "is",
                                   "\n",
                                   "&",
                                   "http",
                                   "cannot",
                                   "\xE2\x80\x99",
                                   "\xE2\x80\x98",
                                   "\xE2\x80\x9C",
                                   "\xE2\x80\x94",
                                   "\xC3\xA9",
                                   "\xC2\xA0",
                                   "\xCC\x81",
                                   "\xE2\x80\x8B",
                                   "\xF0\x9F\x93\xB0",
                                   "\xE2\x80\xA6",
                                   "\xC2\xAD",
                                   "\x01"};

static void add_bits(struct buf *buf, unsigned *state)
{
    for (unsigned i = dice(state, 24); i > 0; i--)
        buf_add_cstr(buf, bits[dice(state, sizeof bits / sizeof bits[0])]);
}

TEST(token_loses_nothing)
{
    unsigned state = 1;
    struct arena arena = {0};
    struct rubric rubric = {.words = word_table_new(&arena)};
    for (int round = 0; round < 20000; round++) {
        struct arena a = {0};
        struct buf buf = {0};
        struct token *tokens;
        add_bits(&buf, &state);
        size_t count = token_split(&rubric, buf_str(&buf), &a, &tokens);
        bool good = covers(buf_str(&buf), tokens, count);
        if (!good)
            STR_EQ(buf_str(&buf), "every byte in one token");
        buf_free(&buf);
        arena_free(&a);
    }
    arena_free(&arena);
}

/* Patterns that wait for runs which `bits` can begin; half of them for the first run.
 */
static struct wake *waiting(struct arena *arena)
{
    static const char *const keys[] = {"a",    "ab",   "n",    "t",  "s",
                                       "0",    "u",    "is",   "do", "dois",
                                       "cann", "abab", "http", "na", "not"};
    struct wake *wake = wake_new(arena);
    for (size_t i = 0; i < 2 * sizeof keys / sizeof keys[0]; i++) {
        const char *key = keys[i / 2];
        struct need need = {.key_count = 1, .lead = i % 2};
        need.keys[0] = (uint32_t)eight_at(key, strlen(key));
        wake_add(wake, &need);
    }
    wake_seal(wake);
    return wake;
}

TEST(token_wakes_as_the_whole_sentence_does)
{
    unsigned state = 2;
    struct arena arena = {0};
    struct rubric rubric = {.words = word_table_new(&arena)};
    struct wake *wake = waiting(&arena);
    uint64_t all = 0;
    for (int round = 0; round < 20000; round++) {
        struct arena a = {0};
        struct buf buf = {0};
        struct tokens list = {0};
        add_bits(&buf, &state);
        struct sayso_str text = buf_str(&buf);
        struct waking cut = wake_begin(wake, text, &a),
                      whole = wake_begin(wake, text, &a);
        token_append(&rubric, text, &a, &list, &cut);
        wake_part(&whole, 0, text.n);
        if (cut.awake[0] != whole.awake[0])
            STR_EQ(text, "the same patterns awake");
        all |= whole.awake[0];
        buf_free(&buf);
        arena_free(&a);
    }
    INT_EQ(all & 0x3FFFFFFF, 0xFFFFFFF); /* no run begins with "not" */
    arena_free(&arena);
}

TEST(token_stands_odd_bytes)
{
    struct arena a = {0};
    struct token *tokens;
    INT_EQ(token_split(NULL, (struct sayso_str){0}, &a, &tokens), 0);
    INT_EQ(token_split(NULL, STR_LIT("a\0b"), &a, &tokens), 3);
    INT_EQ(token_split(NULL, STR_LIT(" \t "), &a, &tokens), 0);
    arena_free(&a);
}

static bool is_alike(const struct token *a, const struct token *b)
{
    return str_eq(a->s, b->s) && a->shape == b->shape && a->word == b->word &&
           a->classes == b->classes && a->spelling == b->spelling;
}

/* Common words have a short way through the tokeniser, which a tab behind them bars. */
TEST(token_short_way_agrees_with_the_long_one)
{
    static const char *const words[] = {
        "a",   "I",   "Cannot", "said",     "SAID", "www", "US",
        "Mr",  "Co",  "inc",    "minister", "Z",    "isn", "ministerial",
        "don", "rEd", "No",     "1990",     "b2"};
    static const char *const ends[] = {"",  " ", ",", ";", "\"",
                                       "(", ")", "!", "?", "."};
    struct arena arena = {0};
    struct rubric rubric = {.words = word_table_new(&arena)};
    struct rule rules[3] = {{.kind = RULE_ABBREVIATION}};
    add_abbreviation(&rubric, &rules[0], "Mr.", "title");
    add_abbreviation(&rubric, &rules[1], "inc.", "any");
    add_abbreviation(&rubric, &rules[2], "No.", "number");
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        for (size_t k = 0; k < sizeof ends / sizeof ends[0]; k++) {
            struct token *a, *b;
            struct sayso_str whole =
                arena_printf(&arena, "The %s%s", words[i], ends[k]);
            struct sayso_str barred = arena_printf(&arena, "The %s%s\t", words[i],
                                                   *ends[k] == '.' ? "." : "");
            size_t n = token_split(&rubric, whole, &arena, &a);
            size_t m = token_split(&rubric, barred, &arena, &b);
            OK(n >= m);
            for (size_t t = 0; t < m; t++)
                if (!is_alike(&a[t], &b[t]))
                    STR_EQ(a[t].s, whole.p);
            if (n > m) {
                OK(a[m].word == rubric_word(&rubric, a[m].s));
                OK(a[m].shape == (*ends[k] ? SHAPE_MARK : 0));
            }
        }
    arena_free(&arena);
}

/* Words are looked up many at once, by hashes: the first two here have the same. */
TEST(token_finds_each_of_many_words)
{
    static const char *const words[] = {"xuvpcppdababaaaa", "kaddgsxzgcexxsqu",
                                        "sesquipedalian",   "Government",
                                        "unheardof",        "Of"};
    struct arena a = {0};
    struct rubric rubric = {.words = word_table_new(&a)};
    struct buf buf = {0};
    struct token *tokens;
    for (size_t i = 0; i < 4; i++)
        word_intern(rubric.words, str_from(words[i]));
    for (size_t i = 0; i < 200; i++) {
        buf_add_cstr(&buf, words[(i * 5 + i / 5) % 6]);
        buf_add_char(&buf, i % 7 ? ' ' : ',');
    }
    size_t count = token_split(&rubric, buf_str(&buf), &a, &tokens);
    INT_EQ(count, 200 + 29);
    for (size_t i = 0; i < count; i++) {
        OK(tokens[i].word == rubric_word(&rubric, tokens[i].s));
        bool unknown = str_is(tokens[i].s, "unheardof") || str_is(tokens[i].s, ",");
        OK(unknown == !tokens[i].word);
        OK(!tokens[i].word || str_eq_fold(tokens[i].word->form, tokens[i].s));
    }
    buf_free(&buf);
    arena_free(&a);
}
