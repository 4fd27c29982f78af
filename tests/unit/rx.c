/* Regular expressions, and what stops an evil one. */
#include "base/rx.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "unit.h"

static enum rx_result find(const char *pattern, bool caseless, bool anchored,
                           struct sayso_str subject, size_t from,
                           struct sayso_str *match)
{
    char message[256];
    size_t offset;
    struct rx *rx = rx_compile(str_from(pattern), caseless, anchored, message, &offset);
    OK(rx != NULL);
    if (!rx)
        return RX_NONE;
    struct rx_scratch *scratch = rx_scratch_new();
    enum rx_result result = rx_find(rx, scratch, subject, from, match);
    rx_scratch_free(scratch);
    rx_free(rx);
    return result;
}

TEST(rx_finds)
{
    struct sayso_str m = {0}, s = STR_LIT("one report said; another Report");
    INT_EQ(find("\\breport\\b", false, false, s, 0, &m), RX_MATCH);
    INT_EQ(str_offset(s, m), 4);
    INT_EQ(find("report", true, false, s, 5, &m), RX_MATCH);
    INT_EQ(str_offset(s, m), 25);
    INT_EQ(find("report", false, false, s, 5, &m), RX_NONE);
    INT_EQ(find("report", false, true, s, 0, &m), RX_NONE);
    INT_EQ(find("report", false, true, s, 4, &m), RX_MATCH);
    INT_EQ(find("(?<=one )report", false, true, s, 4, &m), RX_MATCH);
    INT_EQ(find("x", false, false, (struct sayso_str){0}, 0, &m), RX_NONE);
    INT_EQ(find("x", false, false, s, 99, &m), RX_NONE);
}

TEST(rx_knows_unicode)
{
    struct sayso_str m = {0}, s = STR_LIT("\xC3\x89t\xC3\xA9 2010");
    INT_EQ(find("^\\w+", false, false, s, 0, &m), RX_MATCH);
    STR_EQ(m, "\xC3\x89t\xC3\xA9");
    INT_EQ(find("\xC3\xA9T\xC3\x89", true, false, s, 0, &m), RX_MATCH);
    INT_EQ(find("(?<a>x)|(?<a>2)", false, false, s, 0, &m), RX_MATCH);
}

TEST(rx_reports_a_bad_pattern)
{
    char message[256] = "";
    size_t offset = 0;
    OK(!rx_compile(STR_LIT("a(b"), false, false, message, &offset));
    INT_EQ(offset, 3);
    OK(strstr(message, "parenthesis") != NULL);
    OK(!rx_compile(STR_LIT("a\\Cb"), false, false, message, &offset));
    char *huge = calloc(1, 1 << 16);
    memset(huge, 'a', 1 << 16);
    OK(!rx_compile((struct sayso_str){huge, 1 << 16}, false, false, message, &offset));
    free(huge);
    rx_free(NULL);
    rx_scratch_free(NULL);
}

TEST(rx_knows_what_may_be_empty)
{
    char message[256];
    size_t offset;
    struct rx *empty = rx_compile(STR_LIT("a*"), false, false, message, &offset);
    struct rx *full = rx_compile(STR_LIT("a+"), false, false, message, &offset);
    OK(rx_may_be_empty(empty) && !rx_may_be_empty(full));
    rx_free(empty);
    rx_free(full);
}

TEST(rx_stops_an_evil_pattern)
{
    struct sayso_str m = {0};
    INT_EQ(find("^(?:\\w+\\s*)+ said", false, false,
                STR_LIT("abcdefghijklmnopqrstuvwxyzabcdefgh"), 0, &m),
           RX_LIMIT);
    char *deep = malloc(1 << 20);
    memset(deep, 'a', 1 << 20);
    struct sayso_str s = {deep, 1 << 20};
    OK(find("(a|b)*c", false, false, s, 0, &m) != RX_MATCH);
    OK(find("^(?:(a)|b|(?1))*$", false, false, s, 0, &m) != RX_MATCH);
    free(deep);
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
    INT_EQ(find("report$", false, false, s, 0, &m), RX_MATCH);
    INT_EQ(str_offset(s, m), n - 6);
    INT_EQ(find("\\w$", false, false, str_sub(s, 0, 50000), 0, &m), RX_MATCH);
    INT_EQ(str_offset(s, m), 49998);
    INT_EQ(find("report", false, true, s, 0, &m), RX_NONE);
    free(text);
}
