/*
 * Takes the cells of one row, gives a rule with its numbers and names understood, or an
 * error with the cell's place and a sentence that says what is allowed there. What a
 * kind of rule may hold is a table. Does not know other rows, and leaves the match cell
 * to the matcher.
 */
#include "rubric/row.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "base/str.h"
#include "base/utf8.h"
#include "rubric/scale.h"

static const char *const column_names[COLUMNS] = {
    "id",    "kind",   "match",   "class",   "frame",
    "value", "points", "example", "counter", "note",
};
#define COLUMN_LIST "id kind match class frame value points example counter note"

enum value_sort {
    VALUE_ANY,
    VALUE_NONE,   /* but off */
    VALUE_SWITCH, /* on, off or a whole number */
    VALUE_STRENGTH,
    VALUE_FORMS,  /* of an irregular word */
    VALUE_SOURCE, /* naming and reliability */
    VALUE_FLAG,   /* each check has its own */
    VALUE_RANGE,
    VALUE_NUMBER
};

enum {
    NEEDS_MATCH = 1,
    NEEDS_CLASS = 2,
    NEEDS_POINTS = 4,
    CAN_BE_OFF = 8,
    FINDS = 16, /* looks for something in the text */
    NAMES = 32, /* its class is a name that the table shows */
    FINDER = NEEDS_MATCH | NEEDS_CLASS | CAN_BE_OFF | FINDS
};

/* `classes` are separated by blanks; NULL: any word will do. */
struct kind_info {
    const char *name, *classes;
    unsigned needs;
    enum value_sort value;
};

static const struct kind_info kinds[RULE_KINDS] = {
    [RULE_RUBRIC] = {"rubric", NULL, NEEDS_MATCH, VALUE_ANY},
    [RULE_INCLUDE] = {"include", NULL, NEEDS_MATCH, VALUE_ANY},
    [RULE_SETTING] = {"setting", NULL, 0, VALUE_SWITCH},
    [RULE_LEVEL] = {"level", NULL, NAMES, VALUE_NUMBER},
    [RULE_WEIGHT] = {"weight", NULL, NEEDS_POINTS | NAMES, VALUE_ANY},
    [RULE_FLAG] = {"flag", NULL, CAN_BE_OFF | FINDS | NAMES, VALUE_FLAG},
    [RULE_CUE] = {"cue", "speech evidence belief attitude", FINDER, VALUE_NONE},
    [RULE_SOURCE] = {"source", "unspecified person organisation outlet document group",
                     FINDER, VALUE_SOURCE},
    [RULE_HEDGE] = {"hedge",
                    "modal likelihood shield approximator weasel conditional "
                    "impersonal evidence confidence",
                    FINDER, VALUE_STRENGTH},
    [RULE_BOOSTER] = {"booster", NULL, NEEDS_MATCH | CAN_BE_OFF | FINDS,
                      VALUE_STRENGTH},
    [RULE_ESTIMATE] = {"estimate", NULL, FINDER, VALUE_RANGE},
    [RULE_BOILERPLATE] = {"boilerplate",
                          "byline donation subscribe comment credit dateline note "
                          "share date",
                          FINDER, VALUE_NONE},
    [RULE_STOP] = {"stop", "cue hedge booster source estimate", FINDER, VALUE_NONE},
    [RULE_TRAIT] = {"trait", "reason opinion number date bare voice joint", FINDER,
                    VALUE_NONE},
    [RULE_ABBREVIATION] = {"abbreviation", "title place number any",
                           NEEDS_MATCH | NEEDS_CLASS | CAN_BE_OFF, VALUE_NONE},
    [RULE_FORMS] = {"forms", "verb noun", NEEDS_MATCH | NEEDS_CLASS | CAN_BE_OFF,
                    VALUE_FORMS},
    [RULE_WORD] = {"word",
                   "noun plural verb adjective adverb clausal noun-first verb-first "
                   "adjective-first adverb-first noun-seldom verb-seldom "
                   "adjective-seldom adverb-seldom "
                   "person group document title courtesy male female time number",
                   NEEDS_MATCH | NEEDS_CLASS | CAN_BE_OFF, VALUE_NONE},
    [RULE_LIST] = {"list", NULL, NEEDS_MATCH, VALUE_ANY},
};
#define KIND_LIST                                                                      \
    "rubric include setting level weight flag cue source hedge booster estimate "      \
    "boilerplate stop trait abbreviation forms word list"

