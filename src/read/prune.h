/* What of a page is not its article. */
#ifndef READ_PRUNE_H
#define READ_PRUNE_H

#include "read/tree.h"

/* How far the names of elements are believed. */
enum prune {
    PRUNE_NAMED,  /* names, attributes and tags */
    PRUNE_TAGGED, /* tags only: for a page whose names left nothing */
};

/* Drop what is said to be no article: navigation, forms, sharing, comments, adverts,
 * captions, further articles that have titles of their own. An element that holds much
 * of the page's prose stays whatever it is called, and so does one that `heading`
 * stands in, which shows the page's title (NULL: none). The tree has been measured;
 * measure it again behind this. */
void prune_page(struct node *document, const struct node *heading, enum prune prune);

/* Drop what inside an article's container is none of its text: blocks of links with
 * the headings over them, headings at the end. */
void prune_article(struct node *top);

#endif
