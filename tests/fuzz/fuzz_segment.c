/*
 * Any text: sentences are in order, disjoint, inside the text and not longer than the
 * limit; paragraphs count up; every character that is not blank stands in a sentence.
 * A small rubric makes abbreviations, and boilerplate of every class.
 */
#include <stdlib.h>

#include "base/rx.h"
#include "base/str.h"
#include "base/utf8.h"
#include "find/find.h"
#include "find/sentence.h"
#include "read/decode.h"
#include "rubric/matcher.h"
#include "rubric/word.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct {
    enum rule_kind kind;
    const char *match, *klass;
} rows[] = {
    {RULE_ABBREVIATION, "Mr.", "title"},
    {RULE_ABBREVIATION, "no.", "number"},
    {RULE_ABBREVIATION, "U.S.", "place"},
    {RULE_ABBREVIATION, "p.m.", "any"},
    {RULE_BOILERPLATE, "/(?i)^by \\p{Lu}/", "byline"},
    {RULE_BOILERPLATE, "donate now|today", "donation"},
    {RULE_BOILERPLATE, "/\\d{4}/", "date"},
    {RULE_BOILERPLATE, "/\\*|fellow/", "note"},
};

enum { ROWS = sizeof rows / sizeof rows[0] };

static void must(bool law)
{
    if (!law)
        abort();
}

static void add_rows(struct rubric *rubric, struct rule *rules)
{
    struct sayso_err err;
    rubric->words = word_table_new(&rubric->arena);
    rubric->matcher = matcher_new(&rubric->arena);
    for (size_t i = 0; i < ROWS; i++) {
        struct rule *rule = &rules[i];
        rule->kind = rows[i].kind;
        rule->cells.match = str_from(rows[i].match);
        rule->cells.klass = str_from(rows[i].klass);
        if (rule->kind == RULE_BOILERPLATE) {
            must(matcher_add(rubric->matcher, rubric, rule, 1, &err) == 0);
            continue;
        }
        struct word *word = word_intern(rubric->words, rule->cells.match);
        word->abbreviation = rule;
        word->classes |= WORD_ABBREVIATION;
    }
    matcher_seal(rubric->matcher);
}

static bool is_blank(struct sayso_str s)
{
    size_t n;
    for (size_t at = 0; at < s.n; at += n)
        if (!utf8_is_space(utf8_at(s, at, &n)))
            return false;
    return true;
}

static void check(const struct sayso_article *article)
{
    size_t at = 0, paragraph = 1;
    for (size_t i = 0; i < article->sentence_count; i++) {
        const struct sayso_sentence *s = &article->sentences[i];
        size_t start = str_offset(article->text, s->text);
        must(str_contains(article->text, s->text) && start >= at);
        must(s->text.n <= SENTENCE_MAX && !is_blank(s->text));
        must(is_blank(str_sub(article->text, at, start)));
        must(s->number == i + 1 && s->paragraph >= paragraph &&
             s->paragraph <= paragraph + 1);
        must(s->kind != SAYSO_BOILERPLATE || s->rule);
        at = start + s->text.n;
        paragraph = s->paragraph;
    }
    must(is_blank(str_sub(article->text, at, article->text.n)));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena scratch = {0}, report = {0};
    struct rubric rubric = {0};
    struct rule rules[ROWS] = {0};
    struct sayso_article article = {0};
    struct sayso_note note;
    struct sayso_input input = {.name = "fuzz", .bytes = {(const char *)data, size}};
    if (decode_text(&input, &report, &article.text, &note, NULL) == 0) {
        add_rows(&rubric, rules);
        struct rx_scratch *rx = rx_scratch_new();
        struct find find = {
            .rubric = &rubric, .rx = rx, .scratch = &scratch, .report = &report};
        segment_article(&find, &article);
        check(&article);
        rx_scratch_free(rx);
        arena_free(&rubric.arena);
    }
    arena_free(&scratch);
    arena_free(&report);
    return 0;
}
