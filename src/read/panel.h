/* Parts of a page that are hidden until the reader opens them. */
#ifndef READ_PANEL_H
#define READ_PANEL_H

#include "base/arena.h"
#include "read/tree.h"

/* How many parts of a page are opened, at most. */
enum { PANEL_MAX = 256 };

/* Mark each element as opened that another one says it opens and closes: the answers to
 * questions, the sections of an explainer. Menus and dialogs stay closed. Linear in the
 * tree. */
void panel_open(struct node *document, struct arena *scratch);

#endif
