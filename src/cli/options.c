/*
 * Takes argv, gives a struct options or one line that says what is wrong. Options and
 * inputs may stand in any order; "--" ends the options; "-oFILE", "-o FILE",
 * "--format=csv" and "--format csv" are the same to it. One table holds every option
 * and its line of help. Does not open files.
 */
#include "cli/options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "cli/message.h"

#define SEE_HELP "; see sayso --help"

enum { MAX_THREADS = 1024, MAX_TIMEOUT = 3600, HELP_COLUMN = 22 };

struct choice {
    const char *name;
    int value;
};

static const struct choice formats[] = {{"csv", SAYSO_CSV},
                                        {"jsonl", SAYSO_JSONL},
                                        {"text", SAYSO_TEXT},
                                        {"txt", SAYSO_TEXT},
                                        {"xlsx", -1},
                                        {"html", -1},
                                        {0}};
static const struct choice tables[] = {{"claims", SAYSO_CLAIMS},
                                       {"articles", SAYSO_ARTICLES},
                                       {"sources", SAYSO_SOURCES},
                                       {0}};

static const struct choice *choose(const struct choice *choices, const char *name)
{
    for (; choices->name; choices++)
        if (!strcasecmp(choices->name, name))
            return choices;
    return NULL;
}

static int usage(const char *what, const char *value)
{
    return (int)message_fail(SAYSO_USAGE, NULL, "%s%s" SEE_HELP, what, value);
}

static int set_format(struct options *options, const char *value)
{
    const struct choice *format = choose(formats, value);
    if (!format)
        return usage("unknown format ", value);
    if (format->value < 0)
        return usage("a later version writes the format ", value);
    options->table.format = (enum sayso_format)format->value;
    options->format_given = true;
    return 0;
}

static int set_table(struct options *options, const char *value)
{
    const struct choice *table = choose(tables, value);
    if (!table)
        return usage("unknown table ", value);
    options->table.kind = (enum sayso_table_kind)table->value;
    return 0;
}

static int set_threads(struct options *options, const char *value)
{
    char *end;
    unsigned long threads = strtoul(value, &end, 10);
    if (value[0] < '0' || value[0] > '9' || *end || threads > MAX_THREADS)
        return usage("-j takes a number from 0 to 1024, not ", value);
    options->threads = threads;
    return 0;
}

static int set_timeout(struct options *options, const char *value)
{
    char *end;
    unsigned long seconds = strtoul(value, &end, 10);
    if (value[0] < '0' || value[0] > '9' || *end || !seconds || seconds > MAX_TIMEOUT)
        return usage("--timeout takes a number from 1 to 3600, not ", value);
    options->timeout = (long)seconds;
    return 0;
}

static int set_output(struct options *options, const char *value)
{
    if (!*value)
        return usage("-o takes the name of a file", "");
    options->output = strcmp(value, "-") ? value : NULL;
    return 0;
}

static int set_append(struct options *options, const char *value)
{
    (void)value;
    options->append = true;
    return 0;
}

static int set_columns(struct options *options, const char *value)
{
    options->columns = value;
    return 0;
}

static int add_rubric(struct options *options, const char *value)
{
    options->rubrics[options->rubric_count++] = value;
    return 0;
}

static int set_plain(struct options *options, const char *value)
{
    (void)value;
    options->table.plain = true;
    return 0;
}

static int set_state(struct options *options, const char *value)
{
    if (!*value)
        return usage("--state takes the name of a file", "");
    options->state = value;
    return 0;
}

static int set_follow(struct options *options, const char *value)
{
    (void)value;
    options->follow = true;
    return 0;
}

static int set_allow_http(struct options *options, const char *value)
{
    (void)value;
    options->allow_http = true;
    return 0;
}

static int set_quiet(struct options *options, const char *value)
{
    (void)value;
    options->quiet = true;
    return 0;
}

static int set_list(struct options *options, const char *value)
{
    (void)value;
    options->command = COMMAND_LIST_RUBRICS;
    return 0;
}

