/* Rules against sentences: words, patterns, stops; and words against plain PCRE2. */
#include "rubric/matcher.h"

#include <string.h>

#include "base/buf.h"
#include "base/rx.h"
#include "base/str.h"
#include "rubric/wake.h"
#include "rubric/word.h"
#include "unit.h"

enum { MAX_RULES = 16 };

/* A rubric of a few rules, and one sentence's tokens. */
struct bench {
    struct rubric rubric;
    struct rule rules[MAX_RULES];
    size_t count;
    struct rx_scratch *rx;
    struct arena scratch;
    struct token *tokens;
    size_t token_count;
    struct limited limited;
    struct sayso_err err;
};

static void begin(struct bench *bench)
{
    *bench = (struct bench){.rx = rx_scratch_new()};
    bench->rubric.words = word_table_new(&bench->rubric.arena);
    bench->rubric.matcher = matcher_new(&bench->rubric.arena);
    word_forms(bench->rubric.words, STR_LIT("say"), true,
               STR_LIT("says said said saying"));
}

static void end(struct bench *bench)
{
    arena_free(&bench->rubric.arena);
    arena_free(&bench->scratch);
    rx_scratch_free(bench->rx);
}

static int add(struct bench *bench, enum rule_kind kind, const char *match,
               const char *class)
{
    struct rule *rule = &bench->rules[bench->count++];
    rule->kind = kind;
    rule->cells.match = str_from(match);
    rule->cells.klass = str_from(class);
    rule->cells.file = STR_LIT("r.csv");
    rule->cells.line = 7;
    return matcher_add(bench->rubric.matcher, &bench->rubric, rule, 10, &bench->err);
}

/* The hits in a text whose tokens the bench has. */
static size_t match_kinds(struct bench *bench, uint32_t kinds, struct sayso_str text,
                          size_t count, struct hit **hits)
{
    struct waking waking = rubric_waking(&bench->rubric, text, &bench->scratch);
    wake_part(&waking, 0, text.n);
    struct searched searched = {text,         bench->tokens, count,
                                waking.awake, kinds,         bench->rx};
    return rubric_match(&bench->rubric, &searched, &bench->scratch, hits,
                        &bench->limited);
}

static size_t match(struct bench *bench, struct sayso_str text, size_t count,
                    struct hit **hits)
{
    return match_kinds(bench, KINDS_ALL, text, count, hits);
}

/* Every hit as "rule:text", joined by "; ". */
static struct sayso_str run(struct bench *bench, const char *text)
{
    struct sayso_str sentence = str_from(text), all = {0};
    struct hit *hits;
    matcher_seal(bench->rubric.matcher);
    bench->token_count =
        token_split(&bench->rubric, sentence, &bench->scratch, &bench->tokens);
    size_t n = match(bench, sentence, bench->token_count, &hits);
    for (size_t i = 0; i < n; i++)
        all = arena_printf(&bench->scratch, "%.*s%s%d:%.*s", STR(all), i ? "; " : "",
                           (int)(hits[i].rule - bench->rules), STR(hits[i].s));
    return all;
}

/* The hits of one rule. */
static struct sayso_str one(struct bench *bench, const char *match, const char *text)
{
    bench->count = 0;
    bench->rubric.matcher = matcher_new(&bench->rubric.arena);
    memset(bench->rules, 0, sizeof bench->rules);
    bench->rubric.words = word_table_new(&bench->rubric.arena);
    INT_EQ(add(bench, RULE_CUE, match, "speech"), 0);
    struct sayso_str hits = run(bench, text);
    bench->rubric.matcher = matcher_new(&bench->rubric.arena);
    return hits;
}

