/*
 * From rules to what runs: the table of words and the matcher. Irregular forms of all
 * files come first, for every inflection after them needs them; then words, then rules
 * that match. Knows nothing of files and rows.
 */
#include "base/str.h"
#include "rubric/load.h"
#include "rubric/matcher.h"
#include "rubric/row.h"
#include "rubric/word.h"

enum word_sort { SORT_BITS, SORT_NOUN, SORT_VERB, SORT_BOTH_NUMBERS };

struct word_kind {
    const char *name;
    enum word_sort sort;
    uint32_t bits;
    uint8_t habits;
};

static const struct word_kind word_kinds[] = {
    {"noun", SORT_NOUN, 0, 0},
    {"verb", SORT_VERB, 0, 0},
    {"clausal", SORT_VERB, WORD_CLAUSAL, 0},
    {"plural", SORT_BITS, WORD_PLURAL, 0},
    {"adjective", SORT_BITS, WORD_ADJ, 0},
    {"adverb", SORT_BITS, WORD_ADV, 0},
    {"noun-first", SORT_BITS, 0, NOUN_FIRST},
    {"verb-first", SORT_BITS, 0, VERB_FIRST},
    {"adjective-first", SORT_BITS, 0, ADJ_FIRST},
    {"adverb-first", SORT_BITS, 0, ADV_FIRST},
    {"noun-seldom", SORT_BITS, 0, NOUN_SELDOM},
    {"verb-seldom", SORT_BITS, 0, VERB_SELDOM},
    {"adjective-seldom", SORT_BITS, 0, ADJ_SELDOM},
    {"adverb-seldom", SORT_BITS, 0, ADV_SELDOM},
    {"title", SORT_BITS, WORD_TITLE, 0},
    {"courtesy", SORT_BITS, WORD_COURTESY, 0},
    {"male", SORT_BITS, WORD_MALE, 0},
    {"female", SORT_BITS, WORD_FEMALE, 0},
    {"time", SORT_BITS, WORD_TIME, 0},
    {"number", SORT_BITS, WORD_NUMBER, 0},
    {"person", SORT_BOTH_NUMBERS, WORD_PERSON, 0},
    {"group", SORT_BOTH_NUMBERS, WORD_GROUP, 0},
    {"document", SORT_BOTH_NUMBERS, WORD_DOCUMENT, 0},
};

static const struct word_kind *word_kind(const struct rule *rule)
{
    for (size_t i = 0; i < sizeof word_kinds / sizeof *word_kinds; i++)
        if (str_is(rule->cells.klass, word_kinds[i].name))
            return &word_kinds[i];
    return NULL;
}

/* A list of nouns may name plurals beside their singulars: those are not inflected once
 * more ("abbotses"). */
static bool is_only_plural(struct word_table *words, struct sayso_str form)
{
    const struct word *word = word_find(words, form);
    return word && (word->classes & (WORD_PLURAL | WORD_NOUN)) == WORD_PLURAL;
}

static void add_word(struct word_table *words, const struct word_kind *kind,
                     struct sayso_str form)
{
    struct word *forms[8];
    size_t count = 1;
    if (kind->sort == SORT_BITS ||
        (kind->sort == SORT_BOTH_NUMBERS && is_only_plural(words, form)))
        forms[0] = word_intern(words, form);
    else
        count = word_inflect(words, form, kind->sort == SORT_VERB, forms);
    for (size_t i = 0; i < count; i++) {
        forms[i]->classes |= kind->bits;
        forms[i]->habits |= kind->habits;
    }
}

/* The words of a cell, separated by blanks of any sort. */
static struct sayso_str next_word(struct sayso_str *rest)
{
    size_t start = 0, end;
    while (start < rest->n && ascii_space(rest->p[start]))
        start++;
    for (end = start; end < rest->n && !ascii_space(rest->p[end]); end++)
        ;
    struct sayso_str word = str_sub(*rest, start, end);
    *rest = str_sub(*rest, end, rest->n);
    return word;
}

