/* The headline of a page, as a reader sees it. */
#ifndef READ_HEADLINE_H
#define READ_HEADLINE_H

#include "read/facts.h"
#include "read/read.h"
#include "read/tree.h"

enum { HEADLINE_SAID = 3 };

struct headline {
    struct sayso_str text;
    const struct node *node; /* the heading that shows it, or NULL */
};

/* What is known already; any of it may be empty. */
struct headline_known {
    struct sayso_str said[HEADLINE_SAID]; /* by vocabularies, the most believed first */
    struct sayso_str outlet, host;        /* of the page's address */
};

/* The headline, from what vocabularies say, the page's headings and its <title>;
 * without the name of the outlet in front or behind. In the read's arenas. */
struct headline headline_find(struct read *read, const struct node *document,
                              const struct headline_known *known);

/* What the <title> names behind the headline, as in "Ferry runs aground | Holm
 * Gazette": most likely the outlet. Empty where it names nothing, or more than a few
 * words. */
struct sayso_str headline_outlet(struct read *read, const struct node *document,
                                 struct sayso_str headline);

#endif
