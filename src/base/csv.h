/* Comma-separated values, RFC 4180. The only door to libcsv. */
#ifndef BASE_CSV_H
#define BASE_CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "sayso.h"

/* One cell. `line` and `column` (1-based, bytes) are where its first character stands:
 * behind the opening quotation mark of a quoted cell. */
struct csv_cell {
    struct sayso_str s;
    unsigned line, column;
    bool quoted;
};

/* What is done with the rows of a file. `row` gets one row's cells, which stay only
 * until it returns (their text stays longer, see csv_read); it returns 0, or -1 to
 * stop, and then has filled the error itself. */
struct csv_rows {
    int (*row)(void *context, const struct csv_cell *cells, size_t count);
    void *context;
    const char *file; /* for errors */
    size_t max_cells; /* in a row; 0: 1024 */
};

/* Read all rows of `bytes`; blank lines are none. Line ends are LF, CRLF or CR; a
 * byte-order mark is passed over. A cell is a slice of `bytes`, or of the arena where
 * doubled quotation marks had to go. Returns 0, or -1 and fills err (SAYSO_RUBRIC with
 * line and column) for a quotation mark that is never closed, text behind a closing
 * one, a stray one, a NUL byte, too many cells, and when `row` says stop. Linear. */
int csv_read(struct sayso_str bytes, const struct csv_rows *rows, struct arena *arena,
             struct sayso_err *err);

/* Where byte `offset` of a file stands, with the byte-order mark not counted. */
void csv_place(struct sayso_str bytes, size_t offset, unsigned *line, unsigned *column);

#endif
