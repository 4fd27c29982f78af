/* What the class, id and other attributes of an element say it is. */
#ifndef READ_LABEL_H
#define READ_LABEL_H

#include "read/tree.h"

/* Bits; an element may have several. */
enum label {
    LABEL_BODY = 1, /* the text of an article, by a name in use for that */
    LABEL_FACT = 2, /* ... said openly, not only by a name */
    LABEL_JUNK = 4, /* navigation, sharing, related links, adverts, newsletters */
    LABEL_FOREIGN =
        8, /* no part of an article however long: comments, consent, dialogs */
    LABEL_BESIDE = 16,  /* what stands beside the text: captions, players */
    LABEL_BYLINE = 32,  /* who wrote it, and when */
    LABEL_DOUBT = 64,   /* junk when it holds links */
    LABEL_HIDDEN = 128, /* not shown when the page opens */
    LABEL_APPEAL = 256  /* to pay or register; text behind it is called so too */
};

/* Store in every node of the tree what it is called. Linear in the length of all
 * attributes. */
void label_tree(struct node *document, struct arena *scratch);

/* The words that are looked up, in the order of the table; NULL behind the last. */
const char *label_word(size_t index);

#endif
