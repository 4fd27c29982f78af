/* Long texts: where their parts end, and that parts one by one come to what all of the
 * text does. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/str.h"
#include "base/utf8.h"
#include "read/part.h"
#include "unit.h"

enum { HALF = SAYSO_PART / 2 };

static void fill(struct buf *text, char c, size_t end)
{
    while (text->n < end)
        buf_add_char(text, c);
}

/* Letters, with `mark` ending at byte `at`, and letters up to beyond a part. */
static size_t end_with(const char *mark, size_t at)
{
    struct buf text = {0};
    fill(&text, 'a', at - strlen(mark));
    buf_add_cstr(&text, mark);
    fill(&text, 'a', SAYSO_PART + 1);
    size_t end = part_end(buf_str(&text));
    fill(&text, '\n', 2 * SAYSO_PART); /* what comes behind makes no difference */
    INT_EQ(part_end(buf_str(&text)), end);
    buf_free(&text);
    return end;
}

TEST(part_ends)
{
    static const char *const marks[] = {
        "\n\n", "\r\n\r\n", "\r\r", "\n \t\n", "\r\n \r\n", "\n", "\r\n",
        "\r",   ". ",       "? ",   "!\t",     " ",         "\t"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        INT_EQ(end_with(marks[i], HALF + 1), HALF + 1);
        INT_EQ(end_with(marks[i], SAYSO_PART - 100), SAYSO_PART - 100);
        INT_EQ(end_with(marks[i], SAYSO_PART), SAYSO_PART);
        INT_EQ(end_with(marks[i], HALF), SAYSO_PART);
    }
    INT_EQ(part_end(STR_LIT("")), 0);
    INT_EQ(part_end(STR_LIT("a\n\nb")), 4);
}

/* The mark that comes first here is the better one, though the other is nearer. */
TEST(part_ends_at_the_best_place)
{
    static const char *const marks[] = {"\n\n", "\n", ". ", " "};
    for (size_t i = 0; i + 1 < sizeof marks / sizeof *marks; i++) {
        struct buf text = {0};
        fill(&text, 'a', HALF + 1000);
        buf_add_cstr(&text, marks[i]);
        size_t end = text.n;
        fill(&text, 'a', HALF + 2000);
        buf_add_cstr(&text, marks[i + 1]);
        fill(&text, 'a', 2 * SAYSO_PART);
        INT_EQ(part_end(buf_str(&text)), end);
        buf_free(&text);
    }
}

TEST(part_ends_behind_a_character)
{
    struct buf text = {0};
    buf_add_char(&text, 'a');
    while (text.n <= SAYSO_PART)
        buf_add_cstr(&text, "\xE2\x80\x9C");
    INT_EQ(part_end(buf_str(&text)), SAYSO_PART - SAYSO_PART % 3 + 1);
    buf_free(&text);
    fill(&text, '\x80', SAYSO_PART + 1);
    INT_EQ(part_end(buf_str(&text)), SAYSO_PART);
    buf_free(&text);
    fill(&text, 'a', SAYSO_PART - 1);
    buf_add_cstr(&text, "\r\n"); /* is one line end */
    text.p[SAYSO_PART - 100] = ' ';
    INT_EQ(part_end(buf_str(&text)), SAYSO_PART - 99);
    buf_free(&text);
}

static bool is_long(struct sayso_str head, size_t length)
{
    struct buf text = {0};
    buf_add(&text, head);
    fill(&text, 'a', length);
    bool is = part_is_long(buf_str(&text), (struct sayso_str){0});
    OK(is == sayso_is_long_text(buf_str(&text)));
    buf_free(&text);
    return is;
}

