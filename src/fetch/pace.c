/*
 * A table of hosts behind one lock. Who wants a host that is taken waits on a condition
 * all hosts share: there are at most as many waiters as threads. Who wants one whose
 * pause is not over takes it, and sleeps with the lock let go, so that the others go on
 * with other hosts.
 */
#include "fetch/pace.h"

#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include "base/arena.h"
#include "base/str.h"

enum { CEILING = 10 * 1000 }; /* milliseconds; more is no pause but a refusal */

struct pace_host {
    struct pace_host *next; /* in its bucket */
    struct sayso_str name;
    bool taken, closed;
    long pause;
    int64_t free_at; /* milliseconds of the monotonic clock; 0: at once */
};

enum { BUCKETS = 1024 };

struct pace {
    pthread_mutex_t lock; /* guards all that follows, and the hosts nobody holds */
    pthread_cond_t left;
    long pause;
    struct arena arena;
    struct pace_host *buckets[BUCKETS];
};

static int64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void sleep_until(int64_t when)
{
    struct timespec time = {.tv_sec = (time_t)(when / 1000),
                            .tv_nsec = (long)(when % 1000 * 1000000)};
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &time, NULL) == EINTR)
        continue;
}

struct pace *pace_new(long pause)
{
    struct arena arena = {0};
    struct pace *pace = arena_alloc(&arena, sizeof *pace);
    pace->arena = arena;
    pace->pause = pause;
    pthread_mutex_init(&pace->lock, NULL);
    pthread_cond_init(&pace->left, NULL);
    return pace;
}

void pace_free(struct pace *pace)
{
    if (!pace)
        return;
    struct arena arena = pace->arena; /* which pace itself lives in */
    pthread_cond_destroy(&pace->left);
    pthread_mutex_destroy(&pace->lock);
    arena_free(&arena);
}

static struct pace_host *find(struct pace *pace, struct sayso_str name)
{
    struct pace_host **bucket = &pace->buckets[str_hash(name) % BUCKETS];
    for (struct pace_host *host = *bucket; host; host = host->next)
        if (str_eq(host->name, name))
            return host;
    struct pace_host *host = arena_alloc(&pace->arena, sizeof *host);
    host->name = arena_str(&pace->arena, name);
    host->pause = pace->pause;
    host->next = *bucket;
    return *bucket = host;
}

struct pace_host *pace_enter(struct pace *pace, struct sayso_str name)
{
    pthread_mutex_lock(&pace->lock);
    struct pace_host *host = find(pace, name);
    while (host->taken)
        pthread_cond_wait(&pace->left, &pace->lock);
    host->taken = true;
    pthread_mutex_unlock(&pace->lock);
    if (!host->closed && host->free_at > now())
        sleep_until(host->free_at);
    return host;
}

void pace_leave(struct pace *pace, struct pace_host *host)
{
    pthread_mutex_lock(&pace->lock);
    host->free_at = now() + host->pause;
    host->taken = false;
    pthread_cond_broadcast(&pace->left);
    pthread_mutex_unlock(&pace->lock);
}

void pace_slow(struct pace *pace, struct pace_host *host, long pause)
{
    long ceiling = pace->pause > CEILING ? pace->pause : CEILING;
    if (pause > host->pause)
        host->pause = pause < ceiling ? pause : ceiling;
}

void pace_close(struct pace_host *host)
{
    host->closed = true;
}

bool pace_closed(const struct pace_host *host)
{
    return host->closed;
}
