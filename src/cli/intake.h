/* The bytes of the inputs, piece by piece, in their order. */
#ifndef CLI_INTAKE_H
#define CLI_INTAKE_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/bytes.h"
#include "sayso.h"

/* A document, or a run of whole lines of one that is JSON Lines. */
struct piece {
    const char *name; /* the input as it is shown, but for a password in an address */
    bool url;         /* its bytes are yet to be fetched */
    int fd;           /* where the rest of its bytes is; -1: there is none */
    size_t line;      /* of JSON Lines, the number of the first one; else 0 */
    struct bytes bytes;
};

/* The input that is read at the moment. Begin with fd -1. */
struct intake {
    const char *name;
    int fd; /* of JSON Lines that go on; -1: the next input's turn */
    size_t line;
    struct bytes rest; /* the beginning of a line that is not whole yet */
};

/* Open the input of that name and read as much as tells whether it is JSON Lines, which
 * come piece by piece. Returns 0, or -1 and fills err. */
int intake_open(struct intake *intake, const char *name, struct piece *piece,
                struct sayso_err *err);

/* Are there more pieces of the input that was opened last? */
bool intake_goes_on(const struct intake *intake);

/* The next piece; one without bytes is the end. Returns 0, or -1 and fills err. */
int intake_next(struct intake *intake, struct piece *piece, struct sayso_err *err);

/* Read what is left of a piece that is a whole document. Returns 0, or -1 and fills
 * err.
 */
int piece_finish(struct piece *piece, struct sayso_err *err);
void piece_free(struct piece *piece);

#endif
