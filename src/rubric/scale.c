/*
 * What estimates have in common: their class names a scale and perhaps a row of terms
 * in it, and their range is another where they are denied. Follows the rows of a rubric
 * as they are read, to know which scale is in force and which rows are left without
 * one. Does not judge ranges.
 */
#include "rubric/scale.h"

#include <stdio.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"

struct sayso_str scale_of(struct sayso_str klass)
{
    size_t slash = str_find_char(klass, '/', 0);
    return str_sub(klass, 0, slash == SIZE_MAX ? klass.n : slash);
}

static bool is_name(struct sayso_str name)
{
    bool good = name.n > 0;
    for (size_t i = 0; i < name.n; i++)
        good = good && !ascii_space(name.p[i]) && name.p[i] != '/';
    return good;
}

bool scale_is_class(struct sayso_str klass)
{
    struct sayso_str scale = scale_of(klass);
    return is_name(scale) &&
           (scale.n == klass.n || is_name(str_sub(klass, scale.n + 1, klass.n)));
}

struct sayso_str scale_range(const struct rule *rule, bool negated, struct arena *arena)
{
    int low = negated ? rule->denied_low : rule->low;
    int high = negated ? rule->denied_high : rule->high;
    return arena_printf(arena, "%d-%d", low, high);
}

/* ## The scale in force ------------------------------------------------------------ */

enum { LISTED = 200 /* bytes of a message that names scales */ };

static bool is_estimate(const struct rule *rule)
{
    return rule->kind == RULE_ESTIMATE && !rule->cells.off;
}

static struct sayso_str scale_of_row(const struct scale_row *row)
{
    return scale_of(row->rule->cells.klass);
}

void scale_read(struct scales *scales, const struct rule *rule,
                const struct csv_cell *klass, const struct csv_cell *value,
                struct arena *arena)
{
    if (rule->kind == RULE_SETTING && str_is(rule->cells.id, "scale")) {
        scales->name = rule->cells.value;
        scales->setting = rule;
        scales->value = *value;
    }
    if (!is_estimate(rule))
        return;
    if (!scales->name.n)
        scales->name = scale_of(rule->cells.klass);
    struct scale_row row = {rule, scales->name, klass->line, klass->column};
    ARENA_PUSH(arena, scales->rows, scales->count, scales->capacity, row);
}

bool scale_in_force(const struct scales *scales, const struct rule *rule)
{
    return !is_estimate(rule) || str_eq(scale_of(rule->cells.klass), scales->name);
}

static int fail_stray(const struct scales *scales, const struct scale_row *row,
                      struct sayso_err *err)
{
    char place[96] = "";
    if (scales->setting)
        snprintf(place, sizeof place, " (%.*s:%u)", STR(scales->setting->cells.file),
                 scales->setting->cells.line);
    return err_set(
        err, SAYSO_RUBRIC, row->rule->cells.file.p, row->line, row->column,
        "two scales: this row is of \"%.*s\", and the scale in force is \"%.*s\"%s; "
        "a row of kind setting with the id scale says which it is",
        STR(scale_of_row(row)), STR(scales->name), place);
}

int scale_end(struct scales *scales, struct sayso_err *err)
{
    for (; scales->ended < scales->count; scales->ended++) {
        const struct scale_row *row = &scales->rows[scales->ended];
        if (!str_eq(scale_of_row(row), row->under) &&
            !str_eq(scale_of_row(row), scales->name))
            return fail_stray(scales, row, err);
    }
    return 0;
}

static int fail_empty(const struct scales *scales, struct sayso_err *err)
{
    struct buf list = {.max = LISTED};
    for (size_t i = 0; i < scales->count; i++) {
        struct sayso_str scale = scale_of_row(&scales->rows[i]);
        if (str_has_word(buf_str(&list), scale))
            continue;
        buf_add_char(&list, ' ');
        buf_add(&list, scale);
    }
    buf_add_cstr(&list, list.n ? "" : " none");
    int result = err_set(err, SAYSO_RUBRIC, scales->setting->cells.file.p,
                         scales->value.line, scales->value.column,
                         "no estimate is of the scale \"%.*s\"; there are:%.*s",
                         STR(scales->name), STR(buf_str(&list)));
    buf_free(&list);
    return result;
}

int scale_check(const struct scales *scales, struct sayso_err *err)
{
    if (!scales->setting || str_is(scales->name, "off"))
        return 0;
    for (size_t i = 0; i < scales->count; i++)
        if (str_eq(scale_of_row(&scales->rows[i]), scales->name))
            return 0;
    return fail_empty(scales, err);
}
