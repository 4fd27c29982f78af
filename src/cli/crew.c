/*
 * A thread takes the next piece, reads it, audits it and renders it, and takes another.
 * It may be at most a window of pieces, and some bytes of table, ahead of what is
 * written, so memory does not grow with the inputs. Feeds that a list names are taken
 * behind all other inputs.
 */
#include "cli/crew.h"

#include "cli/order.h"

/* Wait until a piece may be taken: there is room for it, and an input to take it from,
 * which may be one that a list yet to be read names. Stores the input's name where the
 * last one is spent. False when all is taken. */
static bool await_input(struct run *run, const char **name)
{
    bool goes_on = intake_goes_on(&run->intake);
    *name = NULL;
    pthread_mutex_lock(&run->lock);
    for (;;) {
        bool room = run->taken < run->written + run->window && run->held <= run->most;
        bool more = goes_on || run->opened < run->inputs->count;
        if (more && room)
            break;
        run->over = run->over || (!more && run->written == run->taken);
        if (run->over)
            break;
        pthread_cond_wait(&run->room, &run->lock);
    }
    bool over = run->over;
    if (over)
        pthread_cond_signal(&run->ended);
    else if (!goes_on)
        *name = run->inputs->names[run->opened++];
    pthread_mutex_unlock(&run->lock);
    return !over;
}

/* The place of the next piece. */
static struct slot *take_slot(struct run *run)
{
    pthread_mutex_lock(&run->lock);
    struct slot *slot = &run->slots[run->taken % run->window];
    *slot = (struct slot){.number = run->taken++,
                          .job = {.listed = run->opened > run->named}};
    pthread_mutex_unlock(&run->lock);
    return slot;
}

/* The next piece, in order; NULL when there is none. `failed` says that it cannot be
 * read, for the reason in err. */
static struct slot *take(struct run *run, struct piece *piece, int *failed,
                         struct sayso_err *err)
{
    struct slot *slot = NULL;
    const char *name;
    pthread_mutex_lock(&run->reading);
    while (!slot && await_input(run, &name)) {
        *failed = name ? intake_open(&run->intake, name, piece, err)
                       : intake_next(&run->intake, piece, err);
        if (*failed || name || piece->bytes.n)
            slot = take_slot(run);
        else
            piece_free(piece);
    }
    pthread_mutex_unlock(&run->reading);
    return slot;
}

/* Which of its items a piece keeps depends on all that stand before them, so a feed
 * waits for its turn; what is no feed only says that nobody need wait for it. */
static void choose(struct run *run, struct slot *slot, const struct tools *tools)
{
    if (job_is_feed(&slot->job))
        order_await(run, slot, CHOOSING);
    job_choose(&slot->job, tools, &run->seen);
    order_pass(run, slot, CHOOSING);
}

/* A part of a text counts on from the one before, in the same way. */
static void place(struct run *run, struct slot *slot, const struct tools *tools)
{
    if (job_goes_on_from(&slot->job, tools)) {
        order_await(run, slot, PLACING);
        job_place(&slot->job, &run->so_far);
    }
    order_pass(run, slot, PLACING);
}

static void do_job(struct run *run, struct slot *slot, const struct tools *tools)
{
    struct rows rows = {run, slot};
    choose(run, slot, tools);
    job_follow(&slot->job, tools);
    job_audit(&slot->job, tools);
    place(run, slot, tools);
    job_render(&slot->job, tools, (struct sayso_sink){order_rows, &rows});
    order_finish(run, slot);
}

void *crew_work(void *context)
{
    struct run *run = context;
    struct tools tools = {
        .options = run->options, .fetch = run->fetch, .state = run->state};
    struct piece piece;
    struct sayso_err err = {0};
    struct slot *slot;
    int failed;
    while ((slot = take(run, &piece, &failed, &err))) {
        if (!tools.worker)
            tools.worker = sayso_worker_new(run->rubric);
        if (failed) {
            job_fail(&slot->job, &err);
            piece_free(&piece);
        } else {
            job_read(&slot->job, &tools, &piece);
        }
        do_job(run, slot, &tools);
    }
    sayso_worker_free(tools.worker);
    return NULL;
}