/* In the order of enum frame's bits. */
static const char frame_names[] =
    "that wh quote post inf np ing obj as of for about against objinf passive small "
    "adverb prep noun adj raise relay source on to with toward in at seem theme";

static const char level_names[] =
    "S0 S1 S2 S3 S4 S5 H0 H1 H2 H3 H4 reliability.A reliability.B reliability.C "
    "reliability.D reliability.E reliability.F credibility.1 credibility.2 "
    "credibility.3 credibility.4 credibility.5 credibility.6";
static const char flag_names[] =
    "R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 R11 R12 R13 R14 R15 R16";

enum {
    MAX_NUMBER = 10000,
    MAX_ID = 64,
    MAX_NAME = 100, /* bytes of what each row of the table shows */
    MAX_MATCH = 64 << 10,
    SHOWN = 40
};

struct sayso_str row_shown(struct sayso_str s)
{
    size_t end = s.n, length;
    while (end > SHOWN) {
        utf8_before(s, end, &length);
        end -= length ? length : end;
    }
    return str_sub(s, 0, end);
}

#define SHOW(s) STR(row_shown(s))

/* Which word of a list, separated by blanks, is `name`? -1 for none. */
static int place_in(const char *list, struct sayso_str name)
{
    struct sayso_str rest = str_from(list), word;
    for (int i = 0; name.n && str_split(&rest, ' ', &word); i++)
        if (str_eq(word, name))
            return i;
    return -1;
}

/* The list's word for a cell, whatever its case: spreadsheets like to begin cells with
 * a capital. A cell that is none of them stays as it is. */
static struct sayso_str spelt_as(const char *list, struct sayso_str cell)
{
    struct sayso_str rest = str_from(list), word;
    while (cell.n && str_split(&rest, ' ', &word))
        if (str_eq_fold(word, cell))
            return str_eq(word, cell) ? cell : word;
    return cell;
}

const char *row_kind(enum rule_kind kind)
{
    return kinds[kind].name;
}

static const char *article(enum rule_kind kind)
{
    return strchr("aeiou", *kinds[kind].name) ? "an" : "a";
}

bool row_matches(enum rule_kind kind)
{
    return (kinds[kind].needs & FINDS) != 0;
}

int row_fail(const struct row *row, enum column column, const char *format, ...)
{
    char message[512];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    const struct csv_cell *cell = &row->cells[column];
    return err_set(row->err, SAYSO_RUBRIC, row->file, cell->line, cell->column, "%s",
                   message);
}

/* ## The header -------------------------------------------------------------------- */

static int find_column(struct sayso_str name)
{
    for (int i = 0; i < COLUMNS; i++)
        if (str_is_fold(name, column_names[i]))
            return i;
    if (str_is_fold(name, "file") || str_is_fold(name, "line") ||
        str_is_fold(name, "overrides"))
        return COLUMN_PASSED;
    return name.n ? -1 : COLUMNS;
}

static int unknown_column(const char *file, const struct csv_cell *cell,
                          struct sayso_err *err)
{
    struct sayso_str name = str_trim(cell->s);
    if (str_find_char(name, ';', 0) != SIZE_MAX ||
        str_find_char(name, '\t', 0) != SIZE_MAX)
        return err_set(err, SAYSO_RUBRIC, file, cell->line, cell->column,
                       "the columns must be separated by commas: save the file as CSV "
                       "with commas");
    return err_set(err, SAYSO_RUBRIC, file, cell->line, cell->column,
                   "unknown column \"%.*s\"; allowed are: %s", SHOW(name), COLUMN_LIST);
}

