/* The rating room: levels, scores, flags, grades, reasons, ids, sources. The rubric is
 * built by hand, so that a number here depends on no shipped row. */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "rate/rate.h"
#include "rubric/rubric.h"
#include "rubric/word.h"
#include "unit.h"

/* ---- A rubric and an article to rate --------------------------------------------- */

static const struct {
    const char *id, *klass, *value;
    enum rule_kind kind;
    int points;
} rows[] = {
    {"S0", "author's own voice", "", RULE_LEVEL, 0},
    {"S1", "hearsay or vague", "", RULE_LEVEL, 20},
    {"S2", "described", "", RULE_LEVEL, 40},
    {"S3", "named", "", RULE_LEVEL, 60},
    {"S4", "named with role or date", "", RULE_LEVEL, 80},
    {"S5", "independent sources", "", RULE_LEVEL, 95},
    {"H0", "unhedged", "0", RULE_LEVEL, 0},
    {"H1", "light", "1", RULE_LEVEL, 0},
    {"H2", "hedged", "15", RULE_LEVEL, 0},
    {"H3", "strong", "25", RULE_LEVEL, 0},
    {"H4", "stacked", "50", RULE_LEVEL, 0},
    {"sourcing.direct", "word for word", "", RULE_WEIGHT, 5},
    {"sourcing.mixed", "", "", RULE_WEIGHT, 3},
    {"hedging.impersonal", "impersonal", "", RULE_WEIGHT, 25},
    {"hedging.stacked", "stacked", "", RULE_WEIGHT, 20},
    {"hedging.estimate", "estimate", "", RULE_WEIGHT, 40},
    {"R1", "bare", "", RULE_FLAG, -5},
    {"R2", "no reason", "", RULE_FLAG, -5},
    {"R3", "opinion", "", RULE_FLAG, -10},
    {"R4", "first", "", RULE_FLAG, -5},
    {"R5", "carries", "60 5", RULE_FLAG, -5},
    {"R6", "no attribution", "", RULE_FLAG, 0},
    {"R7", "passive", "", RULE_FLAG, -5},
    {"R8", "hedged", "", RULE_FLAG, -5},
    {"R9", "second-hand", "", RULE_FLAG, -10},
    {"R10", "mixed", "", RULE_FLAG, 0},
    {"R11", "document", "", RULE_FLAG, -5},
    {"R12", "plural", "", RULE_FLAG, -5},
    {"H012", "modal", "", RULE_HEDGE, 15},
    {"H044", "approximator", "", RULE_HEDGE, 5},
    {"H050", "impersonal", "", RULE_HEDGE, 25},
    {"H060", "likelihood", "", RULE_HEDGE, 12},
    {"H070", "confidence", "", RULE_HEDGE, 5},
    {"H099", "modal", "", RULE_HEDGE, 99},
    {"B003", "booster", "", RULE_BOOSTER, -10},
    {"B004", "booster", "", RULE_BOOSTER, -20},
    {"E010", "icd203", "80-95", RULE_ESTIMATE, 10},
    {"E020", "icd203", "55-80", RULE_ESTIMATE, 12},
    {"E030", "kent", "63-87", RULE_ESTIMATE, 0},
    {"E041", "icd203/likelihood", "55-80", RULE_ESTIMATE, 12},
    {"E051", "icd203/probability", "55-80", RULE_ESTIMATE, 12},
    {"E040", "kent", "40-60", RULE_ESTIMATE, 0},
    {"N001", "person", "named B", RULE_SOURCE, 0},
    {"N002", "outlet", "named D", RULE_SOURCE, 0},
    {"N003", "person", "named F", RULE_SOURCE, 0},
    {"reliability.B", "usually reliable", "", RULE_LEVEL, 0},
    {"credibility.6", "cannot be judged", "", RULE_LEVEL, 0},
};

enum { ROWS = sizeof rows / sizeof *rows, MOST = 16 };

struct fixture {
    struct rubric rubric;
    struct rule rules[ROWS], *list[ROWS];
    struct arena scratch, report;
    struct sayso_article article;
    struct sayso_claim claims[MOST];
    struct sayso_sentence sentences[MOST];
    struct sayso_hedge hedges[MOST][8];
    struct sayso_str claim[MOST], source[MOST], via[MOST], cue[MOST];
    bool shared;
};

static void add_rule(struct fixture *f, size_t i)
{
    struct rule *rule = &f->rules[i];
    rule->cells.id = str_from(rows[i].id);
    rule->cells.klass = str_from(rows[i].klass);
    rule->cells.value = str_from(rows[i].value);
    rule->kind = rows[i].kind;
    rule->points = rows[i].points;
    sscanf(rows[i].value, "%d-%d", &rule->low, &rule->high);
    if (rule->kind == RULE_FLAG)
        sscanf(rows[i].value, "%d %d", &rule->low, &rule->high);
    if (rule->kind == RULE_SOURCE) /* as in "named B" */
        rule->letter = rule->cells.value.p[rule->cells.value.n - 1];
    f->list[i] = rule;
}

static void add_words(struct fixture *f)
{
    static const char *const titles[] = {"governor", "president", "dr"};
    f->rubric.words = word_table_new(&f->rubric.arena);
    for (size_t i = 0; i < 3; i++)
        word_intern(f->rubric.words, str_from(titles[i]))->classes |= WORD_TITLE;
}

static void open_fixture(struct fixture *f)
{
    *f = (struct fixture){0};
    for (size_t i = 0; i < ROWS; i++)
        add_rule(f, i);
    f->rubric.rules = f->list;
    f->rubric.rule_count = ROWS;
    add_words(f);
    f->article.document = STR_LIT("news/a.txt");
    f->article.claims = f->claims;
}

static void close_fixture(struct fixture *f)
{
    arena_free(&f->rubric.arena);
    arena_free(&f->scratch);
    arena_free(&f->report);
}

static void rate(struct fixture *f)
{
    struct rate_rules *rules = rate_rules_new(&f->rubric, &f->report);
    rate_article(rules, &f->article, f->shared, &f->scratch, &f->report);
}

static const struct sayso_rule *rule(const struct fixture *f, const char *id)
{
    for (size_t i = 0; i < ROWS; i++)
        if (strcmp(rows[i].id, id) == 0)
            return &f->rules[i].cells;
    return NULL;
}

