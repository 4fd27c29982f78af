/* Feeds of each format, and what is wrong with feeds as they come. */
#include "read/feed.h"

#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "base/str.h"
#include "unit.h"

/* A feed read, and all it needs to live. */
struct world {
    struct arena report, scratch;
    struct notes notes;
    struct items items;
    struct sayso_err err;
    int result;
};

static void world_read(struct world *world, struct sayso_str xml, const char *base)
{
    memset(world, 0, sizeof *world);
    world->notes.arena = &world->report;
    struct read read = {&world->report, &world->scratch, &world->notes};
    world->result = feed_read(&read, xml, str_from(base), &world->items, &world->err);
}

static void world_free(struct world *world)
{
    arena_free(&world->report);
    arena_free(&world->scratch);
}

/* An item as "id|url|title|byline|published|outlet|language|text|summary". */
static void add_item(struct buf *buf, const struct item *item)
{
    buf_printf(buf, "%.*s|%.*s|%.*s|%.*s|%.*s|%.*s|%.*s|", STR(item->id),
               STR(item->url), STR(item->title), STR(item->byline),
               STR(item->published), STR(item->outlet), STR(item->language));
    buf_printf(buf, "%.*s|%s\n", STR(item->text), item->summary ? "summary" : "whole");
}

static void gives(struct sayso_str xml, const char *expected, int line)
{
    struct world world;
    struct buf buf = {0};
    world_read(&world, xml, "https://news.example/feed");
    unit_int(world.result, 0, __FILE__, line, "feed_read");
    for (size_t i = 0; i < world.items.n; i++)
        add_item(&buf, &world.items.v[i]);
    unit_str(buf_str(&buf), str_from(expected), __FILE__, line, "items");
    buf_free(&buf);
    world_free(&world);
}

#define GIVES(xml, expected) gives(STR_LIT(xml), expected, __LINE__)

TEST(feed_reads_rss_2)
{
    GIVES("<?xml version='1.0'?>\n"
          "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
          " xmlns:d='http://purl.org/dc/elements/1.1/'><channel>"
          "<title>The Harbour Post</title><link>https://post.example/</link>"
          "<language>en-ie</language><image><title>Logo</title></image>"
          "<item><title>Ferry &amp;amp; <![CDATA[<b>pier</b>]]></title>"
          "<link>https://post.example/1</link><guid>post-1</guid>"
          "<pubDate>Wed, 01 May 2024 08:04:00 GMT</pubDate>"
          "<d:creator>Una Quill</d:creator><d:creator>Ben Ode</d:creator>"
          "<description>Short.</description>"
          "<content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded></item>"
          "<item><title>Second</title><guid>https://post.example/2</guid>"
          "<author>desk@post.example (The Desk)</author>"
          "<description>&lt;p&gt;Only this.&lt;/p&gt;</description></item>"
          "</channel></rss>",
          "post-1|https://post.example/1|Ferry & pier|Una Quill; Ben Ode|"
          "2024-05-01T08:04:00Z|The Harbour Post|en-ie|One.\n\nTwo.|whole\n"
          "https://post.example/2|https://post.example/2|Second|The Desk||"
          "The Harbour Post|en-ie|Only this.|summary\n");
}

TEST(feed_reads_atom_1)
{
    GIVES("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de' "
          "xml:base='https://atom.example/blog/'><title>Atom &lt;3</title>"
          "<author><name>Ada</name></author>"
          "<entry xml:base='may/'><id>tag:atom.example,2024:1</id>"
          "<title type='html'>A &lt;em&gt;title&lt;/em&gt;</title>"
          "<link rel='self' href='no'/><link href='one.html'/>"
          "<published>2024-05-01T10:04:00+02:00</published>"
          "<updated>2024-06-01T00:00:00Z</updated>"
          "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
          "<p>1 &lt; 2</p><p>and <b>so</b> on</p></div></content></entry>"
          "<entry xml:lang='fr'><title>The &lt;template&gt; tag</title>"
          "<author><name>Eve</name><email>eve@atom.example</email></author>"
          "<source><title>Elsewhere</title><id>x</id></source>"
          "<summary type='text'>a &lt; b</summary></entry></feed>",
          "tag:atom.example,2024:1|https://atom.example/blog/may/one.html|A title|Ada|"
          "2024-05-01T08:04:00Z|Atom <3|de|1 < 2\n\nand so on|whole\n"
          "||The <template> tag|Eve||Elsewhere|fr|a < b|summary\n");
}

