/* Tables: columns, cells, CSV for programs and for spreadsheets, JSON Lines, text. */
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/csv.h"
#include "base/json.h"
#include "base/str.h"
#include "base/utf8.h"
#include "unit.h"
#include "write/csvrow.h"
#include "write/hedge.h"
#include "write/span.h"
#include "write/tally.h"
#include "write/words.h"

#define TEXT                                                                           \
    "Zo\xC3\xAB Q. \xE2\x80\x9CRain,\xE2\x80\x9D the mayor said, \xE2\x80\x9C"         \
    "may come.\xE2\x80\x9D\nSubscribe"

/* A hand-made article: one attributed claim in two pieces, one line of boilerplate. */
struct sample {
    struct sayso_str text;
    struct sayso_str claim[2], cue[1], source[1], via[2], line[1];
    struct sayso_rule hedge_rule, booster_rule, flag_rules[2], estimate_rule;
    const struct sayso_rule *flags[2];
    struct sayso_hedge hedges[2];
    struct sayso_sentence sentences[2];
    struct sayso_claim claims[2];
    const struct sayso_claim *stands[1];
    struct sayso_str also[2];
    struct sayso_source sources[1];
    struct sayso_article article;
    struct sayso_report report;
};

static struct sayso_str part(struct sayso_str text, const char *words)
{
    size_t at = str_find(text, str_from(words), 0);
    return str_sub(text, at, at + strlen(words));
}

static void fill_claims(struct sample *s)
{
    s->claims[0] =
        (struct sayso_claim){.sentence = &s->sentences[0],
                             .claim = {s->claim, 2},
                             .source = {s->source, 1},
                             .cue = {s->cue, 1},
                             .attribution = SAYSO_DIRECT,
                             .source_ref = part(s->text, "Zo\xC3\xAB Q."),
                             .source_type = SAYSO_PERSON,
                             .naming = SAYSO_NAMED,
                             .via = {s->via, 2},
                             .hedges = s->hedges,
                             .hedge_count = 2,
                             .estimate = &s->estimate_rule,
                             .estimate_range = STR_LIT("55-80"),
                             .estimate_scale = STR_LIT("icd203"),
                             .sourcing_level = 4,
                             .sourcing_score = 80,
                             .hedging_level = 1,
                             .hedging_score = 15,
                             .reliability = 'F',
                             .credibility = '6',
                             .flags = s->flags,
                             .flag_count = 2,
                             .why = STR_LIT("S4 named; hedge \"may\" +15 (H012)"),
                             .id = "00112233445566ff"};
    s->claims[1] = (struct sayso_claim){
        .sentence = &s->sentences[1], .claim = {s->line, 1}, .id = "8899aabbccddeeff"};
}

static struct sayso_report *sample(struct sample *s)
{
    *s = (struct sample){.text = STR_LIT(TEXT)};
    s->claim[0] = part(s->text, "Rain,");
    s->claim[1] = part(s->text, "may come.");
    s->source[0] = part(s->text, "the mayor");
    s->cue[0] = part(s->text, "said");
    s->line[0] = part(s->text, "Subscribe");
    s->via[0] = STR_LIT("Reuters");
    s->via[1] = STR_LIT("a clerk");
    s->hedge_rule.kind = STR_LIT("hedge");
    s->booster_rule.kind = STR_LIT("booster");
    s->flag_rules[0].id = STR_LIT("R4");
    s->flag_rules[1].id = STR_LIT("R5");
    s->flags[0] = &s->flag_rules[0];
    s->flags[1] = &s->flag_rules[1];
    s->hedges[0] = (struct sayso_hedge){part(s->text, "come"), &s->booster_rule,
                                        SAYSO_AUTHOR, false};
    s->hedges[1] = (struct sayso_hedge){str_sub(s->claim[1], 0, 3), &s->hedge_rule,
                                        SAYSO_SOURCE, false};
    s->sentences[0] = (struct sayso_sentence){str_sub(s->text, 0, s->text.n - 10), 1, 1,
                                              SAYSO_CLAIM, NULL};
    s->sentences[1] =
        (struct sayso_sentence){s->line[0], 2, 2, SAYSO_BOILERPLATE, NULL};
    fill_claims(s);
    s->stands[0] = &s->claims[0];
    s->also[0] = STR_LIT("Q.");
    s->also[1] = STR_LIT("the mayor");
    s->sources[0] =
        (struct sayso_source){.name = s->claims[0].source_ref,
                              .also = {s->also, 2},
                              .description = STR_LIT("the mayor, Zo\xC3\xAB Q."),
                              .type = SAYSO_PERSON,
                              .naming = SAYSO_NAMED,
                              .claims = s->stands,
                              .claim_count = 1};
    s->article = (struct sayso_article){.document = STR_LIT("a,b.txt"),
                                        .title = STR_LIT("=1+1"),
                                        .published = STR_LIT("2024-05-01"),
                                        .text = s->text,
                                        .words = 9,
                                        .sentences = s->sentences,
                                        .sentence_count = 2,
                                        .claims = s->claims,
                                        .claim_count = 2,
                                        .sources = s->sources,
                                        .source_count = 1,
                                        .rubric = STR_LIT("default 0.1.0 1a2b3c4d")};
    s->report = (struct sayso_report){.articles = &s->article, .article_count = 1};
    return &s->report;
}

