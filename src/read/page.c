/*
 * A page -> its article: the tree once, and from it the text.
 */
#include "read/page.h"

#include "read/extract.h"
#include "read/tree.h"

void page_read(struct read *read, struct sayso_str html, struct sayso_str base,
               struct item *item)
{
    struct node *document = tree_parse(html, read->scratch);
    item->url = base;
    item->text = extract_text(read, document, NULL);
}
