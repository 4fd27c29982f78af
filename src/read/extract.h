/* The text of a page's article. The tree is labelled (read/label.h) before. */
#ifndef READ_EXTRACT_H
#define READ_EXTRACT_H

#include "read/read.h"
#include "read/tree.h"
#include "sayso.h"

/* The article's text as paragraphs, in the report's arena. `heading` is the element
 * that shows the title, which is left out; NULL where it is not known. Marks nodes of
 * the tree as dropped. */
struct sayso_str extract_text(struct read *read, struct node *document,
                              const struct node *heading);

#endif
