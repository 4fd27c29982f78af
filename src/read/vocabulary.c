/*
 * Tables: namespaces, the prefixes people use for them, and what each element means
 * where it stands. An element that is not there is read over with all it holds. A
 * namespace nobody knows goes by its prefix. Names are compared without their case: CDF
 * shouts, and a reading of last resort knows no capitals.
 */
#include "read/vocabulary.h"

#include "base/str.h"

static const struct {
    const char *uri;
    enum space space;
} spaces[] = {
    {"www.w3.org/2005/Atom", SPACE_FEED},
    {"purl.org/atom/ns", SPACE_FEED},
    {"purl.org/rss/1.0", SPACE_FEED},
    {"purl.org/net/rss1.1", SPACE_FEED},
    {"my.netscape.com/rdf/simple/0.9", SPACE_FEED},
    {"channel.netscape.com/rdf/simple/0.9", SPACE_FEED},
    {"my.netscape.com/publish/formats/rss-0.91.dtd", SPACE_FEED},
    {"backend.userland.com/rss", SPACE_FEED},
    {"backend.userland.com/rss2", SPACE_FEED},
    {"blogs.law.harvard.edu/tech/rss", SPACE_FEED},
    {"www.w3.org/1999/02/22-rdf-syntax-ns", SPACE_RDF},
    {"purl.org/dc/elements/1.0", SPACE_DC},
    {"purl.org/dc/elements/1.1", SPACE_DC},
    {"purl.org/dc/terms", SPACE_DCTERMS},
    {"purl.org/rss/1.0/modules/content", SPACE_CONTENT},
    {"purl.org/rss/1.0/modules/syndication", SPACE_SYNDICATION},
    {"search.yahoo.com/mrss", SPACE_MEDIA},
    {"www.itunes.com/dtds/podcast-1.0.dtd", SPACE_ITUNES},
    {"www.w3.org/1999/xhtml", SPACE_XHTML},
    {"www.w3.org/XML/1998/namespace", SPACE_XML},
};

static const struct {
    const char *prefix;
    enum space space;
} prefixes[] = {
    {"", SPACE_FEED},           {"atom", SPACE_FEED},       {"a10", SPACE_FEED},
    {"rss", SPACE_FEED},        {"rdf", SPACE_RDF},         {"dc", SPACE_DC},
    {"dcterms", SPACE_DCTERMS}, {"content", SPACE_CONTENT}, {"media", SPACE_MEDIA},
    {"itunes", SPACE_ITUNES},   {"sy", SPACE_SYNDICATION},  {"xhtml", SPACE_XHTML},
    {"xml", SPACE_XML},
};

/* A namespace's name without what people get wrong in it: https, the last character. */
static struct sayso_str core(struct sayso_str uri)
{
    size_t start = str_starts(uri, "https://") ? 8 : str_starts(uri, "http://") ? 7 : 0;
    size_t end =
        uri.n && (str_ends(uri, "/") || str_ends(uri, "#")) ? uri.n - 1 : uri.n;
    return str_sub(uri, start, end);
}

enum space space_of_name(struct xml_name name)
{
    struct sayso_str uri = core(name.space);
    for (size_t i = 0; uri.n && i < sizeof spaces / sizeof *spaces; i++)
        if (str_is_fold(uri, spaces[i].uri))
            return spaces[i].space;
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (str_is_fold(name.prefix, prefixes[i].prefix))
            return prefixes[i].space;
    return SPACE_OTHER;
}

enum {
    OUT = 1 << PLACE_OUTSIDE,
    FEED = 1 << PLACE_FEED,
    ITEM = 1 << PLACE_ITEM,
    PERSON = 1 << PLACE_PERSON,
    SOURCE = 1 << PLACE_SOURCE
};