TEST(match_words)
{
    struct bench b;
    begin(&b);
    STR_EQ(one(&b, "according to", "According  to him, according to"),
           "0:According  to; 0:according to");
    STR_EQ(one(&b, "claim/v", "He claims, claimed and is claiming"),
           "0:claims; 0:claimed; 0:claiming");
    STR_EQ(one(&b, "source/n|insider/n", "A source, Sources, an insider, sourced"),
           "0:source; 0:Sources; 0:insider");
    STR_EQ(one(&b, "(very) likely", "very likely, most likely"),
           "0:very likely; 0:likely");
    STR_EQ(one(&b, "(at least) ten", "at least ten of ten"), "0:at least ten; 0:ten");
    STR_EQ(one(&b, "claim/v _ that", "claimed that; claimed falsely that, that"),
           "0:claimed falsely that");
    STR_EQ(one(&b, "don't|doesn\xE2\x80\x99t believe", "I don\xE2\x80\x99t believe"),
           "0:don\xE2\x80\x99t believe");
    STR_EQ(one(&b, "'s claim", "Korea\xE2\x80\x99s claim, Iran's claim"),
           "0:\xE2\x80\x99s claim; 0:'s claim");
    STR_EQ(one(&b, "cannot", "He cannot, he can not"), "0:cannot; 0:can not");
    STR_EQ(one(&b, "as follows :", "as follows: it"), "0:as follows:");
    STR_EQ(one(&b, "be/v said", "It's said, he was said, they've said"),
           "0:'s said; 0:was said");
    STR_EQ(one(&b, "(a|a b c|a b) x", "a b c x a b x a x x"),
           "0:a b c x; 0:a b x; 0:a x; 0:x");
    STR_EQ(one(&b, "nothing", ""), "");
    end(&b);
}

TEST(match_gaps)
{
    struct bench b;
    begin(&b);
    STR_EQ(one(&b, "told ... that", "told that"), "0:told that");
    STR_EQ(one(&b, "told ... that", "told a b c d that"), "0:told a b c d that");
    STR_EQ(one(&b, "told ... that", "told a b c d e that"), "");
    STR_EQ(one(&b, "told ... that", "told us. And that"), "");
    STR_EQ(one(&b, "told ... that", "told us \xE2\x80\x9Cin that"), "");
    STR_EQ(one(&b, "told ... that", "told us, in that"), "0:told us, in that");
    STR_EQ(one(&b, "a \xE2\x80\xA6 b (c) d", "a x b d a y b c d"),
           "0:a x b d; 0:a y b c d");
    end(&b);
}

TEST(match_numbers)
{
    struct bench b;
    begin(&b);
    STR_EQ(one(&b, "about # men", "about 40 men, about forty men, about the men"),
           "0:about 40 men; 0:about forty men");
    STR_EQ(
        one(&b, "about (#|half|a #) [_]", "about $4, about half it, about a dozen it"),
        "0:about $; 0:about half; 0:about a dozen");
    STR_EQ(one(&b, "about [#]",
               "about \xE2\x82\xAC"
               "4, about 1,000, about 5%, about B2"),
           "0:about; 0:about; 0:about");
    end(&b);
}

TEST(match_looks_beside)
{
    struct bench b;
    begin(&b);
    STR_EQ(one(&b, "may [not as well]", "may go, may as well go, may as, may"),
           "0:may; 0:may; 0:may");
    STR_EQ(one(&b, "[not how|as|of the] many", "how many, many of the many, as many"),
           "0:many");
    STR_EQ(one(&b, "[how|of the] many", "how many, many of the many, as many"),
           "0:many; 0:many");
    STR_EQ(one(&b, "[a] [not b a] x", "x a x b a x"), "0:x");
    STR_EQ(one(&b, "be/v [not never] (so) told [us|me]",
               "is told me, is so told us, is never told me, is told him"),
           "0:is told; 0:is so told");
    STR_EQ(
        one(&b, "told ... [not b] that [c]", "told a that c, told a that, told b that"),
        "0:told a that");
    STR_EQ(one(&b, "(so) told [me]", "so told me, told me, told him"),
           "0:so told; 0:told");
    STR_EQ(one(&b, "[not #] some [_]", "12 some x, a some x, a some"), "0:some");
    end(&b);
}

TEST(match_lists)
{
    struct bench b;
    struct rule list = {.kind = RULE_LIST};
    struct rule *rules[] = {&list};
    list.cells.id = STR_LIT("folk");
    list.cells.match = STR_LIT("people|boat/n|Dutch|the rest|half a #");
    begin(&b);
    b.rubric.rules = rules;
    b.rubric.rule_count = 1;
    STR_EQ(one(&b, "some|many @folk|cats (@folk) [not @folk]",
               "some people, many boats people, some cats, some Dutch, some dutch, "
               "some the rest, many half a dozen, some people boat people"),
           "0:some people; 0:many boats people; 0:some cats; 0:some Dutch; "
           "0:some the rest; 0:many half a dozen");
    end(&b);
}

