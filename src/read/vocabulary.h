/* What the elements of feeds mean, in all the vocabularies that feeds mix. */
#ifndef READ_VOCABULARY_H
#define READ_VOCABULARY_H

#include "base/xml.h"

/* Whose words an element's name is from. RSS of every version, Atom, OPML, CDF and
 * names in no known default namespace are one: where they share a name it means the
 * same. */
enum space {
    SPACE_FEED,
    SPACE_RDF,
    SPACE_DC,
    SPACE_DCTERMS,
    SPACE_CONTENT,
    SPACE_MEDIA,
    SPACE_ITUNES,
    SPACE_SYNDICATION,
    SPACE_XHTML,
    SPACE_XML,
    SPACE_OTHER
};

/* Where an element stands. */
enum place {
    PLACE_OUTSIDE, /* around the feed or between its items */
    PLACE_FEED,
    PLACE_ITEM,
    PLACE_PERSON,
    PLACE_SOURCE, /* the feed an item was taken from */
    PLACE_COUNT
};

/* What an element is. */
enum role {
    ROLE_NONE, /* nothing that we read; nor is anything in it */
    ROLE_OUTSIDE,
    ROLE_FEED,
    ROLE_ITEM,
    ROLE_GROUP, /* what it holds belongs to what holds it */
    ROLE_PERSON,
    ROLE_SOURCE,
    ROLE_OUTLINE,
    /* Elements whose text is a value: */
    ROLE_TITLE,
    ROLE_ID,
    ROLE_LINK,
    ROLE_AUTHOR,
    ROLE_NAME,
    ROLE_EMAIL,
    ROLE_DATE,
    ROLE_BODY,
    ROLE_SUMMARY,
    ROLE_LANGUAGE,
    ROLE_OUTLET,
    ROLE_TTL,
    ROLE_PERIOD,
    ROLE_FREQUENCY
};

/* A role, and how good an element is in it: of several the highest rank counts, of
 * equal ones the first. */
struct meaning {
    enum role role;
    int rank;
};

/* The space of a name, by its URI; by its prefix where that is not known. */
enum space space_of_name(struct xml_name name);

struct meaning meaning_of(enum place place, struct xml_name name);

/* The value of the attribute of that name in a space, case apart; of no prefix for
 * SPACE_FEED. Its pointer is NULL where there is none. */
struct sayso_str attribute_value(const struct xml_attribute *attributes, size_t count,
                                 enum space space, const char *name);

#endif
