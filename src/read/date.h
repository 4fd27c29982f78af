/* Dates as feeds and pages write them. */
#ifndef READ_DATE_H
#define READ_DATE_H

#include "base/arena.h"
#include "sayso.h"

/* The first date in `text` (valid UTF-8), in UTC, as far as it is known and sound:
 *
 *   2024-05-01T08:04:00Z   2024-05-01   2024-05   2024
 *
 * Empty where there is none, or one before 1600. A time without a zone is taken for
 * UTC, with Korean words in it for Korean. A day and a month in figures that could be
 * either way round are not known, unless the weekday, am or pm, or a zone tells.
 * Two-digit years are 1950-2049. Lives in `arena`. */
struct sayso_str date_read(struct sayso_str text, struct arena *arena);

#endif