static int into_buf(void *context, const char *bytes, size_t count)
{
    buf_add(context, (struct sayso_str){bytes, count});
    return 0;
}

static int full_disk(void *context, const char *bytes, size_t count)
{
    (void)bytes;
    (void)count;
    ++*(int *)context;
    return -1;
}

/* The table of `report`, begin and all; free the buffer. */
static struct buf written(const struct sayso_table *table,
                          const struct sayso_report *report)
{
    struct buf out = {0};
    struct sayso_sink sink = {into_buf, &out};
    INT_EQ(sayso_table_begin(table, sink), 0);
    INT_EQ(sayso_table_write(table, report, sink), 0);
    return out;
}

static struct sayso_table table_of(enum sayso_table_kind kind, enum sayso_format format,
                                   const char *columns)
{
    struct sayso_table table = {.kind = kind, .format = format, .plain = true};
    struct sayso_err err;
    if (columns)
        INT_EQ(sayso_table_select(&table, columns, &err), 0);
    return table;
}

#define WRITES(table, report, text)                                                    \
    do {                                                                               \
        struct buf written_ = written((table), (report));                              \
        STR_EQ(buf_str(&written_), text);                                              \
        buf_free(&written_);                                                           \
    } while (0)

TEST(span_index_counts_code_points)
{
    struct arena arena = {0};
    struct buf text = {0};
    for (int i = 0; i < 300; i++)
        buf_add_cstr(&text, i % 3 ? "ab" : "\xF0\x9F\x93\xB0\xC3\xA9");
    struct sayso_str all = buf_str(&text);
    struct span_index index = span_index_new(all, &arena);
    for (size_t at = 0; at < all.n; at++) {
        struct span span = span_find(&index, str_sub(all, at, all.n));
        INT_EQ(span.start, utf8_count(str_sub(all, 0, at)));
        INT_EQ(span.end, utf8_count(all));
        index.before = at;
        span = span_find(&index, str_sub(all, at, all.n));
        INT_EQ(span.start, at + utf8_count(str_sub(all, 0, at)));
        INT_EQ(span.end, at + utf8_count(all));
        index.before = 0;
    }
    buf_free(&text);
    arena_free(&arena);
}

TEST(span_index_of_ascii_needs_no_marks)
{
    struct arena arena = {0};
    struct sayso_str text = STR_LIT("on whose say-so");
    struct span_index index = span_index_new(text, &arena);
    OK(!index.marks);
    struct span span = span_find(&index, str_sub(text, 3, 8));
    INT_EQ(span.start, 3);
    INT_EQ(span.end, 8);
    INT_EQ(span_find(&index, STR_LIT("elsewhere")).end, 0);
    INT_EQ(span_find(&index, str_sub(text, 3, 3)).end, 0);
    INT_EQ(span_find(&index, (struct sayso_str){0}).end, 0);
    index = span_index_new((struct sayso_str){0}, &arena);
    INT_EQ(span_find(&index, text).end, 0);
    arena_free(&arena);
}

