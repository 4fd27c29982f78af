/*
 * clock RUNS COMMAND [ARGUMENT...]: runs the command so many times, its output thrown
 * away, and prints the medians of its time on the wall and of the processors, in
 * microseconds, and the most memory it had resident at once, in KiB, as Linux counts.
 * Fails where the command does. All runs share one input: what the first read is gone.
 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum { MAX_RUNS = 1000 };

static long long now_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000LL + t.tv_nsec / 1000;
}

static int by_size(const void *a, const void *b)
{
    long long x = *(const long long *)a, y = *(const long long *)b;
    return (x > y) - (x < y);
}

static pid_t start(char *const command[])
{
    pid_t child;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    int failed = posix_spawnp(&child, command[0], &actions, NULL, command, environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed ? -1 : child;
}

/* Returns the exit status, or -1 where there is none. */
static int run(char *const command[], long long *wall, struct rusage *usage)
{
    int status;
    long long began = now_us();
    pid_t child = start(command);
    if (child < 0 || wait4(child, &status, 0, usage) != child || !WIFEXITED(status))
        return -1;
    *wall = now_us() - began;
    return WEXITSTATUS(status);
}

static long long cpu_us(const struct rusage *usage)
{
    return (usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) * 1000000LL +
           usage->ru_utime.tv_usec + usage->ru_stime.tv_usec;
}

int main(int argc, char **argv)
{
    static long long wall[MAX_RUNS], cpu[MAX_RUNS];
    long peak = 0;
    size_t runs = argc > 2 ? (size_t)strtoul(argv[1], NULL, 10) : 0;
    if (runs < 1 || runs > MAX_RUNS) {
        fputs("usage: clock RUNS COMMAND [ARGUMENT...]\n", stderr);
        return 2;
    }
    for (size_t i = 0; i < runs; i++) {
        struct rusage usage;
        int status = run(argv + 2, &wall[i], &usage);
        if (status != 0) {
            fprintf(stderr, "clock: %s: exit status %d\n", argv[2], status);
            return 1;
        }
        cpu[i] = cpu_us(&usage);
        peak = usage.ru_maxrss > peak ? usage.ru_maxrss : peak;
    }
    qsort(wall, runs, sizeof *wall, by_size);
    qsort(cpu, runs, sizeof *cpu, by_size);
    printf("%lld %lld %ld\n", wall[runs / 2], cpu[runs / 2], peak);
    return 0;
}
