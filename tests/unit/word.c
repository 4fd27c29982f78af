/* The table of words and English inflection. */
#include "rubric/word.h"

#include <string.h>

#include "base/str.h"
#include "rubric/closed.h"
#include "unit.h"

TEST(word_closed_classes_are_sorted)
{
    for (size_t i = 1; i < closed_count; i++)
        OK(strcmp(closed_words[i - 1].form, closed_words[i].form) < 0);
}

TEST(word_folds)
{
    struct arena a = {0};
    struct word_table *table = word_table_new(&a);
    struct word *word = word_intern(table, STR_LIT("Sa\xC3\x8F"
                                                   "d"));
    STR_EQ(word->form, "sa\xC3\xAF"
                       "d");
    OK(word_find(table, STR_LIT("SA\xC3\x8F"
                                "D")) == word);
    OK(word_intern(table, STR_LIT("sa\xC3\xAF"
                                  "d")) == word);
    OK(word_find(table, STR_LIT("N\xE2\x80\x99T")) != NULL);
    OK(!word_find(table, STR_LIT("saxd")));
    OK(!word_find(table, (struct sayso_str){0}));
    OK(word->lemma == word);
    arena_free(&a);
}

TEST(word_table_grows)
{
    struct arena a = {0};
    struct word_table *table = word_table_new(&a);
    char form[16];
    struct word *first = word_intern(table, STR_LIT("w0"));
    for (unsigned i = 0; i < 20000; i++) {
        form[0] = 'w';
        size_t n = 1;
        for (unsigned rest = i; rest || n == 1; rest /= 10)
            form[n++] = (char)('0' + rest % 10);
        word_intern(table, (struct sayso_str){form, n})->classes |= WORD_NOUN;
    }
    OK(word_find(table, STR_LIT("w0")) == first);
    OK(word_find(table, STR_LIT("w99991")) != NULL);
    OK(word_find(table, STR_LIT("the"))->classes & WORD_DET);
    arena_free(&a);
}

TEST(word_refuses_the_endless)
{
    struct arena a = {0};
    struct word_table *table = word_table_new(&a);
    char form[4096], wide[4096];
    memset(form, 'a', sizeof form);
    for (size_t i = 0; i < sizeof wide; i++)
        wide[i] = i % 2 ? '\xA9' : '\xC3';
    OK(word_intern(table, (struct sayso_str){form, sizeof form}) != NULL);
    OK(!word_find(table, (struct sayso_str){form, sizeof form}));
    OK(!word_find(table, (struct sayso_str){wide, sizeof wide}));
    OK(!word_find(table, (struct sayso_str){wide, 94}));
    arena_free(&a);
}

/* All forms of a lemma, joined by blanks. */
static struct sayso_str forms_of(struct word_table *table, struct arena *arena,
                                 const char *lemma, bool verb)
{
    struct word *out[8];
    struct sayso_str all = {0};
    size_t n = word_inflect(table, str_from(lemma), verb, out);
    for (size_t i = 0; i < n; i++)
        all = arena_printf(arena, "%.*s%s%.*s", STR(all), i ? " " : "",
                           STR(out[i]->form));
    return all;
}

TEST(word_inflects_verbs)
{
    struct arena a = {0};
    struct word_table *t = word_table_new(&a);
    STR_EQ(forms_of(t, &a, "claim", true), "claim claims claimed claiming");
    STR_EQ(forms_of(t, &a, "deny", true), "deny denies denied denying");
    STR_EQ(forms_of(t, &a, "plan", true), "plan plans planned planning");
    STR_EQ(forms_of(t, &a, "focus", true), "focus focuses focused focusing");
    STR_EQ(forms_of(t, &a, "insist", true), "insist insists insisted insisting");
    STR_EQ(forms_of(t, &a, "argue", true), "argue argues argued arguing");
    STR_EQ(forms_of(t, &a, "agree", true), "agree agrees agreed agreeing");
    STR_EQ(forms_of(t, &a, "lie", true), "lie lies lied lying");
    STR_EQ(forms_of(t, &a, "quit", true), "quit quits quitted quitting");
    STR_EQ(forms_of(t, &a, "stress", true), "stress stresses stressed stressing");
    STR_EQ(forms_of(t, &a, "veto", true), "veto vetoes vetoed vetoing");
    STR_EQ(forms_of(t, &a, "Fear", true), "fear fears feared fearing");
    STR_EQ(forms_of(t, &a, "be", true), "be is am are was were been being");
    arena_free(&a);
}

TEST(word_states_irregular_forms)
{
    struct arena a = {0};
    struct word_table *t = word_table_new(&a);
    word_forms(t, STR_LIT("say"), true, STR_LIT("says said said saying"));
    word_forms(t, STR_LIT("go"), true, STR_LIT("goes  went gone"));
    word_forms(t, STR_LIT("get"), true, STR_LIT("- got got|gotten getting"));
    word_forms(t, STR_LIT("man"), false, STR_LIT("men"));
    STR_EQ(forms_of(t, &a, "say", true), "say says said saying");
    STR_EQ(forms_of(t, &a, "go", true), "go goes went gone going");
    STR_EQ(forms_of(t, &a, "get", true), "get gets got gotten getting");
    STR_EQ(forms_of(t, &a, "man", false), "man men");
    const struct word *said = word_find(t, STR_LIT("Said"));
    INT_EQ(said->classes, WORD_PAST | WORD_PART);
    OK(word_is(said, "say") && !word_is(said, "go") && !word_is(NULL, "say"));
    arena_free(&a);
}

TEST(word_inflects_nouns)
{
    struct arena a = {0};
    struct word_table *t = word_table_new(&a);
    STR_EQ(forms_of(t, &a, "source", false), "source sources");
    STR_EQ(forms_of(t, &a, "ministry", false), "ministry ministries");
    STR_EQ(forms_of(t, &a, "press", false), "press presses");
    STR_EQ(forms_of(t, &a, "essay", false), "essay essays");
    OK(word_find(t, STR_LIT("sources"))->classes == WORD_PLURAL);
    OK(word_is(word_find(t, STR_LIT("ministries")), "ministry"));
    arena_free(&a);
}

TEST(word_lemma_prefers_what_is_stated)
{
    struct arena a = {0};
    struct word_table *t = word_table_new(&a);
    forms_of(t, &a, "found", true);
    forms_of(t, &a, "think", true);
    word_forms(t, STR_LIT("find"), true, STR_LIT("finds found found finding"));
    forms_of(t, &a, "find", true);
    const struct word *found = word_find(t, STR_LIT("found"));
    OK(word_is(found, "find") && word_is(found, "found"));
    OK(word_is(word_find(t, STR_LIT("founded")), "found"));
    OK(word_is(word_find(t, STR_LIT("n't")), "not"));
    OK(word_is(word_find(t, STR_LIT("'s")), "be"));
    arena_free(&a);
}
