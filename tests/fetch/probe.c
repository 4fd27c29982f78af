/*
 * Fetches what it is told and says what came of it, one line each:
 *
 *     outcome status url | type | body or reason
 *
 * probe [-w SECONDS] [-m MIB] [-p MILLISECONDS] [-a] [-j N] [-s STATE [-n] [-e ETAG]]
 *     URL ...
 *
 * A URL that begins with "+" is fetched as a linked one, with "~" as one linked from a
 * private address; -a goes from https down to http. With -j that many threads do the
 * same, each all of it. With -s each visit is committed, with -n as one that may be
 * repeated at once, with -e as if the server had sent that ETag.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/str.h"
#include "fetch/fetch.h"

struct probe {
    struct fetch *fetch;
    struct state *state;
    const char *etag;
    bool again;
    char **urls;
    int count;
    pthread_mutex_t lock; /* of standard output */
};

static int add(void *context, const char *bytes, size_t count)
{
    buf_add(context, (struct sayso_str){bytes, count});
    return 0;
}

static void say(const struct fetch_result *result, int failed,
                const struct sayso_err *err, const struct buf *body)
{
    static const char *const names[] = {"new", "unchanged", "skipped"};
    struct sayso_str shown = str_sub(buf_str(body), 0, 2000);
    if (failed)
        printf("failed %d %s | %s\n", result->visit.status, err->file, err->message);
    else
        printf("%s %d %.*s | %.*s | %.*s\n", names[result->outcome],
               result->visit.status, STR(result->url), STR(result->content_type),
               STR(result->outcome == FETCH_SKIPPED ? result->why : shown));
}

static int commit(struct probe *probe, const struct fetch_result *result)
{
    struct visit visit = result->visit;
    struct state_news news = {
        .visits = &visit, .visit_count = 1, .now = (int64_t)time(NULL)};
    struct sayso_err err;
    if (probe->again)
        visit.not_before = 0;
    if (probe->etag)
        visit.etag = str_from(probe->etag);
    if (!probe->state || !result->visited || !state_commit(probe->state, &news, &err))
        return 0;
    fprintf(stderr, "probe: %s: %s\n", err.file, err.message);
    return -1;
}

static void *run(void *context)
{
    struct probe *probe = context;
    int *worst = calloc(1, sizeof *worst);
    for (int i = 0; worst && i < probe->count; i++) {
        struct fetch_request request = {probe->urls[i], FETCH_INPUT};
        struct fetch_result result;
        struct sayso_err err = {0};
        struct buf body = {0};
        if (*request.url == '+' || *request.url == '~')
            request.kind = *request.url++ == '+' ? FETCH_LINKED : FETCH_LINKED_PRIVATE;
        struct sayso_sink sink = {add, &body};
        int failed = fetch_get(probe->fetch, &request, sink, &result, &err);
        pthread_mutex_lock(&probe->lock);
        say(&result, failed, &err, &body);
        *worst |= failed | commit(probe, &result);
        pthread_mutex_unlock(&probe->lock);
        fetch_result_free(&result);
        buf_free(&body);
    }
    return worst;
}

static int run_threads(struct probe *probe, int threads)
{
    pthread_t all[16];
    int worst = 0;
    pthread_mutex_init(&probe->lock, NULL);
    for (int i = 0; i < threads; i++)
        if (pthread_create(&all[i], NULL, run, probe))
            abort();
    for (int i = 0; i < threads; i++) {
        void *result;
        pthread_join(all[i], &result);
        worst |= result ? *(int *)result : -1;
        free(result);
    }
    pthread_mutex_destroy(&probe->lock);
    return worst;
}

int main(int argc, char **argv)
{
    struct fetch_options options = {.wait = 20, .pause = 1};
    struct probe probe = {0};
    struct sayso_err err;
    const char *path = NULL;
    int option, threads = 1, worst;
    while ((option = getopt(argc, argv, "w:m:p:as:j:ne:")) != -1) {
        long number = optarg ? strtol(optarg, NULL, 10) : 0;
        options.wait = option == 'w' ? number : options.wait;
        options.max_bytes = option == 'm' ? (size_t)number << 20 : options.max_bytes;
        options.pause = option == 'p' ? number : options.pause;
        options.allow_http |= option == 'a';
        probe.again |= option == 'n';
        probe.etag = option == 'e' ? optarg : probe.etag;
        path = option == 's' ? optarg : path;
        threads = option == 'j' && number < 16 ? (int)number : threads;
    }
    if (path && !(probe.state = state_open(path, &err)))
        return fprintf(stderr, "probe: %s: %s\n", err.file, err.message), 4;
    probe.fetch = fetch_new(probe.state, &options);
    probe.urls = argv + optind;
    probe.count = argc - optind;
    worst = run_threads(&probe, threads);
    fetch_free(probe.fetch);
    state_close(probe.state);
    return worst ? 1 : 0;
}
