/*
 * Pieces are done in any order, and have their turns in one. The piece whose turn it is
 * to be written goes straight to the output; the others wait in memory, messages too,
 * and who finishes the one before writes them.
 */
#include "cli/order.h"

#include <string.h>
#include <unistd.h>

#include "cli/message.h"

/* ---- turns ----------------------------------------------------------------------- */

void order_await(struct run *run, const struct slot *slot, enum turn turn)
{
    pthread_mutex_lock(&run->lock);
    while (run->passed[turn] < slot->number)
        pthread_cond_wait(&run->turn, &run->lock);
    pthread_mutex_unlock(&run->lock);
}

void order_pass(struct run *run, struct slot *slot, enum turn turn)
{
    size_t *passed = &run->passed[turn];
    pthread_mutex_lock(&run->lock);
    slot->passed[turn] = true;
    while (*passed < run->taken && run->slots[*passed % run->window].passed[turn])
        ++*passed;
    pthread_cond_broadcast(&run->turn);
    pthread_mutex_unlock(&run->lock);
}

/* ---- writing --------------------------------------------------------------------- */

/* Put out what waits in the job, and `rows` behind it. Only who has the turn to write
 * does this. */
static int put_out(struct run *run, struct job *job, struct sayso_str rows)
{
    pthread_mutex_lock(&run->lock);
    run->writing = true;
    progress_clear(&run->progress);
    pthread_mutex_unlock(&run->lock);
    message_show(&job->messages);
    int failed = output_write(run->output, job->table.p, job->table.n);
    if (!failed)
        failed = output_write(run->output, rows.p, rows.n);
    job->messages.n = job->table.n = 0;
    output_heed_signals(run->output);
    pthread_mutex_lock(&run->lock);
    run->writing = false;
    pthread_mutex_unlock(&run->lock);
    return failed;
}

/* Rows that are due are neither held nor copied. */
int order_rows(void *context, const char *bytes, size_t count)
{
    struct rows *rows = context;
    struct run *run = rows->run;
    struct job *job = &rows->slot->job;
    pthread_mutex_lock(&run->lock);
    bool due = run->written == rows->slot->number;
    pthread_mutex_unlock(&run->lock);
    return due ? put_out(run, job, (struct sayso_str){bytes, count})
               : bytes_add(&job->table, bytes, count);
}

/* The feeds that a list names become inputs. */
static enum sayso_code take_links(struct run *run, const struct bytes *links)
{
    enum sayso_code code = SAYSO_OK;
    for (size_t at = 0; at < links->n && !code; at += strlen(links->p + at) + 1)
        code = inputs_add(run->inputs, links->p + at);
    return code;
}

/* Write the piece whose turn it is and free its place in the ring. */
static int settle(struct run *run, struct slot *slot)
{
    struct job *job = &slot->job;
    enum sayso_code code = job->code;
    bool more = job->messages.n || job->table.n;
    int failed = run->output->error != 0;
    if (more && !failed)
        failed = put_out(run, job, (struct sayso_str){0});
    bytes_free(&job->table);
    if (harvest_move(run->harvest, &job->harvest))
        code = message_worse(code, message_fail(SAYSO_SYSTEM, job->name,
                                                "out of memory; items of it will "
                                                "come again"));
    pthread_mutex_lock(&run->lock);
    code = message_worse(code, take_links(run, &job->links));
    run->worst = message_worse(run->worst, code);
    summary_add(run->summary, job);
    job_free(job);
    slot->done = false;
    pthread_mutex_unlock(&run->lock);
    return failed;
}

/* The output is lost, so nothing is worth waiting for: another thread may be at work
 * for long yet, or hang in a FIFO that never ends. Who calls has the lock, so that
 * nobody else looks for signals meanwhile. */
static void leave(struct run *run)
{
    progress_clear(&run->progress);
    _exit((int)output_close(run->output));
}

void order_finish(struct run *run, struct slot *slot)
{
    pthread_mutex_lock(&run->lock);
    slot->done = true;
    run->held += slot->job.table.capacity;
    bool due = run->written == slot->number;
    while (due) {
        size_t bytes = slot->job.table.capacity;
        pthread_mutex_unlock(&run->lock);
        int failed = settle(run, slot);
        pthread_mutex_lock(&run->lock);
        if (failed)
            leave(run);
        run->held -= bytes;
        run->written++;
        pthread_cond_broadcast(&run->room);
        slot = &run->slots[run->written % run->window];
        due = slot->done;
    }
    pthread_mutex_unlock(&run->lock);
}