/* A new claim in a sentence of its own. */
static struct sayso_claim *add(struct fixture *f, const char *words,
                               enum sayso_attribution attribution, const char *source)
{
    size_t i = f->article.claim_count++;
    struct sayso_claim *claim = &f->claims[i];
    f->claim[i] = str_from(words);
    f->source[i] = str_from(source);
    f->sentences[i].text = f->claim[i];
    claim->sentence = &f->sentences[i];
    claim->claim = (struct sayso_strs){&f->claim[i], 1};
    claim->source = (struct sayso_strs){&f->source[i], source ? 1 : 0};
    claim->attribution = attribution;
    return claim;
}

static struct sayso_claim *add_source(struct fixture *f, const char *source,
                                      enum sayso_source_type type,
                                      enum sayso_naming naming, unsigned traits)
{
    struct sayso_claim *claim = add(f, "the road is closed", SAYSO_INDIRECT, source);
    claim->source_type = type;
    claim->naming = naming;
    claim->traits = traits;
    return claim;
}

static struct sayso_claim *add_person(struct fixture *f, const char *source)
{
    return add_source(f, source, SAYSO_PERSON, SAYSO_NAMED, SAYSO_ROLE);
}

/* Hedge the words of the claim that read `text`. */
static void hedge(struct fixture *f, struct sayso_claim *claim, const char *text,
                  const char *id)
{
    size_t i = (size_t)(claim - f->claims);
    struct sayso_str words = claim->claim.v[0];
    size_t at = str_find(words, str_from(text), 0);
    f->hedges[i][claim->hedge_count++] = (struct sayso_hedge){
        str_sub(words, at, at + strlen(text)), rule(f, id), 0, false};
    claim->hedges = f->hedges[i];
}

static bool fired(const struct sayso_claim *claim, const char *id)
{
    for (size_t i = 0; i < claim->flag_count; i++)
        if (str_is(claim->flags[i]->id, id))
            return true;
    return false;
}

/* ---- Why: read it back and add it up --------------------------------------------- */

/* A term's number is its last word that is one, not counting what stands in quotation
 * marks or brackets. */
static int term_number(struct sayso_str term)
{
    struct sayso_str word;
    int number = 0, found;
    size_t close = SIZE_MAX;
    if (str_starts(term, "\""))
        for (size_t at = 0; at < term.n; at++)
            if (term.p[at] == '"')
                close = at;
    if (close != SIZE_MAX)
        term = str_sub(term, close + 1, term.n);
    while (str_split(&term, ' ', &word))
        if (str_int(word, &found))
            number = found;
    return number;
}

/* One side of the bar: do its terms add up to what stands behind "="? */
static int side_total(struct sayso_str side)
{
    size_t equals = str_find(side, STR_LIT(" = "), 0);
    struct sayso_str terms = str_sub(side, 0, equals), term;
    struct sayso_str rest = str_sub(side, equals + 3, side.n), total;
    int sum = 0, stated = -1;
    while (str_split(&terms, ';', &term))
        sum += term_number(str_trim(term));
    OK(str_split(&rest, ' ', &total));
    OK(str_int(total, &stated));
    INT_EQ(sum, stated);
    return stated;
}

static void check_why(const struct sayso_claim *claim)
{
    size_t bar = str_find(claim->why, STR_LIT(" | "), 0);
    OK(bar != SIZE_MAX);
    INT_EQ(side_total(str_sub(claim->why, 0, bar)), claim->sourcing_score);
    INT_EQ(side_total(str_sub(claim->why, bar + 3, claim->why.n)),
           claim->hedging_score);
    OK(claim->sourcing_score >= 0 && claim->sourcing_score <= 100);
    OK(claim->hedging_score >= 0 && claim->hedging_score <= 100);
}

/* ---- Levels ---------------------------------------------------------------------- */

struct level_case {
    int level;
    enum sayso_attribution attribution;
    enum sayso_source_type type;
    enum sayso_naming naming;
    unsigned traits, sources;
};

static const struct level_case level_cases[] = {
    {0, SAYSO_NONE, SAYSO_NO_TYPE, SAYSO_UNNAMED, 0, 0},
    {1, SAYSO_HEARSAY, SAYSO_UNSPECIFIED, SAYSO_UNNAMED, SAYSO_PASSIVE, 0},
    {1, SAYSO_HEARSAY, SAYSO_PERSON, SAYSO_NAMED, SAYSO_ROLE, 0},
    {1, SAYSO_INDIRECT, SAYSO_UNSPECIFIED, SAYSO_UNNAMED, 0, 0},
    {1, SAYSO_INDIRECT, SAYSO_GROUP, SAYSO_VAGUE, 0, 0},
    {1, SAYSO_INDIRECT, SAYSO_DOCUMENT, SAYSO_VAGUE, 0, 0},
    {1, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_ANONYMOUS, SAYSO_BARE, 0},
    {2, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_ANONYMOUS, SAYSO_ROLE, 0},
    {2, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_DESCRIBED, 0, 0},
    {2, SAYSO_INDIRECT, SAYSO_DOCUMENT, SAYSO_DESCRIBED, 0, 0},
    {3, SAYSO_INDIRECT, SAYSO_DOCUMENT, SAYSO_DESCRIBED, SAYSO_AUTHORED, 0},
    {3, SAYSO_INDIRECT, SAYSO_DOCUMENT, SAYSO_NAMED, 0, 0},
    {3, SAYSO_INDIRECT, SAYSO_ORGANISATION, SAYSO_NAMED, 0, 0},
    {3, SAYSO_INDIRECT, SAYSO_OUTLET, SAYSO_NAMED, SAYSO_DATED, 0},
    {3, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_NAMED, 0, 0},
    {4, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_NAMED, SAYSO_ROLE, 0},
    {4, SAYSO_INDIRECT, SAYSO_DOCUMENT, SAYSO_NAMED, SAYSO_DATED, 0},
    {4, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_NAMED, SAYSO_ROLE, 1},
    {5, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_NAMED, 0, 2},
};

TEST(rate_levels_sources)
{
    for (size_t i = 0; i < sizeof level_cases / sizeof *level_cases; i++) {
        const struct level_case *c = &level_cases[i];
        struct fixture f;
        open_fixture(&f);
        struct sayso_claim *claim = add(&f, "the road is closed", c->attribution,
                                        c->attribution ? "somebody" : NULL);
        claim->source_type = c->type;
        claim->naming = c->naming;
        claim->traits = c->traits;
        claim->sources = c->sources;
        rate(&f);
        INT_EQ(claim->sourcing_level, c->level);
        check_why(claim);
        close_fixture(&f);
    }
}

