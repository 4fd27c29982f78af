/* What a run came to, in a line or two. */
#ifndef CLI_SUMMARY_H
#define CLI_SUMMARY_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/job.h"

/* Why inputs could not be read, and how many for each reason. */
struct reason {
    char *words;
    size_t times;
};

/* Valid when zeroed. */
struct summary {
    size_t articles, claims; /* in the table */
    size_t parts;            /* ... of long texts, each of which is one article */
    bool parted;             /* a part of the text that is under way is in the table */
    size_t known;            /* articles that were audited before */
    size_t unread;           /* inputs that could not be read */
    struct reason *reasons;
    size_t reason_count;
};

/* Count what a piece of input came to; of one input, in their order. */
void summary_add(struct summary *summary, const struct job *job);

/* Say it on stderr, where there were several inputs, articles or parts; a single
 * article needs no summary. */
void summary_show(const struct summary *summary, size_t inputs);
void summary_free(struct summary *summary);

#endif