static void add_words(struct word_table *words, const struct rule *rule, bool nouns)
{
    const struct word_kind *kind = word_kind(rule);
    if (!kind || (kind->sort == SORT_BOTH_NUMBERS) != nouns)
        return;
    struct sayso_str rest = rule->cells.match, form;
    while ((form = next_word(&rest)).n)
        add_word(words, kind, form);
}

static void add_abbreviation(struct word_table *words, const struct rule *rule)
{
    struct sayso_str rest = rule->cells.match, form;
    while (str_split(&rest, '|', &form)) {
        form = str_trim(form);
        if (!form.n)
            continue;
        struct word *word = word_intern(words, form);
        word->classes |= WORD_ABBREVIATION;
        word->abbreviation = rule;
    }
}

/* What is asked of every passage. */
static void read_settings(struct rubric *rubric)
{
    rubric->cue_classes[CUE_SPEECH] = rubric_setting(rubric, "cue.speech", 1) != 0;
    rubric->cue_classes[CUE_EVIDENCE] = rubric_setting(rubric, "cue.evidence", 1) != 0;
    rubric->cue_classes[CUE_BELIEF] = rubric_setting(rubric, "cue.belief", 1) != 0;
    rubric->cue_classes[CUE_ATTITUDE] = rubric_setting(rubric, "cue.attitude", 0) != 0;
    rubric->author = rubric_setting(rubric, "author", 0) != 0;
    rubric->nested = rubric_setting(rubric, "nested", 1) != 0;
}

static void make_words(struct rubric *rubric)
{
    struct word_table *words = word_table_new(&rubric->arena);
    rubric->words = words;
    for (size_t i = 0; i < rubric->rule_count; i++) {
        const struct rule *rule = rubric->rules[i];
        if (rule->kind == RULE_FORMS)
            word_forms(words, str_trim(rule->cells.match),
                       str_is(rule->cells.klass, "verb"), rule->cells.value);
    }
    for (int nouns = 0; nouns <= 1; nouns++)
        for (size_t i = 0; i < rubric->rule_count; i++)
            if (rubric->rules[i]->kind == RULE_WORD)
                add_words(words, rubric->rules[i], nouns != 0);
    for (size_t i = 0; i < rubric->rule_count; i++)
        if (rubric->rules[i]->kind == RULE_ABBREVIATION)
            add_abbreviation(words, rubric->rules[i]);
}

/* A doubled quotation mark in the file is one in the cell: the matcher counts in the
 * cell, the reader of an error in the file. */
static void count_doubled(const struct rule *rule, unsigned column,
                          struct sayso_err *err)
{
    if (!err || err->column <= column)
        return;
    struct sayso_str before = str_sub(rule->cells.match, 0, err->column - column);
    for (size_t i = 0; i < before.n; i++)
        err->column += before.p[i] == '"';
}

/* Either the lists, which come first because rules name them, or the rules. */
static int add_rules(struct rubric *rubric, bool lists,
                     unsigned (*column)(const struct rule *), struct sayso_err *err)
{
    for (size_t i = 0; i < rubric->rule_count; i++) {
        struct rule *rule = rubric->rules[i];
        bool adds = lists ? rule->kind == RULE_LIST : row_matches(rule->kind);
        if (!adds || !rule->cells.match.n)
            continue;
        if (matcher_add(rubric->matcher, rubric, rule, column(rule), err)) {
            count_doubled(rule, column(rule), err);
            return -1;
        }
    }
    return 0;
}

int rubric_compile(struct rubric *rubric, unsigned (*column)(const struct rule *),
                   struct sayso_err *err)
{
    read_settings(rubric);
    make_words(rubric);
    rubric->matcher = matcher_new(&rubric->arena);
    if (add_rules(rubric, true, column, err) || add_rules(rubric, false, column, err))
        return -1;
    matcher_seal(rubric->matcher);
    return 0;
}
