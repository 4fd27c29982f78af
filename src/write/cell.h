/* What a table is made of: cells, rows and columns, before a format is chosen. */
#ifndef WRITE_CELL_H
#define WRITE_CELL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "sayso.h"
#include "write/span.h"
#include "write/tally.h"

enum cell_type {
    CELL_TEXT,   /* the text as it is */
    CELL_WORD,   /* a text without a byte that any format would have to guard */
    CELL_PIECES, /* several pieces of the article that read as one text */
    CELL_LIST,   /* a list of texts */
    CELL_SPAN,   /* where one piece stands */
    CELL_SPANS,  /* where several stand, or none */
    CELL_COUNTS, /* how many of each of some things */
    CELL_NUMBER, /* a whole number */
    CELL_NOTHING /* no number, where there could be one */
};

/* Between pieces, where they stand in one cell: " ... " as one character. */
#define PIECE_SEPARATOR " \xE2\x80\xA6 "

/* One cell. Valid when zeroed: an empty text. What it points at is lent by the report
 * or by the row's scratch. */
struct cell {
    enum cell_type type;
    union {
        struct sayso_str text; /* CELL_TEXT, CELL_WORD */
        size_t number;         /* CELL_NUMBER */
        struct {
            struct sayso_strs strs; /* CELL_PIECES, CELL_LIST, CELL_COUNTS */
            const size_t *numbers;  /* CELL_COUNTS: one for each of them */
        };
        struct span span; /* CELL_SPAN */
        struct {
            const struct span *v;
            size_t n;
        } spans; /* CELL_SPANS */
    };
};

/* What some claims lack: columns that show no more than that are empty in their rows.
 */
enum part {
    PART_SOURCE = 1 << 0, /* a source, its type, a cue or a relayer */
    PART_HEDGES = 1 << 1, /* hedges, boosters or an estimate */
    PART_RATING = 1 << 2, /* levels, scores, a grade */
    PARTS = 1 << 3        /* how many combinations there are */
};

/* What a column may look at. claim and source are NULL in the tables that have none. */
struct row {
    const struct sayso_article *article;
    const struct sayso_claim *claim;
    const struct sayso_source *source;
    const struct sayso_claim *const *claims; /* of the article or the source */
    size_t claim_count;
    size_t attributed;              /* of all the article's; in a source's row */
    const struct tally *tally;      /* of these claims; else NULL */
    const struct span_index *spans; /* of the article's text; else NULL */
    unsigned parts;                 /* enum part, or-ed: what the claim has */
    struct arena *scratch;          /* until the row is written */
};

/* One column: its name, the function that makes its cells, and what that function is
 * asked for where it serves several columns: an enum value or an offset in a struct.
 * Without the part that it shows, where it shows but one, its cells are empty. */
struct column {
    const char *name;
    struct cell (*cell)(const struct row *row, size_t of);
    size_t of;
    enum part part; /* or 0 */
};

/* A table's columns. CSV shows the first `csv` of them unless others are asked for. */
struct columns {
    const struct column *v;
    size_t n, csv;
};

struct columns claim_columns(void);
unsigned claim_parts(const struct sayso_claim *claim);

/* Are the cells that show PART_RATING the same? */
bool claims_judged_alike(const struct sayso_claim *a, const struct sayso_claim *b);
struct columns article_columns(void);
struct columns source_columns(void);

struct cell cell_text(struct sayso_str text);
struct cell cell_word(struct sayso_str word);
struct cell cell_number(size_t number);
struct cell cell_pieces(struct sayso_strs pieces);
struct cell cell_list(struct sayso_strs items);
struct cell cell_nothing(void); /* where a number would be */

/* The spans of those pieces that lie in the article's text. */
struct cell cell_spans(const struct row *row, struct sayso_strs pieces);

/* The article's field at `of`, an offset in struct sayso_article. */
struct cell cell_article_text(const struct row *row, size_t of);

/* Nothing: for the person who reviews the row. */
struct cell cell_blank(const struct row *row, size_t of);

/* Is the column's cell the same in all rows of an article? */
bool column_is_fixed(const struct column *column);

#endif