TEST(feed_reads_old_rss)
{
    GIVES("<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' "
          "'http://my.netscape.com/publish/formats/rss-0.91.dtd'>"
          "<rss version='0.91'><channel><title>Caf&eacute;</title>"
          "<link>http://cafe.example/</link><item><title>Caf&eacute; &amp; bar</title>"
          "<link>http://cafe.example/1</link></item></channel></rss>",
          "|http://cafe.example/1|Café & bar|||Café|||summary\n");
    GIVES("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
          "xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel><title>Old</title>"
          "</channel><image><title>No</title></image><item><title>One</title>"
          "<link>http://old.example/1</link></item></rdf:RDF>",
          "|http://old.example/1|One|||Old|||summary\n");
}

TEST(feed_reads_rdf)
{
    GIVES("<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
          "xmlns:s='http://purl.org/rss/1.0/' "
          "xmlns:dc='https://purl.org/dc/elements/1.1'>"
          "<s:channel r:about='http://rdf.example/'><s:title>RDF</s:title>"
          "<s:items><r:Seq><r:li r:resource='http://rdf.example/1'/></r:Seq></s:items>"
          "<dc:language>nl</dc:language></s:channel>"
          "<s:item r:about='http://rdf.example/1'><s:title>One</s:title>"
          "<dc:creator>Ivo</dc:creator><dc:date>2024-05-01T08:04Z</dc:date>"
          "<s:description>A line.</s:description></s:item></r:RDF>",
          "http://rdf.example/1|http://rdf.example/1|One|Ivo|2024-05-01T08:04:00Z|RDF|"
          "nl|A line.|summary\n");
}

TEST(feed_reads_atom_03)
{
    GIVES("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>Three</title>"
          "<entry><title type='text/html' mode='escaped'>A &lt;b&gt;b&lt;/b&gt;</title>"
          "<link rel='alternate' type='text/html' href='http://three.example/1'/>"
          "<id>tag:1</id><issued>2004-05-01T08:04:00Z</issued>"
          "<modified>2005-05-01T08:04:00Z</modified>"
          "<content type='text/html' mode='base64'>PHA+T25lLjwvcD48cD5Ud28uPC9wPg=="
          "</content></entry><entry><title>Naked <b>markup</b> &amp; more</title>"
          "<content mode='xml' type='application/xhtml+xml'><p>1 &lt; 2</p></content>"
          "</entry></feed>",
          "tag:1|http://three.example/1|A b||2004-05-01T08:04:00Z|Three||One.\n\nTwo.|"
          "whole\n||Naked markup & more|||Three||1 < 2|whole\n");
}

TEST(feed_reads_cdf)
{
    GIVES("<CHANNEL><TITLE>Desk</TITLE><ITEM HREF='http://cdf.example/1' "
          "LASTMOD='2001-05-01T08:04:00Z'><TITLE>One</TITLE><ABSTRACT>Short.</ABSTRACT>"
          "</ITEM></CHANNEL>",
          "|http://cdf.example/1|One||2001-05-01T08:04:00Z|Desk||Short.|summary\n");
}

TEST(feed_mixes_vocabularies)
{
    GIVES("<rss xmlns:a='http://www.w3.org/2005/Atom' "
          "xmlns:m='http://search.yahoo.com/mrss/' "
          "xmlns:i='http://www.itunes.com/dtds/podcast-1.0.dtd' "
          "xmlns:x='http://other.example/ns'><channel><a:title>Mixed</a:title><item>"
          "<m:title>Picture</m:title><x:title>Other</x:title><title>Title</title>"
          "<a:link rel='self' href='http://m.example/self'/>"
          "<a:link rel='alternate' href='http://m.example/page'/>"
          "<a:id>id</a:id><a:updated>2024-05-02T00:00:00Z</a:updated>"
          "<i:author>Host</i:author><i:summary>Last.</i:summary>"
          "<m:group><m:description>Media.</m:description></m:group>"
          "<x:content>Not this.</x:content></item></channel></rss>",
          "id|http://m.example/page|Title|Host|2024-05-02T00:00:00Z|Mixed||Last.|"
          "summary\n");
}

