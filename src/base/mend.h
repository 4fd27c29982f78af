/* Text that is almost JSON -> JSON. */
#ifndef BASE_MEND_H
#define BASE_MEND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "sayso.h"

/* How much one text may hold, and how deep. What a reader builds of a value takes far
 * more memory than its bytes ("[]," becomes some 400 bytes), so the count has a
 * ceiling. */
enum { MEND_MAX_DEPTH = 512, MEND_MAX_CONTAINERS = 500000, MEND_MAX_VALUES = 4000000 };

struct mended {
    size_t containers, values; /* objects and arrays; all values, about */
    size_t changes;            /* 0: nothing was written, the text is good as it is */
    size_t at;                 /* the byte of the text that a place of `out` is from */
};

/* Write the mended text into `out`, if there is anything to mend. Stops early where
 * `out` reaches `until` bytes (SIZE_MAX: never), to tell which byte of the text that
 * place of the mended text is from. Keeps all line ends. Linear. */
struct mended mend_json(struct sayso_str text, size_t until, struct buf *out);

/* Write the start of a text that breaks off: up to the end of the last object or array
 * that has one, and what closes those around it. False where none has. */
bool mend_start(struct sayso_str text, struct buf *out);

#endif
