/* Loading rubrics: what a good one holds, and how each broken one is named. */
#include "rubric/rubric.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/str.h"
#include "rubric/load.h"
#include "rubric/word.h"
#include "unit.h"

#define HEADER "id,kind,match,class,frame,value,points,example,counter,note\n"

static struct rubric *memory(const char *rows, struct sayso_err *err)
{
    struct buf buf = {0};
    buf_add_cstr(&buf, HEADER);
    buf_add_cstr(&buf, rows);
    struct sayso_rubric *rubric = rubric_load_memory("t.csv", buf_str(&buf), err);
    buf_free(&buf);
    return (struct rubric *)rubric;
}

static struct rubric *good(const char *rows, int line)
{
    struct sayso_err err = {0};
    struct rubric *rubric = memory(rows, &err);
    unit_check(rubric != NULL, __FILE__, line, err.message);
    if (!rubric) {
        printf("%s:%u:%u: %s\n", err.file, err.line, err.column, err.message);
        abort();
    }
    return rubric;
}
#define GOOD(rows) good(rows, __LINE__)

static int points_of(const struct rubric *rubric, const char *id)
{
    const struct rule *rule = rubric_rule(rubric, id);
    return rule ? rule->points : 0;
}

static void drop(struct rubric *rubric)
{
    sayso_rubric_free((struct sayso_rubric *)rubric);
}

static void check_err(const struct sayso_err *err, unsigned at, unsigned column,
                      const char *words, int line)
{
    unit_int(err->code, SAYSO_RUBRIC, __FILE__, line, "err.code");
    unit_int(err->line, at, __FILE__, line, "err.line");
    unit_int(err->column, column, __FILE__, line, "err.column");
    unit_check(strstr(err->message, words) != NULL, __FILE__, line, err->message);
}

static void bad_file(const char *bytes, size_t size, unsigned at, unsigned column,
                     const char *words, int line)
{
    struct sayso_err err = {0};
    struct sayso_str text = {bytes, size};
    struct sayso_rubric *rubric = rubric_load_memory("t.csv", text, &err);
    unit_check(rubric == NULL, __FILE__, line, "loads");
    sayso_rubric_free(rubric);
    check_err(&err, at, column, words, line);
    unit_str(str_from(err.file), STR_LIT("t.csv"), __FILE__, line, "err.file");
}
#define BAD_FILE(text, at, column, words)                                              \
    bad_file("" text, sizeof(text) - 1, at, column, words, __LINE__)
#define BAD(rows, at, column, words) BAD_FILE(HEADER rows, at, column, words)

/* ## What a rubric holds ----------------------------------------------------------- */

TEST(rubric_fills_its_rules)
{
    struct rubric *rubric = GOOD("C001,cue,say/v,belief,that quote post,,,,,\n"
                                 "N001,source,critics,group,,vague,-5,,,\n"
                                 "H001,hedge,may,modal,,2,15,,,\n"
                                 "E001,estimate,likely,icd203,,55 - 80,,,,\n"
                                 "E002,estimate,unlikely,icd203,,5 to 20,,,,\n"
                                 "E003,estimate,maybe,icd203,,40\u201360,,,,\n"
                                 "\n,,,,,,,,,\n"
                                 "H2,level,,,,15,40,,,\n");
    const struct rule *cue = rubric_rule(rubric, "C001");
    INT_EQ(cue->cue_class, CUE_BELIEF);
    INT_EQ(cue->frame, FRAME_THAT | FRAME_QUOTE | FRAME_POST);
    INT_EQ(rubric_rule(rubric, "N001")->source_type, SAYSO_GROUP);
    INT_EQ(rubric_rule(rubric, "N001")->naming, SAYSO_VAGUE);
    INT_EQ(rubric_rule(rubric, "N001")->letter, 0);
    INT_EQ(rubric_rule(rubric, "N001")->points, -5);
    INT_EQ(rubric_rule(rubric, "H001")->low, 2);
    INT_EQ(rubric_rule(rubric, "E001")->low, 55);
    INT_EQ(rubric_rule(rubric, "E001")->high, 80);
    INT_EQ(rubric_rule(rubric, "E002")->low, 5);
    INT_EQ(rubric_rule(rubric, "E002")->high, 20);
    INT_EQ(rubric_rule(rubric, "E003")->high, 60);
    INT_EQ(rubric_rule(rubric, "H2")->low, 15);
    INT_EQ(rubric_rule(rubric, "H2")->cells.line, 10);
    STR_EQ(cue->cells.file, "t.csv");
    OK(rubric_rule(rubric, "C999") == NULL);
    INT_EQ(cue->points, 0);
    drop(rubric);
}

