/* Words made equal where only their dress differs. */
#ifndef RATE_FOLD_H
#define RATE_FOLD_H

#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "sayso.h"

/* The next stretch of the text, from byte *at on, that folding leaves as it is; *at
 * moves behind it. Empty at the end. Between two there is one blank. */
struct sayso_str fold_stretch(struct sayso_str text, size_t *at);

/* Append the text with every run of white space as one blank, none at its ends. */
void fold_space(struct sayso_str text, struct buf *buf);

/* What str_hash comes to where it goes on from `hash` over the text folded like that.
 */
uint64_t fold_hash(struct sayso_str text, uint64_t hash);

/* The same in lower case, without marks upon letters, full stops and possessive
 * endings, in the arena: "U.S." and "us'" are "us". */
struct sayso_str fold_words(struct sayso_str text, struct arena *arena);

#endif
