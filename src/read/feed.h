/* RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, CDF: feeds in XML; and OPML, lists of them.
 */
#ifndef READ_FEED_H
#define READ_FEED_H

#include "read/read.h"
#include "sayso.h"

/* Add the items of a feed, or the links of a list of feeds. `xml` is decoded: valid
 * UTF-8, LF line ends, no NUL; `base` is the document's URL or empty. What is not
 * well-formed is read as far as it goes and told in a note, and so is how many items
 * are no more than a summary. Returns 0; -1 and err (SAYSO_INPUT) where it is no feed.
 * Linear. */
int feed_read(struct read *read, struct sayso_str xml, struct sayso_str base,
              struct items *items, struct sayso_err *err);

#endif
