/* What a rubric's examples prove of rows that leave no trace of their own. */
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
