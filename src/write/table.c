/*
 * Reports -> tables: selects the columns, walks the rows of each table, and hands what
 * the stencil made of them to the sink in blocks. It knows no column and no format from
 * within. A sink that fails ends the table at once; what was sent stays sent.
 */
#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"
#include "write/cell.h"
#include "write/csvrow.h"
#include "write/stencil.h"

#define BLOCK ((size_t)1 << 16)

struct writer {
    const struct sayso_table *table;
    struct sayso_sink sink;
    struct buf out;
    struct stencil stencil;
    struct arena article, row; /* memory of an article, of a row */
};

static struct columns columns_of(enum sayso_table_kind kind)
{
    switch (kind) {
    case SAYSO_ARTICLES:
        return article_columns();
    case SAYSO_SOURCES:
        return source_columns();
    case SAYSO_CLAIMS:
        break;
    }
    return claim_columns();
}

static const char *table_name(enum sayso_table_kind kind)
{
    static const char *const names[] = {[SAYSO_CLAIMS] = "claims",
                                        [SAYSO_ARTICLES] = "articles",
                                        [SAYSO_SOURCES] = "sources"};
    return names[kind];
}

/* ## Selecting ------------------------------------------------------------------- */

static int select_one(struct sayso_table *table, struct columns columns,
                      struct sayso_str name, struct sayso_err *err)
{
    size_t at = 0;
    while (at < columns.n && !str_is(name, columns.v[at].name))
        at++;
    if (at == columns.n)
        return err_set(err, SAYSO_USAGE, NULL, 0, 0,
                       "no column \"%.*s\" in the table of %s", STR(name),
                       table_name(table->kind));
    for (size_t i = 0; i < table->column_count; i++)
        if (table->columns[i] == at)
            return err_set(err, SAYSO_USAGE, NULL, 0, 0, "column \"%.*s\" named twice",
                           STR(name));
    table->columns[table->column_count++] = (unsigned char)at;
    return 0;
}

int sayso_table_select(struct sayso_table *table, const char *list,
                       struct sayso_err *err)
{
    struct columns columns = columns_of(table->kind);
    struct sayso_table selected = *table;
    struct sayso_str rest = str_from(list ? list : ""), name;
    selected.column_count = 0;
    while (str_split(&rest, ',', &name))
        if (select_one(&selected, columns, str_trim(name), err))
            return -1;
    *table = selected;
    return 0;
}

/* ## Writing --------------------------------------------------------------------- */

static void writer_begin(struct writer *w, const struct sayso_table *table,
                         struct sayso_sink sink)
{
    *w = (struct writer){.table = table, .sink = sink};
    stencil_begin(&w->stencil, table, columns_of(table->kind));
    buf_reserve(&w->out, BLOCK);
}

/* Send what is built when it is a block, or at the end anything. */
static int send(struct writer *w, size_t least)
{
    if (w->out.n == 0 || w->out.n < least)
        return 0;
    int failed = w->sink.write(w->sink.context, w->out.p, w->out.n);
    w->out.n = 0;
    return failed ? -1 : 0;
}

static int writer_end(struct writer *w, int failed)
{
    if (!failed)
        failed = send(w, 0);
    buf_free(&w->out);
    stencil_free(&w->stencil);
    arena_free(&w->article);
    arena_free(&w->row);
    return failed;
}

static int write_row(struct writer *w, struct row *row)
{
    row->scratch = &w->row;
    stencil_fill(&w->stencil, row, &w->out);
    arena_reset(&w->row);
    return send(w, BLOCK);
}

static int write_claims(struct writer *w, const struct sayso_article *article)
{
    struct span_index spans = span_index_new(article->text, &w->article);
    spans.before = article->before.code_points;
    for (size_t i = 0; i < article->claim_count; i++) {
        const struct sayso_claim *claim = &article->claims[i];
        struct row row = {.article = article,
                          .claim = claim,
                          .parts = claim_parts(claim),
                          .spans = &spans};
        if (write_row(w, &row))
            return -1;
    }
    return 0;
}

