/*
 * One document: the state is asked, then the web, and what came of it is written down
 * for the state. Clients wait in a pool for the threads that need one, and keep their
 * connections open meanwhile.
 */
#include "fetch/fetch.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "base/err.h"
#include "base/str.h"
#include "fetch/follow.h"
#include "fetch/origin.h"
#include "fetch/pace.h"
#include "fetch/policy.h"

enum { PAUSE = 1000 /* milliseconds */ };

static const char accept_input[] =
    "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9,"
    " application/xhtml+xml;q=0.9, application/xml;q=0.9, */*;q=0.8";
static const char accept_linked[] =
    "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8";

struct client {
    struct client *next;
    struct http *http;
};

struct fetch {
    struct state *state;
    struct fetch_options options;
    struct pace *pace;
    struct origins *origins;
    pthread_mutex_t lock; /* guards the pool */
    bool begun;           /* the library underneath is set up */
    struct client *idle;
    struct arena arena; /* the clients, idle or not, and this itself */
};

/* One call of fetch_get. */
struct job {
    struct fetch *fetch;
    const struct fetch_request *request;
    struct fetch_result *result;
    struct client *client;
    struct pace_host *host; /* of a linked document: the one that is ours just now */
    bool skipped;           /* the gate stayed shut, and result->why says why */
};

/* ---- the pool ------------------------------------------------------------------ */

struct fetch *fetch_new(struct state *state, const struct fetch_options *options)
{
    struct arena arena = {0};
    struct fetch *fetch = arena_alloc(&arena, sizeof *fetch);
    fetch->arena = arena;
    fetch->state = state;
    fetch->options = *options;
    if (!fetch->options.pause)
        fetch->options.pause = PAUSE;
    fetch->pace = pace_new(fetch->options.pause);
    fetch->origins = origins_new();
    pthread_mutex_init(&fetch->lock, NULL);
    return fetch;
}

void fetch_free(struct fetch *fetch)
{
    if (!fetch)
        return;
    struct arena arena = fetch->arena; /* which fetch itself lives in */
    for (struct client *client = fetch->idle; client; client = client->next)
        http_free(client->http);
    origins_free(fetch->origins);
    pace_free(fetch->pace);
    pthread_mutex_destroy(&fetch->lock);
    if (fetch->begun)
        http_end();
    arena_free(&arena);
}

/* NULL with err filled when the system is in the way. */
static struct client *take_client(struct fetch *fetch, struct sayso_err *err)
{
    pthread_mutex_lock(&fetch->lock);
    struct client *client = fetch->idle;
    fetch->begun = fetch->begun || http_begin(err) == 0;
    if (client) {
        fetch->idle = client->next;
    } else if (fetch->begun) {
        struct http_limits limits = {.wait = fetch->options.wait,
                                     .max_bytes = fetch->options.max_bytes};
        client = arena_alloc(&fetch->arena, sizeof *client);
        client->http = http_new(&limits);
    }
    pthread_mutex_unlock(&fetch->lock);
    return client;
}

static void give_client(struct fetch *fetch, struct client *client)
{
    pthread_mutex_lock(&fetch->lock);
    client->next = fetch->idle;
    fetch->idle = client;
    pthread_mutex_unlock(&fetch->lock);
}

/* ---- linked documents: robots.txt, one at a time ------------------------------- */

static int skip(struct job *job, struct sayso_str why)
{
    job->skipped = true;
    job->result->outcome = FETCH_SKIPPED;
    job->result->why = why;
    return -1;
}

/* Whether the host that is ours just now lets the document be read. */
static int ask_robots(struct job *job, const struct http_url *url, bool private_allowed,
                      struct sayso_err *err)
{
    struct fetch *fetch = job->fetch;
    struct arena *arena = &job->result->arena;
    struct origin_request one = {.url = url,
                                 .private_allowed = private_allowed,
                                 .allow_http = fetch->options.allow_http};
    const struct robots *robots =
        origin_robots(fetch->origins, job->client->http, &one, err);
    if (!robots)
        return -1;
    pace_slow(fetch->pace, job->host, robots->delay);
    if (robots->trouble.n)
        return skip(job, arena_printf(arena, "its robots.txt cannot be had: %.*s",
                                      STR(robots->trouble)));
    if (!robots_allow(robots, url->path, arena))
        return skip(job, STR_LIT("its robots.txt asks programs not to read it"));
    return 0;
}

