/* Cells of comma-separated values, written as RFC 4180 has them. */
#ifndef BASE_CSVCELL_H
#define BASE_CSVCELL_H

#include "base/buf.h"
#include "sayso.h"

/* What in a cell may need care. */
enum csv_mark {
    CSV_COMMA = 1 << 0,
    CSV_QUOTE = 1 << 1,  /* a quotation mark */
    CSV_CONTROL = 1 << 2 /* a line end, tab or other control character */
};

/* All the marks of a text, or-ed. */
unsigned csv_marks(struct sayso_str text);

/* Append one cell: in quotation marks where it needs them, as it is elsewhere. Commas
 * and line ends are the caller's. */
void csv_cell(struct buf *buf, struct sayso_str cell);

/* The same where its marks are known. */
void csv_cell_marked(struct buf *buf, struct sayso_str cell, unsigned marks);

#endif
