/*
 * Writes cells as JSON: numbers are numbers, lists arrays, spans arrays of
 * [start, end], counts objects; a number that there is not is null. Nothing is guarded
 * or cut here: a program reads it.
 */
#include "write/jsonrow.h"

#include "base/json.h"

static void add_pieces(struct buf *out, struct sayso_strs pieces)
{
    struct buf joined = {0};
    for (size_t i = 0; i < pieces.n; i++) {
        if (i)
            buf_add_cstr(&joined, PIECE_SEPARATOR);
        buf_add(&joined, pieces.v[i]);
    }
    json_string(out, buf_str(&joined));
    buf_free(&joined);
}

static void add_list(struct buf *out, struct sayso_strs items)
{
    buf_add_char(out, '[');
    for (size_t i = 0; i < items.n; i++) {
        if (i)
            buf_add_char(out, ',');
        json_string(out, items.v[i]);
    }
    buf_add_char(out, ']');
}

static void add_spans(struct buf *out, const struct span *spans, size_t count)
{
    buf_add_char(out, '[');
    for (size_t i = 0; i < count; i++) {
        buf_add_cstr(out, i ? ",[" : "[");
        buf_add_range(out, spans[i].start, spans[i].end, ',');
        buf_add_char(out, ']');
    }
    buf_add_char(out, ']');
}

static void add_counts(struct buf *out, const struct cell *cell)
{
    buf_add_char(out, '{');
    for (size_t i = 0; i < cell->strs.n; i++) {
        if (i)
            buf_add_char(out, ',');
        json_string(out, cell->strs.v[i]);
        buf_add_char(out, ':');
        buf_add_size(out, cell->numbers[i]);
    }
    buf_add_char(out, '}');
}

void jsonrow_cell(struct buf *out, const struct cell *cell)
{
    switch (cell->type) {
    case CELL_TEXT:
        json_string(out, cell->text);
        break;
    case CELL_WORD:
        buf_add_char(out, '"');
        buf_add(out, cell->text);
        buf_add_char(out, '"');
        break;
    case CELL_PIECES:
        add_pieces(out, cell->strs);
        break;
    case CELL_LIST:
        add_list(out, cell->strs);
        break;
    case CELL_SPAN:
        add_spans(out, &cell->span, 1);
        break;
    case CELL_SPANS:
        add_spans(out, cell->spans.v, cell->spans.n);
        break;
    case CELL_COUNTS:
        add_counts(out, cell);
        break;
    case CELL_NUMBER:
        buf_add_size(out, cell->number);
        break;
    case CELL_NOTHING:
        buf_add_cstr(out, "null");
        break;
    }
}
