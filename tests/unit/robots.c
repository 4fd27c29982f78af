#include "fetch/robots.h"

#include <string.h>

#include "base/buf.h"
#include "base/str.h"
#include "unit.h"

/* May "sayso" read the path under these rules? */
static bool may(const char *file, const char *path)
{
    struct arena arena = {0};
    struct robots robots;
    robots_read(str_from(file), "sayso", &arena, &robots);
    bool allowed = robots_allow(&robots, str_from(path), &arena);
    arena_free(&arena);
    return allowed;
}

static long delay(const char *file)
{
    struct arena arena = {0};
    struct robots robots;
    robots_read(str_from(file), "sayso", &arena, &robots);
    arena_free(&arena);
    return robots.delay;
}

#define ALL "User-agent: *\n"

TEST(robots_empty)
{
    OK(may("", "/a"));
    OK(may("<html><p>Not found</p></html>", "/a"));
    OK(may(ALL "Disallow:\n", "/a"));
    OK(!may(ALL "Disallow: /", "/a"));
    OK(may(ALL "Disallow: /", "/robots.txt"));
    OK(may("Disallow: /\n", "/a"));
}

TEST(robots_groups)
{
    static const char own[] = "User-agent: *\nDisallow: /\n\nUser-agent: Sayso/2.0\n"
                              "Disallow: /desk/\n";
    OK(may(own, "/news"));
    OK(!may(own, "/desk/1"));
    /* Lines of several names are one group; the product's groups are one too. */
    static const char shared[] = "User-agent: other\nUser-agent: sayso\nDisallow: /a\n"
                                 "User-agent: *\nDisallow: /b\n"
                                 "User-agent: SAYSO\nDisallow: /c\n";
    OK(!may(shared, "/a"));
    OK(may(shared, "/b"));
    OK(!may(shared, "/c"));
    /* Neither a longer name nor a shorter one is ours. */
    OK(may("User-agent: sayso-images\nDisallow: /\n", "/a"));
    OK(may("User-agent: say\nDisallow: /\n", "/a"));
    /* What is not a rule ends no list of names. */
    OK(!may("User-agent: sayso\nSitemap: http://news.example/map\nUser-agent: x\n"
            "Disallow: /\n",
            "/a"));
    /* A group with our name and no rule lets us read all. */
    OK(may("User-agent: *\nDisallow: /\nUser-agent: sayso\n", "/a"));
}

TEST(robots_longest_match)
{
    OK(may(ALL "Disallow: /a\nAllow: /a/b\n", "/a/b/c"));
    OK(!may(ALL "Allow: /a\nDisallow: /a/b\n", "/a/b/c"));
    OK(may(ALL "Disallow: /a\nAllow: /a\n", "/a"));
    OK(!may(ALL "Allow: /p\nDisallow: /*.pdf\n", "/p.pdf"));
}

TEST(robots_patterns)
{
    OK(!may(ALL "Disallow: /*.pdf$", "/x/y.pdf"));
    OK(may(ALL "Disallow: /*.pdf$", "/x/y.pdf?p=1"));
    OK(!may(ALL "Disallow: /*.pdf$", "/a.pdf.pdf"));
    OK(!may(ALL "Disallow: /a*b*c", "/a-b-b-c-d"));
    OK(may(ALL "Disallow: /a*b*c", "/a-c-b"));
    OK(!may(ALL "Disallow: /end$", "/end"));
    OK(may(ALL "Disallow: /end$", "/end/"));
    OK(may(ALL "Disallow: /aa*aa$", "/aaa"));
    OK(!may(ALL "Disallow: /aa*aa$", "/aaaa"));
    OK(!may(ALL "Disallow: *", "/any"));
    OK(!may(ALL "Disallow: /price$s", "/price$s"));
    OK(may(ALL "Disallow: news", "/news"));
    OK(!may(ALL "Disallow: /?q=", "/?q=1"));
}

TEST(robots_percent)
{
    OK(!may(ALL "Disallow: /caf\xC3\xA9", "/caf%C3%A9/menu"));
    OK(!may(ALL "Disallow: /caf%c3%a9", "/caf\xC3\xA9"));
    OK(!may(ALL "Disallow: /%61%62", "/ab"));
    OK(!may(ALL "Disallow: /ab", "/%61%62"));
    /* A coded asterisk or dollar sign is itself, and no wildcard. */
    OK(!may(ALL "Disallow: /star-%2A-end", "/star-*-end"));
    OK(may(ALL "Disallow: /star-%2A-end", "/star-x-end"));
    OK(!may(ALL "Disallow: /cost%24", "/cost$5"));
    OK(!may(ALL "Disallow: /100%", "/100%"));
    OK(!may(ALL "Disallow: /a%zz", "/a%zz"));
}

TEST(robots_lines)
{
    OK(!may("\xEF\xBB\xBFuser-AGENT : sayso # us\r\ndisALLOW:/a # not here\r", "/a"));
    OK(!may("user-agent sayso\ndisallow /\n", "/a"));
    OK(may("user-agent sayso and others\ndisallow /\n", "/a"));
    OK(!may(ALL "# Allow: /\nDisallow: /", "/a"));
}

TEST(robots_crawl_delay)
{
    INT_EQ(delay(ALL "Crawl-delay: 3\n"), 3000);
    INT_EQ(delay(ALL "Crawl-delay: 0.25\n"), 250);
    INT_EQ(delay(ALL "Crawl-delay: soon\n"), 0);
    INT_EQ(delay(ALL "Crawl-delay: -4\n"), 0);
    INT_EQ(delay("User-agent: x\nCrawl-delay: 9\nUser-agent: sayso\nDisallow: /\n"), 0);
    OK(delay(ALL "Crawl-delay: 99999999999999999999\n") > 0);
}

/* What stands behind the limit does not count, and much of it costs nothing. */
TEST(robots_limits)
{
    struct buf file = {0};
    struct arena arena = {0};
    struct robots robots;
    buf_add_cstr(&file, ALL "Disallow: /a");
    while (file.n < ROBOTS_MAX)
        buf_add_cstr(&file, "*a");
    buf_add_cstr(&file, "\nDisallow: /late\n");
    robots_read(buf_str(&file), "sayso", &arena, &robots);
    INT_EQ(robots.rule_count, 1);
    OK(robots_allow(&robots, STR_LIT("/late"), &arena));
    OK(robots_allow(&robots, STR_LIT("/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"), &arena));
    buf_free(&file);
    arena_free(&arena);
}

TEST(robots_many_rules)
{
    struct buf file = {0}, path = {0};
    struct arena arena = {0};
    struct robots robots;
    buf_add_cstr(&file, ALL);
    while (file.n < ROBOTS_MAX)
        buf_add_cstr(&file, "Allow:/*ab\n");
    while (path.n < 8 << 10)
        buf_add_cstr(&path, "/bb");
    robots_read(buf_str(&file), "sayso", &arena, &robots);
    OK(robots.rule_count > 40000);
    OK(robots_allow(&robots, buf_str(&path), &arena));
    buf_free(&file);
    buf_free(&path);
    arena_free(&arena);
}

TEST(robots_unreachable)
{
    struct robots robots = {.trouble = STR_LIT("503")};
    struct arena arena = {0};
    OK(!robots_allow(&robots, STR_LIT("/a"), &arena));
    OK(robots_allow(&robots, STR_LIT("/robots.txt"), &arena));
    arena_free(&arena);
}
