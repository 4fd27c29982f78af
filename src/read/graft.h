/* Parts of a page that are sent behind it and moved into place by a script. */
#ifndef READ_GRAFT_H
#define READ_GRAFT_H

#include "base/arena.h"
#include "read/tree.h"

/* How many parts of a page are moved, at most. */
enum { GRAFT_MAX_PARTS = 256 };

/* Put each part where it belongs. React streams a page so: a <template id="B:1"> holds
 * the place of a <div hidden id="S:1"> that follows later. Linear in the tree. */
void graft_parts(struct node *document, struct arena *scratch);

#endif
