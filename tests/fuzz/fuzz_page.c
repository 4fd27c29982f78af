/*
 * Any text as a page. The tokens are slices in the order of the text; the tree's links
 * agree with each other; it nests no deeper and holds no more than its limits say; what
 * was valid UTF-8 stays so. The first byte chooses the state the tokeniser begins in.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "read/tree.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool law)
{
    if (!law)
        abort();
}

static bool valid(struct sayso_str s)
{
    return utf8_invalid(s) == s.n;
}

/* A slice of the page stands behind the ones before; a copy may stand anywhere. */
static void in_order(struct sayso_str page, struct sayso_str s, size_t *at)
{
    if (!str_contains(page, s))
        return;
    must(str_offset(page, s) >= *at);
    *at = str_offset(page, s) + s.n;
}

static void check_tokens(struct sayso_str page, enum html_mode mode)
{
    struct arena arena = {0};
    struct html html = {
        .input = page, .arena = &arena, .mode = mode, .last = STR_LIT("script")};
    struct html_token token;
    size_t at = 0, before = 0;
    do {
        html_next(&html, &token);
        must(html.at > before || token.kind == HTML_END_OF_INPUT);
        before = html.at;
        in_order(page, token.name, &at);
        in_order(page, token.text, &at);
        for (size_t i = 0; i < token.attribute_count; i++) {
            in_order(page, token.attributes[i].name, &at);
            in_order(page, token.attributes[i].value, &at);
            for (size_t k = 0; k < i; k++)
                must(!str_eq(token.attributes[i].name, token.attributes[k].name));
        }
        must(at <= html.at);
    } while (token.kind != HTML_END_OF_INPUT);
    must(html.at == page.n);
    arena_free(&arena);
}

static void check_links(const struct node *node)
{
    must(!node->first == !node->last);
    must(!node->first || (!node->first->prev && node->first->parent == node));
    must(!node->last || (!node->last->next && node->last->parent == node));
    must(!node->next ||
         (node->next->prev == node && node->next->parent == node->parent));
    must(!node->prev ||
         (node->prev->next == node && node->prev->parent == node->parent));
}

static void check_node(const struct node *node)
{
    check_links(node);
    must(valid(node->name) && valid(node->text));
    must((node->tag == TAG_TEXT) == (node->parent && !node->name.n));
    must(node->tag != TAG_TEXT || (node->text.n && !node->first));
    must(!(element_traits(node->tag) & ELEMENT_VOID) || !node->first);
    must(node->attribute_count <= HTML_ATTRIBUTES);
    for (size_t i = 0; i < node->attribute_count; i++)
        must(valid(node->attributes[i].name) && valid(node->attributes[i].value));
}

static void check_tree(struct sayso_str page)
{
    struct arena arena = {0};
    struct node *root = tree_parse(page, &arena);
    size_t nodes = 0, text = 0;
    must(!root->parent && !root->next && root->tag == TAG_DOCUMENT);
    for (const struct node *node = root; node; node = node_next(node, root)) {
        check_node(node);
        nodes++;
        text += node->text.n;
    }
    must(nodes <= TREE_NODES + 1 && nodes <= page.n + 4);
    must(text <= 2 * page.n);
    arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (!size)
        return 0;
    struct sayso_str bytes = {(const char *)data + 1, size - 1};
    struct sayso_str page = str_sub(bytes, 0, utf8_invalid(bytes));
    check_tokens(page, (enum html_mode)(data[0] % (HTML_CDATA + 1)));
    page = str_sub(page, 0, str_find_char(page, '\0', 0));
    check_tree(page);
    return 0;
}
