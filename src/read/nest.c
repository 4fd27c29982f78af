/*
 * The stack of open elements. Nobody looks through it: each element knows the next one
 * below it of its own name and the nearest wall of each kind, so that a tag costs the
 * same at any depth, and hostile nesting nothing.
 */
#include "read/nest.h"

#include "base/str.h"

static const unsigned wall_traits[WALL_COUNT] = {
    [WALL_SPECIAL] = ELEMENT_SPECIAL,
    [WALL_SCOPE] = ELEMENT_SCOPE,
    [WALL_LIST] = ELEMENT_SCOPE | ELEMENT_LIST,
    [WALL_BUTTON] = ELEMENT_SCOPE | ELEMENT_BUTTON,
    [WALL_GRID] = ELEMENT_GRID,
    [WALL_ITEM] = ELEMENT_SPECIAL,
};

struct open *nest_innermost(struct nest *nest)
{
    return &nest->stack[nest->depth];
}

static unsigned slot_of(enum tag tag, struct sayso_str name)
{
    if (tag != TAG_OTHER)
        return tag;
    return TAG_COUNT + (unsigned)(str_hash(name) % NEST_OTHERS);
}

/* ## Opening ----------------------------------------------------------------------- */

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

void nest_push(struct nest *nest, struct node *node)
{
    const struct open *below = nest_innermost(nest);
    struct open open = {.node = node, .slot = slot_of(node->tag, node->name)};
    unsigned place = nest->depth + 1;
    for (unsigned wall = 0; wall < WALL_COUNT; wall++)
        open.wall[wall] = is_wall(node, wall) ? place : below->wall[wall];
    open.foreign = node->tag == TAG_SVG || node->tag == TAG_MATH ||
                   (below->foreign && !holds_html(node->name));
    open.older = nest->newest[open.slot];
    nest->newest[open.slot] = place;
    nest->stack[place] = open;
    nest->depth = place;
}

/* ## Closing ----------------------------------------------------------------------- */

static void pop(struct nest *nest)
{
    const struct open *open = nest_innermost(nest);
    if (!open->ended)
        nest->newest[open->slot] = open->older;
    nest->depth--;
}

void nest_close(struct nest *nest, unsigned place)
{
    while (nest->depth >= place)
        pop(nest);
    while (nest_innermost(nest)->ended)
        pop(nest);
}

unsigned nest_find(const struct nest *nest, enum tag tag, struct sayso_str name,
                   enum wall wall)
{
    unsigned place = nest->newest[slot_of(tag, name)];
    while (tag == TAG_OTHER && place && !str_eq(nest->stack[place].node->name, name))
        place = nest->stack[place].older;
    return place >= nest->stack[nest->depth].wall[wall] ? place : 0;
}

static unsigned find_tag(const struct nest *nest, enum tag tag, enum wall wall)
{
    return nest_find(nest, tag, (struct sayso_str){0}, wall);
}

void nest_close_tag(struct nest *nest, enum tag tag, enum wall wall)
{
    unsigned place = find_tag(nest, tag, wall);
    if (place)
        nest_close(nest, place);
}

struct node *nest_end_overlapping(struct nest *nest, enum tag tag)
{
    unsigned place = find_tag(nest, tag, WALL_SCOPE);
    if (!place)
        return NULL;
    if (nest_innermost(nest)->wall[WALL_SPECIAL] <= place) {
        nest_close(nest, place);
        return NULL;
    }
    struct open *open = &nest->stack[place];
    open->ended = true;
    nest->newest[open->slot] = open->older;
    return open->node;
}

/* ## What ends what ---------------------------------------------------------------- */

/* Rows and cells that stand in no table see no further than the nearest block. */
static enum wall grid_wall(const struct nest *nest)
{
    return find_tag(nest, TAG_TABLE, WALL_GRID) ? WALL_GRID : WALL_SPECIAL;
}

