#include "fetch/pace.h"

#include <pthread.h>
#include <time.h>

#include "base/str.h"
#include "unit.h"

enum { LONG = 60000 }; /* milliseconds: no test lasts so long */

static long milliseconds(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (long)(time.tv_sec * 1000 + time.tv_nsec / 1000000);
}

TEST(pace_pauses)
{
    struct pace *pace = pace_new(40);
    long start = milliseconds();
    for (int i = 0; i < 3; i++)
        pace_leave(pace, pace_enter(pace, STR_LIT("a.example")));
    long took = milliseconds() - start;
    OK(took >= 79); /* two pauses; the clock's grain aside */
    pace_free(pace);
    pace_free(NULL);
}

/* One host's pause holds up no other. */
TEST(pace_other_host)
{
    struct pace *pace = pace_new(LONG);
    long start = milliseconds();
    pace_leave(pace, pace_enter(pace, STR_LIT("a.example")));
    pace_leave(pace, pace_enter(pace, STR_LIT("b.example")));
    OK(milliseconds() - start < LONG);
    pace_free(pace);
}

TEST(pace_slowed)
{
    struct pace *pace = pace_new(1);
    long start = milliseconds();
    struct pace_host *host = pace_enter(pace, STR_LIT("a.example"));
    pace_slow(pace, host, 60);
    pace_slow(pace, host, 5); /* never faster */
    pace_leave(pace, host);
    pace_leave(pace, pace_enter(pace, STR_LIT("a.example")));
    OK(milliseconds() - start >= 59);
    pace_free(pace);
}

/* A host that wants nobody lets nobody wait either. */
TEST(pace_closed_host)
{
    struct pace *pace = pace_new(LONG);
    long start = milliseconds();
    struct pace_host *host = pace_enter(pace, STR_LIT("a.example"));
    OK(!pace_closed(host));
    pace_close(host);
    pace_leave(pace, host);
    host = pace_enter(pace, STR_LIT("a.example"));
    OK(pace_closed(host));
    pace_leave(pace, host);
    OK(milliseconds() - start < LONG);
    pace_free(pace);
}

struct crowd {
    struct pace *pace;
    int inside, most, visits; /* guarded by the host itself */
};

static void *visit(void *context)
{
    struct crowd *crowd = context;
    for (int i = 0; i < 5; i++) {
        struct pace_host *host = pace_enter(crowd->pace, STR_LIT("a.example"));
        crowd->visits++;
        if (++crowd->inside > crowd->most)
            crowd->most = crowd->inside;
        crowd->inside--;
        pace_leave(crowd->pace, host);
    }
    return NULL;
}

TEST(pace_one_at_a_time)
{
    struct crowd crowd = {.pace = pace_new(1)};
    pthread_t threads[4];
    for (int i = 0; i < 4; i++)
        INT_EQ(pthread_create(&threads[i], NULL, visit, &crowd), 0);
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
    INT_EQ(crowd.most, 1);
    INT_EQ(crowd.visits, 20);
    pace_free(crowd.pace);
}
