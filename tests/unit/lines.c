/* JSON Lines of articles. */
#include "read/lines.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/str.h"
#include "read/field.h"
#include "unit.h"

struct batch {
    struct arena report, scratch;
    struct notes notes;
    struct items items;
    struct sayso_err err;
    int failed;
};

static struct batch *batch_read(struct sayso_str text, size_t first)
{
    static struct batch batch;
    batch = (struct batch){.failed = 0};
    batch.notes.arena = &batch.report;
    struct read read = {&batch.report, &batch.scratch, &batch.notes};
    struct sayso_input input = {.url = STR_LIT("https://b.example/x.jsonl"),
                                .line = first};
    batch.failed = lines_read(&read, &input, text, &batch.items, &batch.err);
    return &batch;
}

static void batch_end(struct batch *batch)
{
    arena_free(&batch->report);
    arena_free(&batch->scratch);
}

TEST(lines_read_articles)
{
    struct batch *batch = batch_read(
        STR_LIT("{\"id\": 7, \"url\": \"/7\", \"title\": \"Ferry  late\", \"byline\": "
                "[\"Ann Lee\", \"Bo Ek\"], \"published\": \"1 May 2024\", \"outlet\": "
                "\"Quay\", \"language\": \"en\", \"text\": \"It ran < late.\\r\\n\\r\\n"
                "Two.\"}\n\n"
                "{\"byline\": \"Cy\", \"html\": \"<p>One.</p><p>Two.</p>\"}"),
        1);
    INT_EQ(batch->failed, 0);
    INT_EQ(batch->items.n, 2);
    INT_EQ(batch->notes.n, 0);
    const struct item *item = batch->items.v;
    STR_EQ(item[0].id, "7");
    STR_EQ(item[0].url, "https://b.example/7");
    STR_EQ(item[0].title, "Ferry late");
    STR_EQ(item[0].byline, "Ann Lee; Bo Ek");
    STR_EQ(item[0].published, "2024-05-01");
    STR_EQ(item[0].outlet, "Quay");
    STR_EQ(item[0].language, "en");
    STR_EQ(item[0].text, "It ran < late.\n\nTwo.");
    STR_EQ(item[1].byline, "Cy");
    STR_EQ(item[1].text, "One.\n\nTwo.");
    OK(!item[0].summary);
    batch_end(batch);
}

TEST(lines_know_other_names)
{
    struct batch *batch = batch_read(
        STR_LIT(
            "{\"guid\": \"g\", \"link\": \"https://c.example/\", \"headline\": \"H\", "
            "\"Authors\": [{\"name\": \"Ann\"}], \"date\": \"2001\", "
            "\"datePublished\": \"2024-05-01\", \"publisher\": {\"name\": \"Q\"}, "
            "\"inLanguage\": \"de\", \"articleBody\": \"A.\", \"body\": \"B.\", "
            "\"text\": \"\"}\n"
            "{\"content\": \" <p>One.</p><p>Two.</p>\"}"),
        1);
    const struct item *item = batch->items.v;
    INT_EQ(batch->items.n, 2);
    STR_EQ(item[0].id, "g");
    STR_EQ(item[0].url, "https://c.example/");
    STR_EQ(item[0].title, "H");
    STR_EQ(item[0].byline, "Ann");
    STR_EQ(item[0].published, "2024-05-01");
    STR_EQ(item[0].outlet, "Q");
    STR_EQ(item[0].language, "de");
    STR_EQ(item[0].text, "A.");
    STR_EQ(item[1].text, "One.\n\nTwo.");
    batch_end(batch);
}

TEST(lines_know_an_article_by_its_file_where_by_nothing_else)
{
    struct batch *batch = batch_read(
        STR_LIT("{\"document\": \"a/b.txt\", \"text\": \"One.\"}\n"
                "{\"document\": \"a/b.txt\", \"text\": \"One.\", \"title\": \"T\"}\n"
                "{\"document\": \"a/b.txt\", \"text\": \"One.\", \"id\": 1}\n"),
        1);
    STR_EQ(batch->items.v[0].id, "b.txt");
    STR_EQ(batch->items.v[1].id, "");
    STR_EQ(batch->items.v[2].id, "1");
    batch_end(batch);
}

TEST(lines_take_the_title_from_the_text)
{
    struct batch *batch = batch_read(
        STR_LIT(
            "{\"title\": \"Ferry late\", \"text\": \"QUAY\\n\\nFerry\\n late \\nOne.\"}"
            "\n{\"title\": \"Ferry\", \"text\": \"Ferry late\\nOne.\"}"
            "\n{\"title\": \"One\", \"text\": \"One\"}"
            "\n{\"title\": \"X\", \"text\": \"1\\n2\\n3\\n4\\n5\\n6\\n7\\n8\\nX\"}"),
        1);
    const struct item *item = batch->items.v;
    STR_EQ(item[0].title, "Ferry\n late");
    OK(str_contains(item[0].text, item[0].title));
    STR_EQ(item[1].title, "Ferry");
    OK(!str_contains(item[1].text, item[1].title));
    OK(str_contains(item[2].text, item[2].title));
    OK(!str_contains(item[3].text, item[3].title));
    batch_end(batch);
}

