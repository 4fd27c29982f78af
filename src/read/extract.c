/*
 * Finds the article of a page. First everything is dropped that is said to be something
 * else. Then the smallest element is looked for that holds nearly all prose of the
 * rest: from the document down, always into the child that has most of it, until no
 * child has enough. What stands in it and is none of its text is dropped too. The
 * standfirst often stands outside, between the heading and the text: it is fetched.
 * Where that leaves next to nothing, the page's names mislead, and all is done again
 * without them.
 */
#include "read/extract.h"

#include "base/str.h"
#include "read/label.h"
#include "read/measure.h"
#include "read/prose.h"
#include "read/prune.h"

enum {
    MOST = 80,          /* per cent of an element's prose that leads into a child */
    MOST_OF_NAMED = 50, /* ... into one whose name says that it is the text */
    MAX_BESIDE = 5,     /* ... that may stand in paragraphs beside the child */
    MAX_LEDE = 6,       /* paragraphs */
    LEDE_LINKS = 25,    /* per cent of its text that may stand in links */
    LITTLE = 100,       /* bytes of text: try again */
};

/* What an attempt works on. */
struct page {
    struct read *read;
    struct node *document;
    const struct node *heading;
};

static struct node *richest_child(const struct node *node)
{
    struct node *best = NULL;
    for (struct node *child = node->first; child; child = child->next)
        if (child->measure && !child->dropped &&
            (!best || child->measure->prose > best->measure->prose))
            best = child;
    return best;
}

/* Prose in paragraphs that stand beside `child`, in no other element. */
static uint64_t prose_beside(const struct node *child)
{
    uint64_t prose = 0;
    for (const struct node *node = child->parent->first; node; node = node->next)
        if (node != child && node->tag == TAG_P && node->measure && !node->dropped)
            prose += node->measure->prose;
    return prose;
}

/* Does all that counts of a node stand in that child of it? */
static bool leads(const struct node *node, const struct node *child)
{
    uint64_t whole = node->measure->prose;
    uint64_t part = child->measure->prose;
    bool named = child->measure->labels & LABEL_BODY;
    return child->tag != TAG_P && part > 0 &&
           part * 100 >= whole * (named ? MOST_OF_NAMED : MOST) &&
           prose_beside(child) * 100 <= whole * MAX_BESIDE;
}

/* The smallest element with nearly all prose, but no single paragraph. */
static struct node *find_container(struct node *node)
{
    struct node *child = richest_child(node);
    while (child && leads(node, child)) {
        node = child;
        child = richest_child(node);
    }
    return node;
}

/* The last heading of the first order before `top`, or the next one where there is none
 * before it. */
static const struct node *find_heading(const struct node *document,
                                       const struct node *top)
{
    const struct node *heading = NULL;
    const struct node *node = document;
    bool behind = false;
    while (node && !(heading && (behind || node == top))) {
        behind = behind || node == top;
        if (node->tag == TAG_H1 && !node->dropped)
            heading = node;
        node = node->dropped ? node_skip(node, document) : node_next(node, document);
    }
    return heading;
}

/* A block of running text that holds no other block. */
static bool is_lede(const struct node *node)
{
    const struct measure *measure = node->measure;
    return prose_is_block(node) && measure->prose && measure->text == measure->own &&
           measure_link_share(node) <= LEDE_LINKS;
}

static void add_paragraph(struct buf *out, const struct node *node)
{
    size_t before = out->n;
    if (before)
        buf_add_cstr(out, "\n\n");
    size_t start = out->n;
    prose_add(out, node);
    if (out->n == start)
        out->n = before;
}

/* What stands between the heading and the text; nothing where the heading stands in the
 * text or behind it. */
static void add_lede(const struct node *document, const struct node *heading,
                     const struct node *top, struct buf *out)
{
    const struct node *node = heading ? node_skip(heading, document) : NULL;
    unsigned count = 0;
    for (const struct node *around = top; around; around = around->parent)
        around->measure->labels &= ~(unsigned)LABEL_BYLINE;
    while (node && node != top) {
        bool inside =
            node->measure && !node->dropped && !(node->measure->labels & LABEL_BYLINE);
        if (inside && is_lede(node)) {
            if (count++ < MAX_LEDE)
                add_paragraph(out, node);
            inside = false;
        }
        node = inside ? node_next(node, document) : node_skip(node, document);
    }
    if (!node)
        out->n = 0;
}

/* Drop what stands before the heading in `top` and is no prose: the way to the page,
 * the topic, the date. */
static void drop_before(const struct node *top, const struct node *heading)
{
    const struct node *outer = heading;
    while (outer && outer != top)
        outer = outer->parent;
    if (!outer)
        return;
    for (; heading != top; heading = heading->parent)
        for (struct node *node = heading->prev; node; node = node->prev)
            if (node->measure && !node->measure->prose)
                node->dropped = true;
}

/* The title is told apart from the text: leave it out here. */
static void drop_titles(struct node *top, const struct node *heading)
{
    for (struct node *node = top; node; node = node_next(node, top))
        if (node == heading || node->tag == TAG_H1)
            node->dropped = true;
    drop_before(top, heading);
}

static void attempt(const struct page *page, enum prune prune, struct buf *out)
{
    struct arena *scratch = page->read->scratch;
    measure_tree(page->document, scratch);
    prune_page(page->document, page->heading, prune);
    measure_tree(page->document, scratch);
    struct node *top = find_container(page->document);
    const struct node *heading =
        page->heading ? page->heading : find_heading(page->document, top);
    add_lede(page->document, heading, top, out);
    drop_titles(top, heading);
    prune_article(top);
    add_paragraph(out, top);
}

static void undrop(struct node *document)
{
    for (struct node *node = document; node; node = node_next(node, document))
        node->dropped = false;
}

struct sayso_str extract_text(struct read *read, struct node *document,
                              const struct node *heading)
{
    struct page page = {read, document, heading};
    struct buf out = {0}, again = {0};
    attempt(&page, PRUNE_NAMED, &out);
    if (out.n < LITTLE) {
        undrop(document);
        attempt(&page, PRUNE_TAGGED, &again);
    }
    struct buf *best = again.n > 2 * out.n ? &again : &out;
    struct sayso_str text = arena_str(read->report, buf_str(best));
    buf_free(&out);
    buf_free(&again);
    return text;
}
