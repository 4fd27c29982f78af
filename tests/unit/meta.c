#include "read/meta.h"
#include "base/arena.h"
#include "base/str.h"
#include "read/label.h"
#include "unit.h"

struct page {
    struct arena report, scratch;
    struct notes notes;
    struct item item;
    const struct node *headline;
};

static struct page read_page(struct sayso_str html, const char *base)
{
    struct page p = {0};
    p.notes.arena = &p.report;
    struct read read = {&p.report, &p.scratch, &p.notes};
    struct node *tree = tree_parse(html, &p.scratch);
    label_tree(tree, &p.scratch);
    p.headline = meta_read(&read, tree, str_from(base), &p.item);
    p.notes.arena = NULL;
    return p;
}

static void free_page(struct page *p)
{
    arena_free(&p->report);
    arena_free(&p->scratch);
}

#define READS_AT(base, html, field, expected)                                          \
    do {                                                                               \
        struct page p_ = read_page(STR_LIT(html), base);                               \
        STR_EQ(p_.item.field, expected);                                               \
        free_page(&p_);                                                                \
    } while (0)
#define READS(html, field, expected) READS_AT("", html, field, expected)
#define LD(json) "<script type='application/ld+json'>" json "</script>"
#define ARTICLE(members) LD("{\"@type\":\"NewsArticle\"," members "}")

/* ## Nothing, and all of it */

TEST(meta_nothing)
{
    struct page p = read_page((struct sayso_str){0}, "");
    STR_EQ(p.item.title, "");
    STR_EQ(p.item.byline, "");
    STR_EQ(p.item.published, "");
    STR_EQ(p.item.outlet, "");
    STR_EQ(p.item.url, "");
    STR_EQ(p.item.language, "");
    OK(!p.headline);
    free_page(&p);
}

TEST(meta_all)
{
    struct page p = read_page(
        STR_LIT("<html lang=en-GB><title>Ferry runs aground | Holm Gazette</title>"
                "<meta property=og:site_name content='Holm Gazette'>"
                "<link rel=canonical href=/2031/ferry>" ARTICLE(
                    "\"headline\":\"Ferry runs aground\","
                    "\"author\":[{\"name\":\"Ann Lee\"},{\"name\":\"Bo Ek\"}],"
                    "\"datePublished\":\"2031-03-04T10:00:00+02:00\"") "<h1>Ferry runs "
                                                                       "aground</h1>"),
        "https://holm.example/x?utm=1");
    STR_EQ(p.item.title, "Ferry runs aground");
    STR_EQ(p.item.byline, "Ann Lee; Bo Ek");
    STR_EQ(p.item.published, "2031-03-04T08:00:00Z");
    STR_EQ(p.item.outlet, "Holm Gazette");
    STR_EQ(p.item.url, "https://holm.example/2031/ferry");
    STR_EQ(p.item.language, "en-GB");
    OK(p.headline && p.headline->tag == TAG_H1);
    free_page(&p);
}

/* ## Title */

TEST(meta_title_sources)
{
    READS("<title>Ferry runs aground</title>", title, "Ferry runs aground");
    READS("<h1>Ferry runs aground</h1>", title, "Ferry runs aground");
    READS("<meta property=og:title content='Ferry runs aground'>", title,
          "Ferry runs aground");
    READS("<meta name=twitter:title content='Ferry runs aground'>", title,
          "Ferry runs aground");
    READS("<meta name=DC.title content='Ferry runs aground'>", title,
          "Ferry runs aground");
    READS(ARTICLE("\"headline\":\"Ferry runs aground\""), title, "Ferry runs aground");
    READS(LD("{\"@type\":\"BlogPosting\",\"name\":\"Ferry runs aground\"}"), title,
          "Ferry runs aground");
    READS("<div itemscope itemtype=https://schema.org/NewsArticle>"
          "<b itemprop=headline>Ferry runs aground</b></div>",
          title, "Ferry runs aground");
}

