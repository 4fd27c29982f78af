/* Steps are taken for several passages at once: what one passage tells another does not
 * depend on where a batch ends between them. */
#include "base/buf.h"
#include "base/str.h"
#include "unit.h"

/* A quotation left open, a pronoun, who stays unnamed, and who carried a report: each
 * looks back to another paragraph. */
static const char tail[] =
    "Mayor Lena Voss said the port was safe. \"It may be old,\" she said. \"It is "
    "dry.\n\n"
    "\"It is probably open.\"\n\n"
    "A harbour report said the lock was broken.\n\n"
    "The report was cited by Agence France Presse.\n\n"
    "A clerk said on Monday that two ferries sank.\n\n"
    "The clerk spoke on condition of anonymity because of a trial.\n\n"
    "She perhaps said that nobody drowned.\n";

enum { ROWS = 9 };

/* What is known of the last claims of the tail behind so many other paragraphs. */
static void describe(const struct sayso_rubric *rubric, size_t paragraphs,
                     struct buf *out)
{
    struct buf text = {0};
    struct sayso_err err;
    for (size_t i = 0; i < paragraphs; i++)
        buf_add_cstr(&text, "It rained in the town all day.\n\n");
    buf_add_cstr(&text, tail);
    struct sayso_worker *worker = sayso_worker_new(rubric);
    struct sayso_report *report = sayso_analyze(worker, "t", text.p, text.n, &err);
    const struct sayso_article *article = &report->articles[0];
    INT_EQ(article->claim_count, paragraphs + ROWS);
    for (size_t i = paragraphs; i < article->claim_count; i++) {
        const struct sayso_claim *c = &article->claims[i];
        buf_add(out, c->claim.v[0]);
        buf_add_char(out, (char)('0' + (int)c->attribution));
        buf_add_char(out, (char)('0' + (int)c->naming));
        buf_add_char(out, (char)('0' + (int)c->hedge_count));
        buf_add_char(out, '|');
        buf_add(out, c->source.n ? c->source.v[0] : (struct sayso_str){0});
        buf_add_char(out, '|');
        buf_add(out, c->via.n ? c->via.v[0] : (struct sayso_str){0});
        buf_add_char(out, '\n');
    }
    sayso_report_free(report);
    sayso_worker_free(worker);
    buf_free(&text);
}

TEST(batches_do_not_show)
{
    struct sayso_err err;
    struct sayso_rubric *rubric = sayso_rubric_load(NULL, 0, &err);
    struct buf want = {0};
    describe(rubric, 1, &want);
    OK(str_find(buf_str(&want), STR_LIT("Agence France Presse"), 0) != SIZE_MAX);
    for (size_t paragraphs = 40; paragraphs < 50; paragraphs++) {
        struct buf got = {0};
        describe(rubric, paragraphs, &got);
        OK(str_eq(buf_str(&got), buf_str(&want)));
        buf_free(&got);
    }
    buf_free(&want);
    sayso_rubric_free(rubric);
}
