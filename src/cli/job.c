/*
 * Takes the bytes of one piece of input, gives its rows and what is to be said of it,
 * all in memory: when their turn comes, others write them. Knows nothing of threads.
 */
#include "cli/job.h"

#include "cli/message.h"

static void raise_code(struct job *job, enum sayso_code code)
{
    if (code > job->code)
        job->code = code;
}

static void say(struct job *job, const char *level, const struct sayso_err *err)
{
    raise_code(job, err->code);
    message_add(&job->messages, level, err);
}

void job_fail(struct job *job, const struct sayso_err *err)
{
    say(job, "error", err);
    job->why.n = 0;
    bytes_add_text(&job->why, err->message);
}

static void fail(struct job *job, enum sayso_code code, const char *message)
{
    struct sayso_err err;
    message_set(&err, code, job->name, "%s", message);
    job_fail(job, &err);
    job->table.n = job->articles = job->claims = 0;
}

static void say_notes(struct job *job, const struct sayso_report *report, bool quiet)
{
    for (size_t i = 0; i < report->note_count; i++) {
        const struct sayso_note *note = &report->notes[i];
        struct sayso_err err;
        if (quiet && note->code == SAYSO_OK)
            continue;
        message_set(&err, note->code, job->name, "%.*s", (int)note->message.n,
                    note->message.n ? note->message.p : "");
        say(job, note->code == SAYSO_OK ? "note" : "warning", &err);
    }
}

static void keep_links(struct job *job, const struct sayso_report *report)
{
    for (size_t i = 0; i < report->link_count; i++) {
        bytes_add(&job->links, report->links[i].p, report->links[i].n);
        bytes_add(&job->links, "", 1);
    }
}

struct sayso_report *job_read(struct job *job, struct sayso_worker *worker,
                              struct piece *piece)
{
    struct sayso_report *report = NULL;
    struct sayso_err err = {0};
    job->name = piece->name;
    int failed =
        piece->url ? message_set(&err, SAYSO_INPUT, piece->name,
                                 "fetching comes later; save the article as text first")
                   : piece_finish(piece, &err);
    struct sayso_input input = {.name = piece->name,
                                .bytes = {piece->bytes.p, piece->bytes.n},
                                .form = piece->line ? SAYSO_LINES : SAYSO_ANY,
                                .line = piece->line};
    if (!failed)
        report = sayso_read(worker, &input, &err);
    if (report)
        keep_links(job, report);
    else
        job_fail(job, &err);
    piece_free(piece);
    return report;
}

/* Articles without a sentence have rows in the table of articles, but a document that
 * has no other is nothing to audit. */
static size_t count_claims(const struct sayso_report *report)
{
    size_t count = 0;
    for (size_t i = 0; i < report->article_count; i++)
        count += report->articles[i].claim_count;
    return count;
}

void job_audit(struct job *job, struct sayso_worker *worker,
               struct sayso_report *report, const struct options *options)
{
    struct sayso_sink sink = {bytes_add, &job->table};
    sayso_audit(worker, report);
    say_notes(job, report, options->quiet);
    job->articles = report->article_count;
    job->claims = count_claims(report);
    if (report->form <= SAYSO_PAGE && !job->claims)
        fail(job, SAYSO_INPUT, "holds no sentence");
    else if (sayso_table_write(&options->table, report, sink))
        fail(job, SAYSO_SYSTEM, "out of memory");
    sayso_report_free(report);
}

void job_free(struct job *job)
{
    bytes_free(&job->table);
    bytes_free(&job->messages);
    bytes_free(&job->why);
    bytes_free(&job->links);
    *job = (struct job){0};
}
