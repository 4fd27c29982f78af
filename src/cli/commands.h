/* What the command line asks for, done. */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "cli/options.h"

/* Says what is wrong and returns the exit status. */
enum sayso_code command_run(const struct options *options);

#endif
