/* Slices of a text as ranges of its code points. */
#ifndef WRITE_SPAN_H
#define WRITE_SPAN_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
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
    size_t before; /* code points of a whole of which the text is a part */
    const struct span_mark *marks; /* NULL: all of the text is ASCII */
};

/* Made once a text, with nothing before it; lives in the arena. */
struct span_index span_index_new(struct sayso_str text, struct arena *arena);

/* How many code points stand before that byte of the text, in constant time. */
size_t span_code_point(const struct span_index *index, size_t byte);

/* Where `part` stands. {0, 0} when it is empty or no slice of the text. Inline, for a
 * span that a call returns is stored in halves and read whole, which has to wait. */
static inline struct span span_find(const struct span_index *index,
                                    struct sayso_str part)
{
    if (!index || !str_contains(index->text, part))
        return (struct span){0, 0};
    size_t start = str_offset(index->text, part);
    return (struct span){span_code_point(index, start),
                         span_code_point(index, start + part.n)};
}

#endif
