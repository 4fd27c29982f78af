/*
 * A page that is streamed ends with its parts, hidden, in the order in which the server
 * had them ready; a script puts each into its place. Without it the text would be out
 * of order, and hidden.
 */
#include "read/graft.h"

#include "base/str.h"

/* The parts that came, and the places that wait for one. */
struct grafts {
    struct node *parts[GRAFT_MAX_PARTS], *places[GRAFT_MAX_PARTS];
    size_t part_count, place_count;
};

static struct sayso_str id_of(const struct node *node)
{
    return node_attribute(node, "id");
}

/* B holds the place of what was waited for, P of a piece of it. */
static bool is_place(const struct node *node)
{
    struct sayso_str id = id_of(node);
    return node->tag == TAG_TEMPLATE && (str_starts(id, "B:") || str_starts(id, "P:"));
}

static void collect(struct grafts *grafts, struct node *document)
{
    for (struct node *node = document; node; node = node_next(node, document)) {
        if (is_place(node) && grafts->place_count < GRAFT_MAX_PARTS)
            grafts->places[grafts->place_count++] = node;
        if (node->tag == TAG_DIV && str_starts(id_of(node), "S:") &&
            grafts->part_count < GRAFT_MAX_PARTS)
            grafts->parts[grafts->part_count++] = node;
    }
}

static struct node *place_of(const struct grafts *grafts, const struct node *part)
{
    struct sayso_str id = id_of(part);
    for (size_t i = 0; i < grafts->place_count; i++) {
        struct sayso_str place = id_of(grafts->places[i]);
        if (str_eq(str_sub(place, 2, place.n), str_sub(id, 2, id.n)))
            return grafts->places[i];
    }
    return NULL;
}

/* A place inside the part itself would make a ring of the tree. */
static bool stands_in(const struct node *node, const struct node *part)
{
    while (node && node != part)
        node = node->parent;
    return node != NULL;
}

static void unlink_node(struct node *node)
{
    struct node **before = node->prev ? &node->prev->next : &node->parent->first;
    struct node **behind = node->next ? &node->next->prev : &node->parent->last;
    *before = node->next;
    *behind = node->prev;
}

static void put_behind(struct node *node, struct node *place)
{
    struct node **behind = place->next ? &place->next->prev : &place->parent->last;
    node->parent = place->parent;
    node->prev = place;
    node->next = place->next;
    *behind = node;
    place->next = node;
}

void graft_parts(struct node *document, struct arena *scratch)
{
    struct grafts *grafts = arena_alloc(scratch, sizeof *grafts);
    collect(grafts, document);
    for (size_t i = 0; i < grafts->part_count; i++) {
        struct node *part = grafts->parts[i], *place = place_of(grafts, part);
        if (!place || stands_in(place, part))
            continue;
        unlink_node(part);
        put_behind(part, place);
        part->attribute_count = 0; /* it is hidden no more */
    }
}