/* A rule that hangs at a word several times is found by each of its alternatives. */
TEST(match_alternatives_of_one_pivot)
{
    struct bench b;
    struct rule list = {.kind = RULE_LIST};
    struct rule *rules[] = {&list};
    list.cells.id = STR_LIT("lamps");
    list.cells.match = STR_LIT("lamp oil|red lamp|lamp of|the big lamp|lamp");
    begin(&b);
    b.rubric.rules = rules;
    b.rubric.rule_count = 1;
    STR_EQ(one(&b, "@lamps", "lamp oil, lamp of, red lamp, the big lamp, a lamp, oil"),
           "0:lamp oil; 0:lamp of; 0:red lamp; 0:the big lamp; 0:lamp");
    list.cells.match = STR_LIT("lamp oil|red lamp|lamp of|the big lamp");
    STR_EQ(
        one(&b, "(so) @lamps (it)", "So lamp of it, red lamp, so the big lamp, lamp"),
        "0:So lamp of it; 0:red lamp; 0:so the big lamp");
    list.cells.match = STR_LIT("lamp oil|lamp of|lamp light");
    STR_EQ(one(&b, "@lamps", "lamp light, lamp of, lamp oil, lamp"),
           "0:lamp light; 0:lamp of; 0:lamp oil");
    end(&b);
}

TEST(match_smart_case)
{
    struct bench b;
    begin(&b);
    STR_EQ(one(&b, "Post", "the Post, a post, THE POST"), "0:Post; 0:POST");
    STR_EQ(one(&b, "post", "the Post, a post"), "0:Post; 0:post");
    STR_EQ(one(&b, "O'Neil", "O\xE2\x80\x99Neil o'neil"), "0:O\xE2\x80\x99Neil");
    STR_EQ(one(&b, "Times/n", "Times times"), "0:Times");
    STR_EQ(one(&b, "IAEA|Agency", "the IAEA, Iaea, Agency, agency"),
           "0:IAEA; 0:Agency");
    end(&b);
}

TEST(match_respects_tags)
{
    struct bench b;
    struct hit *hits;
    begin(&b);
    add(&b, RULE_CUE, "the claim/v", "speech");
    add(&b, RULE_CUE, "the claim/n", "speech");
    STR_EQ(run(&b, "the claims"), "0:the claims; 1:the claims");
    static const struct {
        enum tag tag;
        size_t rule;
    } cases[] = {{TAG_NOUN, 1}, {TAG_NAME, 1}, {TAG_VERB, 0}, {TAG_MODAL, 0}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        b.tokens[1].tag = (uint8_t)cases[i].tag;
        size_t n = match(&b, STR_LIT("the claims"), 2, &hits);
        INT_EQ(n, 1);
        OK(n && hits[0].rule == &b.rules[cases[i].rule]);
        INT_EQ(hits[0].head, 1);
    }
    end(&b);
}

TEST(match_tells_modals_and_nouns)
{
    struct bench b;
    struct hit *hits;
    struct sayso_str text = STR_LIT("the might");
    begin(&b);
    add(&b, RULE_CUE, "may/m|might/m", "speech");
    add(&b, RULE_HEDGE, "the _/n", "modal");
    STR_EQ(run(&b, "it might, it mights"), "0:might");
    run(&b, "the might");
    for (enum tag tag = TAG_NONE; tag <= TAG_MARK; tag++) {
        b.tokens[1].tag = (uint8_t)tag;
        size_t n = match(&b, text, 2, &hits);
        size_t modal = tag == TAG_NONE || tag == TAG_MODAL;
        size_t noun = tag == TAG_NONE || tag == TAG_NOUN || tag == TAG_NAME;
        INT_EQ(n, modal + noun);
    }
    end(&b);
}

