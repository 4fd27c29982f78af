#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/rx.h"
#include "base/str.h"
#include "base/utf8.h"
#include "find/date.h"
#include "find/find.h"
#include "find/list.h"
#include "find/sentence.h"
#include "rubric/matcher.h"
#include "rubric/word.h"
#include "unit.h"

/* A rubric of the rows that these tests are about. */
static const struct {
    enum rule_kind kind;
    const char *match, *klass;
} rows[] = {
    {RULE_ABBREVIATION, "Mr.", "title"},
    {RULE_ABBREVIATION, "Dr.", "title"},
    {RULE_ABBREVIATION, "no.", "number"},
    {RULE_ABBREVIATION, "p.", "number"},
    {RULE_ABBREVIATION, "Jan.", "number"},
    {RULE_ABBREVIATION, "U.S.", "place"},
    {RULE_ABBREVIATION, "Ky.", "place"},
    {RULE_ABBREVIATION, "Co.", "place"},
    {RULE_ABBREVIATION, "Mass.", "place"},
    {RULE_ABBREVIATION, "p.m.", "any"},
    {RULE_BOILERPLATE, "/(?i)^by (?-i:\\p{Lu})[^.]*$/", "byline"},
    {RULE_BOILERPLATE, "/(?i)\\btax-deductible donation\\b/", "donation"},
    {RULE_BOILERPLATE, "Subscribe to", "subscribe"},
    {RULE_BOILERPLATE, "/(?i)^may \\d+, \\d+ \\|/", "date"},
    {RULE_BOILERPLATE, "/\\bis an? .*\\bfellow\\b/", "note"},
};

enum { ROWS = sizeof rows / sizeof rows[0] };

struct fixture {
    struct arena scratch, report;
    struct rubric rubric;
    struct rule rules[ROWS];
    struct rx_scratch *rx;
    struct sayso_article article;
};

static void add_row(struct fixture *f, size_t i)
{
    struct rule *rule = &f->rules[i];
    struct sayso_err err;
    rule->kind = rows[i].kind;
    rule->cells.match = str_from(rows[i].match);
    rule->cells.klass = str_from(rows[i].klass);
    if (rule->kind == RULE_ABBREVIATION) {
        struct word *word = word_intern(f->rubric.words, rule->cells.match);
        word->abbreviation = rule;
        word->classes |= WORD_ABBREVIATION;
    } else {
        INT_EQ(matcher_add(f->rubric.matcher, &f->rubric, rule, 1, &err), 0);
    }
}

static struct fixture *open_fixture(void)
{
    struct fixture *f = calloc(1, sizeof *f);
    f->rubric.words = word_table_new(&f->rubric.arena);
    f->rubric.matcher = matcher_new(&f->rubric.arena);
    f->rx = rx_scratch_new();
    for (size_t i = 0; i < ROWS; i++)
        add_row(f, i);
    word_intern(f->rubric.words, STR_LIT("asked"))->classes |= WORD_PAST;
    matcher_seal(f->rubric.matcher);
    return f;
}

static void close_fixture(struct fixture *f)
{
    rx_scratch_free(f->rx);
    arena_free(&f->rubric.arena);
    arena_free(&f->scratch);
    arena_free(&f->report);
    free(f);
}

static void segment(struct fixture *f, const char *text)
{
    struct find find = {.rubric = &f->rubric,
                        .rx = f->rx,
                        .scratch = &f->scratch,
                        .report = &f->report};
    f->article.text = str_from(text);
    segment_article(&find, &f->article);
}

/* Each sentence on one line: paragraph, kind's letter, words. */
static void segments(const char *text, const char *expected)
{
    struct fixture *f = open_fixture();
    struct buf out = {0};
    segment(f, text);
    for (size_t i = 0; i < f->article.sentence_count; i++) {
        const struct sayso_sentence *s = &f->article.sentences[i];
        buf_printf(&out, "%zu%c %.*s\n", s->paragraph, "cqhb"[s->kind], STR(s->text));
        INT_EQ(s->number, i + 1);
    }
    STR_EQ(buf_str(&out), expected);
    buf_free(&out);
    close_fixture(f);
}

