/* "12 of 340 inputs, 56 articles" on a terminal, while work takes long; and how many
 * parts of long texts. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

struct progress {
    bool wanted; /* stderr is a terminal */
    bool shown;
    time_t start;
};

/* How far it has come. */
struct extent {
    size_t done, inputs; /* of so many */
    size_t articles, parts;
};

void progress_start(struct progress *progress, bool quiet);
void progress_show(struct progress *progress, const struct extent *extent);
void progress_clear(struct progress *progress);

#endif