/* What readers see counts, where it is the same headline. */
TEST(meta_title_heading)
{
    READS("<meta property=og:title content='Ferry aground off Holm with 90 aboard'>"
          "<h1>The Gazette</h1><h1>Ferry with 90 aboard runs aground off Holm</h1>",
          title, "Ferry with 90 aboard runs aground off Holm");
    READS("<meta property=og:title content='Ferry runs aground'><h1>The Gazette</h1>",
          title, "Ferry runs aground");
    READS("<meta property=og:title content='Ferry runs aground - Sea - Holm Gazette'>"
          "<h1>Ferry runs aground</h1>",
          title, "Ferry runs aground");
    READS("<meta property=og:title content='Sea news'><h1>Ferry with 90 runs aground"
          "</h1>",
          title, "Ferry with 90 runs aground");
    READS("<title>Gazette</title><h1>  Ferry\n <i>runs</i>&nbsp;a<b>gro</b>und </h1>",
          title, "Ferry runs aground");
}

TEST(meta_title_kicker)
{
    READS("<meta property=og:title content='Ferry runs aground'>"
          "<h1><span>Accident</span> <span>Ferry runs aground</span></h1>",
          title, "Ferry runs aground");
    READS("<meta property=og:title content='Accident: Ferry runs aground'>"
          "<h1><span>Accident</span> <span>:</span> Ferry runs aground</h1>",
          title, "Accident: Ferry runs aground");
}

TEST(meta_title_outlet)
{
    READS("<meta property=og:site_name content='Holm Gazette'>"
          "<title>Ferry runs aground - Holm Gazette</title>",
          title, "Ferry runs aground");
    READS("<meta property=og:site_name content='Holm Gazette'>"
          "<title>Holm Gazette | Ferry runs aground</title>",
          title, "Ferry runs aground");
    READS("<meta property=og:site_name content='Holm Gazette'>"
          "<meta property=og:title content='Ferry \xE2\x80\x93 the story | Holm "
          "Gazette'>",
          title, "Ferry \xE2\x80\x93 the story");
    READS("<meta property=og:site_name content='Holm Gazette'><h1>Holm Gazette</h1>"
          "<title>Ferry runs aground</title>",
          title, "Ferry runs aground");
    READS("<meta property=og:site_name content='Holm Gazette'>"
          "<title>Ferry - aground</title>",
          title, "Ferry - aground");
}

TEST(meta_title_text)
{
    READS(ARTICLE("\"headline\":\"Lee &amp; Ek&#39;s  \\u201cferry\\u201d\""), title,
          "Lee & Ek's \xE2\x80\x9C"
          "ferry\xE2\x80\x9D");
    READS("<title>Holm &amp; Sons</title>", title, "Holm & Sons");
}

/* ## Byline */

TEST(meta_byline_linked)
{
    READS(ARTICLE("\"author\":\"Ann Lee\""), byline, "Ann Lee");
    READS(ARTICLE("\"author\":\"By Ann Lee and Bo Ek\""), byline, "Ann Lee; Bo Ek");
    READS(ARTICLE("\"author\":{\"@type\":\"Person\",\"name\":\"Ann Lee\"}"), byline,
          "Ann Lee");
    READS(ARTICLE("\"author\":{\"name\":[\"Ann Lee\",\"Bo Ek\"]}"), byline,
          "Ann Lee; Bo Ek");
    READS(ARTICLE("\"author\":{\"givenName\":\"Ann\",\"familyName\":\"Lee\"}"), byline,
          "Ann Lee");
    READS(
        ARTICLE("\"author\":[\"Ann Lee\",{\"name\":\"Bo Ek\"},{\"name\":\"ann lee\"}]"),
        byline, "Ann Lee; Bo Ek");
    READS(ARTICLE("\"author\":{\"@list\":[{\"name\":\"Ann Lee\"}]}"), byline,
          "Ann Lee");
    READS(ARTICLE("\"creator\":[\"Ann Lee\"]"), byline, "Ann Lee");
    READS(ARTICLE("\"author\":null"), byline, "");
    READS(ARTICLE("\"author\":[[{}],7,{\"name\":{\"x\":1}}]"), byline, "");
}