TEST(feed_takes_the_best_link)
{
    GIVES("<rss><channel><item><guid>http://a.example/guid</guid>"
          "<link>http://a.example/link</link></item>"
          "<item><guid isPermaLink='false'>http://a.example/guid</guid></item>"
          "<item><guid isPermaLink='true'>http://a.example/guid</guid></item>"
          "<item><guid>not-an-address</guid></item></channel></rss>",
          "http://a.example/guid|http://a.example/link|||||||summary\n"
          "http://a.example/guid||||||||summary\n"
          "http://a.example/guid|http://a.example/guid|||||||summary\n"
          "not-an-address||||||||summary\n");
    GIVES("<feed xmlns='http://www.w3.org/2005/Atom'><entry>"
          "<link rel='alternate' type='text/plain' href='http://a.example/txt'/>"
          "<link rel='enclosure' href='http://a.example/mp3'/>"
          "<link rel='alternate' type='text/html' href='http://a.example/html'/>"
          "</entry><entry><content src='/whole.html'/></entry></feed>",
          "|http://a.example/html|||||||summary\n"
          "|https://news.example/whole.html|||||||summary\n");
}

static void links_to(const char *xml, const char *base, const char *url, int line)
{
    struct world world;
    world_read(&world, str_from(xml), base);
    unit_int((long long)world.items.n, 1, __FILE__, line, "items");
    if (world.items.n)
        unit_str(world.items.v[0].url, str_from(url), __FILE__, line, xml);
    world_free(&world);
}

#define LINKS_TO(xml, base, url) links_to(xml, base, url, __LINE__)

TEST(feed_makes_links_whole)
{
    LINKS_TO("<rss><channel><item><link>/1</link></item></channel></rss>",
             "https://base.example/feed", "https://base.example/1");
    LINKS_TO("<rss><channel><link>https://site.example/blog/</link>"
             "<item><link> 1 </link></item></channel></rss>",
             "", "https://site.example/blog/1");
    LINKS_TO("<feed xmlns='http://www.w3.org/2005/Atom'><link rel='self' "
             "href='https://self.example/feed'/><entry><link href='1'/></entry></feed>",
             "", "https://self.example/1");
    LINKS_TO("<rss><channel><item><link>/1</link></item></channel></rss>", "", "/1");
    LINKS_TO("<rss xml:base='https://b.example/x/'><channel><item xml:base='y/'>"
             "<link xml:base='z/'>1</link></item></channel></rss>",
             "", "https://b.example/x/y/z/1");
}

TEST(feed_takes_names_out_of_addresses)
{
    GIVES("<rss><channel><item><author>Jo Doe &lt;jo@a.example&gt;</author></item>"
          "<item><author>jo@a.example (Jo Doe)</author></item>"
          "<item><author>Jo Doe (jo@a.example)</author></item>"
          "<item><author>jo@a.example</author></item>"
          "<item><author>Jo Doe (Berlin)</author></item>"
          "<item><author><name>Jo</name></author><author><email>e@a.example</email>"
          "</author></item></channel></rss>",
          "|||Jo Doe|||||summary\n|||Jo Doe|||||summary\n|||Jo Doe|||||summary\n"
          "|||jo@a.example|||||summary\n|||Jo Doe (Berlin)|||||summary\n"
          "|||Jo; e@a.example|||||summary\n");
}

TEST(feed_keeps_ids_as_they_are_in_one_line)
{
    GIVES("<rss><channel><item><guid isPermaLink='false'> A%20b &amp;amp;\n  C </guid>"
          "</item></channel></rss>",
          "A%20b &amp; C||||||||summary\n");
}

TEST(feed_shows_titles_as_text)
{
    GIVES("<rss><channel><item><title>&amp;lt;b&amp;gt;Twice&amp;lt;/b&amp;gt; "
          "&amp;amp;amp; more</title></item>"
          "<item><title>&lt;![CDATA[Escaped section]]&gt;</title></item>"
          "<item><title>1 &lt; 2 and the &lt;main&gt; tag</title></item>"
          "<item><title> Two\n lines&lt;br&gt;three </title></item></channel></rss>",
          "||Twice & more||||||summary\n||Escaped section||||||summary\n"
          "||1 < 2 and the <main> tag||||||summary\n||Two lines three||||||summary\n");
}

TEST(feed_reads_text_escaped_twice)
{
    GIVES("<rss xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel><item>"
          "<c:encoded>&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Two."
          "&amp;lt;/p&amp;gt;</c:encoded></item></channel></rss>",
          "|||||||One.\n\nTwo.|whole\n");
    GIVES("<rss><channel><item><description>One.\n\nTwo,\nstill two.</description>"
          "</item></channel></rss>",
          "|||||||One.\n\nTwo, still two.|summary\n");
}