static int enter(void *context, const struct http_url *url, bool private_allowed,
                 struct sayso_err *err)
{
    struct job *job = context;
    struct pace *pace = job->fetch->pace;
    int shut;
    job->host = pace_enter(pace, url->host);
    if (pace_closed(job->host))
        shut = skip(job, STR_LIT("the server asked not to be asked again for now"));
    else
        shut = ask_robots(job, url, private_allowed, err);
    if (shut)
        pace_leave(pace, job->host);
    return shut;
}

static void leave(void *context, const struct http_response *response)
{
    struct job *job = context;
    if (response->status == 429 || response->status == 503)
        pace_close(job->host);
    pace_leave(job->fetch->pace, job->host);
}

/* ---- the state ----------------------------------------------------------------- */

/* "not before 2024-05-01T06:00:00Z", for people. */
static struct sayso_str wait_until(int64_t when, struct arena *arena)
{
    time_t seconds = (time_t)when;
    struct tm parts;
    char text[32] = "later";
    if (gmtime_r(&seconds, &parts))
        strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return arena_printf(arena, "is not to be asked for again before %s", text);
}

/* The address as anybody may see it, and as the state keeps it. */
static struct sayso_str shown(const char *url, struct arena *arena)
{
    struct sayso_str secret = fetch_secret(url);
    if (!secret.n)
        return arena_str(arena, str_from(url));
    return arena_printf(arena, "%.*s" FETCH_HIDDEN "%s", (int)(secret.p - url), url,
                        secret.p + secret.n);
}

/* Read what is known, and whether the document is to be asked for at all. */
static int recall(struct job *job, int64_t now, struct sayso_err *err)
{
    struct fetch_result *result = job->result;
    struct visit *visit = &result->visit;
    struct sayso_str url = shown(job->request->url, &result->arena);
    if (job->request->kind == FETCH_INPUT && job->fetch->state &&
        state_visit(job->fetch->state, url, &result->arena, visit, err))
        return -1;
    visit->url = url;
    result->url = visit->moved_to.n ? visit->moved_to : url;
    if (visit->gone)
        skip(job, STR_LIT("is gone for good, as its server said (410)"));
    else if (visit->not_before > now)
        skip(job, wait_until(visit->not_before, &result->arena));
    return 0;
}

static int64_t not_before(const struct http_response *response, int64_t now)
{
    struct policy_answer answer = {.status = response->status,
                                   .retry_after = response->retry_after,
                                   .cache_control = response->cache_control,
                                   .expires = response->expires,
                                   .date = response->date,
                                   .age = response->age,
                                   .now = now};
    return policy_not_before(&answer);
}

/* Write down what came, for the next run. What was known before stays where the answer
 * says nothing of it; where the document moved to and was not found, the next run asks
 * at the old place again. */
static void record(struct job *job, const struct followed *followed, int64_t now)
{
    struct fetch_result *result = job->result;
    struct visit *visit = &result->visit;
    const struct http_response *response = &followed->response;
    bool came = response->status >= 200 && response->status < 300;
    bool good = came || response->status == 304;
    result->visited = job->request->kind == FETCH_INPUT && response->status != 0;
    visit->time = now;
    visit->status = response->status;
    visit->gone = response->status == 410;
    visit->not_before = not_before(response, now);
    if (came || response->etag.n)
        visit->etag = arena_str(&result->arena, response->etag);
    if (came || response->last_modified.n)
        visit->last_modified = arena_str(&result->arena, response->last_modified);
    if (good && followed->moved_to.n)
        visit->moved_to = followed->moved_to;
    else if (!good)
        visit->moved_to = (struct sayso_str){0};
}

