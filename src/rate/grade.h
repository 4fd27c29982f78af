/* The Admiralty grade: letter and digit, each judged on its own. */
#ifndef RATE_GRADE_H
#define RATE_GRADE_H

#include "sayso.h"

/* Fill reliability and credibility. F and 6, "cannot be judged", are what a text alone
 * allows; a letter comes from the second word of a source rule's value ("named B"), a 1
 * from two independent sources. */
void grade_claim(struct sayso_claim *claim);

#endif
