/*
 * Turns slices of an article's text into spans of code points. Slices are bytes, and
 * readers in other languages count code points; counting from the start of the text for
 * each would be quadratic, so the count at every 32nd byte is kept with a bit for each
 * byte that begins one, and a lookup counts bits. A text that is all ASCII, as every
 * other one is, needs nothing. It does not check that the text is valid UTF-8.
 */
#include "write/span.h"

#include "base/simd.h"
#include "base/str.h"
#include "base/utf8.h"

static uint32_t count_bits(uint32_t bits)
{
    bits -= bits >> 1 & 0x55555555u;
    bits = (bits & 0x33333333u) + (bits >> 2 & 0x33333333u);
    return ((bits + (bits >> 4)) & 0x0F0F0F0Fu) * 0x01010101u >> 24;
}

struct span_index span_index_new(struct sayso_str text, struct arena *arena)
{
    struct span_index index = {.text = text};
    if (utf8_is_ascii(text))
        return index;
    size_t steps = text.n / SPAN_STEP + 1;
    struct span_mark *marks = arena_array_raw(arena, steps, sizeof *marks);
    uint32_t before = 0;
    for (size_t i = 0; i < steps; i++) {
        marks[i] = (struct span_mark){before, simd_starts(text, i * SPAN_STEP)};
        before += count_bits(marks[i].starts);
    }
    index.marks = marks;
    return index;
}

size_t span_code_point(const struct span_index *index, size_t byte)
{
    if (!index->marks)
        return index->before + byte;
    const struct span_mark *mark = &index->marks[byte / SPAN_STEP];
    uint32_t inner = ((uint32_t)1 << byte % SPAN_STEP) - 1;
    return index->before + mark->before + count_bits(mark->starts & inner);
}