/* ---- one document -------------------------------------------------------------- */

/* What a whole answer comes to. */
static int judge(struct job *job, const struct followed *followed,
                 struct sayso_err *err)
{
    struct fetch_result *result = job->result;
    int status = followed->response.status;
    bool asked_for_news = result->visit.etag.n || result->visit.last_modified.n;
    if (status == 304 && asked_for_news) {
        result->outcome = FETCH_UNCHANGED;
    } else if (status < 200 || status >= 300 || status == 206) {
        struct sayso_str words = http_status_words(status, &result->arena);
        return err_set(err, SAYSO_INPUT, NULL, 0, 0, "%.*s%s%.*s", STR(words),
                       followed->redirects ? ", at " : "",
                       followed->redirects ? (int)followed->url.shown.n : 0,
                       followed->url.shown.p);
    }
    result->content_type = arena_str(&result->arena, followed->response.content_type);
    return 0;
}

static int fetch_document(struct job *job, struct sayso_sink body, int64_t now,
                          struct sayso_err *err)
{
    struct fetch_result *result = job->result;
    struct follow_gate gate = {enter, leave, job};
    bool linked = job->request->kind != FETCH_INPUT;
    struct sayso_str moved_to = result->visit.moved_to;
    struct follow_request request = {
        .url = moved_to.n ? moved_to : str_from(job->request->url),
        .accept = linked ? accept_linked : accept_input,
        .etag = result->visit.etag,
        .last_modified = result->visit.last_modified,
        .private_allowed = job->request->kind != FETCH_LINKED,
        .allow_http = job->fetch->options.allow_http,
        .gate = linked ? &gate : NULL,
        .body = body};
    struct followed followed;
    int failed = follow(job->client->http, &request, &result->arena, &followed, err);
    result->url = followed.url.shown;
    result->private_address = followed.response.private_address;
    if (job->skipped)
        return 0;
    if (!failed)
        failed = judge(job, &followed, err);
    record(job, &followed, now);
    return failed;
}

int fetch_get(struct fetch *fetch, const struct fetch_request *request,
              struct sayso_sink body, struct fetch_result *result,
              struct sayso_err *err)
{
    struct job job = {.fetch = fetch, .request = request, .result = result};
    int64_t now = (int64_t)time(NULL);
    *result = (struct fetch_result){0};
    if (recall(&job, now, err))
        return -1;
    if (job.skipped)
        return 0;
    job.client = take_client(fetch, err);
    int failed = job.client ? fetch_document(&job, body, now, err) : -1;
    if (job.client)
        give_client(fetch, job.client);
    if (failed)
        snprintf(err->file, sizeof err->file, "%.*s", STR(result->visit.url));
    return failed;
}

void fetch_result_free(struct fetch_result *result)
{
    arena_free(&result->arena);
    *result = (struct fetch_result){0};
}

void fetch_forget(struct fetch_result *result)
{
    result->visit.etag = result->visit.last_modified = (struct sayso_str){0};
}

void fetch_heed_ttl(struct fetch_result *result, long ttl)
{
    result->visit.not_before =
        policy_heed_ttl(result->visit.not_before, result->visit.time, ttl);
}

bool fetch_is_url(const char *name)
{
    return !strncasecmp(name, "http://", 7) || !strncasecmp(name, "https://", 8);
}

struct sayso_str fetch_secret(const char *url)
{
    const char *start = fetch_is_url(url) ? strchr(url, ':') + 1 : url;
    start += strspn(start, "/");
    struct sayso_str host = {start, strcspn(start, "/?#")};
    while (host.n && host.p[host.n - 1] != '@')
        host.n--;
    if (!host.n)
        return host;
    struct sayso_str user = {start, host.n - 1};
    const char *colon = memchr(user.p, ':', user.n);
    const char *from = colon && colon + 1 < user.p + user.n ? colon + 1 : user.p;
    return (struct sayso_str){from, (size_t)(user.p + user.n - from)};
}
