/* The bench's own programs: build/plain/bench VERB. */
#ifndef BENCH_BENCH_H
#define BENCH_BENCH_H

#include <stdio.h>

#include "base/buf.h"
#include "sayso.h"

/* The whole file, of at most SAYSO_MAX_INPUT bytes; says why and exits where it cannot
 * be read. The caller's buffer holds it. */
struct sayso_str bench_read(struct buf *buf, const char *path);

/* Nanoseconds of processor that this thread has used. */
long long bench_clock(void);

/* A table of where the time goes in reading, auditing and writing the files. */
int bench_stages(char **paths, int count);

/* A table of what vectors gain where bytes are looked for in the file. Returns 1 where
 * they and the plain loops disagree. */
int bench_bytes(const char *path);

/* Try the rubric's rules one after another, each as one PCRE2 pattern with JIT, on
 * every sentence of the files; prints how often they matched. */
int bench_each(char **paths, int count);

/* The rubric's rules as PCRE2 patterns, joined by `|` in lines short enough for one
 * pattern of PCRE2. */
int bench_patterns(void);

/* What the rubric's rules match, as plain words, a line each. */
int bench_literals(void);

#endif
