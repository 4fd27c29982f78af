/* One piece of input on its way to rows. */
#ifndef CLI_JOB_H
#define CLI_JOB_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/bytes.h"
#include "cli/intake.h"
#include "cli/options.h"
#include "sayso.h"

/* Valid when zeroed. */
struct job {
    const char *name;             /* the input's, as it is shown */
    struct bytes table, messages; /* what it came to */
    enum sayso_code code;         /* the worst that happened */
    size_t articles, claims;      /* that are in the table */
    struct bytes why;             /* what it could not be read for; empty: it was */
    struct bytes links;           /* inputs that it names, each ended by NUL */
};

/* The report of one piece, its articles not audited yet; NULL with the reason told to
 * the job. Frees the piece's bytes. */
struct sayso_report *job_read(struct job *job, struct sayso_worker *worker,
                              struct piece *piece);

/* Say that the piece could not be read. */
void job_fail(struct job *job, const struct sayso_err *err);

/* Audit what is in the report and render it. Frees the report. */
void job_audit(struct job *job, struct sayso_worker *worker,
               struct sayso_report *report, const struct options *options);
void job_free(struct job *job);

#endif