enum wall nest_end_wall(const struct nest *nest, enum tag tag)
{
    unsigned traits = element_traits(tag);
    if (tag == TAG_LI)
        return WALL_LIST;
    if (traits & ELEMENT_TABLE)
        return grid_wall(nest);
    return traits & ELEMENT_SPECIAL ? WALL_SCOPE : WALL_SPECIAL;
}

/* What a start tag ends, in this order; TAG_DOCUMENT is none. */
enum { MOST_ENDS = 8 };
static const struct implied {
    enum tag start;
    enum wall wall;
    enum tag ends[MOST_ENDS];
} implied[] = {
    {TAG_BUTTON, WALL_SCOPE, {TAG_BUTTON}},
    {TAG_CAPTION, WALL_GRID, {TAG_CAPTION}},
    {TAG_COL, WALL_GRID, {TAG_CAPTION}},
    {TAG_COLGROUP, WALL_GRID, {TAG_CAPTION, TAG_COLGROUP}},
    {TAG_DD, WALL_ITEM, {TAG_DD, TAG_DT}},
    {TAG_DT, WALL_ITEM, {TAG_DD, TAG_DT}},
    {TAG_INPUT, WALL_SCOPE, {TAG_SELECT}},
    {TAG_KEYGEN, WALL_SCOPE, {TAG_SELECT}},
    {TAG_LI, WALL_ITEM, {TAG_LI}},
    {TAG_OPTGROUP, WALL_SCOPE, {TAG_OPTION, TAG_OPTGROUP}},
    {TAG_OPTION, WALL_SCOPE, {TAG_OPTION}},
    {TAG_RB, WALL_SPECIAL, {TAG_RB, TAG_RP, TAG_RT, TAG_RTC}},
    {TAG_RP, WALL_SPECIAL, {TAG_RB, TAG_RP, TAG_RT}},
    {TAG_RT, WALL_SPECIAL, {TAG_RB, TAG_RP, TAG_RT}},
    {TAG_RTC, WALL_SPECIAL, {TAG_RB, TAG_RP, TAG_RT, TAG_RTC}},
    {TAG_SELECT, WALL_SCOPE, {TAG_SELECT}},
    {TAG_TBODY,
     WALL_GRID,
     {TAG_CAPTION, TAG_COLGROUP, TAG_TD, TAG_TH, TAG_TR, TAG_TBODY, TAG_TFOOT,
      TAG_THEAD}},
    {TAG_TD, WALL_GRID, {TAG_CAPTION, TAG_TD, TAG_TH}},
    {TAG_TEXTAREA, WALL_SCOPE, {TAG_SELECT}},
    {TAG_TR, WALL_GRID, {TAG_CAPTION, TAG_COLGROUP, TAG_TD, TAG_TH, TAG_TR}},
};

/* A head and a foot are told from a body of a table, and th from td, by name alone. */
static enum tag as_implied(enum tag tag)
{
    if (tag == TAG_THEAD || tag == TAG_TFOOT)
        return TAG_TBODY;
    return tag == TAG_TH ? TAG_TD : tag;
}

static void imply(struct nest *nest, const struct implied *row)
{
    enum wall wall = row->wall == WALL_GRID ? grid_wall(nest) : row->wall;
    for (size_t i = 0; i < MOST_ENDS && row->ends[i]; i++)
        nest_close_tag(nest, row->ends[i], wall);
}

static bool in_cell(const struct nest *nest)
{
    return find_tag(nest, TAG_TD, WALL_GRID) || find_tag(nest, TAG_TH, WALL_GRID) ||
           find_tag(nest, TAG_CAPTION, WALL_GRID);
}

void nest_imply_ends(struct nest *nest, enum tag tag)
{
    if (tag == TAG_TABLE && !in_cell(nest))
        nest_close_tag(nest, TAG_TABLE, WALL_GRID);
    for (size_t i = 0; i < sizeof implied / sizeof implied[0]; i++)
        if (implied[i].start == as_implied(tag))
            imply(nest, &implied[i]);
}
