#include "read/extract.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"
#include "read/label.h"
#include "unit.h"

/* Three paragraphs of a story that never was. */
#define ONE                                                                            \
    "The council of Broxton voted on Monday to keep the old mill open, said Ada "      \
    "Quill, its chair, after a debate that went on for three hours."
#define TWO                                                                            \
    "\"Nobody wanted to lose it,\" she told reporters. The mill, built in 1781, had "  \
    "been due to close in spring, when its last lease runs out."
#define THREE                                                                          \
    "A report by engineers puts the cost of repairs at two million crowns, which the " \
    "town, they say, could raise within five years."
#define BODY "<p>" ONE "</p><p>" TWO "</p><p>" THREE "</p>"
#define TEXT ONE "\n\n" TWO "\n\n" THREE

/* Something else that reads like sentences. */
#define OTHER                                                                          \
    "Somebody else wrote this, on another page or for another purpose, and it is no "  \
    "part of the story at all."

static void check(struct sayso_str html, const char *text, int line)
{
    struct arena report = {0}, scratch = {0};
    struct notes notes = {.arena = &report};
    struct read read = {&report, &scratch, &notes};
    struct node *document = tree_parse(html, &scratch);
    label_tree(document, &scratch);
    unit_str(extract_text(&read, document, NULL), str_from(text), __FILE__, line,
             "the text");
    arena_free(&report);
    arena_free(&scratch);
}

#define PAGE(body, text) check(STR_LIT("<!doctype html><body>" body), text, __LINE__)

TEST(extract_the_article_alone)
{
    PAGE(BODY, TEXT);
    PAGE("<nav><a href=/>Home</a> <a href=/n>News</a></nav><main><h1>Mill stays</h1>"
         "<div>" BODY
         "</div></main><footer>Broxton Courier, all rights reserved, " OTHER
         "</footer>",
         TEXT);
    PAGE("<div id=top><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></div>"
         "<div id=x>" BODY
         "</div><div id=y><a href=/a>Another story of the day</a></div>",
         TEXT);
    PAGE("", "");
}

TEST(extract_from_mere_divisions_and_line_breaks)
{
    PAGE("<div><a href=/>Home</a></div><div>" ONE "<br><br>" TWO "<br>\n<br>" THREE
         "</div><div><a href=/i>Imprint</a></div>",
         TEXT);
    PAGE("<table><tr><td><a href=/>Home</a><br><a href=/n>News</a></td><td>" BODY
         "</td></tr></table>",
         TEXT);
    PAGE("<center><font>" BODY "</font></center>", TEXT);
}

TEST(extract_from_text_in_several_sections)
{
    PAGE("<main><section><p>" ONE "</p></section><section><h2>The vote</h2><p>" TWO
         "</p></section><section><p>" THREE "</p></section></main>",
         ONE "\n\nThe vote\n\n" TWO "\n\n" THREE);
    PAGE("<div><p>" ONE "</p><div><p>" TWO "</p><p>" THREE "</p><p>" THREE
         "</p><p>" THREE "</p><p>" THREE "</p></div></div>",
         TEXT "\n\n" THREE "\n\n" THREE "\n\n" THREE);
}

TEST(extract_keeps_lists_and_quotations_and_tables)
{
    PAGE("<article><p>" ONE "</p><ul><li>Keep it.</li><li>Sell it.</li></ul>"
         "<blockquote>Never again.</blockquote><p>" TWO "</p>"
         "<table><tr><td>For<td>9<tr><td>Against<td>2</table><p>" THREE
         "</p></article>",
         ONE "\n\nKeep it.\n\nSell it.\n\nNever again.\n\n" TWO
             "\n\nFor\t9\n\nAgainst\t2\n\n" THREE);
    PAGE("<p>" ONE "</p><figure><table><tr><td>For<td>9</table></figure><p>" TWO
         "</p><p>" THREE "</p>",
         ONE "\n\nFor\t9\n\n" TWO "\n\n" THREE);
    PAGE("<p>" ONE
         "</p><p>See the <a href=/r>report of the engineers</a>, she said.</p>"
         "<p>" TWO "</p>",
         ONE "\n\nSee the report of the engineers, she said.\n\n" TWO);
}

TEST(extract_leaves_out_what_is_named_otherwise)
{
    PAGE(BODY "<div class=related-stories><p>" OTHER "</p></div>", TEXT);
    PAGE("<p>" ONE "</p><div class=newsletter-signup>" OTHER "</div><p>" TWO
         "</p><p>" THREE "</p>",
         TEXT);
    PAGE("<div class=cookie-banner><p>" OTHER "</p><p>" OTHER "</p></div>" BODY, TEXT);
    PAGE(BODY "<aside><p>" OTHER "</p></aside>", TEXT);
    PAGE(BODY "<form><p>" OTHER "</p></form>", TEXT);
    PAGE("<div style='display:none'><p>" OTHER "</p></div>" BODY, TEXT);
    PAGE("<p class=byline>By Ivo Perrin, who covers towns.</p>" BODY, TEXT);
    PAGE("<figure><img src=m.jpg><figcaption>" OTHER "</figcaption></figure>" BODY,
         TEXT);
    PAGE("<p>" ONE "</p><div class=wp-caption><p>" OTHER "</p></div><p>" TWO
         "</p><p>" THREE "</p>",
         TEXT);
    PAGE(BODY "<div class=social-share><a href=/f>Share</a> this story</div>", TEXT);
}

