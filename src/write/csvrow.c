/*
 * Writes cells as CSV, quoted as RFC 4180 has it. For programs a text is written as it
 * is. For spreadsheets it must also survive being opened: a text that a spreadsheet
 * would run as a formula gets an apostrophe before it, line ends become a blank, and
 * what is longer than a cell can be ends in an ellipsis rather than in silence. Numbers
 * and spans begin with a digit and are never touched.
 */
#include "write/csvrow.h"

#include "base/csvcell.h"
#include "base/simd.h"
#include "base/str.h"
#include "base/utf8.h"

#define ELLIPSIS " \xE2\x80\xA6"
#define ELLIPSIS_UNITS 2

static bool is_line_end(char byte)
{
    return byte == '\n' || byte == '\r' || byte == '\v' || byte == '\f';
}

/* Would a spreadsheet take a cell that begins with this for a formula, or drop the
 * character and then take the rest for one? */
static bool starts_formula(uint32_t cp)
{
    switch (cp) {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
    case 0xFF1D: /* the full-width forms of the first four */
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20:
        return true;
    default:
        return false;
    }
}

/* Runs of line ends become one blank. */
static void add_folded(struct buf *out, struct sayso_str text)
{
    size_t from = 0;
    for (size_t at = 0; at < text.n; at++) {
        if (!is_line_end(text.p[at]))
            continue;
        buf_add(out, str_sub(text, from, at));
        if (at == 0 || !is_line_end(text.p[at - 1]))
            buf_add_char(out, ' ');
        from = at + 1;
    }
    buf_add(out, str_sub(text, from, text.n));
}

/* The bytes of `text` that a cell has room for, with an ellipsis behind them. */
static size_t fitting(struct sayso_str text)
{
    size_t units = 0, at = 0, length;
    while (at < text.n) {
        uint32_t cp = utf8_at(text, at, &length);
        units += cp > 0xFFFF ? 2 : 1;
        if (units > CSVROW_MAX_UNITS - ELLIPSIS_UNITS)
            break;
        at += length;
    }
    return at;
}

static size_t units(struct sayso_str text)
{
    size_t count = 0, length;
    for (size_t at = 0; at < text.n; at += length)
        count += utf8_at(text, at, &length) > 0xFFFF ? 2 : 1;
    return count;
}

/* A text as a spreadsheet can hold it, which is not as it stands. */
static void add_tamed(struct csvrow *csv, struct buf *out, struct sayso_str text)
{
    size_t length;
    struct buf *cell = &csv->cell;
    cell->n = 0;
    if (starts_formula(utf8_at(text, 0, &length)))
        buf_add_char(cell, '\'');
    add_folded(cell, text);
    if (cell->n > CSVROW_MAX_UNITS && units(buf_str(cell)) > CSVROW_MAX_UNITS) {
        cell->n = fitting(buf_str(cell));
        buf_add_cstr(cell, ELLIPSIS);
    }
    csv_cell(out, buf_str(cell));
}

/* Nearly every text is as it has to be: no formula, no line end, and not long. No text
 * has more units than bytes. */
static bool is_tame(struct sayso_str text, unsigned marks)
{
    size_t length;
    return text.n <= CSVROW_MAX_UNITS && !(marks & MARK_CONTROL) &&
           !starts_formula(utf8_at(text, 0, &length));
}

void csvrow_text(struct csvrow *csv, struct buf *out, struct sayso_str text)
{
    if (!text.n)
        return;
    unsigned marks = simd_marks(text);
    if (csv->plain || is_tame(text, marks))
        csv_cell_marked(out, text, marks);
    else
        add_tamed(csv, out, text);
}

static void add_joined(struct csvrow *csv, struct buf *out, struct sayso_strs strs,
                       const char *between)
{
    struct buf *joined = &csv->joined;
    if (strs.n == 0)
        return;
    if (strs.n == 1) {
        csvrow_text(csv, out, strs.v[0]);
        return;
    }
    joined->n = 0;
    for (size_t i = 0; i < strs.n; i++) {
        if (i)
            buf_add_cstr(joined, between);
        buf_add(joined, strs.v[i]);
    }
    csvrow_text(csv, out, buf_str(joined));
}

static void add_spans(struct buf *out, const struct cell *cell)
{
    for (size_t i = 0; i < cell->spans.n; i++) {
        if (i)
            buf_add_char(out, ';');
        csvrow_span(out, cell->spans.v[i]);
    }
}

/* "R1 3; R7 2" */
static void add_counts(struct csvrow *csv, struct buf *out, const struct cell *cell)
{
    struct buf *joined = &csv->joined;
    joined->n = 0;
    for (size_t i = 0; i < cell->strs.n; i++) {
        if (i)
            buf_add_cstr(joined, "; ");
        buf_add(joined, cell->strs.v[i]);
        buf_add_char(joined, ' ');
        buf_add_size(joined, cell->numbers[i]);
    }
    csvrow_text(csv, out, buf_str(joined));
}

void csvrow_several(struct csvrow *csv, struct buf *out, const struct cell *cell)
{
    if (cell->type == CELL_PIECES)
        add_joined(csv, out, cell->strs, PIECE_SEPARATOR);
    else if (cell->type == CELL_LIST)
        add_joined(csv, out, cell->strs, "; ");
    else if (cell->type == CELL_SPANS)
        add_spans(out, cell);
    else
        add_counts(csv, out, cell);
}

void csvrow_end(const struct csvrow *csv, struct buf *out)
{
    buf_add_cstr(out, csv->plain ? "\n" : "\r\n");
}

void csvrow_free(struct csvrow *csv)
{
    buf_free(&csv->joined);
    buf_free(&csv->cell);
}
