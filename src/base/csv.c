/*
 * libcsv cuts a file into cells but does not say where they stand. In strict mode, with
 * no blanks trimmed, a cell's length tells how many bytes of the file it took: its own
 * and, when quoted, two quotation marks and one more for each inside. So a cursor
 * follows the parser through the file, counts lines, and hands out slices of the file
 * itself. Says nothing of what cells mean, and writes none: base/csvcell.h does.
 */
#include "base/csv.h"

#include <csv.h>
#include <stdint.h>
#include <string.h>

#include "base/err.h"
#include "base/str.h"

enum { CHUNK = 64 << 10, MAX_CELLS = 1024 };

struct reader {
    struct sayso_str bytes;
    const struct csv_rows *rows;
    struct arena *arena;
    struct sayso_err *err;
    size_t at;         /* where the cell being read begins */
    size_t line_start; /* of the line `at` stands in */
    unsigned line;
    struct csv_cell *cells;
    size_t count, capacity;
    bool stopped;
};

static const char mark[] = "\xEF\xBB\xBF";

static size_t body(struct sayso_str bytes)
{
    return str_starts(bytes, mark) ? sizeof mark - 1 : 0;
}

static bool is_line_end(struct sayso_str s, size_t at)
{
    return s.p[at] == '\n' ||
           (s.p[at] == '\r' && (at + 1 == s.n || s.p[at + 1] != '\n'));
}

/* Move to byte `to`, counting the lines passed over. */
static void advance(struct reader *reader, size_t to)
{
    if (to > reader->bytes.n)
        to = reader->bytes.n;
    for (; reader->at < to; reader->at++) {
        if (is_line_end(reader->bytes, reader->at)) {
            reader->line++;
            reader->line_start = reader->at + 1;
        }
    }
}

static void skip_line_ends(struct reader *reader)
{
    struct sayso_str s = reader->bytes;
    size_t to = reader->at;
    while (to < s.n && (s.p[to] == '\r' || s.p[to] == '\n'))
        to++;
    advance(reader, to);
}

static unsigned column(const struct reader *reader, size_t at)
{
    return (unsigned)(at - reader->line_start + 1);
}

static int fail(struct reader *reader, size_t at, const char *message)
{
    unsigned line, place;
    csv_place(reader->bytes, at, &line, &place);
    reader->stopped = true;
    return err_set(reader->err, SAYSO_RUBRIC, reader->rows->file, line, place, "%s",
                   message);
}

static size_t count_quotes(struct sayso_str s)
{
    size_t count = 0;
    for (size_t at = str_find_char(s, '"', 0); at != SIZE_MAX;
         at = str_find_char(s, '"', at + 1))
        count++;
    return count;
}

/* libcsv has read a cell: `data` is its text with quotation marks resolved. */
static void end_cell(void *data, size_t size, void *context)
{
    struct reader *reader = context;
    if (reader->stopped)
        return;
    size_t max = reader->rows->max_cells ? reader->rows->max_cells : MAX_CELLS;
    if (reader->count == max) {
        fail(reader, reader->at, "too many cells in this row");
        return;
    }
    struct sayso_str text = {data, size};
    bool quoted = reader->at < reader->bytes.n && reader->bytes.p[reader->at] == '"';
    size_t doubled = quoted ? count_quotes(text) : 0;
    size_t start = reader->at + quoted;
    struct csv_cell cell = {
        .line = reader->line, .column = column(reader, start), .quoted = quoted};
    cell.s = doubled ? arena_str(reader->arena, text)
                     : str_sub(reader->bytes, start, start + size);
    ARENA_PUSH(reader->arena, reader->cells, reader->count, reader->capacity, cell);
    advance(reader, start + size + doubled + quoted);
    if (reader->at < reader->bytes.n && reader->bytes.p[reader->at] == ',')
        reader->at++;
}

static void end_row(int terminator, void *context)
{
    struct reader *reader = context;
    (void)terminator;
    if (reader->stopped)
        return;
    if (reader->rows->row(reader->rows->context, reader->cells, reader->count))
        reader->stopped = true;
    reader->count = 0;
    skip_line_ends(reader);
}

static int no_space(unsigned char byte)
{
    (void)byte;
    return 0;
}

static int stray(struct reader *reader, size_t at)
{
    if (at < reader->bytes.n && reader->bytes.p[at] == '"')
        return fail(reader, at,
                    "a quotation mark in a cell that does not begin with one: put the "
                    "whole cell in quotation marks and double those inside it");
    return fail(reader, at,
                "text behind the closing quotation mark of a cell: double the "
                "quotation marks inside a cell");
}

static int finish(struct reader *reader, struct csv_parser *parser)
{
    if (csv_fini(parser, end_cell, end_row, reader))
        return fail(reader, reader->at,
                    "the quotation mark that opens this cell is never closed");
    return reader->stopped ? -1 : 0;
}

/* Feed the parser piece by piece, so that a stop is soon a stop. */
static int parse(struct reader *reader, struct csv_parser *parser)
{
    size_t at = reader->at;
    while (at < reader->bytes.n && !reader->stopped) {
        struct sayso_str piece = str_sub(reader->bytes, at, at + CHUNK);
        size_t done = csv_parse(parser, piece.p, piece.n, end_cell, end_row, reader);
        if (reader->stopped)
            return -1;
        if (done != piece.n && csv_error(parser) != CSV_EPARSE)
            return fail(reader, at + done, "this cell is too large");
        if (done != piece.n)
            return stray(reader, at + done);
        at += done;
    }
    return finish(reader, parser);
}

int csv_read(struct sayso_str bytes, const struct csv_rows *rows, struct arena *arena,
             struct sayso_err *err)
{
    struct reader reader = {.bytes = bytes,
                            .rows = rows,
                            .arena = arena,
                            .err = err,
                            .at = body(bytes),
                            .line_start = body(bytes),
                            .line = 1};
    size_t nul = str_find_char(bytes, '\0', 0);
    if (nul != SIZE_MAX)
        return fail(&reader, nul, "a NUL byte: this is no text in UTF-8");
    struct csv_parser parser;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI))
        return fail(&reader, 0, "the CSV reader did not start");
    csv_set_space_func(&parser, no_space);
    csv_set_blk_size(&parser, CHUNK);
    skip_line_ends(&reader);
    int result = parse(&reader, &parser);
    csv_free(&parser);
    return result;
}

void csv_place(struct sayso_str bytes, size_t offset, unsigned *line, unsigned *place)
{
    struct reader reader = {
        .bytes = bytes, .at = body(bytes), .line_start = body(bytes), .line = 1};
    advance(&reader, offset);
    *line = reader.line;
    *place = column(&reader, reader.at);
}