TEST(feed_knows_what_is_cut_short)
{
    GIVES("<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
          "<item><content:encoded>One [&amp;hellip;]</content:encoded></item>"
          "<item><content:encoded> </content:encoded><description>D</description>"
          "</item></channel></rss>",
          "|||||||One […]|summary\n|||||||D|summary\n");
}

/* Does a feed give `count` items and a note that begins so? */
static void notes_of(struct sayso_str xml, size_t count, enum sayso_code code,
                     const char *note, int line)
{
    struct world world;
    bool found = false;
    world_read(&world, xml, "");
    unit_int(world.result, 0, __FILE__, line, "feed_read");
    unit_int((long long)world.items.n, (long long)count, __FILE__, line, "items");
    for (size_t i = 0; i < world.notes.n; i++)
        found = found || (world.notes.v[i].code == code &&
                          str_starts(world.notes.v[i].message, note));
    unit_check(found, __FILE__, line, note);
    world_free(&world);
}

#define NOTES(xml, count, code, note)                                                  \
    notes_of(STR_LIT(xml), count, code, note, __LINE__)

TEST(feed_counts_summaries_in_one_note)
{
    NOTES("<rss><channel><item/><item/></channel></rss>", 2, SAYSO_OK,
          "the feed gives no more than a summary of 2 of its 2 items");
}

TEST(feed_recovers_what_is_malformed)
{
    NOTES("<rss><channel><item><title>R&D</title></item>\n<item><title>x</title>"
          "</item></channel></rss>",
          2, SAYSO_OK,
          "is not well-formed XML: an \"&\" that begins no reference (line 1, column "
          "31); it is read all the same");
    NOTES("\n\n junk\n  <?xml version='1.0'?><rss><channel>\n<item>&</item></channel>"
          "</rss>",
          1, SAYSO_OK, "is not well-formed XML: a \"<\" or \"&\" that begins neither");
    NOTES("<rss><channel><item><title>Whole</title></item><item><title>Cut", 2,
          SAYSO_INPUT, "is not well-formed XML: the document ends too early");
    NOTES("<rss><channel><item/></channel></rss>\n<b>served</b>", 1, SAYSO_OK,
          "is not well-formed XML: something behind the end of the document (line 2, "
          "column 1)");
    NOTES("<rss><channel><title><![CDATA[x</title><item/></channel></rss>", 1, SAYSO_OK,
          "is not well-formed XML: a CDATA section that does not end");
}

TEST(feed_loses_no_word_of_what_is_malformed)
{
    GIVES(
        "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>"
        "<item><title>AT&T: 1 < 2 &nbsp; caf&eacute;</title>"
        "<link>http://a.example/?x=1&y=2</link><dc:creator>Jo</dc:creator>"
        "<description>One<br>two<p>three</description>"
        "<item><title>Second</title></item></channel></rss>",
        "|http://a.example/?x=1&y=2|AT&T: 1 < 2 café|Jo||||One\ntwo\n\nthree|summary\n"
        "||Second||||||summary\n");
}

TEST(feed_passes_over_what_stands_before_it)
{
    GIVES("\xEF\xBB\xBF\n \n<?xml version='1.0' encoding='utf-16'?><rss><channel><item>"
          "<title>é</title></item></channel></rss>",
          "||é||||||summary\n");
}

TEST(feed_begins_at_its_root)
{
    GIVES("<b>Warning</b> x <?xml version='1.0'?><rss><channel><item><title>1</title>"
          "</item></channel></rss>",
          "||1||||||summary\n");
    GIVES("<rss><channel><item><title>2</title><description><![CDATA[<?xml ?>two]]>"
          "</description></item></channel></rss>",
          "||2|||||two|summary\n");
}

TEST(feed_refuses_what_is_none)
{
    static const char *const none[] = {"", "words", "<svg><title>x</title></svg>",
                                       "<html><body><p>x</p></body></html>", "<"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        struct world world;
        world_read(&world, str_from(none[i]), "");
        INT_EQ(world.result, -1);
        INT_EQ(world.err.code, SAYSO_INPUT);
        INT_EQ(world.items.n, 0);
        world_free(&world);
    }
}

