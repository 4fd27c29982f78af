/*
 * The laws of a report: where sentences and claims lie, that scores are in bounds and
 * their reasons add up, that tables say what the report says, and that a worker
 * remembers nothing. Knows the door and the ground floor only. A law is a function that
 * gives the words for what is broken, or NULL; it judges no claim right or wrong.
 */
#include "laws.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/csv.h"
#include "base/str.h"
#include "base/utf8.h"

#define LAW(holds, words)                                                              \
    do {                                                                               \
        if (!(holds))                                                                  \
            return (words);                                                            \
    } while (0)

#define FIRST_BROKEN(law)                                                              \
    do {                                                                               \
        const char *broken_ = (law);                                                   \
        if (broken_)                                                                   \
            return broken_;                                                            \
    } while (0)

static bool is_blank(struct sayso_str s)
{
    size_t n;
    for (size_t at = 0; at < s.n; at += n)
        if (!utf8_is_space(utf8_at(s, at, &n)))
            return false;
    return true;
}

static bool in_range(int number, int low, int high)
{
    return number >= low && number <= high;
}

/* ## Sentences ------------------------------------------------------------------- */

static const char *law_sentences(const struct sayso_article *article)
{
    size_t at = 0, paragraph = 1;
    for (size_t i = 0; i < article->sentence_count; i++) {
        const struct sayso_sentence *s = &article->sentences[i];
        LAW(str_contains(article->text, s->text), "a sentence lies outside the text");
        size_t start = str_offset(article->text, s->text);
        LAW(start >= at, "sentences overlap or are out of order");
        LAW(is_blank(str_sub(article->text, at, start)), "text between sentences");
        LAW(!is_blank(s->text), "a blank sentence");
        LAW(s->number == i + 1, "a sentence has a wrong number");
        LAW(s->paragraph == paragraph || s->paragraph == paragraph + 1,
            "paragraphs do not count up");
        at = start + s->text.n;
        paragraph = s->paragraph;
    }
    LAW(is_blank(str_sub(article->text, at, article->text.n)),
        "text behind the last sentence");
    return NULL;
}

/* ## Claims ---------------------------------------------------------------------- */

static bool all_inside(struct sayso_str outer, struct sayso_strs pieces)
{
    for (size_t i = 0; i < pieces.n; i++)
        if (!str_contains(outer, pieces.v[i]) || !pieces.v[i].n)
            return false;
    return true;
}

static bool in_order(struct sayso_str text, struct sayso_strs pieces)
{
    size_t at = 0;
    for (size_t i = 0; i < pieces.n; i++) {
        size_t start = str_offset(text, pieces.v[i]);
        if (start < at)
            return false;
        at = start + pieces.v[i].n;
    }
    return true;
}

static const char *law_pieces(const struct sayso_article *article,
                              const struct sayso_claim *claim)
{
    struct sayso_str text = article->text, sentence = claim->sentence->text;
    LAW(claim->claim.n > 0, "a claim without words");
    LAW(all_inside(sentence, claim->claim), "a claim lies outside its sentence");
    LAW(in_order(text, claim->claim), "a claim's pieces overlap or are out of order");
    LAW(all_inside(text, claim->source), "a source lies outside the text");
    LAW(all_inside(text, claim->cue), "a cue lies outside the text");
    LAW(!claim->source_ref.n || str_contains(text, claim->source_ref),
        "a source_ref lies outside the text");
    LAW(!claim->source_name.n || str_contains(text, claim->source_name),
        "a source_name lies outside the text");
    LAW(!claim->source_about.n || str_contains(text, claim->source_about),
        "a source_about lies outside the text");
    LAW(!claim->referent || claim->attribution != SAYSO_NONE,
        "a referent without an attribution");
    for (size_t i = 0; i < claim->hedge_count; i++) {
        LAW(str_contains(sentence, claim->hedges[i].text),
            "a hedge lies outside its sentence");
        LAW(claim->hedges[i].rule, "a hedge without a rule");
        LAW(claim->hedges[i].holder == SAYSO_AUTHOR ||
                claim->hedges[i].holder == SAYSO_SOURCE,
            "a hedge that nobody holds");
    }
    return NULL;
}

static const char *law_figures(const struct sayso_claim *claim)
{
    LAW(in_range(claim->sourcing_score, 0, 100), "a sourcing score out of bounds");
    LAW(in_range(claim->hedging_score, 0, 100), "a hedging score out of bounds");
    LAW(in_range(claim->sourcing_level, 0, 5), "a sourcing level out of bounds");
    LAW(in_range(claim->hedging_level, 0, 4), "a hedging level out of bounds");
    LAW(claim->attribution != SAYSO_NONE || !claim->source.n,
        "a source without an attribution");
    LAW(str_from(claim->id).n == 16, "an id that is not 16 digits");
    return NULL;
}