TEST(rubric_reads_a_source_s_naming_and_letter)
{
    struct rubric *rubric = GOOD("Z1,source,Lin,person,,named B,,,,\n"
                                 "Z2,source,Moe,person,,C,,,,\n"
                                 "Z3,source,Vane,person,,anonymous   F,,,,\n"
                                 "Z4,source,Cole,person,,,,,,\n");
    static const struct {
        const char *id;
        enum sayso_naming naming;
        char letter;
    } cases[] = {{"Z1", SAYSO_NAMED, 'B'},
                 {"Z2", SAYSO_UNNAMED, 'C'},
                 {"Z3", SAYSO_ANONYMOUS, 'F'},
                 {"Z4", SAYSO_UNNAMED, 0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        INT_EQ(rubric_rule(rubric, cases[i].id)->naming, cases[i].naming);
        INT_EQ(rubric_rule(rubric, cases[i].id)->letter, cases[i].letter);
    }
    drop(rubric);
    BAD("Z1,source,Lin,person,,named G,,,,\n", 2, 23, "\"named G\" is no value of a");
    BAD("Z1,source,Lin,person,,named b,,,,\n", 2, 23, "as in named B");
    BAD("Z1,source,Lin,person,,B named,,,,\n", 2, 23, "no value of a source");
    BAD("Z1,source,Lin,person,,named B C,,,,\n", 2, 23, "no value of a source");
    BAD("Z1,source,Lin,person,,BB,,,,\n", 2, 23, "no value of a source");
}

TEST(rubric_takes_columns_in_any_order)
{
    struct sayso_err err = {0};
    struct sayso_rubric *rubric =
        rubric_load_memory("t.csv",
                           STR_LIT("\xEF\xBB\xBF"
                                   "Match,KIND,id,\r\nmay,booster,B1\r\n"),
                           &err);
    OK(rubric != NULL);
    STR_EQ(rubric_rule((struct rubric *)rubric, "B1")->cells.match, "may");
    sayso_rubric_free(rubric);
}

TEST(rubric_passes_over_what_print_adds)
{
    struct sayso_err err = {0};
    struct sayso_rubric *rubric = rubric_load_memory(
        "t.csv", STR_LIT("id,kind,match,file,line\nB1,booster,may,a.csv,7\n,,,a,8\n"),
        &err);
    OK(rubric != NULL);
    if (!rubric)
        return;
    STR_EQ(rubric_rule((struct rubric *)rubric, "B1")->cells.file, "t.csv");
    INT_EQ(((struct rubric *)rubric)->rule_count, 1);
    sayso_rubric_free(rubric);
}

TEST(rubric_settings_switch_cue_classes)
{
    struct rubric *rubric = GOOD("");
    OK(rubric->cue_classes[CUE_SPEECH] && rubric->cue_classes[CUE_BELIEF]);
    OK(!rubric->cue_classes[CUE_ATTITUDE]);
    drop(rubric);
    rubric = GOOD("cue.attitude,setting,,,,on,,,,\ncue.belief,setting,,,,off,,,,\n");
    OK(rubric->cue_classes[CUE_ATTITUDE] && !rubric->cue_classes[CUE_BELIEF]);
    INT_EQ(rubric_setting(rubric, "cue.attitude", 0), 1);
    INT_EQ(rubric_setting(rubric, "cue.belief", 5), 0);
    INT_EQ(rubric_setting(rubric, "cue.speech", 5), 5);
    drop(rubric);
}

static uint32_t classes(const struct rubric *rubric, const char *form)
{
    const struct word *word = rubric_word(rubric, str_from(form));
    return word ? word->classes : 0;
}

TEST(rubric_knows_its_words)
{
    struct rubric *rubric = GOOD("W001,word,minister envoys envoy,person,,,,,,\n"
                                 "W002,word,envoy,noun,,,,,,\n"
                                 "W003,word,\"swiftly\n slowly\",adverb,,,,,,\n"
                                 "W004,word,forego trek,verb,,,,,,\n"
                                 "F001,forms,forego,verb,,foregoes forewent foregone "
                                 "foregoing,,,,\n"
                                 "A001,abbreviation,Hon.|Capt.,title,,,,,,\n");
    INT_EQ(classes(rubric, "Ministers"), WORD_PLURAL | WORD_PERSON);
    INT_EQ(classes(rubric, "minister"), WORD_NOUN | WORD_PERSON);
    INT_EQ(classes(rubric, "envoys"), WORD_PLURAL | WORD_PERSON);
    INT_EQ(classes(rubric, "envoyses"), 0);
    INT_EQ(classes(rubric, "slowly"), WORD_ADV);
    INT_EQ(classes(rubric, "forewent"), WORD_PAST);
    INT_EQ(classes(rubric, "trekking") & WORD_ING, WORD_ING);
    OK(word_is(rubric_word(rubric, STR_LIT("foregone")), "forego"));
    INT_EQ(classes(rubric, "capt."), WORD_ABBREVIATION);
    OK(rubric_word(rubric, STR_LIT("Hon."))->abbreviation ==
       rubric_rule(rubric, "A001"));
    drop(rubric);
}

TEST(rubric_name_is_a_hash_of_its_cells)
{
    struct rubric *a = GOOD("own,rubric,own,,,1.2,,,,\nB1,booster,clearly,,,,,,,\n");
    struct rubric *b = GOOD("own,rubric,own,,,1.2,,,,\nB1,booster,clearly,,,,,,,x\n");
    struct rubric *c = GOOD("own,rubric,own,,,1.2,,,,\n\nB1,booster,\"clearly\",\n");
    OK(str_starts(a->name, "own 1.2 "));
    INT_EQ(a->name.n, strlen("own 1.2 12345678"));
    OK(!str_eq(a->name, b->name));
    OK(str_eq(a->name, c->name));
    INT_EQ(a->rule_count, 2);
    STR_EQ(a->rules[0]->cells.kind, "rubric");
    drop(a);
    drop(b);
    drop(c);
    a = GOOD("");
    OK(str_starts(a->name, "t "));
    drop(a);
}

/* ## Errors of cells --------------------------------------------------------------- */

TEST(rubric_names_errors_of_the_header)
{
    BAD_FILE("", 1, 1, "empty rubric");
    BAD_FILE("id,kind,colour\n", 1, 9, "unknown column \"colour\"; allowed are: id");
    BAD_FILE("kind,match\n", 1, 1, "no column \"id\"");
    BAD_FILE("id,match\n", 1, 1, "no column \"kind\"");
    BAD_FILE("id,kind,id\n", 1, 9, "a second column \"id\"");
    BAD_FILE("id;kind;match\n", 1, 1, "separated by commas");
    BAD_FILE("id,kind\nB1,booster,x\n", 2, 12, "under no heading");
    BAD_FILE("id,kind\nB1,\"booster\n", 2, 4, "never closed");
    BAD_FILE("id,kind\n\nB\xE9,cue\n", 3, 2, "byte 0xE9 is not UTF-8");
    BAD_FILE("id,kind\nB\0", 2, 2, "NUL");
    BAD_FILE("\xFF\xFEi\0d\0", 1, 1, "this is UTF-16");
    BAD_FILE("PK\x03\x04\x14\0", 1, 1, "a workbook and no CSV");
    BAD_FILE("id,kind,match\nB1,booster,don\u00E2\u20AC\u2122t\n", 2, 15,
             "read as Windows-1252");
    BAD_FILE("\u00EF\u00BB\u00BFid,kind\n", 1, 1, "read as Windows-1252");
}

TEST(rubric_names_errors_of_cells)
{
    BAD(",cue,say,speech\n", 2, 1, "no id");
    BAD("C 1,cue,say,speech\n", 2, 1, "is no id");
    BAD("\nC1,kue,say,speech\n", 3, 4, "unknown kind \"kue\"; allowed are: rubric");
    BAD("C1,cue,say,\"speach\"\n", 2, 13, "unknown class \"speach\" of kind cue");
    BAD("C1,cue,say,\n", 2, 12, "unknown class \"\"");
    BAD("C1,cue,say,speech,that wat\n", 2, 19, "unknown frame \"wat\"");
    BAD("H1,hedge,may,modal,that,2\n", 2, 20, "only a cue has frames");
    BAD("H1,hedge,may,modal,,4\n", 2, 21, "strength: 1, 2 or 3");
    BAD("H1,hedge,may,modal,,2,ten\n", 2, 23, "whole number");
    BAD("H1,hedge,may,modal,,2,-5\n", 2, 23, "a hedge adds points");
    BAD("B1,booster,clearly,,,2,5\n", 2, 24, "cannot be those of a booster");
    BAD("B1,booster,clearly,,,high,-5\n", 2, 22, "strength: 1, 2 or 3");
    BAD("C1,cue,say/v,speech,,\n", 2, 21, "a cue needs a frame");
    BAD("C1,cue,say/v,speech,that,no\n", 2, 26, "off or nothing");
    BAD("F1,forms,go,verb,,goes went\n", 2, 19, "four forms, as in goes");
    BAD("F1,forms,ox,noun,,an oxen\n", 2, 19, "one form, the plural");
    BAD("H1,hedge,,modal,,2\n", 2, 10, "write off in its value cell");
    BAD("E1,estimate,likely,,,5-8\n", 2, 20, "the name of its scale");
    BAD("N1,source,he,person,,nobody\n", 2, 22, "vague, anonymous");
    BAD("w,weight,,,,,\n", 2, 14, "needs a whole number");
    BAD("S2,level,,,,,\n", 2, 14, "needs its score as its points");
    BAD("H2,level,,,,,\n", 2, 13, "the lowest score that reaches it");
    BAD("R7,flag,,\"a; b\",,\n", 2, 11, "cannot be what the table calls this flag");
    BAD("E1,estimate,likely,kent,,5 or 8\n", 2, 26, "no value of an estimate");
    BAD("S7,level,,,,,\n", 2, 1, "unknown level \"S7\"; allowed are: S0");
    BAD("R5,flag,,,,60\n", 2, 12, "as in 60 5");
    BAD("R5,flag,,,,0 5\n", 2, 12, "no value of a flag");
    BAD("R10,flag,,,,page\n", 2, 13, "article, off or nothing");
    BAD("R13,flag,,,,two\n", 2, 13, "a number of paragraphs");
    BAD("R1,flag,,,,5\n", 2, 12, "off or nothing");
    BAD("R99,flag,,,,,\n", 2, 1, "unknown flag \"R99\"");
    BAD("r,rubric,,,,,\n", 2, 10, "needs a name");
    BAD("cue.speech,setting,,,,maybe\n", 2, 23, "on, off or a whole number");
    BAD("B1,booster,a,,,,,,,\nB1,booster,b,,,,,,,\n", 3, 1, "first is in line 2");
    BAD("H1,hedge,,,,off\n", 2, 1, "no rule \"H1\" to switch off");
    BAD("r,rubric,a\ns,rubric,b\n", 3, 3, "second row of kind rubric");
}

/* As spreadsheets like to write the first letter of a cell. */
TEST(rubric_takes_words_with_capitals)
{
    struct rubric *rubric = GOOD("cue.speech,Setting,,,,Off,,,,\n"
                                 "H001,Hedge,may,Modal,,2,15,,,\n");
    STR_EQ(rubric_rule(rubric, "H001")->cells.kind, "hedge");
    STR_EQ(rubric_rule(rubric, "H001")->cells.klass, "modal");
    STR_EQ(rubric_rule(rubric, "cue.speech")->cells.value, "off");
    INT_EQ(rubric_setting(rubric, "cue.speech", 5), 0);
    drop(rubric);
}

static void too_long(const char *before, size_t count, unsigned column,
                     const char *words)
{
    struct buf buf = {0};
    struct sayso_err err = {0};
    buf_printf(&buf, "%s%s", HEADER, before);
    for (size_t i = 0; i < count; i++)
        buf_add_cstr(&buf, "ab ");
    buf_add_cstr(&buf, "ab\n");
    OK(!rubric_load_memory("t.csv", buf_str(&buf), &err));
    check_err(&err, 2, column, words, __LINE__);
    buf_free(&buf);
}

TEST(rubric_limits_cells)
{
    too_long("B1,booster,", 22000, 12, "a match cell has 65536 bytes at most");
    too_long("L1,list,", 22000, 9, "a match cell has 65536 bytes at most");
    too_long("r,rubric,", 40, 10, "name and version have 100 bytes at most");
    too_long("R7,flag,,", 40, 10, "has 100 bytes at most");
    too_long("", 40, 1, "64 at most");
}

TEST(rubric_names_errors_of_ranges)
{
    static const char *const ranges[] = {"80-55", "5", "-5-10", "5-101",
                                         "a-b",   "",  "5-"};
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
        struct buf buf = {0};
        struct sayso_err err = {0};
        buf_printf(&buf, "%sE1,estimate,likely,kent,,%s,\n", HEADER, ranges[i]);
        OK(rubric_load_memory("t.csv", buf_str(&buf), &err) == NULL);
        check_err(&err, 2, 26, "low to high within 0-100", __LINE__);
        buf_free(&buf);
    }
}

