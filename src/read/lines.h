/* JSON Lines of articles -> articles. */
#ifndef READ_LINES_H
#define READ_LINES_H

#include "read/read.h"
#include "sayso.h"

/* The most notes on lines that could not be read, in one call. */
enum { LINES_MAX_NOTES = 20 };

/* Read objects that are one article each. `text` is `input` decoded, of which only the
 * URL and the line are asked: the number of the first line, where a longer input comes
 * in pieces; 0 for a whole document, which may also be one object, or one array of
 * objects, over many lines.
 *
 * An object has a `text`, which is plain, or `html`, a page; and of `id`, `url`,
 * `title`, `byline` (a string or an array), `published`, `outlet` and `language` any.
 * read/field.h knows other names for them. What is no such object is noted and the rest
 * goes on. Returns 0; -1 and err (SAYSO_INPUT) where a whole document has no article.
 */
int lines_read(struct read *read, const struct sayso_input *input,
               struct sayso_str text, struct items *items, struct sayso_err *err);

#endif