int row_header(struct header *header, const char *file, const struct csv_cell *cells,
               size_t count, struct sayso_err *err)
{
    bool seen[COLUMN_PASSED + 1] = {0};
    header->count = count < ROW_CELLS ? count : ROW_CELLS;
    for (size_t i = 0; i < header->count; i++) {
        int column = find_column(str_trim(cells[i].s));
        if (column < 0)
            return unknown_column(file, &cells[i], err);
        if (seen[column] && column < COLUMNS)
            return err_set(err, SAYSO_RUBRIC, file, cells[i].line, cells[i].column,
                           "a second column \"%s\"", column_names[column]);
        seen[column] = true;
        header->column[i] = (unsigned char)column;
    }
    for (int i = COLUMN_ID; i <= COLUMN_KIND; i++)
        if (!seen[i])
            return err_set(err, SAYSO_RUBRIC, file, cells[0].line, cells[0].column,
                           "there is no column \"%s\"; the first row names the "
                           "columns, of: %s",
                           column_names[i], COLUMN_LIST);
    return 0;
}

/* ## Cells ------------------------------------------------------------------------- */

int row_read(struct row *row, const struct header *header, const struct csv_cell *cells,
             size_t count)
{
    bool blank = true;
    for (size_t i = 0; i < COLUMNS; i++)
        row->cells[i] =
            (struct csv_cell){.line = cells[0].line, .column = cells[0].column};
    for (size_t i = 0; i < count; i++) {
        size_t column = i < header->count ? header->column[i] : COLUMNS;
        bool empty = str_trim(cells[i].s).n == 0;
        if (column == COLUMNS && !empty)
            return err_set(row->err, SAYSO_RUBRIC, row->file, cells[i].line,
                           cells[i].column,
                           "a cell under no heading: \"%.*s\"; a cell with a comma "
                           "in it must stand in quotation marks",
                           SHOW(str_trim(cells[i].s)));
        if (column >= COLUMNS)
            continue;
        blank = blank && empty;
        row->cells[column] = cells[i];
    }
    return !blank;
}

static struct sayso_str cell(const struct row *row, enum column column)
{
    return str_trim(row->cells[column].s);
}

static void fill_cells(const struct row *row, struct sayso_rule *cells)
{
    cells->id = cell(row, COLUMN_ID);
    cells->kind = spelt_as(kinds[row->kind].name, cell(row, COLUMN_KIND));
    cells->match = cell(row, COLUMN_MATCH);
    cells->klass = spelt_as(kinds[row->kind].classes, cell(row, COLUMN_CLASS));
    cells->frame = cell(row, COLUMN_FRAME);
    cells->value = spelt_as("on off", cell(row, COLUMN_VALUE));
    cells->points = cell(row, COLUMN_POINTS);
    cells->example = cell(row, COLUMN_EXAMPLE);
    cells->counter = cell(row, COLUMN_COUNTER);
    cells->note = cell(row, COLUMN_NOTE);
    cells->line = row->cells[COLUMN_ID].line;
}

static bool id_byte(char c)
{
    return ascii_alpha(c) || ascii_digit(c) || c == '.' || c == '-' || c == '_';
}

static int check_id(const struct row *row)
{
    struct sayso_str id = cell(row, COLUMN_ID);
    if (!id.n)
        return row_fail(row, COLUMN_ID, "this row has no id; every row needs one");
    bool good = id.n <= MAX_ID && ascii_alpha(id.p[0]);
    for (size_t i = 0; i < id.n; i++)
        good = good && id_byte(id.p[i]);
    return good ? 0
                : row_fail(row, COLUMN_ID,
                           "\"%.*s\" is no id; an id is a letter, then letters, "
                           "digits, dots, hyphens or underscores, %d at most",
                           SHOW(id), MAX_ID);
}

static int check_kind(struct row *row)
{
    struct sayso_str kind = cell(row, COLUMN_KIND);
    for (int i = 0; i < RULE_KINDS; i++) {
        if (!str_is_fold(kind, kinds[i].name))
            continue;
        row->kind = (enum rule_kind)i;
        return 0;
    }
    return row_fail(row, COLUMN_KIND, "unknown kind \"%.*s\"; allowed are: %s",
                    SHOW(kind), KIND_LIST);
}

/* Levels and flags are known by name to the scores. */
static int check_named(const struct row *row)
{
    struct sayso_str id = cell(row, COLUMN_ID);
    const char *names = row->kind == RULE_LEVEL  ? level_names
                        : row->kind == RULE_FLAG ? flag_names
                                                 : NULL;
    if (!names || place_in(names, id) >= 0)
        return 0;
    return row_fail(row, COLUMN_ID, "unknown %s \"%.*s\"; allowed are: %s",
                    kinds[row->kind].name, SHOW(id), names);
}