TEST(table_begins_with_all_columns_in_order)
{
    struct sayso_report none = {0};
    struct sayso_table claims = {.plain = true};
    WRITES(&claims, &none,
           "id,document,title,published,paragraph,sentence,kind,claim,context,"
           "attribution,source,source_ref,source_type,naming,cue,via,hedges,"
           "hedge_holder,boosters,estimate,sourcing_level,sourcing_score,hedging_level,"
           "hedging_score,grade,flags,why,sentence_span,claim_span,source_span,"
           "cue_span,hedge_spans,rubric,reviewer,verdict,comment\n");
    struct sayso_table articles = {.kind = SAYSO_ARTICLES, .plain = true};
    WRITES(&articles, &none,
           "document,id,url,title,byline,published,outlet,language,words,claims,"
           "sentences,direct,mixed,indirect,hearsay,none,words_direct,words_mixed,"
           "words_indirect,words_hearsay,words_none,words_named,words_described,"
           "words_anonymous,words_vague,words_nobody,sources,top_source,"
           "top_source_share,hedges,hedged,author_hedges_per_1000,"
           "source_hedges_per_1000,flags,flag_counts,sourcing_score,sourcing_q1,"
           "sourcing_q3,hedging_score,hedging_q1,hedging_q3,rubric\n");
    struct sayso_table sources = {.kind = SAYSO_SOURCES, .plain = true};
    WRITES(&sources, &none,
           "document,title,source,also,description,source_type,naming,reliability,"
           "claims,share,"
           "first_sentence,direct,mixed,indirect,hearsay,cues,hedged,hedged_share,"
           "hedges,own_hedges,author_hedges,flag_counts,sourcing_score,"
           "hedging_score,claim_ids\n");
}

TEST(table_selects_columns)
{
    struct sayso_table table = {.plain = true};
    struct sayso_err err = {0};
    INT_EQ(sayso_table_select(&table, "claim, id", &err), 0);
    INT_EQ(table.column_count, 2);
    INT_EQ(sayso_table_select(&table, "claim,grace", &err), -1);
    INT_EQ(err.code, SAYSO_USAGE);
    STR_EQ(str_from(err.message), "no column \"grace\" in the table of claims");
    INT_EQ(table.column_count, 2);
    INT_EQ(sayso_table_select(&table, "id,claim,id", &err), -1);
    STR_EQ(str_from(err.message), "column \"id\" named twice");
    INT_EQ(sayso_table_select(&table, "", &err), -1);
    INT_EQ(sayso_table_select(&table, "id,", NULL), -1);
    struct sayso_report none = {0};
    WRITES(&table, &none, "claim,id\n");
}

TEST(table_of_claims_for_programs)
{
    struct sample s;
    struct sayso_table table =
        table_of(SAYSO_CLAIMS, SAYSO_CSV,
                 "kind,claim,attribution,source,source_ref,source_type,naming,cue,via");
    WRITES(&table, sample(&s),
           "kind,claim,attribution,source,source_ref,source_type,naming,cue,via\n"
           "claim,\"Rain, \xE2\x80\xA6 may come.\",direct,the mayor,Zo\xC3\xAB Q.,"
           "person,named,said,Reuters; a clerk\n"
           "boilerplate,Subscribe,,,,,,,\n");
    table = table_of(SAYSO_CLAIMS, SAYSO_CSV,
                     "id,hedges,hedge_holder,estimate,sourcing_level,sourcing_score,"
                     "hedging_level,hedging_score,grade,flags,rubric,comment");
    WRITES(&table, sample(&s),
           "id,hedges,hedge_holder,estimate,sourcing_level,sourcing_score,"
           "hedging_level,hedging_score,grade,flags,rubric,comment\n"
           "00112233445566ff,may,source,55-80 icd203,S4,80,H1,15,F6,R4; R5,"
           "default 0.1.0 1a2b3c4d,\n"
           "8899aabbccddeeff,,,,,,,,,,default 0.1.0 1a2b3c4d,\n");
}

TEST(table_spans_count_code_points)
{
    struct sample s;
    struct sayso_table table =
        table_of(SAYSO_CLAIMS, SAYSO_CSV,
                 "sentence_span,claim_span,source_span,cue_span,hedge_spans");
    WRITES(&table, sample(&s),
           "sentence_span,claim_span,source_span,cue_span,hedge_spans\n"
           "0-42,8-13;32-41,15-24,25-29,32-35\n"
           "43-52,43-52,,,\n");
}

