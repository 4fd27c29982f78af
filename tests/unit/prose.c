#include "read/prose.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "unit.h"

/* What a fragment becomes, and the memory behind it. */
struct prosed {
    struct arena report, scratch;
    struct sayso_str text;
};

static struct prosed prosed(struct sayso_str html,
                            struct sayso_str (*make)(struct read *, struct sayso_str))
{
    struct prosed p = {0};
    struct notes notes = {.arena = &p.report};
    struct read read = {&p.report, &p.scratch, &notes};
    p.text = make(&read, html);
    return p;
}

static void check(struct sayso_str html,
                  struct sayso_str (*make)(struct read *, struct sayso_str),
                  const char *text, int line)
{
    struct prosed p = prosed(html, make);
    unit_str(p.text, str_from(text), __FILE__, line, "the text");
    arena_free(&p.report);
    arena_free(&p.scratch);
}

#define HTML(html, text) check(STR_LIT(html), prose_html, text, __LINE__)
#define ONE_LINE(html, text) check(STR_LIT(html), prose_line, text, __LINE__)

TEST(prose_blocks_part_and_inline_elements_do_not)
{
    HTML("<p>The mayor of <b>Brox</b>ton, <i>Ada</i> Quill, sp<em>ok</em>e.</p>",
         "The mayor of Broxton, Ada Quill, spoke.");
    HTML("<p>One.</p><p>Two.</p>", "One.\n\nTwo.");
    HTML("<div>One.<div>Two.</div>Three.</div>", "One.\n\nTwo.\n\nThree.");
    HTML("<h2>Head</h2>text", "Head\n\ntext");
    HTML("One<section>two</section>three", "One\n\ntwo\n\nthree");
    HTML("<blockquote>\"No,\" she said.</blockquote>He left.",
         "\"No,\" she said.\n\nHe left.");
    HTML("one<hr>two", "one\n\ntwo");
}

TEST(prose_of_buttons_is_what_a_heading_says)
{
    HTML("<p>One <button>Share</button>two.</p>", "One two.");
    HTML("<h3><button>Is it <b>safe</b>?</button></h3><p>Yes.</p>",
         "Is it safe?\n\nYes.");
}

TEST(prose_is_without_the_marks_of_footnotes)
{
    HTML("<p>It cost 12 million.<a href=#fn1>1</a> So<sup><a href='#n2'>[2]</a></sup> "
         "it <a href='https://a.example/p#n3'><sup>3</sup></a>was.<a href=#s>†</a></p>"
         "<ol><li><a href=#b1>1</a> A note. <a href=#b1>↩</a></ol>",
         "It cost 12 million. So it was.\n\nA note.");
    HTML("The <a href=/2024>2024</a> budget, as in <a href='#t'>table 2</a>.",
         "The 2024 budget, as in table 2.");
    HTML("<a href=#>2024 was 1</a><a href='#'></a>", "2024 was 1");
}

TEST(prose_raises_what_is_no_digit_of_a_figure)
{
    HTML("10<sup>6</sup> litres, 1,234<sup>10</sup>.", "10⁶ litres, 1,234¹⁰.");
    HTML("4<sup>th</sup> May, 4 m<sup>3</sup>, CO<sub>2</sub>", "4th May, 4 m3, CO2");
    HTML("10 <sup>6</sup>, 10<sup>6<b>a</b></sup>, 10<sup></sup>", "10 6, 106a, 10");
    HTML("<sup>2</sup>", "2");
}

TEST(prose_list_items_are_paragraphs)
{
    HTML("Three things:<ul><li>bread<li>salt</li><li><p>wine</p></li></ul>Then go.",
         "Three things:\n\nbread\n\nsalt\n\nwine\n\nThen go.");
    HTML("<dl><dt>Rye<dd>A grain.</dl>", "Rye\n\nA grain.");
}

TEST(prose_line_breaks)
{
    HTML("12 Mill Lane<br>Broxton", "12 Mill Lane\nBroxton");
    HTML("One.<br><br>Two.<br/> <br>\n<br>Three.", "One.\n\nTwo.\n\nThree.");
    HTML("<p>One.<br></p><br><p>Two.</p>", "One.\n\nTwo.");
    HTML("one<wbr>two", "onetwo");
}

TEST(prose_white_space_folds)
{
    HTML("  one \n\t two&nbsp;&nbsp; three ", "one two three");
    HTML("<p> </p><p>&nbsp;</p><p>a</p><p>\n</p>", "a");
    HTML("", "");
    HTML("   ", "");
    HTML("<p>a <b> b</b> c</p>", "a b c");
    HTML("<b>a</b>\n<i>b</i>", "a b");
    HTML("bread&shy;basket, a&#8203;b, c&#8288;d, e&#65279;f",
         "breadbasket, ab, cd, ef");
    HTML("a\xC2\xA9 b\xE2\x82\xAC c\xEF\xBC\x81",
         "a\xC2\xA9 b\xE2\x82\xAC c\xEF\xBC\x81");
}

