/*
 * Tokens -> a light tree, after the HTML standard's "Tree construction" as far as it
 * bears on what a page says: implied html, head and body, implied end tags, end tags
 * that end nothing, overlapping elements, raw text, svg and math. What it does not do:
 * move what stands wrongly in a table out of it, imply tbody, tr and colgroup, or open
 * formatting elements again that were closed by their parent's end.
 */
#include "read/tree.h"

#include <string.h>

#include "base/str.h"
#include "read/nest.h"

struct builder {
    struct html html;
    struct html_token token;
    struct arena *arena;
    struct node *document, *root, *head, *body;
    struct nest nest;
    size_t nodes, attributes;
    bool fresh;  /* a line end does not count now: it stands behind "<pre>" */
    bool hidden; /* the text that comes belongs to an element that found no place */
    struct node *spill; /* the text that holds what is left when nodes end */
    char *spilt;        /* where it grows */
};

/* ## Nodes ------------------------------------------------------------------------- */

static void append(struct node *parent, struct node *node)
{
    node->parent = parent;
    node->prev = parent->last;
    if (parent->last)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
}

static struct node *new_node(struct builder *b, enum tag tag)
{
    struct node *node = arena_alloc(b->arena, sizeof *node);
    node->tag = tag;
    b->nodes++;
    return node;
}

static struct node *new_text(struct builder *b)
{
    struct node *text = new_node(b, TAG_TEXT);
    append(nest_innermost(&b->nest)->node, text);
    return text;
}

/* The node that what comes next stands in. */
static struct node *inside(struct builder *b)
{
    return nest_innermost(&b->nest)->node;
}

/* ## Inserting --------------------------------------------------------------------- */

static void keep_attributes(struct builder *b, struct node *node)
{
    size_t count = b->token.attribute_count;
    if (!count || count > TREE_ATTRIBUTES - b->attributes)
        return;
    struct attribute *kept = arena_array(b->arena, count, sizeof *kept);
    memcpy(kept, b->token.attributes, count * sizeof *kept);
    node->attributes = kept;
    node->attribute_count = count;
    b->attributes += count;
}

/* An element without attributes, open, inside the innermost one. */
static struct node *insert(struct builder *b, enum tag tag, struct sayso_str name)
{
    if (b->nest.depth == TREE_DEPTH)
        nest_close(&b->nest, b->nest.depth);
    struct node *node = new_node(b, tag);
    append(inside(b), node);
    node->name = name;
    nest_push(&b->nest, node);
    return node;
}

static struct node *imply(struct builder *b, enum tag tag)
{
    return insert(b, tag, str_from(element_name(tag)));
}

static void open_html(struct builder *b)
{
    if (!b->root)
        b->root = imply(b, TAG_HTML);
}

/* The head is open and nothing inside it, or it is open again. */
static void open_head(struct builder *b)
{
    open_html(b);
    if (!b->head)
        b->head = imply(b, TAG_HEAD);
    else if (inside(b) == b->root)
        nest_push(&b->nest, b->head);
}

static void open_body(struct builder *b)
{
    open_html(b);
    if (b->body)
        return;
    nest_close(&b->nest, 2);
    b->body = imply(b, TAG_BODY);
}

/* Does what comes next stand in no element but html and head? */
static bool before_body(struct builder *b)
{
    return !b->body && (b->nest.depth <= 1 || inside(b) == b->head);
}

/* The page's own html, head and body may come twice, or after they were implied. */
static void start_frame(struct builder *b, enum tag tag)
{
    struct node **node = tag == TAG_HTML   ? &b->root
                         : tag == TAG_HEAD ? &b->head
                                           : &b->body;
    if (tag == TAG_HTML)
        open_html(b);
    else if (tag == TAG_BODY)
        open_body(b);
    else if (before_body(b))
        open_head(b);
    if (*node && !(*node)->attributes)
        keep_attributes(b, *node);
}

/* ## Text -------------------------------------------------------------------------- */

/* What is left is one text, which takes no more than the bytes that are left: a
 * reference may mean one byte more than it takes. */
static void begin_spill(struct builder *b, size_t pending)
{
    struct sayso_str rest = str_sub(b->html.input, b->html.at, b->html.input.n);
    size_t room = rest.n + pending, at = 0;
    for (; (at = str_find_char(rest, '&', at)) != SIZE_MAX; at++)
        room++;
    b->spill = new_text(b);
    b->spill->spilt = b->document->spilt = true;
    b->spilt = arena_alloc(b->arena, room);
    b->spill->text.p = b->spilt;
}

static void spill(struct builder *b, struct sayso_str text)
{
    if (!b->spill)
        begin_spill(b, text.n);
    memcpy(b->spilt + b->spill->text.n, text.p, text.n);
    b->spill->text.n += text.n;
}