TEST(table_of_claims_as_json_lines)
{
    struct sample s;
    struct sayso_table table =
        table_of(SAYSO_CLAIMS, SAYSO_JSONL,
                 "paragraph,claim,attribution,via,hedges,sourcing_level,sourcing_score,"
                 "flags,why,claim_span,cue_span,verdict");
    WRITES(&table, sample(&s),
           "{\"paragraph\":1,\"claim\":\"Rain, \xE2\x80\xA6 may come.\","
           "\"attribution\":\"direct\",\"via\":[\"Reuters\",\"a clerk\"],"
           "\"hedges\":[\"may\"],\"sourcing_level\":\"S4\",\"sourcing_score\":80,"
           "\"flags\":[\"R4\",\"R5\"],"
           "\"why\":\"S4 named; hedge \\\"may\\\" +15 (H012)\","
           "\"claim_span\":[[8,13],[32,41]],\"cue_span\":[[25,29]],\"verdict\":\"\"}\n"
           "{\"paragraph\":2,\"claim\":\"Subscribe\",\"attribution\":\"\",\"via\":[],"
           "\"hedges\":[],\"sourcing_level\":\"\",\"sourcing_score\":null,\"flags\":[],"
           "\"why\":\"\",\"claim_span\":[[43,52]],\"cue_span\":[],\"verdict\":\"\"}\n");
}

TEST(table_of_articles_counts)
{
    struct sample s;
    struct sayso_table table = table_of(
        SAYSO_ARTICLES, SAYSO_CSV,
        "words,claims,sentences,direct,none,words_direct,words_none,words_named,"
        "sources,top_source_share,hedges,flags,sourcing_score,hedging_score");
    WRITES(&table, sample(&s),
           "words,claims,sentences,direct,none,words_direct,words_none,words_named,"
           "sources,top_source_share,hedges,flags,sourcing_score,hedging_score\n"
           "9,1,2,1,0,100,0,100,1,100,1,2,80,15\n");
    s.article.claims = &s.claims[1]; /* the boilerplate alone: nothing is rated */
    s.article.claim_count = 1;
    WRITES(&table, &s.report,
           "words,claims,sentences,direct,none,words_direct,words_none,words_named,"
           "sources,top_source_share,hedges,flags,sourcing_score,hedging_score\n"
           "9,0,2,0,0,,,,1,,0,0,,\n");
}

TEST(table_of_articles_carries_text_in_json_only)
{
    struct sample s;
    struct sayso_table table = table_of(SAYSO_ARTICLES, SAYSO_JSONL, NULL);
    struct buf out = written(&table, sample(&s));
    OK(str_find(buf_str(&out), STR_LIT("come.\xE2\x80\x9D\\nSubscribe\"}\n"), 0) !=
       SIZE_MAX);
    buf_free(&out);
    table = table_of(SAYSO_ARTICLES, SAYSO_CSV, "text");
    WRITES(&table, &s.report, "text\n\"" TEXT "\"\n");
}

TEST(table_of_sources)
{
    struct sample s;
    struct sayso_table table = table_of(SAYSO_SOURCES, SAYSO_CSV, NULL);
    WRITES(&table, sample(&s),
           "document,title,source,also,description,source_type,naming,reliability,"
           "claims,share,"
           "first_sentence,direct,mixed,indirect,hearsay,cues,hedged,hedged_share,"
           "hedges,own_hedges,author_hedges,flag_counts,sourcing_score,"
           "hedging_score,claim_ids\n"
           "\"a,b.txt\",=1+1,Zo\xC3\xAB Q.,Q.; the mayor,\"the mayor, Zo\xC3\xAB "
           "Q.\",person,named,F,1,100,1,1,0,0,0,said,1,100,"
           "may,1,0,R4 1; R5 1,80,15,00112233445566ff\n");
    table = table_of(SAYSO_SOURCES, SAYSO_JSONL, "cues,flag_counts,hedging_score");
    WRITES(&table, &s.report,
           "{\"cues\":[\"said\"],\"flag_counts\":{\"R4\":1,\"R5\":1},"
           "\"hedging_score\":15}\n");
}

TEST(table_as_text_is_the_text)
{
    struct sample s;
    struct sayso_table table = {.format = SAYSO_TEXT};
    WRITES(&table, sample(&s), TEXT);
}

