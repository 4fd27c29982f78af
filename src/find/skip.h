/* Stretches of text in which nothing can end, passed over. */
#ifndef FIND_SKIP_H
#define FIND_SKIP_H

#include "sayso.h"

/* Where the first byte from `at` on stands that may begin a line break: a control
 * character or one beyond ASCII; the text's end for none. */
size_t skip_line(struct sayso_str text, size_t at);

/* Where the first byte from `at` on stands that may begin a mark which ends a sentence:
 * . ! ? or one beyond ASCII; `end` for none before it. */
size_t skip_sentence(struct sayso_str text, size_t at, size_t end);

#endif
