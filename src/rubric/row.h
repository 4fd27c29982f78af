/* One row of a rubric's file: its cells by the name of their column, checked. */
#ifndef RUBRIC_ROW_H
#define RUBRIC_ROW_H

#include "base/csv.h"
#include "rubric/rubric.h"

enum column {
    COLUMN_ID,
    COLUMN_KIND,
    COLUMN_MATCH,
    COLUMN_CLASS,
    COLUMN_FRAME,
    COLUMN_VALUE,
    COLUMN_POINTS,
    COLUMN_EXAMPLE,
    COLUMN_COUNTER,
    COLUMN_NOTE,
    COLUMNS,
    COLUMN_PASSED = COLUMNS + 1 /* "file", "line", "overrides": as print tells */
};

enum { ROW_CELLS = 64 };

/* Which column each cell of a row belongs to, as the header row says. */
struct header {
    unsigned char column[ROW_CELLS]; /* COLUMNS: one without a name */
    size_t count;
};

/* One row while it is read. What a row lacks is empty and stands where the row does. */
struct row {
    const char *file;
    struct csv_cell cells[COLUMNS];
    enum rule_kind kind;
    bool off; /* the row switches the rule of its id off */
    struct sayso_err *err;
};

/* Fill err with a place in the row; returns -1. */
int row_fail(const struct row *row, enum column column, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* A cell's words in a message: not more of them than one can read. */
struct sayso_str row_shown(struct sayso_str s);

/* Read the header row. Returns 0, or -1 and fills err. */
int row_header(struct header *header, const char *file, const struct csv_cell *cells,
               size_t count, struct sayso_err *err);

/* Sort a row's cells by their columns; row->file and row->err are given. Returns 1, 0
 * for a row with nothing in it, or -1 and fills err. */
int row_read(struct row *row, const struct header *header, const struct csv_cell *cells,
             size_t count);

/* Check the cells and fill the rule from them, all but `file`. Returns 0, or -1 and
 * fills err. */
int row_rule(struct row *row, struct rule *rule);

/* The kind's name as the `kind` column has it. */
const char *row_kind(enum rule_kind kind);

/* Does a rule of that kind look for something in the text? */
bool row_matches(enum rule_kind kind);

#endif