TEST(match_patterns)
{
    struct bench b;
    begin(&b);
    STR_EQ(one(&b, "/\\b(?:reports?|stud(?:y|ies)) (?:say|said)\\b/",
               "reports said, study say, Reports say"),
           "0:reports said; 0:study say");
    STR_EQ(one(&b, "/(?i)\\breports? say\\b/", "REPORTS SAY"), "0:REPORTS SAY");
    STR_EQ(one(&b, "/(?i)\\bmiss\\b/", "a MI\xC5\xBFS"), "0:MI\xC5\xBFS");
    STR_EQ(one(&b, "/\\d+ percent/", "of 50 percent and 5 percent"),
           "0:50 percent; 0:5 percent");
    STR_EQ(one(&b, "/^By [A-Z]\\w+$/", "By Jones"), "0:By Jones");
    STR_EQ(one(&b, "/^By [A-Z]\\w+/", "It is By Jones"), "");
    STR_EQ(one(&b, "/(?<!not )\\bsaid\\b/", "he said, not said"), "0:said");
    STR_EQ(one(&b, "/\\bNo\\. \\d/", "in No. 5"), "0:No. 5");
    STR_EQ(one(&b, "/aid/", "he said"), "0:aid");
    STR_EQ(one(&b, "/ /", "he said"), "");
    end(&b);
}

static const char *how(struct bench *b, const char *match)
{
    b->count = 0;
    memset(b->rules, 0, sizeof b->rules);
    add(b, RULE_CUE, match, "");
    return matcher_how(&b->rules[0]);
}

TEST(match_knows_how_a_rule_is_found)
{
    struct bench b;
    begin(&b);
    STR_EQ(str_from(how(&b, "say/v")), "words");
    static const char *const prefixes[] = {
        "/\\bsaid\\b/",      "/^Said /",
        "/said\\s+that/",    "/\\b[Ss]aid that/",
        "/(a|b c)x? d/",     "/(?:a|b)c?\\b.*/",
        "/(?i)a b|c d/",     "/(?<n>a|b) [^|)]|c x/",
        "/(?=x)\\bx y/",     "/a(?: very)? b/",
        "/according,? to/",  "/don['\xE2\x80\x99]t /",
        "/a[ -]b c/",        "/a\\.b c$/",
        "/(?!no)\\ba\\b\\Z/"};
    for (size_t i = 0; i < sizeof prefixes / sizeof prefixes[0]; i++) {
        STR_EQ(str_from(how(&b, prefixes[i])), "prefix");
        INT_EQ(b.rules[0].slot_count, 1);
    }
    static const char *const scans[] = {
        "/said/",     "/\\w+ said/", "/\\d+ x/",      "/a*b /",    "/[a-z] x/",
        "/a|\\bb /",  "/.a /",       "/(a|b/",        "/[^a] b/",  "/a+ b/",
        "/(?i:a) b/", "/a{2} b/",    "/\\Qa|b\\E c/", "/(?:a )?/", "/\\p{L} a/"};
    for (size_t i = 0; i < sizeof scans / sizeof scans[0]; i++)
        INT_EQ((how(&b, scans[i]), b.rules[0].slot_count), 0);
    INT_EQ(add(&b, RULE_SETTING, "", ""), 0);
    STR_EQ(str_from(matcher_how(&b.rules[b.count - 1])), "");
    end(&b);
}

TEST(match_sorts_and_stops)
{
    struct bench b;
    begin(&b);
    add(&b, RULE_HEDGE, "may", "modal");
    add(&b, RULE_HEDGE, "may well", "modal");
    add(&b, RULE_STOP, "may day", "hedge");
    add(&b, RULE_CUE, "day", "speech");
    add(&b, RULE_HEDGE, "/\\w+ well/", "modal");
    STR_EQ(run(&b, "it may well be, on May Day may"),
           "1:may well; 4:may well; 0:may; 3:Day; 0:may");
    end(&b);
}

TEST(match_finds_the_head)
{
    struct bench b;
    struct hit *hits;
    begin(&b);
    add(&b, RULE_CUE, "has (also) say/v to report/v", "speech");
    run(&b, "he has also said to report");
    size_t n = match(&b, STR_LIT("he has also said to report"), b.token_count, &hits);
    INT_EQ(n, 1);
    INT_EQ(hits[0].first, 1);
    INT_EQ(hits[0].last, 6);
    INT_EQ(hits[0].head, 3);
    end(&b);
}