/* ## The arithmetic of "why" ------------------------------------------------------- */

/* The number at the end of a term, `S2 described 40` or `"may" +15 (H012)`. */
static bool term_points(struct sayso_str term, int *points)
{
    size_t end = term.n;
    if (str_ends(term, ")"))
        for (end--; end > 0 && term.p[end] != '(';)
            end--;
    struct sayso_str words = str_trim(str_sub(term, 0, end));
    size_t start = words.n;
    while (start > 0 && words.p[start - 1] != ' ')
        start--;
    struct sayso_str number = str_sub(words, start, words.n);
    return str_int(number, points);
}

/* Where `part` begins, but not inside quotation marks; SIZE_MAX for nowhere. */
static size_t find_unquoted(struct sayso_str s, struct sayso_str part, size_t at)
{
    bool quoted = false;
    for (; at + part.n <= s.n; at++) {
        if (s.p[at] == '"')
            quoted = !quoted;
        else if (!quoted && str_eq(str_sub(s, at, at + part.n), part))
            return at;
    }
    return SIZE_MAX;
}

/* Where a term ends: at "; " or " = ". */
static size_t term_end(struct sayso_str sum, size_t at)
{
    size_t next = find_unquoted(sum, STR_LIT("; "), at);
    size_t equals = find_unquoted(sum, STR_LIT(" = "), at);
    return next < equals ? next : equals;
}

/* `a 40; b -10 = 30 H2`: do the terms add up to the total, and is that the score? */
static bool adds_up(struct sayso_str sum, int score, struct sayso_str *behind)
{
    long long total = 0;
    size_t at = 0;
    for (;;) {
        int points;
        size_t end = term_end(sum, at);
        if (end == SIZE_MAX || !term_points(str_sub(sum, at, end), &points))
            return false;
        total += points;
        at = end + 2;
        if (sum.p[end] == ' ')
            break;
    }
    struct sayso_str rest = str_trim(str_sub(sum, at, sum.n));
    struct sayso_str number;
    int shown;
    *behind = rest;
    str_split(behind, ' ', &number);
    return str_int(number, &shown) && shown == total && shown == score;
}

static const char *law_why(const struct sayso_claim *claim)
{
    if (!claim->why.n)
        return claim->sentence->kind == SAYSO_CLAIM ? "a claim without a why" : NULL;
    size_t bar = find_unquoted(claim->why, STR_LIT(" | "), 0);
    struct sayso_str rest;
    int level;
    LAW(bar != SIZE_MAX, "a why with one sum");
    LAW(adds_up(str_sub(claim->why, 0, bar), claim->sourcing_score, &rest) && !rest.n,
        "the sourcing score is not the sum of its terms");
    size_t grade = find_unquoted(claim->why, STR_LIT(" | "), bar + 3);
    size_t end = grade == SIZE_MAX ? claim->why.n : grade;
    LAW(adds_up(str_sub(claim->why, bar + 3, end), claim->hedging_score, &rest),
        "the hedging score is not the sum of its terms");
    LAW((grade == SIZE_MAX) == (claim->reliability == 'F' && claim->credibility == '6'),
        "a grade without a why, or a why without a grade");
    LAW(str_starts(rest, "H") && str_int(str_sub(rest, 1, rest.n), &level) &&
            level == claim->hedging_level,
        "the why tells another hedging level");
    return NULL;
}

/* ## Hedges ---------------------------------------------------------------------- */

static bool share_hedge(const struct sayso_claim *a, const struct sayso_claim *b)
{
    size_t i = 0, k = 0;
    while (i < a->hedge_count && k < b->hedge_count) {
        struct sayso_str x = a->hedges[i].text, y = b->hedges[k].text;
        if (str_overlaps(x, y))
            return true;
        if (x.p < y.p)
            i++;
        else
            k++;
    }
    return false;
}

/* Is the author charged with a hedge in what the claim's source says? */
static bool charges_author(const struct sayso_claim *claim,
                           const struct sayso_claim *hedged)
{
    if (claim->attribution < SAYSO_INDIRECT)
        return false;
    for (size_t i = 0; i < hedged->hedge_count; i++)
        for (size_t k = 0; k < claim->claim.n; k++)
            if (str_contains(claim->claim.v[k], hedged->hedges[i].text) &&
                hedged->hedges[i].holder == SAYSO_AUTHOR)
                return true;
    return false;
}

