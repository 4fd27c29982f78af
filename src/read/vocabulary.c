/*
 * Tables: namespaces, the prefixes people use for them, and what each element means
 * where it stands. An element that is not there is read over with all it holds. A
 * namespace nobody knows goes by its prefix. Names are compared without their case: CDF
 * shouts, and a reading of last resort knows no capitals.
 */
#include "read/vocabulary.h"

#include "base/str.h"

#define NAME(text)                                                                     \
    {                                                                                  \
        (text), sizeof(text) - 1                                                       \
    }

static const struct {
    struct sayso_str uri; /* its core only */
    enum space space;
} spaces[] = {
    {NAME("www.w3.org/2005/Atom"), SPACE_FEED},
    {NAME("purl.org/atom/ns"), SPACE_FEED},
    {NAME("purl.org/rss/1.0"), SPACE_FEED},
    {NAME("purl.org/net/rss1.1"), SPACE_FEED},
    {NAME("my.netscape.com/rdf/simple/0.9"), SPACE_FEED},
    {NAME("channel.netscape.com/rdf/simple/0.9"), SPACE_FEED},
    {NAME("my.netscape.com/publish/formats/rss-0.91.dtd"), SPACE_FEED},
    {NAME("backend.userland.com/rss"), SPACE_FEED},
    {NAME("backend.userland.com/rss2"), SPACE_FEED},
    {NAME("blogs.law.harvard.edu/tech/rss"), SPACE_FEED},
    {NAME("www.w3.org/1999/02/22-rdf-syntax-ns"), SPACE_RDF},
    {NAME("purl.org/dc/elements/1.0"), SPACE_DC},
    {NAME("purl.org/dc/elements/1.1"), SPACE_DC},
    {NAME("purl.org/dc/terms"), SPACE_DCTERMS},
    {NAME("purl.org/rss/1.0/modules/content"), SPACE_CONTENT},
    {NAME("purl.org/rss/1.0/modules/syndication"), SPACE_SYNDICATION},
    {NAME("search.yahoo.com/mrss"), SPACE_MEDIA},
    {NAME("www.itunes.com/dtds/podcast-1.0.dtd"), SPACE_ITUNES},
    {NAME("www.w3.org/1999/xhtml"), SPACE_XHTML},
    {NAME("www.w3.org/XML/1998/namespace"), SPACE_XML},
};

