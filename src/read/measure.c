/*
 * One walk over the tree. Text counts for the block it stands in; when a block ends it
 * is known whether it reads like prose, and its sums go up to its parent.
 */
#include "read/measure.h"

#include "base/str.h"
#include "read/label.h"
#include "read/prose.h"

enum {
    SHORT_PROSE = 40, /* bytes: with a full stop or a comma, a block this long counts */
    LONG_PROSE = 100, /* ... and without one */
    MAX_LINK_SHARE = 50
};

struct walk {
    struct node *block; /* the innermost open block */
    size_t links;       /* how many links are open */
};

static bool is_stop(char c)
{
    return c == '.' || c == ',' || c == '!' || c == '?' || c == ';' || c == ':';
}

/* ... or the last byte of an ideographic full stop or comma, a closing mark? */
static bool stops_at(struct sayso_str text, size_t end)
{
    return end && (is_stop(text.p[end - 1]) ||
                   (end > 2 && (unsigned char)text.p[end - 3] == 0xE3 &&
                    (unsigned char)text.p[end - 2] == 0x80));
}

static void count_text(struct walk *walk, struct sayso_str text)
{
    uint32_t length = (uint32_t)text.n, stops = stops_at(text, text.n);
    for (size_t i = 0; i < text.n; i++)
        if ((unsigned char)text.p[i] <= ' ') {
            length--;
            stops += stops_at(text, i);
        }
    struct measure *measure = walk->block->measure;
    measure->own += length;
    measure->stops += stops;
    measure->own_linked += walk->links ? length : 0;
}

/* What a block's own text is worth as prose. */
static uint32_t prose_of(const struct measure *measure)
{
    uint32_t free = measure->own - measure->own_linked;
    if (measure->own_linked * 100 > measure->own * MAX_LINK_SHARE)
        return 0;
    if (free >= LONG_PROSE || (free >= SHORT_PROSE && measure->stops))
        return free;
    return 0;
}

static bool is_counted(const struct node *node)
{
    return node->tag != TAG_TEXT && !node->dropped && !prose_is_silent(node);
}

/* Text counts for the box it stands in: a block, or the document. */
static bool is_box(const struct node *node)
{
    return !node->parent || prose_is_block(node);
}

static void enter(struct walk *walk, struct node *node, struct arena *arena)
{
    unsigned labels;
    if (node->measure) {
        labels = node->measure->labels;
    } else {
        node->measure = arena_alloc(arena, sizeof *node->measure);
        labels = node->labels;
    }
    *node->measure = (struct measure){.labels = labels, .around = walk->block};
    node->measure->set_text =
        node->tag == TAG_TABLE || node->tag == TAG_BLOCKQUOTE || node->tag == TAG_PRE;
    walk->links += node->tag == TAG_A;
    if (is_box(node))
        walk->block = node;
}

static void leave(struct walk *walk, struct node *node)
{
    struct measure *measure = node->measure;
    walk->links -= node->tag == TAG_A;
    if (is_box(node)) {
        uint32_t prose = prose_of(measure);
        measure->text += measure->own;
        measure->linked += measure->own_linked;
        measure->prose += prose;
        measure->blocks += prose > 0;
        walk->block = measure->around;
    }
    if (!node->parent)
        return;
    struct measure *parent = node->parent->measure;
    parent->text += measure->text;
    parent->linked += measure->linked;
    parent->prose += measure->prose;
    parent->blocks += measure->blocks;
    parent->set_text = parent->set_text || measure->set_text;
}

void measure_tree(struct node *document, struct arena *arena)
{
    struct walk walk = {0};
    struct node *node = document;
    for (;;) {
        bool counted = is_counted(node);
        if (counted)
            enter(&walk, node, arena);
        else if (node->tag == TAG_TEXT && walk.block)
            count_text(&walk, node->text);
        if (counted && node->first) {
            node = node->first;
            continue;
        }
        if (counted)
            leave(&walk, node);
        while (node != document && !node->next) {
            node = node->parent;
            leave(&walk, node);
        }
        if (node == document)
            return;
        node = node->next;
    }
}

unsigned measure_link_share(const struct node *node)
{
    const struct measure *measure = node->measure;
    if (!measure->text)
        return 0;
    return (unsigned)((uint64_t)measure->linked * 100 / measure->text);
}
