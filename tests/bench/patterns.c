/*
 * The rubric's rules as plain PCRE2: what the matcher is measured against. The patterns
 * are those that the tests compare it with, hit by hit (unit/plain.h).
 */
#include "bench/bench.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/rx.h"
#include "base/str.h"
#include "find/paragraph.h"
#include "find/sentence.h"
#include "rubric/rubric.h"
#include "unit/plain.h"

/* PCRE2 refuses what compiles to more than 64 KiB, as Debian builds it. */
enum { LONGEST_LINE = 8000 };

static const struct rubric *load(struct sayso_rubric **loaded)
{
    struct sayso_err err;
    *loaded = sayso_rubric_load(NULL, 0, &err);
    if (!*loaded) {
        fprintf(stderr, "bench: %s\n", err.message);
        exit(1);
    }
    return rubric_of(*loaded);
}

int bench_patterns(void)
{
    struct sayso_rubric *loaded;
    const struct rubric *rubric = load(&loaded);
    size_t length = 0;
    for (size_t i = 0; i < rubric->rule_count; i++) {
        struct buf pattern = {0};
        if (plain_pattern(rubric->rules[i], &pattern)) {
            bool joins = length && length + pattern.n < LONGEST_LINE;
            printf("%s(?:%.*s)",
                   !length ? ""
                   : joins ? "|"
                           : "\n",
                   STR(buf_str(&pattern)));
            length = (joins ? length : 0) + pattern.n + 5;
        }
        buf_free(&pattern);
    }
    printf("\n");
    sayso_rubric_free(loaded);
    return 0;
}

struct patterns {
    struct arena arena;
    struct rx **v;
    size_t n, capacity;
};

static void compile(struct patterns *patterns, const struct rubric *rubric)
{
    struct rx_error error;
    for (size_t i = 0; i < rubric->rule_count; i++) {
        struct buf pattern = {0};
        if (!plain_pattern(rubric->rules[i], &pattern))
            continue;
        struct sayso_str source = arena_str(&patterns->arena, buf_str(&pattern));
        struct rx *rx = rx_new(&patterns->arena, source, false, &error);
        if (rx)
            ARENA_PUSH(&patterns->arena, patterns->v, patterns->n, patterns->capacity,
                       rx);
        buf_free(&pattern);
    }
}

static size_t count_matches(const struct rx *rx, struct rx_scratch *scratch,
                            struct sayso_str sentence)
{
    struct sayso_str match;
    size_t count = 0, from = 0;
    while (rx_find(rx, scratch, sentence, from, &match) == RX_MATCH && match.n) {
        from = str_offset(sentence, match) + match.n;
        count++;
    }
    return count;
}

static size_t try_text(const struct rubric *rubric, const struct patterns *patterns,
                       struct rx_scratch *scratch, struct sayso_str text)
{
    struct arena arena = {0};
    struct sayso_str *paragraphs;
    struct slices sentences = {0};
    size_t found = 0, count = paragraph_cut(text, &arena, &paragraphs);
    for (size_t p = 0; p < count; p++)
        sentence_cut(rubric, paragraphs[p], &arena, &sentences);
    for (size_t s = 0; s < sentences.n; s++)
        for (size_t i = 0; i < patterns->n; i++)
            found += count_matches(patterns->v[i], scratch, sentences.v[s]);
    arena_free(&arena);
    return found;
}

int bench_each(char **paths, int count)
{
    struct sayso_rubric *loaded;
    const struct rubric *rubric = load(&loaded);
    struct rx_scratch *scratch = rx_scratch_new();
    struct patterns patterns = {0};
    size_t found = 0;
    compile(&patterns, rubric);
    for (int i = 0; i < count; i++) {
        struct buf buf = {0};
        found += try_text(rubric, &patterns, scratch, bench_read(&buf, paths[i]));
        buf_free(&buf);
    }
    printf("%zu patterns, %zu matches\n", patterns.n, found);
    rx_scratch_free(scratch);
    arena_free(&patterns.arena);
    sayso_rubric_free(loaded);
    return 0;
}