/* Rows read back: row 0 is the header. */
struct back {
    const struct sayso_str *want; /* two cells a row */
    size_t rows;
};

static int compare_row(void *context, const struct csv_cell *cells, size_t count)
{
    struct back *back = context;
    INT_EQ(count, 2);
    for (size_t i = 0; i < count && back->rows; i++)
        OK(str_eq(cells[i].s, back->want[2 * (back->rows - 1) + i]));
    back->rows++;
    return 0;
}

TEST(table_for_programs_reads_back_the_same)
{
    struct sayso_str texts[] = {STR_LIT("=1+1"),
                                STR_LIT(""),
                                STR_LIT("a\"b\"\"c,"),
                                STR_LIT("\"\""),
                                STR_LIT("\r\n\n two\r"),
                                STR_LIT("\t"),
                                STR_LIT(" lead and end "),
                                STR_LIT("\xE2\x80\xA8,"),
                                STR_LIT("'"),
                                STR_LIT("\xEF\xBB\xBF")};
    struct sayso_article articles[5] = {0};
    for (size_t i = 0; i < 5; i++) {
        articles[i].title = texts[2 * i];
        articles[i].byline = texts[2 * i + 1];
    }
    struct sayso_report report = {.articles = articles, .article_count = 5};
    struct sayso_table table = table_of(SAYSO_ARTICLES, SAYSO_CSV, "title,byline");
    struct buf out = written(&table, &report);
    struct back back = {texts, 0};
    struct csv_rows rows = {.row = compare_row, .context = &back};
    struct arena arena = {0};
    INT_EQ(csv_read(buf_str(&out), &rows, &arena, NULL), 0);
    INT_EQ(back.rows, 6);
    arena_free(&arena);
    buf_free(&out);
}

TEST(table_keeps_a_row_whose_only_cell_is_empty)
{
    struct sayso_article articles[2] = {{.title = STR_LIT("")}, {.title = {0}}};
    struct sayso_report report = {.articles = articles, .article_count = 2};
    struct sayso_table table = table_of(SAYSO_ARTICLES, SAYSO_CSV, "title");
    WRITES(&table, &report, "title\n\"\"\n\"\"\n");
}

TEST(table_for_spreadsheets)
{
    struct sample s;
    struct sayso_table table = table_of(SAYSO_CLAIMS, SAYSO_CSV, "title,context,kind");
    table.plain = false;
    sample(&s);
    s.sentences[0].text = STR_LIT("one\r\n\n two");
    WRITES(&table, &s.report,
           "\xEF\xBB\xBFtitle,context,kind\r\n"
           "'=1+1,one  two,claim\r\n"
           "'=1+1,Subscribe,boilerplate\r\n");
}

/* What a spreadsheet gets for a text, before it is quoted. */
static void tames(const char *text, const char *want)
{
    struct csvrow csv = {0};
    struct buf out = {0};
    csvrow_text(&csv, &out, str_from(text));
    STR_EQ(buf_str(&out), want);
    buf_free(&out);
    csvrow_free(&csv);
}

TEST(csvrow_guards_formulas)
{
    tames("=HYPERLINK(1)", "'=HYPERLINK(1)");
    tames("+1", "'+1");
    tames("-1", "'-1");
    tames("@SUM", "'@SUM");
    tames("\t=1", "'\t=1");
    tames("\r=1", "' =1");
    tames("\n\r\n=1", "' =1");
    tames("\xEF\xBC\x9D", "'\xEF\xBC\x9D");
    tames("\xEF\xBC\x8B", "'\xEF\xBC\x8B");
    tames("\xEF\xBC\x8D", "'\xEF\xBC\x8D");
    tames("\xEF\xBC\xA0", "'\xEF\xBC\xA0");
    tames("\xE2\x80\x93 a dash", "\xE2\x80\x93 a dash");
    tames("a=b", "a=b");
    tames("", "");
}

/* `count` times `unit`, and what a spreadsheet gets of it. */
static struct buf cut(const char *unit, size_t count, const char *tail)
{
    struct csvrow csv = {0};
    struct buf text = {0}, out = {0};
    for (size_t i = 0; i < count; i++)
        buf_add_cstr(&text, unit);
    buf_add_cstr(&text, tail);
    csvrow_text(&csv, &out, buf_str(&text));
    buf_free(&text);
    csvrow_free(&csv);
    return out;
}

