/*
 * A feed from its first byte to its notes. What is well-formed is read as XML, by Expat
 * if it takes it; what is not, from its start again as HTML, so that a stray "&" or a
 * missing end tag costs no word.
 */
#include "read/feed.h"

#include <stdint.h>

#include "base/err.h"
#include "base/expat.h"
#include "base/str.h"
#include "base/xml.h"
#include "read/loose.h"
#include "read/walk.h"

/* Junk before the XML declaration is passed over up to here. */
enum { MAX_JUNK = 4096 };

/* What the feed says of all its items, given to those that do not say it. */
static void share(struct walk *walk)
{
    for (size_t i = walk->first; i < walk->items->n; i++) {
        struct item *item = &walk->items->v[i];
        if (!item->byline.n)
            item->byline = walk->byline.text;
        if (!item->outlet.n)
            item->outlet = walk->title.text;
        if (!item->language.n)
            item->language = walk->language.text;
    }
    if (!walk->items->ttl && walk->period)
        walk->items->ttl = walk->period / (walk->frequency ? walk->frequency : 1);
}

static void note_summaries(struct walk *walk)
{
    size_t count = 0, all = walk->items->n - walk->first;
    for (size_t i = walk->first; i < walk->items->n; i++)
        count += walk->items->v[i].summary;
    if (count)
        read_note(&walk->read, SAYSO_OK,
                  "the feed gives no more than a summary of %zu of its %zu item%s",
                  count, all, all == 1 ? "" : "s");
}

/* Does the root of a feed stand in the text? */
static bool holds_root(struct sayso_str text)
{
    static const char *const roots[] = {"<rss", "<feed", "<rdf:RDF", "<opml",
                                        "<channel"};
    for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
        if (str_find(text, str_from(roots[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

/* The text from its declaration on, or from its first markup: programs print blank
 * lines and warnings, with markup of their own, before it. */
static struct sayso_str skip_junk(struct sayso_str xml)
{
    struct sayso_str head = str_sub(xml, 0, MAX_JUNK);
    size_t at = str_find(head, STR_LIT("<?xml "), 0);
    if (at == SIZE_MAX || holds_root(str_sub(head, 0, at)))
        at = str_find_char(head, '<', 0);
    return str_sub(xml, at == SIZE_MAX ? 0 : at, xml.n);
}

/* The fault's place counts from behind the junk. */
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

/* NULL where it is not well-formed, and then nothing is left behind. Where no fault is
 * asked for, by the quicker reader, which leaves some feeds to the other. */
static struct walk *read_strictly(struct read *read, struct sayso_str xml,
                                  struct sayso_str base, struct items *items,
                                  struct xml_fault *fault)
{
    size_t links = items->link_count;
    struct walk *walk = walk_new(read, base, items);
    struct xml_events events = walk_events(walk);
    int failed = fault ? xml_read(xml, &events, fault) : expat_read(xml, &events);
    if (!failed)
        return walk;
    items->n = walk->first;
    items->link_count = links;
    items->ttl = 0;
    walk_free(walk);
    return NULL;
}

int feed_read(struct read *read, struct sayso_str xml, struct sayso_str base,
              struct items *items, struct sayso_err *err)
{
    struct xml_fault fault;
    struct sayso_str markup = skip_junk(xml);
    struct walk *walk = read_strictly(read, markup, base, items, NULL);
    if (!walk)
        walk = read_strictly(read, markup, base, items, &fault);
    if (!walk) {
        walk = walk_new(read, base, items);
        struct xml_events events = walk_events(walk);
        bool whole = loose_read(markup, &events, walk->document);
        if (walk->known)
            note_fault(read, str_sub(xml, 0, xml.n - markup.n), fault, whole);
    }
    bool known = walk->known;
    share(walk);
    note_summaries(walk);
    walk_free(walk);
    return known ? 0
                 : err_set(err, SAYSO_INPUT, NULL, 0, 0, "is no feed that is known");
}
