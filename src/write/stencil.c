/*
 * Most of a row is what stands in every row of its article: commas, the names of
 * members, the document, the title, the rubric. That is rendered once an article; a row
 * then is stretches of those bytes, copied, and between them the cells that are its
 * own. And most claims are judged as one before them was: what neighbouring cells say
 * of that is kept for the next. Knows no column and no format from within.
 */
#include "write/stencil.h"

#include "base/json.h"
#include "base/str.h"
#include "write/jsonrow.h"

void stencil_begin(struct stencil *stencil, const struct sayso_table *table,
                   struct columns columns)
{
    stencil->json = table->format != SAYSO_CSV;
    stencil->csv = (struct csvrow){.plain = table->plain};
    stencil->columns = columns;
    stencil->chosen = table->column_count ? table->columns : NULL;
    stencil->shown = table->column_count ? table->column_count
                     : stencil->json     ? columns.n
                                         : columns.csv;
    stencil->fixed = (struct buf){0};
    stencil->hole_count = 0;
    for (size_t i = 0; i < JUDGEMENTS; i++)
        stencil->judgements[i] = (struct judgement){0};
}

void stencil_free(struct stencil *stencil)
{
    for (size_t i = 0; i < JUDGEMENTS; i++)
        buf_free(&stencil->judgements[i].cells);
    buf_free(&stencil->fixed);
    csvrow_free(&stencil->csv);
}

const struct column *stencil_column(const struct stencil *stencil, size_t i)
{
    size_t at = stencil->chosen ? stencil->chosen[i] : i;
    return &stencil->columns.v[at < stencil->columns.n ? at : 0];
}

static void add_cell(struct stencil *stencil, struct buf *out, const struct cell *cell)
{
    if (stencil->json)
        jsonrow_cell(out, cell);
    else
        csvrow_cell(&stencil->csv, out, cell);
}

/* What stands before the i-th cell of a row. */
static void add_before(struct stencil *stencil, size_t i)
{
    struct buf *fixed = &stencil->fixed;
    if (i)
        buf_add_char(fixed, ',');
    else if (stencil->json)
        buf_add_char(fixed, '{');
    if (!stencil->json)
        return;
    json_string(fixed, str_from(stencil_column(stencil, i)->name));
    buf_add_char(fixed, ':');
}

/* An empty cell of CSV takes no byte, so no claim without the part is asked for it. */
static void add_hole(struct stencil *stencil, const struct column *column)
{
    uint64_t bit = UINT64_C(1) << stencil->hole_count;
    for (unsigned parts = 0; parts < PARTS; parts++)
        if (stencil->json || !column->part || (parts & column->part))
            stencil->holes_of[parts] |= bit;
    stencil->holes[stencil->hole_count++] = (struct hole){column, stencil->fixed.n};
}

/* The last run of neighbours that show what a claim was judged to be; mostly that is
 * seven columns. */
static void find_judged(struct stencil *stencil)
{
    uint64_t run = 0;
    stencil->judged = 0;
    for (size_t i = 0; i < stencil->hole_count; i++) {
        bool judged = stencil->holes[i].column->part == PART_RATING;
        run = judged ? run | UINT64_C(1) << i : 0;
        if (run > stencil->judged)
            stencil->judged = run;
    }
}

void stencil_cut(struct stencil *stencil, const struct sayso_article *article)
{
    const struct row row = {.article = article};
    struct buf *fixed = &stencil->fixed;
    fixed->n = stencil->hole_count = 0;
    for (unsigned parts = 0; parts < PARTS; parts++)
        stencil->holes_of[parts] = 0;
    for (size_t i = 0; i < stencil->shown; i++) {
        const struct column *column = stencil_column(stencil, i);
        add_before(stencil, i);
        struct cell cell = cell_nothing(); /* no figures of what is audited elsewhere */
        if (column_is_fixed(column))
            cell = column->cell(&row, column->of);
        if (column_is_fixed(column) || article->repeated)
            add_cell(stencil, fixed, &cell);
        else
            add_hole(stencil, column);
    }
    if (stencil->json)
        buf_add_cstr(fixed, "}\n");
    find_judged(stencil);
    for (size_t i = 0; i < JUDGEMENTS; i++)
        stencil->judgements[i].claim = NULL;
}

/* Mostly it is a comma. */
static void add_fixed(const struct stencil *stencil, size_t from, size_t to,
                      struct buf *out)
{
    if (to - from == 1)
        buf_add_char(out, stencil->fixed.p[from]);
    else if (to > from)
        buf_add(out, (struct sayso_str){stencil->fixed.p + from, to - from});
}

/* Fill these holes, and put before each what stands there from `at` on; returns where
 * the last one stands. */
static size_t fill(struct stencil *stencil, const struct row *row, uint64_t holes,
                   size_t at, struct buf *out)
{
    for (; holes; holes &= holes - 1) {
        const struct hole *hole = &stencil->holes[__builtin_ctzll(holes)];
        add_fixed(stencil, at, hole->start, out);
        at = hole->start;
        struct cell cell = hole->column->cell(row, hole->column->of);
        add_cell(stencil, out, &cell);
    }
    return at;
}

/* Most claims are judged as one before them was, and share the words that say why. */
static size_t fill_judged(struct stencil *stencil, const struct row *row, size_t at,
                          struct buf *out)
{
    const struct sayso_claim *claim = row->claim;
    struct judgement *known =
        &stencil->judgements[(uintptr_t)claim->why.p / 16 % JUDGEMENTS];
    const struct hole *first = &stencil->holes[__builtin_ctzll(stencil->judged)];
    add_fixed(stencil, at, first->start, out);
    if (known->claim && claims_judged_alike(known->claim, claim)) {
        buf_add(out, buf_str(&known->cells));
        return known->end;
    }
    size_t start = out->n;
    known->end = fill(stencil, row, stencil->judged, first->start, out);
    known->claim = claim;
    known->cells.n = 0;
    buf_add(&known->cells, (struct sayso_str){out->p + start, out->n - start});
    return known->end;
}

void stencil_fill(struct stencil *stencil, const struct row *row, struct buf *out)
{
    uint64_t holes = stencil->holes_of[row->parts];
    uint64_t judged = row->parts & PART_RATING ? stencil->judged : 0;
    uint64_t before = (judged & (0 - judged)) - 1; /* all, where there are none */
    size_t start = out->n, at = fill(stencil, row, holes & before, 0, out);
    if (judged)
        at = fill_judged(stencil, row, at, out);
    at = fill(stencil, row, holes & ~(before | judged), at, out);
    add_fixed(stencil, at, stencil->fixed.n, out);
    if (stencil->json)
        return;
    if (out->n == start)
        buf_add_cstr(out, "\"\""); /* readers pass over an empty line */
    csvrow_end(&stencil->csv, out);
}
