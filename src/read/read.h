/*
 * The room's own door: bytes of one input document in, articles out.
 *
 *   decode    bytes -> valid UTF-8
 *   form      text -> what it is: plain text, a page, a feed ...
 *   a reader  text -> items
 */
#ifndef READ_READ_H
#define READ_READ_H

#include "base/arena.h"
#include "read/item.h"
#include "sayso.h"

/* Notes that grow, in an arena. */
struct notes {
    struct arena *arena;
    struct sayso_note *v;
    size_t n, capacity;
};

/* What every reader works with. */
struct read {
    struct arena *report;  /* what items keep */
    struct arena *scratch; /* until the document is read */
    struct notes *notes;
};

/* Add a note: SAYSO_OK for a remark, SAYSO_INPUT where something is lost. */
void read_note(struct read *read, enum sayso_code code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* A new item behind the others, zeroed; it lends until the next one is added. */
struct item *items_add(struct read *read, struct items *items);

/* Read a document of any form. Returns 0; -1 and err when there is nothing in it that
 * could be an article (SAYSO_INPUT). */
int read_document(struct read *read, const struct sayso_input *input,
                  enum sayso_form *form, struct items *items, struct sayso_err *err);

#endif
