/*
 * Walks the elements of a feed. A frame stands for each open element whose children
 * mean something; in any other, children are counted only, or belong to its value. What
 * is well-formed is read as XML; what is not, from its start again as HTML is read, so
 * that an unescaped "&" or a missing end tag costs no word.
 */
#include "read/feed.h"

#include <stdint.h>
#include <string.h>

#include "base/err.h"
#include "base/str.h"
#include "base/url.h"
#include "base/xml.h"
#include "read/date.h"
#include "read/entity.h"
#include "read/entry.h"
#include "read/loose.h"
#include "read/person.h"
#include "read/prose.h"
#include "read/vocabulary.h"

/* Junk before the XML declaration is passed over up to here. */
enum { MAX_JUNK = 4096, MAX_ENTITY = 40 };

/* How good an address is as that of the article. */
enum {
    LINK_ID = 1,
    LINK_ABOUT,
    LINK_SOURCE,
    LINK_GUID,
    LINK_OTHER,
    LINK_PAGE,
    LINK_OWN
};

struct frame {
    enum place place;
    enum role role;
    struct sayso_str base, language;
};

/* What is known of who wrote something, until that element ends. */
struct person {
    struct sayso_str name, email;
    struct value text;
};

struct feed {
    struct read read; /* its scratch is emptied after each value */
    struct arena scratch;
    struct arena *document; /* what lives until the feed is read */
    struct items *items;
    size_t first; /* of our items */
    struct frame frames[XML_MAX_DEPTH + 1];
    size_t depth;
    size_t nested; /* elements open in one that has no frame, itself counted */
    struct meaning meaning;
    struct sayso_str field_base;
    int link_rank;
    struct value value;
    struct person person;
    struct entry entry;
    struct best title, link, self, byline, language;
    long period, frequency;
    bool known;
};

