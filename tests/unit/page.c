#include "read/page.h"

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "unit.h"

TEST(page_gives_an_item)
{
    struct arena report = {0}, scratch = {0};
    struct notes notes = {.arena = &report};
    struct read read = {&report, &scratch, &notes};
    struct item item = {0};
    page_read(&read,
              STR_LIT("<title>Mill stays</title><nav><a href=/>Home</a></nav><h1>Mill "
                      "stays</h1><p>The council of Broxton voted to keep the old mill "
                      "open, said Ada Quill, its chair.</p>"),
              STR_LIT("https://courier.example/mill"), &item);
    STR_EQ(item.text,
           "The council of Broxton voted to keep the old mill open, said Ada "
           "Quill, its chair.");
    STR_EQ(item.url, "https://courier.example/mill");
    OK(!item.summary);
    arena_free(&report);
    arena_free(&scratch);
}

/* What a page without text of its own gives, whose JSON-LD is `json`. */
static void check_stored(const char *json, const char *text, int line)
{
    struct arena report = {0}, scratch = {0};
    struct notes notes = {.arena = &report};
    struct read read = {&report, &scratch, &notes};
    struct item item = {0};
    struct sayso_str html =
        arena_printf(&scratch,
                     "<div id=app>Loading</div>"
                     "<script type='application/ld+json'>%s</script>",
                     json);
    page_read(&read, html, STR_LIT(""), &item);
    unit_str(item.text, str_from(text), __FILE__, line, "the text");
    arena_free(&report);
    arena_free(&scratch);
}

#define STORED(json, text) check_stored(json, text, __LINE__)

TEST(page_that_shows_nothing_tells_machines)
{
    STORED("{\"@type\": \"NewsArticle\", \"articleBody\": \"The mill stays.\\n\\nSo "
           "says Quill &amp; Sons.\"}",
           "The mill stays.\n\nSo says Quill & Sons.");
    STORED("{\"@graph\": [{\"articleBody\": \"Short.\"}, {\"x\": {\"articleBody\": "
           "\"<p>The mill <b>stays</b>.</p><p>For now.</p>\"}}]}",
           "The mill stays.\n\nFor now.");
    STORED("{\"articleBody\": 7}", "Loading");
    STORED("{\"articleBody\": \"Short", "Loading");
    STORED("{\"headline\": \"A headline that is long enough\"}", "Loading");
}

TEST(page_without_text)
{
    struct arena report = {0}, scratch = {0};
    struct notes notes = {.arena = &report};
    struct read read = {&report, &scratch, &notes};
    struct item item = {0};
    page_read(&read, STR_LIT("<html><body><img src=x></body></html>"), STR_LIT(""),
              &item);
    STR_EQ(item.text, "");
    arena_free(&report);
    arena_free(&scratch);
}

#define LONG                                                                           \
    "<p>The council of Broxton voted on Monday to keep the old mill open, said Ada "   \
    "Quill, its chair, after a debate that went on for three hours.</p>"
#define NEXT "<p>Somebody else counted the swans of the river, all of them, again.</p>"

/* How often the words stand in the text of a page. */
static size_t times(const char *html, const char *words)
{
    struct arena report = {0}, scratch = {0};
    struct notes notes = {.arena = &report};
    struct read read = {&report, &scratch, &notes};
    struct item item = {0};
    page_read(&read, str_from(html), STR_LIT(""), &item);
    size_t n = 0;
    for (size_t at = 0; (at = str_find(item.text, str_from(words), at)) != SIZE_MAX;)
        n++, at++;
    arena_free(&report);
    arena_free(&scratch);
    return n;
}

TEST(page_is_without_the_stories_appended_to_it)
{
    const char *page =
        "<title>Mill stays</title><main><article><h1>Mill stays</h1>" LONG LONG LONG
        "</article><article><h1>Swans counted</h1>" NEXT NEXT NEXT NEXT
        "</article></main>";
    INT_EQ(times(page, "Broxton"), 3);
    INT_EQ(times(page, "swans"), 0);
}

TEST(page_keeps_articles_inside_of_its_own)
{
    const char *page =
        "<title>Mill stays</title><article><h1>Mill stays</h1>" LONG LONG LONG
        "<article><h1>At noon</h1>" NEXT "</article></article>";
    INT_EQ(times(page, "Broxton"), 3);
    INT_EQ(times(page, "swans"), 1);
    page = "<title>Mill live</title><h1>Mill live</h1><article><h1>At noon</h1>" LONG
           "</article><article><h1>At one</h1>" NEXT NEXT "</article>";
    INT_EQ(times(page, "swans"), 2);
}

TEST(page_shows_what_opens_on_demand)
{
    const char *page =
        "<title>Mill stays</title><h1>Mill stays</h1>" LONG LONG
        "<h3><button aria-expanded=false aria-controls=p>Who pays?</button></h3>"
        "<div id=p hidden>" NEXT "</div><div id=q hidden>" NEXT "</div>" LONG;
    INT_EQ(times(page, "Who pays?"), 1);
    INT_EQ(times(page, "swans"), 1);
}
