/*
 * A page -> its article: the tree once, and from it what is known of the article and
 * its text, which begins behind the heading that is told as the title. What the page
 * keeps for machines is only taken where it shows next to nothing.
 */
#include "read/page.h"

#include "read/extract.h"
#include "read/graft.h"
#include "read/label.h"
#include "read/meta.h"
#include "read/panel.h"
#include "read/stored.h"
#include "read/tree.h"

/* A page that shows less than this many bytes may tell machines more. */
enum { LITTLE = 300 };

void page_read(struct read *read, struct sayso_str html, struct sayso_str base,
               struct item *item)
{
    struct node *document = tree_parse(html, read->scratch);
    if (document->spilt)
        read_note(read, SAYSO_INPUT,
                  "the page has more than %d elements; from there on it is read as "
                  "mere text",
                  TREE_NODES);
    graft_parts(document, read->scratch);
    panel_open(document, read->scratch);
    label_tree(document, read->scratch);
    const struct node *heading = meta_read(read, document, base, item);
    item->text = extract_text(read, document, heading);
    if (item->text.n >= LITTLE)
        return;
    struct sayso_str stored = stored_text(read, document);
    if (stored.n > 2 * item->text.n)
        item->text = stored;
}
