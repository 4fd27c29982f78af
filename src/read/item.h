/* What a reader finds in a document: articles, one or many. */
#ifndef READ_ITEM_H
#define READ_ITEM_H

#include "base/arena.h"
#include "sayso.h"

/* An article as it was found. Every string lives in the report's arena, is valid UTF-8
 * and holds no markup; all but `text` are one line, their white space folded. What is
 * not known is empty. */
struct item {
    struct sayso_str id, url, title, byline, published, outlet, language;
    struct sayso_str text; /* without the title: paragraphs, blank lines between them;
                              or with it, and then `title` is a slice of it */
    size_t part;           /* of a long text: 1, 2, ...; 0: it is whole */
    bool summary; /* the text is a summary of what stands at url, or is missing */
};

/* Valid when zeroed. */
struct items {
    struct item *v;
    size_t n, capacity;
    struct sayso_str *links; /* feeds that an OPML list names */
    size_t link_count, link_capacity;
    long ttl; /* seconds a feed asks to be left alone; 0: it does not say */
};

#endif