/* Where elements find no place any more, words that a block parted do not glue. */
static void part_spill(struct builder *b, enum tag tag)
{
    if (b->spill &&
        element_traits(tag) & (ELEMENT_BLOCK | ELEMENT_TABLE | ELEMENT_VOID))
        spill(b, STR_LIT(" "));
}

static struct sayso_str without_start(struct sayso_str text)
{
    size_t at = 0;
    while (at < text.n && ascii_space(text.p[at]))
        at++;
    return str_sub(text, at, text.n);
}

static void add_text(struct builder *b, struct sayso_str text)
{
    if (before_body(b)) {
        text = without_start(text);
        if (text.n)
            open_body(b);
    }
    if (!text.n || b->hidden)
        return;
    if (element_traits(inside(b)->tag) & ELEMENT_INVISIBLE)
        inside(b)->text = text;
    else if (b->nodes >= TREE_NODES)
        spill(b, text);
    else
        new_text(b)->text = text;
}

/* ## Overlapping elements ---------------------------------------------------------- */

/* Put what stands before `until` (NULL: all) inside `parent` into a copy of `link`. */
static void wrap(struct builder *b, struct node *parent, struct node *until,
                 const struct node *link)
{
    if (parent->first == until || b->nodes >= TREE_NODES)
        return;
    struct node *copy = new_node(b, link->tag);
    copy->name = link->name;
    copy->attributes = link->attributes;
    copy->attribute_count = link->attribute_count;
    copy->parent = parent;
    copy->first = parent->first;
    copy->last = until ? until->prev : parent->last;
    copy->next = until;
    copy->last->next = NULL;
    for (struct node *child = copy->first; child; child = child->next)
        child->parent = copy;
    parent->first = copy;
    *(until ? &until->prev : &parent->last) = copy;
}

/* A link's end tag stands in a block that was opened inside the link: what of the block
 * and of those open inside it stood in the link does so still. No element is moved in
 * here twice, since all that is open was opened inside this link. */
static void wrap_open(struct builder *b, struct node *block, const struct node *link)
{
    while (block != inside(b)) {
        struct node *open = block->last;
        wrap(b, block, open, link);
        block = open;
    }
    wrap(b, block, NULL, link);
}

/* The end tag of an element that may overlap others. A block that is still open inside
 * it is put behind it, where what follows is none of its business: the standard's
 * "adoption agency", but for formatting that says nothing to us. */
static void end_overlapping(struct builder *b, enum tag tag)
{
    struct node *node = nest_end_overlapping(&b->nest, tag);
    if (!node || tag == TAG_FORM)
        return;
    struct node *block = node->last;
    node->last = block->prev;
    *(block->prev ? &block->prev->next : &node->first) = NULL;
    append(node->parent, block);
    if (tag == TAG_A)
        wrap_open(b, block, node);
}

/* ## Start tags -------------------------------------------------------------------- */

/* How the text of an element is read that has just been opened. */
static enum html_mode mode_of(enum tag tag)
{
    if (tag == TAG_SCRIPT)
        return HTML_SCRIPT;
    if (tag == TAG_PLAINTEXT)
        return HTML_PLAINTEXT;
    unsigned traits = element_traits(tag);
    return traits & ELEMENT_RCDATA ? HTML_RCDATA
           : traits & ELEMENT_RAW  ? HTML_RAWTEXT
                                   : HTML_DATA;
}

/* An element with what its tag says; no longer open where it can have no content. */
static void insert_element(struct builder *b, enum tag tag, bool empty)
{
    if (b->nodes >= TREE_NODES) {
        part_spill(b, tag);
        b->hidden = element_traits(tag) & ELEMENT_INVISIBLE;
        return;
    }
    keep_attributes(b, insert(b, tag, b->token.name));
    if (empty)
        nest_close(&b->nest, b->nest.depth);
}

static void close_foreign(struct builder *b)
{
    while (nest_innermost(&b->nest)->foreign)
        nest_close(&b->nest, b->nest.depth);
}

/* A place for an element: html and head or body are open. */
static void make_place(struct builder *b, unsigned traits)
{
    if (!before_body(b))
        return;
    if (traits & ELEMENT_HEAD)
        open_head(b);
    else
        open_body(b);
}

static void start_html_element(struct builder *b, enum tag tag)
{
    unsigned traits = element_traits(tag);
    make_place(b, traits);
    if (tag == TAG_A || tag == TAG_NOBR)
        end_overlapping(b, tag);
    if (traits & ELEMENT_IMPLIES)
        nest_imply_ends(&b->nest, tag);
    if (traits & ELEMENT_BLOCK)
        nest_close_tag(&b->nest, TAG_P, WALL_BUTTON);
    if ((traits & element_traits(inside(b)->tag)) & ELEMENT_HEADING)
        nest_close(&b->nest, b->nest.depth);
    bool foreign = tag == TAG_SVG || tag == TAG_MATH;
    insert_element(b, tag, traits & ELEMENT_VOID || (foreign && b->token.self_closing));
    b->html.mode = mode_of(tag);
    b->fresh = traits & ELEMENT_NEWLINE;
}