struct hedging_case {
    enum sayso_attribution attribution;
    const char *text[3], *id[3];
    int score, level;
};

static const struct hedging_case hedging_cases[] = {
    {SAYSO_NONE, {0}, {0}, 0, 0},
    {SAYSO_NONE, {"about"}, {"H044"}, 5, 1},
    {SAYSO_NONE, {"may"}, {"H012"}, 15, 2},
    {SAYSO_HEARSAY, {0}, {0}, 25, 3},
    {SAYSO_NONE, {"may", "about"}, {"H012", "H044"}, 15, 2}, /* the light one is lost */
    {SAYSO_HEARSAY, {"may"}, {"H012"}, 45, 3},
    {SAYSO_NONE, {"may", "may"}, {"H012", "E020"}, 15, 2}, /* one place, one term */
    {SAYSO_NONE, {"may", "very likely", "likely"}, {"H012", "E010", "H060"}, 15, 2},
    {SAYSO_NONE,
     {"may", "very likely"},
     {"H012", "E040"},
     60,
     4},                                            /* two of weight stack */
    {SAYSO_NONE, {"very likely"}, {"E030"}, 20, 2}, /* by its range: half of 40 */
    {SAYSO_NONE, {"very likely"}, {"E010"}, 10, 1}, /* by its own points */
    {SAYSO_NONE, {"clearly"}, {"B003"}, 0, 0},
    {SAYSO_NONE, {"clearly", "may", "very"}, {"B003", "H012", "B004"}, 0, 0},
    {SAYSO_NONE, {"clearly", "may"}, {"B003", "H012"}, 5, 1},
    {SAYSO_HEARSAY, {"reportedly"}, {"H050"}, 25, 3}, /* hearsay counts once */
    {SAYSO_HEARSAY, {"reportedly", "may"}, {"H050", "H012"}, 45, 3},
    {SAYSO_NONE, {"clearly", "may"}, {"H099", "H099"}, 100, 4},
};

TEST(rate_levels_hedges)
{
    for (size_t i = 0; i < sizeof hedging_cases / sizeof *hedging_cases; i++) {
        const struct hedging_case *c = &hedging_cases[i];
        struct fixture f;
        open_fixture(&f);
        struct sayso_claim *claim =
            add(&f, "clearly it reportedly may very likely cost about a million",
                c->attribution, NULL);
        for (size_t k = 0; k < 3 && c->text[k]; k++)
            hedge(&f, claim, c->text[k], c->id[k]);
        rate(&f);
        INT_EQ(claim->hedging_score, c->score);
        INT_EQ(claim->hedging_level, c->level);
        check_why(claim);
        close_fixture(&f);
    }
}

/* What a hedge says cannot be taken for a part of the sum. */
TEST(rate_quotes_hedges_in_why)
{
    struct fixture f;
    open_fixture(&f);
    struct sayso_claim *claim =
        add(&f, "it may \"be\" +5 (H1); so\n = 3 | or not", SAYSO_NONE, NULL);
    hedge(&f, claim, "may \"be\" +5 (H1); so\n = 3 | or", "H012");
    rate(&f);
    size_t bar = str_find(claim->why, STR_LIT(" | "), 0);
    STR_EQ(str_sub(claim->why, bar + 3, claim->why.n),
           "\"may 'be' +5 (H1); so = 3 | or\" +15 (H012) = 15 H2");
    close_fixture(&f);
}

TEST(rate_holds_hearsay_to_its_cue)
{
    static const struct {
        const char *klass, *hedge, *id;
        int score;
    } cases[] = {{"speech", NULL, NULL, 25},        /* "is said to" */
                 {"evidence", NULL, NULL, 0},       /* "was found to" */
                 {"belief", "expected", "H044", 5}, /* the hedge in the cue counts */
                 {"belief", "cost", "H044", 25},
                 {"belief", "expected", "B003", 15}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture f;
        struct rule cue = {.cells.klass = str_from(cases[i].klass)};
        open_fixture(&f);
        struct sayso_claim *claim =
            add(&f, "it is expected to cost a million", SAYSO_HEARSAY, NULL);
        claim->cue_rule = &cue.cells;
        f.cue[0] = str_sub(claim->claim.v[0], 3, strlen("it is expected"));
        claim->cue = (struct sayso_strs){&f.cue[0], 1};
        if (cases[i].hedge)
            hedge(&f, claim, cases[i].hedge, cases[i].id);
        rate(&f);
        INT_EQ(claim->hedging_score, cases[i].score);
        check_why(claim);
        close_fixture(&f);
    }
}

TEST(rate_says_why)
{
    struct fixture f;
    open_fixture(&f);
    struct sayso_claim *claim = add_source(&f, "the ministry", SAYSO_ORGANISATION,
                                           SAYSO_DESCRIBED, SAYSO_PASSIVE);
    struct sayso_claim *clamped = add_source(
        &f, "sources", SAYSO_GROUP, SAYSO_ANONYMOUS, SAYSO_BARE | SAYSO_PLURAL);
    struct sayso_claim *quoted = add_person(&f, "Dr. Ann Lee");
    f.claim[0] = STR_LIT("it may cost about a million");
    hedge(&f, claim, "may", "H012");
    hedge(&f, claim, "about", "H044");
    clamped->traits |= SAYSO_OPINION;
    quoted->attribution = SAYSO_MIXED;
    rate(&f);
    STR_EQ(claim->why, "S2 described 40; R7 passive -5 = 35 | "
                       "\"may\" +15 (H012); \"about\" 0 (H044) = 15 H2");
    STR_EQ(clamped->why,
           "S1 hearsay or vague 20; R1 bare -5; R2 no reason -5; R3 opinion -10; "
           "R12 plural -5; no less than 0 +5 = 0 | unhedged 0 = 0 H0");
    STR_EQ(quoted->why, "S4 named with role or date 80; sourcing.mixed +3 = 83 | "
                        "unhedged 0 = 0 H0");
    for (size_t i = 0; i < 3; i++)
        check_why(&f.claims[i]);
    close_fixture(&f);
}

