/* The bytes of the inputs, piece by piece, in their order. */
#ifndef CLI_INTAKE_H
#define CLI_INTAKE_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/bytes.h"
#include "sayso.h"

/* A document, a run of whole lines of one that is JSON Lines, or a part of a long text.
 */
struct piece {
    const char *name; /* the input as it is shown, but for a password in an address */
    bool url;         /* its bytes are yet to be fetched */
    size_t size;      /* of a small file that is yet to be opened; else 0 */
    int fd;           /* where the rest of its bytes is; -1: there is none */
    size_t line;      /* of JSON Lines, the number of the first one; else 0 */
    size_t part;      /* of a long text: 1, 2, ...; else 0 */
    bool last;        /* ... and nothing stands behind it */
    size_t offset;    /* of lines or a part: the bytes that stand before it */
    struct bytes bytes;
};

/* The input that is read at the moment. Begin with fd -1. */
struct intake {
    const char *name;
    int fd; /* of an input that goes on; -1: the next input's turn */
    size_t line;
    size_t part;       /* of a long text, the last one cut; 0: it is none */
    size_t offset;     /* the bytes that have been cut */
    struct bytes rest; /* what is read of the next piece */
};

/* Open the input of that name and read as much as tells whether it is JSON Lines or a
 * long text, which come piece by piece. Returns 0, or -1 and fills err. */
int intake_open(struct intake *intake, const char *name, struct piece *piece,
                struct sayso_err *err);

/* Are there more pieces of the input that was opened last? */
bool intake_goes_on(const struct intake *intake);

/* The next piece; one without bytes is the end. Returns 0, or -1 and fills err. */
int intake_next(struct intake *intake, struct piece *piece, struct sayso_err *err);

/* Read what is left of a piece that is a whole document. Returns 0, or -1 with err
 * filled. */
int piece_finish(struct piece *piece, struct sayso_err *err);
void piece_free(struct piece *piece);

#endif
