/*
 * Tokens -> a light tree, after the HTML standard's "Tree construction" as far as it
 * bears on what a page says: implied html, head and body, implied end tags, end tags
 * that end nothing, raw text, svg and math. What it does not do: move what stands
 * wrongly in a table out of it, imply tbody, tr and colgroup, or open formatting
 * elements again that were closed by their parent's end ("adoption agency"). Instead,
 * an end tag of a formatting element inside which a block is still open ends it
 * together with that block.
 *
 * Nothing here looks through the open elements: each knows the next one below it of its
 * own name and the nearest wall of each kind, so that a tag costs the same at any
 * depth.
 */
#include "read/tree.h"

#include <string.h>

#include "base/str.h"

enum wall {
    WALL_INLINE,
    WALL_SCOPE,
    WALL_LIST,
    WALL_BUTTON,
    WALL_GRID,
    WALL_ITEM,
    WALL_COUNT
};

static const unsigned wall_traits[WALL_COUNT] = {
    [WALL_INLINE] = ELEMENT_SPECIAL,
    [WALL_SCOPE] = ELEMENT_SCOPE,
    [WALL_LIST] = ELEMENT_SCOPE | ELEMENT_LIST,
    [WALL_BUTTON] = ELEMENT_SCOPE | ELEMENT_BUTTON,
    [WALL_GRID] = ELEMENT_GRID,
    [WALL_ITEM] = ELEMENT_SPECIAL,
};

/* Other elements share slots by a hash of their name. */
enum { OTHER_SLOTS = 64, SLOTS = TAG_COUNT + OTHER_SLOTS };

/* An open element. Places in the stack are counted from 1; 0 is none. */
struct open {
    struct node *node;
    unsigned slot, older;      /* the next one below in the same slot */
    unsigned wall[WALL_COUNT]; /* the nearest at or below this one */
    bool foreign;              /* what is inside is svg or math */
    bool ended;                /* its end tag was seen; it waits for a block inside */
};

struct builder {
    struct html html;
    struct html_token token;
    struct arena *arena;
    struct node *document, *root, *head, *body;
    struct open stack[TREE_DEPTH + 1];
    unsigned depth;
    unsigned newest[SLOTS];
    size_t nodes, attributes;
    bool fresh;  /* a line end does not count now: it stands behind "<pre>" */
    bool hidden; /* the text that comes belongs to an element that found no place */
    struct node *spill; /* the text that holds what is left when nodes end */
    char *spilt;        /* where it grows */
};

/* ## Nodes ------------------------------------------------------------------------- */

static struct node *new_node(struct builder *b, struct node *parent, enum tag tag)
{
    struct node *node = arena_alloc(b->arena, sizeof *node);
    node->tag = tag;
    node->parent = parent;
    node->prev = parent ? parent->last : NULL;
    if (node->prev)
        node->prev->next = node;
    else if (parent)
        parent->first = node;
    if (parent)
        parent->last = node;
    b->nodes++;
    return node;
}

static struct open *innermost(struct builder *b)
{
    return &b->stack[b->depth];
}

static unsigned slot_of(enum tag tag, struct sayso_str name)
{
    if (tag != TAG_OTHER)
        return tag;
    return TAG_COUNT + (unsigned)(str_hash(name) % OTHER_SLOTS);
}

/* ## Open elements ----------------------------------------------------------------- */

static void pop(struct builder *b)
{
    struct open *open = innermost(b);
    if (!open->ended)
        b->newest[open->slot] = open->older;
    b->depth--;
}

/* Close the element at `place` and all above it, then what waited for that. */
static void close_to(struct builder *b, unsigned place)
{
    while (b->depth >= place)
        pop(b);
    while (innermost(b)->ended)
        pop(b);
}

static bool is_wall(const struct node *node, enum wall wall)
{
    if (wall == WALL_ITEM &&
        (node->tag == TAG_DIV || node->tag == TAG_ADDRESS || node->tag == TAG_P))
        return false;
    return element_traits(node->tag) & wall_traits[wall];
}

