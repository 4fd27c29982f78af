/*
 * A host that says 404 has no rules; one that is out of order, or busy, might have
 * some, and is left alone. A 429 is among the latter: it says nothing of the file.
 */
#include "fetch/origin.h"

#include <pthread.h>

#include "base/buf.h"
#include "base/str.h"
#include "fetch/follow.h"

static const char product[] = "sayso";

enum { BUCKETS = 1024 };

struct origin {
    struct origin *next; /* in its bucket */
    struct sayso_str name;
    bool asked;
    struct robots robots;
    struct arena arena; /* what the rules live in */
};

struct origins {
    pthread_mutex_t lock; /* guards the table, not what an origin holds */
    struct arena arena;
    struct origin *buckets[BUCKETS];
};

struct origins *origins_new(void)
{
    struct arena arena = {0};
    struct origins *origins = arena_alloc(&arena, sizeof *origins);
    origins->arena = arena;
    pthread_mutex_init(&origins->lock, NULL);
    return origins;
}

void origins_free(struct origins *origins)
{
    if (!origins)
        return;
    struct arena arena = origins->arena; /* which origins itself lives in */
    for (size_t i = 0; i < BUCKETS; i++)
        for (struct origin *at = origins->buckets[i]; at; at = at->next)
            arena_free(&at->arena);
    pthread_mutex_destroy(&origins->lock);
    arena_free(&arena);
}

static struct origin *find(struct origins *origins, struct sayso_str name)
{
    struct origin **bucket = &origins->buckets[str_hash(name) % BUCKETS];
    struct origin *origin;
    pthread_mutex_lock(&origins->lock);
    for (origin = *bucket; origin && !str_eq(origin->name, name);)
        origin = origin->next;
    if (!origin) {
        origin = arena_alloc(&origins->arena, sizeof *origin);
        origin->name = arena_str(&origins->arena, name);
        origin->next = *bucket;
        *bucket = origin;
    }
    pthread_mutex_unlock(&origins->lock);
    return origin;
}

static int add(void *context, const char *bytes, size_t count)
{
    buf_add(context, (struct sayso_str){bytes, count});
    return 0;
}

/* What the answer says of the file. */
static void read_answer(struct origin *origin, int status, struct sayso_str file)
{
    struct arena *arena = &origin->arena;
    if (status >= 200 && status < 300)
        robots_read(file, product, arena, &origin->robots);
    else if (status < 400 || status >= 500 || status == 429)
        origin->robots.trouble = http_status_words(status, arena);
}

/* Ask for the file. Returns -1, with err filled, where that is not allowed. */
static int ask(struct origin *origin, struct http *http,
               const struct origin_request *request, struct sayso_err *err)
{
    struct buf file = {.max = ROBOTS_MAX};
    struct followed followed;
    struct arena *arena = &origin->arena;
    struct follow_request one = {
        .url = arena_printf(arena, "%.*s/robots.txt", STR(origin->name)),
        .accept = "text/plain, */*;q=0.5",
        .max_bytes = ROBOTS_MAX,
        .private_allowed = request->private_allowed,
        .allow_http = request->allow_http,
        .body = {add, &file}};
    int failed = follow(http, &one, arena, &followed, err);
    bool refused = failed && !followed.redirects && !request->private_allowed &&
                   followed.response.private_address;
    if (!failed)
        read_answer(origin, followed.response.status, buf_str(&file));
    else if (!refused)
        origin->robots.trouble = arena_str(arena, str_from(err->message));
    buf_free(&file);
    return refused ? -1 : 0;
}

const struct robots *origin_robots(struct origins *origins, struct http *http,
                                   const struct origin_request *request,
                                   struct sayso_err *err)
{
    struct origin *origin = find(origins, request->url->origin);
    if (!origin->asked && ask(origin, http, request, err))
        return NULL;
    origin->asked = true;
    return &origin->robots;
}
