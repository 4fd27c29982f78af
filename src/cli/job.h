/* One piece of input on its way to rows. */
#ifndef CLI_JOB_H
#define CLI_JOB_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/bytes.h"
#include "cli/harvest.h"
#include "cli/intake.h"
#include "cli/options.h"
#include "fetch/seen.h"
#include "sayso.h"

/* What a job works with. */
struct tools {
    const struct options *options;
    struct sayso_worker *worker; /* the thread's own */
    struct fetch *fetch;
    struct state *state; /* NULL: none is kept */
};

/* Valid when zeroed. */
struct job {
    const char *name;   /* the input's, as it is shown */
    struct bytes shown; /* what the name lives in, where it hides a password */
    bool listed;        /* the input is named by a list of feeds */
    bool goes_on;       /* it is a long text, of which there are more parts */
    bool later;         /* earlier pieces hold lines of the same input */
    bool follows;       /* ... and texts of it */
    struct bytes table, messages; /* what it came to, and nobody has seen yet */
    enum sayso_code code;         /* the worst that happened */
    size_t articles, claims;      /* that are in the table */
    size_t parts;                 /* ... of a long text, which are no articles here */
    size_t known;                 /* articles that were audited before */
    struct bytes why;             /* what it could not be read for; empty: it was */
    struct bytes links;           /* inputs that it names, each ended by NUL */
    struct harvest harvest;
    struct sayso_report *report; /* what is to be audited; NULL: nothing */
    /* Those of pages that its items link to, and which lend their texts. */
    struct sayso_report **pages;
    size_t page_count;
    bool private_address; /* it was fetched from one */
};

/* What the pieces so far of an input came to. Valid when zeroed. */
struct so_far {
    struct sayso_place place;              /* of a long text: behind its last part */
    struct bytes title, byline, published; /* ... whose strings live here */
    bool texts;                            /* of JSON Lines: there were any */
};

void so_far_free(struct so_far *so_far);

/* Steps 1 to 6, in this order; where there is nothing to do for a step, it does
 * nothing.
 *
 * Read the piece, fetch it first where it is a URL. Frees its bytes. */
void job_read(struct job *job, const struct tools *tools, struct piece *piece);

/* The piece could not be had. */
void job_fail(struct job *job, const struct sayso_err *err);

/* Does it hold items, so that step 2 is to wait until all earlier pieces are through
 * it? */
bool job_is_feed(const struct job *job);

/* Mark items of a feed that are in `seen`, which learns of the others, as repeated;
 * drop articles that an earlier run audited. */
void job_choose(struct job *job, const struct tools *tools, struct seen *seen);

/* Fetch what items link to that are summaries only. */
void job_follow(struct job *job, const struct tools *tools);

/* Audit; but not where only the text is wanted. */
void job_audit(struct job *job, const struct tools *tools);

/* Is it a part of a long text, or are texts to be written, so that step 5 is to wait
 * until all earlier pieces are through it? */
bool job_goes_on_from(const struct job *job, const struct tools *tools);

/* Let the piece go on from what stands before it, of which it becomes the last. */
void job_place(struct job *job, struct so_far *so_far);

/* Write the rows, and free all but the messages and what the job came to. */
void job_render(struct job *job, const struct tools *tools, struct sayso_sink sink);

/* Say that something is wrong with the job, or with what it links to, `level` being
 * "warning" or "note". */
void job_say(struct job *job, const char *level, const struct sayso_err *err);

/* A remark, where remarks are wanted. */
void job_note(struct job *job, const struct tools *tools, const char *message);
void job_free(struct job *job);

#endif
