/*
 * Walks the elements of a feed. A frame stands for each open element whose children
 * mean something; in any other, children are counted only, or belong to its value. What
 * the walk finds it puts where it belongs: the feed's own facts into the walk, an
 * item's into its entry, and that, when it ends, behind the items.
 */
#include "read/walk.h"

#include <stdint.h>

#include "base/str.h"
#include "base/url.h"
#include "read/date.h"
#include "read/entity.h"
#include "read/person.h"

enum { MAX_ENTITY = 40 };

/* How good an address is as that of the article. */
enum { LINK_ABOUT = 1, LINK_SOURCE, LINK_GUID, LINK_OTHER, LINK_PAGE, LINK_OWN };

static struct frame *top(struct walk *walk)
{
    return &walk->frames[walk->depth];
}

static bool is_value(enum role role)
{
    return role >= ROLE_TITLE;
}

/* ## Links */

static bool is_page_type(struct sayso_str type)
{
    return type.n == 0 || str_is_fold(type, "text/html") ||
           str_is_fold(type, "application/xhtml+xml");
}

/* Atom's other relations lead to files, comments, the feed itself. */
static bool is_alternate(struct sayso_str rel)
{
    return rel.n == 0 || str_is_fold(rel, "alternate") || str_ends(rel, "/alternate");
}

static void add_link(struct walk *walk, struct sayso_str reference,
                     struct sayso_str base, int rank)
{
    struct best *best = top(walk)->place == PLACE_FEED ? &walk->link : &walk->entry.url;
    if (rank <= best->rank)
        return;
    struct sayso_str url = url_resolve(base, reference, walk->read.scratch);
    best_of(best, arena_str(walk->read.report, url), rank);
}

static void add_web_link(struct walk *walk, struct sayso_str text, int rank)
{
    if (url_is_web(str_trim(text)))
        add_link(walk, text, (struct sayso_str){0}, rank);
}

/* A link says where it leads in an attribute, or else in its text. */
static void start_link(struct walk *walk, const struct xml_attribute *attributes,
                       size_t count)
{
    struct sayso_str rel = attribute_value(attributes, count, SPACE_FEED, "rel");
    struct sayso_str type = attribute_value(attributes, count, SPACE_FEED, "type");
    struct sayso_str href = attribute_value(attributes, count, SPACE_FEED, "href");
    if (!href.p)
        href = attribute_value(attributes, count, SPACE_RDF, "resource");
    walk->link_rank = is_alternate(str_trim(rel)) ? LINK_OWN : 0;
    if (str_is_fold(str_trim(rel), "self") && url_is_web(str_trim(href)))
        best_of(&walk->self, arena_str(walk->read.report, str_trim(href)), 1);
    if (href.n && walk->link_rank)
        add_link(walk, href, walk->field_base,
                 is_page_type(str_trim(type)) ? LINK_PAGE : LINK_OTHER);
}

/* ## Starts */

static struct sayso_str base_of(struct walk *walk,
                                const struct xml_attribute *attributes, size_t count)
{
    struct sayso_str own = attribute_value(attributes, count, SPACE_XML, "base");
    if (!own.p)
        return top(walk)->base;
    struct sayso_str url = url_resolve(top(walk)->base, own, walk->document);
    return arena_str(walk->document, url);
}

static void start_item(struct walk *walk, const struct xml_attribute *attributes,
                       size_t count)
{
    struct sayso_str about = attribute_value(attributes, count, SPACE_RDF, "about");
    struct sayso_str href = attribute_value(attributes, count, SPACE_FEED, "href");
    struct sayso_str changed =
        attribute_value(attributes, count, SPACE_FEED, "lastmod");
    entry_begin(&walk->entry);
    best_of(&walk->entry.id, value_fold(about, walk->read.report), 3);
    best_of(&walk->entry.published, date_read(changed, walk->read.report), 1);
    best_of(&walk->entry.language, top(walk)->language, 1);
    add_web_link(walk, about, LINK_ABOUT);
    if (href.n)
        add_link(walk, href, top(walk)->base, LINK_OTHER);
}

static void start_value(struct walk *walk, const struct xml_attribute *attributes,
                        size_t count)
{
    value_begin(&walk->value, attributes, count);
    walk->value.rank = walk->meaning.rank;
    if (walk->meaning.role == ROLE_LINK)
        start_link(walk, attributes, count);
    if (walk->meaning.role == ROLE_ID)
        walk->link_rank =
            str_is_fold(attribute_value(attributes, count, SPACE_FEED, "ispermalink"),
                        "false")
                ? 0
                : LINK_GUID;
    struct sayso_str source = attribute_value(attributes, count, SPACE_FEED, "src");
    if (walk->meaning.role == ROLE_BODY && source.n)
        add_link(walk, source, walk->field_base, LINK_SOURCE);
}

