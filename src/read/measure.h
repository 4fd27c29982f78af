/* How much text there is in each element of a page, and how much of it is prose. */
#ifndef READ_MEASURE_H
#define READ_MEASURE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "read/tree.h"

/* Of one element and all under it that is not dropped. Lengths are bytes without white
 * space. */
struct measure {
    uint32_t text;   /* all text */
    uint32_t linked; /* of it inside links */
    uint32_t prose;  /* of it in blocks that read like sentences */
    uint32_t blocks; /* how many such blocks */
    uint32_t own;    /* text that stands in this block itself, in no block inside it */
    uint32_t own_linked;
    uint32_t stops;      /* marks that end or part sentences, in `own` */
    unsigned labels;     /* enum label */
    bool set_text;       /* there is a table, a quotation or a listing in it */
    struct node *around; /* the block it stands in */
};

/* Give each element its measure: node->measure. A second call counts again, without
 * what has been dropped since. Linear, no recursion. */
void measure_tree(struct node *document, struct arena *arena);

/* Share of the text that stands in links, in per cent. */
unsigned measure_link_share(const struct node *node);

#endif