/* What stands between the signs of a sum must not look like one. */
static int check_name(const struct row *row, struct sayso_str name)
{
    bool good = name.n <= MAX_NAME;
    for (size_t i = 0; i < name.n; i++)
        good = good && !strchr(";=|\"", name.p[i]);
    return good ? 0
                : row_fail(row, COLUMN_CLASS,
                           "\"%.*s\" cannot be what the table calls this %s: it has %d "
                           "bytes at most, and none of ; = | or a quotation mark",
                           SHOW(name), kinds[row->kind].name, MAX_NAME);
}

static int check_class(const struct row *row, struct rule *rule)
{
    const struct kind_info *info = &kinds[row->kind];
    struct sayso_str klass = rule->cells.klass;
    if (!klass.n && !(info->needs & NEEDS_CLASS))
        return 0;
    if (!klass.n && !info->classes)
        return row_fail(row, COLUMN_CLASS, "%s needs a class: the name of its scale",
                        info->name);
    if (info->needs & NAMES && check_name(row, klass))
        return -1;
    if (row->kind == RULE_ESTIMATE && !scale_is_class(klass))
        return row_fail(row, COLUMN_CLASS,
                        "\"%.*s\" is no scale; that is one word, and may have a row "
                        "of its terms behind it, as in icd203/likelihood",
                        SHOW(klass));
    int place = info->classes ? place_in(info->classes, klass) : 0;
    if (place < 0)
        return row_fail(row, COLUMN_CLASS,
                        "unknown class \"%.*s\" of kind %s; allowed are: %s",
                        SHOW(klass), info->name, info->classes);
    if (row->kind == RULE_CUE)
        rule->cue_class = (enum cue_class)place;
    if (row->kind == RULE_TRAIT)
        rule->trait = (enum trait)place;
    if (row->kind == RULE_SOURCE)
        rule->source_type = (enum sayso_source_type)(SAYSO_UNSPECIFIED + place);
    return 0;
}

static int check_frame(const struct row *row, struct rule *rule)
{
    struct sayso_str rest = rule->cells.frame, name;
    if (!rest.n && row->kind == RULE_CUE)
        return row_fail(row, COLUMN_FRAME,
                        "a cue needs a frame, or it attributes nothing; there are: %s",
                        frame_names);
    if (rest.n && row->kind != RULE_CUE)
        return row_fail(row, COLUMN_FRAME, "only a cue has frames, not %s %s",
                        article(row->kind), kinds[row->kind].name);
    while (rest.n && str_split(&rest, ' ', &name)) {
        int place = place_in(frame_names, name);
        if (name.n && place < 0)
            return row_fail(row, COLUMN_FRAME,
                            "unknown frame \"%.*s\"; allowed are: %s", SHOW(name),
                            frame_names);
        if (name.n)
            rule->frame |= (uint32_t)1 << place;
    }
    return 0;
}

static bool read_number(struct sayso_str value, int *number)
{
    return str_int(value, number) && *number >= -MAX_NUMBER && *number <= MAX_NUMBER;
}

static int check_points(const struct row *row, struct rule *rule)
{
    struct sayso_str points = rule->cells.points;
    if (!points.n && row->kind == RULE_LEVEL && str_starts(rule->cells.id, "S"))
        return row_fail(row, COLUMN_POINTS,
                        "a level of sourcing needs its score as its points");
    if (!points.n && kinds[row->kind].needs & NEEDS_POINTS)
        return row_fail(row, COLUMN_POINTS, "%s %s needs a whole number as its points",
                        article(row->kind), kinds[row->kind].name);
    if (!points.n)
        return 0;
    if (!read_number(points, &rule->points))
        return row_fail(
            row, COLUMN_POINTS,
            "\"%.*s\" are no points; they are a whole number from -%d to %d",
            SHOW(points), MAX_NUMBER, MAX_NUMBER);
    if ((row->kind == RULE_HEDGE && rule->points < 0) ||
        (row->kind == RULE_BOOSTER && rule->points > 0))
        return row_fail(
            row, COLUMN_POINTS,
            "a hedge adds points and a booster takes some away, so \"%.*s\" "
            "cannot be those of a %s",
            SHOW(points), kinds[row->kind].name);
    return 0;
}