/* Of one level, in quotation marks in part, and without a flag: but one is named. */
TEST(rate_tells_like_claims_apart)
{
    for (int named = 0; named < 2; named++) {
        struct fixture f;
        open_fixture(&f);
        add_person(&f, "Dr. Ann Lee");
        for (int i = 0; i < 2; i++) {
            bool is = i == named;
            add_source(&f, is ? "the Corvane Institute" : "a report by the clerk",
                       is ? SAYSO_ORGANISATION : SAYSO_DOCUMENT,
                       is ? SAYSO_NAMED : SAYSO_DESCRIBED,
                       is ? 0 : SAYSO_AUTHORED | SAYSO_DATED)
                ->attribution = SAYSO_MIXED;
        }
        rate(&f);
        const struct sayso_claim *is = &f.claims[1 + named];
        const struct sayso_claim *other = &f.claims[2 - named];
        INT_EQ(is->sourcing_level, 3);
        INT_EQ(other->sourcing_level, 3);
        OK(is->flags == other->flags);
        OK(str_find(is->why, STR_LIT("sourcing.mixed"), 0) != SIZE_MAX);
        OK(str_find(other->why, STR_LIT("sourcing.mixed"), 0) == SIZE_MAX);
        check_why(is);
        check_why(other);
        close_fixture(&f);
    }
}

TEST(rate_says_why_on_one_line)
{
    struct fixture f;
    open_fixture(&f);
    struct sayso_claim *claim = add(&f,
                                    "it may,\n  \xE2\x80\x9Cone hears\xE2\x80\x9D in "
                                    "the long, long run of all things, be so",
                                    SAYSO_NONE, NULL);
    hedge(&f, claim, claim->claim.v[0].p, "H012");
    rate(&f);
    OK(str_find_char(claim->why, '\n', 0) == SIZE_MAX);
    OK(str_find(claim->why, STR_LIT("\xE2\x80\xA6\" +15 (H012)"), 0) != SIZE_MAX);
    check_why(claim);
    close_fixture(&f);
}

TEST(rate_works_without_rows)
{
    struct fixture f;
    open_fixture(&f);
    f.rubric.rule_count = 0;
    struct sayso_claim *claim = add(&f, "it may rain", SAYSO_HEARSAY, NULL);
    hedge(&f, claim, "may", "H012");
    rate(&f);
    INT_EQ(claim->sourcing_level, 1);
    INT_EQ(claim->flag_count, 0);
    STR_EQ(claim->why, "S1 0 = 0 | \"may\" +15 (H012) = 15 H0");
    close_fixture(&f);
}

TEST(rate_leaves_headlines_alone)
{
    struct fixture f;
    open_fixture(&f);
    struct sayso_claim *headline = add(&f, "Road may close", SAYSO_NONE, NULL);
    struct sayso_claim *stated =
        add_source(&f, "officials", SAYSO_PERSON, SAYSO_ANONYMOUS, SAYSO_BARE);
    struct sayso_claim *note = add(&f, "Subscribe", SAYSO_NONE, NULL);
    struct sayso_claim *question = add(&f, "Why?", SAYSO_NONE, NULL);
    f.sentences[0].kind = f.sentences[1].kind = SAYSO_HEADLINE;
    f.sentences[2].kind = SAYSO_BOILERPLATE;
    f.sentences[3].kind = SAYSO_QUESTION;
    hedge(&f, headline, "may", "H012");
    rate(&f);
    INT_EQ(headline->why.n + headline->flag_count, 0);
    INT_EQ(headline->hedging_score, 0);
    INT_EQ(note->why.n + note->flag_count, 0);
    OK(stated->why.n > 0);
    OK(fired(stated, "R1"));
    OK(!fired(stated, "R4"));
    OK(question->why.n > 0);
    OK(!fired(question, "R6"));
    OK(strlen(headline->id) == 16);
    close_fixture(&f);
}

/* ---- Flags ----------------------------------------------------------------------- */

struct flag_case {
    const char *id;
    bool fires;
    enum sayso_attribution attribution;
    enum sayso_source_type type;
    enum sayso_naming naming;
    unsigned traits;
    const char *hedge, *via;
};

/* Every case follows a named first attribution, so that R4 keeps out of it. */
static const struct flag_case flag_cases[] = {
    {"R1", true, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_ANONYMOUS, SAYSO_BARE, 0, 0},
    {"R1", false, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_ANONYMOUS, SAYSO_ROLE, 0, 0},
    {"R2", true, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_ANONYMOUS, 0, 0, 0},
    {"R2", false, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_ANONYMOUS, SAYSO_REASON, 0, 0},
    {"R2", false, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_DESCRIBED, 0, 0, 0},
    {"R3", true, SAYSO_DIRECT, SAYSO_PERSON, SAYSO_ANONYMOUS, SAYSO_OPINION, 0, 0},
    {"R3", true, SAYSO_INDIRECT, SAYSO_GROUP, SAYSO_VAGUE, SAYSO_OPINION, 0, 0},
    {"R3", false, SAYSO_DIRECT, SAYSO_PERSON, SAYSO_ANONYMOUS, 0, 0, 0},
    {"R3", false, SAYSO_DIRECT, SAYSO_PERSON, SAYSO_NAMED, SAYSO_OPINION, 0, 0},
    {"R3", false, SAYSO_NONE, SAYSO_NO_TYPE, SAYSO_UNNAMED, SAYSO_OPINION, 0, 0},
    {"R6", true, SAYSO_NONE, SAYSO_NO_TYPE, SAYSO_UNNAMED, 0, 0, 0},
    {"R6", false, SAYSO_HEARSAY, SAYSO_UNSPECIFIED, SAYSO_UNNAMED, 0, 0, 0},
    {"R7", true, SAYSO_HEARSAY, SAYSO_UNSPECIFIED, SAYSO_UNNAMED, 0, 0, 0},
    {"R7", true, SAYSO_INDIRECT, SAYSO_GROUP, SAYSO_VAGUE, SAYSO_PASSIVE, 0, 0},
    {"R7", false, SAYSO_INDIRECT, SAYSO_GROUP, SAYSO_VAGUE, 0, 0, 0},
    {"R7", false, SAYSO_NONE, SAYSO_NO_TYPE, SAYSO_UNNAMED, SAYSO_PASSIVE, 0, 0},
    {"R8", true, SAYSO_INDIRECT, SAYSO_GROUP, SAYSO_VAGUE, 0, "H012", 0},
    {"R8", true, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_ANONYMOUS, 0, "E010", 0},
    {"R8", true, SAYSO_HEARSAY, SAYSO_UNSPECIFIED, SAYSO_UNNAMED, 0, "H012", 0},
    {"R8", false, SAYSO_HEARSAY, SAYSO_UNSPECIFIED, SAYSO_UNNAMED, 0, "H050", 0},
    {"R8", false, SAYSO_INDIRECT, SAYSO_GROUP, SAYSO_VAGUE, 0, "B003", 0},
    {"R8", false, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_NAMED, 0, "H012", 0},
    {"R8", false, SAYSO_NONE, SAYSO_NO_TYPE, SAYSO_UNNAMED, 0, "H012", 0},
    {"R9", true, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_NAMED, 0, 0, "Northwire"},
    {"R9", true, SAYSO_HEARSAY, SAYSO_PERSON, SAYSO_NAMED, SAYSO_SECOND_HAND, 0, 0},
    {"R9", false, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_NAMED, 0, 0, 0},
    {"R11", true, SAYSO_INDIRECT, SAYSO_DOCUMENT, SAYSO_VAGUE, 0, 0, 0},
    {"R11", true, SAYSO_INDIRECT, SAYSO_DOCUMENT, SAYSO_DESCRIBED, 0, 0, 0},
    {"R11", false, SAYSO_INDIRECT, SAYSO_DOCUMENT, SAYSO_NAMED, 0, 0, 0},
    {"R11", false, SAYSO_INDIRECT, SAYSO_DOCUMENT, SAYSO_VAGUE, SAYSO_DATED, 0, 0},
    {"R11", false, SAYSO_INDIRECT, SAYSO_DOCUMENT, SAYSO_VAGUE, SAYSO_AUTHORED, 0, 0},
    {"R11", false, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_VAGUE, 0, 0, 0},
    {"R12", true, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_ANONYMOUS, SAYSO_PLURAL, 0, 0},
    {"R12", false, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_ANONYMOUS,
     SAYSO_PLURAL | SAYSO_COUNTED, 0, 0},
    {"R12", false, SAYSO_INDIRECT, SAYSO_PERSON, SAYSO_ANONYMOUS, 0, 0, 0},
    {"R12", false, SAYSO_INDIRECT, SAYSO_GROUP, SAYSO_VAGUE, SAYSO_PLURAL, 0, 0},
};

