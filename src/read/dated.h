/* Dates that stand in other text. */
#ifndef READ_DATED_H
#define READ_DATED_H

#include "base/arena.h"
#include "sayso.h"

/* Further into a line no date is looked for. */
enum { DATED_MAX_BYTES = 160 };

/* The day that a line of text begins with or soon comes to ("Published: 3 May 2024,
 * 10:00 am" is "2024-05-03"), in the arena; empty for none. The hour is left out: of
 * text that people read, the time zone is not known. "3/5/2024" is the 3rd of May, but
 * in `language` (a tag, or empty) en-US the 5th of March, and in English without a
 * country, or where no language is known, nothing. */
struct sayso_str dated_line(struct sayso_str line, struct sayso_str language,
                            struct arena *arena);

/* The date that a web address carries in its path: "2024-05-01" of
 * ".../2024/05/01/...", "2024-05" of ".../2024/05/..."; empty for none. In the arena.
 */
struct sayso_str dated_url(struct sayso_str url, struct arena *arena);

#endif
