/* "12 of 340 inputs, 56 articles" on a terminal, while work takes long. */
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

void progress_start(struct progress *progress, bool quiet);
void progress_show(struct progress *progress, size_t done, size_t all, size_t articles);
void progress_clear(struct progress *progress);

#endif
