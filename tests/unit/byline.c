#include "read/byline.h"

#include "base/str.h"
#include "read/byword.h"
#include "read/dated.h"
#include "read/language.h"
#include "read/line.h"
#include "unit.h"

#define NAMES_AS(kind, line, expected)                                                 \
    do {                                                                               \
        struct arena arena_ = {0};                                                     \
        struct names names_ = {0};                                                     \
        byline_add(&arena_, &names_, STR_LIT(line), kind);                             \
        STR_EQ(byline_join(&arena_, &names_), expected);                               \
        arena_free(&arena_);                                                           \
    } while (0)
#define LINE(line, expected) NAMES_AS(BYLINE_LINE, line, expected)
#define NAMES(line, expected) NAMES_AS(BYLINE_NAMES, line, expected)

TEST(byline_names)
{
    NAMES("", "");
    NAMES("Ann Lee", "Ann Lee");
    NAMES("  Ann\n Lee ", "Ann Lee");
    NAMES("Ann Lee, Bo Ek and Cy van der Meer", "Ann Lee; Bo Ek; Cy van der Meer");
    NAMES("Ann Lee & Bo Ek; Cy Roe / Di Moe | Ed Poe",
          "Ann Lee; Bo Ek; Cy Roe; Di Moe; Ed Poe");
    NAMES("Ann Lee und Bo Ek", "Ann Lee; Bo Ek");
    NAMES("Ann Lee, ANN LEE, Ann  Lee", "Ann Lee");
    NAMES("annlee", "annlee");
    NAMES("\xE6\x9D\x8E\xE5\xAE\x89", "\xE6\x9D\x8E\xE5\xAE\x89");
}

TEST(byline_leads)
{
    LINE("By Ann Lee", "Ann Lee");
    LINE("by: Ann Lee", "Ann Lee");
    LINE("Written by Ann Lee", "Ann Lee");
    LINE("Von Ann Lee und Bo Ek", "Ann Lee; Bo Ek");
    LINE("Autorin: Ann Lee", "Ann Lee");
    LINE("Written by | Ann Lee", "Ann Lee");
    LINE("All articles and columns by Ann Lee", "Ann Lee");
    LINE("By", "");
    LINE("Byron Lee", "Byron Lee");
    LINE("Di Ann Lee", "Ann Lee");
    NAMES("Di Lee", "Di Lee"); /* may be a name where names are given */
    NAMES("By Ann Lee", "Ann Lee");
}

TEST(byline_roles)
{
    LINE("Ann Lee, Political Editor", "Ann Lee");
    LINE("Ann Lee | senior reporter", "Ann Lee");
    LINE("By Ann Lee and Bo Ek, Fenby", "Ann Lee; Bo Ek");
    LINE("Ann Lee / Post News, Fenby", "Ann Lee; Post News");
    LINE("Ann, Bo", "Ann; Bo");
    LINE("Ann Lee, head of research at the institute", "Ann Lee");
    NAMES("Staff Writer", "Staff Writer"); /* better than nobody */
    NAMES("Ann Lee, MD, Ph.D.", "Ann Lee, MD, Ph.D.");
    NAMES("Ann Lee, AP", "Ann Lee, AP");
    NAMES("Ann Lee (dpa)", "Ann Lee, dpa");
}

TEST(byline_other)
{
    LINE("By Ann Lee 4 March 2031", "Ann Lee");
    LINE("By Ann Lee March 4, 2031", "Ann Lee");
    LINE("Ann Lee | 5 min read", "Ann Lee");
    LINE("Ann Lee for The Post", "Ann Lee");
    LINE("Ann Lee Updated today", "Ann Lee");
    LINE("Ann Lee ann.lee@post.example @annlee", "Ann Lee");
    LINE("Insights from | Ann Lee", "Ann Lee");
    LINE("Image: Some Agency | Ann Lee", "Ann Lee");
    LINE("the minister said on the day that it was so", "");
    NAMES("https://post.example/authors/lee", "");
    NAMES("www.post.example/lee", "");
    NAMES("lee@post.example", "");
    NAMES("@annlee", "");
    NAMES("12345", "");
    NAMES("admin", "");
    NAMES("|,;/ -", "");
}