/* Inside svg and math all is foreign but what these elements hold. */
static bool holds_html(struct sayso_str name)
{
    static const char *const names[] = {
        "annotation-xml", "desc", "foreignobject", "mi", "mn", "mo", "ms",
        "mtext",          "title"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (str_is(name, names[i]))
            return true;
    return false;
}

static void push(struct builder *b, struct node *node)
{
    const struct open *below = innermost(b);
    struct open open = {.node = node, .slot = slot_of(node->tag, node->name)};
    unsigned place = b->depth + 1;
    for (unsigned wall = 0; wall < WALL_COUNT; wall++)
        open.wall[wall] = is_wall(node, wall) ? place : below->wall[wall];
    open.foreign = node->tag == TAG_SVG || node->tag == TAG_MATH ||
                   (below->foreign && !holds_html(node->name));
    open.older = b->newest[open.slot];
    b->newest[open.slot] = place;
    b->stack[place] = open;
    b->depth = place;
}

/* Where the innermost open element of that name is, above the nearest wall; 0: none. */
static unsigned find_open(struct builder *b, enum tag tag, struct sayso_str name,
                          enum wall wall)
{
    unsigned place = b->newest[slot_of(tag, name)];
    while (tag == TAG_OTHER && place && !str_eq(b->stack[place].node->name, name))
        place = b->stack[place].older;
    return place >= innermost(b)->wall[wall] ? place : 0;
}

static unsigned find_tag(struct builder *b, enum tag tag, enum wall wall)
{
    return find_open(b, tag, (struct sayso_str){0}, wall);
}

static void close_tag(struct builder *b, enum tag tag, enum wall wall)
{
    unsigned place = find_tag(b, tag, wall);
    if (place)
        close_to(b, place);
}

/* An element that may overlap others: it ends, now or with the block inside it. */
static void end_formatting(struct builder *b, enum tag tag)
{
    unsigned place = find_tag(b, tag, WALL_SCOPE);
    if (!place)
        return;
    if (innermost(b)->wall[WALL_INLINE] <= place) {
        close_to(b, place);
        return;
    }
    struct open *open = &b->stack[place];
    open->ended = true;
    b->newest[open->slot] = open->older;
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
    if (b->depth == TREE_DEPTH)
        close_to(b, b->depth);
    struct node *node = new_node(b, innermost(b)->node, tag);
    node->name = name;
    push(b, node);
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
    else if (innermost(b)->node == b->root)
        push(b, b->head);
}

static void open_body(struct builder *b)
{
    open_html(b);
    if (b->body)
        return;
    close_to(b, 2);
    b->body = imply(b, TAG_BODY);
}

/* Does what comes next stand in no element but html and head? */
static bool before_body(struct builder *b)
{
    return !b->body && (b->depth <= 1 || innermost(b)->node == b->head);
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
    b->spill = new_node(b, innermost(b)->node, TAG_TEXT);
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
    if (element_traits(innermost(b)->node->tag) & ELEMENT_INVISIBLE)
        innermost(b)->node->text = text;
    else if (b->nodes >= TREE_NODES)
        spill(b, text);
    else
        new_node(b, innermost(b)->node, TAG_TEXT)->text = text;
}

/* ## Start tags -------------------------------------------------------------------- */

/* What a start tag ends, from the innermost on. */
static const struct {
    enum tag start, ends;
    enum wall wall;
} implied[] = {
    {TAG_BUTTON, TAG_BUTTON, WALL_SCOPE},
    {TAG_CAPTION, TAG_CAPTION, WALL_GRID},
    {TAG_COL, TAG_CAPTION, WALL_GRID},
    {TAG_COLGROUP, TAG_CAPTION, WALL_GRID},
    {TAG_COLGROUP, TAG_COLGROUP, WALL_GRID},
    {TAG_DD, TAG_DD, WALL_ITEM},
    {TAG_DD, TAG_DT, WALL_ITEM},
    {TAG_DT, TAG_DD, WALL_ITEM},
    {TAG_DT, TAG_DT, WALL_ITEM},
    {TAG_INPUT, TAG_SELECT, WALL_SCOPE},
    {TAG_KEYGEN, TAG_SELECT, WALL_SCOPE},
    {TAG_LI, TAG_LI, WALL_ITEM},
    {TAG_OPTGROUP, TAG_OPTION, WALL_SCOPE},
    {TAG_OPTGROUP, TAG_OPTGROUP, WALL_SCOPE},
    {TAG_OPTION, TAG_OPTION, WALL_SCOPE},
    {TAG_RB, TAG_RB, WALL_INLINE},
    {TAG_RB, TAG_RP, WALL_INLINE},
    {TAG_RB, TAG_RT, WALL_INLINE},
    {TAG_RB, TAG_RTC, WALL_INLINE},
    {TAG_RP, TAG_RB, WALL_INLINE},
    {TAG_RP, TAG_RP, WALL_INLINE},
    {TAG_RP, TAG_RT, WALL_INLINE},
    {TAG_RT, TAG_RB, WALL_INLINE},
    {TAG_RT, TAG_RP, WALL_INLINE},
    {TAG_RT, TAG_RT, WALL_INLINE},
    {TAG_RTC, TAG_RB, WALL_INLINE},
    {TAG_RTC, TAG_RP, WALL_INLINE},
    {TAG_RTC, TAG_RT, WALL_INLINE},
    {TAG_RTC, TAG_RTC, WALL_INLINE},
    {TAG_SELECT, TAG_SELECT, WALL_SCOPE},
    {TAG_TBODY, TAG_CAPTION, WALL_GRID},
    {TAG_TBODY, TAG_COLGROUP, WALL_GRID},
    {TAG_TBODY, TAG_TD, WALL_GRID},
    {TAG_TBODY, TAG_TH, WALL_GRID},
    {TAG_TBODY, TAG_TR, WALL_GRID},
    {TAG_TBODY, TAG_TBODY, WALL_GRID},
    {TAG_TBODY, TAG_TFOOT, WALL_GRID},
    {TAG_TBODY, TAG_THEAD, WALL_GRID},
    {TAG_TD, TAG_CAPTION, WALL_GRID},
    {TAG_TD, TAG_TD, WALL_GRID},
    {TAG_TD, TAG_TH, WALL_GRID},
    {TAG_TEXTAREA, TAG_SELECT, WALL_SCOPE},
    {TAG_TR, TAG_CAPTION, WALL_GRID},
    {TAG_TR, TAG_COLGROUP, WALL_GRID},
    {TAG_TR, TAG_TD, WALL_GRID},
    {TAG_TR, TAG_TH, WALL_GRID},
    {TAG_TR, TAG_TR, WALL_GRID},
};

/* A head and a foot are told from a body of a table, and th from td, by name alone. */
static enum tag as_implied(enum tag tag)
{
    if (tag == TAG_THEAD || tag == TAG_TFOOT)
        return TAG_TBODY;
    return tag == TAG_TH ? TAG_TD : tag;
}

static void imply_ends(struct builder *b, enum tag tag)
{
    if (tag == TAG_A || tag == TAG_NOBR)
        end_formatting(b, tag);
    enum tag start = as_implied(tag);
    for (size_t i = 0; i < sizeof implied / sizeof implied[0]; i++)
        if (implied[i].start == start)
            close_tag(b, implied[i].ends, implied[i].wall);
    /* A table right inside a table ends it; in a cell it stands. */
    if (tag == TAG_TABLE && !find_tag(b, TAG_TD, WALL_GRID) &&
        !find_tag(b, TAG_TH, WALL_GRID) && !find_tag(b, TAG_CAPTION, WALL_GRID))
        close_tag(b, TAG_TABLE, WALL_GRID);
}

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
        close_to(b, b->depth);
}

