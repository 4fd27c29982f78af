/* Pages made to hurt: their trees stay small, and keep all text. */
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"
#include "read/tree.h"
#include "unit.h"

static void repeat(struct buf *out, size_t count, const char *text)
{
    while (count--)
        buf_add_cstr(out, text);
}

/* What a tree comes to. */
struct size {
    size_t nodes, attributes, depth, text;
    bool spilt;
};

/* `depth` is that of `node`; moves it to that of the next one. */
static const struct node *step(const struct node *node, const struct node *root,
                               size_t *depth)
{
    const struct node *next = node_next(node, root);
    if (next && next->parent == node)
        ++*depth;
    else
        for (; next && node->parent != next->parent; node = node->parent)
            --*depth;
    return next;
}

static struct size measure(const struct node *root)
{
    struct size size = {.spilt = root->spilt};
    size_t depth = 0;
    for (const struct node *node = root; node; node = step(node, root, &depth)) {
        size.nodes++;
        size.attributes += node->attribute_count;
        size.depth = depth > size.depth ? depth : size.depth;
        size.text += node->tag == TAG_TEXT ? node->text.n : 0;
    }
    return size;
}

static struct size parse(struct buf *html)
{
    struct arena arena = {0};
    struct size size = measure(tree_parse(buf_str(html), &arena));
    arena_free(&arena);
    buf_free(html);
    return size;
}

TEST(tree_limit_depth)
{
    struct buf html = {0};
    repeat(&html, 20000, "<div>");
    buf_add_cstr(&html, "a");
    repeat(&html, 20000, "</div>");
    buf_add_cstr(&html, "b");
    struct size size = parse(&html);
    OK(!size.spilt);
    INT_EQ(size.nodes, 20000 + 5);
    INT_EQ(size.depth, TREE_DEPTH + 1);
    INT_EQ(size.text, 2);
}

TEST(tree_limit_depth_goes_on)
{
    struct arena arena = {0};
    struct buf html = {0};
    repeat(&html, (size_t)2 * TREE_DEPTH, "<i>");
    buf_add_cstr(&html, "a<p>b<p>c");
    struct node *root = tree_parse(buf_str(&html), &arena), *last = root;
    while (last->last)
        last = last->last;
    STR_EQ(last->text, "c");
    STR_EQ(last->parent->prev->first->text, "b");
    arena_free(&arena);
    buf_free(&html);
}

TEST(tree_limit_unmatched_ends)
{
    struct buf html = {0};
    repeat(&html, 20000, "<b>");
    repeat(&html, 20000, "</i></p></li></x-y></td></h1></a>");
    struct size size = parse(&html);
    INT_EQ(size.nodes, 20000 + 3 + 20000); /* "</p>" makes an empty paragraph */
    INT_EQ(size.depth, TREE_DEPTH);
}

TEST(tree_limit_nodes)
{
    struct buf html = {0};
    repeat(&html, TREE_NODES / 2, "<b>");
    repeat(&html, TREE_NODES / 2, "a<b>");
    buf_add_cstr(&html, "<script>x</script><p>&nGt;<i>b</i>c<br>d<style>y</style>");
    struct size size = parse(&html);
    OK(size.spilt && size.nodes <= TREE_NODES + 1);
    /* The last words are not glued: a blank for <p>, one for <br>. */
    INT_EQ(size.text, TREE_NODES / 2 + 1 + 6 + 2 + 1 + 1);
}

TEST(tree_limit_attributes)
{
    struct buf html = {0};
    buf_add_cstr(&html, "<p");
    for (int i = 0; i < 2 * HTML_ATTRIBUTES; i++)
        buf_printf(&html, " a%d=%d", i, i);
    buf_add_cstr(&html, ">a");
    struct size size = parse(&html);
    INT_EQ(size.attributes, HTML_ATTRIBUTES);
    INT_EQ(size.text, 1);
    for (int i = 0; i < TREE_ATTRIBUTES / 8 + 10; i++)
        buf_add_cstr(&html, "<p a b c d e f g h>");
    size = parse(&html);
    OK(size.attributes == TREE_ATTRIBUTES);
}
