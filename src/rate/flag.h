/* The checks R1-R16. */
#ifndef RATE_FLAG_H
#define RATE_FLAG_H

#include "base/arena.h"
#include "rubric/rubric.h"
#include "sayso.h"

/* Fill the flags of every rated claim; article->sources must be there. A check whose
 * row is not in the rubric, or whose value is "off", does not fire. Claims of the same
 * flags share their list, which lives in `report`; so where the list is the same, the
 * flags are. */
void flag_article(const struct rubric *rubric, struct sayso_article *article,
                  struct arena *scratch, struct arena *report);

#endif
