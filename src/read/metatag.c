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

/* A name, small and without its punctuation. `whole`: no prefix may stand before it. */
struct known {
    enum fact fact;
    bool whole;
    const char *name;
};

static const struct known known[] = {
    {FACT_TITLE, true, "ogtitle"},
    {FACT_TITLE, true, "twittertitle"},
    {FACT_TITLE, true, "parselytitle"},
    {FACT_TITLE, true, "sailthrutitle"},
    {FACT_TITLE, true, "citationtitle"},
    {FACT_TITLE, true, "dctitle"},
    {FACT_TITLE, true, "dctermstitle"},
    {FACT_TITLE, true, "headline"},
    {FACT_TITLE, true, "title"},
    {FACT_PUBLISHED, false, "publishedtime"},
    {FACT_PUBLISHED, false, "datepublished"},
    {FACT_PUBLISHED, true, "parselypubdate"},
    {FACT_PUBLISHED, false, "publishtime"},
    {FACT_PUBLISHED, false, "publishdate"},
    {FACT_PUBLISHED, false, "publisheddate"},
    {FACT_PUBLISHED, false, "publicationdate"},
    {FACT_PUBLISHED, false, "publicationonlinedate"},
    {FACT_PUBLISHED, true, "citationonlinedate"},
    {FACT_PUBLISHED, true, "citationdate"},
    {FACT_PUBLISHED, false, "pubdate"},
    {FACT_PUBLISHED, false, "dateissued"},
    {FACT_PUBLISHED, false, "termsissued"},
    {FACT_PUBLISHED, false, "articlepublished"},
    {FACT_PUBLISHED, false, "publishedat"},
    {FACT_PUBLISHED, true, "sailthrudate"},
    {FACT_PUBLISHED, false, "datecreated"},
    {FACT_PUBLISHED, false, "termscreated"},
    {FACT_PUBLISHED, true, "dccreated"},
    {FACT_PUBLISHED, true, "dcdate"},
    {FACT_PUBLISHED, true, "dctermsdate"},
    {FACT_PUBLISHED, true, "published"},
    {FACT_PUBLISHED, true, "displaydate"},
    {FACT_PUBLISHED, true, "created"},
    {FACT_PUBLISHED, true, "pdate"},
    {FACT_PUBLISHED, true, "date"},
    {FACT_MODIFIED, false, "modifiedtime"},
    {FACT_MODIFIED, false, "datemodified"},
    {FACT_MODIFIED, false, "updatedtime"},
    {FACT_MODIFIED, false, "termsmodified"},
    {FACT_MODIFIED, true, "lastmodified"},
    {FACT_AUTHOR, true, "twitterdata1"}, /* where twitter:label1 says so */
    {FACT_AUTHOR, true, "author"},
    {FACT_AUTHOR, false, "articleauthor"},
    {FACT_AUTHOR, true, "ogauthor"},
    {FACT_AUTHOR, true, "parselyauthor"},
    {FACT_AUTHOR, true, "sailthruauthor"},
    {FACT_AUTHOR, true, "cxenseparseauthor"},
    {FACT_AUTHOR, false, "authorname"},
    {FACT_AUTHOR, true, "byl"},
    {FACT_AUTHOR, true, "byline"},
    {FACT_AUTHOR, true, "citationauthor"},
    {FACT_AUTHOR, true, "dccreator"},
    {FACT_AUTHOR, true, "dctermscreator"},
    {FACT_AUTHOR, true, "mediatorauthor"},
    {FACT_AUTHOR, true, "dcsextauthor"},
    {FACT_OUTLET, true, "ogsitename"},
    {FACT_OUTLET, true, "sitename"},
    {FACT_OUTLET, true, "citationjournaltitle"},
    {FACT_OUTLET, true, "prismpublicationname"},
    {FACT_OUTLET, true, "dcpublisher"},
    {FACT_OUTLET, true, "dctermspublisher"},
    {FACT_OUTLET, true, "applicationname"},
    {FACT_OUTLET, true, "publisher"},
    {FACT_OUTLET, true, "applemobilewebapptitle"},
    {FACT_URL, true, "ogurl"},
    {FACT_LANGUAGE, true, "contentlanguage"},
    {FACT_LANGUAGE, true, "oglocale"},
    {FACT_LANGUAGE, true, "dclanguage"},
    {FACT_LANGUAGE, true, "dctermslanguage"},
    {FACT_LANGUAGE, true, "inlanguage"},
    {FACT_LANGUAGE, true, "language"},
};

enum { KNOWN = sizeof known / sizeof *known, NAME_MAX_BYTES = 80 };

struct tags {
    struct read *read;
    struct facts *facts;
    size_t best[FACTS]; /* which of `known` gave the field; KNOWN: none yet */
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

/* Many pages have the address of a profile or of mail where a name belongs: that
 * leaves the field to the next best name. */
static void read_author(struct tags *tags, size_t at, struct sayso_str content)
{
    struct names *authors = &tags->facts->authors, found = {0};
    struct sayso_str value = line_text(tags->read, content);
    byline_add(tags->read->scratch, &found, value, BYLINE_NAMES);
    if (!found.n)
        return;
    if (at < tags->best[FACT_AUTHOR])
        authors->n = 0;
    byline_merge(authors, &found);
    tags->best[FACT_AUTHOR] = at;
}

static void read_meta(struct tags *tags, struct sayso_str name,
                      struct sayso_str content)
{
    char letters[NAME_MAX_BYTES];
    size_t at = find_name(plain_name(name, letters));
    if (at == KNOWN || at > tags->best[known[at].fact] || !str_trim(content).n)
        return;
    enum fact fact = known[at].fact;
    if (fact == FACT_AUTHOR) {
        read_author(tags, at, content);
    } else if (at < tags->best[fact]) {
        *facts_line(tags->facts, fact) = line_text(tags->read, content);
        tags->best[fact] = at;
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
    for (size_t i = 0; i < FACTS; i++)
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
