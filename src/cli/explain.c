/*
 * Takes ids as the audit table shows them, gives a page for each rule: its cells under
 * the names of their columns, each with what it means, where it stands, and what stood
 * there before it. A scale is the list of its estimates. An id that nobody knows is
 * answered with those that are spelt nearly so.
 */
#include "cli/explain.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "cli/meaning.h"
#include "cli/message.h"
#include "cli/near.h"
#include "cli/page.h"
#include "cli/text.h"

enum { SHOWN = 64 /* bytes of an unknown id that are shown */ };

/* ## Cells and what they mean ------------------------------------------------------ */

static void put(struct bytes *page, const char *label, struct bytes *words)
{
    page_field(page, text_of(label), text_in(words));
    bytes_free(words);
}

static void put_meant(struct bytes *page, const char *label, struct sayso_str cell,
                      const char *meaning)
{
    struct bytes words = {0};
    text_add(&words, cell);
    if (cell.n && *meaning)
        bytes_add_text(&words, ": ");
    if (cell.n)
        bytes_add_text(&words, meaning);
    put(page, label, &words);
}

/* Explain of the notation of words what a match cell makes use of. */
static void put_notation(struct bytes *page, struct sayso_str match)
{
    static const struct {
        const char *mark, *words;
    } notation[] = {{"/v", "/v: in all forms of the verb"},
                    {"/n", "/n: in both numbers of the noun"},
                    {"/m", "/m: where it is a modal verb"},
                    {"_/v", "_/v: any verb"},
                    {"_/n", "_/n: any noun"},
                    {"|", "|: or"},
                    {"(", "( ): may be there, or not"},
                    {"_", "_: any one word"},
                    {"#", "#: a number"},
                    {"...", "...: up to four words"},
                    {"@", "@: one of the words of that list"},
                    {"[", "[ ]: must stand beside it, or with not must not"}};
    struct bytes words = {0};
    for (size_t i = 0; i < sizeof notation / sizeof *notation; i++) {
        if (!text_holds(match, text_of(notation[i].mark)))
            continue;
        bytes_add_text(&words, words.n ? "; " : "");
        bytes_add_text(&words, notation[i].words);
    }
    put(page, "", &words);
}

static void put_match(struct bytes *page, const struct sayso_rule *rule)
{
    page_field(page, text_of("match"), rule->match);
    if (text_is(rule->kind, "rubric") || text_is(rule->kind, "word") ||
        text_is(rule->kind, "forms"))
        return;
    if (rule->match.n && rule->match.p[0] == '/')
        page_field(page, text_of(""), text_of("a pattern, see pcre2pattern(3)"));
    else
        put_notation(page, rule->match);
}

static void put_frames(struct bytes *page, const struct sayso_rule *rule)
{
    struct sayso_str rest = rule->frame, frame;
    const char *label = "frame";
    while (text_split(&rest, ' ', &frame)) {
        put_meant(page, label, frame, meaning_of_frame(frame));
        label = frame.n ? "" : label;
    }
}

/* The rule of a letter or digit of a grade, as in "reliability.B". */
static const struct sayso_rule *grade_level(const struct sayso_rubric *rubric,
                                            const char *axis, char mark)
{
    char id[32];
    snprintf(id, sizeof id, "%s.%c", axis, mark);
    return sayso_rubric_find(rubric, text_of(id));
}

/* What a source's letter is called, which may stand behind its naming. */
static struct sayso_str letter_name(const struct sayso_rubric *rubric,
                                    const struct sayso_rule *rule)
{
    struct sayso_str rest = rule->value, word;
    while (text_is(rule->kind, "source") && text_split(&rest, ' ', &word)) {
        const struct sayso_rule *level =
            word.n == 1 ? grade_level(rubric, "reliability", *word.p) : NULL;
        if (level)
            return level->klass;
    }
    return (struct sayso_str){0};
}

static void put_value(struct bytes *page, const struct sayso_rubric *rubric,
                      const struct sayso_rule *rule)
{
    const char *meaning = meaning_of_value(rule);
    struct sayso_str letter = letter_name(rubric, rule);
    struct bytes words = {0};
    bytes_add_text(&words, meaning);
    bytes_add_text(&words, *meaning && letter.n ? "; " : "");
    text_add(&words, letter);
    bytes_add(&words, "", 1);
    put_meant(page, "value", rule->value, words.p ? words.p : "");
    bytes_free(&words);
}

