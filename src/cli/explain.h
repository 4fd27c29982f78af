/* --explain: what a rule of the rubric is and does, in words. */
#ifndef CLI_EXPLAIN_H
#define CLI_EXPLAIN_H

#include "cli/output.h"
#include "sayso.h"

/* Each of `lists` names rules by their ids, a scale of estimates, or a grade,
 * separated by commas. Says which of them are unknown, explains the others; SAYSO_USAGE
 * where one is. */
enum sayso_code explain(const struct sayso_rubric *rubric, const char *const *lists,
                        size_t count, struct output *output);

#endif
