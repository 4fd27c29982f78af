/* A walk through the elements of a feed, from event to event. */
#ifndef READ_WALK_H
#define READ_WALK_H

#include <stdbool.h>

#include "base/xml.h"
#include "read/entry.h"
#include "read/read.h"
#include "read/value.h"
#include "read/vocabulary.h"
#include "sayso.h"

struct frame {
    enum place place;
    enum role role;
    struct sayso_str base, language;
};

/* What is known of who wrote something, until that element ends. */
struct person {
    struct sayso_str name, email;
    struct value text;
};

/* What is known of the feed so far. When the walk is over, `title` to `known` count. */
struct walk {
    struct read read; /* its scratch is emptied after each value */
    struct arena scratch;
    struct arena *document; /* what lives until the feed is read */
    struct items *items;
    size_t first;         /* of our items */
    struct frame *frames; /* of XML_MAX_DEPTH + 1 */
    size_t depth;
    size_t nested; /* elements open in one that has no frame, itself counted */
    struct meaning meaning;
    struct sayso_str field_base;
    int link_rank;
    struct value value;
    struct person person;
    struct entry entry;
    struct best title, link, self, byline, language;
    long period, frequency;
    bool known;
};

/* Begin: items go behind those of `items`, `base` is the document's URL or empty. Lives
 * in read->scratch, until walk_free at the latest. */
struct walk *walk_new(struct read *read, struct sayso_str base, struct items *items);

/* What to call for each event, of any reader of XML. */
struct xml_events walk_events(struct walk *walk);

void walk_free(struct walk *walk);

#endif