/* The sentences of one paragraph, with a stroke between them. */
static void cuts(const char *text, const char *expected)
{
    struct fixture *f = open_fixture();
    struct slices sentences = {0};
    struct buf out = {0};
    sentence_cut(&f->rubric, str_from(text), &f->scratch, &sentences);
    for (size_t i = 0; i < sentences.n; i++)
        buf_printf(&out, "%s%.*s", i ? "|" : "", STR(sentences.v[i]));
    STR_EQ(buf_str(&out), expected);
    buf_free(&out);
    close_fixture(f);
}

TEST(sentence_stops)
{
    cuts("", "");
    cuts("One. Two! Three? Four", "One.|Two!|Three?|Four");
    cuts("It cost 3.50 euros. 20 came.", "It cost 3.50 euros.|20 came.");
    cuts("What?! No!! Well... Yes.", "What?!|No!!|Well...|Yes.");
    cuts("He paused... and left.", "He paused... and left.");
    cuts("A gap . . . remained. . . . Then rain.",
         "A gap . . . remained.|. . . Then rain.");
    cuts("He said [...] The rest is lost.", "He said [...] The rest is lost.");
    cuts("The lake rose.The town fell.", "The lake rose.|The town fell.");
    cuts("Write to Ana.Ruiz@example.org. She answers.",
         "Write to Ana.Ruiz@example.org.|She answers.");
    cuts("It rained.[3] It froze. [4] [5] It thawed.",
         "It rained.[3]|It froze. [4] [5]|It thawed.");
    cuts("He sold shares. iPhone sales rose.", "He sold shares.|iPhone sales rose.");
}

TEST(sentence_abbreviations)
{
    cuts("Mr. Reed met Dr. Ruiz. They ate.", "Mr. Reed met Dr. Ruiz.|They ate.");
    cuts("It is No. 10. No. Not at all.", "It is No. 10.|No.|Not at all.");
    cuts("See p. 55. John P. Reed wrote it.", "See p. 55.|John P. Reed wrote it.");
    cuts("The U.S. Senate met in the U.S. The House did not.",
         "The U.S. Senate met in the U.S.|The House did not.");
    cuts("Sen. Reed (R-Ky.) Alvarez spoke.", "Sen.|Reed (R-Ky.) Alvarez spoke.");
    cuts("It was held en mass. Officials left.",
         "It was held en mass.|Officials left.");
    cuts("At 5 p.m. Reed left. The shop closed at 5 p.m. Reed left.",
         "At 5 p.m. Reed left.|The shop closed at 5 p.m.|Reed left.");
    cuts("They met at the mill at 5 p.m. Monday.",
         "They met at the mill at 5 p.m. Monday.");
    cuts("It is you and I. Did A. B. Reed go?", "It is you and I.|Did A. B. Reed go?");
}

TEST(sentence_quotations)
{
    cuts("\"Why now?\" he asked. \"It is late.\" She left.",
         "\"Why now?\" he asked.|\"It is late.\"|She left.");
    cuts("\"Why now?\" Ana Ruiz asked. \"No.\"",
         "\"Why now?\" Ana Ruiz asked.|\"No.\"");
    cuts("(It rained.) It froze (so he said.) at night.",
         "(It rained.)|It froze (so he said.) at night.");
    cuts("\xE2\x80\x9CIt fell.\xE2\x80\x9D \xE2\x80\x9CIt rose.\xE2\x80\x9D",
         "\xE2\x80\x9CIt fell.\xE2\x80\x9D|\xE2\x80\x9CIt rose.\xE2\x80\x9D");
}

