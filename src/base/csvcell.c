/*
 * Takes texts, gives cells. A table has six bytes for each byte of the text it is made
 * of, so a cell is looked through once, by vectors, for what would need care, and then
 * copied in one piece. libcsv, which looks at each byte in turn and puts quotation
 * marks around every cell, reads files here and does not write them.
 */
#include "base/csvcell.h"

#include <stdint.h>
#include <string.h>

#include "base/simd.h"
#include "base/str.h"

/* Blanks at the ends are kept by quotation marks only: many readers trim the rest. */
static bool needs_quotes(struct sayso_str cell, unsigned marks)
{
    if (marks & (MARK_COMMA | MARK_QUOTE))
        return true;
    if (ascii_space(cell.p[0]) || ascii_space(cell.p[cell.n - 1]))
        return true;
    return (marks & MARK_CONTROL) && (memchr(cell.p, '\n', cell.n) != NULL ||
                                      memchr(cell.p, '\r', cell.n) != NULL);
}

/* In quotation marks, those in it doubled. */
static void add_doubled(struct buf *buf, struct sayso_str cell)
{
    size_t from = 0, at;
    buf_add_char(buf, '"');
    while ((at = str_find_char(cell, '"', from)) != SIZE_MAX) {
        buf_add(buf, str_sub(cell, from, at + 1));
        buf_add_char(buf, '"');
        from = at + 1;
    }
    buf_add(buf, str_sub(cell, from, cell.n));
    buf_add_char(buf, '"');
}

/* The same where there are none in it. */
static void add_quoted(struct buf *buf, struct sayso_str cell)
{
    if (cell.n > SIZE_MAX - 2 || !buf_reserve(buf, cell.n + 2))
        return;
    char *p = buf->p + buf->n;
    p[0] = '"';
    memcpy(p + 1, cell.p, cell.n);
    p[cell.n + 1] = '"';
    buf->n += cell.n + 2;
}

void csv_cell_marked(struct buf *buf, struct sayso_str cell, unsigned marks)
{
    if (!cell.n)
        return;
    if (!needs_quotes(cell, marks))
        buf_add(buf, cell);
    else if (marks & MARK_QUOTE)
        add_doubled(buf, cell);
    else
        add_quoted(buf, cell);
}

void csv_cell(struct buf *buf, struct sayso_str cell)
{
    csv_cell_marked(buf, cell, simd_marks(cell));
}
