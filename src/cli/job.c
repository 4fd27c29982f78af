/*
 * Takes one piece of input, gives its rows and what is to be said of it, all in memory:
 * when their turn comes, others write them. Knows nothing of threads.
 */
#include "cli/job.h"

#include <stdlib.h>
#include <string.h>

#include "cli/message.h"

/* ---- what is said -------------------------------------------------------------- */

void job_say(struct job *job, const char *level, const struct sayso_err *err)
{
    if (err->code > job->code)
        job->code = err->code;
    message_add(&job->messages, level, err);
}

void job_fail(struct job *job, const struct sayso_err *err)
{
    job_say(job, "error", err);
    job->why.n = 0;
    bytes_add_text(&job->why, err->message);
}

static void fail(struct job *job, enum sayso_code code, const char *message)
{
    struct sayso_err err;
    message_set(&err, code, job->name, "%s", message);
    job_fail(job, &err);
    job->articles = job->parts = job->claims = 0;
    harvest_free(&job->harvest);
}

void job_note(struct job *job, const struct tools *tools, const char *message)
{
    struct sayso_err err;
    message_set(&err, SAYSO_OK, job->name, "%s", message);
    if (!tools->options->quiet)
        job_say(job, "note", &err);
}

static void say_notes(struct job *job, bool quiet)
{
    for (size_t i = 0; i < job->report->note_count; i++) {
        const struct sayso_note *note = &job->report->notes[i];
        struct sayso_err err;
        if (quiet && note->code == SAYSO_OK)
            continue;
        message_set(&err, note->code, job->name, "%.*s", (int)note->message.n,
                    note->message.n ? note->message.p : "");
        job_say(job, note->code == SAYSO_OK ? "note" : "warning", &err);
    }
}

/* ---- reading ------------------------------------------------------------------- */

/* A list may be anybody's: it is not to have files read, or standard input. */
static void keep_links(struct job *job)
{
    for (size_t i = 0; i < job->report->link_count; i++) {
        struct sayso_str link = job->report->links[i];
        size_t start = job->links.n;
        if (bytes_add(&job->links, link.p, link.n) || bytes_add(&job->links, "", 1))
            continue;
        if (fetch_is_url(job->links.p + start))
            continue;
        struct sayso_err err;
        message_set(&err, SAYSO_INPUT, job->name,
                    "names what is no http or https address, left out: %s",
                    job->links.p + start);
        job_say(job, "warning", &err);
        job->links.n = start;
    }
}

/* Was there a feed at that address in an earlier run? Where there is one now, the next
 * run is to know. */
static bool was_feed(struct job *job, const struct tools *tools)
{
    struct item_key key = feed_key((struct sayso_str){job->name, strlen(job->name)});
    struct sayso_err err;
    bool known = false;
    if (!tools->state)
        return false;
    if (job_is_feed(job))
        harvest_keys(&job->harvest, &key, 1);
    return !state_seen(tools->state, &key, 1, &known, &err) && known;
}

/* A page where a feed stood, or where a list says that one stands, is mostly the
 * server's word that there is none just now; and a list that a list names would lead
 * anywhere, itself included. NULL where all is well. */
static const char *broken_promise(struct job *job, const struct tools *tools,
                                  bool fetched)
{
    bool promised = fetched && was_feed(job, tools);
    if (job_is_feed(job))
        return NULL;
    if (job->listed)
        return job->report->form == SAYSO_LIST
                   ? "is a list that another list names"
                   : "is no feed, though the list that names it says so";
    return promised ? "is no feed, though it was one before" : NULL;
}

/* Nothing is wrong, and nothing comes of it: who waits for rows is to know why. */
static void note_emptiness(struct job *job, const struct tools *tools)
{
    if (job_is_feed(job) && !job->report->article_count)
        job_note(job, tools, "is a feed without items");
    else if (job->report->form == SAYSO_LIST && !job->report->link_count)
        job_note(job, tools, "is a list that names no feeds");
}

