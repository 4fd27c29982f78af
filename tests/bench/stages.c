/*
 * Where the time goes, stage by stage, on one thread: the median of several passes over
 * the same bytes. Matching is part of the attribution stage in the program; here it is
 * run once more by itself, and taken off what that stage took.
 */
#include "bench/bench.h"

#include <stdlib.h>
#include <string.h>

#include "base/rx.h"
#include "find/find.h"
#include "find/tag.h"
#include "rate/rate.h"
#include "rubric/rubric.h"
#include "rubric/wake.h"

enum stage { DECODE, SEGMENT, MATCH, ATTRIBUTE, SCORE, WRITE, STAGES };
enum { PASSES = 5, MEDIAN = PASSES / 2 };

static const char *const names[] = {"decode",    "segment", "match",
                                    "attribute", "score",   "write"};

struct bench {
    struct sayso_worker *worker;
    struct find find;
    struct rate_rules *rules;
    struct arena home, scratch, passages, kept;
    long long ns[STAGES], last;
};

static int drop(void *context, const char *bytes, size_t count)
{
    (void)context, (void)bytes, (void)count;
    return 0;
}

static void lap(struct bench *bench, enum stage stage)
{
    long long now = bench_clock();
    bench->ns[stage] += now - bench->last;
    bench->last = now;
}

/* Tokens and hits of every sentence, once more. */
static void match(struct bench *bench, const struct sayso_article *article)
{
    struct arena scratch = {0};
    for (size_t i = 0; i < article->sentence_count; i++) {
        struct hit *hits;
        struct sayso_str text = article->sentences[i].text;
        struct tokens list = {.capacity = text.n / 5 + 8};
        list.v = arena_array_raw(&scratch, list.capacity, sizeof *list.v);
        struct waking waking = rubric_waking(bench->find.rubric, text, &scratch);
        token_append(bench->find.rubric, text, &scratch, &list, &waking);
        struct searched searched = {text,         list.v,    list.n,
                                    waking.awake, KINDS_ALL, bench->find.rx};
        rubric_match(bench->find.rubric, &searched, &scratch, &hits,
                     &bench->find.limited);
        arena_reset(&scratch);
    }
    arena_free(&scratch);
}

static void audit(struct bench *bench, struct sayso_article *article)
{
    arena_reset(&bench->scratch);
    bench->find.tokens = (struct tokens){0};
    bench->last = bench_clock();
    segment_article(&bench->find, article);
    lap(bench, SEGMENT);
    match(bench, article);
    lap(bench, MATCH);
    find_claims(&bench->find, article);
    arena_reset(&bench->scratch);
    lap(bench, ATTRIBUTE);
    rate_article(bench->rules, article, false, &bench->scratch, bench->find.report);
    lap(bench, SCORE);
}

static void read_one(struct bench *bench, const char *path, struct sayso_str bytes)
{
    struct sayso_input input = {.name = path, .bytes = bytes};
    struct sayso_table table = {0};
    struct sayso_err err;
    bench->last = bench_clock();
    struct sayso_report *report = sayso_read(bench->worker, &input, &err);
    lap(bench, DECODE);
    if (!report)
        return;
    for (size_t i = 0; i < report->article_count; i++)
        audit(bench, &report->articles[i]);
    bench->last = bench_clock();
    sayso_table_write(&table, report, (struct sayso_sink){drop, NULL});
    lap(bench, WRITE);
    arena_reset(&bench->kept);
    sayso_report_free(report);
}

static int by_size(const void *a, const void *b)
{
    long long x = *(const long long *)a, y = *(const long long *)b;
    return (x > y) - (x < y);
}

static void print(long long ns[STAGES][PASSES], size_t bytes)
{
    double all = 0;
    for (int s = 0; s < STAGES; s++)
        qsort(ns[s], PASSES, sizeof ns[s][0], by_size);
    for (int i = 0; i < PASSES; i++)
        ns[ATTRIBUTE][i] -= ns[MATCH][i];
    for (int s = 0; s < STAGES; s++)
        all += (double)ns[s][MEDIAN];
    printf("%-10s %10s %8s\n", "stage", "ns/byte", "share");
    for (int s = 0; s < STAGES; s++)
        printf("%-10s %10.2f %7.0f%%\n", names[s],
               (double)ns[s][MEDIAN] / (double)bytes,
               100 * (double)ns[s][MEDIAN] / all);
    printf("%-10s %10.2f %8s  %.1f MB/s\n", "all", all / (double)bytes, "",
           (double)bytes * 1e3 / all);
}

int bench_stages(char **paths, int count)
{
    struct sayso_err err;
    struct sayso_rubric *rubric = sayso_rubric_load(NULL, 0, &err);
    long long ns[STAGES][PASSES];
    size_t bytes = 0;
    if (!rubric)
        return 1;
    struct bench bench = {.worker = sayso_worker_new(rubric)};
    bench.find.rubric = rubric_of(rubric);
    bench.find.rx = rx_scratch_new();
    bench.find.tagger = tagger_new(&bench.home);
    bench.rules = rate_rules_new(bench.find.rubric, &bench.home);
    bench.find.scratch = &bench.scratch;
    bench.find.passages = &bench.passages;
    bench.find.report = &bench.kept;
    for (int pass = 0; pass < PASSES; pass++) {
        memset(bench.ns, 0, sizeof bench.ns);
        bytes = 0;
        for (int i = 0; i < count; i++) {
            struct buf buf = {0};
            struct sayso_str text = bench_read(&buf, paths[i]);
            read_one(&bench, paths[i], text);
            bytes += text.n;
            buf_free(&buf);
        }
        for (int s = 0; s < STAGES; s++)
            ns[s][pass] = bench.ns[s];
    }
    print(ns, bytes);
    arena_free(&bench.scratch);
    arena_free(&bench.passages);
    arena_free(&bench.kept);
    arena_free(&bench.home);
    rx_scratch_free(bench.find.rx);
    sayso_worker_free(bench.worker);
    sayso_rubric_free(rubric);
    return 0;
}
