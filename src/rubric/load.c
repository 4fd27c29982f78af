/*
 * Takes names of rubrics, reads their files and what they include, and gives one rubric
 * of effective rules: a later row takes the place of an earlier one of its id. Whatever
 * is wrong stops the load with file, line and column. Does not judge single cells
 * (row.c) nor what a match cell says (the matcher).
 */
#include "rubric/load.h"

#include "base/buf.h"
#include "base/csv.h"
#include "base/err.h"
#include "base/str.h"
#include "rubric/baked.h"
#include "rubric/encoding.h"
#include "rubric/file.h"
#include "rubric/known.h"
#include "rubric/matcher.h"
#include "rubric/row.h"
#include "rubric/scale.h"
#include "rubric/wording.h"

/* A rule and where it comes from. */
struct definition {
    struct rule rule; /* first: the rubric holds pointers to it */
    size_t source;    /* its number */
    unsigned match_column;
    struct csv_cell value;
    size_t order; /* among all rows */
};

/* What loads of all files share. */
struct load {
    struct rubric *rubric;
    struct arena arena; /* for the time of loading */
    size_t capacity, rows, bytes;
    struct definition *title; /* the `rubric` row of the last rubric named */
    struct sayso_str stem;    /* ... or its name, when it has no such row */
    struct known known;
    struct scales scales;
    struct source *read; /* all that was read, the latest first */
    size_t files;        /* how many that are */
    struct sayso_err *err;
};

/* One file, or shipped text, while it is read; and then what its rules came from. */
struct source {
    struct load *load;
    const struct source *parent; /* that includes it */
    struct source *before;       /* that was read before it */
    struct file file;
    size_t number; /* among all */
    unsigned depth;
    struct header header;
    bool begun, titled;
};

/* ## Rules ------------------------------------------------------------------------- */

static const struct definition *definition_of(const struct sayso_rule *rule)
{
    return (const struct definition *)(const void *)rule;
}

/* The later of two rows of one id takes the place of the earlier, unless the same file
 * has had its say already. */
static int override(const struct source *source, const struct row *row,
                    struct rule **place, struct rule *rule)
{
    const struct sayso_rule *earlier = &(*place)->cells, *at = earlier;
    do {
        if (definition_of(at)->source == source->number)
            return row_fail(row, COLUMN_ID,
                            "a second row with the id \"%.*s\"; the first "
                            "is in line %u",
                            STR(at->id), at->line);
    } while ((at = at->overrides));
    if ((*place)->kind != row->kind)
        return row_fail(row, COLUMN_KIND,
                        "\"%.*s\" is a %s in %.*s:%u; a row that overrides it must be "
                        "one too",
                        STR(earlier->id), row_kind((*place)->kind), STR(earlier->file),
                        earlier->line);
    rule->cells.overrides = earlier;
    *place = rule;
    return 0;
}

static int add_rule(struct source *source, const struct row *row,
                    struct definition *definition)
{
    struct load *load = source->load;
    struct rubric *rubric = load->rubric;
    size_t at = rubric_find(rubric, definition->rule.cells.id);
    if (at != SIZE_MAX)
        return override(source, row, &rubric->rules[at], &definition->rule);
    if (row->off && !definition->rule.cells.match.n)
        return row_fail(row, COLUMN_ID, "there is no rule \"%.*s\" to switch off",
                        STR(definition->rule.cells.id));
    bool named = row->kind == RULE_SETTING || row->kind == RULE_WEIGHT;
    if (named && !source->file.shipped &&
        known_check(&load->known, row, definition->rule.cells.id, &load->arena))
        return -1;
    ARENA_PUSH(&rubric->arena, rubric->rules, rubric->rule_count, load->capacity,
               &definition->rule);
    rubric_enter(rubric);
    return 0;
}

/* A rubric's name counts where the user asked for that rubric. */
static int add_title(struct source *source, const struct row *row,
                     struct definition *definition)
{
    if (source->titled)
        return row_fail(row, COLUMN_KIND, "a second row of kind rubric in this file");
    source->titled = true;
    if (!source->parent)
        source->load->title = definition;
    return 0;
}

/* ## Files ------------------------------------------------------------------------- */

static int load_include(const struct source *parent, const struct row *row);

/* Where the words of a cell begin, behind its blanks. */
static unsigned column_of(const struct csv_cell *cell)
{
    struct sayso_str words = str_trim(cell->s);
    return cell->column + (words.n ? (unsigned)str_offset(cell->s, words) : 0);
}

