/* What a rubric's examples prove of rows that leave no trace of their own. */
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/str.h"
#include "rubric/load.h"
#include "unit.h"

/* A rubric with a cue, a hedge and an estimate; the rows of a test follow. */
#define KNOWN                                                                          \
    "id,kind,match,class,frame,value,points,example,counter,note\n"                    \
    "F1,forms,say,verb,,says said said saying,,,,\n"                                   \
    "C1,cue,say/v,speech,that,,,,,\n"                                                  \
    "H1,hedge,may,modal,,2,15,,,\n"                                                    \
    "E1,estimate,likely,icd203,,55-80,,,,\n"

static void note(void *context, const struct sayso_rule *rule, const char *what)
{
    struct buf *said = context;
    buf_add(said, rule->id);
    buf_add_cstr(said, strstr(what, "counter") ? " counter; " : " example; ");
}

/* Hands over what fails: "X1 example; " for each. */
static void proves(const char *rows, const char *expected, int line)
{
    struct sayso_err err = {0};
    struct buf text = {0}, said = {0};
    buf_add_cstr(&text, KNOWN);
    buf_add_cstr(&text, rows);
    struct sayso_rubric *rubric = rubric_load_memory("t.csv", buf_str(&text), &err);
    unit_check(rubric != NULL, __FILE__, line, err.message);
    if (rubric) {
        sayso_rubric_check(rubric, note, &said, NULL);
        unit_str(buf_str(&said), str_from(expected), __FILE__, line, rows);
    }
    sayso_rubric_free(rubric);
    buf_free(&text);
    buf_free(&said);
}
#define PROVES(rows, expected) proves(rows, expected, __LINE__)

TEST(prove_stops_by_what_they_stop)
{
    PROVES("X1,stop,say/v grace,cue,,,,Ana Ruiz said grace.,"
           "Ana Ruiz said that the gate was shut.,\n",
           "");
    PROVES("X1,stop,say/v grace,cue,,,,Ana Ruiz said that the gate was shut.,"
           "Ana Ruiz said grace.,\n",
           "X1 example; X1 counter; ");
    PROVES("X1,stop,next may,hedge,,,,They meet next May.,The gate may shut.,\n", "");
    PROVES("X1,stop,next may,hedge,,,,They meet in May.,They meet next May.,\n",
           "X1 example; X1 counter; ");
    PROVES("X1,stop,as likely,estimate,,,,It is as likely.,The gate may shut.,\n",
           "X1 counter; ");
}

TEST(prove_abbreviations_by_the_ends_of_sentences)
{
    PROVES("A1,abbreviation,Amt.|Qty.,any,,,,The qty. of tea fell.,"
           "They sold it by the qty. Reed bought none.,\n",
           "");
    PROVES(
        "A1,abbreviation,Amt.|Qty.,any,,,,They sold it by the qty. Reed bought none.,"
        "The qty. of tea fell.,\n",
        "A1 example; A1 counter; ");
    PROVES("A1,abbreviation,no.,number,,,,They left the casino. Reed stayed.,,\n", "");
}

/* Abbreviations and words are lists, levels and weights numbers; all else must show
 * what it finds, and what it does not. */
static bool must_show(const struct rule *rule)
{
    switch (rule->kind) {
    case RULE_CUE:
    case RULE_SOURCE:
    case RULE_HEDGE:
    case RULE_BOOSTER:
    case RULE_ESTIMATE:
    case RULE_BOILERPLATE:
    case RULE_STOP:
    case RULE_TRAIT:
    case RULE_FLAG:
        return true;
    default:
        return false;
    }
}

TEST(prove_shipped_rules_have_both_sides)
{
    const char *name;
    for (size_t i = 0; (name = sayso_rubric_shipped(i)); i++) {
        struct sayso_err err = {0};
        struct sayso_rubric *shipped = sayso_rubric_load(&name, 1, &err);
        OK(shipped);
        for (size_t k = 0; k < rubric_of(shipped)->rule_count; k++) {
            const struct rule *rule = rubric_of(shipped)->rules[k];
            bool both = rule->cells.example.n && rule->cells.counter.n;
            char id[80];
            snprintf(id, sizeof id, "%.*s", STR(rule->cells.id));
            unit_check(both || !must_show(rule), __FILE__, __LINE__, id);
        }
        sayso_rubric_free(shipped);
    }
}
