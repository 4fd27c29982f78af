/* What a feed carries of an article. */
#ifndef READ_CONTENT_H
#define READ_CONTENT_H

#include <stdbool.h>

#include "read/read.h"
#include "sayso.h"

/* The text of an item's HTML as paragraphs, in the report's arena: without captions,
 * sharing, forms and what else its names tell apart, unless there is nothing else; and
 * without a last line that leads to the item's own page, whose address is `url`. */
struct sayso_str content_text(struct read *read, struct sayso_str html,
                              struct sayso_str url);

/* Does the text end where a program cut it? They say so with an ellipsis. */
bool content_is_cut(struct sayso_str text);

/* Is it an article, where the feed does not say whether it gives one? An excerpt has no
 * three long paragraphs, and is often cut. */
bool content_is_article(struct sayso_str text);

#endif
