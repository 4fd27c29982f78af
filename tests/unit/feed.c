/* Feeds of each format, and what is wrong with feeds as they come. */
#include "read/feed.h"

#include <string.h>

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
          "post-1|https://post.example/1|Ferry & pier|Una Quill, Ben Ode|"
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
