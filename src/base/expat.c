/*
 * Expat has a tenth of libxml2's size and needs no other library, so for one feed it is
 * through before libxml2 is loaded. It takes a document only where both are sure to
 * read the same in it. A document type could hold defaults and entities, another
 * version other rules, and a longer text more names than libxml2 is let meet: they are
 * refused here. Of the rest Expat refuses more: it knows the names of the fourth
 * edition of XML only, and is strict about namespaces.
 */
#include "base/expat.h"

#include <expat.h>
#include <string.h>

#include "base/arena.h"
#include "base/bomb.h"
#include "base/library.h"
#include "base/str.h"

/* Parts a name; no document holds it. */
enum { SEPARATOR = '\x01' };

/* clang-format off */
#define EXPAT(X)                                                                       \
    X(XML_Parse) X(XML_ParserCreateNS) X(XML_ParserFree) X(XML_SetCharacterDataHandler) \
    X(XML_SetElementHandler) X(XML_SetReturnNSTriplet)                                 \
    X(XML_SetStartDoctypeDeclHandler) X(XML_SetUserData) X(XML_SetXmlDeclHandler)      \
    X(XML_StopParser)
/* clang-format on */

/* The functions of Expat. */
struct expat {
    EXPAT(LIBRARY_MEMBER)
};

struct reader {
    struct expat lib;
    const struct xml_events *events;
    XML_Parser parser;
    struct arena arena; /* the attributes of an element */
    struct xml_attribute *attributes;
    size_t capacity, depth;
};

/* From "space local prefix", "space local" or "local". */
static struct xml_name name_of(const XML_Char *text)
{
    struct sayso_str rest = str_from(text), first, second;
    str_split(&rest, SEPARATOR, &first);
    if (!str_split(&rest, SEPARATOR, &second))
        return (struct xml_name){.local = first};
    return (struct xml_name){.space = first, .prefix = rest, .local = second};
}

/* No event comes after this, not even the end of an empty element. */
static void refuse(struct reader *reader)
{
    reader->lib.XML_SetElementHandler(reader->parser, NULL, NULL);
    reader->lib.XML_StopParser(reader->parser, XML_FALSE);
}

static void on_start(void *context, const XML_Char *name, const XML_Char **attributes)
{
    struct reader *reader = context;
    if (++reader->depth > XML_MAX_DEPTH) {
        refuse(reader);
        return;
    }
    size_t n = 0;
    for (; *attributes; attributes += 2) {
        struct xml_attribute attribute = {name_of(attributes[0]),
                                          str_from(attributes[1])};
        ARENA_PUSH(&reader->arena, reader->attributes, n, reader->capacity, attribute);
    }
    reader->events->start(reader->events->context, name_of(name), reader->attributes,
                          n);
}

static void on_end(void *context, const XML_Char *name)
{
    struct reader *reader = context;
    reader->depth--;
    reader->events->end(reader->events->context, name_of(name));
}

static void on_text(void *context, const XML_Char *text, int count)
{
    struct reader *reader = context;
    reader->events->text(reader->events->context,
                         (struct sayso_str){text, (size_t)count});
}

static void on_doctype(void *context, const XML_Char *name, const XML_Char *system,
                       const XML_Char *public, int internal)
{
    (void)name, (void)system, (void)public, (void)internal;
    refuse(context);
}

static void on_declaration(void *context, const XML_Char *version,
                           const XML_Char *encoding, int standalone)
{
    (void)encoding, (void)standalone;
    if (strcmp(version, "1.0") != 0)
        refuse(context);
}

static int parse(struct reader *reader, struct sayso_str text)
{
    reader->lib.XML_SetUserData(reader->parser, reader);
    reader->lib.XML_SetReturnNSTriplet(reader->parser, XML_TRUE);
    reader->lib.XML_SetElementHandler(reader->parser, on_start, on_end);
    reader->lib.XML_SetCharacterDataHandler(reader->parser, on_text);
    reader->lib.XML_SetStartDoctypeDeclHandler(reader->parser, on_doctype);
    reader->lib.XML_SetXmlDeclHandler(reader->parser, on_declaration);
    return reader->lib.XML_Parse(reader->parser, text.p, (int)text.n, XML_TRUE) ==
                   XML_STATUS_OK
               ? 0
               : -1;
}

/* A different name takes four bytes at least: "<n/>". */
static bool is_short(struct sayso_str text)
{
    return text.n / 4 < XML_MAX_NAMES;
}

int expat_read(struct sayso_str text, const struct xml_events *events)
{
    struct reader reader = {.events = events};
    size_t at;
    if (!str_starts(text, "<") || !is_short(text) || bomb_in(text, &at))
        return -1;
    if (LIBRARY_OPEN("libexpat.so.1", EXPAT, &reader.lib, NULL))
        return -1;
    reader.parser = reader.lib.XML_ParserCreateNS("UTF-8", SEPARATOR);
    int failed = reader.parser ? parse(&reader, text) : -1;
    if (reader.parser)
        reader.lib.XML_ParserFree(reader.parser);
    arena_free(&reader.arena);
    return failed;
}
