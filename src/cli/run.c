/*
 * Takes the inputs, gives one table. N threads, each with a worker of its own, take the
 * inputs in order, read, analyse and render them to memory; the main thread writes the
 * results in the order of the inputs. A thread may be at most a window ahead of what is
 * written, so memory does not grow with the number of inputs, and the bytes are the
 * same for every N. Messages wait for their turn too. The only user of threads.
 */
#include "cli/run.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "cli/message.h"
#include "cli/progress.h"

enum { MAX_THREADS = 256, TICK = 100 * 1000 * 1000, SECOND = 1000 * 1000 * 1000 };

/* What one input came to. */
struct job {
    struct bytes table, messages;
    enum sayso_code code;
    bool analysed, done;
};

struct run {
    const struct sayso_table *table;
    const struct sayso_rubric *rubric;
    const struct inputs *inputs;
    struct output *output;
    struct progress progress;

    pthread_mutex_t lock; /* guards all that follows */
    pthread_cond_t room;  /* a job was written: the window moved */
    pthread_cond_t ready; /* a job is done */
    size_t next;          /* the input to take */
    size_t written;       /* inputs whose results are out */
    struct job *jobs;     /* a ring: input i has jobs[i % window] */
    size_t window;
};

/* ---- workers ------------------------------------------------------------------- */

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

static void say_notes(struct job *job, const char *name,
                      const struct sayso_report *report)
{
    for (size_t i = 0; i < report->note_count; i++) {
        const struct sayso_note *note = &report->notes[i];
        struct sayso_err err;
        message_set(&err, note->code, name, "%.*s", (int)note->message.n,
                    note->message.n ? note->message.p : "");
        say(job, note->code == SAYSO_OK ? "note" : "warning", &err);
    }
}

static size_t count_claims(const struct sayso_report *report)
{
    size_t count = 0;
    for (size_t i = 0; i < report->article_count; i++)
        count += report->articles[i].claim_count;
    return count;
}

static void render(const struct run *run, struct job *job, const char *name,
                   const struct sayso_report *report)
{
    struct sayso_sink sink = {bytes_add, &job->table};
    struct sayso_err err;
    say_notes(job, name, report);
    job->analysed = count_claims(report) > 0;
    if (!job->analysed) {
        message_set(&err, SAYSO_INPUT, name, "holds no sentence");
        say(job, "error", &err);
    } else if (sayso_table_write(run->table, report, sink)) {
        message_set(&err, SAYSO_SYSTEM, name, "out of memory");
        say(job, "error", &err);
    }
}

static void analyze(const struct run *run, struct sayso_worker *worker,
                    const char *input, struct bytes *bytes, struct job *job)
{
    const char *name = input_is_stdin(input) ? "stdin" : input;
    struct sayso_report *report = NULL;
    struct sayso_err err = {0};
    int failed = input_read(input, bytes, &err);
    if (!failed && !bytes->n)
        failed = message_set(&err, SAYSO_INPUT, name, "is empty");
    if (!failed)
        report = sayso_analyze(worker, name, bytes->p, bytes->n, &err);
    if (report)
        render(run, job, name, report);
    else
        say(job, "error", &err);
    sayso_report_free(report);
}

/* The next input's number, once it is inside the window; false when there is none. */
static bool take(struct run *run, size_t *index)
{
    pthread_mutex_lock(&run->lock);
    *index = run->next;
    bool more = *index < run->inputs->count;
    if (more)
        run->next++;
    while (more && *index >= run->written + run->window)
        pthread_cond_wait(&run->room, &run->lock);
    pthread_mutex_unlock(&run->lock);
    return more;
}

static void *work(void *context)
{
    struct run *run = context;
    struct sayso_worker *worker = sayso_worker_new(run->rubric);
    struct bytes bytes = {0};
    size_t i;
    while (take(run, &i)) {
        struct job *job = &run->jobs[i % run->window];
        analyze(run, worker, run->inputs->names[i], &bytes, job);
        pthread_mutex_lock(&run->lock);
        job->done = true;
        pthread_cond_signal(&run->ready);
        pthread_mutex_unlock(&run->lock);
    }
    bytes_free(&bytes);
    sayso_worker_free(worker);
    return NULL;
}

/* ---- the main thread ----------------------------------------------------------- */

/* Wait until the next result to write is there; look up now and then meanwhile. */
static void await(struct run *run, const struct job *job)
{
    pthread_mutex_lock(&run->lock);
    while (!job->done) {
        struct timespec until;
        clock_gettime(CLOCK_REALTIME, &until);
        until.tv_nsec += TICK;
        until.tv_sec += until.tv_nsec / SECOND;
        until.tv_nsec %= SECOND;
        if (!pthread_cond_timedwait(&run->ready, &run->lock, &until))
            continue;
        output_heed_signals(run->output);
        progress_show(&run->progress, run->written, run->inputs->count);
    }
    pthread_mutex_unlock(&run->lock);
}

/* Write one result and free its place in the ring. */
static int settle(struct run *run, struct job *job)
{
    if (job->messages.n || job->table.n)
        progress_clear(&run->progress);
    message_show(&job->messages);
    int failed = output_write(run->output, job->table.p, job->table.n);
    bytes_free(&job->messages);
    bytes_free(&job->table);
    pthread_mutex_lock(&run->lock);
    *job = (struct job){0};
    run->written++;
    pthread_cond_broadcast(&run->room);
    pthread_mutex_unlock(&run->lock);
    output_heed_signals(run->output);
    return failed;
}

static enum sayso_code collect(struct run *run, size_t *analysed)
{
    enum sayso_code worst = SAYSO_OK;
    for (size_t i = 0; i < run->inputs->count; i++) {
        struct job *job = &run->jobs[i % run->window];
        await(run, job);
        *analysed += job->analysed;
        if (job->code > worst)
            worst = job->code;
        if (settle(run, job))
            break;
    }
    progress_clear(&run->progress);
    return worst;
}

static size_t thread_count(const struct options *options, size_t inputs)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    size_t count = options->threads;
    if (!count)
        count = processors > 0 ? (size_t)processors : 1;
    if (count > MAX_THREADS)
        count = MAX_THREADS;
    return count < inputs ? count : inputs;
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

static enum sayso_code run_all(struct run *run, size_t count, size_t *analysed)
{
    pthread_t threads[MAX_THREADS];
    enum sayso_code code;
    size_t started = start(run, threads, count);
    if (started)
        code = collect(run, analysed);
    else
        code = message_fail(SAYSO_SYSTEM, NULL, "cannot start a thread");
    if (run->output->error)
        leave(run, threads, started);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    return code;
}

enum sayso_code run(const struct options *options, const struct sayso_rubric *rubric,
                    const struct inputs *inputs, struct output *output,
                    size_t *analysed)
{
    struct run run = {
        .table = &options->table, .rubric = rubric, .inputs = inputs, .output = output};
    size_t count = thread_count(options, inputs->count);
    *analysed = 0;
    if (!count)
        return SAYSO_OK;
    run.window = 2 * count + 2;
    run.jobs = calloc(run.window, sizeof *run.jobs);
    if (!run.jobs)
        return message_fail(SAYSO_SYSTEM, NULL, "out of memory");
    progress_start(&run.progress);
    pthread_mutex_init(&run.lock, NULL);
    pthread_cond_init(&run.room, NULL);
    pthread_cond_init(&run.ready, NULL);
    enum sayso_code code = run_all(&run, count, analysed);
    pthread_cond_destroy(&run.ready);
    pthread_cond_destroy(&run.room);
    pthread_mutex_destroy(&run.lock);
    free(run.jobs);
    return code;
}
