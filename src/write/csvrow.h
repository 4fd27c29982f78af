/* Cells as fields of CSV. */
#ifndef WRITE_CSVROW_H
#define WRITE_CSVROW_H

#include <stdbool.h>

#include "base/buf.h"
#include "write/cell.h"

/* What a CSV file is for, and room to build its cells in. */
struct csvrow {
    bool plain; /* for programs: cells exactly as they are */
    struct buf joined, cell;
};

/* The most a spreadsheet keeps of a cell, in UTF-16 units. */
#define CSVROW_MAX_UNITS 32767

void csvrow_text(struct csvrow *csv, struct buf *out, struct sayso_str text);
void csvrow_end(const struct csvrow *csv, struct buf *out);
void csvrow_free(struct csvrow *csv);

/* A cell of pieces, of a list, of spans or of counts. */
void csvrow_several(struct csvrow *csv, struct buf *out, const struct cell *cell);

static inline void csvrow_span(struct buf *out, struct span span)
{
    buf_add_range(out, span.start, span.end, '-');
}

static inline void csvrow_cell(struct csvrow *csv, struct buf *out,
                               const struct cell *cell)
{
    switch (cell->type) {
    case CELL_TEXT:
        csvrow_text(csv, out, cell->text);
        break;
    case CELL_WORD:
        buf_add(out, cell->text);
        break;
    case CELL_NUMBER:
        buf_add_size(out, cell->number);
        break;
    case CELL_SPAN:
        csvrow_span(out, cell->span);
        break;
    case CELL_NOTHING:
        break;
    default:
        csvrow_several(csv, out, cell);
    }
}

#endif
