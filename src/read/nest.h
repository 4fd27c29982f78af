/* The elements that are open while a tree is built. */
#ifndef READ_NEST_H
#define READ_NEST_H

#include <stdbool.h>

#include "read/tree.h"

/* What hides the open elements outside of it from a tag: the nearest element of a kind,
 * by the names of the standard. */
enum wall {
    WALL_SPECIAL, /* any block and its like: from end tags of inline elements */
    WALL_SCOPE,   /* "scope": from end tags of blocks */
    WALL_LIST,    /* "list item scope": from "</li>" */
    WALL_BUTTON,  /* "button scope": from what ends a paragraph */
    WALL_GRID,    /* "table scope": from rows and cells */
    WALL_ITEM,    /* special but for div, address and p: from "<li>", "<dt>", "<dd>" */
    WALL_COUNT
};

/* Elements that have no tag of their own share slots by a hash of their name. */
enum { NEST_OTHERS = 64, NEST_SLOTS = TAG_COUNT + NEST_OTHERS };

/* Places are counted from 1; 0 is none. */
struct open {
    struct node *node;
    unsigned slot, older;      /* the next one below in the same slot */
    unsigned wall[WALL_COUNT]; /* the nearest at or below this one */
    bool foreign;              /* what is inside is svg or math */
    bool ended;                /* its end tag was seen; it waits for a block inside */
};

/* Zeroed but for the stack, whose first element has the document and no more. */
struct nest {
    struct open *stack; /* of TREE_DEPTH + 1 */
    unsigned depth;
    unsigned newest[NEST_SLOTS];
};

struct open *nest_innermost(struct nest *nest);

/* Open an element inside the innermost one; the caller sees to TREE_DEPTH. */
void nest_push(struct nest *nest, struct node *node);

/* Close the element at `place` and all inside it, then what waited for that. */
void nest_close(struct nest *nest, unsigned place);

/* Where the innermost open element of that name is, unless the wall hides it; 0 for
 * none. `name` is asked for only where the tag is TAG_OTHER. */
unsigned nest_find(const struct nest *nest, enum tag tag, struct sayso_str name,
                   enum wall wall);

/* Close the innermost open element of that tag, unless the wall hides it. */
void nest_close_tag(struct nest *nest, enum tag tag, enum wall wall);

/* The end tag of an element that may overlap others. It is closed, and the call gives
 * NULL; or, if a block is open inside it, it is as good as closed together with that
 * block, and the call gives its node. */
struct node *nest_end_overlapping(struct nest *nest, enum tag tag);

/* Close what the start tag of an element implies the end of. */
void nest_imply_ends(struct nest *nest, enum tag tag);

/* The wall for the end tag of an element. */
enum wall nest_end_wall(const struct nest *nest, enum tag tag);

#endif
