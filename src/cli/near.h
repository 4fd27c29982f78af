/* Ids that are spelt nearly so. */
#ifndef CLI_NEAR_H
#define CLI_NEAR_H

#include "cli/bytes.h"
#include "sayso.h"

/* Append up to five ids of effective rules that differ from the word by two letters at
 * most, or go on where it ends, or hold it; a blank before each, the nearest first. */
void near_ids(const struct sayso_rubric *rubric, struct sayso_str word,
              struct bytes *to);

#endif