static const struct {
    const char *local;
    enum space space;
    unsigned places;
    struct meaning meaning;
} elements[] = {
    /* The frame. Items stand in RSS's channel, beside RDF's, in Atom's feed. */
    {"item", SPACE_FEED, OUT | FEED, {ROLE_ITEM, 0}},
    {"entry", SPACE_FEED, OUT | FEED, {ROLE_ITEM, 0}},
    {"channel", SPACE_FEED, OUT | FEED, {ROLE_FEED, 0}},
    {"feed", SPACE_FEED, OUT, {ROLE_FEED, 0}},
    {"rss", SPACE_FEED, OUT, {ROLE_OUTSIDE, 0}},
    {"rdf", SPACE_RDF, OUT, {ROLE_OUTSIDE, 0}},
    {"opml", SPACE_FEED, OUT, {ROLE_OUTSIDE, 0}},
    {"body", SPACE_FEED, OUT, {ROLE_OUTSIDE, 0}},
    {"outline", SPACE_FEED, OUT, {ROLE_OUTLINE, 0}},
    {"items", SPACE_FEED, OUT | FEED, {ROLE_OUTSIDE, 0}},
    {"group", SPACE_MEDIA, ITEM, {ROLE_GROUP, 0}},

    {"title", SPACE_FEED, FEED | ITEM | SOURCE, {ROLE_TITLE, 4}},
    {"title", SPACE_DC, FEED | ITEM, {ROLE_TITLE, 3}},
    {"title", SPACE_DCTERMS, FEED | ITEM, {ROLE_TITLE, 3}},
    {"title", SPACE_MEDIA, ITEM, {ROLE_TITLE, 2}},
    {"title", SPACE_ITUNES, ITEM, {ROLE_TITLE, 1}},

    {"guid", SPACE_FEED, ITEM, {ROLE_ID, 4}},
    {"id", SPACE_FEED, ITEM, {ROLE_ID, 4}},
    {"identifier", SPACE_DC, ITEM, {ROLE_ID, 2}},
    {"link", SPACE_FEED, FEED | ITEM, {ROLE_LINK, 0}},
    {"a", SPACE_FEED, ITEM, {ROLE_LINK, 0}}, /* CDF */

    {"author", SPACE_FEED, FEED | ITEM | SOURCE, {ROLE_PERSON, 4}},
    {"creator", SPACE_DC, FEED | ITEM, {ROLE_AUTHOR, 5}},
    {"creator", SPACE_DCTERMS, FEED | ITEM, {ROLE_AUTHOR, 5}},
    {"author", SPACE_ITUNES, ITEM, {ROLE_AUTHOR, 2}},
    {"name", SPACE_FEED, PERSON, {ROLE_NAME, 0}},
    {"email", SPACE_FEED, PERSON, {ROLE_EMAIL, 0}},

    /* When it was first said; when it was last touched only where that is not told. */
    {"pubdate", SPACE_FEED, ITEM, {ROLE_DATE, 6}},
    {"published", SPACE_FEED, ITEM, {ROLE_DATE, 6}},
    {"issued", SPACE_FEED, ITEM, {ROLE_DATE, 6}},
    {"issued", SPACE_DCTERMS, ITEM, {ROLE_DATE, 5}},
    {"date", SPACE_DC, ITEM, {ROLE_DATE, 4}},
    {"created", SPACE_FEED, ITEM, {ROLE_DATE, 3}},
    {"created", SPACE_DCTERMS, ITEM, {ROLE_DATE, 3}},
    {"updated", SPACE_FEED, ITEM, {ROLE_DATE, 2}},
    {"modified", SPACE_FEED, ITEM, {ROLE_DATE, 2}},
    {"modified", SPACE_DCTERMS, ITEM, {ROLE_DATE, 2}},

    {"encoded", SPACE_CONTENT, ITEM, {ROLE_BODY, 4}},
    {"content", SPACE_FEED, ITEM, {ROLE_BODY, 3}},
    {"body", SPACE_XHTML, ITEM, {ROLE_BODY, 2}},
    {"div", SPACE_XHTML, ITEM, {ROLE_BODY, 2}},
    {"description", SPACE_FEED, ITEM, {ROLE_SUMMARY, 5}},
    {"summary", SPACE_FEED, ITEM, {ROLE_SUMMARY, 5}},
    {"abstract", SPACE_FEED, ITEM, {ROLE_SUMMARY, 5}}, /* CDF */
    {"description", SPACE_DC, ITEM, {ROLE_SUMMARY, 4}},
    {"abstract", SPACE_DCTERMS, ITEM, {ROLE_SUMMARY, 4}},
    {"summary", SPACE_ITUNES, ITEM, {ROLE_SUMMARY, 3}},
    {"description", SPACE_MEDIA, ITEM, {ROLE_SUMMARY, 2}},
    {"subtitle", SPACE_ITUNES, ITEM, {ROLE_SUMMARY, 1}},

    {"language", SPACE_FEED, FEED | ITEM, {ROLE_LANGUAGE, 2}},
    {"language", SPACE_DC, FEED | ITEM, {ROLE_LANGUAGE, 2}},
    {"source", SPACE_FEED, ITEM, {ROLE_SOURCE, 0}},
    {"publisher", SPACE_DC, ITEM, {ROLE_OUTLET, 1}},
    {"ttl", SPACE_FEED, FEED, {ROLE_TTL, 0}},
    {"updateperiod", SPACE_SYNDICATION, FEED, {ROLE_PERIOD, 0}},
    {"updatefrequency", SPACE_SYNDICATION, FEED, {ROLE_FREQUENCY, 0}},
};

struct meaning meaning_of(enum place place, struct xml_name name)
{
    enum space space = space_of_name(name);
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (elements[i].space == space && (elements[i].places & 1u << place) &&
            str_is_fold(name.local, elements[i].local))
            return elements[i].meaning;
    return (struct meaning){ROLE_NONE, 0};
}

struct sayso_str attribute_value(const struct xml_attribute *attributes, size_t count,
                                 enum space space, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (str_is_fold(attributes[i].name.local, name) &&
            space_of_name(attributes[i].name) == space)
            return attributes[i].value;
    return (struct sayso_str){0};
}
