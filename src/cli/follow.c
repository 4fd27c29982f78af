/*
 * Many a feed gives a sentence or two of each article. Where that is so, and the reader
 * wants it, the page an item links to is fetched and its text put in the item's place;
 * who published the item and when stays as the feed says. A page that cannot be had, or
 * holds less than the feed does, changes nothing; nor does one that an item before
 * links to, since the rows of its text are that item's.
 */
#include <stdlib.h>
#include <string.h>

#include "cli/job.h"
#include "cli/message.h"

/* The item speaks for itself in all but its text, where it says anything at all. */
static void take_page(struct sayso_article *item, const struct sayso_article *page)
{
    item->text = page->text;
    if (page->title.n)
        item->title = page->title;
    item->summary = false;
    if (!item->byline.n)
        item->byline = page->byline;
    if (!item->published.n)
        item->published = page->published;
    if (!item->outlet.n)
        item->outlet = page->outlet;
    if (!item->language.n)
        item->language = page->language;
}

/* Keep the report that lends its strings. Returns 0, or -1 when memory ends. */
static int keep_page(struct job *job, struct sayso_report *page)
{
    struct sayso_report **grown =
        realloc(job->pages, (job->page_count + 1) * sizeof *grown);
    if (!grown)
        return -1;
    job->pages = grown;
    job->pages[job->page_count++] = page;
    return 0;
}

static void use_page(struct job *job, struct sayso_article *item,
                     struct sayso_report *page)
{
    bool more = page->form == SAYSO_PAGE && page->article_count &&
                page->articles[0].text.n > item->text.n;
    if (more && !keep_page(job, page))
        take_page(item, &page->articles[0]);
    else
        sayso_report_free(page);
}

static void warn(struct job *job, const char *url, const char *why)
{
    struct sayso_err err;
    message_set(&err, SAYSO_INPUT, url, "%s; what the feed says of it is audited", why);
    job_say(job, "warning", &err);
}

static void follow(struct job *job, const struct tools *tools,
                   struct sayso_article *item, const char *url)
{
    struct bytes bytes = {0};
    struct fetch_request request = {
        .url = url, .kind = job->private_address ? FETCH_LINKED_PRIVATE : FETCH_LINKED};
    struct sayso_sink sink = {bytes_add, &bytes};
    struct fetch_result result;
    struct sayso_err err = {0};
    struct sayso_report *page = NULL;
    int failed = fetch_get(tools->fetch, &request, sink, &result, &err);
    if (!failed && result.outcome == FETCH_NEW) {
        struct sayso_input input = {.name = url,
                                    .bytes = {bytes.p, bytes.n},
                                    .url = result.url,
                                    .type = result.content_type};
        page = sayso_read(tools->worker, &input, &err);
    }
    if (page)
        use_page(job, item, page);
    else
        warn(job, url, result.why.n ? result.why.p : err.message);
    fetch_result_free(&result);
    bytes_free(&bytes);
}

/* The page that an item links to, of which a fragment is a place only. */
static struct item_key page_key(struct sayso_str url)
{
    const char *fragment = memchr(url.p, '#', url.n);
    return link_key(
        (struct sayso_str){url.p, fragment ? (size_t)(fragment - url.p) : url.n});
}

void job_follow(struct job *job, const struct tools *tools)
{
    struct seen pages = {0};
    if (!job_is_feed(job) || !tools->options->follow)
        return;
    for (size_t i = 0; i < job->report->article_count; i++) {
        struct sayso_article *item = &job->report->articles[i];
        struct bytes url = {0};
        if (item->repeated || !item->summary || !item->url.n)
            continue;
        struct item_key key = page_key(item->url);
        if (!seen_add(&pages, &key, 1) && !bytes_add(&url, item->url.p, item->url.n) &&
            !bytes_add(&url, "", 1) && fetch_is_url(url.p))
            follow(job, tools, item, url.p);
        bytes_free(&url);
    }
    seen_free(&pages);
}
