/* Cells that sum up the claims of an article or of a source. `of` is an offset in
 * struct tally, or means nothing. */
#ifndef WRITE_SUMMARY_H
#define WRITE_SUMMARY_H

#include "write/cell.h"

/* The tally's count at `of`. */
struct cell summary_count(const struct row *row, size_t of);

/* Of the scores at `of`: the median and the quartiles; nothing where no claim is. */
struct cell summary_median(const struct row *row, size_t of);
struct cell summary_lower_quartile(const struct row *row, size_t of);
struct cell summary_upper_quartile(const struct row *row, size_t of);

/* The flags that fired, each with how often, in the order of their ids. */
struct cell summary_flags(const struct row *row, size_t of);

/* The words of the hedges, and of the cues, each once in the order of their bytes. */
struct cell summary_hedges(const struct row *row, size_t of);
struct cell summary_cues(const struct row *row, size_t of);

/* A part of a whole in per cent; nothing of nothing. */
struct cell summary_percent(size_t part, size_t whole);

#define SUMMARY_COUNT(field) summary_count, offsetof(struct tally, field), 0

#endif
