/*
 * Takes the inputs, gives one table. N threads, each with a worker of its own, take the
 * inputs piece by piece in order, read, analyse and render them. The piece whose turn
 * it is goes straight to the output; the others wait in memory, and who finishes the
 * one before writes them. A thread may be at most a window of pieces, and some bytes of
 * table, ahead of what is written, so memory does not grow with the inputs, and the
 * bytes are the same for every N. Messages wait for their turn too. Feeds that a list
 * names are taken behind all other inputs. Nothing else starts a thread; the first one
 * shows progress and looks for signals.
 */
#include "cli/run.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <unistd.h>

#include "cli/intake.h"
#include "cli/job.h"
#include "cli/message.h"
#include "cli/progress.h"
#include "cli/summary.h"

enum {
    MAX_THREADS = 256,
    FETCH_THREADS = 8,
    WINDOW = 64,    /* pieces a thread may be ahead of what is written ... */
    HELD = 4 << 20, /* ... and bytes of table */
    TICK = 100 * 1000 * 1000,
    SECOND = 1000 * 1000 * 1000
};

/* What pieces do in their order: choose their items, count on from one another. */
enum turn { CHOOSING, PLACING, TURNS };

/* A place in the ring. */
struct slot {
    struct job job;
    size_t number; /* of the piece */
    bool passed[TURNS], done;
};

struct run {
    const struct options *options;
    const struct sayso_rubric *rubric;
    struct output *output;
    struct fetch *fetch;
    struct state *state;
    size_t named; /* inputs that the user named, which stand before those of lists */

    pthread_mutex_t reading; /* held while the next piece is taken; guards intake */
    struct intake intake;

    /* Who has the turn has these alone. */
    struct seen seen;
    struct sayso_place place;
    struct harvest *harvest; /* ... at writing */

    pthread_mutex_t lock; /* guards all that follows */
    pthread_cond_t room;  /* a piece was written: the window moved */
    pthread_cond_t turn;  /* one more is through a turn */
    pthread_cond_t ended; /* all is over, or the output is lost */
    struct progress progress;
    struct summary *summary;
    enum sayso_code worst;
    struct inputs *inputs;
    size_t opened;        /* inputs */
    size_t taken;         /* pieces */
    size_t passed[TURNS]; /* pieces that are through */
    size_t written;       /* pieces that are out: the turn to write is the next one's */
    size_t held, most;    /* bytes of table that wait for their turn, and may */
    bool writing;         /* somebody is at it */
    bool over;            /* there are no more pieces to take */
    bool lost;            /* the output failed */
    struct slot *slots;   /* a ring: piece i has slots[i % window] */
    size_t window;
};

/* ---- turns ----------------------------------------------------------------------- */

static void await_turn(struct run *run, const struct slot *slot, enum turn turn)
{
    pthread_mutex_lock(&run->lock);
    while (run->passed[turn] < slot->number)
        pthread_cond_wait(&run->turn, &run->lock);
    pthread_mutex_unlock(&run->lock);
}

static void pass_turn(struct run *run, struct slot *slot, enum turn turn)
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

/* Where a job's rows go. */
struct rows {
    struct run *run;
    struct slot *slot;
};

/* Rows that are due are neither held nor copied. */
static int take_rows(void *context, const char *bytes, size_t count)
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

/* The piece is done. If it is its turn, write it, and those behind it that have waited
 * for it. */
static void finish(struct run *run, struct slot *slot)
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
        run->held -= bytes;
        run->lost = failed != 0;
        if (failed)
            break;
        run->written++;
        pthread_cond_broadcast(&run->room);
        slot = &run->slots[run->written % run->window];
        due = slot->done;
    }
    if (run->lost)
        pthread_cond_signal(&run->ended);
    pthread_mutex_unlock(&run->lock);
}

/* ---- workers ------------------------------------------------------------------- */

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
        await_turn(run, slot, CHOOSING);
    job_choose(&slot->job, tools, &run->seen);
    pass_turn(run, slot, CHOOSING);
}

/* A part of a text counts on from the one before, in the same way. */
static void place(struct run *run, struct slot *slot)
{
    if (job_is_part(&slot->job))
        await_turn(run, slot, PLACING);
    job_place(&slot->job, &run->place);
    pass_turn(run, slot, PLACING);
}