TEST(sentence_lists)
{
    cuts("1. First thing 2. Second thing", "1. First thing|2. Second thing");
    cuts("1.) First. 2.) Second.", "1.) First.|2.) Second.");
    cuts("a) apples b) bread d) dates", "a) apples|b) bread d) dates");
    cuts("It was 1. or 2. of all", "It was 1. or 2. of all");
    cuts(". one thing . another thing", ". one thing|. another thing");
}

/* Words are counted where a stop asks, past stops that ended nothing. */
TEST(sentence_words_before_a_stop)
{
    cuts("?! x. 1. Dogs", "?! x. 1.|Dogs");
    cuts("Dogs ran 1. Cats", "Dogs ran 1.|Cats");
    cuts("- 1. Cats", "- 1. Cats");
    cuts("3.1 1. Cats", "3.1 1.|Cats");
    cuts("At 5 p.m. Mr. Smith left", "At 5 p.m. Mr. Smith left");
    cuts("At 5 p.m. Dogs ran", "At 5 p.m. Dogs ran");
    cuts("At 3.50 p.m. Dogs ran", "At 3.50 p.m.|Dogs ran");
    cuts("At five or six p.m. Dogs ran", "At five or six p.m.|Dogs ran");
    cuts("At five or s\xC3\xA9t p.m. Dogs ran", "At five or s\xC3\xA9t p.m.|Dogs ran");
}

TEST(sentence_of_great_length_is_cut)
{
    enum { SIZE = 100000 };
    struct arena arena = {0};
    struct slices sentences = {0};
    char *text = calloc(1, SIZE);
    for (size_t i = 0; i < SIZE; i++)
        text[i] = i % 10 == 9 ? ' ' : 'x';
    sentence_cut(NULL, (struct sayso_str){text, SIZE}, &arena, &sentences);
    OK(sentences.n >= 4);
    for (size_t i = 0; i < sentences.n; i++) {
        OK(sentences.v[i].n <= SENTENCE_MAX);
        INT_EQ(sentences.v[i].n % 10, 9);
    }
    free(text);
    arena_free(&arena);
}

TEST(paragraphs)
{
    segments("One.\n\n\n  \nTwo. Three.\n", "1c One.\n2c Two.\n2c Three.\n");
    segments("One.\r\rTwo.\fThree.\xE2\x80\xA9"
             "Four.",
             "1c One.\n2c Two.\n3c Three.\n4c Four.\n");
    segments("\xC2\xA0\n\xE3\x80\x80\n", "");
}

TEST(paragraphs_wrapped)
{
    segments("The council voted on Monday to close the old bridge, which\n"
             "Engineers of the city had called unsafe since the spring of\n"
             "that year. It will be rebuilt.\n",
             "1c The council voted on Monday to close the old bridge, which\n"
             "Engineers of the city had called unsafe since the spring of\n"
             "that year.\n1c It will be rebuilt.\n");
    segments("It was cut\noff here.", "1c It was cut\noff here.\n");
}

TEST(paragraphs_a_line_each)
{
    segments("The council voted to close the bridge on Monday.\nThe mayor objected.\n"
             "Work begins in May.",
             "1c The council voted to close the bridge on Monday.\n"
             "2c The mayor objected.\n3c Work begins in May.\n");
    segments("apples\nbread\ndates, figs", "1c apples\n2c bread\n3c dates, figs\n");
}

/* Each sentence's tokens are handed on as they are cut from it alone. */
TEST(article_tokens)
{
    struct fixture *f = open_fixture();
    struct find find = {.rubric = &f->rubric,
                        .rx = f->rx,
                        .scratch = &f->scratch,
                        .report = &f->report};
    f->article.text =
        STR_LIT("By Ann Roe\n\nDogs ran. \"It\xE2\x80\x99s late,\" he said.");
    segment_article(&find, &f->article);
    INT_EQ(f->article.sentence_count, 3);
    for (size_t k = 0; k < f->article.sentence_count; k++) {
        struct token *alone, *own = find.tokens.v + find.words[k].first;
        size_t n =
            token_split(&f->rubric, f->article.sentences[k].text, &f->scratch, &alone);
        INT_EQ(find.words[k + 1].first - find.words[k].first, n);
        for (size_t i = 0; i < n; i++) {
            OK(own[i].s.p == alone[i].s.p && own[i].s.n == alone[i].s.n);
            OK(own[i].shape == alone[i].shape && own[i].word == alone[i].word);
        }
    }
    OK(find.words[0].page && !find.words[1].page);
    close_fixture(f);
}

