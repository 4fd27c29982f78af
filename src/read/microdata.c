/*
 * An element with `itemprop` (or RDFa's `property`) gives a property of the nearest
 * element above it with `itemscope`. A page may show teasers of other articles as items
 * too, so only one item is heard: the first that is an article and has a headline or a
 * date, else the first that has a date or an author at all.
 */
#include "read/microdata.h"

#include "base/str.h"
#include "read/line.h"

enum {
    MAX_DEPTH = 256, /* how far above a property its item is looked for */
    MAX_AUTHORS = 200,
    GROUP = 60 /* nodes between two authors of one article, at most */
};

static const struct {
    const char *name;
    enum fact property;
} properties[] = {
    {"headline", FACT_TITLE},        {"author", FACT_AUTHOR},
    {"creator", FACT_AUTHOR},        {"datePublished", FACT_PUBLISHED},
    {"dateCreated", FACT_PUBLISHED}, {"dc:date", FACT_PUBLISHED},
    {"dc:created", FACT_PUBLISHED},  {"dateModified", FACT_MODIFIED},
    {"publisher", FACT_OUTLET},      {"inLanguage", FACT_LANGUAGE},
};

struct microdata {
    struct read *read;
    struct facts *facts;
    const struct node *item; /* what is heard; NULL: properties outside of any item */
    size_t place, author_place; /* of the node at hand, and of the last author */
    size_t authors;
};

/* The property that an element gives, of those that are asked for. */
static enum fact property_of(const struct node *node)
{
    struct sayso_str list = node_attribute(node, "itemprop"), word;
    if (!list.n && node->tag != TAG_META)
        list = node_attribute(node, "property");
    for (size_t at = 0; line_word(list, &at, &word);) {
        if (str_starts(word, "schema:"))
            word = str_sub(word, sizeof "schema:" - 1, word.n);
        for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
            if (str_is_fold(word, properties[i].name))
                return properties[i].property;
    }
    return FACT_NONE;
}

/* An attribute without a value counts too. */
static bool has(const struct node *node, const char *name)
{
    for (size_t i = 0; i < node->attribute_count; i++)
        if (str_is(node->attributes[i].name, name))
            return true;
    return false;
}

static bool is_item(const struct node *node)
{
    return has(node, "itemscope") || has(node, "typeof");
}

static const struct node *item_of(const struct node *node)
{
    const struct node *up = node->parent;
    for (size_t depth = 0; up && depth < MAX_DEPTH; depth++, up = up->parent)
        if (is_item(up))
            return up;
    return NULL;
}

static struct sayso_str type_of(const struct node *item)
{
    struct sayso_str type = node_attribute(item, "itemtype");
    return type.n ? type : node_attribute(item, "typeof");
}

static bool holds(struct sayso_str text, const char *part)
{
    return str_find(text, str_from(part), 0) != SIZE_MAX;
}

static bool is_article(const struct node *item)
{
    struct sayso_str type = item ? type_of(item) : (struct sayso_str){0};
    return holds(type, "Article") || holds(type, "Posting") || holds(type, "Report");
}

/* Items whose author or date is not that of the page. */
static bool is_aside(const struct node *item)
{
    struct sayso_str type = item ? type_of(item) : (struct sayso_str){0};
    return holds(type, "Comment") || holds(type, "Answer") || holds(type, "Review") ||
           holds(type, "Event") || holds(type, "Product");
}

/* The item to hear. False when there is none. */
static bool find_item(struct microdata *data, const struct node *document)
{
    bool found = false;
    for (const struct node *node = document; node; node = node_next(node, document)) {
        enum fact property = property_of(node);
        if (property == FACT_NONE || property == FACT_OUTLET ||
            property == FACT_LANGUAGE)
            continue;
        const struct node *item = item_of(node);
        if (is_article(item)) {
            data->item = item;
            return true;
        }
        if (!found && !is_aside(item)) {
            data->item = item;
            found = true;
        }
    }
    return found;
}

/* What the element gives for its property: an attribute, or its words. */
static struct sayso_str value_of(struct read *read, const struct node *node)
{
    static const char *const attributes[] = {"content", "datetime"};
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
        struct sayso_str value = node_attribute(node, attributes[i]);
        if (str_trim(value).n)
            return line_text(read, value);
    }
    return line_parts(read->scratch, node);
}

/* The name of a person or body: of the item that the element is, or its words. */
static struct sayso_str name_of(struct read *read, const struct node *top)
{
    size_t seen = 0;
    for (const struct node *node = top; node && seen < LINE_MAX_NODES;
         node = node_next(node, top), seen++) {
        struct sayso_str list = node_attribute(node, "itemprop");
        if (node != top && (str_is_fold(list, "name") || str_is_fold(list, "url name")))
            return value_of(read, node);
    }
    return value_of(read, top);
}

/* Authors that stand far from the others are of another article, which forgot to say
 * that it is an item. */
static void read_author(struct microdata *data, const struct node *node)
{
    struct arena *scratch = data->read->scratch;
    if (data->authors == MAX_AUTHORS ||
        (data->authors && data->place > data->author_place + GROUP))
        return;
    data->authors++;
    data->author_place = data->place;
    byline_add(scratch, &data->facts->authors, name_of(data->read, node), BYLINE_LINE);
}

static void read_property(struct microdata *data, const struct node *node,
                          enum fact property)
{
    struct sayso_str *field = facts_line(data->facts, property);
    if (property == FACT_AUTHOR)
        read_author(data, node);
    else if (field && !field->n)
        *field = property == FACT_TITLE    ? line_node(data->read->scratch, node)
                 : property == FACT_OUTLET ? name_of(data->read, node)
                                           : value_of(data->read, node);
}

void microdata_read(struct read *read, const struct node *document, struct facts *facts)
{
    struct microdata data = {.read = read, .facts = facts};
    if (!find_item(&data, document))
        return;
    for (const struct node *node = document; node; node = node_next(node, document)) {
        enum fact property = property_of(node);
        data.place++;
        if (property != FACT_NONE && item_of(node) == data.item)
            read_property(&data, node, property);
    }
}