static int load_row(struct source *source, const struct csv_cell *cells, size_t count)
{
    struct load *load = source->load;
    struct row row = {.file = source->file.name.p, .err = load->err};
    int found = row_read(&row, &source->header, cells, count);
    if (found <= 0)
        return found;
    if (++load->rows > RUBRIC_MAX_ROWS)
        return row_fail(&row, COLUMN_ID,
                        "a rubric has %d rows at most, with all that "
                        "it includes",
                        RUBRIC_MAX_ROWS);
    struct definition *definition =
        arena_alloc(&load->rubric->arena, sizeof *definition);
    if (row_rule(&row, &definition->rule))
        return -1;
    definition->rule.cells.file = source->file.name;
    definition->source = source->number;
    definition->match_column = column_of(&row.cells[COLUMN_MATCH]);
    definition->rule.cells.off = row.off;
    scale_read(&load->scales, &definition->rule, &row.cells[COLUMN_CLASS],
               &row.cells[COLUMN_VALUE], &load->arena);
    definition->value = row.cells[COLUMN_VALUE];
    definition->order = load->rows;
    if (row.kind == RULE_INCLUDE)
        return load_include(source, &row);
    if (row.kind == RULE_RUBRIC)
        return add_title(source, &row, definition);
    return add_rule(source, &row, definition);
}

static int take_row(void *context, const struct csv_cell *cells, size_t count)
{
    struct source *source = context;
    if (source->begun)
        return load_row(source, cells, count);
    source->begun = true;
    return row_header(&source->header, source->file.name.p, cells, count,
                      source->load->err);
}

static int load_bytes(struct source *source, struct sayso_str bytes)
{
    struct load *load = source->load;
    if (encoding_check(source->file.name.p, bytes, load->err))
        return -1;
    struct csv_rows rows = {take_row, source, source->file.name.p, ROW_CELLS};
    if (csv_read(bytes, &rows, &load->rubric->arena, load->err))
        return -1;
    if (source->begun)
        return 0;
    return err_set(load->err, SAYSO_RUBRIC, source->file.name.p, 1, 1,
                   "an empty rubric: its first row must name the columns");
}

/* An error of a whole file stands at the row that includes it, if one does. */
static int fail_file(const struct source *source, const struct row *row,
                     const char *what)
{
    if (row)
        return row_fail(row, COLUMN_MATCH, "cannot include \"%.*s\": %s",
                        STR(source->file.name), what);
    return err_set(source->load->err, SAYSO_RUBRIC, source->file.name.p, 0, 0,
                   "cannot read this rubric: %s", what);
}

static int check_nesting(const struct source *source, const struct row *row)
{
    for (const struct source *at = source->parent; at; at = at->parent)
        if (file_is_same(&source->file, &at->file))
            return row_fail(row, COLUMN_MATCH, "\"%.*s\" includes itself%s",
                            STR(source->file.name),
                            at == source->parent ? "" : ", by way of this file");
    if (source->depth > RUBRIC_MAX_DEPTH)
        return row_fail(row, COLUMN_MATCH,
                        "rubrics include one another more than %d "
                        "deep",
                        RUBRIC_MAX_DEPTH);
    return 0;
}

/* What several rubrics include is read once: read again, it would set back what the
 * rows behind the first include changed. */
static bool was_read(const struct source *source)
{
    const struct source *read = source->load->read;
    while (read && !file_is_same(&source->file, &read->file))
        read = read->before;
    return read != NULL;
}

static int load_source(struct source *source, const struct row *row)
{
    struct load *load = source->load;
    struct sayso_str bytes = {0};
    if (check_nesting(source, row))
        return -1;
    if (row && was_read(source))
        return 0;
    source->number = ++load->files;
    if (load->files > RUBRIC_MAX_FILES)
        return fail_file(source, row, "a rubric takes in 1000 files at most");
    source->before = load->read;
    load->read = source;
    const char *wrong =
        file_read(&source->file, RUBRIC_MAX_BYTES - load->bytes,
                  "a rubric has 64 MB at most, with all that it includes",
                  &load->rubric->arena, &bytes);
    if (wrong)
        return fail_file(source, row, wrong);
    if (source->file.on_disk)
        load->bytes += bytes.n;
    return load_bytes(source, bytes);
}

