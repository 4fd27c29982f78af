#include "read/content.h"

#include "base/arena.h"
#include "base/str.h"
#include "unit.h"

/* Two paragraphs of a story that never was. */
#define ONE                                                                            \
    "The council of Broxton voted on Monday to keep the old mill open, said Ada "      \
    "Quill, its chair, after a debate that went on for more than three hours in all."
#define TWO                                                                            \
    "\"Nobody wanted to lose it,\" she told reporters. The mill, built in 1781, had "  \
    "been due to close in spring, when its last lease runs out for good and all."

static void check(struct sayso_str html, const char *text, int line)
{
    struct arena report = {0}, scratch = {0};
    struct notes notes = {.arena = &report};
    struct read read = {&report, &scratch, &notes};
    unit_str(content_text(&read, html, STR_LIT("https://a.example/mill")),
             str_from(text), __FILE__, line, "the text");
    OK(scratch.last == NULL);
    arena_free(&report);
}

#define CONTENT(html, text) check(STR_LIT(html), text, __LINE__)

TEST(content_is_without_what_stands_in_boxes)
{
    CONTENT("<p>" ONE "</p><figure><img src=m.jpg><figcaption>The mill, by Jo Doe."
            "</figcaption></figure><div class=subscribe-widget><p>Thanks for reading! "
            "Subscribe for free.</p></div><p>" TWO "</p>"
            "<p class=share-button><a href=/s>Share</a></p>",
            ONE "\n\n" TWO);
    CONTENT("<span style='display:none'>Our week</span><p>" ONE "</p>", ONE);
}

TEST(content_keeps_lists_of_links_and_what_is_short)
{
    CONTENT("<ol><li><a href=/1>Mill stays</a> Courier</li><li><a href=/2>Mill saved"
            "</a> Post</li></ol>",
            "Mill stays Courier\n\nMill saved Post");
    CONTENT("The mill stays.", "The mill stays.");
    CONTENT("<div class=caption>The mill stays.</div>", "The mill stays.");
    CONTENT("", "");
}

TEST(content_ends_before_the_way_back)
{
    CONTENT("<p>" ONE "</p><p>The post <a href=https://a.example/mill>Mill stays</a> "
            "appeared first on <a href=https://a.example>Courier</a>.</p>\n",
            ONE);
    CONTENT("<p>" ONE "</p><p>See <a href=https://b.example>the report</a></p>",
            ONE "\n\nSee the report");
    CONTENT("<p>Mill stays.</p><p>" TWO " <a href=https://a.example/mill>More</a></p>",
            "Mill stays.\n\n" TWO " More");
    CONTENT("<p><a href=https://a.example/mill>Mill stays</a></p>", "Mill stays");
}

TEST(content_that_is_an_article)
{
    OK(content_is_article(STR_LIT(ONE "\n\n" TWO "\n\nShort.\n\n" ONE)));
    OK(!content_is_article(STR_LIT(ONE "\n\n" TWO "\n\nShort.")));
    OK(!content_is_article(STR_LIT(ONE "\n\n" TWO "\n\n" ONE " [...]")));
    OK(!content_is_article(STR_LIT(ONE "\n\n" TWO "\n\n" ONE "…")));
    OK(!content_is_article(STR_LIT("")));
}

TEST(content_that_is_cut)
{
    OK(content_is_cut(STR_LIT("The mill […]")));
    OK(content_is_cut(STR_LIT("The mill [...]")));
    OK(!content_is_cut(STR_LIT("The mill ...")));
}
