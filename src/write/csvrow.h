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

void csvrow_cell(struct csvrow *csv, struct buf *out, const struct cell *cell);
void csvrow_text(struct csvrow *csv, struct buf *out, struct sayso_str text);
void csvrow_end(const struct csvrow *csv, struct buf *out);
void csvrow_free(struct csvrow *csv);

#endif