static void read_input(struct job *job, const struct tools *tools,
                       const struct sayso_input *input)
{
    struct sayso_err err = {0};
    job->report = sayso_read(tools->worker, input, &err);
    const char *broken = NULL;
    if (job->report)
        broken = broken_promise(job, tools, input->url.n > 0);
    if (broken) {
        message_set(&err, SAYSO_INPUT, job->name, "%s", broken);
        sayso_report_free(job->report);
        job->report = NULL;
    }
    if (!job->report) {
        job_fail(job, &err);
        return;
    }
    keep_links(job);
    note_emptiness(job, tools);
}

/* What a visit means for the next run depends on what was found: where nothing could be
 * read, the same bytes are to come again, and are to be complained of again; and where
 * a feed stood, the page that a hotel's network shows is no place it has moved to. */
static void keep_visit(struct job *job, struct fetch_result *result)
{
    if (result->outcome == FETCH_NEW && !job_is_feed(job))
        result->visit.moved_to = (struct sayso_str){0};
    if (!job->report && result->outcome == FETCH_NEW)
        fetch_forget(result);
    else if (job->report)
        fetch_heed_ttl(result, job->report->ttl);
    if (result->visited)
        harvest_visit(&job->harvest, result);
    fetch_result_free(result);
}

static void read_url(struct job *job, const struct tools *tools, struct piece *piece)
{
    struct fetch_request request = {.url = piece->name, .kind = FETCH_INPUT};
    struct sayso_sink sink = {bytes_add, &piece->bytes};
    struct fetch_result result;
    struct sayso_err err = {0};
    int failed = fetch_get(tools->fetch, &request, sink, &result, &err);
    struct sayso_input input = {.name = job->name,
                                .bytes = {piece->bytes.p, piece->bytes.n},
                                .url = result.url,
                                .type = result.content_type};
    job->private_address = result.private_address;
    if (failed)
        job_fail(job, &err);
    else if (result.outcome == FETCH_UNCHANGED)
        job_note(job, tools, "has nothing new since it was last fetched");
    else if (result.outcome == FETCH_SKIPPED)
        job_note(job, tools, result.why.p);
    else
        read_input(job, tools, &input);
    keep_visit(job, &result);
}

static void read_file(struct job *job, const struct tools *tools, struct piece *piece)
{
    struct sayso_err err = {0};
    if (piece_finish(piece, &err)) {
        job_fail(job, &err);
        return;
    }
    struct sayso_input input = {.name = piece->name,
                                .bytes = {piece->bytes.p, piece->bytes.n},
                                .form = piece->line ? SAYSO_LINES : SAYSO_ANY,
                                .line = piece->line,
                                .part = piece->part,
                                .offset = piece->offset};
    job->goes_on = piece->part && !piece->last;
    job->later = piece->line && piece->offset;
    read_input(job, tools, &input);
}

static void take_name(struct job *job, const struct piece *piece)
{
    const char *name = piece->name;
    struct sayso_str secret = {0};
    if (piece->url)
        secret = fetch_secret(name);
    job->name = name;
    if (!secret.n)
        return;
    bytes_add(&job->shown, name, (size_t)(secret.p - name));
    bytes_add_text(&job->shown, FETCH_HIDDEN);
    bytes_add(&job->shown, secret.p + secret.n, strlen(secret.p + secret.n) + 1);
    job->name = job->shown.p ? job->shown.p : FETCH_HIDDEN;
}

void job_read(struct job *job, const struct tools *tools, struct piece *piece)
{
    take_name(job, piece);
    if (piece->url)
        read_url(job, tools, piece);
    else
        read_file(job, tools, piece);
    piece_free(piece);
}

bool job_is_feed(const struct job *job)
{
    return job->report &&
           (job->report->form == SAYSO_FEED || job->report->form == SAYSO_JSON_FEED);
}

/* ---- auditing ------------------------------------------------------------------ */

/* Headlines and boilerplate have rows too, but are claims only where somebody is said
 * to have made them; so the table of articles counts. */
static bool is_claim(const struct sayso_claim *claim)
{
    enum sayso_kind kind = claim->sentence->kind;
    return kind == SAYSO_CLAIM || kind == SAYSO_QUESTION ||
           claim->attribution != SAYSO_NONE;
}