static void close_foreign(struct builder *b)
{
    while (innermost(b)->foreign)
        close_to(b, b->depth);
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
    if (traits & ELEMENT_IMPLIES)
        imply_ends(b, tag);
    if (traits & ELEMENT_BLOCK)
        close_tag(b, TAG_P, WALL_BUTTON);
    if ((traits & element_traits(innermost(b)->node->tag)) & ELEMENT_HEADING)
        close_to(b, b->depth);
    insert_element(b, tag, traits & ELEMENT_VOID);
    b->html.mode = mode_of(tag);
    b->fresh = traits & ELEMENT_NEWLINE;
}

static void start_tag(struct builder *b)
{
    enum tag tag = element_tag(b->token.name);
    if (innermost(b)->foreign && element_traits(tag) & ELEMENT_LEAVES)
        close_foreign(b);
    if (innermost(b)->foreign)
        insert_element(b, TAG_OTHER, b->token.self_closing);
    else if (tag == TAG_HTML || tag == TAG_HEAD || tag == TAG_BODY)
        start_frame(b, tag);
    else if (tag == TAG_SVG || tag == TAG_MATH) {
        make_place(b, 0);
        insert_element(b, tag, b->token.self_closing);
    } else
        start_html_element(b, tag);
}

/* ## End tags ---------------------------------------------------------------------- */

static void end_heading(struct builder *b)
{
    unsigned nearest = 0;
    for (enum tag tag = TAG_H1; tag <= TAG_H6; tag++) {
        unsigned place = find_tag(b, tag, WALL_SCOPE);
        nearest = place > nearest ? place : nearest;
    }
    if (nearest)
        close_to(b, nearest);
}

/* "</p>" that ends nothing is an empty paragraph, and so parts the text around it. */
static void end_paragraph(struct builder *b)
{
    if (!find_tag(b, TAG_P, WALL_BUTTON)) {
        make_place(b, 0);
        if (b->nodes < TREE_NODES)
            imply(b, TAG_P);
    }
    close_tag(b, TAG_P, WALL_BUTTON);
}

static enum wall wall_of(enum tag tag)
{
    unsigned traits = element_traits(tag);
    if (tag == TAG_LI)
        return WALL_LIST;
    if (traits & ELEMENT_TABLE)
        return WALL_GRID;
    return traits & ELEMENT_SPECIAL ? WALL_SCOPE : WALL_INLINE;
}

static void end_element(struct builder *b, enum tag tag)
{
    unsigned place = find_open(b, tag, b->token.name, wall_of(tag));
    if (place > 2 || (place == 2 && b->stack[2].node != b->body))
        close_to(b, place);
}

static void end_tag(struct builder *b)
{
    enum tag tag = element_tag(b->token.name);
    unsigned place = 0;
    part_spill(b, tag);
    if (b->newest[TAG_SVG] || b->newest[TAG_MATH])
        place = find_open(b, TAG_OTHER, b->token.name, WALL_INLINE);
    if (place)
        close_to(b, place);
    else if (tag == TAG_P)
        end_paragraph(b);
    else if (tag == TAG_BR)
        start_tag(b);
    else if (element_traits(tag) & ELEMENT_HEADING)
        end_heading(b);
    else if (element_traits(tag) & ELEMENT_FORMATTING || tag == TAG_FORM)
        end_formatting(b, tag);
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
    b->html = (struct html){.input = html, .arena = arena};
    b->arena = arena;
    b->document = new_node(b, NULL, TAG_DOCUMENT);
    b->stack[0].node = b->document;
    do {
        b->html.cdata = innermost(b)->foreign;
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
