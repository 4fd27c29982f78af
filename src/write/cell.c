/*
 * Makes cells of what a report holds. A cell only says what is in it; how that is
 * written is the matter of csvrow.c and jsonrow.c.
 */
#include "write/cell.h"

#include "base/str.h"

struct cell cell_text(struct sayso_str text)
{
    return (struct cell){.type = CELL_TEXT, .text = text};
}

struct cell cell_word(struct sayso_str word)
{
    return (struct cell){.type = CELL_WORD, .text = word};
}

struct cell cell_number(size_t number)
{
    return (struct cell){.type = CELL_NUMBER, .number = number};
}

struct cell cell_pieces(struct sayso_strs pieces)
{
    if (pieces.n == 1)
        return cell_text(pieces.v[0]);
    return (struct cell){.type = CELL_PIECES, .strs = pieces};
}

struct cell cell_list(struct sayso_strs items)
{
    return (struct cell){.type = CELL_LIST, .strs = items};
}

struct cell cell_nothing(void)
{
    return (struct cell){.type = CELL_NOTHING};
}

static struct cell several_spans(const struct row *row, struct sayso_strs pieces)
{
    struct span *spans = arena_array_raw(row->scratch, pieces.n, sizeof *spans);
    size_t count = 0;
    for (size_t i = 0; i < pieces.n; i++) {
        spans[count] = span_find(row->spans, pieces.v[i]);
        count += spans[count].end > 0;
    }
    return (struct cell){.type = CELL_SPANS, .spans = {spans, count}};
}

struct cell cell_spans(const struct row *row, struct sayso_strs pieces)
{
    if (pieces.n > 1)
        return several_spans(row, pieces);
    struct span span = {0, 0};
    if (pieces.n == 1)
        span = span_find(row->spans, pieces.v[0]);
    if (span.end)
        return (struct cell){.type = CELL_SPAN, .span = span};
    return (struct cell){.type = CELL_SPANS};
}

struct cell cell_article_text(const struct row *row, size_t of)
{
    const char *article = (const char *)row->article;
    return cell_text(*(const struct sayso_str *)(const void *)(article + of));
}

struct cell cell_blank(const struct row *row, size_t of)
{
    (void)row;
    (void)of;
    return cell_word((struct sayso_str){0});
}

bool column_is_fixed(const struct column *column)
{
    return column->cell == cell_article_text || column->cell == cell_blank;
}