static void count_claims(struct job *job)
{
    const struct sayso_report *report = job->report;
    for (size_t i = 0; i < report->article_count; i++)
        for (size_t k = 0; k < report->articles[i].claim_count; k++)
            job->claims += is_claim(&report->articles[i].claims[k]);
}

static void count_articles(struct job *job)
{
    const struct sayso_report *report = job->report;
    for (size_t i = 0; i < report->article_count; i++) {
        const struct sayso_article *article = &report->articles[i];
        job->articles += !article->repeated && !article->part;
        job->parts += !article->repeated && article->part;
    }
}

void job_audit(struct job *job, const struct tools *tools)
{
    if (!job->report)
        return;
    if (tools->options->table.format != SAYSO_TEXT)
        sayso_audit(tools->worker, job->report);
    say_notes(job, tools->options->quiet);
    count_articles(job);
    count_claims(job);
}

static bool is_part(const struct job *job)
{
    return job->report && job->report->article_count && job->report->articles[0].part;
}

bool job_goes_on_from(const struct job *job, const struct tools *tools)
{
    return is_part(job) || tools->options->table.format == SAYSO_TEXT;
}

void so_far_free(struct so_far *so_far)
{
    bytes_free(&so_far->title);
    bytes_free(&so_far->byline);
    bytes_free(&so_far->published);
}

/* A copy of the string, empty where there is no memory for it. */
static struct sayso_str keep(struct bytes *bytes, struct sayso_str s)
{
    bytes->n = 0;
    bytes_add(bytes, s.p, s.n);
    return (struct sayso_str){bytes->p, bytes->n};
}

static void keep_place(struct so_far *so_far, struct sayso_place place)
{
    place.title = keep(&so_far->title, place.title);
    place.byline = keep(&so_far->byline, place.byline);
    place.published = keep(&so_far->published, place.published);
    so_far->place = place;
}

void job_place(struct job *job, struct so_far *so_far)
{
    job->follows = job->later && so_far->texts && job->articles;
    so_far->texts = (job->later && so_far->texts) || job->articles;
    if (!is_part(job))
        return;
    struct sayso_article *articles = job->report->articles;
    if (articles[0].part > 1)
        sayso_go_on(job->report, &so_far->place);
    keep_place(so_far, sayso_place_behind(&articles[job->report->article_count - 1]));
}

/* Is there nothing in the document that could have a row? An item of a feed has its row
 * in the table of articles all the same. */
static bool is_blank(const struct job *job, bool text)
{
    const struct sayso_report *report = job->report;
    if (report->form > SAYSO_PAGE || job->goes_on)
        return false;
    if (text)
        return !report->articles[0].text.n;
    size_t sentences = report->articles[0].before.sentences;
    for (size_t i = 0; i < report->article_count; i++)
        sentences += report->articles[i].sentence_count;
    return !sentences;
}

static void free_reports(struct job *job)
{
    for (size_t i = 0; i < job->page_count; i++)
        sayso_report_free(job->pages[i]);
    free(job->pages);
    sayso_report_free(job->report);
    job->pages = NULL;
    job->report = NULL;
}

/* A form feed parts texts, as it does inside a piece. */
static int write_rows(const struct job *job, const struct sayso_table *table,
                      struct sayso_sink sink)
{
    if (job->follows && sink.write(sink.context, "\f\n", 2))
        return -1;
    return sayso_table_write(table, job->report, sink);
}

void job_render(struct job *job, const struct tools *tools, struct sayso_sink sink)
{
    const struct sayso_table *table = &tools->options->table;
    if (job->report && is_blank(job, table->format == SAYSO_TEXT))
        fail(job, SAYSO_INPUT, "holds no sentence");
    else if (job->report && write_rows(job, table, sink))
        fail(job, SAYSO_SYSTEM, "out of memory");
    free_reports(job);
}

void job_free(struct job *job)
{
    bytes_free(&job->shown);
    bytes_free(&job->table);
    bytes_free(&job->messages);
    bytes_free(&job->why);
    bytes_free(&job->links);
    harvest_free(&job->harvest);
    *job = (struct job){0};
}
