/* The commands about rubrics. */
#ifndef CLI_RUBRICS_H
#define CLI_RUBRICS_H

#include "cli/options.h"
#include "cli/output.h"
#include "sayso.h"

/* Each writes to output, says what is wrong and returns the exit status. */
enum sayso_code rubrics_list(struct output *output);
enum sayso_code rubrics_check(const struct sayso_rubric *rubric, struct output *output);
enum sayso_code rubrics_print(const struct sayso_rubric *rubric, bool plain,
                              struct output *output);

#endif
