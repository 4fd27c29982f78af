/*
 * Names of meta tags come in many spellings ("article:published_time",
 * "og:article:published_time", "DC.date.issued", "publish-date"). They are compared by
 * their letters, and by their ends, so that a publisher's own prefix does not hide
 * them. Per field the names stand in the order in which they are believed.
 */
#include "read/metatag.h"

#include <string.h>

#include "base/str.h"
#include "read/byword.h"
#include "read/language.h"
#include "read/line.h"

enum field { TITLE, PUBLISHED, MODIFIED, AUTHOR, OUTLET, URL, LANGUAGE, FIELDS };

/* A name, small and without its punctuation. `whole`: no prefix may stand before it. */
struct known {
    enum field field;
    bool whole;
    const char *name;
};

static const struct known known[] = {
    {TITLE, true, "ogtitle"},
    {TITLE, true, "twittertitle"},
    {TITLE, true, "parselytitle"},
    {TITLE, true, "sailthrutitle"},
    {TITLE, true, "citationtitle"},
    {TITLE, true, "dctitle"},
    {TITLE, true, "dctermstitle"},
    {TITLE, true, "headline"},
    {TITLE, true, "title"},
    {PUBLISHED, false, "publishedtime"},
    {PUBLISHED, false, "datepublished"},
    {PUBLISHED, true, "parselypubdate"},
    {PUBLISHED, false, "publishtime"},
    {PUBLISHED, false, "publishdate"},
    {PUBLISHED, false, "publisheddate"},
    {PUBLISHED, false, "publicationdate"},
    {PUBLISHED, false, "publicationonlinedate"},
    {PUBLISHED, true, "citationonlinedate"},
    {PUBLISHED, true, "citationdate"},
    {PUBLISHED, false, "pubdate"},
    {PUBLISHED, false, "dateissued"},
    {PUBLISHED, false, "termsissued"},
    {PUBLISHED, false, "articlepublished"},
    {PUBLISHED, false, "publishedat"},
    {PUBLISHED, true, "sailthrudate"},
    {PUBLISHED, false, "datecreated"},
    {PUBLISHED, false, "termscreated"},
    {PUBLISHED, true, "dccreated"},
    {PUBLISHED, true, "dcdate"},
    {PUBLISHED, true, "dctermsdate"},
    {PUBLISHED, true, "published"},
    {PUBLISHED, true, "displaydate"},
    {PUBLISHED, true, "created"},
    {PUBLISHED, true, "pdate"},
    {PUBLISHED, true, "date"},
    {MODIFIED, false, "modifiedtime"},
    {MODIFIED, false, "datemodified"},
    {MODIFIED, false, "updatedtime"},
    {MODIFIED, false, "termsmodified"},
    {MODIFIED, true, "lastmodified"},
    {AUTHOR, true, "twitterdata1"}, /* where twitter:label1 says so */
    {AUTHOR, true, "author"},
    {AUTHOR, false, "articleauthor"},
    {AUTHOR, true, "ogauthor"},
    {AUTHOR, true, "parselyauthor"},
    {AUTHOR, true, "sailthruauthor"},
    {AUTHOR, true, "cxenseparseauthor"},
    {AUTHOR, false, "authorname"},
    {AUTHOR, true, "byl"},
    {AUTHOR, true, "byline"},
    {AUTHOR, true, "citationauthor"},
    {AUTHOR, true, "dccreator"},
    {AUTHOR, true, "dctermscreator"},
    {AUTHOR, true, "mediatorauthor"},
    {AUTHOR, true, "dcsextauthor"},
    {OUTLET, true, "ogsitename"},
    {OUTLET, true, "sitename"},
    {OUTLET, true, "citationjournaltitle"},
    {OUTLET, true, "prismpublicationname"},
    {OUTLET, true, "dcpublisher"},
    {OUTLET, true, "dctermspublisher"},
    {OUTLET, true, "applicationname"},
    {OUTLET, true, "publisher"},
    {OUTLET, true, "applemobilewebapptitle"},
    {URL, true, "ogurl"},
    {LANGUAGE, true, "contentlanguage"},
    {LANGUAGE, true, "oglocale"},
    {LANGUAGE, true, "dclanguage"},
    {LANGUAGE, true, "dctermslanguage"},
    {LANGUAGE, true, "inlanguage"},
    {LANGUAGE, true, "language"},
};

enum { KNOWN = sizeof known / sizeof *known, NAME_MAX_BYTES = 80 };

struct tags {
    struct read *read;
    struct facts *facts;
    size_t best[FIELDS]; /* which of `known` gave the field; KNOWN: none yet */
};