TEST(byline_limits)
{
    struct arena arena = {0};
    struct names names = {0};
    for (int i = 0; i < 2 * BYLINE_MAX_NAMES; i++)
        byline_add(&arena, &names,
                   arena_printf(&arena, "Ann L%c%c", 'a' + i / 26, 'a' + i % 26),
                   BYLINE_NAMES);
    INT_EQ(names.n, BYLINE_MAX_NAMES);
    names.n = 0;
    char line[BYLINE_MAX_BYTES + 1];
    for (size_t i = 0; i < sizeof line; i++)
        line[i] = 'x';
    byline_add(&arena, &names, (struct sayso_str){line, sizeof line}, BYLINE_LINE);
    INT_EQ(names.n, 0);
    byline_add(&arena, &names, (struct sayso_str){line, BYLINE_MAX_BYTES}, BYLINE_LINE);
    INT_EQ(names.n, 1);
    arena_free(&arena);
}

TEST(byline_company)
{
    OK(byline_is_company(STR_LIT("Holm Media Ltd.")));
    OK(byline_is_company(STR_LIT("Holm Verein e.V.")));
    OK(!byline_is_company(STR_LIT("Ann Lee")));
}

TEST(byword_words)
{
    OK(byword_joins(STR_LIT("AND")) && !byword_joins(STR_LIT("andy")));
    OK(byword_ends(STR_LIT("updated")) && !byword_ends(STR_LIT("up")));
    OK(byword_role(STR_LIT("Editor,")) && !byword_role(STR_LIT("Edith")));
    INT_EQ(byword_lead(STR_LIT("by the way"), true), 3);
    INT_EQ(byword_lead(STR_LIT("Text and more"), false), 0);
    INT_EQ(byword_lead(STR_LIT("Text: more"), false), 6);
    INT_EQ(byword_lead(STR_LIT("Text: more"), true), 0);
}

TEST(line_folds)
{
    struct arena arena = {0};
    STR_EQ(line_fold(&arena, STR_LIT("")), "");
    STR_EQ(line_fold(&arena, STR_LIT(" \t\n")), "");
    STR_EQ(line_fold(&arena, STR_LIT("a b")), "a b");
    STR_EQ(line_fold(&arena, STR_LIT(" a \n\xC2\xA0 b ")), "a b");
    STR_EQ(line_fold(&arena, STR_LIT("so\xC2\xADna\xE2\x80\x8Bta")), "sonata");
    STR_EQ(line_key(&arena, STR_LIT("LTE-\xC3\x89tat : 5!")), "lteetat5");
    OK(line_same(STR_LIT("A-b: c"), STR_LIT("ab C")));
    OK(!line_same(STR_LIT("ab"), STR_LIT("abc")));
    OK(line_same(STR_LIT(""), STR_LIT(" !")));
    arena_free(&arena);
}

TEST(line_of_nodes)
{
    struct arena arena = {0};
    const struct node *tree = tree_parse(
        STR_LIT("<p>a<b>b</b> <span>c</span><span>d</span><script>x</script><br>e"),
        &arena);
    STR_EQ(line_node(&arena, tree), "ab cd e");
    STR_EQ(line_parts(&arena, tree), "ab | c | d | e");
    arena_free(&arena);
}

/* What is too long, or in too many pieces, is no line. */
TEST(line_limits)
{
    struct arena arena = {0};
    struct sayso_str html = {0};
    for (int i = 0; i < LINE_MAX_NODES; i++)
        html = arena_printf(&arena, "%.*s<i>x</i>", STR(html));
    STR_EQ(line_node(&arena, tree_parse(html, &arena)), "");
    html = arena_printf(&arena, "<p>%0*d", LINE_MAX_BYTES, 0);
    INT_EQ(line_node(&arena, tree_parse(html, &arena)).n, LINE_MAX_BYTES);
    html = arena_printf(&arena, "<p>%0*d", LINE_MAX_BYTES + 1, 0);
    INT_EQ(line_node(&arena, tree_parse(html, &arena)).n, 0);
    arena_free(&arena);
}

