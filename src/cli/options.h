/* The command line, read. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/bytes.h"
#include "sayso.h"

enum command {
    COMMAND_ANALYZE,
    COMMAND_LIST_RUBRICS,
    COMMAND_CHECK_RUBRIC,
    COMMAND_PRINT_RUBRIC,
    COMMAND_EXPLAIN,
    COMMAND_HELP,
    COMMAND_VERSION
};

/* Strings are argv's own; the lists of them are freed by options_free. */
struct options {
    enum command command;
    struct sayso_table table;
    bool format_given;
    bool quiet;         /* no notes, no progress, no summary */
    const char *output; /* NULL: standard output */
    bool append;        /* to what stands there */
    const char *columns;
    const char *state; /* the file of what was audited before; NULL: none */
    bool follow;       /* fetch the page of an item that is a summary */
    long timeout;      /* seconds to wait for a server; 0: as fetch has it */
    bool allow_http;   /* let a redirect lead from https to http */
    const char **rubrics;
    size_t rubric_count;
    const char **explained; /* lists of ids */
    size_t explained_count;
    const char **inputs;
    size_t input_count;
    size_t stdin_count; /* how many of the inputs are "-" */
    size_t threads;     /* 0: one a processor */
};

/* Fill options. Returns SAYSO_OK, or the exit status after having said what is wrong.
 */
enum sayso_code options_parse(struct options *options, int argc, char **argv);
void options_free(struct options *options);

/* The text of --help. */
void options_help(struct bytes *to);

#endif
