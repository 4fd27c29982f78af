/* The microdata and RDFa of a page's body -> what they say of its article. */
#ifndef READ_MICRODATA_H
#define READ_MICRODATA_H

#include "read/facts.h"
#include "read/read.h"
#include "read/tree.h"

/* Read the properties headline, author, datePublished, dateModified, publisher and
 * inLanguage of the first article among the page's items into `facts`, which is zeroed;
 * where no item is said to be an article, of whatever comes first. Comments are no
 * articles. The strings live in the read's arenas. */
void microdata_read(struct read *read, const struct node *document,
                    struct facts *facts);

#endif