static void do_job(struct run *run, struct slot *slot, const struct tools *tools)
{
    struct rows rows = {run, slot};
    choose(run, slot, tools);
    job_follow(&slot->job, tools);
    job_audit(&slot->job, tools);
    place(run, slot);
    job_render(&slot->job, tools, (struct sayso_sink){take_rows, &rows});
    finish(run, slot);
}

static void *work(void *context)
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

/* ---- the main thread ----------------------------------------------------------- */

/* Wait until all is over; look up now and then meanwhile, but not while somebody
 * writes, who does so too. */
static void watch(struct run *run)
{
    pthread_mutex_lock(&run->lock);
    while (!run->over && !run->lost) {
        struct timespec until;
        clock_gettime(CLOCK_REALTIME, &until);
        until.tv_nsec += TICK;
        until.tv_sec += until.tv_nsec / SECOND;
        until.tv_nsec %= SECOND;
        if (!pthread_cond_timedwait(&run->ended, &run->lock, &until) || run->writing)
            continue;
        output_heed_signals(run->output);
        const struct summary *summary = run->summary;
        progress_show(&run->progress,
                      &(struct extent){run->opened, run->inputs->count,
                                       summary->articles + summary->parted,
                                       summary->parts});
    }
    progress_clear(&run->progress);
    pthread_mutex_unlock(&run->lock);
}

/* By its name, which may be that of a list of feeds. */
static bool may_be_fetched(const char *name)
{
    const char *ending = strrchr(name, '.');
    return fetch_is_url(name) || (ending && !strcasecmp(ending, ".opml"));
}

/* A thread that waits for a server needs no processor, so there are more of them where
 * there is something to fetch. */
static size_t thread_count(const struct options *options, const struct inputs *inputs)
{
    bool fetches = options->follow;
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    size_t count = options->threads;
    if (!count)
        count = processors > 0 ? (size_t)processors : 1;
    for (size_t i = 0; !fetches && i < inputs->count; i++)
        fetches = may_be_fetched(inputs->names[i]);
    if (fetches && !options->threads && count < FETCH_THREADS)
        count = FETCH_THREADS;
    return count < MAX_THREADS ? count : MAX_THREADS;
}

/* Start up to `count` threads; how many there are. */
static size_t start(struct run *run, pthread_t *threads, size_t count)
{
    size_t started = 0;
    while (started < count && !pthread_create(&threads[started], NULL, work, run))
        started++;
    return started;
}

/* The output is lost, so nothing is worth waiting for: a thread may be at work for long
 * yet, or hang in a FIFO that never ends. */
static void leave(struct run *run, const pthread_t *threads, size_t count)
{
    for (size_t i = 0; i < count; i++)
        pthread_detach(threads[i]);
    _exit((int)output_close(run->output));
}

static enum sayso_code run_all(struct run *run, size_t count)
{
    pthread_t threads[MAX_THREADS];
    size_t started = start(run, threads, count);
    if (!started)
        return message_fail(SAYSO_SYSTEM, NULL, "cannot start a thread");
    watch(run);
    if (run->lost)
        leave(run, threads, started);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    return run->worst;
}

enum sayso_code run(const struct run_with *with, struct inputs *inputs,
                    struct run_result *result)
{
    struct run run = {.options = with->options,
                      .rubric = with->rubric,
                      .output = with->output,
                      .fetch = with->fetch,
                      .state = with->state,
                      .inputs = inputs,
                      .named = inputs->count,
                      .summary = &result->summary,
                      .harvest = &result->harvest,
                      .intake = {.fd = -1}};
    size_t count = thread_count(with->options, inputs);
    if (!inputs->count)
        return SAYSO_OK;
    run.window = count * WINDOW;
    run.most = count * HELD;
    run.slots = calloc(run.window, sizeof *run.slots);
    if (!run.slots)
        return message_fail(SAYSO_SYSTEM, NULL, "out of memory");
    progress_start(&run.progress, with->options->quiet);
    pthread_mutex_init(&run.reading, NULL);
    pthread_mutex_init(&run.lock, NULL);
    pthread_cond_init(&run.room, NULL);
    pthread_cond_init(&run.ended, NULL);
    pthread_cond_init(&run.turn, NULL);
    enum sayso_code code = run_all(&run, count);
    pthread_cond_destroy(&run.turn);
    pthread_cond_destroy(&run.ended);
    pthread_cond_destroy(&run.room);
    pthread_mutex_destroy(&run.lock);
    pthread_mutex_destroy(&run.reading);
    seen_free(&run.seen);
    free(run.slots);
    return code;
}
