/* The headline of a page, as a reader sees it. */
#ifndef READ_HEADLINE_H
#define READ_HEADLINE_H

#include "read/facts.h"
#include "read/read.h"
#include "read/tree.h"

struct headline {
    struct sayso_str text;
    const struct node *node; /* the heading that shows it, or NULL */
};

/* The headline, from what the vocabularies say (`said`, the most believed first, empty
 * ones allowed), the page's headings and its <title>; without the name of the outlet,
 * which may be empty. In the read's arenas. */
struct headline headline_find(struct read *read, const struct node *document,
                              const struct sayso_str *said, size_t count,
                              struct sayso_str outlet);

#endif