/* ## Values ------------------------------------------------------------------------ */

#define RANGE "per cent as low to high within 0-100, as in 55 to 80"

/* "5 to 20" is for spreadsheets that take 5-20 for a day in May. */
static bool split_range(struct sayso_str value, struct sayso_str *low,
                        struct sayso_str *high)
{
    static const char *const between[] = {"-", "\u2013", "to"};
    for (size_t i = 0; i < sizeof between / sizeof *between; i++) {
        struct sayso_str mark = str_from(between[i]);
        size_t at = str_find(value, mark, 0);
        if (at == SIZE_MAX)
            continue;
        *low = str_trim(str_sub(value, 0, at));
        *high = str_trim(str_sub(value, at + mark.n, value.n));
        return true;
    }
    return false;
}

/* What is allowed instead of a range that cannot be read; NULL where it can be. */
static const char *read_bounds(struct sayso_str range, int *low, int *high)
{
    struct sayso_str first, last;
    if (!split_range(range, &first, &last) || !str_int(first, low) ||
        !str_int(last, high))
        return "whole " RANGE;
    if (*low > *high)
        return "the lower bound first, " RANGE;
    return *low >= 0 && *high <= 100 ? NULL : RANGE;
}

/* "63-87 not 20-40": what is denied has a range of its own; else it counts from the
 * other end. */
static const char *read_range(struct rule *rule)
{
    struct sayso_str value = rule->cells.value, denial = STR_LIT(" not ");
    size_t at = str_find(value, denial, 0);
    const char *allowed = read_bounds(str_sub(value, 0, at < value.n ? at : value.n),
                                      &rule->low, &rule->high);
    rule->denied_low = 100 - rule->high;
    rule->denied_high = 100 - rule->low;
    if (allowed || at == SIZE_MAX)
        return allowed;
    return read_bounds(str_sub(value, at + denial.n, value.n), &rule->denied_low,
                       &rule->denied_high);
}

/* "named B", "named", "B" or nothing. */
static bool read_source(struct sayso_str value, struct rule *rule)
{
    struct sayso_str rest = value, word;
    if (!value.n)
        return true;
    str_split(&rest, ' ', &word);
    int place = place_in("vague anonymous described named", word);
    if (place >= 0) {
        rule->naming = (enum sayso_naming)(SAYSO_VAGUE + place);
        word = str_trim(rest);
        if (!word.n)
            return true;
        rest = (struct sayso_str){0};
    }
    if (str_trim(rest).n || place_in("A B C D E F", word) < 0)
        return false;
    rule->letter = word.p[0];
    return true;
}

/* The setting that names something is `scale`; all others are switches or numbers. */
static bool is_name(const struct rule *rule)
{
    return str_is(rule->cells.id, "scale");
}

static bool read_switch(struct sayso_str value, int *number)
{
    *number = str_is(value, "on");
    return *number || str_is(value, "off") || read_number(value, number);
}

/* What a check may be told; returns what is allowed where the value is something else,
 * else NULL. */
static const char *read_flag(struct rule *rule)
{
    struct sayso_str value = rule->cells.value, rest = value, first;
    if (!value.n)
        return NULL;
    if (str_is(rule->cells.id, "R5")) {
        bool two = str_split(&rest, ' ', &first) && str_int(first, &rule->low) &&
                   str_int(str_trim(rest), &rule->high);
        bool good = two && rule->low > 0 && rule->low <= 100 && rule->high > 0;
        return good ? NULL : "a share in per cent and a number of claims, as in 60 5";
    }
    if (str_is(rule->cells.id, "R10"))
        return str_is(value, "article") ? NULL : "article, off or nothing";
    if (str_is(rule->cells.id, "R13"))
        return str_int(value, &rule->low) && rule->low > 0
                   ? NULL
                   : "a number of paragraphs, off or nothing";
    return "off or nothing";
}

static const char *read_setting(struct rule *rule)
{
    struct sayso_str value = rule->cells.value;
    if (is_name(rule))
        return scale_is_class(value) && str_eq(scale_of(value), value)
                   ? NULL
                   : "one word, the name of a scale, or off";
    return read_switch(value, &rule->low) ? NULL : "on, off or a whole number";
}