TEST(meta_byline_references)
{
    READS(LD("{\"@graph\":[{\"@type\":\"WebPage\",\"@id\":\"#p\"},"
             "{\"@type\":\"Article\",\"author\":{\"@id\":\"#a\"}},"
             "{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ann Lee\"}]}"),
          byline, "Ann Lee");
    READS(LD("{\"@type\":\"Article\",\"author\":[{\"@id\":\"#a\"}]}")
              LD("[{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ann Lee\"}]"),
          byline, "Ann Lee");
    READS(LD("{\"@graph\":[{\"@type\":\"Article\",\"author\":\"#a\"},"
             "{\"@id\":\"#a\",\"name\":\"Ann Lee\"}]}"),
          byline, "Ann Lee");
    READS(LD("{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#nobody\"}}]}"),
          byline, "");
}

TEST(meta_byline_tags)
{
    READS("<meta name=author content='Ann Lee'>", byline, "Ann Lee");
    READS("<meta name=author content='Ann Lee'><meta name=author content='Bo Ek'>",
          byline, "Ann Lee; Bo Ek");
    READS("<meta property=article:author content='Ann Lee'>", byline, "Ann Lee");
    READS("<meta property=article:author content=https://www.fb.example/gazette>",
          byline, "");
    READS("<meta name=author content=desk@gazette.example>"
          "<meta name=parsely-author content='Ann Lee'>",
          byline, "Ann Lee");
    READS("<meta name=dc.creator content='Ann Lee'>", byline, "Ann Lee");
    READS("<meta name=sailthru.author content='Ann Lee'>", byline, "Ann Lee");
    READS("<meta name=byl content='By Ann Lee'>", byline, "Ann Lee");
    READS("<meta name=twitter:label1 content='Written by'>"
          "<meta name=twitter:data1 content='Ann Lee'>",
          byline, "Ann Lee");
    READS("<meta name=twitter:label1 content='Reading time'>"
          "<meta name=twitter:data1 content='Four minutes'>",
          byline, "");
    READS("<meta name=twitter:creator content='@annlee'>", byline, "");
}

TEST(meta_byline_items)
{
    READS("<div itemscope itemtype=http://schema.org/Article>"
          "<i itemprop=author itemscope itemtype=http://schema.org/Person>"
          "<b itemprop=name>Ann Lee</b>, editor</i></div>",
          byline, "Ann Lee");
    READS("<div itemscope itemtype=http://schema.org/Article>"
          "<meta itemprop=author content='Ann Lee'></div>"
          "<div itemscope itemtype=http://schema.org/Article>"
          "<meta itemprop=author content='Bo Ek'></div>",
          byline, "Ann Lee");
    READS("<div itemscope itemtype=http://schema.org/Comment>"
          "<b itemprop=author>Troll</b></div>",
          byline, "");
}

TEST(meta_byline_shown)
{
    READS("<h1>Ferry runs aground</h1><a rel=author href=/lee>Ann Lee</a>", byline,
          "Ann Lee");
    READS("<h1>Ferry runs aground</h1><p class='post-byline'>By <b>Ann Lee</b></p>",
          byline, "Ann Lee");
    READS("<h1>Ferry runs aground</h1><div class=ArticleAuthors><span>By</span>"
          "<span>Ann Lee</span><span>Political editor</span></div>",
          byline, "Ann Lee");
    READS("<h1>Ferry runs aground</h1><address>By Ann Lee</address>", byline,
          "Ann Lee");
    READS("<h1>Ferry runs aground</h1><a href=/authors/lee>Ann Lee</a>", byline,
          "Ann Lee");
    READS("<h1>Ferry runs aground</h1><p>By Ann Lee and Bo Ek</p>", byline,
          "Ann Lee; Bo Ek");
    READS("<h1>Ferry runs aground</h1><p>By <a>Ann Lee</a></p>", byline, "Ann Lee");
    READS("<h1>Ferry runs aground</h1><p>By noon all 90 who were aboard had left.</p>",
          byline, "");
    READS("<h1>Ferry runs aground</h1><p>Text</p>"
          "<div class=comments><a rel=author>Troll</a></div>",
          byline, "");
}