TEST(rate_flags_claims)
{
    for (size_t i = 0; i < sizeof flag_cases / sizeof *flag_cases; i++) {
        const struct flag_case *c = &flag_cases[i];
        struct fixture f;
        open_fixture(&f);
        add_person(&f, "Dr. Ann Lee");
        struct sayso_claim *claim =
            add(&f, "the road may close", c->attribution, "somebody");
        claim->source_type = c->type;
        claim->naming = c->naming;
        claim->traits = c->traits;
        f.via[1] = str_from(c->via);
        claim->via = (struct sayso_strs){&f.via[1], c->via ? 1 : 0};
        if (c->hedge)
            hedge(&f, claim, "may", c->hedge);
        rate(&f);
        if (fired(claim, c->id) != c->fires)
            printf("flag case %zu, %s:\n", i, c->id);
        OK(fired(claim, c->id) == c->fires);
        check_why(claim);
        close_fixture(&f);
    }
}

TEST(rate_flags_the_hedge_that_is_no_cue)
{
    struct fixture f;
    open_fixture(&f);
    struct sayso_claim *claim = add(&f, "it allegedly closed", SAYSO_HEARSAY, NULL);
    hedge(&f, claim, "allegedly", "H012");
    f.cue[0] = f.hedges[0][0].text;
    claim->cue = (struct sayso_strs){&f.cue[0], 1};
    rate(&f);
    OK(!fired(claim, "R8"));
    close_fixture(&f);
}

TEST(rate_flags_the_first_attribution)
{
    struct fixture f;
    open_fixture(&f);
    add(&f, "a road closed", SAYSO_NONE, NULL);
    add_source(&f, "critics", SAYSO_GROUP, SAYSO_VAGUE, 0);
    add_source(&f, "critics", SAYSO_GROUP, SAYSO_VAGUE, 0);
    rate(&f);
    OK(!fired(&f.claims[0], "R4"));
    OK(fired(&f.claims[1], "R4"));
    OK(!fired(&f.claims[2], "R4"));
    close_fixture(&f);
    open_fixture(&f);
    add_source(&f, "a surgeon", SAYSO_PERSON, SAYSO_DESCRIBED, 0);
    add_source(&f, "critics", SAYSO_GROUP, SAYSO_VAGUE, 0);
    rate(&f);
    OK(!fired(&f.claims[0], "R4"));
    OK(!fired(&f.claims[1], "R4"));
    close_fixture(&f);
}

/* `ann` claims of Ann Lee's, then `bo` of Bo Dahl's. */
static void add_two(struct fixture *f, size_t ann, size_t bo)
{
    open_fixture(f);
    for (size_t i = 0; i < ann; i++)
        add_person(f, "Dr. Ann Lee");
    for (size_t i = 0; i < bo; i++)
        add_person(f, "Bo Dahl");
    add(f, "nobody says this", SAYSO_NONE, NULL);
    rate(f);
}

TEST(rate_flags_who_carries_the_article)
{
    struct fixture f;
    add_two(&f, 3, 2);
    OK(fired(&f.claims[0], "R5"));
    OK(fired(&f.claims[2], "R5"));
    OK(!fired(&f.claims[3], "R5"));
    OK(!fired(&f.claims[5], "R5"));
    close_fixture(&f);
    add_two(&f, 3, 3);
    OK(!fired(&f.claims[0], "R5"));
    close_fixture(&f);
    add_two(&f, 4, 0); /* four claims are too few to tell */
    OK(!fired(&f.claims[0], "R5"));
    close_fixture(&f);
}

/* Do two claims of one sentence, hedged by these rules, mix scales? */
static bool mixes(const char *one, const char *two, const char *too, bool together)
{
    struct fixture f;
    open_fixture(&f);
    struct sayso_claim *a = add(&f, "it is likely", SAYSO_NONE, NULL);
    struct sayso_claim *b = add(&f, "and probable", SAYSO_NONE, NULL);
    add(&f, "that it rains", SAYSO_NONE, NULL);
    f.claims[2].sentence = a->sentence;
    if (together)
        b->sentence = a->sentence;
    hedge(&f, a, "likely", one);
    hedge(&f, b, "probable", two);
    if (too)
        hedge(&f, b, "probable", too);
    rate(&f);
    bool mixed = fired(b, "R10");
    OK(mixed == fired(a, "R10"));
    OK(!fired(&f.claims[2], "R10"));
    close_fixture(&f);
    return mixed;
}