static const struct {
    struct sayso_str prefix;
    enum space space;
} prefixes[] = {
    {NAME(""), SPACE_FEED},           {NAME("atom"), SPACE_FEED},
    {NAME("a10"), SPACE_FEED},        {NAME("rss"), SPACE_FEED},
    {NAME("rdf"), SPACE_RDF},         {NAME("dc"), SPACE_DC},
    {NAME("dcterms"), SPACE_DCTERMS}, {NAME("content"), SPACE_CONTENT},
    {NAME("media"), SPACE_MEDIA},     {NAME("itunes"), SPACE_ITUNES},
    {NAME("sy"), SPACE_SYNDICATION},  {NAME("xhtml"), SPACE_XHTML},
    {NAME("xml"), SPACE_XML},
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
        if (str_eq_fold(uri, spaces[i].uri))
            return spaces[i].space;
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (str_eq_fold(name.prefix, prefixes[i].prefix))
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
    struct sayso_str local;
    enum space space;
    unsigned places;
    struct meaning meaning;
} elements[] = {
    /* The frame. Items stand in RSS's channel, beside RDF's, in Atom's feed. */
    {NAME("item"), SPACE_FEED, OUT | FEED, {ROLE_ITEM, 0}},
    {NAME("entry"), SPACE_FEED, OUT | FEED, {ROLE_ITEM, 0}},
    {NAME("channel"), SPACE_FEED, OUT | FEED, {ROLE_FEED, 0}},
    {NAME("feed"), SPACE_FEED, OUT, {ROLE_FEED, 0}},
    {NAME("rss"), SPACE_FEED, OUT, {ROLE_OUTSIDE, 0}},
    {NAME("rdf"), SPACE_RDF, OUT, {ROLE_OUTSIDE, 0}},
    {NAME("opml"), SPACE_FEED, OUT, {ROLE_OUTSIDE, 0}},
    {NAME("body"), SPACE_FEED, OUT, {ROLE_OUTSIDE, 0}},
    {NAME("outline"), SPACE_FEED, OUT, {ROLE_OUTLINE, 0}},
    {NAME("items"), SPACE_FEED, OUT | FEED, {ROLE_OUTSIDE, 0}},
    {NAME("group"), SPACE_MEDIA, ITEM, {ROLE_GROUP, 0}},

    {NAME("title"), SPACE_FEED, FEED | ITEM | SOURCE, {ROLE_TITLE, 4}},
    {NAME("title"), SPACE_DC, FEED | ITEM, {ROLE_TITLE, 3}},
    {NAME("title"), SPACE_DCTERMS, FEED | ITEM, {ROLE_TITLE, 3}},
    {NAME("title"), SPACE_MEDIA, ITEM, {ROLE_TITLE, 2}},
    {NAME("title"), SPACE_ITUNES, ITEM, {ROLE_TITLE, 1}},

    {NAME("guid"), SPACE_FEED, ITEM, {ROLE_ID, 4}},
    {NAME("id"), SPACE_FEED, ITEM, {ROLE_ID, 4}},
    {NAME("identifier"), SPACE_DC, ITEM, {ROLE_ID, 2}},
    {NAME("link"), SPACE_FEED, FEED | ITEM, {ROLE_LINK, 0}},
    {NAME("a"), SPACE_FEED, ITEM, {ROLE_LINK, 0}}, /* CDF */

    {NAME("author"), SPACE_FEED, FEED | ITEM | SOURCE, {ROLE_PERSON, 4}},
    {NAME("creator"), SPACE_DC, FEED | ITEM, {ROLE_AUTHOR, 5}},
    {NAME("creator"), SPACE_DCTERMS, FEED | ITEM, {ROLE_AUTHOR, 5}},
    {NAME("author"), SPACE_ITUNES, ITEM, {ROLE_AUTHOR, 2}},
    {NAME("name"), SPACE_FEED, PERSON, {ROLE_NAME, 0}},
    {NAME("email"), SPACE_FEED, PERSON, {ROLE_EMAIL, 0}},

    /* When it was first said; when it was last touched only where that is not told. */
    {NAME("pubdate"), SPACE_FEED, ITEM, {ROLE_DATE, 6}},
    {NAME("published"), SPACE_FEED, ITEM, {ROLE_DATE, 6}},
    {NAME("issued"), SPACE_FEED, ITEM, {ROLE_DATE, 6}},
    {NAME("issued"), SPACE_DCTERMS, ITEM, {ROLE_DATE, 5}},
    {NAME("date"), SPACE_DC, ITEM, {ROLE_DATE, 4}},
    {NAME("created"), SPACE_FEED, ITEM, {ROLE_DATE, 3}},
    {NAME("created"), SPACE_DCTERMS, ITEM, {ROLE_DATE, 3}},
    {NAME("updated"), SPACE_FEED, ITEM, {ROLE_DATE, 2}},
    {NAME("modified"), SPACE_FEED, ITEM, {ROLE_DATE, 2}},
    {NAME("modified"), SPACE_DCTERMS, ITEM, {ROLE_DATE, 2}},

    {NAME("encoded"), SPACE_CONTENT, ITEM, {ROLE_BODY, 4}},
    {NAME("content"), SPACE_FEED, ITEM, {ROLE_BODY, 3}},
    {NAME("body"), SPACE_XHTML, ITEM, {ROLE_BODY, 2}},
    {NAME("div"), SPACE_XHTML, ITEM, {ROLE_BODY, 2}},
    {NAME("description"), SPACE_FEED, ITEM, {ROLE_SUMMARY, 5}},
    {NAME("summary"), SPACE_FEED, ITEM, {ROLE_SUMMARY, 5}},
    {NAME("abstract"), SPACE_FEED, ITEM, {ROLE_SUMMARY, 5}}, /* CDF */
    {NAME("description"), SPACE_DC, ITEM, {ROLE_SUMMARY, 4}},
    {NAME("abstract"), SPACE_DCTERMS, ITEM, {ROLE_SUMMARY, 4}},
    {NAME("summary"), SPACE_ITUNES, ITEM, {ROLE_SUMMARY, 3}},
    {NAME("description"), SPACE_MEDIA, ITEM, {ROLE_SUMMARY, 2}},
    {NAME("subtitle"), SPACE_ITUNES, ITEM, {ROLE_SUMMARY, 1}},

    {NAME("language"), SPACE_FEED, FEED | ITEM, {ROLE_LANGUAGE, 2}},
    {NAME("language"), SPACE_DC, FEED | ITEM, {ROLE_LANGUAGE, 2}},
    {NAME("source"), SPACE_FEED, ITEM, {ROLE_SOURCE, 0}},
    {NAME("publisher"), SPACE_DC, ITEM, {ROLE_OUTLET, 1}},
    {NAME("ttl"), SPACE_FEED, FEED, {ROLE_TTL, 0}},
    {NAME("updateperiod"), SPACE_SYNDICATION, FEED, {ROLE_PERIOD, 0}},
    {NAME("updatefrequency"), SPACE_SYNDICATION, FEED, {ROLE_FREQUENCY, 0}},
};

struct meaning meaning_of(enum place place, struct xml_name name)
{
    enum space space = space_of_name(name);
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (elements[i].space == space && (elements[i].places & 1u << place) &&
            str_eq_fold(name.local, elements[i].local))
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
