/* The <meta>, <link> and <html> of a page -> what they say of its article. */
#ifndef READ_METATAG_H
#define READ_METATAG_H

#include "read/facts.h"
#include "read/read.h"
#include "read/tree.h"

/* Read Open Graph, article:, Dublin Core, parsely, sailthru, citation and the like, the
 * canonical link and the languages into `facts`, which is zeroed. Of several names for
 * one thing the better known counts; of several tags of one name the first, but all
 * authors of the best name there is. The strings live in the read's arenas. */
void metatag_read(struct read *read, const struct node *document, struct facts *facts);

#endif