/* A claim's hedges, beside those of the claims before it in its sentence. */
static const char *law_hedges(const struct sayso_claim *first,
                              const struct sayso_claim *claim)
{
    for (size_t i = 1; i < claim->hedge_count; i++)
        LAW(claim->hedges[i - 1].text.p <= claim->hedges[i].text.p,
            "hedges are out of order");
    LAW(!charges_author(claim, claim), "an author charged with a source's hedge");
    for (const struct sayso_claim *other = claim;
         other > first && other[-1].sentence == claim->sentence; other--) {
        LAW(!share_hedge(claim, other - 1), "a hedge of two claims");
        LAW(!charges_author(claim, other - 1) && !charges_author(other - 1, claim),
            "an author charged with a source's hedge");
    }
    return NULL;
}

static const char *law_claims(const struct sayso_article *article)
{
    size_t seen = 0, start = 0;
    for (size_t i = 0; i < article->claim_count; i++) {
        const struct sayso_claim *claim = &article->claims[i];
        LAW(claim->sentence, "a claim without a sentence");
        size_t number = claim->sentence->number;
        LAW(number == seen || number == seen + 1, "rows do not follow the sentences");
        LAW(claim->sentence == &article->sentences[number - 1],
            "a claim of another article's sentence");
        FIRST_BROKEN(law_pieces(article, claim));
        FIRST_BROKEN(law_figures(claim));
        FIRST_BROKEN(law_hedges(article->claims, claim));
        FIRST_BROKEN(law_why(claim));
        size_t at = str_offset(article->text, claim->claim.v[0]);
        LAW(number > seen || at >= start, "rows of a sentence are out of order");
        seen = number;
        start = at;
    }
    LAW(seen == article->sentence_count, "a sentence without a row");
    return NULL;
}

static const char *law_sources(const struct sayso_article *article)
{
    for (size_t i = 0; i < article->source_count; i++) {
        const struct sayso_source *source = &article->sources[i];
        LAW(source->name.n && source->claim_count, "a source without name or claims");
        for (size_t k = 0; k < source->claim_count; k++) {
            LAW(source->claims[k] >= article->claims &&
                    source->claims[k] < article->claims + article->claim_count,
                "a source's claim is none of the article's");
            LAW(k == 0 || source->claims[k - 1] < source->claims[k],
                "a source's claims are out of order");
        }
        LAW(i == 0 || article->sources[i - 1].claims[0] < source->claims[0],
            "sources are out of order");
    }
    return NULL;
}

/* ## Tables ---------------------------------------------------------------------- */

static int take(void *context, const char *bytes, size_t count)
{
    buf_add(context, (struct sayso_str){bytes, count});
    return 0;
}

/* Every table of the report, in every format, with its head. */
static void write_all(const struct sayso_report *report, struct buf *out)
{
    struct sayso_sink sink = {take, out};
    for (int kind = SAYSO_CLAIMS; kind <= SAYSO_SOURCES; kind++)
        for (int format = SAYSO_CSV; format <= SAYSO_TEXT; format++) {
            struct sayso_table table = {.kind = (enum sayso_table_kind)kind,
                                        .format = (enum sayso_format)format};
            sayso_table_begin(&table, sink);
            sayso_table_write(&table, report, sink);
        }
}

struct reading {
    const struct sayso_article *article;
    const char *(*law)(struct reading *reading, const struct csv_cell *cells);
    struct buf expected;
    size_t row, columns;
    const char *broken;
};

static bool same_pieces(struct reading *reading, struct sayso_strs pieces,
                        struct sayso_str cell)
{
    reading->expected.n = 0;
    for (size_t i = 0; i < pieces.n; i++) {
        if (i)
            buf_add_cstr(&reading->expected, " \xE2\x80\xA6 ");
        buf_add(&reading->expected, pieces.v[i]);
    }
    return str_eq(buf_str(&reading->expected), cell);
}

/* The columns id, claim, context, source, cue, why, as they are asked for below. */
static const char *law_row(struct reading *reading, const struct csv_cell *cells)
{
    LAW(reading->row <= reading->article->claim_count, "a row too many");
    const struct sayso_claim *claim = &reading->article->claims[reading->row - 1];
    LAW(str_is(cells[0].s, claim->id), "another id in the table");
    LAW(same_pieces(reading, claim->claim, cells[1].s), "another claim in the table");
    LAW(str_eq(cells[2].s, claim->sentence->text), "another context in the table");
    LAW(same_pieces(reading, claim->source, cells[3].s), "another source in the table");
    LAW(same_pieces(reading, claim->cue, cells[4].s), "another cue in the table");
    LAW(str_eq(cells[5].s, claim->why), "another why in the table");
    return NULL;
}

