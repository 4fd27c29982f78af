/* Cells of comma-separated values, written as RFC 4180 has them. */
#ifndef BASE_CSVCELL_H
#define BASE_CSVCELL_H

#include "base/buf.h"
#include "sayso.h"

/* Append one cell: in quotation marks where it needs them, as it is elsewhere. Commas
 * and line ends are the caller's. */
void csv_cell(struct buf *buf, struct sayso_str cell);

/* The same where its marks are known, as simd_marks has them. */
void csv_cell_marked(struct buf *buf, struct sayso_str cell, unsigned marks);

#endif