/* ## Where it stands --------------------------------------------------------------- */

static void add_place(struct bytes *to, const struct sayso_rule *rule)
{
    char line[32];
    snprintf(line, sizeof line, ":%u", rule->line);
    text_add(to, rule->file);
    bytes_add_text(to, line);
}

static void put_place(struct bytes *page, const char *label,
                      const struct sayso_rule *rule)
{
    struct bytes words = {0};
    add_place(&words, rule);
    put(page, label, &words);
}

/* What an earlier rule had otherwise. */
static void add_difference(struct bytes *to, const char *column, struct sayso_str was,
                           struct sayso_str now)
{
    if (text_same(was, now))
        return;
    bytes_add_text(to, to->n ? "; " : "");
    bytes_add_text(to, column);
    bytes_add_text(to, " ");
    text_add(to, was.n ? was : text_of("empty"));
}

static void put_overridden(struct bytes *page, const struct sayso_rule *rule,
                           const struct sayso_rule *was)
{
    struct bytes words = {0}, differences = {0};
    add_difference(&differences, "match", was->match, rule->match);
    add_difference(&differences, "class", was->klass, rule->klass);
    add_difference(&differences, "frame", was->frame, rule->frame);
    add_difference(&differences, "value", was->value, rule->value);
    add_difference(&differences, "points", was->points, rule->points);
    add_place(&words, was);
    bytes_add_text(&words, differences.n ? ", which had " : "");
    text_add(&words, text_in(&differences));
    bytes_free(&differences);
    put(page, "overrides", &words);
}

/* ## One rule ---------------------------------------------------------------------- */

static void put_heading(struct bytes *page, const struct sayso_rule *rule, bool off)
{
    struct bytes words = {0};
    text_add(&words, rule->id);
    bytes_add_text(&words, off ? ", switched off, " : ", ");
    bytes_add_text(&words, rule->idle ? "not in force, " : "");
    bytes_add_text(&words, meaning_of_kind(rule));
    page_line(page, text_in(&words));
    bytes_free(&words);
    bytes_add_text(page, "\n");
}

/* A row that only switches off says nothing of what the rule was. */
static const struct sayso_rule *what_it_was(const struct sayso_rule *rule)
{
    while (rule->off && rule->overrides)
        rule = rule->overrides;
    return rule;
}

static void put_rule(struct bytes *page, const struct sayso_rubric *rubric,
                     const struct sayso_rule *found)
{
    const struct sayso_rule *rule = what_it_was(found);
    put_heading(page, rule, found->off);
    put_meant(page, "class", rule->klass, meaning_of_class(rule));
    put_match(page, rule);
    put_frames(page, rule);
    put_value(page, rubric, rule);
    put_meant(page, "points", rule->points, meaning_of_points(rule));
    page_field(page, text_of("example"), rule->example);
    page_field(page, text_of("counter"), rule->counter);
    page_field(page, text_of("note"), rule->note);
    put_place(page, "stands in", rule);
    for (const struct sayso_rule *was = rule->overrides; was; was = was->overrides)
        put_overridden(page, rule, was);
    for (; found != rule; found = found->overrides)
        put_place(page, "off in", found);
}

/* ## A scale ----------------------------------------------------------------------- */

/* The rows of a rubric that are in force, or idle, one by one. */
typedef const struct sayso_rule *row_at(const struct sayso_rubric *, size_t);

/* An estimate's class is its scale, or the scale and a row of terms behind a slash. */
static bool is_of_scale(const struct sayso_rule *rule, struct sayso_str scale)
{
    struct sayso_str klass = rule->klass, first = {0};
    return text_is(rule->kind, "estimate") && text_split(&klass, '/', &first) &&
           text_same_fold(first, scale);
}

static void put_term(struct bytes *page, const struct sayso_rule *rule)
{
    struct bytes words = {0};
    text_add(&words, rule->match);
    bytes_add_text(&words, " (");
    text_add(&words, rule->id);
    bytes_add_text(&words, ")");
    page_field(page, rule->value, text_in(&words));
    bytes_free(&words);
}

