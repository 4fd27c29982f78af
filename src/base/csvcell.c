/*
 * Takes texts, gives cells. A table has six bytes for each byte of the text it is made
 * of, so a cell is looked through once, eight bytes at a time, for what would need
 * care, and then copied in one piece. libcsv, which looks at each byte in turn and puts
 * quotation marks around every cell, reads files here and does not write them.
 */
#include "base/csvcell.h"

#include <stdint.h>
#include <string.h>

#include "base/str.h"

/* A byte in each of eight places. */
#define EIGHT(byte) ((byte)*UINT64_C(0x0101010101010101))

/* The high bit of some byte is set where one of eight bytes is the mark. Taking 1 from
 * each byte sets it where the byte was 0, or was above 0x80 and is no ASCII; a borrow
 * out of a byte that was 0 may set it in the next one, which does no harm. */
struct marks {
    uint64_t comma, quote, control;
};

static void look(struct marks *marks, uint64_t eight)
{
    uint64_t ascii = ~eight & EIGHT(0x80);
    marks->comma |= ((eight ^ EIGHT(',')) - EIGHT(1)) & ascii;
    marks->quote |= ((eight ^ EIGHT('"')) - EIGHT(1)) & ascii;
    marks->control |= (eight - EIGHT(' ')) & ascii;
}

static uint64_t load(const char *p)
{
    uint64_t eight;
    memcpy(&eight, p, sizeof eight);
    return eight;
}

/* Fewer than eight bytes, with harmless ones behind them. */
static uint64_t load_few(struct sayso_str text)
{
    char eight[8] = {'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x'};
    for (size_t i = 0; i < text.n; i++)
        eight[i] = text.p[i];
    return load(eight);
}

unsigned csv_marks(struct sayso_str text)
{
    struct marks marks = {0};
    if (text.n < sizeof(uint64_t)) {
        look(&marks, load_few(text));
    } else {
        size_t last = text.n - sizeof(uint64_t);
        for (size_t at = 0; at < last; at += sizeof(uint64_t))
            look(&marks, load(text.p + at));
        look(&marks, load(text.p + last));
    }
    return (marks.comma ? CSV_COMMA : 0u) | (marks.quote ? CSV_QUOTE : 0u) |
           (marks.control ? CSV_CONTROL : 0u);
}

/* Blanks at the ends are kept by quotation marks only: many readers trim the rest. */
static bool needs_quotes(struct sayso_str cell, unsigned marks)
{
    if (marks & (CSV_COMMA | CSV_QUOTE))
        return true;
    if (ascii_space(cell.p[0]) || ascii_space(cell.p[cell.n - 1]))
        return true;
    return (marks & CSV_CONTROL) && (memchr(cell.p, '\n', cell.n) != NULL ||
                                     memchr(cell.p, '\r', cell.n) != NULL);
}

/* With each quotation mark doubled. */
static void add_doubled(struct buf *buf, struct sayso_str cell)
{
    struct sayso_str mark = STR_LIT("\"");
    size_t from = 0, at;
    while ((at = str_find_char(cell, '"', from)) != SIZE_MAX) {
        buf_add(buf, str_sub(cell, from, at + 1));
        buf_add(buf, mark);
        from = at + 1;
    }
    buf_add(buf, str_sub(cell, from, cell.n));
}

void csv_cell_marked(struct buf *buf, struct sayso_str cell, unsigned marks)
{
    if (!cell.n)
        return;
    if (!needs_quotes(cell, marks)) {
        buf_add(buf, cell);
        return;
    }
    buf_add_char(buf, '"');
    if (marks & CSV_QUOTE)
        add_doubled(buf, cell);
    else
        buf_add(buf, cell);
    buf_add_char(buf, '"');
}

void csv_cell(struct buf *buf, struct sayso_str cell)
{
    csv_cell_marked(buf, cell, csv_marks(cell));
}
