/*
 * The shipped rubrics state every setting and weight that the library reads, so their
 * ids are the list of those that mean something. Reads of them what this takes, and no
 * more.
 */
#include "rubric/known.h"

#include "base/buf.h"
#include "base/csv.h"
#include "base/str.h"
#include "rubric/shipped.h"

struct learning {
    struct header header;
    bool begun;
    struct buf settings, weights;
};

static int learn_row(void *context, const struct csv_cell *cells, size_t count)
{
    struct learning *learning = context;
    if (!learning->begun) {
        learning->begun = true;
        return row_header(&learning->header, "", cells, count, NULL);
    }
    struct row row = {.file = ""};
    if (row_read(&row, &learning->header, cells, count) != 1)
        return 0;
    struct sayso_str kind = row.cells[COLUMN_KIND].s, id = row.cells[COLUMN_ID].s;
    struct buf *names = str_is(kind, "setting")  ? &learning->settings
                        : str_is(kind, "weight") ? &learning->weights
                                                 : NULL;
    if (!names || str_has_word(buf_str(names), id))
        return 0;
    buf_add_char(names, ' ');
    buf_add(names, id);
    return 0;
}

static void learn(struct known *known, struct arena *arena)
{
    struct learning learning = {0};
    struct csv_rows rows = {learn_row, &learning, "", ROW_CELLS};
    for (size_t i = 0; shipped_rubrics[i].name; i++) {
        learning.begun = false;
        struct sayso_str text = {(const char *)shipped_rubrics[i].bytes,
                                 shipped_rubrics[i].size};
        csv_read(text, &rows, arena, NULL);
    }
    known->settings = arena_str(arena, buf_str(&learning.settings));
    known->weights = arena_str(arena, buf_str(&learning.weights));
    known->learnt = true;
    buf_free(&learning.settings);
    buf_free(&learning.weights);
}

int known_check(struct known *known, const struct row *row, struct sayso_str id,
                struct arena *arena)
{
    if (!known->learnt)
        learn(known, arena);
    struct sayso_str list =
        row->kind == RULE_SETTING ? known->settings : known->weights;
    if (!list.n || str_has_word(list, id))
        return 0;
    return row_fail(row, COLUMN_ID, "unknown %s \"%.*s\"; allowed are:%.*s",
                    row_kind(row->kind), STR(id), STR(list));
}
