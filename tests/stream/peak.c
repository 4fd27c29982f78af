/*
 * peak COMMAND [ARGUMENT...]: runs the command and writes the most memory it had
 * resident at once, in KiB, to the file that PEAK names. Its exit status is that of the
 * command. Systems count this in different units; KiB is Linux's.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static int fail(const char *what)
{
    perror(what);
    return 126;
}

int main(int argc, char **argv)
{
    struct rusage usage;
    int status;
    const char *name = getenv("PEAK");
    if (argc < 2 || !name)
        return fail("peak");
    pid_t child = fork();
    if (child == 0) {
        execvp(argv[1], argv + 1);
        _exit(fail(argv[1]));
    }
    if (child < 0 || waitpid(child, &status, 0) < 0 ||
        getrusage(RUSAGE_CHILDREN, &usage))
        return fail("peak");
    FILE *file = fopen(name, "w");
    if (!file || fprintf(file, "%ld\n", usage.ru_maxrss) < 0 || fclose(file))
        return fail(name);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 125;
}
