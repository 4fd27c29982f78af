/*
 * Takes the inputs, gives one table. N threads, each with a worker of its own, take the
 * inputs piece by piece in order, and do with each what there is to do (cli/crew); what
 * comes of them is written in order (cli/order), so that the bytes are the same for
 * every N. Nothing else starts a thread; where there is progress to show, or a file
 * that signals must not leave behind, the first one does that and nothing else.
 */
#include "cli/run.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <unistd.h>

#include "cli/crew.h"
#include "cli/message.h"

enum {
    MAX_THREADS = 256,
    FETCH_THREADS = 8,
    WINDOW = 64,    /* pieces a thread may be ahead of what is written ... */
    HELD = 4 << 20, /* ... and bytes of table */
    TICK = 100 * 1000 * 1000,
    SECOND = 1000 * 1000 * 1000
};

/* Wait until all is over; look up now and then meanwhile, but not while somebody
 * writes, who does so too. */
static void watch(struct run *run)
{
    pthread_mutex_lock(&run->lock);
    while (!run->over) {
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
    if (options->threads)
        return options->threads < MAX_THREADS ? options->threads : MAX_THREADS;
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    size_t count = processors > 0 ? (size_t)processors : 1;
    bool fetches = options->follow;
    for (size_t i = 0; !fetches && i < inputs->count; i++)
        fetches = may_be_fetched(inputs->names[i]);
    if (fetches && count < FETCH_THREADS)
        count = FETCH_THREADS;
    return count < MAX_THREADS ? count : MAX_THREADS;
}

/* Start up to `count` threads; how many there are. */
static size_t start(struct run *run, pthread_t *threads, size_t count)
{
    size_t started = 0;
    while (started < count && !pthread_create(&threads[started], NULL, crew_work, run))
        started++;
    return started;
}

/* Where there is nothing to look up for, the first thread works like the others:
 * another in its place would take 0.2 ms, a seventh of all for a short article. */
static enum sayso_code run_all(struct run *run, size_t count)
{
    pthread_t threads[MAX_THREADS];
    bool watched = run->progress.wanted || run->output->temp;
    size_t started = start(run, threads, watched ? count : count - 1);
    if (watched && !started)
        return message_fail(SAYSO_SYSTEM, NULL, "cannot start a thread");
    if (watched)
        watch(run);
    else
        crew_work(run);
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
    so_far_free(&run.so_far);
    free(run.slots);
    return code;
}