TEST(rate_flags_mixed_scales)
{
    OK(mixes("E020", "E030", NULL, true));
    OK(!mixes("E020", "E030", NULL, false));
    OK(!mixes("E020", "E010", NULL, true));
    OK(!mixes("E020", "E030", "E020", true)); /* a scale holds both */
    OK(mixes("E041", "E051", NULL, true));
    OK(!mixes("E041", "E041", NULL, true));
    OK(!mixes("E020", "E051", NULL, true)); /* a scale is any of its rows */
    OK(!mixes("E051", "E020", NULL, true));
    OK(mixes("E020", "H070", NULL, true));
    OK(mixes("H060", "H070", NULL, true));
    OK(!mixes("H060", "E020", NULL, true));
    OK(!mixes("H012", "H070", NULL, true));
    OK(!mixes("H070", "H060", NULL, false));
}

TEST(rate_flags_only_what_the_rubric_has)
{
    struct fixture f;
    open_fixture(&f);
    for (size_t i = 0; i < ROWS; i++) {
        if (str_is(f.rules[i].cells.id, "R6"))
            f.rules[i].cells.id = STR_LIT("R66");
        if (str_is(f.rules[i].cells.id, "R1"))
            f.rules[i].cells.value = STR_LIT("off");
    }
    struct sayso_claim *none = add(&f, "it rains", SAYSO_NONE, NULL);
    struct sayso_claim *bare =
        add_source(&f, "officials", SAYSO_PERSON, SAYSO_ANONYMOUS, SAYSO_BARE);
    rate(&f);
    INT_EQ(none->flag_count, 0);
    OK(!fired(bare, "R1"));
    OK(fired(bare, "R2"));
    close_fixture(&f);
}

/* ---- Grades and estimates -------------------------------------------------------- */

/* A chain is as reliable as its weakest known link; a source without a letter has
 * none, whoever relays it. */
TEST(rate_grades_reliability)
{
    static const struct {
        const char *source, *via;
        char letter;
    } cases[] = {{NULL, NULL, 'F'},    {"N001", NULL, 'B'},   {"N003", NULL, 'F'},
                 {NULL, "N001", 'F'},  {"N001", "N002", 'D'}, {"N002", "N001", 'D'},
                 {"N003", "N001", 'F'}};
    struct fixture f;
    open_fixture(&f);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct sayso_claim *claim = add_person(&f, "Ann Lee");
        claim->source_letter = cases[i].source ? rule(&f, cases[i].source) : NULL;
        claim->via_letter = cases[i].via ? rule(&f, cases[i].via) : NULL;
    }
    rate(&f);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        INT_EQ(f.claims[i].reliability, cases[i].letter);
        INT_EQ(f.claims[i].credibility, '6');
    }
    close_fixture(&f);
}

TEST(rate_grades_credibility)
{
    struct fixture f;
    open_fixture(&f);
    add_person(&f, "Ann Lee")->sources = 1;
    add_person(&f, "Ann Lee and Corvane Works")->sources = 2;
    struct sayso_claim *relayed = add_person(&f, "Ann Lee and Corvane Works");
    relayed->sources = 2;
    relayed->via = (struct sayso_strs){f.via, 1};
    f.via[0] = STR_LIT("Northwire");
    struct sayso_claim *hearsay = add_person(&f, "Ann Lee and Corvane Works");
    hearsay->sources = 2;
    hearsay->attribution = SAYSO_HEARSAY;
    rate(&f);
    for (size_t i = 0; i < 4; i++) {
        INT_EQ(f.claims[i].credibility, i == 1 ? '1' : '6');
        INT_EQ(f.claims[i].sourcing_level == 5, i == 1);
    }
    close_fixture(&f);
}

TEST(rate_tells_why_a_grade)
{
    struct fixture f;
    open_fixture(&f);
    add_person(&f, "Ann Lee")->source_letter = rule(&f, "N001");
    add_person(&f, "Ann Lee");
    add_person(&f, "Ann Lee and Corvane Works")->sources = 2;
    rate(&f);
    OK(str_ends(f.claims[0].why,
                " H0 | B usually reliable (N001); 6 cannot be judged"));
    OK(str_ends(f.claims[1].why, " H0"));
    OK(str_ends(f.claims[2].why, " H0 | F; 1"));
    close_fixture(&f);
}

TEST(rate_takes_the_most_specific_estimate)
{
    struct fixture f;
    open_fixture(&f);
    struct sayso_claim *claim =
        add(&f, "likely or very likely, it may rain", SAYSO_NONE, NULL);
    struct sayso_claim *plain = add(&f, "it may rain", SAYSO_NONE, NULL);
    hedge(&f, claim, "likely", "E020");
    hedge(&f, claim, "very likely", "E010");
    hedge(&f, claim, "may", "H012");
    hedge(&f, plain, "may", "H012");
    rate(&f);
    STR_EQ(claim->estimate_range, "80-95");
    STR_EQ(claim->estimate_scale, "icd203");
    OK(claim->estimate == rule(&f, "E010"));
    OK(plain->estimate == NULL);
    close_fixture(&f);
}

/* ---- Ids ------------------------------------------------------------------------- */

/* The id of the claim "the road\n is closed" in an article so identified. */
static void id_of(const char *id, const char *url, const char *title,
                  const char *document, char out[17])
{
    struct fixture f;
    open_fixture(&f);
    f.article.id = str_from(id);
    f.article.url = str_from(url);
    f.article.title = str_from(title);
    f.article.document = str_from(document);
    add(&f, "the road\n  is closed ", SAYSO_NONE, NULL);
    rate(&f);
    memcpy(out, f.claims[0].id, 17);
    close_fixture(&f);
}

TEST(rate_ids_depend_on_no_folder)
{
    char a[17], b[17];
    id_of("", "", "", "x/news.txt", a);
    id_of("", "", "", "/other/place\\news.txt", b);
    STR_EQ(str_from(a), b);
    id_of("", "", "", "x/old.txt", b);
    OK(strcmp(a, b) != 0);
    id_of("", "", "Road shut", "x/news.txt", a);
    id_of("", "", "Road shut", "y/old.txt", b);
    STR_EQ(str_from(a), b);
    id_of("", "http://a.example/1", "Road shut", "y", a);
    id_of("", "http://a.example/1", "Road closed", "x", b);
    STR_EQ(str_from(a), b);
    id_of("guid-1", "http://a.example/1", "Road shut", "y", b);
    OK(strcmp(a, b) != 0);
    OK(strspn(a, "0123456789abcdef") == 16);
}