static void start_tag(struct builder *b)
{
    enum tag tag = element_tag(b->token.name);
    if (nest_innermost(&b->nest)->foreign && element_traits(tag) & ELEMENT_LEAVES)
        close_foreign(b);
    if (nest_innermost(&b->nest)->foreign)
        insert_element(b, TAG_OTHER, b->token.self_closing);
    else if (tag == TAG_HTML || tag == TAG_HEAD || tag == TAG_BODY)
        start_frame(b, tag);
    else
        start_html_element(b, tag);
}

/* ## End tags ---------------------------------------------------------------------- */

static void end_heading(struct builder *b)
{
    unsigned nearest = 0;
    for (enum tag tag = TAG_H1; tag <= TAG_H6; tag++) {
        unsigned place = nest_find(&b->nest, tag, b->token.name, WALL_SCOPE);
        nearest = place > nearest ? place : nearest;
    }
    if (nearest)
        nest_close(&b->nest, nearest);
}

/* "</p>" that ends nothing is an empty paragraph, and so parts the text around it. */
static void end_paragraph(struct builder *b)
{
    if (!nest_find(&b->nest, TAG_P, b->token.name, WALL_BUTTON)) {
        make_place(b, 0);
        if (b->nodes < TREE_NODES)
            imply(b, TAG_P);
    }
    nest_close_tag(&b->nest, TAG_P, WALL_BUTTON);
}

static void end_element(struct builder *b, enum tag tag)
{
    unsigned place =
        nest_find(&b->nest, tag, b->token.name, nest_end_wall(&b->nest, tag));
    if (place > 2 || (place == 2 && b->nest.stack[2].node != b->body))
        nest_close(&b->nest, place);
}

static void end_tag(struct builder *b)
{
    enum tag tag = element_tag(b->token.name);
    unsigned place = 0;
    part_spill(b, tag);
    if (b->nest.newest[TAG_SVG] || b->nest.newest[TAG_MATH])
        place = nest_find(&b->nest, TAG_OTHER, b->token.name, WALL_SPECIAL);
    if (place)
        nest_close(&b->nest, place);
    else if (tag == TAG_P)
        end_paragraph(b);
    else if (tag == TAG_BR)
        start_tag(b);
    else if (element_traits(tag) & ELEMENT_HEADING)
        end_heading(b);
    else if (element_traits(tag) & ELEMENT_FORMATTING || tag == TAG_FORM)
        end_overlapping(b, tag);
    else if (tag != TAG_HTML && tag != TAG_BODY)
        end_element(b, tag);
}

/* ## The whole --------------------------------------------------------------------- */

static void take(struct builder *b)
{
    const struct html_token *token = &b->token;
    bool fresh = b->fresh;
    b->fresh = false;
    if (token->kind == HTML_TEXT) {
        bool skip = fresh && str_starts(token->text, "\n");
        add_text(b, str_sub(token->text, skip, token->text.n));
    } else if (token->kind == HTML_START_TAG) {
        b->hidden = false;
        start_tag(b);
    } else if (token->kind == HTML_END_TAG) {
        b->hidden = false;
        end_tag(b);
    }
}

struct node *tree_parse(struct sayso_str html, struct arena *arena)
{
    struct builder *b = arena_alloc(arena, sizeof *b);
    b->nest.stack = arena_array_raw(arena, TREE_DEPTH + 1, sizeof *b->nest.stack);
    b->html.input = html;
    b->html.arena = arena;
    b->arena = arena;
    b->document = new_node(b, TAG_DOCUMENT);
    b->nest.stack[0] = (struct open){.node = b->document};
    do {
        b->html.cdata = nest_innermost(&b->nest)->foreign;
        html_next(&b->html, &b->token);
        take(b);
    } while (b->token.kind != HTML_END_OF_INPUT);
    return b->document;
}

/* ## Reading it -------------------------------------------------------------------- */

struct sayso_str node_attribute(const struct node *node, const char *name)
{
    for (size_t i = 0; i < node->attribute_count; i++)
        if (str_is(node->attributes[i].name, name))
            return node->attributes[i].value;
    return (struct sayso_str){0};
}

struct node *node_next(const struct node *node, const struct node *top)
{
    return node->first ? node->first : node_skip(node, top);
}

struct node *node_skip(const struct node *node, const struct node *top)
{
    while (node != top && !node->next && node->parent)
        node = node->parent;
    return node == top ? NULL : node->next;
}