TEST(meta_byline_precedence)
{
    READS(ARTICLE("\"author\":\"Ann Lee\"") "<meta name=author content='Bo Ek'>",
          byline, "Ann Lee");
    READS("<meta name=author content='Ann Lee'><h1>Ferry runs aground</h1>"
          "<a rel=author>Bo Ek</a>",
          byline, "Ann Lee");
    /* A person before the outlet, whoever names it; the outlet before nobody. */
    READS("<meta property=og:site_name content='Holm Gazette'>" ARTICLE(
              "\"author\":\"Holm Gazette\"") "<meta name=author content='Bo Ek'>",
          byline, "Bo Ek");
    READS("<meta property=og:site_name content='Holm Gazette'>" ARTICLE(
              "\"author\":[\"Ann Lee\",\"Holm Gazette\"]"),
          byline, "Ann Lee");
    READS("<meta property=og:site_name content='Holm Gazette'>" ARTICLE(
              "\"author\":\"Holm Gazette\""),
          byline, "Holm Gazette");
}

/* ## Date */

TEST(meta_date_sources)
{
    READS(ARTICLE("\"datePublished\":\"2031-03-04\""), published, "2031-03-04");
    READS(ARTICLE("\"dateCreated\":\"2031-03-04\""), published, "2031-03-04");
    READS("<meta property=article:published_time content=2031-03-04T05:06:07Z>",
          published, "2031-03-04T05:06:07Z");
    READS("<meta property=og:article:published_time content=2031-03-04>", published,
          "2031-03-04");
    READS("<meta name=DC.date.issued content=2031-03-04>", published, "2031-03-04");
    READS("<meta name=parsely-pub-date content=2031-03-04>", published, "2031-03-04");
    READS("<meta name=sailthru.date content=2031-03-04>", published, "2031-03-04");
    READS("<meta name=publish-date content=2031-03-04>", published, "2031-03-04");
    READS("<meta itemprop=datePublished content=2031-03-04>", published, "2031-03-04");
    READS("<div itemscope itemtype=http://schema.org/Article>"
          "<time itemprop=datePublished datetime=2031-03-04>yesterday</time></div>",
          published, "2031-03-04");
    READS("<span property='dc:date dc:created' content=2031-03-04>today</span>",
          published, "2031-03-04");
    READS("<h1>Ferry runs aground</h1><time datetime=2031-03-04>yesterday</time>",
          published, "2031-03-04");
    READS("<h1>Ferry runs aground</h1><time>4 March 2031</time>", published,
          "2031-03-04");
    READS("<h1>Ferry runs aground</h1><div class=entry-date>4 March 2031</div>",
          published, "2031-03-04");
    READS("<h1>Ferry runs aground</h1><p>Holm, 4 March 2031</p>", published,
          "2031-03-04");
    READS_AT("https://holm.example/2031/03/04/ferry", "<p>Text", published,
             "2031-03-04");
    READS_AT("https://holm.example/sea/2031-03-04-ferry", "<p>Text", published,
             "2031-03-04");
    READS_AT("https://holm.example/2031/03/ferry", "<p>Text", published, "2031-03");
    READS_AT("https://holm.example/1234/13/ferry", "<p>Text", published, "");
    READS(ARTICLE("\"dateModified\":\"2031-03-05\""), published, "2031-03-05");
}

TEST(meta_date_order)
{
    READS("<html lang=en-US><h1>Ferry runs aground</h1><p class=date>3/4/2031</p>",
          published, "2031-03-04");
    READS("<html lang=es><h1>Ferry runs aground</h1><p class=date>4/3/2031</p>",
          published, "2031-03-04");
}

