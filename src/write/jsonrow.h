/* Cells as values of JSON. */
#ifndef WRITE_JSONROW_H
#define WRITE_JSONROW_H

#include "base/buf.h"
#include "write/cell.h"

void jsonrow_cell(struct buf *out, const struct cell *cell);

#endif
