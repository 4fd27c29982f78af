/* Text for a terminal of 80 columns: a label, and words beside it. */
#ifndef CLI_PAGE_H
#define CLI_PAGE_H

#include "cli/bytes.h"
#include "sayso.h"

/* Append words, wrapped, with `label` before the first line and room for it before the
 * others. Line ends and other blanks part words; a word longer than a line stays whole,
 * unless bars (|) part it. Other control characters come out as '?', so that a rubric
 * cannot steer the reader's terminal. Nothing is appended where there are no words. */
void page_field(struct bytes *page, struct sayso_str label, struct sayso_str words);

/* The same without a label, from the left edge. */
void page_line(struct bytes *page, struct sayso_str words);

#endif
