/* What a page shows its readers of who wrote the article and when. */
#ifndef READ_SHOWN_H
#define READ_SHOWN_H

#include "read/facts.h"
#include "read/read.h"
#include "read/tree.h"

/* Read authors and dates from the page's body into `facts`, which is zeroed: links with
 * rel=author, elements whose class or id says "author" or "byline", <address>, <time>,
 * elements whose class or id says "date" or the like; and, near the headline, lines
 * that begin with "By" or hold a date. Navigation, comments, related articles are left
 * out. `headline` is the heading that shows the title, or NULL. Dates are as date_read
 * gives them. */
void shown_read(struct read *read, const struct node *document,
                const struct node *headline, struct sayso_str language,
                struct facts *facts);

#endif
