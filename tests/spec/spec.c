/*
 * Runs the examples in the Markdown files named on the command line. An example is a
 * fenced block marked `example`:
 *
 *     the article's text
 *     .
 *     column,column
 *     the rows of the table, as CSV
 *
 * The header row selects the columns; rows are compared byte for byte. A block marked
 * `example wide` is read by that rubric, one marked `example table=sources` shows the
 * rows of that table instead of the claims.
 */
#include <stdio.h>

#include "base/buf.h"
#include "base/str.h"
#include "sayso.h"

struct example {
    const char *file;
    unsigned line;
    enum sayso_table_kind table;
    struct sayso_str text, header, rows;
};

static int take(void *context, const char *bytes, size_t count)
{
    buf_add(context, (struct sayso_str){bytes, count});
    return 0;
}

static void analyze(const struct sayso_rubric *rubric, const struct example *e,
                    struct buf *out)
{
    struct sayso_err err;
    struct sayso_table table = {.kind = e->table, .plain = true};
    char columns[512];
    snprintf(columns, sizeof columns, "%.*s", STR(e->header));
    struct sayso_worker *worker = sayso_worker_new(rubric);
    struct sayso_report *report =
        sayso_analyze(worker, "example", e->text.p, e->text.n, &err);
    if (!report || sayso_table_select(&table, columns, &err))
        buf_printf(out, "error: %s\n", err.message);
    else
        sayso_table_write(&table, report, (struct sayso_sink){take, out});
    sayso_report_free(report);
    sayso_worker_free(worker);
}

static bool holds(const struct sayso_rubric *rubric, const struct example *e)
{
    struct buf out = {0};
    analyze(rubric, e, &out);
    bool same = str_eq(buf_str(&out), e->rows);
    if (!same)
        printf("FAIL %s:%u\n%.*s--- comes out as\n%.*s", e->file, e->line, STR(e->rows),
               STR(buf_str(&out)));
    buf_free(&out);
    return same;
}

/* The next line with its end; false when there is none. */
static bool next_line(struct sayso_str all, size_t *at, struct sayso_str *line)
{
    if (*at >= all.n)
        return false;
    size_t end = str_find_char(all, '\n', *at);
    end = end == SIZE_MAX ? all.n : end + 1;
    *line = str_sub(all, *at, end);
    *at = end;
    return true;
}

/* Read one example whose opening fence was just passed. */
static void read_example(struct sayso_str all, size_t *at, unsigned *number,
                         struct example *e)
{
    struct sayso_str line;
    size_t start = *at;
    while (next_line(all, at, &line) && ++*number && !str_is(line, ".\n"))
        e->text = str_sub(all, start, *at);
    if (next_line(all, at, &line) && ++*number)
        e->header = str_trim(line);
    start = *at;
    while (next_line(all, at, &line) && ++*number && !str_starts(line, "```"))
        e->rows = str_sub(all, start, *at);
}

/* The words behind "example": a rubric, a table. Returns whether it is for "wide". */
static bool read_fence(struct sayso_str fence, struct example *e)
{
    bool wide = false;
    struct sayso_str word;
    while (str_split(&fence, ' ', &word)) {
        wide = wide || str_is(word, "wide");
        if (str_is(word, "table=articles"))
            e->table = SAYSO_ARTICLES;
        if (str_is(word, "table=sources"))
            e->table = SAYSO_SOURCES;
    }
    return wide;
}

static void run_file(struct sayso_rubric *const rubrics[2], const char *file,
                     struct sayso_str all, int counts[2])
{
    size_t at = 0;
    unsigned number = 0;
    struct sayso_str line;
    while (next_line(all, &at, &line)) {
        number++;
        if (!str_starts(line, "```example"))
            continue;
        struct example e = {.file = file, .line = number};
        bool wide = read_fence(str_trim(line), &e);
        read_example(all, &at, &number, &e);
        counts[holds(rubrics[wide], &e) ? 0 : 1]++;
    }
}

static struct buf read_file(const char *path)
{
    struct buf all = {0};
    FILE *file = fopen(path, "rb");
    while (file && buf_reserve(&all, 4096)) {
        size_t n = fread(all.p + all.n, 1, 4096, file);
        all.n += n;
        if (n == 0)
            break;
    }
    if (file)
        fclose(file);
    return all;
}

int main(int argc, char **argv)
{
    struct sayso_err err;
    const char *wide = "wide";
    struct sayso_rubric *rubrics[] = {sayso_rubric_load(NULL, 0, &err),
                                      sayso_rubric_load(&wide, 1, &err)};
    int counts[2] = {0, 0};
    if (!rubrics[0] || !rubrics[1]) {
        printf("%s:%u:%u: %s\n", err.file, err.line, err.column, err.message);
        return 1;
    }
    for (int i = 1; i < argc; i++) {
        struct buf all = read_file(argv[i]);
        run_file(rubrics, argv[i], buf_str(&all), counts);
        buf_free(&all);
    }
    sayso_rubric_free(rubrics[0]);
    sayso_rubric_free(rubrics[1]);
    printf("spec: %d passed, %d failed\n", counts[0], counts[1]);
    return counts[1] != 0;
}