/* ## From names to files ----------------------------------------------------------- */

static struct source *new_source(struct load *load, const struct source *parent,
                                 struct sayso_str name)
{
    struct source *source = arena_alloc(&load->arena, sizeof *source);
    source->load = load;
    source->parent = parent;
    source->file.name = arena_str(&load->rubric->arena, name);
    source->depth = parent ? parent->depth + 1 : 0;
    return source;
}

static int not_found(const struct source *source, const struct row *row,
                     struct sayso_str name)
{
    struct buf list = {0};
    for (size_t i = 0; shipped_rubrics[i].name; i++)
        buf_printf(&list, " %s", shipped_rubrics[i].name);
    buf_add_cstr(&list, list.n ? "" : " none");
    struct sayso_err *err = source->load->err;
    int result =
        row ? row_fail(row, COLUMN_MATCH,
                       "there is no file \"%.*s\" to include, and no shipped rubric of "
                       "that name; shipped are:%.*s",
                       STR(row_shown(source->file.name)), STR(buf_str(&list)))
            : err_set(err, SAYSO_RUBRIC, source->file.name.p, 0, 0,
                      "no file and no shipped rubric is called \"%.*s\"; shipped are:"
                      "%.*s",
                      STR(name), STR(buf_str(&list)));
    buf_free(&list);
    return result;
}

static int load_include(const struct source *parent, const struct row *row)
{
    struct load *load = parent->load;
    struct sayso_str name = str_trim(row->cells[COLUMN_MATCH].s);
    struct sayso_str path = name;
    if (!str_starts(name, "/")) {
        struct sayso_str dir = file_folder(parent->file.name);
        path = arena_printf(&load->arena, "%.*s%.*s", STR(dir), STR(name));
    }
    struct source *source = new_source(load, parent, path);
    /* A regular one: a rubric that somebody sent must not wait for a terminal. */
    if (parent->file.on_disk && file_look_up(&source->file, true))
        return load_source(source, row);
    source->file.shipped = rubric_shipped(name);
    if (!source->file.shipped)
        return not_found(source, row, name);
    source->file.name = arena_str(&load->rubric->arena, file_stem(name));
    return load_source(source, row);
}

/* One rubric that the user named. */
static int load_named(struct load *load, struct sayso_str name)
{
    struct source *source = new_source(load, NULL, name);
    load->title = NULL;
    load->stem = file_stem(source->file.name);
    bool found = file_look_up(&source->file, false);
    if (!found && str_find_char(name, '/', 0) == SIZE_MAX)
        source->file.shipped = rubric_shipped(name);
    if (!found && !source->file.shipped)
        return not_found(source, NULL, name);
    return load_source(source, NULL) || scale_end(&load->scales, load->err) ? -1 : 0;
}

/* ## The whole --------------------------------------------------------------------- */

static unsigned match_column(const struct rule *rule)
{
    return ((const struct definition *)rule)->match_column;
}

/* Set apart what is switched off and what is of other scales, put the name first. */
static void settle(struct load *load)
{
    struct rubric *rubric = load->rubric;
    size_t count = 0, most = rubric->rule_count + 1;
    struct rule **rules = arena_array(&rubric->arena, most, sizeof *rules);
    struct rule **off = arena_array(&rubric->arena, most, sizeof *off);
    struct rule **idle = arena_array(&rubric->arena, most, sizeof *idle);
    if (load->title)
        rules[count++] = &load->title->rule;
    for (size_t i = 0; i < rubric->rule_count; i++) {
        struct rule *rule = rubric->rules[i];
        rule->cells.idle = !rule->cells.off && !scale_in_force(&load->scales, rule);
        if (rule->cells.off)
            off[rubric->off_count++] = rule;
        else if (rule->cells.idle)
            idle[rubric->idle_count++] = rule;
        else
            rules[count++] = rule;
    }
    rubric->off = off;
    rubric->idle = idle;
    rubric->rules = rules;
    rubric->rule_count = count;
    rubric_index(rubric);
}

/* One row says 55-80 of "likely", another 60-90: which it is, the program cannot know.
 */
static int check_ranges(struct load *load)
{
    const struct rubric *rubric = load->rubric;
    const struct rule *first, *second;
    second = wording_clash(rubric->rules, rubric->rule_count, &load->arena, &first);
    if (!second)
        return 0;
    return err_set(load->err, SAYSO_RUBRIC, second->cells.file.p, second->cells.line,
                   match_column(second),
                   "words of this row are of \"%.*s\" (%.*s:%u) too, with another "
                   "range, %.*s",
                   STR(first->cells.id), STR(first->cells.file), first->cells.line,
                   STR(first->cells.value));
}

