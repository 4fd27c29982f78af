/* What a pattern demands of a sentence: nothing that a match could do without. */
#include "rubric/need.h"

#include <string.h>

#include "base/buf.h"
#include "base/rx.h"
#include "base/str.h"
#include "rubric/wake.h"
#include "unit.h"

/* The demands of a pattern in words: where it lies, and its keys. */
static struct sayso_str told(struct arena *arena, const char *pattern)
{
    struct need need;
    need_read(str_from(pattern), false, &need);
    struct sayso_str all =
        arena_printf(arena, "%s%s%s", need.ends.at_start ? "^" : "",
                     need.ends.at_end ? "$" : "", need.lead ? "!" : "");
    for (size_t i = 0; i < need.key_count; i++) {
        char key[5] = {0};
        for (int k = 0; k < 4; k++)
            key[k] = (char)(need.keys[i] >> 8 * k);
        all = arena_printf(arena, "%.*s %s", STR(all), key[0] == 1 ? "wide" : key);
    }
    return all;
}

TEST(need_finds_the_rarest_words)
{
    static const char *const cases[][2] = {
        {"\\bcontributed to\\b", " cont"},
        {"contributed", ""}, /* a word may go on before it */
        {"\\b(?:in|of) (?:line|accordance) with\\b", " with"},
        {"(?i)^(log|sign) in\\b.*$", "^$! sign log"},
        {"^\\W*(?:By|From) \\p{Lu}", "^! from by"},
        {"\\b(?:19|20)\\d\\d\\b", " 0"},
        {"\\b\\d{1,4}\\s+(?:\\w+\\s+){0,3}(?:sources|aides)\\b", " sour aide"},
        {"\\b[Ii]f(?= (?:it|he))", " if"},
        {"\\bas(?:k|ks)?\\b", " asks ask as"},
        {"^[*_]+ ?(he|she) is", "^! she he"},
        {"\\b\\w+ said", " said"},
        {"\\bthe .* said\\b|\\bin May\\b", " said may"},
        {"\\b(?:a|b)+c", ""},
        {"\\bof(?i)x", ""}, /* not understood */
        {"\\bof{ 0,1}x", ""},
        {"(?i)\\b\xC5\xBFo\\b", " so"},
        {"\\bsaid\\K", ""},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        STR_EQ(told(&arena, cases[i][0]), cases[i][1]);
    arena_free(&arena);
}

TEST(need_knows_the_ends)
{
    struct need need;
    need_read(STR_LIT("(?i)^by .*[-\xE2\x80\x94]+$"), false, &need);
    OK(need.ends.at_start && need.ends.at_end);
    OK(byte_set_has(&need.ends.first, 'b') && byte_set_has(&need.ends.first, 'B'));
    OK(!byte_set_has(&need.ends.first, 'c'));
    OK(byte_set_has(&need.ends.last, '-') && byte_set_has(&need.ends.last, 0x94));
    OK(!byte_set_has(&need.ends.last, '.') && !byte_set_has(&need.ends.last, 0x9D));
    need_read(STR_LIT("^a|b$"), false, &need);
    OK(!need.ends.at_start && !need.ends.at_end);
    need_read(STR_LIT("[^\\p{Nd}]$"), false, &need);
    OK(byte_set_has(&need.ends.first, '1') && byte_set_has(&need.ends.last, 'a'));
}

TEST(need_wakes_by_beginnings)
{
    struct arena arena = {0};
    struct wake *wake = wake_new(&arena);
    struct need need;
    static const char *const patterns[] = {"\\bcontrib", "^Next:", "\\b\\d+ \\w+",
                                           "x?y$"};
    for (size_t i = 0; i < 4; i++) {
        need_read(str_from(patterns[i]), false, &need);
        wake_add(wake, &need);
    }
    wake_seal(wake);
    INT_EQ(wake_size(wake), 1);
    static const struct {
        const char *text;
        unsigned bits;
    } cases[] = {{"", 8},
                 {"He concludes", 8},
                 {"He contributes", 9},
                 {"next", 10},
                 {"\"Next\"", 10},
                 {"The next", 8},
                 {"In 1999", 12},
                 {"al-Contrib", 9},
                 {"\xD9\xA1", 12},
                 {"ve\xC5\xBFted", 15}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct waking waking = wake_begin(wake, str_from(cases[i].text), &arena);
        wake_part(&waking, 0, waking.sentence.n);
        INT_EQ(waking.awake[0] & 15, cases[i].bits);
    }
    arena_free(&arena);
}

/* ## Against PCRE2 ----------------------------------------------------------------- */

static unsigned dice(unsigned *state, unsigned sides)
{
    *state = *state * 1103515245u + 12345u;
    return (*state >> 16) % sides;
}

static void add_bits(struct buf *out, const char *const *bits, unsigned count,
                     unsigned n, unsigned *state)
{
    while (n-- > 0)
        buf_add_cstr(out, bits[dice(state, count)]);
}

/* Is there a byte that the pattern can begin with, where it can begin? */
static bool may_begin(const struct ends *ends, struct sayso_str text)
{
    size_t n = ends->at_start ? 1 : text.n;
    for (size_t i = 0; i < n; i++)
        if (byte_set_has(&ends->first, (unsigned char)text.p[i]))
            return true;
    return false;
}

/* Might the pattern match, as far as its demands tell? */
static bool may_match(const struct need *need, struct arena *arena,
                      struct sayso_str text)
{
    struct wake *wake = wake_new(arena);
    wake_add(wake, need);
    wake_seal(wake);
    struct waking waking = wake_begin(wake, text, arena);
    wake_part(&waking, 0, text.n);
    unsigned char last = (unsigned char)text.p[text.n - 1];
    return wake_has(waking.awake, 0) && may_begin(&need->ends, text) &&
           (!need->ends.at_end || last == '\n' || byte_set_has(&need->ends.last, last));
}

/* No text that a pattern matches fails its demands. */
TEST(need_never_asks_too_much)
{
    static const char *const bits[] = {"a",           "b",
                                       "abc",         "k",
                                       "(?:a|b)",     "[ab]",
                                       "(a|bc)",      "a?",
                                       " ",           " ",
                                       "\\b",         "\\b",
                                       "\\W*",        "\\d",
                                       "\\d+",        "\\d{1,2}",
                                       "[^a]",        "[^.]*",
                                       "(?=a)",       "(?=1)",
                                       "(?!a)",       "(?<=a)",
                                       "(?:b )?",     "(?:1|a )+",
                                       ".",           "(?-i:K)",
                                       "s",           "^",
                                       "$",           "\\w+",
                                       "[a-c]",       "\xC3\xA9",
                                       "|",           "(?:ab){2}",
                                       "\xC5\xBF",    "[\xC3\xA9-\xC6\x80]",
                                       "[^\xC5\xBF]", "[\xE2\x84\xA0-\xE2\x85\xA0]"};
    static const char *const words[] = {
        "a",        "b", "abc", "k", "s", "K",        "1",        "21",
        " ",        " ", ".",   "-", "_", "\xC3\xA9", "\xC5\xBF", "\xE2\x84\xAA",
        "\xD9\xA1", "\n"};
    struct rx_scratch *scratch = rx_scratch_new();
    struct arena arena = {0}, patterns = {0};
    unsigned state = 5;
    size_t matches = 0, refused = 0;
    for (int round = 0; round < 20000; round++) {
        struct buf pattern = {0}, text = {0};
        struct rx_error error;
        struct sayso_str match;
        struct need need;
        buf_add_cstr(&pattern, dice(&state, 2) ? "(?i)" : "");
        add_bits(&pattern, bits, sizeof bits / sizeof *bits, dice(&state, 6) + 1,
                 &state);
        add_bits(&text, words, sizeof words / sizeof *words, dice(&state, 9) + 1,
                 &state);
        struct sayso_str source = arena_str(&patterns, buf_str(&pattern));
        struct rx *rx = rx_new(&patterns, source, false, &error);
        if (rx && !rx_may_be_empty(rx)) {
            need_read(source, false, &need);
            bool may = may_match(&need, &arena, buf_str(&text));
            bool does = rx_find(rx, scratch, buf_str(&text), 0, &match) == RX_MATCH;
            if (does && !may)
                unit_str(source, buf_str(&text), __FILE__, __LINE__, "asks too much");
            matches += does;
            refused += !may;
        }
        buf_free(&pattern);
        buf_free(&text);
        arena_reset(&arena);
    }
    OK(matches > 1000);
    OK(refused > 1000);
    rx_scratch_free(scratch);
    arena_free(&arena);
    arena_free(&patterns);
}
