/* Analyse many inputs at once, write their tables in order. */
#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "cli/inputs.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/summary.h"
#include "sayso.h"

/* What a run works with. */
struct run_with {
    const struct options *options;
    const struct sayso_rubric *rubric;
    struct output *output;
    struct fetch *fetch;
    struct state *state; /* NULL: none is kept */
};

/* What it came to; valid when zeroed. */
struct run_result {
    struct summary summary;
    struct harvest harvest; /* for the state, once the output is closed */
};

/* Says what is wrong with an input and goes on with the next; inputs that a list names
 * are added to `inputs`. Returns the worst that happened to an input. When the output
 * fails, the rest is left undone: the output is closed, and the process ends here. */
enum sayso_code run(const struct run_with *with, struct inputs *inputs,
                    struct run_result *result);

#endif