TEST(match_reports_bad_cells)
{
    static const struct {
        const char *cell, *message;
        unsigned column;
    } cases[] = {
        {"", "the rule matches nothing", 10},
        {"_ said", "a rule cannot begin with a gap", 10},
        {"... said", "a rule cannot begin with a gap", 10},
        {"(so) ... said", "a rule cannot begin with a gap", 10},
        {"said ...", "a rule cannot end with a gap", 10},
        {"(so)", "a rule needs a word that is not optional", 10},
        {"a (so", "a parenthesis is not closed", 12},
        {"a (so)b c", "a blank must follow ')'", 16},
        {"a b(s) c", "parentheses stand around whole words", 12},
        {"a b||c", "an alternative is empty", 14},
        {"a x:y/v", "only one word can be inflected", 12},
        {"a (...) b", "a gap is optional already", 13},
        {"a [...] b", "a gap stands alone, not in brackets or a list", 13},
        {"a [b", "a bracket is not closed", 12},
        {"a [b]c", "a blank must follow ']'", 15},
        {"a b[s]", "brackets stand around whole words", 12},
        {"a [b (c)]", "parentheses stand around whole words", 13},
        {"[a] _ b", "a rule cannot begin with a gap", 10},
        {"# b", "a rule cannot begin with a gap", 10},
        {"a ... [b]", "a rule cannot end with a gap", 10},
        {"[a] (b) [c]", "a rule needs a word that is not optional", 10},
        {"a [not ]", "an alternative is empty", 18},
        {"a @none", "there is no list of that name", 12},
        {"a (b @none)", "a list stands alone, and in no other list", 15},
        {"/a", "a pattern stands between slashes", 10},
        {"//", "a pattern stands between slashes", 10},
        {"/a(b/", "missing closing parenthesis", 14},
        {"/a*/", "the pattern matches no text at all", 10},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct bench b;
        begin(&b);
        INT_EQ(add(&b, RULE_CUE, cases[i].cell, "speech"), -1);
        STR_EQ(str_from(b.err.message), cases[i].message);
        INT_EQ(b.err.column, cases[i].column);
        INT_EQ(b.err.line, 7);
        INT_EQ(b.err.code, SAYSO_RUBRIC);
        STR_EQ(str_from(b.err.file), "r.csv");
        end(&b);
    }
}

TEST(match_counts_limits)
{
    struct bench b;
    begin(&b);
    add(&b, RULE_CUE, "/\\ba (?:\\w+\\s*)+ said/", "speech");
    add(&b, RULE_CUE, "/^(?:\\w+\\s*)+ said/", "speech");
    STR_EQ(
        run(&b, "a abcdefghijklmnopqrstuvwxyzabcdefgh a abcdefghijklmnopqrstuvw-said"),
        "");
    INT_EQ(b.limited.times, 2);
    OK(b.limited.first == &b.rules[0] && b.limited.others);
    end(&b);
}

TEST(match_bounds_its_steps)
{
    struct bench b;
    struct buf text = {0};
    begin(&b);
    add(&b, RULE_CUE, "a ... a ... a ... a ... a ... a ... a b c", "speech");
    for (int i = 0; i < 20000; i++)
        buf_add_cstr(&text, i % 50 ? "a " : "b ");
    buf_add_char(&text, '\0');
    run(&b, text.p);
    INT_EQ(b.limited.times, 1);
    OK(b.limited.first == &b.rules[0] && !b.limited.others);
    buf_free(&text);
    end(&b);
}

TEST(match_many_forms_in_a_slot)
{
    struct bench b;
    struct buf cell = {0};
    begin(&b);
    for (unsigned i = 0; i < 200; i++)
        buf_printf(&cell, "noun%u/n|", i);
    buf_add_cstr(&cell, "Proper|two-word");
    buf_add_char(&cell, '\0');
    STR_EQ(one(&b, cell.p, "a noun7s, noun199, Proper, proper, two-word"),
           "0:noun7s; 0:noun199; 0:Proper; 0:two-word");
    buf_free(&cell);
    end(&b);
}