TEST(csvrow_cuts_what_a_cell_cannot_hold)
{
    struct buf out = cut("x", 32767, "");
    INT_EQ(out.n, 32767);
    buf_free(&out);
    out = cut("x", 32768, "");
    INT_EQ(out.n, 32765 + strlen(" \xE2\x80\xA6"));
    OK(str_ends(buf_str(&out), "x \xE2\x80\xA6"));
    buf_free(&out);
    out = cut("\xC3\xA9", 32767, ""); /* more bytes, but as many units as fit */
    INT_EQ(out.n, 2 * 32767);
    buf_free(&out);
    out = cut("\xF0\x9F\x93\xB0", 16383, "x"); /* two units each: 32767 */
    INT_EQ(out.n, (size_t)4 * 16383 + 1);
    buf_free(&out);
    out = cut("\xF0\x9F\x93\xB0", 16384, ""); /* 32768: cut between two characters */
    INT_EQ(out.n, (size_t)4 * 16382 + strlen(" \xE2\x80\xA6"));
    INT_EQ(utf8_invalid(buf_str(&out)), out.n);
    buf_free(&out);
}

TEST(table_stops_when_the_sink_does)
{
    struct sample s;
    int calls = 0;
    struct sayso_table table = {0};
    struct sayso_sink sink = {full_disk, &calls};
    INT_EQ(sayso_table_begin(&table, sink), -1);
    INT_EQ(sayso_table_write(&table, sample(&s), sink), -1);
    table.format = SAYSO_TEXT;
    INT_EQ(sayso_table_begin(&table, sink), 0);
    INT_EQ(sayso_table_write(&table, &s.report, sink), -1);
    INT_EQ(calls, 3);
    struct sayso_report none = {0};
    INT_EQ(sayso_table_write(&table, &none, sink), 0);
}

TEST(table_of_zeroed_structs)
{
    struct sayso_claim claim = {0};
    struct sayso_source source = {0};
    struct sayso_article article = {
        .claims = &claim, .claim_count = 1, .sources = &source, .source_count = 1};
    struct sayso_report report = {.articles = &article, .article_count = 1};
    struct sayso_table table =
        table_of(SAYSO_CLAIMS, SAYSO_CSV, "attribution,naming,grade,claim_span");
    WRITES(&table, &report, "attribution,naming,grade,claim_span\nnone,none,F6,\n");
    table = table_of(SAYSO_SOURCES, SAYSO_JSONL, "source,claims,sourcing_score");
    WRITES(&table, &report, "{\"source\":\"\",\"claims\":0,\"sourcing_score\":null}\n");
    table = (struct sayso_table){.format = SAYSO_TEXT};
    WRITES(&table, &report, "");
}

/* Columns of which a claim has nothing are left out of its row; one thing alone shows
 * all the same. */
TEST(table_shows_a_part_that_stands_alone)
{
    static const char columns[] =
        "source,source_ref,source_type,cue,via,boosters,estimate";
    struct sayso_str word = STR_LIT("x");
    struct sayso_rule rule = {.kind = STR_LIT("booster")};
    struct sayso_hedge booster = {.text = word, .rule = &rule};
    struct sayso_claim claims[] = {
        {.source = {&word, 1}},
        {.source_ref = word},
        {.source_type = SAYSO_GROUP},
        {.cue = {&word, 1}},
        {.via = {&word, 1}},
        {.hedges = &booster, .hedge_count = 1},
        {.estimate = &rule, .estimate_range = word, .estimate_scale = word},
        {.source_ref = word, .hedges = &booster, .hedge_count = 1},
    };
    struct sayso_article article = {.claims = claims,
                                    .claim_count = sizeof claims / sizeof *claims};
    struct sayso_report report = {.articles = &article, .article_count = 1};
    struct sayso_table table = table_of(SAYSO_CLAIMS, SAYSO_CSV, columns);
    WRITES(&table, &report,
           "source,source_ref,source_type,cue,via,boosters,estimate\n"
           "x,,,,,,\n,x,,,,,\n,,group,,,,\n,,,x,,,\n,,,,x,,\n,,,,,x,\n,,,,,,x x\n"
           ",x,,,,x,\n");
}

