/* JSON Feed, as its standard has it and as it is met. */
#include "read/jsonfeed.h"

#include "base/buf.h"
#include "base/str.h"
#include "unit.h"

struct feed {
    struct arena report, scratch;
    struct notes notes;
    struct items items;
    struct sayso_err err;
    int failed;
};

static struct feed *feed_read(const char *json, const char *base)
{
    static struct feed feed;
    feed = (struct feed){.failed = 0};
    feed.notes.arena = &feed.report;
    struct read read = {&feed.report, &feed.scratch, &feed.notes};
    feed.failed =
        jsonfeed_read(&read, str_from(json), str_from(base), &feed.items, &feed.err);
    return &feed;
}

static void feed_end(struct feed *feed)
{
    arena_free(&feed->report);
    arena_free(&feed->scratch);
}

TEST(jsonfeed_reads_version_1_1)
{
    struct feed *feed = feed_read(
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Harbour "
        "&amp; "
        "Quay\", \"home_page_url\": \"https://harbour.example/news/\", \"language\": "
        "\"en-GB\", \"authors\": [{\"name\": \"The Desk\"}], \"items\": [{\"id\": 7, "
        "\"url\": \"../7.html\", \"title\": \" Ferry   <b>late</b> \", "
        "\"content_html\": \"<p>One.</p><p>Two.</p>\", \"content_text\": \"No.\", "
        "\"date_published\": \"2024-05-01T10:00:00+02:00\", \"language\": \"de\", "
        "\"authors\": [{\"name\": \"Ann Lee\"}, {\"name\": \"Bo Ek\"}, {\"url\": "
        "\"https://x.example\"}, {\"name\": \"Ann Lee\"}]}]}",
        "");
    INT_EQ(feed->failed, 0);
    INT_EQ(feed->items.n, 1);
    INT_EQ(feed->notes.n, 0);
    const struct item *item = &feed->items.v[0];
    STR_EQ(item->id, "7");
    STR_EQ(item->url, "https://harbour.example/7.html");
    STR_EQ(item->title, "Ferry late");
    STR_EQ(item->text, "One.\n\nTwo.");
    STR_EQ(item->published, "2024-05-01T08:00:00Z");
    STR_EQ(item->byline, "Ann Lee; Bo Ek");
    STR_EQ(item->outlet, "Harbour & Quay");
    STR_EQ(item->language, "de");
    OK(!item->summary);
    feed_end(feed);
}

TEST(jsonfeed_falls_back)
{
    struct feed *feed = feed_read(
        "{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"H\", "
        "\"language\": \"en\", \"author\": {\"name\": \"Desk\"}, \"items\": ["
        "{\"id\": \"a\", \"external_url\": \"/a\", \"content_text\": \"One.\\r\\n\\r\\n"
        "Two. \", \"content_html\": \" \", \"date_modified\": \"2024-05-02\", "
        "\"author\": \"Cy Wu\"},"
        "{\"id\": 12345678901234567890, \"summary\": \"Short.\", \"title\": null},"
        "{\"id\": 3.50, \"title\": \"Only a title\", \"date_published\": \"soon\"},"
        "{\"id\": \"d\"}, \"no item\"]}",
        "https://b.example/feed.json");
    INT_EQ(feed->items.n, 3);
    const struct item *item = feed->items.v;
    STR_EQ(item[0].url, "https://b.example/a");
    STR_EQ(item[0].text, "One.\n\nTwo.");
    STR_EQ(item[0].published, "2024-05-02");
    STR_EQ(item[0].byline, "Cy Wu");
    STR_EQ(item[0].language, "en");
    STR_EQ(item[1].id, "12345678901234567890");
    STR_EQ(item[1].text, "Short.");
    STR_EQ(item[1].byline, "Desk");
    OK(item[1].summary && item[1].url.n == 0);
    STR_EQ(item[2].id, "3.50");
    STR_EQ(item[2].title, "Only a title");
    OK(item[2].summary && item[2].text.n == 0 && item[2].published.n == 0);
    INT_EQ(feed->notes.n, 3);
    STR_EQ(feed->notes.v[0].message, "item 4 has no title and no text");
    INT_EQ(feed->notes.v[0].code, SAYSO_INPUT);
    STR_EQ(feed->notes.v[1].message, "item 5 has no title and no text");
    STR_EQ(feed->notes.v[2].message,
           "the feed gives no more than a summary of 2 of its 3 items");
    INT_EQ(feed->notes.v[2].code, SAYSO_OK);
    feed_end(feed);
}

TEST(jsonfeed_that_is_cut_off_gives_what_is_whole)
{
    struct feed *feed =
        feed_read("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [\n"
                  "{\"id\": \"a\", \"content_text\": \"One.\"},\n"
                  "{\"id\": \"b\", \"content_text\": \"Tw",
                  "");
    INT_EQ(feed->items.n, 1);
    INT_EQ(feed->notes.n, 1);
    STR_EQ(feed->notes.v[0].message,
           "is not sound JSON: it is cut off (line 3, column 32); it is read as far as "
           "it goes, and its end is missing");
    feed_end(feed);
}

TEST(jsonfeed_without_items_is_none)
{
    struct feed *feed =
        feed_read("{\"version\": \"https://jsonfeed.org/version/1\"}", "");
    INT_EQ(feed->failed, -1);
    STR_EQ(str_from(feed->err.message), "is JSON, but no feed: it has no items");
    feed_end(feed);
    feed = feed_read("{\"items\": [", "");
    INT_EQ(feed->failed, -1);
    STR_EQ(str_from(feed->err.message), "is not sound JSON: it is cut off");
    feed_end(feed);
    feed = feed_read("{\"items\": []}", "");
    INT_EQ(feed->failed, 0);
    INT_EQ(feed->items.n, 0);
    feed_end(feed);
}

TEST(jsonfeed_tells_twenty_empty_items_and_counts_the_rest)
{
    struct buf json = {0};
    buf_add_cstr(&json, "{\"version\": \"https://jsonfeed.org/version/1.1\", "
                        "\"items\": [{\"title\": \"A\"}");
    for (int i = 0; i < JSONFEED_MAX_NOTES + 3; i++)
        buf_add_cstr(&json, ", {}");
    buf_add_cstr(&json, "]}");
    buf_add_char(&json, '\0');
    struct feed *feed = feed_read(json.p, NULL);
    INT_EQ(feed->items.n, 1);
    INT_EQ(feed->notes.n, JSONFEED_MAX_NOTES + 2);
    STR_EQ(feed->notes.v[JSONFEED_MAX_NOTES].message,
           "3 more items have no title and no text");
    INT_EQ(feed->notes.v[JSONFEED_MAX_NOTES].code, SAYSO_INPUT);
    feed_end(feed);
    buf_free(&json);
}