static int set_check(struct options *options, const char *value)
{
    (void)value;
    options->command = COMMAND_CHECK_RUBRIC;
    return 0;
}

static int set_print(struct options *options, const char *value)
{
    (void)value;
    options->command = COMMAND_PRINT_RUBRIC;
    return 0;
}

static int add_explained(struct options *options, const char *value)
{
    if (!*value)
        return usage("--explain takes the ids of rules", "");
    options->command = COMMAND_EXPLAIN;
    options->explained[options->explained_count++] = value;
    return 0;
}

static int set_help(struct options *options, const char *value)
{
    (void)value;
    options->command = COMMAND_HELP;
    return 0;
}

static int set_version(struct options *options, const char *value)
{
    (void)value;
    options->command = COMMAND_VERSION;
    return 0;
}

/* One option. `value` names what it takes, NULL where it takes nothing. */
struct option {
    char letter;
    const char *name, *value;
    int (*set)(struct options *options, const char *value);
    const char *help;
};

static const struct option table[] = {
    {'o', NULL, "FILE", set_output, "write there (.csv, .jsonl or .txt)"},
    {0, "append", NULL, set_append, "add to what stands in the -o FILE"},
    {0, "format", "NAME", set_format, "csv, jsonl or text"},
    {0, "table", "NAME", set_table, "claims, articles or sources"},
    {0, "columns", "LIST", set_columns, "only these columns, in this order"},
    {0, "plain", NULL, set_plain, "CSV for programs, not for spreadsheets"},
    {0, "state", "FILE", set_state, "audit only what is new since the last run"},
    {0, "follow", NULL, set_follow, "fetch the pages of items that are summaries"},
    {0, "timeout", "SECONDS", set_timeout, "how long to wait for a server"},
    {0, "allow-http", NULL, set_allow_http, "let https redirect to http"},
    {'r', NULL, "RUBRIC", add_rubric, "a rubric: a file, or a shipped one's name"},
    {0, "list-rubrics", NULL, set_list, "name the shipped rubrics"},
    {0, "check-rubric", NULL, set_check, "prove the examples of the rubric"},
    {0, "print-rubric", NULL, set_print, "print the rules that are in force"},
    {0, "explain", "RULES", add_explained, "what a rule is, by its id, as in why"},
    {'j', NULL, "N", set_threads, "worker threads; 0: one a processor"},
    {'q', "quiet", NULL, set_quiet, "no notes and no summary, only what went wrong"},
    {'h', "help", NULL, set_help, "print this"},
    {'V', "version", NULL, set_version, "print the version"},
    {0}};

void options_help(struct bytes *to)
{
    bytes_add_text(to, "usage: sayso [options] [input ...]\n\n"
                       "Reads news articles and writes an audit table: one row a claim,"
                       "\non whose say-so it stands. An input is a text, a web page, a"
                       " feed,\na list of feeds, JSON Lines of articles, the http or"
                       " https address of\none, or a folder of them; with no input, or"
                       " -, it is standard input.\n\n");
    for (const struct option *o = table; o->set; o++) {
        char left[64], line[128];
        char letter[] = {'-', o->letter, 0};
        snprintf(left, sizeof left, "%s%s%s%s%s%s", o->letter ? letter : "",
                 o->letter && o->name ? ", " : "", o->name ? "--" : "",
                 o->name ? o->name : "", o->value ? " " : "", o->value ? o->value : "");
        snprintf(line, sizeof line, "  %-*s%s\n", HELP_COLUMN, left, o->help);
        bytes_add_text(to, line);
    }
    bytes_add_text(to, "\nExit status: 0 all analysed, 1 some input could not be, 2 "
                       "usage,\n3 rubric, 4 output or system. Manual: sayso(1), "
                       "sayso-rubric(5).\n");
}

struct args {
    char **argv;
    int argc, at;
};

