/* Place and day before a report: "TALVERA, May 3 (Northwire) --". */
#ifndef FIND_DATELINE_H
#define FIND_DATELINE_H

#include "find/passage.h"

/* Where a dateline at the head of a sentence ends, one past its dash; the sentence's
 * first token where it has none. */
static inline size_t dateline_end(const struct passage *passage, size_t sentence)
{
    return passage->reports[sentence];
}

/* Find them: fill passage->reports. */
void dateline_passage(struct passage *passage);

#endif