static struct frame *top(struct feed *feed)
{
    return &feed->frames[feed->depth];
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

static void add_link(struct feed *feed, struct sayso_str reference,
                     struct sayso_str base, int rank)
{
    struct best *best = top(feed)->place == PLACE_FEED ? &feed->link : &feed->entry.url;
    if (rank <= best->rank)
        return;
    struct sayso_str url = url_resolve(base, reference, feed->read.scratch);
    best_of(best, arena_str(feed->read.report, url), rank);
}

static void add_web_link(struct feed *feed, struct sayso_str text, int rank)
{
    if (url_is_web(str_trim(text)))
        add_link(feed, text, (struct sayso_str){0}, rank);
}

/* A link says where it leads in an attribute, or else in its text. */
static void start_link(struct feed *feed, const struct xml_attribute *attributes,
                       size_t count)
{
    struct sayso_str rel = attribute_value(attributes, count, SPACE_FEED, "rel");
    struct sayso_str type = attribute_value(attributes, count, SPACE_FEED, "type");
    struct sayso_str href = attribute_value(attributes, count, SPACE_FEED, "href");
    if (!href.p)
        href = attribute_value(attributes, count, SPACE_RDF, "resource");
    feed->link_rank = is_alternate(str_trim(rel)) ? LINK_OWN : 0;
    if (str_is_fold(str_trim(rel), "self") && url_is_web(str_trim(href)))
        best_of(&feed->self, arena_str(feed->read.report, str_trim(href)), 1);
    if (href.n && feed->link_rank)
        add_link(feed, href, feed->field_base,
                 is_page_type(str_trim(type)) ? LINK_PAGE : LINK_OTHER);
}

/* ## Starts */

static struct sayso_str base_of(struct feed *feed,
                                const struct xml_attribute *attributes, size_t count)
{
    struct sayso_str own = attribute_value(attributes, count, SPACE_XML, "base");
    if (!own.p)
        return top(feed)->base;
    struct sayso_str url = url_resolve(top(feed)->base, own, feed->document);
    return arena_str(feed->document, url);
}

static void start_item(struct feed *feed, const struct xml_attribute *attributes,
                       size_t count)
{
    struct sayso_str about = attribute_value(attributes, count, SPACE_RDF, "about");
    struct sayso_str href = attribute_value(attributes, count, SPACE_FEED, "href");
    struct sayso_str changed =
        attribute_value(attributes, count, SPACE_FEED, "lastmod");
    entry_begin(&feed->entry);
    best_of(&feed->entry.id, value_fold(about, feed->read.report), 3);
    best_of(&feed->entry.published, date_read(changed, feed->read.report), 1);
    best_of(&feed->entry.language, top(feed)->language, 1);
    add_web_link(feed, about, LINK_ABOUT);
    if (href.n)
        add_link(feed, href, top(feed)->base, LINK_OTHER);
}

static void start_value(struct feed *feed, const struct xml_attribute *attributes,
                        size_t count)
{
    value_begin(&feed->value, attributes, count);
    feed->value.rank = feed->meaning.rank;
    if (feed->meaning.role == ROLE_LINK)
        start_link(feed, attributes, count);
    if (feed->meaning.role == ROLE_ID)
        feed->link_rank =
            str_is_fold(attribute_value(attributes, count, SPACE_FEED, "ispermalink"),
                        "false")
                ? 0
                : LINK_GUID;
    struct sayso_str source = attribute_value(attributes, count, SPACE_FEED, "src");
    if (feed->meaning.role == ROLE_BODY && source.n)
        add_link(feed, source, feed->field_base, LINK_SOURCE);
}

static void start_outline(struct feed *feed, const struct xml_attribute *attributes,
                          size_t count)
{
    struct items *items = feed->items;
    struct sayso_str url = attribute_value(attributes, count, SPACE_FEED, "xmlurl");
    if (str_trim(url).n == 0)
        return;
    url =
        arena_str(feed->read.report, url_resolve(top(feed)->base, url, feed->document));
    ARENA_PUSH(feed->read.report, items->links, items->link_count, items->link_capacity,
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

static void push(struct feed *feed, enum role role,
                 const struct xml_attribute *attributes, size_t count)
{
    struct sayso_str language = attribute_value(attributes, count, SPACE_XML, "lang");
    struct frame frame = {.place = place_in(role, top(feed)->place),
                          .role = role,
                          .base = base_of(feed, attributes, count),
                          .language = top(feed)->language};
    if (language.p)
        frame.language = value_fold(language, feed->read.report);
    feed->frames[++feed->depth] = frame;
    if (role != ROLE_GROUP)
        feed->known = true;
    if (role == ROLE_ITEM)
        start_item(feed, attributes, count);
    if (role == ROLE_OUTLINE)
        start_outline(feed, attributes, count);
    if (role == ROLE_PERSON || role == ROLE_SOURCE)
        value_begin(&feed->person.text, NULL, 0);
}

static void on_start(void *context, struct xml_name name,
                     const struct xml_attribute *attributes, size_t count)
{
    struct feed *feed = context;
    if (feed->nested++) {
        if (is_value(feed->meaning.role))
            value_start(&feed->value, name, attributes, count);
        return;
    }
    feed->meaning = meaning_of(top(feed)->place, name);
    if (is_value(feed->meaning.role)) {
        feed->field_base = base_of(feed, attributes, count);
        start_value(feed, attributes, count);
    } else if (feed->meaning.role != ROLE_NONE && feed->depth < XML_MAX_DEPTH) {
        feed->nested = 0;
        push(feed, feed->meaning.role, attributes, count);
    } else {
        feed->meaning.role = ROLE_NONE;
    }
}

static void on_text(void *context, struct sayso_str text)
{
    struct feed *feed = context;
    enum place place = top(feed)->place;
    if (feed->nested && is_value(feed->meaning.role))
        value_text(&feed->value, text);
    else if (!feed->nested && (place == PLACE_PERSON || place == PLACE_SOURCE))
        value_text(&feed->person.text, text);
}

/* ## Ends */

/* An address that no base made whole is of the feed's site, or where the feed lies. */
static struct sayso_str whole_url(struct feed *feed, struct sayso_str url)
{
    struct sayso_str base = feed->link.text;
    if (!url.n || url_split(url).scheme.p)
        return url;
    if (!url_is_web(base))
        base = feed->self.text;
    return arena_str(feed->read.report, url_resolve(base, url, feed->read.scratch));
}

static void end_item(struct feed *feed)
{
    struct item *item = items_add(&feed->read, feed->items);
    entry_finish(&feed->entry, &feed->read, item);
    item->url = whole_url(feed, item->url);
}

static struct sayso_str line(struct feed *feed, struct sayso_str text)
{
    struct value value = {.text = {.p = (char *)text.p, .n = text.n}};
    return value_line(&value, &feed->read);
}

static void add_author(struct feed *feed, struct sayso_str name, int rank)
{
    struct best *best = &feed->entry.byline;
    if (top(feed)->place == PLACE_FEED)
        best = &feed->byline;
    best_names(best, name, rank, feed->read.report);
}

/* An author by name; else by what stands in the element itself, as in RSS; else by the
 * address. */
static void end_person(struct feed *feed, int rank)
{
    struct person *person = &feed->person;
    struct sayso_str text = person_name(value_plain(&person->text));
    struct sayso_str name = person->name.n ? person->name : line(feed, text);
    add_author(feed, name.n ? name : person->email, rank);
    person->name = person->email = (struct sayso_str){0};
}

static void end_frame(struct feed *feed)
{
    enum role role = top(feed)->role;
    if (role == ROLE_ITEM)
        end_item(feed);
    if (role == ROLE_SOURCE)
        best_of(&feed->entry.outlet, value_line(&feed->person.text, &feed->read), 2);
    feed->depth--;
    if (role == ROLE_PERSON && top(feed)->place != PLACE_SOURCE)
        end_person(feed, 4);
}

static void end_id(struct feed *feed)
{
    struct sayso_str id = value_plain(&feed->value);
    best_of(&feed->entry.id, value_fold(id, feed->read.report), feed->meaning.rank);
    if (feed->link_rank)
        add_web_link(feed, id, feed->link_rank);
}

static void end_title(struct feed *feed)
{
    enum place place = top(feed)->place;
    struct best *best = place == PLACE_FEED   ? &feed->title
                        : place == PLACE_ITEM ? &feed->entry.title
                                              : &feed->entry.outlet;
    if (feed->meaning.rank > best->rank)
        best_of(best, value_line(&feed->value, &feed->read), feed->meaning.rank);
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
static void end_setting(struct feed *feed, struct sayso_str text)
{
    enum role role = feed->meaning.role;
    if (role == ROLE_TTL)
        feed->items->ttl = number(text) * 60;
    if (role == ROLE_PERIOD)
        feed->period = period_seconds(text);
    if (role == ROLE_FREQUENCY)
        feed->frequency = number(text);
    if (role == ROLE_LANGUAGE)
        best_of(top(feed)->place == PLACE_FEED ? &feed->language
                                               : &feed->entry.language,
                line(feed, text), feed->meaning.rank);
}

static void end_value(struct feed *feed)
{
    struct sayso_str text = value_plain(&feed->value);
    struct read *read = &feed->read;
    int rank = feed->meaning.rank;
    switch (feed->meaning.role) {
    case ROLE_TITLE:
        end_title(feed);
        break;
    case ROLE_ID:
        end_id(feed);
        break;
    case ROLE_LINK:
        if (text.n && feed->link_rank)
            add_link(feed, text, feed->field_base, feed->link_rank);
        break;
    case ROLE_AUTHOR:
        add_author(feed, line(feed, person_name(text)), rank);
        break;
    case ROLE_NAME:
        feed->person.name = value_line(&feed->value, read);
        break;
    case ROLE_EMAIL:
        feed->person.email = line(feed, text);
        break;
    case ROLE_DATE:
        if (rank > feed->entry.published.rank)
            best_of(&feed->entry.published, date_read(text, read->report), rank);
        break;
    case ROLE_BODY:
        entry_keep(&feed->entry.body, &feed->value);
        break;
    case ROLE_SUMMARY:
        entry_keep(&feed->entry.summary, &feed->value);
        break;
    case ROLE_OUTLET:
        best_of(&feed->entry.outlet, line(feed, text), rank);
        break;
    default:
        end_setting(feed, text);
    }
}

static void on_end(void *context, struct xml_name name)
{
    struct feed *feed = context;
    if (feed->nested == 0) {
        end_frame(feed);
        arena_reset(&feed->scratch);
        return;
    }
    feed->nested--;
    if (!is_value(feed->meaning.role))
        return;
    if (feed->nested) {
        value_end(&feed->value, name);
        return;
    }
    end_value(feed);
    arena_reset(&feed->scratch);
}

/* ## The whole */

/* Named references of HTML, which documents with a document type may hold. */
static struct sayso_str entity(void *context, struct sayso_str name)
{
    struct feed *feed = context;
    char text[ENTITY_TEXT];
    size_t length;
    if (name.n > MAX_ENTITY)
        return (struct sayso_str){0};
    struct sayso_str reference = arena_printf(feed->read.scratch, "&%.*s;", STR(name));
    if (entity_read(reference, 0, false, text, &length) != reference.n)
        return (struct sayso_str){0};
    return arena_str(feed->read.scratch, (struct sayso_str){text, length});
}

static struct feed *feed_new(struct read *read, struct sayso_str base,
                             struct items *items)
{
    struct feed *feed = arena_alloc(read->scratch, sizeof *feed);
    feed->read = (struct read){read->report, &feed->scratch, read->notes};
    feed->document = read->scratch;
    feed->items = items;
    feed->first = items->n;
    feed->frames[0] = (struct frame){.place = PLACE_OUTSIDE, .base = base};
    return feed;
}

static void feed_free(struct feed *feed)
{
    value_free(&feed->value);
    value_free(&feed->person.text);
    entry_free(&feed->entry);
    arena_free(&feed->scratch);
}

/* What the feed says of all its items, given to those that do not say it. */
static void share(struct feed *feed)
{
    for (size_t i = feed->first; i < feed->items->n; i++) {
        struct item *item = &feed->items->v[i];
        if (!item->byline.n)
            item->byline = feed->byline.text;
        if (!item->outlet.n)
            item->outlet = feed->title.text;
        if (!item->language.n)
            item->language = feed->language.text;
    }
    if (!feed->items->ttl && feed->period)
        feed->items->ttl = feed->period / (feed->frequency ? feed->frequency : 1);
}

static void note_summaries(struct feed *feed)
{
    size_t count = 0, all = feed->items->n - feed->first;
    for (size_t i = feed->first; i < feed->items->n; i++)
        count += feed->items->v[i].summary;
    if (count)
        read_note(&feed->read, SAYSO_OK,
                  "the feed gives no more than a summary of %zu of its %zu item%s",
                  count, all, all == 1 ? "" : "s");
}

/* The text from its first markup on: programs print blank lines and warnings first. */
static struct sayso_str skip_junk(struct sayso_str xml)
{
    struct sayso_str head = str_sub(xml, 0, MAX_JUNK);
    size_t at = str_find(head, STR_LIT("<?xml "), 0);
    if (at == SIZE_MAX)
        at = str_find_char(head, '<', 0);
    return str_sub(xml, at == SIZE_MAX ? 0 : at, xml.n);
}

static void note_fault(struct read *read, struct sayso_str junk, struct xml_fault fault,
                       bool whole)
{
    unsigned lines = 0;
    size_t last = 0;
    for (size_t at = 0; at < junk.n; at++)
        if (junk.p[at] == '\n') {
            lines++;
            last = at + 1;
        }
    if (fault.line == 1)
        fault.column += (unsigned)(junk.n - last);
    read_note(read, whole ? SAYSO_OK : SAYSO_INPUT,
              "is not well-formed XML: %s (line %u, column %u); %s", fault.what,
              fault.line + lines, fault.column,
              whole ? "it is read all the same"
                    : "it is read as far as it goes, and its end is missing");
}

static struct feed *read_strictly(struct read *read, struct sayso_str xml,
                                  struct sayso_str base, struct items *items,
                                  struct xml_fault *fault)
{
    struct feed *feed = feed_new(read, base, items);
    struct xml_events events = {on_start, on_end, on_text, entity, feed};
    size_t links = items->link_count;
    if (xml_read(xml, &events, fault) == 0)
        return feed;
    items->n = feed->first;
    items->link_count = links;
    items->ttl = 0;
    feed_free(feed);
    return NULL;
}

int feed_read(struct read *read, struct sayso_str xml, struct sayso_str base,
              struct items *items, struct sayso_err *err)
{
    struct xml_fault fault;
    struct sayso_str markup = skip_junk(xml);
    struct feed *feed = read_strictly(read, markup, base, items, &fault);
    if (!feed) {
        feed = feed_new(read, base, items);
        struct xml_events events = {on_start, on_end, on_text, entity, feed};
        bool whole = loose_read(markup, &events, feed->document);
        if (feed->known)
            note_fault(read, str_sub(xml, 0, xml.n - markup.n), fault, whole);
    }
    bool known = feed->known;
    share(feed);
    note_summaries(feed);
    feed_free(feed);
    return known ? 0
                 : err_set(err, SAYSO_INPUT, NULL, 0, 0, "is no feed that is known");
}
