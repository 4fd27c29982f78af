#include "read/page.h"

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
