/* Where the table goes: standard output, or a file that is whole or untouched. */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

#include "sayso.h"

struct output {
    int fd;
    const char *name; /* as the user named it */
    char *path;       /* the file to replace; NULL where bytes go straight out */
    char *temp;       /* beside it, until the end */
    int error;        /* errno of the first write that failed */
    const struct sayso_table *append; /* the file's old rows stay; NULL: they go */
    sigset_t held; /* signals that wait until the temporary file is gone */
};

/* `path` NULL is standard output. A file is written beside `path` and takes its place
 * in output_close; a device or a FIFO is written to directly. With `append` what is
 * written are rows of that table, without its header, that output_close puts behind
 * those of the file at `path`; what stands there now is checked first. Says what is
 * wrong and returns it. */
enum sayso_code output_open(struct output *output, const char *path,
                            const struct sayso_table *append);

/* Write all; `output` is a struct output, so that this is a sink's function too. After
 * a failure it writes nothing more. */
int output_write(void *output, const char *bytes, size_t count);

/* Has the user asked to stop? Then remove the temporary file and go. Call now and then.
 */
void output_heed_signals(struct output *output);

/* Make the file whole and put it in its place; it is there, power cut or not, when this
 * returns SAYSO_OK. Says what is wrong, but for a reader that went away, and returns
 * it. */
enum sayso_code output_close(struct output *output);

/* Leave no trace; an old file stays as it was. */
void output_discard(struct output *output);

#endif
