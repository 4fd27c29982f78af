/*
 * Turns slices of an article's text into spans of code points. Slices are bytes, and
 * readers in other languages count code points; counting from the start of the text for
 * each would be quadratic, so the count at every 64th byte is kept, and a lookup counts
 * no more than that. It does not check that the text is valid UTF-8.
 */
#include "write/span.h"

#include "base/str.h"
#include "base/utf8.h"

struct span_index span_index_new(struct sayso_str text, struct arena *arena)
{
    struct span_index index = {.text = text};
    if (utf8_count(text) == text.n)
        return index;
    uint32_t *marks = arena_array(arena, text.n / SPAN_STEP + 1, sizeof *marks);
    size_t count = 0;
    for (size_t i = 0; i <= text.n / SPAN_STEP; i++) {
        marks[i] = (uint32_t)count;
        count += utf8_count(str_sub(text, i * SPAN_STEP, (i + 1) * SPAN_STEP));
    }
    index.marks = marks;
    return index;
}

static size_t code_point(const struct span_index *index, size_t byte)
{
    if (!index->marks)
        return byte;
    size_t mark = byte / SPAN_STEP;
    return index->marks[mark] +
           utf8_count(str_sub(index->text, mark * SPAN_STEP, byte));
}

bool span_find(const struct span_index *index, struct sayso_str part, struct span *span)
{
    if (!index || !str_contains(index->text, part))
        return false;
    size_t start = str_offset(index->text, part);
    *span = (struct span){code_point(index, start), code_point(index, start + part.n)};
    return true;
}
