/* What one witness says of the article on a page: a vocabulary, or the page as shown.
 */
#ifndef READ_FACTS_H
#define READ_FACTS_H

#include "read/byline.h"
#include "sayso.h"

/* One line each, dates and addresses as they are written. Empty: it does not say. */
struct facts {
    struct sayso_str title, published, modified, outlet, url, language;
    struct names authors; /* people, agencies, the outlet itself */
};

#endif