static int read_row(void *context, const struct csv_cell *cells, size_t count)
{
    struct reading *reading = context;
    if (reading->row == 0)
        reading->columns = count;
    if (count != reading->columns)
        reading->broken = "a row with more or fewer cells than columns";
    else if (reading->row > 0 && reading->law)
        reading->broken = reading->law(reading, cells);
    reading->row++;
    return reading->broken ? -1 : 0;
}

/* Read a table back, row by row. `reading` counts them. */
static const char *read_back(const struct sayso_report *report,
                             const struct sayso_table *table, struct reading *reading)
{
    struct buf out = {0};
    struct arena arena = {0};
    struct sayso_err err = {0};
    struct sayso_sink sink = {take, &out};
    struct csv_rows rows = {.row = read_row, .context = reading};
    reading->article = &report->articles[0];
    sayso_table_begin(table, sink);
    sayso_table_write(table, report, sink);
    int failed = csv_read(buf_str(&out), &rows, &arena, &err);
    if (failed && !reading->broken)
        reading->broken = "a table that cannot be read back";
    buf_free(&reading->expected);
    buf_free(&out);
    arena_free(&arena);
    return reading->broken;
}

/* A table by the columns named, all where that is NULL; each row keeps the law. */
static const char *law_table(const struct sayso_report *report,
                             struct sayso_table table, const char *columns,
                             struct reading reading, size_t rows)
{
    LAW(!columns || !sayso_table_select(&table, columns, NULL),
        "columns that cannot be selected");
    FIRST_BROKEN(read_back(report, &table, &reading));
    LAW(reading.row == rows + 1, "a table with rows missing");
    return NULL;
}

static size_t rated_count(const struct sayso_article *article,
                          enum sayso_attribution attribution)
{
    size_t count = 0;
    for (size_t i = 0; i < article->claim_count; i++) {
        const struct sayso_claim *claim = &article->claims[i];
        enum sayso_kind kind = claim->sentence->kind;
        bool body = kind == SAYSO_CLAIM || kind == SAYSO_QUESTION;
        count +=
            claim->attribution == attribution && (body || attribution != SAYSO_NONE);
    }
    return count;
}

/* The sum of cells that hold a number; -1 where none does. */
static int sum(const struct csv_cell *cells, size_t count)
{
    int all = -1, number;
    for (size_t i = 0; i < count; i++)
        if (str_int(cells[i].s, &number))
            all = (all < 0 ? 0 : all) + number;
    return all;
}

/* Claims, five attributions, five and five shares of words, two times median and
 * quartiles. */
static const char *law_article_row(struct reading *reading,
                                   const struct csv_cell *cells)
{
    int numbers[6];
    for (size_t i = 0; i < 5; i++)
        LAW((size_t)sum(&cells[1 + i], 1) ==
                rated_count(reading->article, (enum sayso_attribution)i),
            "an article's claims are counted otherwise than rows");
    LAW(sum(cells, 1) == sum(cells + 1, 5), "attributions do not add up to claims");
    for (size_t i = 6; i <= 11; i += 5) {
        int shares = sum(cells + i, 5);
        LAW(shares == 100 || shares == -1, "shares of words do not add up to 100");
    }
    for (size_t i = 0; i < 6; i++)
        numbers[i] = sum(cells + 16 + i, 1);
    for (size_t i = 0; i < 6; i += 3)
        LAW(numbers[i + 1] <= numbers[i] && numbers[i] <= numbers[i + 2],
            "a median outside its quartiles");
    return NULL;
}

/* Source, claims, four attributions, hedges of its own and of the author. */
static const char *law_source_row(struct reading *reading, const struct csv_cell *cells)
{
    LAW(reading->row <= reading->article->source_count, "a source too many");
    const struct sayso_source *source = &reading->article->sources[reading->row - 1];
    size_t hedges = 0;
    for (size_t i = 0; i < source->claim_count; i++)
        hedges += source->claims[i]->hedge_count;
    LAW(str_eq(cells[0].s, source->name), "another name in the table");
    LAW((size_t)sum(cells + 1, 1) == source->claim_count &&
            sum(cells + 1, 1) == sum(cells + 2, 4),
        "attributions do not add up to a source's claims");
    LAW((size_t)sum(cells + 6, 2) <= hedges, "hedges that no claim has");
    return NULL;
}

