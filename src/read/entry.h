/* An item of a feed while it is read: of each field the best that was seen. */
#ifndef READ_ENTRY_H
#define READ_ENTRY_H

#include "read/read.h"
#include "read/value.h"
#include "sayso.h"

/* The best text seen for a field; rank 0: none. */
struct best {
    struct sayso_str text;
    int rank;
};

/* Keep `text` where it is not empty and better than what there is. */
void best_of(struct best *best, struct sayso_str text, int rank);

/* The same for names, of which several of one rank stand side by side. */
void best_names(struct best *best, struct sayso_str name, int rank,
                struct arena *arena);

struct entry {
    struct best id, url, title, byline, published, outlet, language;
    struct value body, summary;
};

/* Begin anew, keeping the buffers. */
void entry_begin(struct entry *entry);

/* Keep the value where it is better than `best`, whose buffer it gets for the next. */
void entry_keep(struct value *best, struct value *value);

/* Write the item: its text from the body, or where that is empty from the summary. What
 * there is of neither leaves item->text empty. item->summary tells a body that was cut,
 * and a summary that is no article. */
void entry_finish(const struct entry *entry, struct read *read, struct item *item);

void entry_free(struct entry *entry);

#endif