static void start_outline(struct walk *walk, const struct xml_attribute *attributes,
                          size_t count)
{
    struct items *items = walk->items;
    struct sayso_str url = attribute_value(attributes, count, SPACE_FEED, "xmlurl");
    if (str_trim(url).n == 0)
        return;
    url =
        arena_str(walk->read.report, url_resolve(top(walk)->base, url, walk->document));
    ARENA_PUSH(walk->read.report, items->links, items->link_count, items->link_capacity,
               url);
}

static enum place place_in(enum role role, enum place outer)
{
    switch (role) {
    case ROLE_FEED:
        return PLACE_FEED;
    case ROLE_ITEM:
        return PLACE_ITEM;
    case ROLE_PERSON:
        return PLACE_PERSON;
    case ROLE_SOURCE:
        return PLACE_SOURCE;
    default:
        return outer;
    }
}

static void push(struct walk *walk, enum role role,
                 const struct xml_attribute *attributes, size_t count)
{
    struct sayso_str language = attribute_value(attributes, count, SPACE_XML, "lang");
    struct frame frame = {.place = place_in(role, top(walk)->place),
                          .role = role,
                          .base = base_of(walk, attributes, count),
                          .language = top(walk)->language};
    if (language.p)
        frame.language = value_fold(language, walk->read.report);
    walk->frames[++walk->depth] = frame;
    if (role != ROLE_GROUP)
        walk->known = true;
    if (role == ROLE_ITEM)
        start_item(walk, attributes, count);
    if (role == ROLE_OUTLINE)
        start_outline(walk, attributes, count);
    if (role == ROLE_PERSON || role == ROLE_SOURCE)
        value_begin(&walk->person.text, NULL, 0);
}

static void on_start(void *context, struct xml_name name,
                     const struct xml_attribute *attributes, size_t count)
{
    struct walk *walk = context;
    if (walk->nested++) {
        if (is_value(walk->meaning.role))
            value_start(&walk->value, name, attributes, count);
        return;
    }
    walk->meaning = meaning_of(top(walk)->place, name);
    if (is_value(walk->meaning.role)) {
        walk->field_base = base_of(walk, attributes, count);
        start_value(walk, attributes, count);
    } else if (walk->meaning.role != ROLE_NONE && walk->depth < XML_MAX_DEPTH) {
        walk->nested = 0;
        push(walk, walk->meaning.role, attributes, count);
    } else {
        walk->meaning.role = ROLE_NONE;
    }
}

static void on_text(void *context, struct sayso_str text)
{
    struct walk *walk = context;
    enum place place = top(walk)->place;
    if (walk->nested && is_value(walk->meaning.role))
        value_text(&walk->value, text);
    else if (!walk->nested && (place == PLACE_PERSON || place == PLACE_SOURCE))
        value_text(&walk->person.text, text);
}

/* ## Ends */

/* An address that no base made whole is of the feed's site, or where the feed lies. */
static struct sayso_str whole_url(struct walk *walk, struct sayso_str url)
{
    struct sayso_str base = walk->link.text;
    if (!url.n || url_split(url).scheme.p)
        return url;
    if (!url_is_web(base))
        base = walk->self.text;
    return arena_str(walk->read.report, url_resolve(base, url, walk->read.scratch));
}

static void end_item(struct walk *walk)
{
    struct item *item = items_add(&walk->read, walk->items);
    entry_finish(&walk->entry, &walk->read, item);
    item->url = whole_url(walk, item->url);
}

static struct sayso_str line(struct walk *walk, struct sayso_str text)
{
    struct value value = {.text = {.p = (char *)text.p, .n = text.n}};
    return value_line(&value, &walk->read);
}

static void add_author(struct walk *walk, struct sayso_str name, int rank)
{
    struct best *best = &walk->entry.byline;
    if (top(walk)->place == PLACE_FEED)
        best = &walk->byline;
    best_names(best, name, rank, walk->read.report);
}

/* An author by name; else by what stands in the element itself, as in RSS; else by the
 * address. */
static void end_person(struct walk *walk, int rank)
{
    struct person *person = &walk->person;
    struct sayso_str text = person_name(value_plain(&person->text));
    struct sayso_str name = person->name.n ? person->name : line(walk, text);
    add_author(walk, name.n ? name : person->email, rank);
    person->name = person->email = (struct sayso_str){0};
}

static void end_frame(struct walk *walk)
{
    enum role role = top(walk)->role;
    if (role == ROLE_ITEM)
        end_item(walk);
    if (role == ROLE_SOURCE)
        best_of(&walk->entry.outlet, value_line(&walk->person.text, &walk->read), 2);
    walk->depth--;
    if (role == ROLE_PERSON && top(walk)->place != PLACE_SOURCE)
        end_person(walk, 4);
}

static void end_id(struct walk *walk)
{
    struct sayso_str id = value_plain(&walk->value);
    best_of(&walk->entry.id, value_fold(id, walk->read.report), walk->meaning.rank);
    if (walk->link_rank)
        add_web_link(walk, id, walk->link_rank);
}

