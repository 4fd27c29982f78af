/* Rows in CSV or JSON: what is the same in every row of an article, with holes. */
#ifndef WRITE_STENCIL_H
#define WRITE_STENCIL_H

#include "base/buf.h"
#include "sayso.h"
#include "write/cell.h"
#include "write/csvrow.h"

/* A cell to be filled in; its row has so many of the fixed bytes before it. */
struct hole {
    const struct column *column;
    size_t start;
};

/* What stands in the holes of a claim's judgement, and where the last of them is. */
struct judgement {
    const struct sayso_claim *claim; /* NULL: none yet */
    struct buf cells;
    size_t end;
};

enum { JUDGEMENTS = 16 };

struct stencil {
    bool json;
    struct csvrow csv;
    struct columns columns;
    const unsigned char *chosen; /* places of the columns to show; NULL: the first */
    size_t shown;                /* how many */
    struct buf fixed;
    struct hole holes[SAYSO_MAX_COLUMNS];
    size_t hole_count;
    uint64_t holes_of[PARTS]; /* by a claim's parts, a bit a hole: those to be filled */
    uint64_t judged;          /* a bit a hole: neighbours of one judgement */
    struct judgement judgements[JUDGEMENTS]; /* by where the claim's `why` stands */
};

/* The columns that `table` shows of `columns`; both must stay. */
void stencil_begin(struct stencil *stencil, const struct sayso_table *table,
                   struct columns columns);
void stencil_free(struct stencil *stencil);

/* The i-th column to show. */
const struct column *stencil_column(const struct stencil *stencil, size_t i);

/* Make it fit this article's rows. */
void stencil_cut(struct stencil *stencil, const struct sayso_article *article);

/* Append one row of the article. */
void stencil_fill(struct stencil *stencil, const struct row *row, struct buf *out);

#endif