TEST(extract_makes_no_holes_in_sentences)
{
    PAGE("<p>The <span class=tooltip>weir</span> of the <b class=related>mill</b> is "
         "old, said Quill, and so is the <i class=popup hidden>a bank</i>dam.</p>" BODY,
         "The weir of the mill is old, said Quill, and so is the dam.\n\n" TEXT);
    PAGE("<p>" ONE " <span class=share><a href=/s>Share</a></span></p><p>" TWO
         "</p><p>" THREE "</p>",
         TEXT);
}

TEST(extract_leaves_out_comments_longer_than_the_article)
{
    PAGE("<article>" BODY "</article><div id=comments><p>" OTHER "</p><p>" OTHER
         "</p><p>" OTHER "</p><p>" OTHER "</p><p>" OTHER "</p><p>" OTHER "</p></div>",
         TEXT);
}

TEST(extract_does_not_believe_a_name_of_nearly_everything)
{
    PAGE("<div class=modal-page><div class=content-sidebar>" BODY "</div></div>", TEXT);
    PAGE("<form action=/post><div>" BODY "</div></form>", TEXT);
    PAGE("<div style='display:none'>" BODY "</div>", TEXT);
    PAGE("<p class=paywall>" ONE "</p><p class=paywall>" TWO
         "</p><p class=paywall>" THREE "</p>",
         TEXT);
}

TEST(extract_leaves_out_lists_of_links)
{
    PAGE("<article><p>" ONE "</p><h3>Read more</h3><ul><li><a href=/a>Mill to close</a>"
         "<li><a href=/b>Mill for sale</a></ul><p>" TWO "</p><p>" THREE
         "</p></article>",
         TEXT);
    PAGE("<article><p>" ONE
         "</p><p><a href=/a>The mill that nobody wanted</a></p><p>" TWO "</p><p>" THREE
         "</p></article>",
         TEXT);
    PAGE("<article>" BODY "<h2>More from Broxton</h2><h3>Today</h3></article>", TEXT);
    PAGE("<article>" BODY "<h4>That, said Quill, is what the whole town had hoped "
         "for.</h4></article>",
         TEXT "\n\nThat, said Quill, is what the whole town had hoped for.");
}

TEST(extract_fetches_the_standfirst)
{
    PAGE("<div><h1>Mill stays</h1><p>The vote was close, and may yet be contested in "
         "court.</p>"
         "<p class=byline>By Ivo Perrin, a reporter for towns.</p></div><div><div>" BODY
         "</div></div>",
         "The vote was close, and may yet be contested in court.\n\n" TEXT);
    PAGE("<div><p>" OTHER "</p></div><div><h1>Mill stays</h1></div><div>" BODY
         "<p>" THREE "</p><p>" THREE "</p></div>",
         TEXT "\n\n" THREE "\n\n" THREE);
}

TEST(extract_leaves_out_what_stands_over_the_title)
{
    PAGE("<main><p>Towns</p><div><a href=/>Home</a> / News</div><p>1 May</p><h1>Mill "
         "stays</h1>" BODY "</main>",
         TEXT);
    PAGE("<main><p>" OTHER "</p><h1>Mill stays</h1>" BODY "</main>", OTHER "\n\n" TEXT);
}

TEST(extract_tries_again_where_names_mislead)
{
    PAGE("<div class=menu><p>Closed on Monday.</p></div><div class=footer>" ONE "</div>"
         "<div class=footer>" TWO "</div><div class=footer>" THREE "</div>",
         "Closed on Monday.\n\n" TEXT);
}

TEST(extract_does_not_repeat_the_title)
{
    struct arena report = {0}, scratch = {0};
    struct notes notes = {.arena = &report};
    struct read read = {&report, &scratch, &notes};
    struct node *document =
        tree_parse(STR_LIT("<article><h2>Mill stays</h2>" BODY "</article>"), &scratch);
    label_tree(document, &scratch);
    struct node *heading = document;
    while (heading->tag != TAG_H2)
        heading = node_next(heading, document);
    STR_EQ(extract_text(&read, document, heading), TEXT);
    arena_free(&report);
    arena_free(&scratch);
}

TEST(extract_from_deep_and_broad_pages)
{
    struct arena report = {0}, scratch = {0};
    struct notes notes = {.arena = &report};
    struct read read = {&report, &scratch, &notes};
    struct buf html = {0};
    for (int i = 0; i < 100000; i++)
        buf_add_cstr(&html, "<figure><div class=related>");
    buf_add_cstr(&html, BODY);
    for (int i = 0; i < 50000; i++)
        buf_add_cstr(&html, "<p></p><h2></h2><ul><li><a>x</a></ul>");
    struct node *document = tree_parse(buf_str(&html), &scratch);
    label_tree(document, &scratch);
    struct sayso_str text = extract_text(&read, document, NULL);
    OK(str_find(text, STR_LIT(ONE), 0) != SIZE_MAX);
    buf_free(&html);
    arena_free(&report);
    arena_free(&scratch);
}