/* ## Words against an equivalent pattern --------------------------------------------
 */

static unsigned dice(unsigned *state, unsigned sides)
{
    *state = *state * 1103515245u + 12345u;
    return (*state >> 16) % sides;
}

static const char *const vocabulary[] = {"a", "b", "c", "d", ",", ".", "B"};

static void make_text(unsigned *state, struct buf *text)
{
    text->n = 0;
    for (unsigned i = dice(state, 20) + 1; i > 0; i--) {
        buf_add_cstr(text, vocabulary[dice(state, 7)]);
        buf_add_cstr(text, " ");
    }
}

/* A slot, and the pattern of the same meaning with a blank behind each word. */
static void make_slot(unsigned *state, bool inner, struct buf *words, struct buf *rx)
{
    const char *x = vocabulary[dice(state, 4)], *y = vocabulary[dice(state, 4)];
    unsigned choice = dice(state, inner ? 6 : 2);
    if (choice == 0) {
        buf_printf(words, "%s ", x);
        buf_printf(rx, "(?i:%s )", x);
    } else if (choice == 1) {
        buf_printf(words, "%s|%s ", x, y);
        buf_printf(rx, "(?i:%s |%s )", x, y);
    } else if (choice == 2) {
        buf_printf(words, "(%s) ", x);
        buf_printf(rx, "(?i:%s )?", x);
    } else if (choice == 3) {
        buf_add_cstr(words, "_ ");
        buf_add_cstr(rx, "(?:\\w )");
    } else if (choice == 4) {
        buf_add_cstr(words, "... ");
        buf_add_cstr(rx, "(?:[^.] ){0,4}?");
    } else {
        buf_add_cstr(words, "B ");
        buf_add_cstr(rx, "(?:B )");
    }
}

/* The first match at each place, but none that overlaps the one before. */
static struct sayso_str plain(struct bench *b, struct sayso_str pattern,
                              struct sayso_str text)
{
    size_t reached = 0;
    struct rx_error error;
    struct rx *rx = rx_new(&b->rubric.arena, pattern, true, &error);
    struct sayso_str all = {0}, m;
    for (size_t at = 0; rx && at < text.n; at += 2) {
        if (at < reached || rx_find(rx, b->rx, text, at, &m) != RX_MATCH)
            continue;
        reached = at + m.n;
        all = arena_printf(&b->scratch, "%.*s%s0:%.*s", STR(all), all.n ? "; " : "",
                           STR(str_trim(m)));
    }
    return all;
}

TEST(match_words_agree_with_patterns)
{
    unsigned state = 7;
    size_t hits = 0;
    for (int round = 0; round < 3000; round++) {
        struct bench b;
        struct buf words = {0}, rx = {0}, text = {0};
        begin(&b);
        make_slot(&state, false, &words, &rx);
        for (unsigned i = dice(&state, 4); i > 0; i--)
            make_slot(&state, true, &words, &rx);
        make_slot(&state, false, &words, &rx);
        make_text(&state, &text);
        buf_add_char(&words, '\0');
        struct sayso_str want = plain(&b, buf_str(&rx), buf_str(&text));
        buf_add_char(&text, '\0');
        INT_EQ(add(&b, RULE_CUE, words.p, "speech"), 0);
        struct sayso_str got = run(&b, text.p);
        if (!str_eq(got, want)) {
            STR_EQ(str_from(words.p), text.p);
            unit_str(got, want, __FILE__, __LINE__, "hits");
        }
        hits += got.n > 0;
        buf_free(&words);
        buf_free(&rx);
        buf_free(&text);
        end(&b);
    }
    OK(hits > 500);
}

/* The hits of a pattern in a text, in `arena`; *found says whether it was found by its
 * first words. */
static struct sayso_str pattern_hits(struct arena *arena, const char *cell,
                                     const char *text, bool *prefix)
{
    struct bench b;
    begin(&b);
    INT_EQ(add(&b, RULE_CUE, cell, ""), 0);
    *prefix = b.rules[0].slot_count > 0;
    struct sayso_str hits = arena_str(arena, run(&b, text));
    end(&b);
    return hits;
}