TEST(meta_date_precedence)
{
    READS(ARTICLE("\"dateModified\":\"2031-03-05\",\"datePublished\":\"2031-03-04\""),
          published, "2031-03-04");
    READS(
        ARTICLE(
            "\"dateModified\":\"2031-03-05\"") "<meta property=article:published_time "
                                               "content=2031-03-04>",
        published, "2031-03-04");
    READS(
        ARTICLE("\"datePublished\":\"soon\"") "<meta name=pubdate content=2031-03-04>",
        published, "2031-03-04");
    READS("<meta property=article:modified_time content=2031-03-05>"
          "<h1>Ferry runs aground</h1><time datetime=2031-03-04>Monday</time>",
          published, "2031-03-04");
    /* The date beside the headline, not one of another article or of today. */
    READS("<header><time datetime=2031-09-09>today</time></header>"
          "<h1>Ferry runs aground</h1><time datetime=2031-03-04>Monday</time>"
          "<div class=related><time datetime=2030-01-01>2030</time></div>",
          published, "2031-03-04");
    READS("<h1>Ferry runs aground</h1><time class=updated datetime=2031-03-05></time>"
          "<time datetime=2031-03-04></time>",
          published, "2031-03-04");
}

/* ## Outlet, address, language */

TEST(meta_outlet)
{
    READS("<meta property=og:site_name content='Holm Gazette'>" ARTICLE(
              "\"publisher\":{\"name\":\"Holm Media Ltd\"}"),
          outlet, "Holm Gazette");
    READS(ARTICLE("\"publisher\":{\"name\":\"Holm Gazette\"}"), outlet, "Holm Gazette");
    READS(LD("{\"@graph\":[{\"@type\":\"Article\",\"publisher\":{\"@id\":\"#o\"}},"
             "{\"@type\":\"Organization\",\"@id\":\"#o\",\"name\":\"Holm Gazette\"}]}"),
          outlet, "Holm Gazette");
    READS(LD("{\"@type\":\"WebSite\",\"name\":\"Holm Gazette\"}"), outlet,
          "Holm Gazette");
    READS("<meta name=application-name content='Holm Gazette'>", outlet,
          "Holm Gazette");
}

/* Where nothing names it, what stands behind the headline in the title does. */
TEST(meta_outlet_title)
{
    READS("<title>Ferry runs aground | Holm Gazette</title><h1>Ferry runs aground</h1>",
          outlet, "Holm Gazette");
    READS("<title>Ferry runs aground - Sea - Holm Gazette</title>"
          "<h1>Ferry runs aground</h1>",
          outlet, "Holm Gazette");
    READS("<title>Ferry runs aground: 90 saved</title><h1>Ferry runs aground</h1>",
          outlet, "");
    READS("<title>Ferry runs aground | All the news of the sea and Holm</title>"
          "<h1>Ferry runs aground</h1>",
          outlet, "");
    READS("<title>Welcome | Holm Gazette</title><h1>Ferry runs aground off Holm</h1>",
          outlet, "");
    READS("<meta property=og:site_name content=https://holm.example/>", outlet, "");
}

/* A logo in a heading is no headline, but tells the outlet's name. */
TEST(meta_title_logo)
{
    READS("<h1><a href=/>The Holm Gazette</a></h1><h1>Ferry runs aground</h1>", title,
          "Ferry runs aground");
    READS("<title>Holm Gazette \xC2\xBB Ferry runs aground</title>"
          "<h1><a href=https://holm.example>Holm Gazette</a></h1>",
          title, "Ferry runs aground");
    READS("<meta property=og:title content='Sea news'><h1>Most read today here</h1>"
          "<article><h1>Ferry with 90 runs aground</h1></article>",
          title, "Ferry with 90 runs aground");
}

/* The site's host may stand for its name. */
TEST(meta_title_host)
{
    READS_AT("https://www.gazette.example/x",
             "<meta property=og:title content='Ferry runs aground | Gazette.example'>",
             title, "Ferry runs aground");
}

TEST(meta_byline_company)
{
    READS("<meta name=author content='Web Works GmbH'>", byline, "");
    READS("<meta name=author content='Web Works GmbH'><h1>Ferry runs aground</h1>"
          "<p class=author>Ann Lee</p>",
          byline, "Ann Lee");
    READS(ARTICLE("\"author\":{\"@type\":\"Organization\",\"name\":\"Holm Wire "
                  "Ltd\"}"),
          byline, "Holm Wire Ltd");
}