TEST(rubric_places_errors_of_patterns)
{
    BAD("B1,booster,/(clear/\n", 2, 19, "missing closing parenthesis");
    BAD("B1,booster,\"/a,(clear/\"\n", 2, 22, "missing closing parenthesis");
    BAD("B1,booster,\"/\"\"a\"\"(clear/\"\n", 2, 25, "missing closing parenthesis");
    BAD("B1,booster,\" /(clear/\"\n", 2, 21, "missing closing parenthesis");
}

TEST(rubric_has_lists)
{
    struct rubric *rubric = GOOD("H1,hedge,some @folk,weasel,,1,1\n"
                                 "folk,list,people|say/v\n");
    OK(rubric_rule(rubric, "folk")->kind == RULE_LIST);
    INT_EQ(rubric_rule(rubric, "H1")->slot_count, 2);
    drop(rubric);
    BAD("folk,list,\n", 2, 11, "needs a name");
    BAD("folk,list,a|b:c/v\n", 2, 13, "only one word can be inflected");
    BAD("folk,list,a|@folk\n", 2, 13, "in no other list");
    BAD("H1,hedge,some @folk,weasel,,1,1\n", 2, 15, "there is no list of that name");
    BAD("H1,hedge,some @H1,weasel,,1,1\n", 2, 15, "there is no list of that name");
}