/* Either all rows of a scale are in force, or none is. */
static void put_scale(struct bytes *page, const struct sayso_rubric *rubric,
                      struct sayso_str scale, row_at *row)
{
    const struct sayso_rule *rule;
    bool begun = false;
    for (size_t i = 0; (rule = row(rubric, i)); i++) {
        if (!is_of_scale(rule, scale))
            continue;
        if (!begun) {
            bytes_add_text(page, page->n ? "\n" : "");
            text_add(page, scale);
            bytes_add_text(page, rule->idle ? ", not in force" : "");
            bytes_add_text(page, ", a scale of likelihood in per cent\n\n");
            begun = true;
        }
        put_term(page, rule);
    }
}

/* ## The whole --------------------------------------------------------------------- */

/* A grade is a letter and a digit, "B2". */
static bool is_grade(struct sayso_str word)
{
    return word.n == 2 && strchr("ABCDEFabcdef", word.p[0]) &&
           strchr("123456", word.p[1]);
}

static enum sayso_code say_grade(struct sayso_str grade)
{
    return message_fail(SAYSO_USAGE, NULL,
                        "\"%.*s\" is a grade, which the rubric admiralty explains",
                        (int)grade.n, grade.p);
}

static enum sayso_code say_unknown(const struct sayso_rubric *rubric,
                                   struct sayso_str word)
{
    struct bytes near = {0};
    near_ids(rubric, word, &near);
    enum sayso_code code =
        message_fail(SAYSO_USAGE, NULL, "there is no rule \"%.*s\"%s%.*s",
                     (int)(word.n < SHOWN ? word.n : SHOWN), word.p,
                     near.n ? "; near it are:" : "; --print-rubric prints all",
                     (int)near.n, near.n ? near.p : "");
    bytes_free(&near);
    return code;
}

static void put_found(struct bytes *page, const struct sayso_rubric *rubric,
                      const struct sayso_rule *rule)
{
    if (!rule)
        return;
    bytes_add_text(page, page->n ? "\n" : "");
    put_rule(page, rubric, rule);
}

static void put_grade(struct bytes *page, const struct sayso_rubric *rubric,
                      struct sayso_str word)
{
    if (!is_grade(word))
        return;
    put_found(page, rubric, grade_level(rubric, "reliability", word.p[0]));
    put_found(page, rubric, grade_level(rubric, "credibility", word.p[1]));
}

static enum sayso_code explain_word(const struct sayso_rubric *rubric,
                                    struct sayso_str word, struct bytes *page)
{
    size_t before = page->n;
    put_found(page, rubric, sayso_rubric_find(rubric, word));
    put_scale(page, rubric, word, sayso_rubric_rule);
    put_scale(page, rubric, word, sayso_rubric_idle);
    if (page->n == before)
        put_grade(page, rubric, word);
    if (page->n > before)
        return SAYSO_OK;
    return is_grade(word) ? say_grade(word) : say_unknown(rubric, word);
}

/* The cells of the table have semicolons between ids. */
static enum sayso_code explain_words(const struct sayso_rubric *rubric,
                                     struct sayso_str words, struct bytes *page)
{
    enum sayso_code worst = SAYSO_OK;
    struct sayso_str word;
    while (text_split(&words, ';', &word)) {
        word = text_trim(word);
        enum sayso_code code = word.n ? explain_word(rubric, word, page) : SAYSO_OK;
        worst = code > worst ? code : worst;
    }
    return worst;
}

enum sayso_code explain(const struct sayso_rubric *rubric, const char *const *lists,
                        size_t count, struct output *output)
{
    struct bytes page = {0};
    enum sayso_code worst = SAYSO_OK;
    for (size_t i = 0; i < count; i++) {
        struct sayso_str rest = text_of(lists[i]), words;
        while (text_split(&rest, ',', &words)) {
            enum sayso_code code = explain_words(rubric, words, &page);
            worst = code > worst ? code : worst;
        }
    }
    output_write(output, page.p, page.n);
    bytes_free(&page);
    return worst;
}