/* Apply one option; `value` is what stood attached to it, or NULL. */
static int apply(struct options *options, const struct option *option,
                 const char *value, struct args *args)
{
    const char *name = args->argv[args->at];
    if (!option->value && value)
        return usage("takes no value: ", name);
    if (option->value && !value) {
        if (args->at + 1 >= args->argc)
            return usage("a value is missing after ", name);
        value = args->argv[++args->at];
    }
    return option->set(options, value);
}

static int parse_long(struct options *options, struct args *args)
{
    const char *name = args->argv[args->at] + 2;
    size_t length = strcspn(name, "=");
    for (const struct option *o = table; o->set; o++)
        if (o->name && strlen(o->name) == length && !strncmp(o->name, name, length))
            return apply(options, o, name[length] ? name + length + 1 : NULL, args);
    return usage("unknown option ", args->argv[args->at]);
}

static const struct option *by_letter(char letter)
{
    for (const struct option *o = table; o->set; o++)
        if (letter && o->letter == letter)
            return o;
    return NULL;
}

static int parse_letters(struct options *options, struct args *args)
{
    for (const char *p = args->argv[args->at] + 1; *p; p++) {
        const struct option *option = by_letter(*p);
        if (!option)
            return usage("unknown option ", args->argv[args->at]);
        if (option->value)
            return apply(options, option, p[1] ? p + 1 : NULL, args);
        int code = apply(options, option, NULL, args);
        if (code)
            return code;
    }
    return 0;
}

static void add_input(struct options *options, const char *name)
{
    options->inputs[options->input_count++] = name;
    options->stdin_count += !strcmp(name, "-");
}

static int parse_args(struct options *options, struct args *args)
{
    bool open = true;
    int code = 0;
    for (args->at = 1; args->at < args->argc && !code; args->at++) {
        const char *arg = args->argv[args->at];
        if (open && !strcmp(arg, "--"))
            open = false;
        else if (!open || arg[0] != '-' || !arg[1])
            add_input(options, arg);
        else if (arg[1] == '-')
            code = parse_long(options, args);
        else
            code = parse_letters(options, args);
    }
    return code;
}

/* The format that the ending of the output file asks for; CSV for an ending that says
 * nothing. */
static int format_by_ending(struct options *options)
{
    const char *dot = options->output ? strrchr(options->output, '.') : NULL;
    if (options->format_given || !dot || !choose(formats, dot + 1))
        return 0;
    return set_format(options, dot + 1);
}

static int check_inputs(const struct options *options)
{
    if (options->command != COMMAND_ANALYZE && options->input_count)
        return usage("takes no input here (a rubric is named with -r): ",
                     options->inputs[0]);
    return options->stdin_count > 1 ? usage("standard input is named twice", "") : 0;
}

static int check_append(const struct options *options)
{
    if (!options->append)
        return 0;
    if (options->command != COMMAND_ANALYZE)
        return usage("--append is for tables of articles", "");
    return options->output ? 0 : usage("--append needs the -o of a file", "");
}

static int finish(struct options *options)
{
    struct sayso_err err = {0};
    int code = check_inputs(options);
    if (!code)
        code = check_append(options);
    if (!code)
        code = format_by_ending(options);
    if (code || !options->columns)
        return code;
    if (!sayso_table_select(&options->table, options->columns, &err))
        return 0;
    return (int)message_err(&err);
}

enum sayso_code options_parse(struct options *options, int argc, char **argv)
{
    struct args args = {argv, argc, 1};
    size_t most = (size_t)argc + 1;
    *options = (struct options){0};
    options->rubrics = calloc(most, sizeof *options->rubrics);
    options->explained = calloc(most, sizeof *options->explained);
    options->inputs = calloc(most, sizeof *options->inputs);
    if (!options->rubrics || !options->explained || !options->inputs)
        return message_fail(SAYSO_SYSTEM, NULL, "out of memory");
    int code = parse_args(options, &args);
    if (!code &&
        (options->command == COMMAND_HELP || options->command == COMMAND_VERSION))
        return SAYSO_OK;
    return (enum sayso_code)(code ? code : finish(options));
}

void options_free(struct options *options)
{
    free(options->rubrics);
    free(options->explained);
    free(options->inputs);
}
