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
#include "fetch/fetch.h"
#include "fetch/state.h"

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

/* Is the state an input, or where the table goes? Either would be the end of it. */
static bool is_misplaced(const char *state, const struct inputs *inputs,
                         const struct output *output)
{
    char *path = output->path;
    struct inputs table = {.names = &path, .count = path != NULL};
    return state && (inputs_hold(inputs, state) || inputs_hold(&table, state));
}

/* Write the table of all inputs. When there is nothing to put into it, a file that is
 * there already is worth more than an empty table, and stays; one that is not there is
 * made where that is no failure, for whoever opens it next. */
static enum sayso_code write_table(const struct run_with *with, struct inputs *inputs,
                                   struct run_result *result)
{
    struct output *output = with->output;
    enum sayso_code code = SAYSO_OK;
    if (output->path && inputs_hold(inputs, output->path))
        code = message_fail(SAYSO_USAGE, output->name, "is an input too");
    else if (is_misplaced(with->options->state, inputs, output))
        code = message_fail(SAYSO_USAGE, with->options->state,
                            "is an input or the output too");
    else if (!begin(with->options, output))
        code = run(with, inputs, result);
    if (!result->summary.articles && output->path && !output->error &&
        (code || !access(output->path, F_OK)))
        output_discard(output);
    return code;
}

static enum sayso_code close_output(struct output *output, enum sayso_code code)
{
    return output->fd < 0 ? code : message_worse(code, output_close(output));
}

/* The state learns what the run did only when its rows are safe; until then a run that
 * ends here is as if it had not been. */
static enum sayso_code finish(const struct run_with *with, struct run_result *result,
                              enum sayso_code code)
{
    struct sayso_err err = {0};
    bool lost = with->output->error != 0;
    enum sayso_code closed = close_output(with->output, SAYSO_OK);
    if (!lost && !closed && with->state &&
        harvest_commit(&result->harvest, with->state, &err))
        closed = message_err(&err);
    return message_worse(code, closed);
}

static enum sayso_code analyze_inputs(struct run_with *with)
{
    const struct options *options = with->options;
    struct inputs inputs = {.quiet = options->quiet};
    struct run_result result = {0};
    if (!options->input_count && isatty(STDIN_FILENO) && isatty(STDERR_FILENO))
        message_note("stdin", "paste an article, then press Enter and Ctrl-D");
    enum sayso_code code = inputs_take(&inputs, options->inputs, options->input_count);
    code = message_worse(code, write_table(with, &inputs, &result));
    code = finish(with, &result, code);
    if (!options->quiet)
        summary_show(&result.summary, inputs.count);
    summary_free(&result.summary);
    harvest_free(&result.harvest);
    inputs_free(&inputs);
    return code;
}

/* The state is opened before any work, and a run that cannot have it does none. */
static enum sayso_code analyze(const struct options *options,
                               const struct sayso_rubric *rubric, struct output *output)
{
    struct sayso_err err = {0};
    struct run_with with = {.options = options, .rubric = rubric, .output = output};
    struct fetch_options fetching = {.wait = options->timeout,
                                     .allow_http = options->allow_http};
    if (options->state && !(with.state = state_open(options->state, &err))) {
        output_discard(output);
        return message_err(&err);
    }
    with.fetch = fetch_new(with.state, &fetching);
    enum sayso_code code = analyze_inputs(&with);
    fetch_free(with.fetch);
    state_close(with.state);
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
    return close_output(&output, code);
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