/* What claims were judged to be is written once for all that are alike, whatever else
 * differs and in which format. */
TEST(table_tells_apart_what_is_judged_otherwise)
{
    struct sayso_str why = STR_LIT("why"), words[] = {STR_LIT("a"), STR_LIT("b")};
    struct sayso_claim claims[6];
    for (size_t i = 0; i < 6; i++)
        claims[i] = (struct sayso_claim){.claim = {&words[i % 2], 1}, .why = why};
    claims[1].sourcing_level = 5;
    claims[2].hedging_score = 7;
    claims[3].reliability = 'B';
    claims[4].naming = SAYSO_NAMED;
    struct sayso_article article = {.claims = claims, .claim_count = 6};
    struct sayso_report report = {.articles = &article, .article_count = 1};
    struct sayso_table table =
        table_of(SAYSO_CLAIMS, SAYSO_CSV,
                 "why,claim,naming,sourcing_level,hedging_score,grade,kind");
    WRITES(&table, &report,
           "why,claim,naming,sourcing_level,hedging_score,grade,kind\n"
           "why,a,none,S0,0,F6,claim\nwhy,b,none,S5,0,F6,claim\n"
           "why,a,none,S0,7,F6,claim\nwhy,b,none,S0,0,B6,claim\n"
           "why,a,named,S0,0,F6,claim\nwhy,b,none,S0,0,F6,claim\n");
    table = table_of(SAYSO_CLAIMS, SAYSO_JSONL, "claim,sourcing_level,hedging_score");
    article.claim_count = 2;
    WRITES(&table, &report,
           "{\"claim\":\"a\",\"sourcing_level\":\"S0\",\"hedging_score\":0}\n"
           "{\"claim\":\"b\",\"sourcing_level\":\"S5\",\"hedging_score\":0}\n");
}

TEST(hedges_overlap_and_boosters_show_apart)
{
    struct sayso_str text = STR_LIT("very likely, and clearly, about ten");
    struct sayso_rule booster = {.kind = STR_LIT("booster")};
    struct sayso_hedge hedges[] = {
        {str_sub(text, 0, 11), NULL, SAYSO_AUTHOR, false},
        {str_sub(text, 0, 4), &booster, SAYSO_AUTHOR, false},
        {str_sub(text, 5, 11), NULL, SAYSO_SOURCE, false},
        {str_sub(text, 17, 24), &booster, SAYSO_AUTHOR, false},
        {str_sub(text, 26, 31), NULL, SAYSO_SOURCE, false},
        {str_sub(text, 26, 35), NULL, SAYSO_SOURCE, false}};
    struct sayso_claim claim = {.hedges = hedges, .hedge_count = 6};
    size_t at = 0;
    STR_EQ(hedge_next(&claim, &at)->text, "very likely");
    STR_EQ(hedge_next(&claim, &at)->text, "about ten");
    OK(!hedge_next(&claim, &at));
    at = 0;
    STR_EQ(hedge_next_booster(&claim, &at)->text, "very");
    STR_EQ(hedge_next_booster(&claim, &at)->text, "clearly");
    OK(!hedge_next_booster(&claim, &at));
    struct sayso_article article = {.text = text, .claims = &claim, .claim_count = 1};
    struct sayso_report report = {.articles = &article, .article_count = 1};
    struct sayso_table table =
        table_of(SAYSO_CLAIMS, SAYSO_CSV, "hedges,hedge_holder,boosters,hedge_spans");
    WRITES(&table, &report,
           "hedges,hedge_holder,boosters,hedge_spans\n"
           "very likely; about ten,both,very; clearly,0-11;26-35\n");
}

TEST(tally_takes_quartiles_that_are_scores)
{
    size_t scores[TALLY_SCORES] = {0};
    scores[10] = 1;
    INT_EQ(tally_quartile(scores, 1, 1), 10);
    INT_EQ(tally_quartile(scores, 1, 2), 10);
    INT_EQ(tally_quartile(scores, 1, 3), 10);
    scores[30] = 1;
    INT_EQ(tally_quartile(scores, 2, 1), 10);
    INT_EQ(tally_quartile(scores, 2, 2), 10);
    INT_EQ(tally_quartile(scores, 2, 3), 30);
    scores[100] = 1;
    INT_EQ(tally_quartile(scores, 3, 2), 30);
    scores[100] = 4;
    INT_EQ(tally_quartile(scores, 6, 1), 30);
    INT_EQ(tally_quartile(scores, 6, 2), 100);
}