static const char *law_tables(const struct sayso_report *report)
{
    const struct sayso_article *article = &report->articles[0];
    struct sayso_table plain = {.plain = true}, office = {0};
    struct sayso_table articles = {.kind = SAYSO_ARTICLES, .plain = true};
    struct sayso_table sources = {.kind = SAYSO_SOURCES, .plain = true};
    struct reading any = {0}, row = {.law = law_row}, sums = {.law = law_article_row},
                   who = {.law = law_source_row};
    size_t claims = article->claim_count;
    FIRST_BROKEN(
        law_table(report, plain, "id,claim,context,source,cue,why", row, claims));
    FIRST_BROKEN(law_table(report, plain, NULL, any, claims));
    FIRST_BROKEN(law_table(report, office, NULL, any, claims));
    FIRST_BROKEN(law_table(report, articles,
                           "claims,none,hearsay,indirect,mixed,direct,words_none,"
                           "words_hearsay,words_indirect,words_mixed,words_direct,"
                           "words_nobody,words_vague,words_anonymous,words_described,"
                           "words_named,sourcing_score,sourcing_q1,sourcing_q3,"
                           "hedging_score,hedging_q1,hedging_q3",
                           sums, 1));
    return law_table(report, sources,
                     "source,claims,direct,mixed,indirect,hearsay,own_hedges,"
                     "author_hedges",
                     who, article->source_count);
}

/* ## The whole ------------------------------------------------------------------- */

static void analyze(struct sayso_worker *worker, struct sayso_str bytes,
                    struct buf *out)
{
    struct sayso_err err;
    struct sayso_report *report = sayso_analyze(worker, "law", bytes.p, bytes.n, &err);
    if (report)
        write_all(report, out);
    sayso_report_free(report);
}

/* What a report says of itself: strings that are UTF-8, a title that is in the text. */
static const char *law_facts(const struct sayso_article *article)
{
    const struct sayso_str facts[] = {
        article->id,        article->url,    article->title,    article->byline,
        article->published, article->outlet, article->language, article->text};
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
        LAW(utf8_invalid(facts[i]) == facts[i].n, "text that is not UTF-8");
    LAW(!article->title.n || str_contains(article->text, article->title),
        "a title that does not stand in the text");
    return NULL;
}

/* Each article of a report as if it were the only one. */
static const char *law_report(const struct sayso_report *report)
{
    bool single = report->form <= SAYSO_PAGE;
    LAW(!single || report->article_count == 1, "not one article");
    for (size_t i = 0; i < report->article_count; i++) {
        const struct sayso_article *article = &report->articles[i];
        struct sayso_report one = {
            .form = report->form, .articles = &report->articles[i], .article_count = 1};
        FIRST_BROKEN(law_facts(article));
        FIRST_BROKEN(law_sentences(article));
        FIRST_BROKEN(law_claims(article));
        FIRST_BROKEN(law_sources(article));
        FIRST_BROKEN(law_tables(&one));
    }
    return NULL;
}

/* A worker that has read the document, and its halves, remembers neither: its tables
 * are those of a new worker. */
static const char *law_memory(struct sayso_worker *worker,
                              const struct sayso_rubric *rubric, struct sayso_str bytes)
{
    struct sayso_worker *fresh = sayso_worker_new(rubric);
    struct buf again = {0}, anew = {0};
    struct sayso_str half = str_sub(bytes, bytes.n / 2, bytes.n);
    analyze(worker, half, &again);
    analyze(worker, bytes, &again);
    analyze(fresh, half, &anew);
    sayso_worker_free(fresh);
    fresh = sayso_worker_new(rubric);
    analyze(fresh, bytes, &anew);
    bool same = str_eq(buf_str(&again), buf_str(&anew));
    sayso_worker_free(fresh);
    buf_free(&again);
    buf_free(&anew);
    return same ? NULL : "a worker remembers what it read before";
}

const char *laws_broken(const struct sayso_rubric *rubric, struct sayso_str bytes)
{
    struct sayso_worker *worker = sayso_worker_new(rubric);
    struct sayso_err err = {0};
    struct sayso_report *report = sayso_analyze(worker, "law", bytes.p, bytes.n, &err);
    const char *broken = NULL;
    if (report)
        broken = law_report(report);
    else if (err.code != SAYSO_INPUT || !err.message[0])
        broken = "refused without a word";
    sayso_report_free(report);
    if (!broken)
        broken = law_memory(worker, rubric, bytes);
    sayso_worker_free(worker);
    return broken;
}
