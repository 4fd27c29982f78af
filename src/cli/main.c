/*
 * The program sayso: command line in, exit status out. Nothing in this folder sees more
 * of the library than its door.
 */
#include <fcntl.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/options.h"

/* A program may be started with a standard stream closed. The next file that is opened
 * would become that stream, and a message would land in the table. What is put there
 * cannot be written to, so that a lost table is still an error. */
static void fill_standard_streams(void)
{
    int fd;
    do
        fd = open("/dev/null", O_RDONLY);
    while (fd >= 0 && fd <= STDERR_FILENO);
    if (fd > STDERR_FILENO)
        close(fd);
}

int main(int argc, char **argv)
{
    struct options options;
    fill_standard_streams();
    enum sayso_code code = options_parse(&options, argc, argv);
    if (!code)
        code = command_run(&options);
    options_free(&options);
    return (int)code;
}
