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
 * `example wide` is read by that shipped rubric, one marked `example table=sources`
 * shows the rows of that table instead of the claims.
 */
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/str.h"
#include "sayso.h"

/* A shipped rubric, loaded when an example first asks for it. */
struct loaded {
    char name[64];
    struct sayso_rubric *rubric;
};

enum { MAX_RUBRICS = 32 };

struct example {
    const char *file;
    unsigned line;
    enum sayso_table_kind table;
    char rubric[64];
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

/* The words behind "example": a rubric, a table. */
static void read_fence(struct sayso_str fence, struct example *e)
{
    struct sayso_str word;
    str_split(&fence, ' ', &word);
    snprintf(e->rubric, sizeof e->rubric, "default");
    while (str_split(&fence, ' ', &word)) {
        if (str_is(word, "table=articles"))
            e->table = SAYSO_ARTICLES;
        else if (str_is(word, "table=sources"))
            e->table = SAYSO_SOURCES;
        else if (word.n)
            snprintf(e->rubric, sizeof e->rubric, "%.*s", STR(word));
    }
}

/* NULL where it cannot be loaded. */
static const struct sayso_rubric *rubric_named(struct loaded *loaded, const char *name)
{
    struct sayso_err err;
    size_t i = 0;
    while (i + 1 < MAX_RUBRICS && loaded[i].rubric && strcmp(loaded[i].name, name) != 0)
        i++;
    if (loaded[i].rubric && strcmp(loaded[i].name, name) == 0)
        return loaded[i].rubric;
    sayso_rubric_free(loaded[i].rubric);
    loaded[i].rubric = sayso_rubric_load(&name, 1, &err);
    snprintf(loaded[i].name, sizeof loaded[i].name, "%s", name);
    if (!loaded[i].rubric)
        printf("%s:%u:%u: %s\n", err.file, err.line, err.column, err.message);
    return loaded[i].rubric;
}

static void run_file(struct loaded *loaded, const char *file, struct sayso_str all,
                     int counts[2])
{
    size_t at = 0;
    unsigned number = 0;
    struct sayso_str line;
    while (next_line(all, &at, &line)) {
        number++;
        if (!str_starts(line, "```example"))
            continue;
        struct example e = {.file = file, .line = number};
        read_fence(str_trim(line), &e);
        read_example(all, &at, &number, &e);
        const struct sayso_rubric *rubric = rubric_named(loaded, e.rubric);
        counts[rubric && holds(rubric, &e) ? 0 : 1]++;
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
    struct loaded loaded[MAX_RUBRICS] = {0};
    int counts[2] = {0, 0};
    for (int i = 1; i < argc; i++) {
        struct buf all = read_file(argv[i]);
        run_file(loaded, argv[i], buf_str(&all), counts);
        buf_free(&all);
    }
    for (size_t i = 0; i < MAX_RUBRICS; i++)
        sayso_rubric_free(loaded[i].rubric);
    printf("spec: %d passed, %d failed\n", counts[0], counts[1]);
    return counts[1] != 0;
}