TEST(feed_accepts_an_empty_one)
{
    struct world world;
    world_read(&world, STR_LIT("<rss><channel><title>x</title></channel></rss>"), "");
    INT_EQ(world.result, 0);
    INT_EQ(world.items.n, 0);
    INT_EQ(world.notes.n, 0);
    world_free(&world);
}

TEST(feed_reads_opml)
{
    struct world world;
    world_read(&world,
               STR_LIT("<opml version='2.0'><head><title>Mine</title></head><body>"
                       "<outline text='News'><outline type='rss' "
                       "xmlUrl='https://a.example/feed'/><outline xmlurl=' b.xml '/>"
                       "</outline><outline text='none' xmlUrl=''/></body></opml>"),
               "https://list.example/my.opml");
    INT_EQ(world.result, 0);
    INT_EQ(world.items.link_count, 2);
    STR_EQ(world.items.links[0], "https://a.example/feed");
    STR_EQ(world.items.links[1], "https://list.example/b.xml");
    world_free(&world);
}

static void waits(const char *channel, long seconds, int line)
{
    struct world world;
    struct buf xml = {0};
    buf_printf(&xml,
               "<rss xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>"
               "<channel>%s</channel></rss>",
               channel);
    world_read(&world, buf_str(&xml), "");
    unit_int(world.items.ttl, seconds, __FILE__, line, channel);
    world_free(&world);
    buf_free(&xml);
}

TEST(feed_tells_how_long_to_wait)
{
    waits("", 0, __LINE__);
    waits("<ttl>60</ttl>", 3600, __LINE__);
    waits("<ttl>-1</ttl>", 0, __LINE__);
    waits("<ttl>soon</ttl>", 0, __LINE__);
    waits("<sy:updatePeriod> hourly </sy:updatePeriod>", 3600, __LINE__);
    waits("<sy:updatePeriod>daily</sy:updatePeriod>"
          "<sy:updateFrequency>2</sy:updateFrequency>",
          43200, __LINE__);
}

TEST(feed_never_reads_another_file)
{
    GIVES("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
          "<rss><channel><item><title>[&x;]</title></item></channel></rss>",
          "||[&x;]||||||summary\n");
}

static void repeat(struct buf *buf, const char *piece, size_t times)
{
    for (size_t i = 0; i < times; i++)
        buf_add_cstr(buf, piece);
}

static double seconds_of(struct sayso_str xml, size_t items, int line)
{
    struct world world;
    clock_t began = clock();
    world_read(&world, xml, "");
    unit_int((long long)world.items.n, (long long)items, __FILE__, line, "items");
    world_free(&world);
    return (double)(clock() - began) / CLOCKS_PER_SEC;
}

TEST(feed_never_expands_a_bomb)
{
    struct buf xml = {0};
    buf_add_cstr(&xml, "<!DOCTYPE rss [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++)
        buf_printf(&xml, "<!ENTITY a%d '&a%d;&a%d;'>", i, i - 1, i - 1);
    buf_add_cstr(&xml,
                 "]><rss><channel><item><title>&a29;</title></item></channel></rss>");
    OK(seconds_of(buf_str(&xml), 1, __LINE__) < 1);
    buf_free(&xml);
}

TEST(feed_stands_depth)
{
    struct buf xml = {0};
    buf_add_cstr(&xml, "<rss><channel><item><description>");
    repeat(&xml, "<div>", 100000);
    buf_add_cstr(&xml, "deep");
    repeat(&xml, "</div>", 100000);
    buf_add_cstr(&xml, "</description></item><item/></channel></rss>");
    OK(seconds_of(buf_str(&xml), 2, __LINE__) < 5);
    buf_free(&xml);
}

TEST(feed_is_linear_in_items)
{
    struct buf xml = {0};
    enum { MANY = 20000 };
    buf_add_cstr(&xml, "<rss><channel>");
    repeat(&xml, "<item><title>x</title><link>/1</link></item>", MANY);
    OK(seconds_of(buf_str(&xml), MANY, __LINE__) < 5);
    buf_add_cstr(&xml, "&");
    OK(seconds_of(buf_str(&xml), MANY, __LINE__) < 10);
    xml.n = 0;
    buf_add_cstr(&xml, "<rss><channel><item>");
    repeat(&xml, "<author>a b</author><dc:creator>c d</dc:creator>", MANY);
    buf_add_cstr(&xml, "</item></channel></rss>");
    OK(seconds_of(buf_str(&xml), 1, __LINE__) < 5);
    buf_free(&xml);
}