/* The name's letters, small; "http://ogp.me/ns/article#author" is "articleauthor". */
static struct sayso_str plain_name(struct sayso_str name, char out[NAME_MAX_BYTES])
{
    static const char *const spaces[] = {"http://ogp.me/ns/", "http://ogp.me/ns#",
                                         "https://ogp.me/ns#"};
    size_t n = 0;
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        if (str_starts(name, spaces[i])) {
            name = str_sub(name, str_from(spaces[i]).n, name.n);
            if (i && n + 2 < NAME_MAX_BYTES) {
                out[n++] = 'o';
                out[n++] = 'g';
            }
        }
    for (size_t i = 0; i < name.n && n < NAME_MAX_BYTES; i++)
        if (ascii_alpha(name.p[i]) || ascii_digit(name.p[i]))
            out[n++] = ascii_lower(name.p[i]);
    return (struct sayso_str){out, n};
}

/* Which of the known names it is; KNOWN for none. */
static size_t find_name(struct sayso_str name)
{
    for (size_t i = 0; i < KNOWN; i++)
        if (known[i].whole ? str_is(name, known[i].name)
                           : str_ends(name, known[i].name))
            return i;
    return KNOWN;
}

static struct sayso_str *field_of(struct facts *facts, enum field field)
{
    switch (field) {
    case TITLE:
        return &facts->title;
    case PUBLISHED:
        return &facts->published;
    case MODIFIED:
        return &facts->modified;
    case OUTLET:
        return &facts->outlet;
    case URL:
        return &facts->url;
    default:
        return &facts->language;
    }
}

/* Many pages have the address of a profile or of mail where a name belongs: that
 * leaves the field to the next best name. */
static void read_author(struct tags *tags, size_t at, struct sayso_str content)
{
    struct names *authors = &tags->facts->authors, found = {0};
    struct sayso_str value = line_text(tags->read, content);
    byline_add(tags->read->scratch, &found, value, BYLINE_NAMES);
    if (!found.n)
        return;
    if (at < tags->best[AUTHOR])
        authors->n = 0;
    byline_merge(authors, &found);
    tags->best[AUTHOR] = at;
}

static void read_meta(struct tags *tags, struct sayso_str name,
                      struct sayso_str content)
{
    char letters[NAME_MAX_BYTES];
    size_t at = find_name(plain_name(name, letters));
    if (at == KNOWN || at > tags->best[known[at].field] || !str_trim(content).n)
        return;
    enum field field = known[at].field;
    if (field == AUTHOR) {
        read_author(tags, at, content);
    } else if (at < tags->best[field]) {
        *field_of(tags->facts, field) = line_text(tags->read, content);
        tags->best[field] = at;
    }
}

/* What twitter:data1 holds, twitter:label1 says: "Written by". */
static bool is_by(struct sayso_str label)
{
    char line[NAME_MAX_BYTES + 2];
    if (!label.n || label.n > NAME_MAX_BYTES)
        return false;
    memcpy(line, label.p, label.n);
    line[label.n] = ':';
    return byword_lead((struct sayso_str){line, label.n + 1}, false) > 0;
}

static struct sayso_str meta_name(const struct node *node)
{
    static const char *const names[] = {"property", "name", "http-equiv"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct sayso_str name = str_trim(node_attribute(node, names[i]));
        if (name.n)
            return name;
    }
    return (struct sayso_str){0};
}

void metatag_read(struct read *read, const struct node *document, struct facts *facts)
{
    struct tags tags = {.read = read, .facts = facts};
    struct sayso_str canonical = {0}, lang = {0};
    bool by = false;
    for (size_t i = 0; i < FIELDS; i++)
        tags.best[i] = KNOWN;
    for (const struct node *node = document; node; node = node_next(node, document)) {
        if (node->tag == TAG_HTML && !lang.n)
            lang = str_trim(node_attribute(node, "lang"));
        if (node->tag == TAG_LINK && !canonical.n &&
            line_has(node_attribute(node, "rel"), "canonical"))
            canonical = str_trim(node_attribute(node, "href"));
        if (node->tag != TAG_META)
            continue;
        struct sayso_str name = meta_name(node),
                         content = node_attribute(node, "content");
        if (str_is_fold(name, "twitter:label1"))
            by = is_by(str_trim(content));
        else if (by || !str_is_fold(name, "twitter:data1"))
            read_meta(&tags, name, content);
    }
    if (canonical.n)
        facts->url = canonical;
    if (language_tag(lang, read->scratch).n)
        facts->language = lang;
}
