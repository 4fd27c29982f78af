/* Addresses taken apart; references made whole, as the RFC and as browsers do it. */
#include "base/url.h"

#include "base/buf.h"
#include "base/str.h"
#include "unit.h"

static void resolves(const char *base, const char *reference, const char *expected,
                     int line)
{
    struct arena arena = {0};
    struct sayso_str url = url_resolve(str_from(base), str_from(reference), &arena);
    unit_str(url, str_from(expected), __FILE__, line, reference);
    arena_free(&arena);
}

#define RESOLVES(base, reference, expected)                                            \
    resolves(base, reference, expected, __LINE__)

TEST(url_splits)
{
    struct url url = url_split(STR_LIT("https://jo:pw@news.example:8080/a/b?q=1#top"));
    STR_EQ(url.scheme, "https");
    STR_EQ(url.user, "jo:pw");
    STR_EQ(url.host, "news.example");
    STR_EQ(url.port, "8080");
    STR_EQ(url.path, "/a/b");
    STR_EQ(url.query, "q=1");
    STR_EQ(url.fragment, "top");
}

TEST(url_tells_missing_parts_from_empty_ones)
{
    struct url url = url_split(STR_LIT("page?"));
    OK(!url.scheme.p && !url.host.p && !url.port.p && !url.fragment.p);
    OK(url.query.p && url.query.n == 0);
    OK(!url_split((struct sayso_str){0}).host.p);
    OK(url_split(STR_LIT("//")).host.p != NULL);
}

TEST(url_keeps_a_colon_in_brackets)
{
    struct url url = url_split(STR_LIT("http://[2001:db8::1]:81/"));
    STR_EQ(url.host, "[2001:db8::1]");
    STR_EQ(url.port, "81");
    STR_EQ(url_split(STR_LIT("http://[2001:db8::1]/")).host, "[2001:db8::1]");
    STR_EQ(url_split(STR_LIT("http://a@b@c/")).host, "c");
}

TEST(url_knows_the_web)
{
    OK(url_is_web(STR_LIT("HTTPS://a.example")));
    OK(url_is_web(STR_LIT("http://a.example/x")));
    OK(!url_is_web(STR_LIT("http:x")));
    OK(!url_is_web(STR_LIT("ftp://a.example/")));
    OK(!url_is_web(STR_LIT("tag:a.example,2024:1")));
    OK(!url_is_web(STR_LIT("")));
}

TEST(url_resolves_as_the_rfc_does)
{
    const char *base = "http://a/b/c/d;p?q"; /* its section 5.4 */
    const char *cases[][2] = {
        {"g:h", "g:h"},
        {"g", "http://a/b/c/g"},
        {"./g", "http://a/b/c/g"},
        {"g/", "http://a/b/c/g/"},
        {"/g", "http://a/g"},
        {"//g", "http://g"},
        {"?y", "http://a/b/c/d;p?y"},
        {"g?y", "http://a/b/c/g?y"},
        {"#s", "http://a/b/c/d;p?q#s"},
        {"g#s", "http://a/b/c/g#s"},
        {"g?y#s", "http://a/b/c/g?y#s"},
        {";x", "http://a/b/c/;x"},
        {"", "http://a/b/c/d;p?q"},
        {".", "http://a/b/c/"},
        {"./", "http://a/b/c/"},
        {"..", "http://a/b/"},
        {"../", "http://a/b/"},
        {"../g", "http://a/b/g"},
        {"../..", "http://a/"},
        {"../../g", "http://a/g"},
        {"../../../g", "http://a/g"},
        {"/./g", "http://a/g"},
        {"/../g", "http://a/g"},
        {"g.", "http://a/b/c/g."},
        {".g", "http://a/b/c/.g"},
        {"g..", "http://a/b/c/g.."},
        {"./../g", "http://a/b/g"},
        {"./g/.", "http://a/b/c/g/"},
        {"g/./h", "http://a/b/c/g/h"},
        {"g/../h", "http://a/b/c/h"},
        {"g;x=1/../y", "http://a/b/c/y"},
        {"g?y/../x", "http://a/b/c/g?y/../x"},
        {"g#s/../x", "http://a/b/c/g#s/../x"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        RESOLVES(base, cases[i][0], cases[i][1]);
}

TEST(url_resolves_as_browsers_do)
{
    const char *base = "https://news.example/a/b?c";
    RESOLVES(base, " \n x.html \t", "https://news.example/a/x.html");
    RESOLVES(base, "two\nlines", "https://news.example/a/twolines");
    RESOLVES(base, "two words", "https://news.example/a/two words");
    RESOLVES(base, "\\x\\y?z\\", "https://news.example/x/y?z\\");
    RESOLVES(base, "http:\\\\b.example\\x", "http://b.example/x");
    RESOLVES(base, "https:x", "https://news.example/a/x");
    RESOLVES(base, "http:x", "http:x");
    RESOLVES("https://news.example", "x", "https://news.example/x");
    RESOLVES("https://jo@news.example:81/", "x", "https://jo@news.example:81/x");
}

TEST(url_leaves_what_it_cannot_resolve)
{
    RESOLVES("", "/x", "/x");
    RESOLVES("folder/page", "x", "x");
    RESOLVES("mailto:jo@news.example", "x", "x");
    RESOLVES("urn:a:b", "#c", "urn:a:b#c");
    RESOLVES("file:///home/feed.xml", "x", "file:///home/x");
    RESOLVES("https://a.example/", "tag:a,2024:../x", "tag:a,2024:../x");
    RESOLVES("https://a.example/", "HTTP://B.example/%7ex", "HTTP://B.example/%7ex");
    RESOLVES("https://a.example/", "http://b.example/x/../y", "http://b.example/y");
}

TEST(url_resolves_long_paths_in_linear_time)
{
    enum { STEPS = 1 << 20 };
    struct arena arena = {0};
    struct buf path = {0};
    buf_add_cstr(&path, "http://a");
    for (size_t i = 0; i < STEPS; i++)
        buf_add_cstr(&path, i < STEPS / 2 ? "/abcd" : "/../x");
    struct sayso_str url = url_resolve((struct sayso_str){0}, buf_str(&path), &arena);
    STR_EQ(str_sub(url, 0, 9), "http://a/");
    OK(url.n < path.n);
    buf_free(&path);
    arena_free(&arena);
}