static int fail_level(const struct load *load, const struct definition *lower,
                      const struct definition *higher)
{
    bool last = higher->order > lower->order;
    const struct definition *at = last ? higher : lower, *other = last ? lower : higher;
    const struct sayso_rule *cells = &at->rule.cells, *others = &other->rule.cells;
    return err_set(load->err, SAYSO_RUBRIC, cells->file.p, at->value.line,
                   at->value.column,
                   "%.*s begins at %d, and %.*s at %d (%.*s:%u): a higher level "
                   "cannot begin below a lower one",
                   STR(cells->id), at->rule.low, STR(others->id), other->rule.low,
                   STR(others->file), others->line);
}

/* A level of hedging that begins below the one before it would swallow that one. The
 * row that came later is to blame. */
static int check_levels(const struct load *load)
{
    static const char *const levels[] = {"H0", "H1", "H2", "H3", "H4"};
    const struct definition *lower = NULL;
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
        const struct rule *rule = rubric_rule(load->rubric, levels[i]);
        if (!rule || rule->kind != RULE_LEVEL)
            continue;
        const struct definition *level = definition_of(&rule->cells);
        if (lower && rule->low < lower->rule.low)
            return fail_level(load, lower, level);
        lower = level;
    }
    return 0;
}

static int finish(struct load *load)
{
    if (scale_check(&load->scales, load->err) || check_levels(load))
        return -1;
    settle(load);
    struct sayso_str name = load->stem, version = {0};
    if (load->title) {
        name = str_trim(load->title->rule.cells.match);
        version = load->title->rule.cells.value;
    }
    rubric_sign(load->rubric, name, version);
    if (rubric_compile(load->rubric, match_column, load->err))
        return -1;
    return check_ranges(load);
}

static struct rubric *new_rubric(struct arena arena)
{
    struct rubric *rubric = arena_alloc(&arena, sizeof *rubric);
    rubric->arena = arena;
    rubric_index(rubric);
    return rubric;
}

static struct sayso_rubric *done(struct load *load, int result)
{
    struct sayso_rubric *rubric = (struct sayso_rubric *)load->rubric;
    result = result || finish(load);
    arena_free(&load->arena);
    if (!result)
        return rubric;
    sayso_rubric_free(rubric);
    return NULL;
}

/* Is it the rubric that is a part of the program, and no file of its name? */
static bool is_baked(const char *const *names, size_t count)
{
    struct file file = {.name = STR_LIT("default")};
    return rubric_baked && count <= 1 && (!count || str_is(file.name, names[0])) &&
           !file_look_up(&file, false);
}

struct sayso_rubric *sayso_rubric_load(const char *const *names, size_t count,
                                       struct sayso_err *err)
{
    if (is_baked(names, count))
        return (struct sayso_rubric *)(uintptr_t)rubric_baked;
    struct load load = {.rubric = new_rubric((struct arena){0}), .err = err};
    int result = 0;
    if (count == 0)
        result = load_named(&load, STR_LIT("default"));
    for (size_t i = 0; i < count && !result; i++)
        result = load_named(&load, str_from(names[i]));
    return done(&load, result);
}

struct rubric *rubric_load_default(struct arena arena, struct sayso_err *err)
{
    struct load load = {.rubric = new_rubric(arena), .err = err};
    struct source *source = new_source(&load, NULL, STR_LIT("default"));
    source->file.shipped = rubric_shipped(STR_LIT("default"));
    load.stem = source->file.name;
    int result = load_source(source, NULL) || scale_end(&load.scales, err) ? -1 : 0;
    return (struct rubric *)done(&load, result);
}

struct sayso_rubric *rubric_load_memory(const char *name, struct sayso_str bytes,
                                        struct sayso_err *err)
{
    struct load load = {.rubric = new_rubric((struct arena){0}), .err = err};
    struct source *source = new_source(&load, NULL, str_from(name));
    load.stem = file_stem(source->file.name);
    struct sayso_str copy = arena_str(&load.rubric->arena, bytes);
    int result = load_bytes(source, copy) || scale_end(&load.scales, err) ? -1 : 0;
    return done(&load, result);
}