/* A row that sums up claims. */
static int write_sum(struct writer *w, struct row row)
{
    struct tally tally = {0};
    tally_add(&tally, row.claims, row.claim_count);
    row.tally = &tally;
    return write_row(w, &row);
}

static int write_article(struct writer *w, const struct sayso_article *article)
{
    size_t count = article->claim_count;
    const struct sayso_claim **claims = arena_array(&w->article, count, sizeof *claims);
    for (size_t i = 0; i < count; i++)
        claims[i] = &article->claims[i];
    struct row row = {.article = article, .claims = claims, .claim_count = count};
    return write_sum(w, row);
}

static int write_sources(struct writer *w, const struct sayso_article *article)
{
    size_t attributed = 0;
    for (size_t i = 0; i < article->claim_count; i++)
        attributed += article->claims[i].attribution != SAYSO_NONE;
    for (size_t i = 0; i < article->source_count; i++) {
        const struct sayso_source *source = &article->sources[i];
        struct row row = {.article = article,
                          .source = source,
                          .attributed = attributed,
                          .claims = source->claims,
                          .claim_count = source->claim_count};
        if (write_sum(w, row))
            return -1;
    }
    return 0;
}

static int pass_on(const struct writer *w, struct sayso_str text)
{
    return text.n && w->sink.write(w->sink.context, text.p, text.n) ? -1 : 0;
}

/* Each text is one block already, so it goes out uncopied. What was plain text stays as
 * it is; other texts end in a line end, and a form feed parts those of a feed. */
static int write_texts(const struct writer *w, const struct sayso_report *report)
{
    bool behind = false;
    int failed = 0;
    for (size_t i = 0; i < report->article_count && !failed; i++) {
        struct sayso_str text = report->articles[i].text;
        if (report->articles[i].repeated)
            continue;
        bool follows = behind && report->articles[i].part < 2;
        failed = follows ? pass_on(w, STR_LIT("\f\n")) : 0;
        if (!failed)
            failed = pass_on(w, text);
        if (!failed && report->form > SAYSO_PLAIN && !str_ends(text, "\n"))
            failed = pass_on(w, STR_LIT("\n"));
        behind = true;
    }
    return failed;
}

static int write_one(struct writer *w, const struct sayso_article *article)
{
    stencil_cut(&w->stencil, article);
    switch (w->table->kind) {
    case SAYSO_ARTICLES:
        return write_article(w, article);
    case SAYSO_SOURCES:
        return write_sources(w, article);
    case SAYSO_CLAIMS:
        break;
    }
    return write_claims(w, article);
}

int sayso_table_begin(const struct sayso_table *table, struct sayso_sink sink)
{
    if (table->format != SAYSO_CSV)
        return 0;
    struct writer w;
    writer_begin(&w, table, sink);
    if (!table->plain)
        buf_add_cstr(&w.out, "\xEF\xBB\xBF"); /* else a spreadsheet guesses wrong */
    for (size_t i = 0; i < w.stencil.shown; i++) {
        if (i)
            buf_add_char(&w.out, ',');
        csvrow_text(&w.stencil.csv, &w.out,
                    str_from(stencil_column(&w.stencil, i)->name));
    }
    csvrow_end(&w.stencil.csv, &w.out);
    return writer_end(&w, 0);
}

int sayso_table_write(const struct sayso_table *table,
                      const struct sayso_report *report, struct sayso_sink sink)
{
    struct writer w;
    writer_begin(&w, table, sink);
    if (table->format == SAYSO_TEXT)
        return writer_end(&w, write_texts(&w, report));
    int failed = 0;
    for (size_t i = 0; i < report->article_count && !failed; i++) {
        failed = write_one(&w, &report->articles[i]);
        arena_reset(&w.article);
    }
    return writer_end(&w, failed);
}
