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
    struct bytes table, messages; /* what it came to */
    enum sayso_code code;         /* the worst that happened */
    size_t articles, claims;      /* that are in the table */
    size_t known;                 /* items that were audited before */
    struct bytes why;             /* what it could not be read for; empty: it was */
    struct bytes links;           /* inputs that it names, each ended by NUL */
    struct harvest harvest;
    struct sayso_report *report; /* what is to be audited; NULL: nothing */
    struct sayso_report *
        *pages; /* that its items link to, and which lend their texts */
    size_t page_count;
    bool private_address; /* it was fetched from one */
};

/* Steps 1 to 4, in this order; where there is nothing to do for a step, it does
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

/* Audit and render; where only the text is wanted, render it. */
void job_audit(struct job *job, const struct tools *tools);

/* Say that something is wrong with the job, or with what it links to, `level` being
 * "warning" or "note". */
void job_say(struct job *job, const char *level, const struct sayso_err *err);

/* A remark, where remarks are wanted. */
void job_note(struct job *job, const struct tools *tools, const char *message);
void job_free(struct job *job);

#endif