TEST(part_of_texts_only)
{
    OK(is_long(STR_LIT("The mayor said "), SAYSO_PART + 1));
    OK(!is_long(STR_LIT("The mayor said "), SAYSO_PART));
    OK(is_long(STR_LIT("\xEF\xBB\xBFThe mayor "), SAYSO_PART + 1));
    OK(is_long(STR_LIT("caf\xE9 "), SAYSO_PART + 1));
    OK(is_long(STR_LIT("[Music]\n"), SAYSO_PART + 1));
    OK(!is_long(STR_LIT("<p>The mayor said "), SAYSO_PART + 1));
    OK(!is_long(STR_LIT(" <!-- "), SAYSO_PART + 1));
    OK(!is_long(STR_LIT("junk <html>"), SAYSO_PART + 1));
    OK(!is_long(STR_LIT("{\"text\": \""), SAYSO_PART + 1));
    OK(!is_long(STR_LIT("[{\"text\": \""), SAYSO_PART + 1));
    OK(!is_long(STR_LIT("%PDF-1.4\n"), SAYSO_PART + 1));
    OK(!is_long(STR_LIT("\xFF\xFET\0h\0e\0"), SAYSO_PART + 1));
    OK(!is_long(STR_LIT("\xFF\xFE\0\0"), SAYSO_PART + 1));
    struct buf bytes = {0};
    fill(&bytes, '\1', SAYSO_PART + 1);
    OK(!part_is_long(buf_str(&bytes), (struct sayso_str){0}));
    buf_free(&bytes);
}

/* A character that the part's first bytes end in the middle of is no broken one. */
TEST(part_head_ends_anywhere)
{
    for (size_t i = 0; i < 4; i++) {
        struct buf text = {0};
        fill(&text, 'a', (64 << 10) - i);
        buf_add_cstr(&text, "\xF0\x9F\x93\xB0");
        fill(&text, 'a', SAYSO_PART + 1);
        OK(part_is_long(buf_str(&text), STR_LIT("text/plain; charset=utf-16")));
        buf_free(&text);
    }
}

/* ---- whole against part by part ------------------------------------------------- */

#define FIRST "The harbour is \xE2\x80\x9Csafe\xE2\x80\x9D, Ann Lin said on Monday.\n\n"
#define DATED "By Ann Moe, 12 May 2024\n\n"
#define SAID "He said it may open in May.\n\nCritics fear a delay.\n\n"

static struct sayso_rubric *rubric_new(void)
{
    struct sayso_err err;
    return sayso_rubric_load(NULL, 0, &err);
}

/* Two parts and a bit, mostly of blanks, which cost little. */
static void add_long_text(struct buf *text)
{
    buf_add_cstr(text, "Harbour Opens After All\n\n" DATED FIRST SAID);
    fill(text, ' ', SAYSO_PART - 20);
    buf_add_cstr(text, "\n" FIRST SAID);
    fill(text, '\n', 2 * SAYSO_PART + 100);
    buf_add_cstr(text, SAID "caf\xE9 prices rose, Bob Moe said.\n");
}

static int into_buf(void *context, const char *bytes, size_t count)
{
    buf_add(context, (struct sayso_str){bytes, count});
    return 0;
}

/* What cannot fail. */
static struct sayso_report *sure(struct sayso_report *report)
{
    OK(report != NULL);
    if (!report)
        abort();
    return report;
}

static void write_whole(struct sayso_worker *worker, const struct sayso_table *table,
                        struct sayso_str text, struct buf *out)
{
    struct sayso_sink sink = {into_buf, out};
    struct sayso_report *report =
        sure(sayso_analyze(worker, "a.txt", text.p, text.n, NULL));
    INT_EQ(report->article_count, 3);
    INT_EQ(sayso_table_write(table, report, sink), 0);
    sayso_report_free(report);
}

/* As a program does that holds one part at a time. */
static void write_parts(struct sayso_worker *worker, const struct sayso_table *table,
                        struct sayso_str text, struct buf *out)
{
    struct sayso_sink sink = {into_buf, out};
    struct sayso_input input = {.name = "a.txt"};
    struct sayso_report *last = NULL;
    struct sayso_place place = {0};
    for (size_t end; input.offset < text.n; input.offset = end) {
        struct sayso_str rest = str_sub(text, input.offset, text.n);
        input.part++;
        input.bytes =
            str_sub(rest, 0, sayso_part_end(str_sub(rest, 0, SAYSO_PART + 1)));
        end = input.offset + input.bytes.n;
        struct sayso_report *report = sure(sayso_read(worker, &input, NULL));
        sayso_audit(worker, report);
        if (input.part > 1)
            sayso_go_on(report, &place);
        INT_EQ(sayso_table_write(table, report, sink), 0);
        sayso_report_free(last);
        last = report; /* which lends what the place says */
        place = sayso_place_behind(&report->articles[0]);
    }
    sayso_report_free(last);
}