/* ## Files ------------------------------------------------------------------------- */

struct folder {
    char path[64];
};

static struct folder new_folder(void)
{
    struct folder folder = {"/tmp/sayso-unit-XXXXXX"};
    OK(mkdtemp(folder.path) != NULL);
    return folder;
}

static struct sayso_str path_in(const struct folder *folder, const char *name,
                                struct buf *buf)
{
    buf->n = 0;
    buf_printf(buf, "%s/%s", folder->path, name);
    buf_add_char(buf, '\0');
    return buf_str(buf);
}

static void put(const struct folder *folder, const char *name, const char *rows)
{
    struct buf path = {0};
    FILE *file = fopen(path_in(folder, name, &path).p, "wb");
    if (file) {
        fputs(HEADER, file);
        fputs(rows, file);
        fclose(file);
    }
    OK(file != NULL);
    buf_free(&path);
}

static struct rubric *get(const struct folder *folder, const char *name,
                          const char *second, struct sayso_err *err)
{
    struct buf a = {0}, b = {0};
    const char *names[2] = {path_in(folder, name, &a).p, NULL};
    if (second)
        names[1] = path_in(folder, second, &b).p;
    struct sayso_rubric *rubric = sayso_rubric_load(names, second ? 2 : 1, err);
    buf_free(&a);
    buf_free(&b);
    return (struct rubric *)rubric;
}

