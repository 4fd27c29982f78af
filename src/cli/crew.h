/* What the threads of a run share, and what each does. */
#ifndef CLI_CREW_H
#define CLI_CREW_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

#include "cli/intake.h"
#include "cli/job.h"
#include "cli/progress.h"
#include "cli/run.h"

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
    struct so_far so_far;
    struct harvest *harvest; /* ... at writing */

    pthread_mutex_t lock; /* guards all that follows */
    pthread_cond_t room;  /* a piece was written: the window moved */
    pthread_cond_t turn;  /* one more is through a turn */
    pthread_cond_t ended; /* all is over */
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
    struct slot *slots;   /* a ring: piece i has slots[i % window] */
    size_t window;
};

/* What a thread does until all pieces are taken; its context is the run. */
void *crew_work(void *run);

#endif
