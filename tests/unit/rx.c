/* Regular expressions, and what stops an evil one. */
#include "base/rx.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "unit.h"

static enum rx_result find(const char *pattern, bool anchored, struct sayso_str subject,
                           size_t from, struct sayso_str *match)
{
    struct rx_error error;
    struct arena arena = {0};
    struct rx *rx = rx_new(&arena, str_from(pattern), anchored, &error);
    OK(rx != NULL);
    if (!rx)
        return RX_NONE;
    struct rx_scratch *scratch = rx_scratch_new();
    enum rx_result result = rx_find(rx, scratch, subject, from, match);
    rx_scratch_free(scratch);
    arena_free(&arena);
    return result;
}

TEST(rx_finds)
{
    struct sayso_str m = {0}, s = STR_LIT("one report said; another Report");
    INT_EQ(find("\\breport\\b", false, s, 0, &m), RX_MATCH);
    INT_EQ(str_offset(s, m), 4);
    INT_EQ(find("(?i)report", false, s, 5, &m), RX_MATCH);
    INT_EQ(str_offset(s, m), 25);
    INT_EQ(find("report", false, s, 5, &m), RX_NONE);
    INT_EQ(find("report", true, s, 0, &m), RX_NONE);
    INT_EQ(find("report", true, s, 4, &m), RX_MATCH);
    INT_EQ(find("(?<=one )report", true, s, 4, &m), RX_MATCH);
    INT_EQ(find("x", false, (struct sayso_str){0}, 0, &m), RX_NONE);
    INT_EQ(find("x", false, s, 99, &m), RX_NONE);
}

TEST(rx_knows_unicode)
{
    struct sayso_str m = {0}, s = STR_LIT("\xC3\x89t\xC3\xA9 2010");
    INT_EQ(find("^\\w+", false, s, 0, &m), RX_MATCH);
    STR_EQ(m, "\xC3\x89t\xC3\xA9");
    INT_EQ(find("(?i)\xC3\xA9T\xC3\x89", false, s, 0, &m), RX_MATCH);
    INT_EQ(find("(?<a>x)|(?<a>2)", false, s, 0, &m), RX_MATCH);
}

TEST(rx_reports_a_bad_pattern)
{
    struct arena arena = {0};
    struct rx_error error = {0};
    OK(!rx_new(&arena, STR_LIT("a(b"), false, &error));
    INT_EQ(error.offset, 3);
    OK(strstr(error.message, "parenthesis") != NULL);
    OK(!rx_new(&arena, STR_LIT("a\\Cb"), false, &error));
    char *huge = calloc(1, 1 << 16);
    memset(huge, 'a', 1 << 16);
    OK(!rx_new(&arena, (struct sayso_str){huge, 1 << 16}, false, &error));
    free(huge);
    arena_free(&arena);
    rx_scratch_free(NULL);
}

TEST(rx_knows_what_may_be_empty)
{
    struct arena arena = {0};
    struct rx_error error;
    struct rx *empty = rx_new(&arena, STR_LIT("a*"), false, &error);
    struct rx *full = rx_new(&arena, STR_LIT("a+"), false, &error);
    OK(rx_may_be_empty(empty) && !rx_may_be_empty(full));
    arena_free(&arena);
}

/* More patterns than a scratch has places at first, each run again when all are. */
TEST(rx_scratch_keeps_what_it_compiled)
{
    enum { PATTERNS = 200 };
    struct rx *all[PATTERNS];
    struct arena arena = {0};
    struct rx_error error;
    struct sayso_str m = {0}, text = {0};
    struct rx_scratch *scratch = rx_scratch_new();
    for (int i = 0; i < PATTERNS; i++) {
        text = arena_printf(&arena, "%.*s rule%d", STR(text), i);
        all[i] = rx_new(&arena, arena_printf(&arena, "\\brule%d\\b", i), false, &error);
    }
    for (int i = 0; i < 2 * PATTERNS; i++) {
        INT_EQ(rx_find(all[i % PATTERNS], scratch, text, 0, &m), RX_MATCH);
        STR_EQ(m, arena_printf(&arena, "rule%d", i % PATTERNS).p);
    }
    rx_scratch_free(scratch);
    arena_free(&arena);
}

TEST(rx_stops_an_evil_pattern)
{
    struct sayso_str m = {0};
    INT_EQ(find("^(?:\\w+\\s*)+ said", false,
                STR_LIT("abcdefghijklmnopqrstuvwxyzabcdefgh"), 0, &m),
           RX_LIMIT);
    char *deep = malloc(1 << 20);
    memset(deep, 'a', 1 << 20);
    struct sayso_str s = {deep, 1 << 20};
    OK(find("(a|b)*c", false, s, 0, &m) != RX_MATCH);
    OK(find("^(?:(a)|b|(?1))*$", false, s, 0, &m) != RX_MATCH);
    free(deep);
}

/* What the interpreter says of a pattern's first runs, machine code says of later ones:
 * of cheap patterns, of those beyond the interpreter's part of the limit, of evil ones.
 */
TEST(rx_says_the_same_in_every_run)
{
    static const char *const patterns[] = {
        "\\bthe\\b",       "(a|b)*c",         "(?:a|ab|b)*d", "^(?:\\w+\\s*)+ said",
        "(?:a?){12}a{12}", "(?:a?){18}a{18}", "(?:b+)+a",     "(?i)\\p{Lu}b(?=a)"};
    struct sayso_str text = STR_LIT("aaaaaaaaaaaaaaaaaabababbbbbbbbbbabcabc the end");
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        struct arena arena = {0};
        struct rx_error error;
        struct sayso_str first = {0}, m = {0};
        struct rx *rx = rx_new(&arena, str_from(patterns[i]), false, &error);
        struct rx_scratch *scratch = rx_scratch_new();
        enum rx_result result = rx_find(rx, scratch, text, 0, &first);
        for (int run = 0; run < 100; run++) {
            INT_EQ(rx_find(rx, scratch, text, 0, &m), result);
            OK(str_eq(m, first) && m.p == first.p);
        }
        rx_scratch_free(scratch);
        arena_free(&arena);
    }
}

TEST(rx_looks_through_windows)
{
    struct sayso_str m = {0};
    size_t n = 100000;
    char *text = malloc(n);
    for (size_t i = 0; i < n; i++)
        text[i] = i % 2 ? '\xA9' : '\xC3';
    for (size_t i = 0; i < 6; i++)
        text[n - 6 + i] = "report"[i];
    struct sayso_str s = {text, n};
    INT_EQ(find("report$", false, s, 0, &m), RX_MATCH);
    INT_EQ(str_offset(s, m), n - 6);
    INT_EQ(find("\\w$", false, str_sub(s, 0, 50000), 0, &m), RX_MATCH);
    INT_EQ(str_offset(s, m), 49998);
    INT_EQ(find("report", true, s, 0, &m), RX_NONE);
    free(text);
}
