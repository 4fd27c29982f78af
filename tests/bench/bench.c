#include "bench/bench.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

struct sayso_str bench_read(struct buf *buf, const char *path)
{
    FILE *file = fopen(path, "rb");
    size_t got = 1;
    buf->max = SAYSO_MAX_INPUT;
    while (file && got && buf_reserve(buf, 1 << 16)) {
        got = fread(buf->p + buf->n, 1, 1 << 16, file);
        buf->n += got;
    }
    if (!file || ferror(file) || got) {
        fprintf(stderr, "bench: %s cannot be read\n", path);
        exit(1);
    }
    fclose(file);
    return buf_str(buf);
}

long long bench_clock(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return t.tv_sec * 1000000000LL + t.tv_nsec;
}

int main(int argc, char **argv)
{
    const char *verb = argc > 1 ? argv[1] : "";
    if (strcmp(verb, "stages") == 0 && argc > 2)
        return bench_stages(argv + 2, argc - 2);
    if (strcmp(verb, "bytes") == 0 && argc == 3)
        return bench_bytes(argv[2]);
    if (strcmp(verb, "each") == 0 && argc > 2)
        return bench_each(argv + 2, argc - 2);
    if (strcmp(verb, "patterns") == 0)
        return bench_patterns();
    if (strcmp(verb, "literals") == 0)
        return bench_literals();
    fputs("usage: bench stages|each FILE... | bytes FILE | patterns | literals\n",
          stderr);
    return 2;
}
