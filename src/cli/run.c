/*
 * Takes the inputs, gives one table. N threads, each with a worker of its own, take the
 * inputs piece by piece in order, read, analyse and render them to memory; the main
 * thread writes the results in that order. A thread may be at most a window ahead of
 * what is written, so memory does not grow with the inputs, and the bytes are the same
 * for every N. Messages wait for their turn too. Feeds that a list names are taken
 * behind all other inputs. Nothing else starts a thread.
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
    TICK = 100 * 1000 * 1000,
    SECOND = 1000 * 1000 * 1000
};

/* A place in the ring. */
struct slot {
    struct job job;
    size_t number; /* of the piece */
    bool chosen, done;
};

struct run {
    const struct options *options;
    const struct sayso_rubric *rubric;
    struct output *output;
    struct fetch *fetch;
    struct state *state;
    struct progress progress;
    struct summary *summary;
    struct harvest *harvest;
    size_t named; /* inputs that the user named, which stand before those of lists */

    pthread_mutex_t reading; /* held while the next piece is taken; guards intake */
    struct intake intake;

    pthread_mutex_t lock; /* guards all that follows */
    pthread_cond_t room;  /* a piece was written: the window moved */
    pthread_cond_t ready; /* a piece is done */
    struct inputs *inputs;
    size_t opened;       /* inputs */
    size_t taken;        /* pieces */
    size_t chosen;       /* pieces that are through the choice of their items */
    size_t written;      /* pieces whose results are out */
    pthread_cond_t turn; /* one more is through */
    struct seen seen;    /* who has the turn has it alone */
    bool over;           /* there are no more pieces to take */
    struct slot *slots;  /* a ring: piece i has slots[i % window] */
    size_t window;
};

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
        bool room = run->taken < run->written + run->window;
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
        pthread_cond_signal(&run->ready);
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
    pthread_mutex_lock(&run->lock);
    while (job_is_feed(&slot->job) && run->chosen < slot->number)
        pthread_cond_wait(&run->turn, &run->lock);
    pthread_mutex_unlock(&run->lock);
    job_choose(&slot->job, tools, &run->seen);
    pthread_mutex_lock(&run->lock);
    slot->chosen = true;
    while (run->chosen < run->taken && run->slots[run->chosen % run->window].chosen)
        run->chosen++;
    pthread_cond_broadcast(&run->turn);
    pthread_mutex_unlock(&run->lock);
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
        choose(run, slot, &tools);
        job_follow(&slot->job, &tools);
        job_audit(&slot->job, &tools);
        pthread_mutex_lock(&run->lock);
        slot->done = true;
        pthread_cond_signal(&run->ready);
        pthread_mutex_unlock(&run->lock);
    }
    sayso_worker_free(tools.worker);
    return NULL;
}

/* ---- the main thread ----------------------------------------------------------- */

/* Wait until the next result to write is there; look up now and then meanwhile. False
 * when there is none to come. */
static bool await(struct run *run, const struct slot *slot)
{
    pthread_mutex_lock(&run->lock);
    while (!slot->done && !run->over) {
        struct timespec until;
        clock_gettime(CLOCK_REALTIME, &until);
        until.tv_nsec += TICK;
        until.tv_sec += until.tv_nsec / SECOND;
        until.tv_nsec %= SECOND;
        if (!pthread_cond_timedwait(&run->ready, &run->lock, &until))
            continue;
        output_heed_signals(run->output);
        progress_show(&run->progress, run->opened, run->inputs->count,
                      run->summary->articles);
    }
    bool done = slot->done;
    pthread_mutex_unlock(&run->lock);
    return done;
}

/* The feeds that a list names become inputs. */
static enum sayso_code take_links(struct run *run, const struct bytes *links)
{
    enum sayso_code code = SAYSO_OK;
    for (size_t at = 0; at < links->n && !code; at += strlen(links->p + at) + 1)
        code = inputs_add(run->inputs, links->p + at);
    return code;
}

/* Write one result and free its place in the ring. `worst` learns what happened. */
static int settle(struct run *run, struct slot *slot, enum sayso_code *worst)
{
    struct job *job = &slot->job;
    *worst = message_worse(*worst, job->code);
    if (job->messages.n || job->table.n)
        progress_clear(&run->progress);
    message_show(&job->messages);
    int failed = output_write(run->output, job->table.p, job->table.n);
    summary_add(run->summary, job);
    if (harvest_move(run->harvest, &job->harvest))
        *worst = message_worse(
            *worst, message_fail(SAYSO_SYSTEM, job->name,
                                 "out of memory; items of it will come again"));
    pthread_mutex_lock(&run->lock);
    *worst = message_worse(*worst, take_links(run, &job->links));
    job_free(job);
    slot->done = false;
    run->written++;
    pthread_cond_broadcast(&run->room);
    pthread_mutex_unlock(&run->lock);
    output_heed_signals(run->output);
    return failed;
}

static enum sayso_code collect(struct run *run)
{
    enum sayso_code worst = SAYSO_OK;
    for (size_t i = 0;; i++) {
        struct slot *slot = &run->slots[i % run->window];
        if (!await(run, slot))
            break;
        if (settle(run, slot, &worst))
            break;
    }
    progress_clear(&run->progress);
    return worst;
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
    enum sayso_code code;
    size_t started = start(run, threads, count);
    if (started)
        code = collect(run);
    else
        code = message_fail(SAYSO_SYSTEM, NULL, "cannot start a thread");
    if (run->output->error)
        leave(run, threads, started);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    return code;
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
    run.window = 2 * count + 2;
    run.slots = calloc(run.window, sizeof *run.slots);
    if (!run.slots)
        return message_fail(SAYSO_SYSTEM, NULL, "out of memory");
    progress_start(&run.progress, with->options->quiet);
    pthread_mutex_init(&run.reading, NULL);
    pthread_mutex_init(&run.lock, NULL);
    pthread_cond_init(&run.room, NULL);
    pthread_cond_init(&run.ready, NULL);
    pthread_cond_init(&run.turn, NULL);
    enum sayso_code code = run_all(&run, count);
    pthread_cond_destroy(&run.turn);
    pthread_cond_destroy(&run.ready);
    pthread_cond_destroy(&run.room);
    pthread_mutex_destroy(&run.lock);
    pthread_mutex_destroy(&run.reading);
    seen_free(&run.seen);
    free(run.slots);
    return code;
}
