/*
 * Any bytes, through the door: every law of laws.h holds. The default rubric is loaded
 * once and lives as long as the process.
 */
#include <stdio.h>
#include <stdlib.h>

#include "laws.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct sayso_rubric *the_rubric(void)
{
    static struct sayso_rubric *rubric;
    struct sayso_err err;
    if (!rubric)
        rubric = sayso_rubric_load(NULL, 0, &err);
    if (!rubric) {
        fprintf(stderr, "%s:%u: %s\n", err.file, err.line, err.message);
        abort();
    }
    return rubric;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sayso_str bytes = {(const char *)data, size};
    const char *broken = laws_broken(the_rubric(), bytes);
    if (broken) {
        fprintf(stderr, "law broken: %s\n", broken);
        abort();
    }
    return 0;
}
