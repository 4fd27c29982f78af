/* Text -> paragraphs. */
#ifndef FIND_PARAGRAPH_H
#define FIND_PARAGRAPH_H

#include "base/arena.h"
#include "sayso.h"

/* Paragraphs of a text, in order, disjoint, none blank; together they hold every
 * character that is not blank. The array lives in the arena. */
size_t paragraph_cut(struct sayso_str text, struct arena *arena,
                     struct sayso_str **paragraphs);

/* Without white space at its ends, as Unicode knows white space. */
struct sayso_str paragraph_trim(struct sayso_str s);

/* The last mark that says what a piece of text is: its last character but for closing
 * quotation marks, brackets and stars. 0 for none. */
uint32_t paragraph_mark(struct sayso_str s);

/* Does a piece of text end as sentences do: . ! ? or an ellipsis? */
bool paragraph_stopped(struct sayso_str s);

#endif