TEST(dated_lines)
{
    struct arena arena = {0};
    STR_EQ(
        dated_line(STR_LIT("Published: 4 March 2031, 10:00 am"), STR_LIT(""), &arena),
        "2031-03-04");
    STR_EQ(dated_line(STR_LIT("5 min read"), STR_LIT(""), &arena), "");
    STR_EQ(dated_line(STR_LIT("In March 2031"), STR_LIT(""), &arena), "");
    STR_EQ(dated_line(STR_LIT(""), STR_LIT(""), &arena), "");
    struct sayso_str far =
        arena_printf(&arena, "%*s 4 March 2031", DATED_MAX_BYTES, "word");
    STR_EQ(dated_line(far, STR_LIT(""), &arena), "");
    arena_free(&arena);
}

/* A day and a month that could be either way round are told apart by the language. */
TEST(dated_orders)
{
    struct arena arena = {0};
    STR_EQ(dated_line(STR_LIT("On 3/4/2031 at"), STR_LIT("fr"), &arena), "2031-04-03");
    STR_EQ(dated_line(STR_LIT("03-04-2031"), STR_LIT("en-GB"), &arena), "2031-04-03");
    STR_EQ(dated_line(STR_LIT("3/4/2031"), STR_LIT("en-US"), &arena), "2031-03-04");
    STR_EQ(dated_line(STR_LIT("3/4/2031"), STR_LIT("en"), &arena), "");
    STR_EQ(dated_line(STR_LIT("3/4/2031"), STR_LIT(""), &arena), "");
    STR_EQ(dated_line(STR_LIT("13/4/2031"), STR_LIT("en"), &arena), "2031-04-13");
    STR_EQ(dated_line(STR_LIT("3/4/20315"), STR_LIT("fr"), &arena), "");
    STR_EQ(dated_line(STR_LIT("3/4/2031/5"), STR_LIT("fr"), &arena), "");
    arena_free(&arena);
}

TEST(dated_urls)
{
    struct arena arena = {0};
    STR_EQ(dated_url(STR_LIT("https://a.example/2031/03/04/x"), &arena), "2031-03-04");
    STR_EQ(dated_url(STR_LIT("https://a.example/n/2031/03/x"), &arena), "2031-03");
    STR_EQ(dated_url(STR_LIT("https://a.example/x/2031-03-04-y"), &arena),
           "2031-03-04");
    STR_EQ(dated_url(STR_LIT("https://a.example/2031-03-045"), &arena), "");
    STR_EQ(dated_url(STR_LIT("https://a.example/03/04/2031"), &arena), "");
    STR_EQ(dated_url(STR_LIT("https://a.example/2031/3/4"), &arena), "");
    STR_EQ(dated_url(STR_LIT("https://a.example/2031/02/31/x"), &arena), "2031-02");
    STR_EQ(dated_url(STR_LIT("https://a.example/?d=2031/03/04"), &arena), "");
    arena_free(&arena);
}

TEST(language_tags)
{
    struct arena arena = {0};
    STR_EQ(language_tag(STR_LIT("en"), &arena), "en");
    STR_EQ(language_tag(STR_LIT(" de_AT.UTF-8"), &arena), "de-AT");
    STR_EQ(language_tag(STR_LIT("zh-Hant-TW"), &arena), "zh-Hant-TW");
    STR_EQ(language_tag(STR_LIT("en, fr"), &arena), "en");
    STR_EQ(language_tag(STR_LIT("english"), &arena), "");
    STR_EQ(language_tag(STR_LIT("{{ lang }}"), &arena), "");
    STR_EQ(language_tag(STR_LIT("e"), &arena), "");
    STR_EQ(language_tag(STR_LIT(""), &arena), "");
    arena_free(&arena);
}
