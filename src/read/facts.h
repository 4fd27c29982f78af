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

/* What a name in a vocabulary stands for. */
enum fact {
    FACT_NONE,
    FACT_TITLE,
    FACT_PUBLISHED,
    FACT_MODIFIED,
    FACT_OUTLET,
    FACT_URL,
    FACT_LANGUAGE,
    FACT_AUTHOR,
    FACTS
};

/* Where the fact goes that is one line; NULL for authors and for none. */
struct sayso_str *facts_line(struct facts *facts, enum fact fact);

#endif