static void away(const struct folder *folder)
{
    static const char *const names[] = {"a.csv", "b.csv", "c", "sub/d.csv", "sub"};
    struct buf path = {0};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        remove(path_in(folder, names[i], &path).p);
    remove(folder->path);
    buf_free(&path);
}

/* Of b.csv below, over a.csv. */
static void check_overrides(const struct sayso_rubric *rubric)
{
    const struct sayso_rule *uno = sayso_rubric_find(rubric, STR_LIT("b1"));
    const struct sayso_rule *off = sayso_rubric_off(rubric, 0);
    OK(uno && uno->overrides && !uno->off && off && off->off && off->overrides);
    if (!uno || !uno->overrides || !off || !off->overrides)
        return;
    STR_EQ(uno->overrides->match, "one");
    INT_EQ(uno->overrides->line, 3);
    OK(!uno->overrides->overrides);
    STR_EQ(off->overrides->match, "two");
    OK(sayso_rubric_find(rubric, STR_LIT("B2")) == off);
    OK(!sayso_rubric_off(rubric, 1));
    OK(!sayso_rubric_find(rubric, STR_LIT("B22")));
    OK(!sayso_rubric_find(rubric, STR_LIT("B3x")));
}

TEST(rubric_finds_the_id_that_is_spelt_so)
{
    struct rubric *rubric = GOOD("Ab,booster,one\naB,booster,two\n");
    const struct sayso_rubric *door = (const struct sayso_rubric *)rubric;
    STR_EQ(sayso_rubric_find(door, STR_LIT("aB"))->match, "two");
    STR_EQ(sayso_rubric_find(door, STR_LIT("ab"))->match, "one");
    drop(rubric);
}

