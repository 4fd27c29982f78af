/*
 * --list-rubrics, --check-rubric, --print-rubric: what the rubric says of itself. The
 * printed rules are a rubric again, with the file and line of each rule behind it and
 * of those whose place it took, and no cell is guarded, so that points like -10 stay
 * numbers.
 */
#include "cli/rubrics.h"

#include <stdio.h>
#include <string.h>

#include "cli/message.h"
#include "cli/text.h"

/* Where a rule stands, and before it those whose place it took: "mine.csv:3", and
 * "house.csv:7; default:812". */
static void add_places(struct bytes *to, const struct sayso_rule *rule)
{
    for (; rule; rule = rule->overrides) {
        char line[32];
        snprintf(line, sizeof line, ":%u%s", rule->line, rule->overrides ? "; " : "");
        text_add(to, rule->file);
        bytes_add_text(to, line);
    }
}

static int put(struct output *output, struct bytes *bytes)
{
    int failed = output_write(output, bytes->p, bytes->n);
    bytes_free(bytes);
    return failed;
}

/* ---- list ---------------------------------------------------------------------- */

/* What the rubric of that name says of itself. */
static struct sayso_str note_of(const struct sayso_rubric *rubric, const char *name)
{
    const struct sayso_rule *rule;
    for (size_t i = 0; (rule = sayso_rubric_rule(rubric, i)); i++)
        if (text_is(rule->kind, "rubric") && text_is(rule->match, name))
            return rule->note;
    return (struct sayso_str){0};
}

enum sayso_code rubrics_list(struct output *output)
{
    enum sayso_code worst = SAYSO_OK;
    const char *name;
    for (size_t i = 0; (name = sayso_rubric_shipped(i)); i++) {
        struct sayso_err err = {0};
        struct bytes line = {0};
        char left[64];
        struct sayso_rubric *rubric = sayso_rubric_load(&name, 1, &err);
        if (!rubric) {
            worst = message_err(&err);
            continue;
        }
        struct sayso_str note = note_of(rubric, name);
        snprintf(left, sizeof left, "%-10s ", name);
        bytes_add_text(&line, left);
        text_add(&line, note);
        bytes_add_text(&line, "\n");
        put(output, &line);
        sayso_rubric_free(rubric);
    }
    return worst;
}

/* ---- check --------------------------------------------------------------------- */

static void say_failure(void *context, const struct sayso_rule *rule, const char *what)
{
    char file[256];
    struct sayso_err err;
    (void)context;
    snprintf(file, sizeof file, "%.*s", (int)rule->file.n,
             rule->file.n ? rule->file.p : "");
    message_set(&err, SAYSO_RUBRIC, file, "%.*s: %s", (int)rule->id.n,
                rule->id.n ? rule->id.p : "", what);
    err.line = rule->line;
    message_err(&err);
}

/* Name and version: all but the hash. */
static int title_length(struct sayso_str name)
{
    size_t n = name.n;
    while (n && name.p[n - 1] != ' ')
        n--;
    return (int)(n ? n - 1 : name.n);
}

static void add_override(struct bytes *to, const struct sayso_rule *rule)
{
    char line[32];
    text_add(to, rule->id);
    bytes_add_text(to, rule->off ? " is switched off by " : " stands in ");
    text_add(to, rule->file);
    snprintf(line, sizeof line, ":%u", rule->line);
    bytes_add_text(to, line);
    bytes_add_text(to, rule->overrides ? ", over " : "");
    add_places(to, rule->overrides);
    bytes_add_text(to, "\n");
}

/* Which rows took the place of another, so that nobody does so unawares. */
static void put_overrides(const struct sayso_rubric *rubric, struct output *output)
{
    const struct sayso_rule *rule;
    struct bytes text = {0};
    for (size_t i = 0; (rule = sayso_rubric_rule(rubric, i)); i++)
        if (rule->overrides)
            add_override(&text, rule);
    for (size_t i = 0; (rule = sayso_rubric_off(rubric, i)); i++)
        add_override(&text, rule);
    put(output, &text);
}

enum sayso_code rubrics_check(const struct sayso_rubric *rubric, struct output *output)
{
    struct sayso_str name = sayso_rubric_name(rubric);
    size_t proved = 0;
    size_t failed = sayso_rubric_check(rubric, say_failure, NULL, &proved);
    char line[256];
    put_overrides(rubric, output);
    snprintf(line, sizeof line, "%.*s: %zu examples hold, %zu do not\n",
             title_length(name), name.n ? name.p : "", proved - failed, failed);
    output_write(output, line, strlen(line));
    return failed ? SAYSO_RUBRIC : SAYSO_OK;
}

/* ---- print --------------------------------------------------------------------- */

static void add_cell(struct bytes *to, struct sayso_str cell)
{
    bool quoted = false;
    for (size_t i = 0; i < cell.n && !quoted; i++)
        quoted = strchr("\",\r\n ", cell.p[i]) != NULL;
    if (!quoted) {
        text_add(to, cell);
        return;
    }
    bytes_add_text(to, "\"");
    for (size_t i = 0; i < cell.n; i++) {
        if (cell.p[i] == '"')
            bytes_add_text(to, "\"");
        bytes_add(to, &cell.p[i], 1);
    }
    bytes_add_text(to, "\"");
}

static void add_overrides(struct bytes *to, const struct sayso_rule *rule)
{
    struct bytes places = {0};
    add_places(&places, rule->overrides);
    add_cell(to, text_in(&places));
    bytes_free(&places);
}

static void add_rule(struct bytes *to, const struct sayso_rule *rule, const char *end)
{
    const struct sayso_str cells[] = {rule->id,     rule->kind,    rule->match,
                                      rule->klass,  rule->frame,   rule->value,
                                      rule->points, rule->example, rule->counter,
                                      rule->note,   rule->file};
    char line[32];
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        add_cell(to, cells[i]);
        bytes_add_text(to, ",");
    }
    snprintf(line, sizeof line, "%u,", rule->line);
    bytes_add_text(to, line);
    add_overrides(to, rule);
    bytes_add_text(to, end);
}

enum sayso_code rubrics_print(const struct sayso_rubric *rubric, bool plain,
                              struct output *output)
{
    const char *end = plain ? "\n" : "\r\n";
    const struct sayso_rule *rule;
    struct bytes text = {0};
    bytes_add_text(&text, plain ? "" : "\xef\xbb\xbf");
    bytes_add_text(&text, "id,kind,match,class,frame,value,points,example,counter,note,"
                          "file,line,overrides");
    bytes_add_text(&text, end);
    for (size_t i = 0; (rule = sayso_rubric_rule(rubric, i)); i++)
        add_rule(&text, rule, end);
    put(output, &text);
    return SAYSO_OK;
}
