/* Text in one line: folding it, taking it from a page's nodes, comparing it. */
#ifndef READ_LINE_H
#define READ_LINE_H

#include "base/arena.h"
#include "read/read.h"
#include "read/tree.h"
#include "sayso.h"

/* What is longer, or hangs in more nodes, is no headline, name or date. */
enum { LINE_MAX_BYTES = 1000, LINE_MAX_NODES = 400 };

/* The text with every run of white space (Unicode's too) a single blank, none at its
 * ends, soft hyphens and zero width characters gone; the slice itself where it is so
 * already, else in the arena. */
struct sayso_str line_fold(struct arena *arena, struct sayso_str text);

/* Text that may hold markup and references in one line, in the read's arenas. */
struct sayso_str line_text(struct read *read, struct sayso_str text);

/* The words under `top` as line_fold gives them; where an element other than one of
 * those that only dress words begins or ends, words part. Empty when there are more
 * than LINE_MAX_BYTES or LINE_MAX_NODES: a caller may ask it of every node of a page.
 */
struct sayso_str line_node(struct arena *arena, const struct node *top);

/* The same with " | " where any element but bold, italics and the like begins or ends:
 * what a page shows side by side need not be one phrase. */
struct sayso_str line_parts(struct arena *arena, const struct node *top);

/* What is left for comparing: letters and digits, small, without accents. "LTE-Patent :
 * Samsung" and "LTE-Patent: Samsung" are the same. In the arena. */
struct sayso_str line_key(struct arena *arena, struct sayso_str text);

/* Have two lines the same key? */
bool line_same(struct sayso_str a, struct sayso_str b);

/* Is `word` one of those of `list`, ASCII case apart? */
bool line_has(struct sayso_str list, const char *word);

/* The word of `text` at or after `*at`, up to the next blank; moves `*at` behind it.
 * False at the end. */
bool line_word(struct sayso_str text, size_t *at, struct sayso_str *word);

#endif
