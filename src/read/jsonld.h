/* The JSON-LD of a page -> what it says of the page's article. */
#ifndef READ_JSONLD_H
#define READ_JSONLD_H

#include "read/facts.h"
#include "read/read.h"
#include "read/tree.h"

/* What more than this many scripts and objects say is not heard. */
enum { JSONLD_MAX_SCRIPTS = 64, JSONLD_MAX_OBJECTS = 2000 };

/* Read schema.org's words from the scripts of type application/ld+json into `facts`,
 * which is zeroed: the article among their objects, wherever it stands in them (arrays,
 * @graph, mainEntity ...), what it leaves out from the objects beside it, and authors
 * through their @id. `page` is what is known of the page already: among several
 * articles the one of its title or address is taken. A script that is no JSON is passed
 * over with a remark. The strings live in the read's arenas. */
void jsonld_read(struct read *read, const struct node *document,
                 const struct facts *page, struct facts *facts);

#endif
