/*
 * An accordion shows headings, and what stands under one when it is pressed. What can
 * be pressed names the panel in aria-controls and tells its state in aria-expanded;
 * what opens a menu or a dialog has aria-haspopup as well, and often stands outside of
 * the text. To readers a panel is text of the page, however it is hidden at first.
 */
#include "read/panel.h"

#include "base/str.h"

struct panels {
    struct sayso_str ids[PANEL_MAX];
    size_t count;
};

static struct sayso_str controlled(const struct node *node)
{
    bool panel = node_attribute(node, "aria-expanded").n &&
                 !node_attribute(node, "aria-haspopup").n;
    return panel ? str_trim(node_attribute(node, "aria-controls"))
                 : (struct sayso_str){0};
}

static bool is_panel(const struct panels *panels, struct sayso_str id)
{
    for (size_t i = 0; i < panels->count && id.n; i++)
        if (str_eq(panels->ids[i], id))
            return true;
    return false;
}

void panel_open(struct node *document, struct arena *scratch)
{
    struct panels *panels = arena_alloc(scratch, sizeof *panels);
    struct node *node = document;
    for (; node && panels->count < PANEL_MAX; node = node_next(node, document)) {
        struct sayso_str id = controlled(node);
        if (id.n)
            panels->ids[panels->count++] = id;
    }
    for (node = document; node && panels->count; node = node_next(node, document))
        node->opened = is_panel(panels, node_attribute(node, "id"));
}