TEST(part_by_part_is_whole)
{
    struct sayso_rubric *rubric = rubric_new();
    struct sayso_worker *worker = sayso_worker_new(rubric);
    struct buf text = {0};
    add_long_text(&text);
    for (int kind = SAYSO_CLAIMS; kind <= SAYSO_SOURCES; kind++)
        for (int format = SAYSO_CSV; format <= SAYSO_TEXT; format++) {
            struct sayso_table table = {.kind = (enum sayso_table_kind)kind,
                                        .format = (enum sayso_format)format};
            struct buf whole = {0}, parts = {0};
            write_whole(worker, &table, buf_str(&text), &whole);
            write_parts(worker, &table, buf_str(&text), &parts);
            OK(whole.n > 100);
            OK(str_eq(buf_str(&whole), buf_str(&parts)));
            buf_free(&whole);
            buf_free(&parts);
        }
    buf_free(&text);
    sayso_worker_free(worker);
    sayso_rubric_free(rubric);
}

/* Bytes that anything may come of, the same for the same seed: mostly letters, and line
 * ends and blanks that few or many of them stand between. */
static void add_noise(struct buf *text, unsigned seed, size_t length)
{
    static const char odd[] = "\n\n\r\r \t. ?\xC3\xA9\xE2\x80\x9C\xFF\f\v\xF0\x9F";
    unsigned apart = seed % 3 ? 40 : 300000;
    while (text->n < length) {
        seed = seed * 1103515245 + 12345;
        unsigned random = seed >> 8;
        bool letter = random % apart > 3;
        buf_add_char(text, letter ? 'a' : odd[random / apart % (sizeof odd - 1)]);
    }
}

/* Reads the text part by part; its parts are those of `whole`, notes and all. */
static void compare_parts(struct sayso_worker *worker, struct sayso_str text,
                          const struct sayso_report *whole)
{
    size_t notes = 0, parts = 0;
    struct sayso_input input = {.name = "a.txt"};
    for (; input.offset < text.n; input.offset += input.bytes.n) {
        struct sayso_str rest = str_sub(text, input.offset, text.n);
        input.part++;
        input.bytes =
            str_sub(rest, 0, sayso_part_end(str_sub(rest, 0, SAYSO_PART + 1)));
        struct sayso_report *report = sure(sayso_read(worker, &input, NULL));
        OK(parts < whole->article_count &&
           str_eq(report->articles[0].text, whole->articles[parts].text));
        parts++;
        for (size_t i = 0; i < report->note_count; i++, notes++)
            OK(notes < whole->note_count &&
               str_eq(report->notes[i].message, whole->notes[notes].message));
        sayso_report_free(report);
    }
    INT_EQ(parts, whole->article_count);
    INT_EQ(notes, whole->note_count);
}

TEST(parts_of_any_bytes)
{
    struct sayso_rubric *rubric = rubric_new();
    struct sayso_worker *worker = sayso_worker_new(rubric);
    for (unsigned seed = 1; seed <= 6; seed++) {
        struct buf text = {0};
        add_noise(&text, seed, 2 * SAYSO_PART + 1000);
        struct sayso_input input = {.name = "a.txt", .bytes = buf_str(&text)};
        struct sayso_report *whole = sure(sayso_read(worker, &input, NULL));
        OK(whole->article_count >= 3);
        compare_parts(worker, buf_str(&text), whole);
        sayso_report_free(whole);
        buf_free(&text);
    }
    sayso_worker_free(worker);
    sayso_rubric_free(rubric);
}