/* The id of the claim "the road is closed" in an article of that text. */
static void id_in(const char *text, const char *title, bool shared, char out[17])
{
    struct fixture f;
    open_fixture(&f);
    f.shared = shared;
    f.article.text = str_from(text);
    f.article.title = str_from(title);
    add(&f, "the road is closed", SAYSO_NONE, NULL);
    rate(&f);
    memcpy(out, f.claims[0].id, 17);
    close_fixture(&f);
}

TEST(rate_ids_tell_nameless_articles_apart)
{
    char a[17], b[17];
    id_in("Monday. The road is closed.", "", true, a);
    id_in("Friday. The road is closed.", "", true, b);
    OK(strcmp(a, b) != 0);
    id_in("Monday.  The road\nis closed.", "", true, b);
    STR_EQ(str_from(a), b);
    id_in("Monday. The road is closed.", "Road", true, a);
    id_in("Friday. The road is closed.", "Road", true, b);
    STR_EQ(str_from(a), b);
    id_in("Monday. The road is closed.", "", false, a);
    id_in("Friday. The road is closed.", "", false, b);
    STR_EQ(str_from(a), b);
}

TEST(rate_ids_survive_other_edits)
{
    struct fixture f, g;
    open_fixture(&f);
    open_fixture(&g);
    add(&f, "the road is closed", SAYSO_NONE, NULL);
    add(&f, "it rains", SAYSO_NONE, NULL);
    add(&g, "a new first sentence", SAYSO_HEARSAY, NULL);
    add_person(&g, "Ann Lee");
    g.claim[1] = STR_LIT("the  road\tis closed");
    add(&g, "it snows", SAYSO_NONE, NULL);
    g.rubric.rule_count = 3;
    rate(&f);
    rate(&g);
    STR_EQ(str_from(f.claims[0].id), g.claims[1].id);
    OK(strcmp(f.claims[1].id, g.claims[2].id) != 0);
    close_fixture(&f);
    close_fixture(&g);
}

/* Claims are hashed side by side, and each as if it stood alone. */
TEST(rate_ids_are_each_claims_own)
{
    static const char *const words[] = {
        "it rains",
        "  ",
        "the road\nis closed",
        "no",
        "snow  fell\302\240and\tlay ",
        "",
        "a",
        "nobody knows why the road is closed, or for how long"};
    enum { COUNT = sizeof words / sizeof *words };
    struct sayso_str three[] = {STR_LIT("so"), {0}, STR_LIT(" it  is")};
    struct fixture all;
    open_fixture(&all);
    for (size_t i = 0; i < COUNT; i++)
        add(&all, words[i], SAYSO_NONE, NULL);
    all.claims[3].claim = (struct sayso_strs){three, 3};
    rate(&all);
    for (size_t i = 0; i < COUNT; i++) {
        struct fixture one;
        open_fixture(&one);
        add(&one, words[i], SAYSO_NONE, NULL)->claim = all.claims[i].claim;
        rate(&one);
        if (words[i][0]) /* of no words is another one too, and they are counted */
            STR_EQ(str_from(all.claims[i].id), one.claims[0].id);
        close_fixture(&one);
    }
    close_fixture(&all);
}

TEST(rate_ids_tell_repetitions_apart)
{
    struct fixture f;
    open_fixture(&f);
    for (size_t i = 0; i < 3; i++)
        add(&f, "it rains", SAYSO_NONE, NULL);
    struct sayso_str two[2] = {STR_LIT("it"), STR_LIT("rains")};
    add(&f, "", SAYSO_NONE, NULL)->claim = (struct sayso_strs){two, 2};
    rate(&f);
    for (size_t i = 0; i < 4; i++)
        for (size_t k = i + 1; k < 4; k++)
            OK(strcmp(f.claims[i].id, f.claims[k].id) != 0);
    close_fixture(&f);
}

/* ---- Sources --------------------------------------------------------------------- */

TEST(rate_lists_each_person_once)
{
    struct fixture f;
    open_fixture(&f);
    add_person(&f, "Dr. Christina Lin, a fellow at the Elling Centre");
    add_person(&f, "Lin");
    add_person(&f, "President Lin");
    add_person(&f, "a spokesman for Corvane Works, Emil Tarrow");
    add_person(&f, "Emil\nTarrow");
    rate(&f);
    INT_EQ(f.article.source_count, 2);
    STR_EQ(f.article.sources[0].name, "Christina Lin");
    STR_EQ(f.article.sources[0].description,
           "Dr. Christina Lin, a fellow at the Elling Centre");
    INT_EQ(f.article.sources[0].also.n, 1);
    STR_EQ(f.article.sources[0].also.v[0], "Lin");
    INT_EQ(f.article.sources[0].claim_count, 3);
    OK(f.article.sources[0].claims[2] == &f.claims[2]);
    INT_EQ(f.article.sources[0].naming, SAYSO_NAMED);
    INT_EQ(f.article.sources[0].type, SAYSO_PERSON);
    STR_EQ(f.article.sources[1].name, "Emil Tarrow");
    INT_EQ(f.article.sources[1].claim_count, 2);
    close_fixture(&f);
}

TEST(rate_names_a_source_by_its_fullest_mention)
{
    struct fixture f;
    open_fixture(&f);
    add_person(&f, "Lin");
    add_person(&f, "the historian Christina Lin");
    add_person(&f, "Governor David Lin");
    add_person(&f, "Lin"); /* the latest of that name */
    add_person(&f, "Ann van der Lee of the Elling Centre");
    add_person(&f, "van der Lee");
    rate(&f);
    INT_EQ(f.article.source_count, 3);
    STR_EQ(f.article.sources[0].name, "Christina Lin");
    INT_EQ(f.article.sources[0].claim_count, 2);
    STR_EQ(f.article.sources[1].name, "David Lin");
    INT_EQ(f.article.sources[1].claim_count, 2);
    STR_EQ(f.article.sources[2].name, "Ann van der Lee");
    INT_EQ(f.article.sources[2].claim_count, 2);
    close_fixture(&f);
}

