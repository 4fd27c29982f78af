/* A page -> what is known of its article besides its text. The tree is labelled
 * (read/label.h) before. */
#ifndef READ_META_H
#define READ_META_H

#include "read/item.h"
#include "read/read.h"
#include "read/tree.h"

/* Fill the title, byline, published, outlet, url and language of `item` from the tree
 * of a page, in the report's arena; what the page does not tell stays empty. `base` is
 * the page's own address, or empty. Names in a byline are parted by "; ". Returns the
 * heading that shows the title, or NULL: a reader of the page's text leaves it out.
 * Linear in the page. */
const struct node *meta_read(struct read *read, const struct node *document,
                             struct sayso_str base, struct item *item);

#endif
