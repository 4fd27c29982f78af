#include "read/graft.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"
#include "read/prose.h"
#include "unit.h"

static void check(struct sayso_str html, const char *text, int line)
{
    struct arena arena = {0};
    struct buf out = {0};
    struct node *document = tree_parse(html, &arena);
    graft_parts(document, &arena);
    prose_add(&out, document);
    unit_str(buf_str(&out), str_from(text), __FILE__, line, "the text");
    for (struct node *node = document; node; node = node_next(node, document)) {
        OK(!node->next || node->next->prev == node);
        OK(!node->prev || node->prev->next == node);
        OK(!node->first || node->first->parent == node);
        OK(node->next || !node->parent || node->parent->last == node);
    }
    buf_free(&out);
    arena_free(&arena);
}

#define GRAFTED(html, text) check(STR_LIT(html), text, __LINE__)

TEST(graft_puts_parts_into_their_places)
{
    GRAFTED("<p>a</p><template id=B:0></template><p>c</p><div hidden id=S:0>b</div>",
            "a\n\nb\n\nc");
    GRAFTED("<main><template id='B:1'></template></main><p>z</p>"
            "<div hidden id='S:2'>y</div>"
            "<div hidden id='S:1'>x<template id='P:2'></template></div>",
            "x\n\ny\n\nz");
}

TEST(graft_leaves_what_has_no_place)
{
    GRAFTED("<p>a</p><div id=S:0>b</div><p>c</p>", "a\n\nb\n\nc");
    GRAFTED("<p>a</p><div id=S:0>b<template id=B:0></template></div>", "a\n\nb");
    GRAFTED("<template id=B:0></template><p>a</p>", "a");
}

TEST(graft_moves_so_many_parts_and_no_more)
{
    struct arena arena = {0};
    struct buf html = {0};
    for (int i = 0; i < 2 * GRAFT_MAX_PARTS; i++)
        buf_printf(&html, "<template id=B:%d></template><div id=S:%d>x</div>", i, i);
    struct node *document = tree_parse(buf_str(&html), &arena);
    graft_parts(document, &arena);
    size_t moved = 0;
    for (struct node *node = document; node; node = node_next(node, document))
        moved += node->tag == TAG_DIV && !node->attribute_count;
    INT_EQ(moved, GRAFT_MAX_PARTS);
    buf_free(&html);
    arena_free(&arena);
}