static void end_title(struct walk *walk)
{
    enum place place = top(walk)->place;
    struct best *best = place == PLACE_FEED   ? &walk->title
                        : place == PLACE_ITEM ? &walk->entry.title
                                              : &walk->entry.outlet;
    if (walk->meaning.rank > best->rank)
        best_of(best, value_line(&walk->value, &walk->read), walk->meaning.rank);
}

static long number(struct sayso_str text)
{
    int value;
    return str_int(text, &value) && value > 0 ? value : 0;
}

static long period_seconds(struct sayso_str period)
{
    static const struct {
        const char *name;
        long seconds;
    } periods[] = {{"hourly", 3600},
                   {"daily", 86400},
                   {"weekly", 604800},
                   {"monthly", 2592000},
                   {"yearly", 31536000}};
    for (size_t i = 0; i < sizeof periods / sizeof *periods; i++)
        if (str_is_fold(period, periods[i].name))
            return periods[i].seconds;
    return 0;
}

/* A value that the feed as a whole is told by. */
static void end_setting(struct walk *walk, struct sayso_str text)
{
    enum role role = walk->meaning.role;
    if (role == ROLE_TTL)
        walk->items->ttl = number(text) * 60;
    if (role == ROLE_PERIOD)
        walk->period = period_seconds(text);
    if (role == ROLE_FREQUENCY)
        walk->frequency = number(text);
    if (role == ROLE_LANGUAGE)
        best_of(top(walk)->place == PLACE_FEED ? &walk->language
                                               : &walk->entry.language,
                line(walk, text), walk->meaning.rank);
}

static void end_value(struct walk *walk)
{
    struct sayso_str text = value_plain(&walk->value);
    struct read *read = &walk->read;
    int rank = walk->meaning.rank;
    switch (walk->meaning.role) {
    case ROLE_TITLE:
        end_title(walk);
        break;
    case ROLE_ID:
        end_id(walk);
        break;
    case ROLE_LINK:
        if (text.n && walk->link_rank)
            add_link(walk, text, walk->field_base, walk->link_rank);
        break;
    case ROLE_AUTHOR:
        add_author(walk, line(walk, person_name(text)), rank);
        break;
    case ROLE_NAME:
        walk->person.name = value_line(&walk->value, read);
        break;
    case ROLE_EMAIL:
        walk->person.email = line(walk, text);
        break;
    case ROLE_DATE:
        if (rank > walk->entry.published.rank)
            best_of(&walk->entry.published, date_read(text, read->report), rank);
        break;
    case ROLE_BODY:
        entry_keep(&walk->entry.body, &walk->value);
        break;
    case ROLE_SUMMARY:
        entry_keep(&walk->entry.summary, &walk->value);
        break;
    case ROLE_OUTLET:
        best_of(&walk->entry.outlet, line(walk, text), rank);
        break;
    default:
        end_setting(walk, text);
    }
}

static void on_end(void *context, struct xml_name name)
{
    struct walk *walk = context;
    if (walk->nested == 0) {
        end_frame(walk);
        arena_reset(&walk->scratch);
        return;
    }
    walk->nested--;
    if (!is_value(walk->meaning.role))
        return;
    if (walk->nested) {
        value_end(&walk->value, name);
        return;
    }
    end_value(walk);
    arena_reset(&walk->scratch);
}

/* ## From outside */

/* Named references of HTML, which documents with a document type may hold. */
static struct sayso_str entity(void *context, struct sayso_str name)
{
    struct walk *walk = context;
    char text[ENTITY_TEXT];
    size_t length;
    if (name.n > MAX_ENTITY)
        return (struct sayso_str){0};
    struct sayso_str reference = arena_printf(walk->read.scratch, "&%.*s;", STR(name));
    if (entity_read(reference, 0, false, text, &length) != reference.n)
        return (struct sayso_str){0};
    return arena_str(walk->read.scratch, (struct sayso_str){text, length});
}

struct walk *walk_new(struct read *read, struct sayso_str base, struct items *items)
{
    struct walk *walk = arena_alloc(read->scratch, sizeof *walk);
    walk->read = (struct read){read->report, &walk->scratch, read->notes};
    walk->document = read->scratch;
    walk->items = items;
    walk->first = items->n;
    walk->frames =
        arena_array_raw(read->scratch, XML_MAX_DEPTH + 1, sizeof *walk->frames);
    walk->frames[0] = (struct frame){.place = PLACE_OUTSIDE, .base = base};
    return walk;
}

void walk_free(struct walk *walk)
{
    value_free(&walk->value);
    value_free(&walk->person.text);
    entry_free(&walk->entry);
    arena_free(&walk->scratch);
}

struct xml_events walk_events(struct walk *walk)
{
    return (struct xml_events){on_start, on_end, on_text, entity, walk};
}