TEST(rubric_overrides_and_switches_off)
{
    struct folder folder = new_folder();
    struct sayso_err err = {0};
    put(&folder, "a.csv",
        "a,rubric,first,,,1\nB1,booster,one,,,,-1\nB2,booster,two\n"
        "B3,booster,three\n");
    put(&folder, "b.csv",
        "b,rubric,second,,,2\ni,include,a.csv\nB1,booster,uno,,,,-5\nB2,booster,,,,"
        "off\n");
    struct rubric *rubric = get(&folder, "b.csv", NULL, &err);
    OK(rubric != NULL);
    if (rubric) {
        INT_EQ(rubric->rule_count, 3);
        STR_EQ(rubric->rules[1]->cells.match, "uno");
        STR_EQ(rubric->rules[2]->cells.id, "B3");
        INT_EQ(points_of(rubric, "B1"), -5);
        OK(rubric_rule(rubric, "B2") == NULL);
        check_overrides((const struct sayso_rubric *)rubric);
        OK(str_starts(rubric->name, "second 2 "));
        OK(str_ends(rubric->rules[2]->cells.file, "/a.csv"));
    }
    drop(rubric);
    rubric = get(&folder, "b.csv", "a.csv", &err);
    INT_EQ(points_of(rubric, "B1"), -1);
    OK(rubric_rule(rubric, "B2") != NULL);
    OK(str_starts(rubric->name, "first 1 "));
    drop(rubric);
    away(&folder);
}

TEST(rubric_includes_beside_the_including_file)
{
    struct folder folder = new_folder();
    struct sayso_err err = {0};
    struct buf path = {0};
    INT_EQ(mkdir(path_in(&folder, "sub", &path).p, 0700), 0);
    put(&folder, "sub/d.csv", "i,include,../c\n");
    put(&folder, "c", "B1,booster,one\n");
    put(&folder, "a.csv", "i,include,sub/d.csv\n");
    struct rubric *rubric = get(&folder, "a.csv", NULL, &err);
    OK(rubric && rubric_rule(rubric, "B1"));
    drop(rubric);
    buf_free(&path);
    away(&folder);
}

/* Read again, a.csv would undo what b.csv says of it. */
TEST(rubric_includes_a_file_once)
{
    struct folder folder = new_folder();
    struct sayso_err err = {0};
    put(&folder, "a.csv", "B1,booster,one,,,,-1\nB2,booster,two,,,,-2\n");
    put(&folder, "b.csv", "i,include,a.csv\nB1,booster,uno,,,,-5\nj,include,a.csv\n");
    put(&folder, "c", "c,rubric,third\ni,include,./a.csv\nB2,booster,due,,,,-6\n");
    struct rubric *rubric = get(&folder, "b.csv", "c", &err);
    INT_EQ(points_of(rubric, "B1"), -5);
    INT_EQ(points_of(rubric, "B2"), -6);
    OK(rubric && str_starts(rubric->name, "third "));
    drop(rubric);
    rubric = get(&folder, "b.csv", "a.csv", &err);
    INT_EQ(points_of(rubric, "B1"), -1);
    drop(rubric);
    rubric = get(&folder, "a.csv", "b.csv", &err);
    INT_EQ(points_of(rubric, "B1"), -5);
    drop(rubric);
    away(&folder);
}

static void check_attitude(const char *const *names, size_t count, int on, int line)
{
    struct sayso_err err = {0};
    struct rubric *rubric = (struct rubric *)sayso_rubric_load(names, count, &err);
    unit_check(rubric != NULL, __FILE__, line, err.message);
    unit_int(rubric_setting(rubric, "cue.attitude", 5), on, __FILE__, line, "attitude");
    drop(rubric);
}