TEST(lines_that_are_broken_cost_themselves)
{
    struct batch *batch =
        batch_read(STR_LIT("{\"text\": \"A.\"}\n"
                           "{\"text\": \"B.\" \"id\": 1}\n"
                           "{\"title\": \"C\"}\n"
                           "  \n"
                           "[\"D\"]\n"
                           "{\"text\": \" \", \"html\": \"\"}\n"
                           "{\"text\": \"E.\", \"published\": \"x\"}\n"
                           "{\"text\": \"F"),
                   41);
    INT_EQ(batch->failed, 0);
    INT_EQ(batch->items.n, 2);
    INT_EQ(batch->notes.n, 6);
    STR_EQ(batch->notes.v[0].message,
           "line 42 is not sound JSON: a comma or the end of "
           "an object is missing (column 15)");
    STR_EQ(batch->notes.v[1].message, "line 43 has neither text nor html");
    STR_EQ(batch->notes.v[2].message, "line 45 is no object");
    STR_EQ(batch->notes.v[3].message, "line 46 has neither text nor html");
    INT_EQ(batch->notes.v[3].code, SAYSO_INPUT);
    STR_EQ(batch->notes.v[4].message, "line 47 gives a date that cannot be read: x");
    INT_EQ(batch->notes.v[4].code, SAYSO_OK);
    STR_EQ(batch->notes.v[5].message,
           "line 48 is not sound JSON: it is cut off (column 12)");
    batch_end(batch);
}

TEST(lines_read_one_array_or_object_over_many)
{
    struct batch *batch =
        batch_read(STR_LIT("[\n{\"text\":\n\"A.\"}, 1,\n{\"text\": \"B.\"}\n]\n"), 0);
    INT_EQ(batch->items.n, 2);
    INT_EQ(batch->notes.n, 1);
    STR_EQ(batch->notes.v[0].message, "article 2 is no object");
    batch_end(batch);
    batch = batch_read(STR_LIT("{\n\"title\": \"T\",\n\"text\": \"A.\"\n}\n"), 0);
    INT_EQ(batch->items.n, 1);
    STR_EQ(batch->items.v[0].title, "T");
    batch_end(batch);
    batch = batch_read(STR_LIT("{\"text\": \n{\"text\": \"B.\"}\n"), 0);
    INT_EQ(batch->items.n, 1);
    STR_EQ(batch->notes.v[0].message,
           "line 1 is not sound JSON: it is cut off (column 10)");
    batch_end(batch);
    batch = batch_read(STR_LIT("[{\"text\": \"A.\"},\n{\"text\": \"B"), 0);
    INT_EQ(batch->items.n, 1);
    STR_EQ(batch->notes.v[0].message,
           "is not sound JSON: it is cut off (line 2, column 12); it is read as far as "
           "it goes, and its end is missing");
    batch_end(batch);
}

TEST(lines_without_an_article_fail_as_a_whole)
{
    struct batch *batch = batch_read(STR_LIT("{\"title\": \"T\"}\n{\"id\": 1}"), 0);
    INT_EQ(batch->failed, -1);
    STR_EQ(str_from(batch->err.message),
           "holds no article: line 1 has neither text nor html");
    batch_end(batch);
    batch = batch_read(STR_LIT("[]"), 0);
    INT_EQ(batch->failed, -1);
    STR_EQ(str_from(batch->err.message), "holds no article");
    batch_end(batch);
    batch = batch_read(STR_LIT("[nothing"), 0);
    INT_EQ(batch->failed, -1);
    STR_EQ(str_from(batch->err.message),
           "is not sound JSON: something unexpected stands there");
    batch_end(batch);
}

TEST(lines_note_only_so_many)
{
    struct buf text = {0};
    for (int i = 0; i < 1000; i++)
        buf_add_cstr(&text, "{\n");
    struct batch *batch = batch_read(buf_str(&text), 1);
    INT_EQ(batch->notes.n, LINES_MAX_NOTES + 1);
    STR_EQ(batch->notes.v[LINES_MAX_NOTES].message,
           "980 more could not be read, the last of them line 1000");
    batch_end(batch);
    buf_free(&text);
}

TEST(field_names_are_sorted)
{
    for (size_t i = 1; field_name(i).n; i++)
        OK(str_cmp(field_name(i - 1), field_name(i)) < 0);
}

TEST(lines_tell_twenty_dates_and_count_the_rest)
{
    struct buf text = {0};
    for (int i = 0; i < LINES_MAX_NOTES + 2; i++)
        buf_add_cstr(&text, "{\"text\": \"A.\", \"published\": \"x\"}\n");
    struct batch *batch = batch_read(buf_str(&text), 1);
    INT_EQ(batch->items.n, LINES_MAX_NOTES + 2);
    INT_EQ(batch->notes.n, LINES_MAX_NOTES + 1);
    STR_EQ(batch->notes.v[LINES_MAX_NOTES].message,
           "2 more give dates that cannot be read");
    INT_EQ(batch->notes.v[LINES_MAX_NOTES].code, SAYSO_OK);
    batch_end(batch);
    buf_free(&text);
}

/* A document that begins with a line of JSON is read line by line, as its pieces are.
 */
TEST(lines_are_told_by_the_first)
{
    struct sayso_err err;
    struct sayso_rubric *rubric = sayso_rubric_load(NULL, 0, &err);
    struct sayso_worker *worker = sayso_worker_new(rubric);
    struct sayso_input input = {
        .name = "a",
        .bytes = STR_LIT("\n{\"text\": \"caf\xC3\xA9 \xE2\x80\x9Cso\xE2\x80\x9D\"}\n"
                         "{\"text\": \"caf\xE9\"}\n")};
    struct sayso_report *report = sayso_read(worker, &input, &err);
    OK(report && report->article_count == 2);
    if (report) {
        INT_EQ(report->form, SAYSO_LINES);
        INT_EQ(report->note_count, 0);
        STR_EQ(report->articles[1].text, "caf\xC3\xA9");
    }
    sayso_report_free(report);
    sayso_worker_free(worker);
    sayso_rubric_free(rubric);
}
