/* An HTML page as a tree. */
#ifndef READ_TREE_H
#define READ_TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "read/element.h"
#include "read/html.h"
#include "sayso.h"

/* How deep elements nest, and how many nodes and attributes there are, at most. What
 * nests deeper stands beside its parent instead. Behind the last node all text that is
 * left is one text; elements behind the last attribute have none. */
enum { TREE_DEPTH = 512, TREE_NODES = 1000000, TREE_ATTRIBUTES = 4000000 };

struct measure;

/* An element or a text. Strings are decoded: references stand for what they mean. */
struct node {
    struct node *parent, *first, *last, *next, *prev;
    enum tag tag;
    bool dropped;          /* for whoever reads the tree: leave it out */
    bool opened;           /* for whoever reads the tree: shown on demand */
    bool spilt;            /* of the document: TREE_NODES was met; and of that text */
    struct sayso_str name; /* of an element, in lower case */
    struct sayso_str text; /* of TAG_TEXT; of script, style, iframe, noembed, noframes:
                              their content as it stands */
    const struct attribute *attributes; /* each name once */
    size_t attribute_count;
    unsigned labels;         /* once read/label has named the tree */
    struct measure *measure; /* for whoever weighs the elements of a page */
};

/* The tree of a page or a piece of one; its root is a node TAG_DOCUMENT, which holds
 * one html, which holds a body and before it a head where there is something in it; an
 * empty page has none of them. Comments and doctypes are left out, and so is blank text
 * outside of the body. The tree lives in `arena` and lends slices of `html`, which must
 * be valid UTF-8 with LF line ends and without NUL. Time is linear in html.n, and
 * memory is some four times html.n at most beside the nodes and attributes. */
struct node *tree_parse(struct sayso_str html, struct arena *arena);

/* The value of an attribute, whose name is in lower case; empty where it has none. */
struct sayso_str node_attribute(const struct node *node, const char *name);

/* The node after `node` in the order of the document inside `top`, `node` itself being
 * `top` or inside it; NULL behind the last. */
struct node *node_next(const struct node *node, const struct node *top);

/* The same, but past what is inside `node`. */
struct node *node_skip(const struct node *node, const struct node *top);

#endif
