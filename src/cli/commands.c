/*
 * Each command is the same three steps: load the rubric, open the output, do the work.
 * A rubric that cannot be used is found before the output is touched, and an output
 * that cannot be written before the work begins.
 */
#include "cli/commands.h"

#include <unistd.h>

#include "cli/explain.h"
#include "cli/inputs.h"
#include "cli/message.h"
#include "cli/output.h"
#include "cli/rubrics.h"
#include "cli/run.h"

static enum sayso_code worse(enum sayso_code a, enum sayso_code b)
{
    return a > b ? a : b;
}

/* Help, version and list: no rubric is loaded for them. */
static enum sayso_code tell(const struct options *options, struct output *output)
{
    struct bytes text = {0};
    if (options->command == COMMAND_LIST_RUBRICS)
        return rubrics_list(output);
    if (options->command == COMMAND_HELP) {
        options_help(&text);
    } else {
        bytes_add_text(&text, "sayso ");
        bytes_add_text(&text, sayso_version());
        bytes_add_text(&text, "\n");
    }
    output_write(output, text.p, text.n);
    bytes_free(&text);
    return SAYSO_OK;
}

/* What stands before the first row; the table that rows are added to has it. */
static int begin(const struct options *options, struct output *output)
{
    struct sayso_sink sink = {output_write, output};
    return options->append ? 0 : sayso_table_begin(&options->table, sink);
}

/* Write the table of all inputs. When none could be analysed, a file that is there
 * already is worth more than an empty table, and stays. */
static enum sayso_code write_table(const struct options *options,
                                   const struct sayso_rubric *rubric,
                                   struct inputs *inputs, struct output *output)
{
    enum sayso_code code = SAYSO_OK;
    struct summary summary = {0};
    if (output->path && inputs_hold(inputs, output->path))
        code = message_fail(SAYSO_USAGE, output->name, "is an input too");
    else if (!begin(options, output))
        code = run(options, rubric, inputs, output, &summary);
    if (!summary.articles && output->path && !output->error)
        output_discard(output);
    if (!output->error && !options->quiet)
        summary_show(&summary, inputs->count);
    summary_free(&summary);
    return code;
}

static enum sayso_code analyze(const struct options *options,
                               const struct sayso_rubric *rubric, struct output *output)
{
    struct inputs inputs = {0};
    if (!options->input_count && isatty(STDIN_FILENO) && isatty(STDERR_FILENO))
        message_note("stdin", "paste an article, then press Enter and Ctrl-D");
    inputs.quiet = options->quiet;
    enum sayso_code code = inputs_take(&inputs, options->inputs, options->input_count);
    code = worse(code, write_table(options, rubric, &inputs, output));
    inputs_free(&inputs);
    return code;
}

static enum sayso_code work(const struct options *options,
                            const struct sayso_rubric *rubric)
{
    struct output output;
    enum sayso_code code =
        output_open(&output, options->output, options->append ? &options->table : NULL);
    if (code)
        return code;
    switch (options->command) {
    case COMMAND_ANALYZE:
        code = analyze(options, rubric, &output);
        break;
    case COMMAND_CHECK_RUBRIC:
        code = rubrics_check(rubric, &output);
        break;
    case COMMAND_PRINT_RUBRIC:
        code = rubrics_print(rubric, options->table.plain, &output);
        break;
    case COMMAND_EXPLAIN:
        code = explain(rubric, options->explained, options->explained_count, &output);
        break;
    default:
        code = tell(options, &output);
    }
    return output.fd < 0 ? code : worse(code, output_close(&output));
}

enum sayso_code command_run(const struct options *options)
{
    struct sayso_err err = {0};
    if (options->command == COMMAND_HELP || options->command == COMMAND_VERSION ||
        options->command == COMMAND_LIST_RUBRICS)
        return work(options, NULL);
    struct sayso_rubric *rubric =
        sayso_rubric_load(options->rubrics, options->rubric_count, &err);
    if (!rubric)
        return message_err(&err);
    enum sayso_code code = work(options, rubric);
    sayso_rubric_free(rubric);
    return code;
}