TEST(meta_url)
{
    READS("<link rel=canonical href=https://a.example/x>"
          "<meta property=og:url content=https://a.example/y>",
          url, "https://a.example/x");
    READS("<meta property=og:url content=https://a.example/y>", url,
          "https://a.example/y");
    READS(ARTICLE("\"mainEntityOfPage\":{\"@id\":\"https://a.example/z\"}"), url,
          "https://a.example/z");
    READS("<link rel=canonical href=/x>", url, "");
    READS_AT("https://a.example/b?c", "<p>Text", url, "https://a.example/b?c");
    READS_AT("https://a.example/b", "<link rel=canonical href=https://a.example/>", url,
             "https://a.example/b");
    READS_AT("https://a.example/b", "<link rel=canonical href=javascript:x>", url,
             "https://a.example/b");
}

TEST(meta_language)
{
    READS("<html lang=de><meta http-equiv=content-language content=en>", language,
          "de");
    READS("<meta http-equiv=content-language content='en, de'>", language, "en");
    READS("<meta property=og:locale content=pt_BR>", language, "pt-BR");
    READS(ARTICLE("\"inLanguage\":\"fr\""), language, "fr");
    READS("<html lang='{{ lang }}'><meta property=og:locale content=sv_SE>", language,
          "sv-SE");
}

/* ## Shapes of JSON-LD */

TEST(meta_linked_shapes)
{
    READS(LD("[{\"@type\":\"Person\"},{\"@type\":\"NewsArticle\",\"headline\":"
             "\"Ferry\"}]"),
          title, "Ferry");
    READS(LD("{\"@type\":\"WebPage\",\"name\":\"Page\",\"mainEntity\":"
             "{\"@type\":\"Article\",\"headline\":\"Ferry\"}}"),
          title, "Ferry");
    READS(LD("{\"@type\":\"WebPage\",\"mainEntityOfPage\":"
             "{\"@type\":[\"Thing\",\"https://schema.org/NewsArticle\"],"
             "\"headline\":\"Ferry\"}}"),
          title, "Ferry");
    READS(LD("<!--\n{\"@type\":\"Article\",\"headline\":\"Ferry\"}\n-->"), title,
          "Ferry");
    READS(LD("//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Ferry\"};\n//]]>"),
          title, "Ferry");
    READS(LD("{\"@type\":\"Article\",\"headline\":\"Ferry runs\n aground\",}"), title,
          "Ferry runs aground");
    READS(LD("{\"@type\":\"Person\"},{\"@type\":\"Article\",\"headline\":\"Ferry\"}"),
          title, "Ferry");
    READS(LD("{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:"
             "&quot;Ferry&quot;}"),
          title, "Ferry");
    READS(LD("no JSON") LD("{\"@type\":\"Article\",\"headline\":\"Ferry\"}"), title,
          "Ferry");
}

/* The article of the page, not another that stands beside it. */
TEST(meta_linked_choice)
{
    READS("<link rel=canonical href=https://a.example/2>" LD(
              "[{\"@type\":\"Article\",\"url\":\"https://a.example/1\","
              "\"author\":\"Bo Ek\"},{\"@type\":\"Article\","
              "\"url\":\"https://a.example/2\",\"author\":\"Ann Lee\"}]"),
          byline, "Ann Lee");
    READS(
        "<meta property=og:title content='Ferry runs aground'>" LD(
            "[{\"@type\":\"Article\",\"headline\":\"Train late\",\"author\":\"Bo Ek\"},"
            "{\"@type\":\"Article\",\"headline\":\"Ferry runs aground\","
            "\"author\":\"Ann Lee\"}]"),
        byline, "Ann Lee");
    READS(LD("{\"@type\":\"Article\",\"headline\":\"Ferry\",\"author\":\"Ann Lee\","
             "\"hasPart\":{\"@type\":\"NewsArticle\",\"author\":\"Bo Ek\"},"
             "\"comment\":[{\"@type\":\"Comment\",\"author\":\"Troll\"}]}"),
          byline, "Ann Lee");
}

TEST(meta_linked_broken)
{
    struct page p = read_page(STR_LIT(LD("{\"@type\":") LD("{")), "");
    INT_EQ(p.notes.n, 1);
    INT_EQ(p.notes.v[0].code, SAYSO_OK);
    free_page(&p);
}