TEST(kinds_of_a_page)
{
    segments("Old Bridge to Close\n\nBy Ana Ruiz\n\nWe need you. Make a tax-deductible "
             "donation.\n\nThe bridge will close. Why now? \"Is it safe?\"\n\n"
             "What Comes Next\n\nA ferry will run for the people of the town.\n\n"
             "Ana Ruiz is a fellow of the college.\n\nMay 29, 2010 | 3\n\n"
             "Subscribe to the paper",
             "1h Old Bridge to Close\n2b By Ana Ruiz\n3b We need you.\n"
             "3b Make a tax-deductible donation.\n"
             "4c The bridge will close.\n4q Why now?\n4c \"Is it safe?\"\n"
             "5h What Comes Next\n6c A ferry will run for the people of the town.\n"
             "7b Ana Ruiz is a fellow of the college.\n8b May 29, 2010 | 3\n"
             "9b Subscribe to the paper\n");
}

TEST(kinds_in_doubt_are_claims)
{
    segments("He is a fellow of the college.\n\nThe bridge is shut.",
             "1c He is a fellow of the college.\n2c The bridge is shut.\n");
    segments("Readers can subscribe to the paper.",
             "1c Readers can subscribe to the paper.\n");
    segments("One line alone", "1c One line alone\n");
}

TEST(article_fields)
{
    struct fixture *f = open_fixture();
    segment(f, "Old Bridge to Close\n\nBy Ana Ruiz | Staff\n\nIt's shut, 40 say.\n\n"
               "May 29, 2010 | 3");
    STR_EQ(f->article.title, "Old Bridge to Close");
    STR_EQ(f->article.byline, "Ana Ruiz");
    STR_EQ(f->article.published, "2010-05-29");
    INT_EQ(f->article.words, 4 + 4 + 4 + 4);
    close_fixture(f);
}

TEST(article_known_title)
{
    struct fixture *f = open_fixture();
    const char *text = "The bridge is shut.\n\nIt will stay shut.";
    f->article.title = str_sub(str_from(text), 0, 19);
    segment(f, text);
    INT_EQ(f->article.sentences[0].kind, SAYSO_HEADLINE);
    INT_EQ(f->article.sentences[1].kind, SAYSO_CLAIM);
    close_fixture(f);
}

static void dates(const char *line, int year, int month, int day)
{
    struct date date = {0};
    INT_EQ(date_find(str_from(line), &date), year != 0);
    INT_EQ(date.year, year);
    INT_EQ(date.month, month);
    INT_EQ(date.day, day);
}

TEST(date_lines)
{
    dates("May 29, 2010", 2010, 5, 29);
    dates("Updated Friday, 8th Sept. 2009 at 10:20", 2009, 9, 8);
    dates("2011-02-03T10:00", 2011, 2, 3);
    dates("5/6/2010", 0, 0, 0);
    dates("Mayor of 29, 2010", 0, 0, 0);
    dates("", 0, 0, 0);
}

TEST(list_markers)
{
    struct list_marker a = list_read(STR_LIT("9. x"), 0),
                       b = list_read(STR_LIT("10. x"), 0);
    OK(list_follows(&a, &b));
    OK(!list_follows(&b, &a));
    INT_EQ(list_read(STR_LIT("9.5 x"), 0).length, 0);
    INT_EQ(list_read(STR_LIT("9 x"), 0).length, 0);
    INT_EQ(list_read(STR_LIT("\xE2\x80\xA2 x"), 0).bullet, 0x2022);
}