TEST(prose_keeps_the_lines_of_pre)
{
    HTML("<pre>one\n  two\n\nthree</pre>four\nfive", "one\ntwo\n\nthree\n\nfour five");
}

TEST(prose_side_by_side)
{
    HTML("<a href=x>Broxton</a><a href=y>Dale</a>", "Broxton Dale");
    HTML("<a href=x>Broxton</a>'s <a href=y>mill</a>", "Broxton's mill");
    HTML("<span>Brox</span><span>ton</span>", "Broxton");
}

TEST(prose_tables)
{
    HTML("<table><caption>Votes</caption><tr><th>Ward<th>Votes<tr><td>East<td>12"
         "<tr><td>West</td> <td><b>7</b></td></table>",
         "Votes\n\nWard\tVotes\n\nEast\t12\n\nWest\t7");
    HTML("<table><tr><td><p>One.</p><p>Two.</p></td><td>Side</td></tr></table>",
         "One.\n\nTwo.\n\nSide");
    HTML("<table><tr><td>One.<br><br>Two.</td><td>Side</td></tr></table>",
         "One.\n\nTwo.\n\nSide");
    HTML("<table><tr><td><table><tr><td>a<td>b</table></td><td>c</td></tr></table>",
         "a\tb\n\nc");
}

TEST(prose_quotation_elements_have_their_marks)
{
    HTML("She said <q>no</q>, twice.", "She said \xE2\x80\x9Cno\xE2\x80\x9D, twice.");
    HTML("<q> no </q>she said", "\xE2\x80\x9Cno\xE2\x80\x9D she said");
    HTML("<q>\"no\"</q>", "\"no\"");
    HTML("<q>\xC2\xABnon\xC2\xBB</q>", "\xC2\xABnon\xC2\xBB");
}

TEST(prose_leaves_out_what_is_no_text)
{
    HTML("a<script>var x = '<p>';</script>b<style>p {}</style>c", "abc");
    HTML("a<!-- <p> -->b", "ab");
    HTML("<p>a</p><iframe src=x>no</iframe><p>b</p>", "a\n\nb");
    HTML("<p>a<button>Share</button></p><textarea>t</textarea>", "a");
    HTML("a<noscript><img src=x></noscript>b", "ab");
    HTML("a <svg><title>icon</title><text>x</text></svg>b", "a b");
}

TEST(prose_leaves_out_what_is_dropped)
{
    struct arena arena = {0};
    struct buf out = {0};
    struct node *top =
        tree_parse(STR_LIT("<p>One<i>no</i>s.</p>a<div>no</div>b<p>no</p>"), &arena);
    for (struct node *node = top; node; node = node_next(node, top))
        if (node->tag == TAG_TEXT && str_is(node->text, "no"))
            node->parent->dropped = true;
    buf_add_cstr(&out, "before");
    prose_add(&out, top);
    STR_EQ(buf_str(&out), "beforeOnes.\n\na\n\nb");
    buf_free(&out);
    arena_free(&arena);
}

TEST(prose_in_one_line)
{
    ONE_LINE("Ferry <object data=x>to halve sailings", "Ferry to halve sailings");
    ONE_LINE("Quill &amp; Sons: <em>&ldquo;no&rdquo;</em>\n  again",
             "Quill & Sons: \xE2\x80\x9Cno\xE2\x80\x9D again");
    ONE_LINE("<p>One</p><p>Two<br>Three</p>", "One Two Three");
    ONE_LINE("  plain  ", "plain");
    ONE_LINE("2 < 3", "2 < 3");
    ONE_LINE("<div></div>", "");
}

TEST(prose_of_deep_and_of_many)
{
    struct buf html = {0};
    for (int i = 0; i < 100000; i++)
        buf_add_cstr(&html, "<div><b>");
    buf_add_cstr(&html, "deep");
    struct prosed p = prosed(buf_str(&html), prose_html);
    STR_EQ(p.text, "deep");
    arena_free(&p.report);
    arena_free(&p.scratch);
    html.n = 0;
    for (int i = 0; i < 100000; i++)
        buf_add_cstr(&html, "<br>&shy;<p> <tr>");
    buf_add_cstr(&html, "end");
    p = prosed(buf_str(&html), prose_html);
    STR_EQ(p.text, "end");
    arena_free(&p.report);
    arena_free(&p.scratch);
    buf_free(&html);
}

TEST(prose_leaves_no_tree_behind)
{
    struct prosed p = prosed(STR_LIT("<p>Ada <b>Quill</b>"), prose_html);
    OK(p.scratch.last == NULL);
    arena_free(&p.report);
    p = prosed(STR_LIT("Ada <b>Quill</b>"), prose_line);
    OK(p.scratch.last == NULL);
    arena_free(&p.report);
}