/* A pattern found by its first words finds what scanning finds; \d{0} hides them. */
TEST(match_prefixes_agree_with_scans)
{
    static const char *const bits[] = {"a",       "b",         "(?:a|b)", "[ab]",
                                       "a?",      "b?",        " ",       "\\b",
                                       "(?:c )?", "(?:a|c d)", "(b|c)?",  " "};
    unsigned state = 3;
    size_t prefixes = 0;
    for (int round = 0; round < 3000; round++) {
        struct arena a = {0};
        struct buf rest = {0}, text = {0};
        bool prefix, hidden;
        for (unsigned i = dice(&state, 6) + 1; i > 0; i--)
            buf_add_cstr(&rest, bits[dice(&state, 12)]);
        make_text(&state, &text);
        buf_add_char(&text, '\0');
        struct sayso_str open =
            arena_printf(&a, "/(?<!\\S)%.*s /", STR(buf_str(&rest)));
        struct sayso_str shut =
            arena_printf(&a, "/\\d{0}(?<!\\S)(?=\\S)%.*s /", STR(buf_str(&rest)));
        struct sayso_str one = pattern_hits(&a, open.p, text.p, &prefix);
        struct sayso_str two = pattern_hits(&a, shut.p, text.p, &hidden);
        OK(!hidden);
        if (prefix)
            unit_str(one, two, __FILE__, __LINE__, open.p);
        prefixes += prefix;
        buf_free(&rest);
        buf_free(&text);
        arena_free(&a);
    }
    OK(prefixes > 500);
}

/* Any cell is a rule or an error, and any rule runs. */
TEST(match_stands_any_cell)
{
    static const char *const bits[] = {
        "(",   ")", "|",  "/", "_", ".",    " ",   "...", "/v",  "/n",      "a",
        "b",   "B", "\\", "[", "]", "*",    "?",   "{2",  "(?:", "(?=",     "^",
        "\\b", "-", "'",  "}", "+", "(?i)", "\\s", "$",   "/a",  "\xC3\xA9"};
    unsigned state = 11;
    size_t good = 0;
    for (int round = 0; round < 6000; round++) {
        struct bench b;
        struct buf cell = {0}, text = {0};
        begin(&b);
        if (dice(&state, 2))
            buf_add_char(&cell, '/');
        for (unsigned i = dice(&state, 10); i > 0; i--)
            buf_add_cstr(&cell, bits[dice(&state, 32)]);
        if (cell.n && cell.p[0] == '/')
            buf_add_char(&cell, '/');
        buf_add_char(&cell, '\0');
        make_text(&state, &text);
        buf_add_char(&text, '\0');
        if (add(&b, RULE_CUE, cell.p, "") == 0) {
            good++;
            run(&b, text.p);
        } else {
            OK(b.err.column >= 10 && b.err.column <= 10 + cell.n);
            OK(b.err.message[0] != '\0');
        }
        buf_free(&cell);
        buf_free(&text);
        end(&b);
    }
    OK(good > 500);
}

/* A stop belongs to the kind that it stops. */
TEST(match_of_some_kinds)
{
    struct bench b;
    struct hit *hits;
    struct sayso_str text = STR_LIT("click here, he said, and share this");
    begin(&b);
    add(&b, RULE_BOILERPLATE, "click here", "share");
    add(&b, RULE_BOILERPLATE, "/share (this|that)/", "share");
    add(&b, RULE_BOILERPLATE, "said", "share");
    add(&b, RULE_STOP, "he said", "boilerplate");
    add(&b, RULE_CUE, "said", "speech");
    add(&b, RULE_STOP, "said ,", "cue");
    STR_EQ(run(&b, "click here, he said, and share this"),
           "0:click here; 1:share this");
    INT_EQ(match_kinds(&b, KINDS_PAGE, text, b.token_count, &hits), 2);
    OK(hits[0].rule == &b.rules[0] && hits[1].rule == &b.rules[1]);
    INT_EQ(match_kinds(&b, KINDS_TEXT, text, b.token_count, &hits), 0);
    run(&b, "he said here");
    INT_EQ(match_kinds(&b, KINDS_TEXT, STR_LIT("he said here"), b.token_count, &hits),
           1);
    OK(hits[0].rule == &b.rules[4]);
    end(&b);
}
