/*
 * Which articles are audited. Of a feed, the items that neither this run nor an earlier
 * one has met; of all else, what no earlier run has met as it is now: a page that has
 * changed is worth another look, and the user named it. Some feeds give one id to
 * different items; there an id tells nothing, and items are told apart by their
 * addresses and titles instead, so that none is lost.
 */
#include <stdlib.h>
#include <string.h>

#include "cli/job.h"
#include "cli/message.h"
#include "fetch/key.h"

/* By bytes, the shorter first. */
static int compare(struct sayso_str a, struct sayso_str b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n ? memcmp(a.p, b.p, n) : 0;
    return order ? order : (a.n > b.n) - (a.n < b.n);
}

static int by_id(const void *a, const void *b)
{
    return compare((*(const struct sayso_article *const *)a)->id,
                   (*(const struct sayso_article *const *)b)->id);
}

static bool differ(const struct sayso_article *a, const struct sayso_article *b)
{
    return compare(a->title, b->title) && compare(a->url, b->url);
}

/* Mark by false in `told` the items whose id another item of the feed has too. */
static void tell_ids(const struct sayso_report *report,
                     const struct sayso_article **sorted, bool *told)
{
    size_t count = report->article_count;
    for (size_t i = 0; i < count; i++) {
        sorted[i] = &report->articles[i];
        told[i] = true;
    }
    if (count)
        qsort(sorted, count, sizeof *sorted, by_id);
    for (size_t i = 0, end; i < count; i = end) {
        bool same = true;
        for (end = i + 1; end < count && !compare(sorted[i]->id, sorted[end]->id);
             end++)
            same = same && !differ(sorted[end - 1], sorted[end]);
        for (size_t k = i; k < end && !same; k++)
            told[sorted[k] - report->articles] = false;
    }
}

/* Is the item new to all earlier runs? */
static bool is_new(struct job *job, const struct tools *tools,
                   const struct item_key *keys, size_t count)
{
    struct sayso_err err = {0};
    bool known = false;
    if (!tools->state)
        return true;
    if (state_seen(tools->state, keys, count, &known, &err))
        job_say(job, "error", &err);
    if (!known)
        harvest_keys(&job->harvest, keys, count);
    return !known;
}

/* An item of an earlier run goes; one of this run stays for the table of articles,
 * which says what is in each feed, but is not audited again. */
static void choose(struct job *job, const struct tools *tools, struct seen *seen,
                   const bool *told)
{
    struct sayso_report *report = job->report;
    size_t kept = 0;
    for (size_t i = 0; i < report->article_count; i++) {
        struct sayso_article item = report->articles[i], asked = item;
        struct item_key keys[ITEM_KEYS];
        if (!told[i])
            asked.id = (struct sayso_str){0};
        size_t count = item_keys(&asked, item.document, keys);
        item.repeated = seen_add(seen, keys, count);
        if (item.repeated || is_new(job, tools, keys, count))
            report->articles[kept++] = item;
        job->known += item.repeated;
    }
    job->known += report->article_count - kept;
    report->article_count = kept;
}

/* Drop the articles that an earlier run met as they are now. The parts of a text count
 * on from one another, so of those none goes, but they are not audited again; the text
 * is known by the first. */
static void choose_documents(struct job *job, const struct tools *tools)
{
    struct sayso_report *report = job->report;
    size_t kept = 0, count = report->article_count;
    for (size_t i = 0; i < count; i++) {
        struct sayso_article article = report->articles[i];
        struct item_key key = document_key(&article);
        bool known = !is_new(job, tools, &key, 1);
        article.repeated = known && article.part;
        if (!known || article.part)
            report->articles[kept++] = article;
        job->known += known && article.part <= 1;
    }
    report->article_count = kept;
    if (kept || report->form > SAYSO_PAGE)
        return;
    job_note(job, tools, "has not changed since it was last audited");
    sayso_report_free(report);
    job->report = NULL;
}

static void choose_items(struct job *job, const struct tools *tools, struct seen *seen)
{
    size_t room = job->report->article_count + 1;
    const struct sayso_article **sorted = calloc(room, sizeof *sorted);
    bool *told = calloc(room, sizeof *told);
    if (sorted && told) {
        tell_ids(job->report, sorted, told);
        choose(job, tools, seen, told);
    } else {
        struct sayso_err err;
        message_set(&err, SAYSO_SYSTEM, job->name, "out of memory");
        job_fail(job, &err);
    }
    free(sorted);
    free(told);
}

void job_choose(struct job *job, const struct tools *tools, struct seen *seen)
{
    if (job_is_feed(job))
        choose_items(job, tools, seen);
    else if (job->report && tools->state)
        choose_documents(job, tools);
}