TEST(tally_takes_whole_per_cents)
{
    INT_EQ(tally_percent(1, 3), 33);
    INT_EQ(tally_percent(2, 3), 67);
    INT_EQ(tally_percent(0, 0), 0);
    INT_EQ(tally_per_thousand(1, 400), 3);
    INT_EQ(tally_per_thousand(0, 0), 0);
}

TEST(tally_shares_add_up)
{
    const size_t thirds[] = {1, 1, 1}, most[] = {0, 996, 2, 2}, none[] = {0, 0};
    INT_EQ(tally_share(thirds, 3, 0), 34);
    INT_EQ(tally_share(thirds, 3, 1), 33);
    INT_EQ(tally_share(thirds, 3, 2), 33);
    INT_EQ(tally_share(most, 4, 0), 0);
    INT_EQ(tally_share(most, 4, 1), 100);
    INT_EQ(tally_share(most, 4, 2), 0);
    INT_EQ(tally_share(none, 2, 1), 0);
}

TEST(words_count_for_the_innermost_claim)
{
    struct sayso_str text = STR_LIT("\"A b,\" Lind said Moe knew it - was x-ray 9.");
    struct sayso_sentence sentence = {.text = text};
    struct sayso_str outer[] = {part(text, "A b,"), part(text, "Moe knew it - was")};
    struct sayso_str inner[] = {part(text, "it - was")};
    struct sayso_claim claims[] = {{.sentence = &sentence, .claim = {outer, 2}},
                                   {.sentence = &sentence, .claim = {inner, 1}},
                                   {.sentence = &sentence}};
    const struct sayso_claim *rows[] = {&claims[0], &claims[1], &claims[2]};
    struct arena scratch = {0};
    size_t counts[3];
    INT_EQ(words_count(text), 10);
    INT_EQ(words_count((struct sayso_str){0}), 0);
    words_share(rows, 3, counts, &scratch);
    INT_EQ(counts[0], 4);
    INT_EQ(counts[1], 2);
    INT_EQ(counts[2], 0);
    arena_free(&scratch);
}

TEST(json_escapes_wherever_it_has_to)
{
    char text[24];
    for (size_t at = 0; at < sizeof text; at++)
        for (int byte = 0; byte < 0x80; byte++) {
            struct buf whole = {0}, parts = {0};
            struct sayso_str all = {text, sizeof text};
            memset(text, 'x', sizeof text);
            text[at] = (char)byte;
            json_string(&whole, all);
            json_string(&parts, str_sub(all, 0, at));
            parts.n--; /* the mark that ends one part, and the next one's */
            struct buf part = {0};
            json_string(&part, str_sub(all, at, at + 1));
            buf_add(&parts, str_sub(buf_str(&part), 1, part.n - 1));
            part.n = 0;
            json_string(&part, str_sub(all, at + 1, all.n));
            buf_add(&parts, str_sub(buf_str(&part), 1, part.n));
            OK(str_eq(buf_str(&whole), buf_str(&parts)));
            buf_free(&whole);
            buf_free(&parts);
            buf_free(&part);
        }
}

TEST(json_strings_are_escaped)
{
    struct buf out = {0};
    json_string(&out,
                STR_LIT("\"\\\n\r\t\b\f\x01\x7F/\xC3\xA9\xE2\x80\xA8\xE2\x80\x9C"));
    STR_EQ(buf_str(&out), "\"\\\"\\\\\\n\\r\\t\\b\\f\\u0001\\u007f/\xC3\xA9\\u2028"
                          "\xE2\x80\x9C\"");
    out.n = 0;
    json_string(&out, STR_LIT("caf\xE9 \xFF"));
    STR_EQ(buf_str(&out), "\"caf\xEF\xBF\xBD \xEF\xBF\xBD\"");
    out.n = 0;
    json_string(&out, (struct sayso_str){0});
    STR_EQ(buf_str(&out), "\"\"");
    buf_free(&out);
}