/* The shipped rubrics all include the default one; none sets the others back. */
TEST(rubric_adds_shipped_ones_up)
{
    struct folder folder = new_folder();
    struct buf a = {0}, b = {0};
    const char *wide = "wide", *normal = "default";
    put(&folder, "a.csv", "i,include,default\nB999,booster,verily\n");
    put(&folder, "b.csv", "i,include,wide\nj,include,default\n");
    const char *mine = path_in(&folder, "a.csv", &a).p;
    const char *both = path_in(&folder, "b.csv", &b).p;
    check_attitude((const char *[]){wide, mine}, 2, 1, __LINE__);
    check_attitude((const char *[]){mine, wide}, 2, 1, __LINE__);
    check_attitude((const char *[]){both, mine}, 2, 1, __LINE__);
    check_attitude((const char *[]){wide, normal}, 2, 0, __LINE__);
    check_attitude((const char *[]){normal, wide}, 2, 1, __LINE__);
    check_attitude((const char *[]){wide, normal, both}, 3, 0, __LINE__);
    buf_free(&a);
    buf_free(&b);
    away(&folder);
}

static bool points_follow(const struct rule *rule)
{
    static const int most[] = {0, 20, 40, 60};
    if (rule->kind == RULE_BOOSTER)
        return rule->points == -10 * rule->low;
    bool light = rule->low == 1 && (rule->points == 2 || rule->points == 10);
    return light || rule->points == most[rule->low];
}

/* The steps that the manual promises: a strength says how many points a row has. */
TEST(rubric_points_follow_strength)
{
    struct sayso_err err = {0};
    struct rubric *rubric = (struct rubric *)sayso_rubric_load(NULL, 0, &err);
    for (size_t i = 0; i < rubric->rule_count; i++) {
        const struct rule *rule = rubric->rules[i];
        if (rule->kind != RULE_HEDGE && rule->kind != RULE_BOOSTER)
            continue;
        bool strong = rule->low >= 1 && rule->low <= 3;
        if (!strong || !points_follow(rule))
            printf("%.*s:\n", (int)rule->cells.id.n, rule->cells.id.p);
        OK(strong && points_follow(rule));
    }
    drop(rubric);
}

static void bad_include(const char *a, const char *b, const char *file, unsigned at,
                        unsigned column, const char *words)
{
    struct folder folder = new_folder();
    struct sayso_err err = {0};
    put(&folder, "a.csv", a);
    put(&folder, "b.csv", b);
    OK(get(&folder, "a.csv", NULL, &err) == NULL);
    check_err(&err, at, column, words, __LINE__);
    OK(str_ends(str_from(err.file), file));
    away(&folder);
}

TEST(rubric_names_errors_of_includes)
{
    bad_include("i,include,a.csv\n", "", "a.csv", 2, 11, "includes itself");
    bad_include("i,include,b.csv\n", "\nj,include,./a.csv\n", "b.csv", 3, 11,
                "includes itself, by way of");
    bad_include("i,include,nowhere\n", "", "a.csv", 2, 11, "no shipped rubric");
    bad_include("i,include,b.csv\n", "B1,boosted,x\n", "b.csv", 2, 4, "unknown kind");
    bad_include("B1,booster,x\ni,include,b.csv\n", "B1,hedge,x,modal,,1\n", "b.csv", 2,
                4, "must be one too");
    bad_include("B1,booster,x\ni,include,b.csv\nB1,booster,z\n", "B1,booster,y\n",
                "a.csv", 4, 1, "first is in line 2");
    bad_include("i,include,/dev/null\n", "", "a.csv", 2, 11, "no shipped rubric");
}

TEST(rubric_limits_files)
{
    struct folder folder = new_folder();
    struct sayso_err err = {0};
    struct buf path = {0};
    const char *names[RUBRIC_MAX_FILES + 1];
    put(&folder, "a.csv", "B1,booster,one\n");
    for (size_t i = 0; i <= RUBRIC_MAX_FILES; i++)
        names[i] = path_in(&folder, "a.csv", &path).p;
    struct sayso_rubric *rubric = sayso_rubric_load(names, RUBRIC_MAX_FILES, &err);
    OK(rubric != NULL);
    sayso_rubric_free(rubric);
    OK(!sayso_rubric_load(names, RUBRIC_MAX_FILES + 1, &err));
    check_err(&err, 0, 0, "1000 files at most", __LINE__);
    buf_free(&path);
    away(&folder);
}

