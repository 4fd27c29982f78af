/*
 * A feed sends the article as the site's editor made it, with the boxes that stand in
 * its text: captions, an appeal to subscribe, buttons, what e-mail programs show beside
 * a subject. There is no page around it, so nothing has to be looked for; what names
 * tell of elements holds as in pages. Some programs end it with a line that leads back
 * ("appeared first on"), whatever the language.
 */
#include "read/content.h"

#include "base/str.h"
#include "read/label.h"
#include "read/measure.h"
#include "read/prose.h"
#include "read/prune.h"

enum {
    LONG_PARAGRAPH = 150,  /* bytes */
    ARTICLE_PARAGRAPHS = 3 /* so many long ones are no excerpt */
};

/* The last text that is not blank and not dropped. */
static const struct node *last_text(const struct node *document)
{
    const struct node *last = NULL;
    const struct node *node = document;
    while (node) {
        if (node->tag == TAG_TEXT && str_trim(node->text).n)
            last = node;
        bool inside = !node->dropped && !prose_is_silent(node);
        node = inside ? node_next(node, document) : node_skip(node, document);
    }
    return last;
}

static bool leads_to(const struct node *top, struct sayso_str url)
{
    for (const struct node *node = top; node && url.n; node = node_next(node, top))
        if (node->tag == TAG_A && str_eq(str_trim(node_attribute(node, "href")), url))
            return true;
    return false;
}

/* Drop the last paragraph where it is no prose, and leads to the item's own page. */
static void drop_way_back(struct node *document, struct sayso_str url)
{
    const struct node *text = last_text(document);
    struct node *node = text ? text->parent : NULL;
    while (node && node->tag != TAG_P)
        node = node->parent;
    if (node && node->measure && !node->measure->prose && leads_to(node, url))
        node->dropped = true;
}

static void undrop(struct node *document)
{
    for (struct node *node = document; node; node = node_next(node, document))
        node->dropped = false;
}

struct sayso_str content_text(struct read *read, struct sayso_str html,
                              struct sayso_str url)
{
    struct buf out = {0};
    struct arena scratch = {0}; /* a document may hold a million items */
    struct node *document = tree_parse(html, &scratch);
    label_tree(document, &scratch);
    measure_tree(document, &scratch);
    prune_page(document, NULL, PRUNE_NAMED);
    drop_way_back(document, url);
    prose_add(&out, document);
    if (!out.n) {
        undrop(document);
        prose_add(&out, document);
    }
    struct sayso_str text = arena_str(read->report, buf_str(&out));
    arena_free(&scratch);
    buf_free(&out);
    return text;
}

bool content_is_cut(struct sayso_str text)
{
    return str_ends(text, "[…]") || str_ends(text, "[...]");
}

bool content_is_article(struct sayso_str text)
{
    size_t count = 0, start = 0;
    while (start < text.n) {
        size_t end = str_find(text, STR_LIT("\n\n"), start);
        end = end < text.n ? end : text.n;
        count += end - start >= LONG_PARAGRAPH;
        start = end + 2;
    }
    return count >= ARTICLE_PARAGRAPHS && !content_is_cut(text) &&
           !str_ends(text, "…") && !str_ends(text, "...");
}
