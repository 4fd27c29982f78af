/*
 * Who is believed, for each field. Vocabularies are written for machines and say
 * plainly what they mean; what the page shows is read by people and kept right by them,
 * but has to be guessed at. So JSON-LD comes first, then meta tags, microdata, and what
 * is shown. The headline is the exception: there the page decides (headline.c).
 */
#include "read/meta.h"

#include "base/str.h"
#include "base/url.h"
#include "read/date.h"
#include "read/dated.h"
#include "read/headline.h"
#include "read/jsonld.h"
#include "read/language.h"
#include "read/line.h"
#include "read/metatag.h"
#include "read/microdata.h"
#include "read/shown.h"

/* In the order in which they are believed. */
enum { LINKED, TAGS, ITEMS, SHOWN, WITNESSES };

enum { DAY = sizeof "2024-05-01" - 1 };

struct meta {
    struct read *read;
    struct facts facts[WITNESSES];
    struct sayso_str outlet, url;
};

/* ## Outlet, address, language ----------------------------------------------------- */

static struct sayso_str find_outlet(const struct meta *meta)
{
    static const int order[] = {TAGS, LINKED, ITEMS};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        struct sayso_str outlet =
            line_fold(meta->read->report, meta->facts[order[i]].outlet);
        if (outlet.n && !url_is_web(outlet))
            return outlet;
    }
    return (struct sayso_str){0};
}

/* A front page, which is no article's address. */
static bool is_front(struct sayso_str url)
{
    struct url parts = url_split(url);
    return parts.path.n <= 1 && !parts.query.n;
}

/* The canonical address, else the page's own. A site that names its front page for
 * all its pages is not believed. */
static struct sayso_str find_url(const struct meta *meta, struct sayso_str base)
{
    static const int order[] = {TAGS, LINKED};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        struct sayso_str url = str_trim(meta->facts[order[i]].url);
        url = url.n ? url_resolve(base, url, meta->read->report) : url;
        if (url_is_web(url) && (!is_front(url) || is_front(base)))
            return url;
    }
    return base;
}

static struct sayso_str find_language(const struct meta *meta)
{
    static const int order[] = {TAGS, LINKED, ITEMS};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        struct sayso_str tag =
            language_tag(meta->facts[order[i]].language, meta->read->report);
        if (tag.n)
            return tag;
    }
    return (struct sayso_str){0};
}

/* ## Date
 * -------------------------------------------------------------------------- */

/* The day of publication by the first witness who knows it; else what part of it
 * the address tells; else the last change. */
static struct sayso_str find_date(const struct meta *meta)
{
    struct arena *arena = meta->read->report;
    struct sayso_str part = {0};
    for (size_t i = 0; i < WITNESSES; i++) {
        struct sayso_str date = date_read(meta->facts[i].published, arena);
        if (date.n >= DAY)
            return date;
        if (!part.n)
            part = date;
    }
    struct sayso_str date = dated_url(meta->url, arena);
    if (date.n >= DAY)
        return date;
    for (size_t i = 0; i < WITNESSES; i++) {
        struct sayso_str changed = date_read(meta->facts[i].modified, arena);
        if (changed.n >= DAY && !date.n)
            return changed;
    }
    return date.n ? date : part;
}

/* ## Byline
 * ------------------------------------------------------------------------ */

/* Is it the outlet under another name, or with more words around it? */
static bool is_outlet(const struct meta *meta, struct sayso_str name)
{
    struct arena *scratch = meta->read->scratch;
    struct sayso_str key = line_key(scratch, name);
    struct sayso_str outlet = line_key(scratch, meta->outlet);
    struct sayso_str host = line_key(scratch, url_split(meta->url).host);
    if (!key.n)
        return false;
    if (outlet.n && (str_eq(key, outlet) || str_find(key, outlet, 0) != SIZE_MAX))
        return true;
    return str_find(host, key, 0) != SIZE_MAX;
}

/* The authors that a witness names, the outlet and companies left out. */
static struct names real_authors(const struct meta *meta, const struct names *authors)
{
    struct names real = {0};
    for (size_t i = 0; i < authors->n; i++)
        if (!is_outlet(meta, authors->v[i]) && !byline_is_company(authors->v[i]))
            real.v[real.n++] = authors->v[i];
    return real;
}

/* The authors of the first witness who names another than the outlet; where nobody
 * does, the outlet, by the first who names it. */
static struct sayso_str find_byline(const struct meta *meta)
{
    const struct names *body = NULL;
    for (size_t i = 0; i < WITNESSES; i++) {
        const struct names *authors = &meta->facts[i].authors;
        struct names real = real_authors(meta, authors);
        bool address = i == TAGS && authors->n && is_outlet(meta, authors->v[0]);
        if (real.n && !address)
            return byline_join(meta->read->report, &real);
        if (!body && authors->n && !(i == TAGS && byline_is_company(authors->v[0])))
            body = authors; /* a company that meta tags name has made the pages */
    }
    return body ? byline_join(meta->read->report, body) : (struct sayso_str){0};
}

/* ## All of it
 * --------------------------------------------------------------------- */

static struct headline find_headline(struct meta *meta, const struct node *document)
{
    struct headline_known known = {
        .said = {meta->facts[LINKED].title, meta->facts[TAGS].title,
                 meta->facts[ITEMS].title},
        .outlet = meta->outlet,
        .host = url_split(meta->url).host,
    };
    return headline_find(meta->read, document, &known);
}

const struct node *meta_read(struct read *read, const struct node *document,
                             struct sayso_str base, struct item *item)
{
    struct meta *meta = arena_alloc(read->scratch, sizeof *meta);
    meta->read = read;
    metatag_read(read, document, &meta->facts[TAGS]);
    jsonld_read(read, document, &meta->facts[TAGS], &meta->facts[LINKED]);
    microdata_read(read, document, &meta->facts[ITEMS]);
    meta->outlet = find_outlet(meta);
    meta->url = find_url(meta, base);
    struct headline headline = find_headline(meta, document);
    item->language = find_language(meta);
    shown_read(read, document, headline.node, item->language, &meta->facts[SHOWN]);
    item->title = headline.text;
    if (!meta->outlet.n)
        meta->outlet = headline_outlet(read, document, headline.text);
    item->outlet = arena_str(read->report, meta->outlet);
    item->url = arena_str(read->report, meta->url);
    item->published = find_date(meta);
    item->byline = find_byline(meta);
    return headline.node;
}