/* Paragraphs, sentences and spans are those of the whole text. */
TEST(part_counts_on)
{
    struct sayso_rubric *rubric = rubric_new();
    struct sayso_worker *worker = sayso_worker_new(rubric);
    struct sayso_table table = {.plain = true};
    struct buf text = {0}, out = {0};
    char last[64];
    add_long_text(&text);
    INT_EQ(sayso_table_select(&table, "paragraph,sentence,sentence_span", NULL), 0);
    write_whole(worker, &table, buf_str(&text), &out);
    /* Behind two phrases in quotation marks of three bytes each. */
    size_t end = text.n - 1 - 8, length = strlen("caf. prices rose, Bob Moe said.");
    snprintf(last, sizeof last, "11,11,%zu-%zu\n", end - length, end);
    OK(str_ends(buf_str(&out), last));
    struct sayso_report *report =
        sure(sayso_analyze(worker, "a.txt", text.p, text.n, NULL));
    INT_EQ(report->articles[2].part, 3);
    INT_EQ(report->articles[2].before.paragraphs, 8);
    INT_EQ(report->articles[2].before.sentences, 8);
    INT_EQ(report->articles[1].before.code_points,
           utf8_count(report->articles[0].text));
    STR_EQ(report->articles[0].title, "Harbour Opens After All");
    STR_EQ(report->articles[2].title, "Harbour Opens After All");
    STR_EQ(report->articles[2].published, "2024-05-12");
    OK(strcmp(report->articles[0].claims[2].id, report->articles[1].claims[1].id));
    sayso_report_free(report);
    buf_free(&out);
    buf_free(&text);
    sayso_worker_free(worker);
    sayso_rubric_free(rubric);
}

TEST(part_that_is_repeated_is_counted)
{
    struct sayso_rubric *rubric = rubric_new();
    struct sayso_worker *worker = sayso_worker_new(rubric);
    struct buf text = {0};
    add_long_text(&text);
    struct sayso_input input = {.name = "a.txt", .bytes = buf_str(&text)};
    struct sayso_report *report = sure(sayso_read(worker, &input, NULL));
    report->articles[0].repeated = true;
    sayso_audit(worker, report);
    INT_EQ(report->articles[0].claim_count, 0);
    INT_EQ(report->articles[1].before.sentences, 5);
    OK(report->articles[1].claim_count > 0);
    sayso_report_free(report);
    buf_free(&text);
    sayso_worker_free(worker);
    sayso_rubric_free(rubric);
}

/* ---- decoding ------------------------------------------------------------------- */

/* Reads the bytes as part two of a text, at byte 5000 of it. */
static struct sayso_report *read_later(struct sayso_worker *worker,
                                       struct sayso_str bytes)
{
    struct sayso_input input = {
        .name = "a.txt", .bytes = bytes, .part = 2, .offset = 5000};
    return sure(sayso_read(worker, &input, NULL));
}

TEST(part_decodes_by_itself)
{
    const struct {
        struct sayso_str bytes;
        const char *text;
    } cases[] = {
        {STR_LIT("caf\xE9"), "caf\xC3\xA9"},
        {STR_LIT("caf\xC3\xA9"), "caf\xC3\xA9"},
        {STR_LIT("\xFF\xFE"
                 "ab"),
         "\xC3\xBF\xC3\xBE"
         "ab"}, /* no UTF-16 here */
        {STR_LIT("%PDF-1.4\r\n"), "%PDF-1.4\n"},
        {STR_LIT("\xEF\xBB\xBF<html>"), "\xEF\xBB\xBF<html>"},
        {STR_LIT(" \n"), " \n"},
    };
    struct sayso_rubric *rubric = rubric_new();
    struct sayso_worker *worker = sayso_worker_new(rubric);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct sayso_report *report = read_later(worker, cases[i].bytes);
        INT_EQ(report->form, SAYSO_PLAIN);
        INT_EQ(report->note_count, 0);
        STR_EQ(report->articles[0].text, cases[i].text);
        sayso_report_free(report);
    }
    struct sayso_report *report = read_later(worker, STR_LIT("\1\2\3\0\0"));
    INT_EQ(report->note_count, 1);
    STR_EQ(report->notes[0].message, "2 characters could not be read as UTF-8 and "
                                     "became U+FFFD, the first at byte 5003");
    sayso_report_free(report);
    sayso_worker_free(worker);
    sayso_rubric_free(rubric);
}
