/*
 * Reads a JSON Feed (jsonfeed.org, versions 1 and 1.1), and is as lenient as its
 * standard asks: ids may be numbers, an author one object or a list, and every member
 * may be missing. The text is content_html, else content_text, else the summary. What
 * an item does not say, the feed says for it: authors, language, and as the outlet the
 * feed's title.
 */
#include "read/jsonfeed.h"

#include "base/err.h"
#include "base/json.h"
#include "base/str.h"
#include "base/url.h"
#include "read/content.h"
#include "read/prose.h"
#include "read/record.h"

/* What holds for every item that does not say it itself. */
struct feed {
    struct read *read;
    struct sayso_str base, title, byline, language;
};

/* The first member of these names that is there. */
static const struct json *either(const struct json *json, const char *first,
                                 const char *second)
{
    const struct json *value = json_get(json, first);
    return value ? value : json_get(json, second);
}

static struct sayso_str address(const struct feed *feed, const struct json *value)
{
    struct sayso_str reference = record_line(feed->read, value);
    if (!reference.n)
        return reference;
    return url_resolve(feed->base, reference, feed->read->report);
}

/* Titles hold references ("&amp;") more often than they mean them. */
static struct sayso_str title(struct read *read, const struct json *json)
{
    return prose_line(read, json_text(json_get(json, "title")));
}

static struct sayso_str byline(const struct feed *feed, const struct json *item)
{
    struct sayso_str names =
        record_byline(feed->read, either(item, "authors", "author"));
    return names.n ? names : feed->byline;
}

static struct sayso_str published(const struct feed *feed, const struct json *item)
{
    struct sayso_str date = record_date(feed->read, json_get(item, "date_published"));
    return date.n ? date : record_date(feed->read, json_get(item, "date_modified"));
}

static void set_text(const struct feed *feed, const struct json *json,
                     struct item *item)
{
    item->text =
        content_text(feed->read, json_text(json_get(json, "content_html")), item->url);
    if (!item->text.n)
        item->text = str_trim(record_text(feed->read, json_get(json, "content_text")));
    if (!item->text.n) {
        item->text = prose_html(feed->read, json_text(json_get(json, "summary")));
        item->summary = true;
    }
}

static bool read_item(const struct feed *feed, const struct json *json,
                      struct item *item)
{
    struct sayso_str language = record_line(feed->read, json_get(json, "language"));
    *item = (struct item){0};
    item->title = title(feed->read, json);
    item->id = record_line(feed->read, json_get(json, "id"));
    item->url = address(feed, either(json, "url", "external_url"));
    set_text(feed, json, item);
    item->byline = byline(feed, json);
    item->published = published(feed, json);
    item->outlet = feed->title;
    item->language = language.n ? language : feed->language;
    return item->text.n || item->title.n;
}

static void note_summaries(const struct feed *feed, const struct items *items)
{
    size_t count = 0;
    for (size_t i = 0; i < items->n; i++)
        count += items->v[i].summary;
    if (count)
        read_note(feed->read, SAYSO_OK,
                  "the feed gives no more than a summary of %zu of its %zu item%s",
                  count, items->n, items->n == 1 ? "" : "s");
}

static void read_items(const struct feed *feed, const struct json *list,
                       struct items *items)
{
    size_t empty = 0;
    for (size_t i = 0; i < json_count(list); i++) {
        struct item item;
        if (read_item(feed, json_at(list, i), &item))
            *items_add(feed->read, items) = item;
        else if (empty++ < JSONFEED_MAX_NOTES)
            read_note(feed->read, SAYSO_INPUT, "item %zu has no title and no text",
                      i + 1);
    }
    if (empty > JSONFEED_MAX_NOTES)
        read_note(feed->read, SAYSO_INPUT, "%zu more items have no title and no text",
                  empty - JSONFEED_MAX_NOTES);
    note_summaries(feed, items);
}

static struct feed open_feed(struct read *read, const struct json *json,
                             struct sayso_str base)
{
    struct feed feed = {.read = read, .base = base};
    if (!base.n)
        feed.base = record_line(read, either(json, "home_page_url", "feed_url"));
    feed.title = title(read, json);
    feed.byline = record_byline(read, either(json, "authors", "author"));
    feed.language = record_line(read, json_get(json, "language"));
    return feed;
}

int jsonfeed_read(struct read *read, struct sayso_str json, struct sayso_str base,
                  struct items *items, struct sayso_err *err)
{
    struct json *root = record_read(read, json, err);
    if (!root)
        return -1;
    const struct json *list = json_get(root, "items");
    int failed = json_kind(list) == JSON_ARRAY
                     ? 0
                     : err_set(err, SAYSO_INPUT, NULL, 0, 0,
                               "is JSON, but no feed: it has no items");
    if (!failed) {
        struct feed feed = open_feed(read, root, base);
        read_items(&feed, list, items);
    }
    json_free(root);
    return failed;
}
