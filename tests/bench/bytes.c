/*
 * What base/simd.c is worth: the same questions asked of a text by vectors and a byte
 * at a time, in nanoseconds a byte; the least of several passes.
 */
#include "bench/bench.h"

#include "base/simd.h"
#include "base/str.h"

enum question { LINES, STOPS, ODD, RUNS, STARTS, MARKS, QUESTIONS };
enum { PASSES = 5, CELL = 100 /* bytes of a cell */ };

static const char *const names[] = {
    [LINES] = "where a line may end", [STOPS] = "where a sentence may end",
    [ODD] = "more than plain words",  [RUNS] = "letters and digits",
    [STARTS] = "code points",         [MARKS] = "what a cell holds",
};

static size_t count_found(struct sayso_str text, enum byte_class class, bool plain)
{
    size_t count = 0;
    for (size_t at = 0; at < text.n; at++, count++)
        at = plain ? simd_find_plain(text, at, text.n, class)
                   : simd_find(text, at, text.n, class);
    return count;
}

static size_t count_odd(struct sayso_str text, bool plain)
{
    size_t count = 0;
    for (size_t at = 0; at < text.n; at++, count++)
        at = plain ? simd_find_odd_plain(text, at) : simd_find_odd(text, at);
    return count;
}

/* One pass over the text; returns something that depends on every answer. */
static size_t ask(enum question question, struct sayso_str text, bool plain)
{
    size_t sum = 0;
    uint64_t high;
    switch (question) {
    case LINES:
        return count_found(text, BYTES_LINE, plain);
    case STOPS:
        return count_found(text, BYTES_SENTENCE, plain);
    case ODD:
        return count_odd(text, plain);
    case RUNS:
        for (size_t at = 0; at < text.n; at += 64)
            sum += (size_t)(plain ? simd_runs_plain(text, at, &high)
                                  : simd_runs(text, at, &high));
        return sum;
    case STARTS:
        for (size_t at = 0; at < text.n; at += 32)
            sum += plain ? simd_starts_plain(text, at) : simd_starts(text, at);
        return sum;
    default:
        for (size_t at = 0; at < text.n; at += CELL) {
            struct sayso_str cell = str_sub(text, at, at + CELL);
            sum += plain ? simd_marks_plain(cell) : simd_marks(cell);
        }
        return sum;
    }
}

/* Nanoseconds a byte; *sum is what `ask` gives. */
static double measure(enum question question, struct sayso_str text, bool plain,
                      size_t *sum)
{
    long long least = 0;
    for (int pass = 0; pass < PASSES; pass++) {
        long long begun = bench_clock();
        *sum = ask(question, text, plain);
        long long took = bench_clock() - begun;
        least = pass == 0 || took < least ? took : least;
    }
    return (double)least / (double)text.n;
}

int bench_bytes(const char *path)
{
    struct buf buf = {0};
    struct sayso_str text = bench_read(&buf, path);
    int failed = 0;
    printf("%-26s %8s %8s\n", "nanoseconds a byte", "vectors", "plain");
    for (int q = 0; q < QUESTIONS; q++) {
        size_t one, other;
        double vectors = measure((enum question)q, text, false, &one);
        double plain = measure((enum question)q, text, true, &other);
        printf("%-26s %8.2f %8.2f\n", names[q], vectors, plain);
        failed |= one != other;
    }
    buf_free(&buf);
    return failed;
}
