/* Analyse many inputs at once, write their tables in order. */
#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "cli/inputs.h"
#include "cli/options.h"
#include "cli/output.h"
#include "sayso.h"

/* Says what is wrong with an input and goes on with the next. Stores in *analysed how
 * many could be. Returns the worst that happened to an input. When the output fails,
 * the rest is left undone: the output is closed, and the process ends here. */
enum sayso_code run(const struct options *options, const struct sayso_rubric *rubric,
                    const struct inputs *inputs, struct output *output,
                    size_t *analysed);

#endif