/* A booster need not have one. */
static const char *read_strength(struct rule *rule)
{
    struct sayso_str value = rule->cells.value;
    bool good = str_int(value, &rule->low) && rule->low >= 1 && rule->low <= 3;
    return good || (!value.n && rule->kind == RULE_BOOSTER) ? NULL
                                                            : "its strength: 1, 2 or 3";
}

/* A level of hedging needs its lowest score; others have none. */
static const char *read_bound(struct rule *rule)
{
    struct sayso_str value = rule->cells.value;
    return read_number(value, &rule->low) ||
                   (!value.n && !str_starts(rule->cells.id, "H"))
               ? NULL
               : "a whole number: of hedging, the lowest score that reaches it";
}

static const char *read_forms(struct rule *rule)
{
    bool verb = str_is(rule->cells.klass, "verb");
    struct sayso_str rest = rule->cells.value, form;
    size_t count = 0;
    while (str_split(&rest, ' ', &form))
        count += form.n > 0;
    if (count == (verb ? 4 : 1))
        return NULL;
    return verb ? "four forms, as in goes went gone going" : "one form, the plural";
}

/* What is allowed instead of a value that cannot be read; NULL where it can be. */
static const char *read_value(struct rule *rule, enum value_sort sort)
{
    struct sayso_str value = rule->cells.value;
    switch (sort) {
    case VALUE_NONE:
        return value.n ? "off or nothing" : NULL;
    case VALUE_SWITCH:
        return read_setting(rule);
    case VALUE_STRENGTH:
        return read_strength(rule);
    case VALUE_FORMS:
        return read_forms(rule);
    case VALUE_SOURCE:
        return read_source(value, rule)
                   ? NULL
                   : "vague, anonymous, described or named, a reliability letter from "
                     "A to F, or both, as in named B";
    case VALUE_FLAG:
        return read_flag(rule);
    case VALUE_RANGE:
        return read_range(rule);
    case VALUE_NUMBER:
        return read_bound(rule);
    case VALUE_ANY:
        break;
    }
    return NULL;
}

static int check_value(const struct row *row, struct rule *rule)
{
    const char *allowed = read_value(rule, kinds[row->kind].value);
    if (!allowed)
        return 0;
    return row_fail(row, COLUMN_VALUE, "\"%.*s\" is no value of %s %s; allowed is %s",
                    SHOW(rule->cells.value), article(row->kind), kinds[row->kind].name,
                    allowed);
}

static int check_size(const struct row *row, const struct rule *rule)
{
    const struct sayso_rule *cells = &rule->cells;
    if (row->kind == RULE_RUBRIC && cells->match.n + cells->value.n > MAX_NAME)
        return row_fail(row, COLUMN_MATCH,
                        "a rubric's name and version have %d bytes at most", MAX_NAME);
    if ((kinds[row->kind].needs & FINDS || row->kind == RULE_LIST) &&
        cells->match.n > MAX_MATCH)
        return row_fail(
            row, COLUMN_MATCH,
            "a match cell has %d bytes at most; several rows may share what "
            "it says",
            MAX_MATCH);
    return 0;
}

static int check_match(const struct row *row, const struct rule *rule)
{
    if (check_size(row, rule))
        return -1;
    if (rule->cells.match.n || !(kinds[row->kind].needs & NEEDS_MATCH))
        return 0;
    if (kinds[row->kind].needs & CAN_BE_OFF)
        return row_fail(row, COLUMN_MATCH,
                        "this %s matches nothing: its match cell is empty; to switch "
                        "a rule off, write off in its value cell",
                        kinds[row->kind].name);
    return row_fail(row, COLUMN_MATCH,
                    "a row of kind %s needs a name in its match cell",
                    kinds[row->kind].name);
}

int row_rule(struct row *row, struct rule *rule)
{
    if (check_id(row) || check_kind(row) || check_named(row))
        return -1;
    fill_cells(row, &rule->cells);
    rule->kind = row->kind;
    row->off = kinds[row->kind].needs & CAN_BE_OFF && str_is(rule->cells.value, "off");
    if (row->off)
        return 0;
    return check_match(row, rule) || check_class(row, rule) || check_frame(row, rule) ||
                   check_points(row, rule) || check_value(row, rule)
               ? -1
               : 0;
}
