/* Nodes of a page or feed -> its words in paragraphs. */
#ifndef READ_PROSE_H
#define READ_PROSE_H

#include "base/buf.h"
#include "read/read.h"
#include "read/tree.h"
#include "sayso.h"

/* Add the text of `top` and all under it that is not dropped: white space folded,
 * paragraphs parted by a blank line, the lines of `br` and `pre` by a line end, the
 * cells of a row of data by a tab. Inline elements part nothing, blocks never glue;
 * `q` gets the quotation marks a browser shows. The marks of footnotes go, or they
 * would be glued to words and figures; so do soft hyphens and zero width spaces.
 * Digits raised behind digits are superscripts.
 * Nothing stands before the first word or behind the last. Linear, no recursion. */
void prose_add(struct buf *out, const struct node *top);

/* Does nothing that the element holds belong to the text of a page (scripts, styles,
 * buttons, embedded documents)? */
bool prose_is_silent(const struct node *node);

/* Does it begin and end a paragraph? */
bool prose_is_block(const struct node *node);

/* An HTML fragment as paragraphs, in the report's arena. */
struct sayso_str prose_html(struct read *read, struct sayso_str html);

/* A title or a name that may hold markup and references, in one line, in the report's
 * arena. */
struct sayso_str prose_line(struct read *read, struct sayso_str html);

#endif
