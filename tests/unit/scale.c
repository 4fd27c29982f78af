/* Scales: names and ranges, which one is in force, and rows that contradict it. */
#include "rubric/scale.h"

#include <stdio.h>

#include "base/buf.h"
#include "base/str.h"
#include "rubric/load.h"
#include "unit.h"

#define HEADER "id,kind,match,class,value\n"

static struct sayso_rubric *load(const char *rows, struct sayso_err *err)
{
    struct buf buf = {0};
    buf_printf(&buf, HEADER "%s", rows);
    struct sayso_rubric *rubric = rubric_load_memory("t.csv", buf_str(&buf), err);
    buf_free(&buf);
    return rubric;
}

/* Is the estimate `id` in force in a rubric of those rows? */
static bool in_force(const char *rows, const char *id)
{
    struct sayso_err err = {0};
    struct sayso_rubric *rubric = load(rows, &err);
    STR_EQ(str_from(err.message), "");
    bool found = rubric && rubric_rule(rubric_of(rubric), id);
    sayso_rubric_free(rubric);
    return found;
}

static void bad(const char *rows, unsigned line, unsigned column, const char *words,
                int at)
{
    struct sayso_err err = {0};
    struct sayso_rubric *rubric = load(rows, &err);
    unit_check(!rubric, __FILE__, at, "loads");
    unit_check(str_find(str_from(err.message), str_from(words), 0) != SIZE_MAX,
               __FILE__, at, err.message);
    unit_check(err.line == line && err.column == column, __FILE__, at, "place");
    sayso_rubric_free(rubric);
}
#define BAD(rows, line, column, words) bad(rows, line, column, words, __LINE__)

TEST(scale_names)
{
    STR_EQ(scale_of(STR_LIT("icd203/likelihood")), "icd203");
    STR_EQ(scale_of(STR_LIT("kent")), "kent");
    STR_EQ(scale_of((struct sayso_str){0}), "");
    OK(scale_is_class(STR_LIT("kent")));
    OK(scale_is_class(STR_LIT("icd203/likelihood")));
    OK(!scale_is_class(STR_LIT("icd 203")));
    OK(!scale_is_class(STR_LIT("icd203/")));
    OK(!scale_is_class(STR_LIT("/likelihood")));
    OK(!scale_is_class(STR_LIT("a/b/c")));
    OK(!scale_is_class((struct sayso_str){0}));
}

/* The ranges of an estimate with that value: as it is said, and as it is denied. */
static void ranges(const char *value, const char *said, const char *denied, int at)
{
    char row[64];
    struct sayso_err err = {0};
    struct arena arena = {0};
    snprintf(row, sizeof row, "K1,estimate,likely,kent,%s\n", value);
    struct sayso_rubric *rubric = load(row, &err);
    const struct rule *rule = rubric ? rubric_rule(rubric_of(rubric), "K1") : NULL;
    unit_check(rule, __FILE__, at, err.message);
    unit_check(rule && str_is(scale_range(rule, false, &arena), said), __FILE__, at,
               "said");
    unit_check(rule && str_is(scale_range(rule, true, &arena), denied), __FILE__, at,
               "denied");
    arena_free(&arena);
    sayso_rubric_free(rubric);
}
#define RANGES(value, said, denied) ranges(value, said, denied, __LINE__)

TEST(scale_ranges_turn)
{
    RANGES("95-99", "95-99", "1-5");
    RANGES("100-100", "100-100", "0-0");
    RANGES("63-87 not 20-40", "63-87", "20-40");
    RANGES("5 to 20 not 80 to 90", "5-20", "80-90");
    BAD("K1,estimate,likely,kent,63-87 not 40-20\n", 2, 25, "the lower bound first");
    BAD("K1,estimate,likely,kent,63-87 not\n", 2, 25, "whole per cent");
    BAD("K1,estimate,likely,kent,63-87\nK2,estimate,likely,kent,63-87 not 20-40\n", 3,
        13, "too, with another range");
}

#define KENT "K1,estimate,likely,kent,63-87\n"
#define ICD "E1,estimate,likely,icd203/likelihood,55-80\n"

TEST(scale_put_in_force)
{
    OK(in_force(KENT, "K1")); /* the scale of the first row, where none is named */
    OK(in_force("scale,setting,,,kent\n" KENT, "K1"));
    OK(in_force(KENT "scale,setting,,,kent\n", "K1"));
    OK(in_force("d,include,default,,\nscale,setting,,,kent\n" KENT, "K1"));
    OK(!in_force("d,include,default,,\nscale,setting,,,kent\n" KENT, "E009"));
    OK(in_force("d,include,default,,\n", "E009"));
    OK(!in_force("d,include,kent,,\n", "E009"));
    OK(in_force("d,include,kent,,\ne,include,icd203,,\n", "E009"));
    OK(!in_force("d,include,default,,\nscale,setting,,,off\n", "E009"));
    OK(in_force("d,include,kent,,\nE009,estimate,,,off\n", "KENT13"));
}

TEST(scale_errors)
{
    BAD(ICD KENT, 3, 20, "two scales: this row is of \"kent\"");
    BAD("d,include,default,,\n" KENT, 3, 20, "\"icd203\" (default:");
    BAD("d,include,kent,,\n" ICD, 3, 20, "the scale in force is \"kent\"");
    BAD("scale,setting,,,kent\n" ICD, 3, 20, "two scales");
    BAD("d,include,default,,\nscale,setting,,,knet\n", 3, 17,
        "no estimate is of the scale \"knet\"; there are: icd203");
    BAD("scale,setting,,,kent\n", 2, 17, "there are: none");
    BAD("scale,setting,,,a b\n", 2, 17, "one word, the name of a scale");
    BAD("scale,setting,,,a/b\n", 2, 17, "one word, the name of a scale");
    BAD("K1,estimate,likely,a b,1-2\n", 2, 20, "is no scale; that is one word");
    BAD("K1,estimate,likely,a,80-55\n", 2, 22, "the lower bound first");
    BAD("K1,estimate,likely,a,99.5-100\n", 2, 22, "whole per cent");
    BAD("K1,estimate,likely,a,>50\n", 2, 22, "whole per cent");
    BAD("K1,estimate,likely,a,\n", 2, 22, "whole per cent");
    BAD("K1,estimate,likely,a,50-101\n", 2, 22, "within 0-100");
}

TEST(scale_clashes)
{
    BAD("K1,estimate,likely,a,1-2\nK2,estimate,likely,a,1-3\n", 3, 13,
        "words of this row are of \"K1\" (t.csv:2) too, with another range, 1-2");
    BAD("K1,estimate,very|most likely,a,1-2\nK2,estimate,(quite) most likely,a/b,3-4\n",
        3, 13, "\"K1\"");
    BAD("d,include,default,,\nZ1,estimate,probably,icd203,50-60\n", 3, 13, "\"E010\"");
    OK(in_force("K1,estimate,likely,a,1-2\nK2,estimate,likely,a,1-2\n", "K2"));
    OK(in_force("K1,estimate,likely,a,1-50\nK2,estimate,very likely,a,1-9\n", "K2"));
    OK(in_force("K1,estimate,likely [to],a,1-2\nK2,estimate,likely,a,3-4\n", "K2"));
    OK(in_force("d,include,default,,\nE010,estimate,probably,icd203,50-60\n", "E010"));
}
