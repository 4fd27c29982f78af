#include "read/panel.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"
#include "unit.h"

/* How many elements of a page are opened. */
static size_t opened(struct sayso_str html)
{
    struct arena scratch = {0};
    struct node *document = tree_parse(html, &scratch);
    size_t n = 0;
    panel_open(document, &scratch);
    for (const struct node *node = document; node; node = node_next(node, document))
        n += node->opened;
    arena_free(&scratch);
    return n;
}

TEST(panel_opens_what_is_said_to_open)
{
    INT_EQ(opened(STR_LIT("<h3><button aria-expanded=false aria-controls=a>How?"
                          "</button></h3><div id=a hidden>So.</div><div id=b></div>")),
           1);
    INT_EQ(opened(STR_LIT("<div id=a hidden>So.</div>"
                          "<a aria-expanded=true aria-controls=a>How?</a>")),
           1);
}

TEST(panel_leaves_menus_tabs_and_dialogs)
{
    INT_EQ(opened(STR_LIT("<button aria-expanded=false aria-haspopup=true "
                          "aria-controls=a>Menu</button><div id=a>News</div>")),
           0);
    INT_EQ(opened(STR_LIT("<button aria-controls=a>Next</button><div id=a>One</div>")),
           0);
    INT_EQ(opened(STR_LIT("<a aria-expanded=false aria-controls=''>x</a><p id=''>")),
           0);
}

TEST(panel_opens_so_many)
{
    struct buf html = {0};
    for (int i = 0; i < PANEL_MAX + 9; i++)
        buf_printf(&html, "<a aria-expanded=false aria-controls=p%d>x</a><p id=p%d>y",
                   i, i);
    INT_EQ(opened(buf_str(&html)), PANEL_MAX);
    buf_free(&html);
}
