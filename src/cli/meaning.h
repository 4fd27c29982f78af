/* What the names in a rubric mean, in plain words. */
#ifndef CLI_MEANING_H
#define CLI_MEANING_H

#include "sayso.h"

/* "a hedge: words that hold back commitment"; "a rule" for a kind that is not known. */
const char *meaning_of_kind(const struct sayso_rule *rule);

/* The same of its class, its value and its points, and of one frame; "" where the cell
 * says it all. */
const char *meaning_of_class(const struct sayso_rule *rule);
const char *meaning_of_value(const struct sayso_rule *rule);
const char *meaning_of_points(const struct sayso_rule *rule);
const char *meaning_of_frame(struct sayso_str frame);

#endif