TEST(rubric_limits_nesting)
{
    struct folder folder = new_folder();
    struct sayso_err err = {0};
    struct buf path = {0};
    char name[16], row[32];
    for (int i = 0; i <= 17; i++) {
        snprintf(name, sizeof name, "n%d.csv", i);
        snprintf(row, sizeof row, "i,include,n%d.csv\n", i + 1);
        put(&folder, name, i < 17 ? row : "");
    }
    OK(get(&folder, "n0.csv", NULL, &err) == NULL);
    check_err(&err, 2, 11, "more than 16 deep", __LINE__);
    OK(str_ends(str_from(err.file), "/n16.csv"));
    drop(get(&folder, "n1.csv", NULL, &err));
    for (int i = 0; i <= 17; i++) {
        snprintf(name, sizeof name, "n%d.csv", i);
        remove(path_in(&folder, name, &path).p);
    }
    buf_free(&path);
    away(&folder);
}

TEST(rubric_names_what_it_cannot_find)
{
    const char *names[] = {"no-such-rubric", "/no/such.csv", "/"};
    for (size_t i = 0; i < 3; i++) {
        struct sayso_err err = {0};
        OK(sayso_rubric_load(&names[i], 1, &err) == NULL);
        check_err(&err, 0, 0, "no shipped rubric is called", __LINE__);
        STR_EQ(str_from(err.file), names[i]);
    }
}

/* ## Size -------------------------------------------------------------------------- */

static struct sayso_str many(struct buf *buf, size_t count)
{
    buf_add_cstr(buf, HEADER);
    for (size_t i = 0; i < count; i++)
        buf_printf(buf, "B%zu,booster,word%zu,,,,-1,,,\n", i, i);
    return buf_str(buf);
}

TEST(rubric_takes_many_rows)
{
    struct buf buf = {0};
    struct sayso_err err = {0};
    struct rubric *rubric =
        (struct rubric *)rubric_load_memory("t.csv", many(&buf, 100000), &err);
    OK(rubric != NULL);
    if (rubric)
        INT_EQ(rubric->rule_count, 100000);
    OK(rubric && rubric_rule(rubric, "B99999") && !rubric_rule(rubric, "B100000"));
    drop(rubric);
    buf_free(&buf);
}

TEST(rubric_limits_lists)
{
    struct buf rows = {0};
    struct sayso_err err = {0};
    buf_add_cstr(&rows, "folk,list,w");
    for (int i = 0; i < 1000; i++)
        buf_printf(&rows, "|w%d", i);
    for (int i = 0; i < 500; i++)
        buf_printf(&rows, "\nH%d,hedge,a @folk,weasel,,1,1", i);
    buf_add_char(&rows, '\0');
    OK(memory(rows.p, &err) == NULL);
    check_err(&err, 502, 14, "lists stand for too many words", __LINE__);
    buf_free(&rows);
}

TEST(rubric_limits_rows)
{
    struct buf buf = {0};
    struct sayso_err err = {0};
    OK(!rubric_load_memory("t.csv", many(&buf, 200001), &err));
    check_err(&err, 200002, 1, "200000 rows", __LINE__);
    buf_free(&buf);
}

/* ## Shipped ----------------------------------------------------------------------- */

TEST(rubric_ships_what_loads)
{
    size_t i;
    for (i = 0; sayso_rubric_shipped(i); i++) {
        const char *name = sayso_rubric_shipped(i);
        struct sayso_err err = {0};
        struct sayso_rubric *rubric = sayso_rubric_load(&name, 1, &err);
        if (!rubric)
            printf("%s:%u:%u: %s\n", err.file, err.line, err.column, err.message);
        OK(rubric != NULL);
        OK(sayso_rubric_shipped_text(i).n > 0);
        sayso_rubric_free(rubric);
    }
    OK(sayso_rubric_shipped(i + 5) == NULL);
    INT_EQ(sayso_rubric_shipped_text(i).n, 0);
}

/* The shipped rubrics state which settings there are. */
TEST(rubric_knows_its_settings)
{
    if (!rubric_shipped(STR_LIT("default")))
        return;
    BAD("cue.spech,setting,,,,on\n", 2, 1, "unknown setting \"cue.spech\"; allowed");
    BAD("no.such,weight,,,,,5\n", 2, 1, "unknown weight \"no.such\"; allowed");
    BAD("hedging.stacked,setting,,,,on\n", 2, 1, "unknown setting");
    BAD("cue.speech,weight,,,,,5\n", 2, 1, "unknown weight");
    drop(GOOD("cue.belief,setting,,,,off\n"));
}
