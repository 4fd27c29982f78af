/* Analyse many inputs at once, write their tables in order. */
#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "cli/inputs.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/summary.h"
#include "sayso.h"

/* Says what is wrong with an input and goes on with the next; inputs that a list names
 * are added to `inputs`. Adds up in `summary` what came of it. Returns the worst that
 * happened to an input. When the output fails, the rest is left undone: the output is
 * closed, and the process ends here. */
enum sayso_code run(const struct options *options, const struct sayso_rubric *rubric,
                    struct inputs *inputs, struct output *output,
                    struct summary *summary);

#endif