TEST(rate_leaves_roles_out_of_names)
{
    struct fixture f;
    open_fixture(&f);
    add_person(&f, "US aide Tom Lin");
    add_person(&f, "Tom Lin");
    add_person(&f, "Lin\xE2\x80\x99s");
    add_person(&f, "the council\xE2\x80\x99s leader, Birgit Moe");
    add_person(&f, "Mar\xC3\xAD"
                   "a de la Cruz, 43, who \"saw it all\"");
    rate(&f);
    INT_EQ(f.article.source_count, 3);
    STR_EQ(f.article.sources[0].name, "Tom Lin");
    STR_EQ(f.article.sources[1].name, "Birgit Moe");
    STR_EQ(f.article.sources[2].name, "Mar\xC3\xAD"
                                      "a de la Cruz");
    close_fixture(&f);
}

TEST(rate_groups_by_reference_and_words)
{
    struct fixture f;
    open_fixture(&f);
    add_source(&f, "The Corvane Works, which runs it", SAYSO_ORGANISATION, SAYSO_NAMED,
               0);
    add_source(&f, "it", SAYSO_ORGANISATION, SAYSO_NAMED, 0)->source_ref =
        STR_LIT("the corvane works");
    add_source(&f, "sources", SAYSO_PERSON, SAYSO_ANONYMOUS, SAYSO_BARE);
    add_source(&f, "Sources", SAYSO_PERSON, SAYSO_ANONYMOUS, SAYSO_BARE);
    add_source(&f, "Lin", SAYSO_ORGANISATION, SAYSO_NAMED, 0);
    add_person(&f, "Lin");
    add(&f, "it is said", SAYSO_HEARSAY, NULL);
    add(&f, "it rains", SAYSO_NONE, NULL);
    rate(&f);
    INT_EQ(f.article.source_count, 4);
    STR_EQ(f.article.sources[0].name, "Corvane Works");
    INT_EQ(f.article.sources[0].claim_count, 2);
    INT_EQ(f.article.sources[1].claim_count, 2);
    INT_EQ(f.article.sources[1].naming, SAYSO_ANONYMOUS);
    INT_EQ(f.article.sources[2].claim_count, 1);
    close_fixture(&f);
}

/* What the finding room knows goes before what the words are like. */
TEST(rate_groups_by_referent)
{
    struct fixture f;
    open_fixture(&f);
    struct sayso_claim *he = add_person(&f, "he");
    he->source_name = STR_LIT("Tom Lin");
    he->source_about = STR_LIT("the engineer Tom Lin");
    he->referent = 3;
    struct sayso_claim *lin = add_person(&f, "Lin");
    lin->source_name = STR_LIT("Ann Lin");
    lin->referent = 4;
    add_person(&f, "Mr Lin")->referent = 3;
    add_person(&f, "Tom J\xC3\xB6rg Lin")->referent = 3;
    add_source(&f, "an aide", SAYSO_PERSON, SAYSO_DESCRIBED, 0)->referent = 5;
    add_source(&f, "an aide", SAYSO_PERSON, SAYSO_DESCRIBED, 0)->referent = 6;
    add_source(&f, "aides", SAYSO_GROUP, SAYSO_DESCRIBED, 0)->referent = 7;
    add_source(&f, "Aides", SAYSO_GROUP, SAYSO_DESCRIBED, 0)->referent = 8;
    rate(&f);
    INT_EQ(f.article.source_count, 5);
    STR_EQ(f.article.sources[0].name, "Tom J\xC3\xB6rg Lin");
    INT_EQ(f.article.sources[0].claim_count, 3);
    STR_EQ(f.article.sources[0].description, "the engineer Tom Lin");
    INT_EQ(f.article.sources[0].also.n, 1);
    STR_EQ(f.article.sources[0].also.v[0], "Mr Lin");
    STR_EQ(f.article.sources[1].name, "Ann Lin");
    INT_EQ(f.article.sources[4].claim_count, 2);
    close_fixture(&f);
}

/* A surname is whoever alone bears it, though he was named later. */
TEST(rate_gives_a_surname_to_its_only_bearer)
{
    struct fixture f;
    open_fixture(&f);
    add_source(&f, "Reed", SAYSO_UNSPECIFIED, SAYSO_VAGUE, 0);
    add_source(&f, "Lin", SAYSO_UNSPECIFIED, SAYSO_VAGUE, 0);
    add_person(&f, "Tom Lin");
    add_person(&f, "Ann Lin");
    add_person(&f, "Emil Reed");
    rate(&f);
    INT_EQ(f.article.source_count, 4);
    STR_EQ(f.article.sources[0].name, "Emil Reed");
    INT_EQ(f.article.sources[0].claim_count, 2);
    STR_EQ(f.article.sources[1].name, "Lin");
    close_fixture(&f);
}

TEST(rate_joins_a_source_in_pieces)
{
    struct fixture f;
    open_fixture(&f);
    struct sayso_str two[2] = {STR_LIT("the ministry"), STR_LIT("of war")};
    add_source(&f, "", SAYSO_ORGANISATION, SAYSO_DESCRIBED, 0)->source =
        (struct sayso_strs){two, 2};
    rate(&f);
    STR_EQ(f.article.sources[0].name, "ministry of war");
    close_fixture(&f);
}

TEST(rate_stands_nothing_at_all)
{
    struct fixture f;
    open_fixture(&f);
    rate(&f);
    INT_EQ(f.article.source_count, 0);
    f.article.claim_count = 1; /* a zeroed claim, without a sentence */
    rate(&f);
    OK(fired(&f.claims[0], "R6"));
    INT_EQ(strlen(f.claims[0].id), 16);
    close_fixture(&f);
}

/* Long articles by nobody's friend: one reference without end, many names alike. */
TEST(rate_is_linear_in_the_claims)
{
    enum { MANY = 60000, LONG = 1 << 18 };
    struct fixture f;
    open_fixture(&f);
    char *endless = arena_alloc(&f.scratch, LONG);
    memset(endless, 'A', LONG);
    f.article.claims = arena_array(&f.scratch, MANY, sizeof *f.article.claims);
    f.article.claim_count = MANY;
    f.article.title = (struct sayso_str){endless, LONG};
    for (size_t i = 0; i < MANY; i++) {
        struct sayso_claim *claim = &f.article.claims[i];
        claim->attribution = SAYSO_INDIRECT;
        claim->source_type = SAYSO_PERSON;
        claim->naming = SAYSO_NAMED;
        claim->source_ref =
            i % 2 ? f.article.title : arena_printf(&f.scratch, "Ann%zu Lee", i);
    }
    rate(&f);
    INT_EQ(f.article.source_count, MANY / 2 + 1);
    close_fixture(&f);
}
