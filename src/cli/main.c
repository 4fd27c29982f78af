/*
 * The program sayso: command line in, exit status out. Nothing in this folder sees more
 * of the library than its door.
 */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/commands.h"
#include "cli/options.h"

enum { LARGE = 256 << 10 };

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

/* The GNU C library's malloc learns by itself from which size on to ask the system for
 * a block and give it back; then the blocks of one part of a long text lie between
 * those of the next, and it takes half as much memory again. So tell it. */
static void give_back_large_blocks(void)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, LARGE);
#endif
}

int main(int argc, char **argv)
{
    struct options options;
    fill_standard_streams();
    give_back_large_blocks();
    enum sayso_code code = options_parse(&options, argc, argv);
    if (!code)
        code = command_run(&options);
    options_free(&options);
    return (int)code;
}
