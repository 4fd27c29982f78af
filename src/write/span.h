/* Slices of a text as ranges of its code points. */
#ifndef WRITE_SPAN_H
#define WRITE_SPAN_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "sayso.h"

/* Code points of a text, half open. */
struct span {
    size_t start, end;
};

#define SPAN_STEP 32

/* Of SPAN_STEP bytes of a text: how many code points stand before them, and at which of
 * the bytes one begins, the first byte's bit lowest. The input's limit keeps the counts
 * within 32 bits. */
struct span_mark {
    uint32_t before, starts;
};

struct span_index {
    struct sayso_str text;
    const struct span_mark *marks; /* NULL: all of the text is ASCII */
};

/* Made once a text; lives in the arena. */
struct span_index span_index_new(struct sayso_str text, struct arena *arena);

/* Where `part` stands, in constant time. {0, 0} when it is empty or no slice of the
 * text. */
struct span span_find(const struct span_index *index, struct sayso_str part);

#endif
