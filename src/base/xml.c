/*
 * libxml2's SAX interface with all that could reach outside or blow up left out: there
 * is no handler that declares an entity or loads a subset, so none exists to expand.
 * Its limits on size (XML_PARSE_HUGE lifts them) guard against expansion that cannot
 * happen here, and would refuse long articles; the input itself is limited by whoever
 * passes it, the depth here. Its messages are not passed on: they quote the input and
 * change with its version.
 */
#include "base/xml.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <pthread.h>

#include "base/arena.h"
#include "base/bomb.h"
#include "base/library.h"
#include "base/str.h"

/* Of the binary interface that its header is of. */
#if LIBXML_VERSION >= 21400
static const char library_name[] = "libxml2.so.16";
#else
static const char library_name[] = "libxml2.so.2";
#endif

/* clang-format off */
#define LIBXML2(X)                                                                     \
    X(xmlCtxtReadMemory) X(xmlDictSize) X(xmlFreeDoc) X(xmlFreeParserCtxt)             \
    X(xmlInitParser) X(xmlNewParserCtxt) X(xmlStopParser)
/* clang-format on */

/* The functions of libxml2. */
struct libxml2 {
    LIBXML2(LIBRARY_MEMBER)
};

struct reader {
    struct libxml2 lib;
    const struct xml_events *events;
    struct xml_fault *fault;
    xmlParserCtxtPtr parser;
    struct arena arena; /* the attributes of an element; they lend from libxml2 */
    struct xml_attribute *attributes;
    size_t capacity, depth;
};

static struct sayso_str str_of(const xmlChar *text)
{
    return str_from((const char *)text);
}

/* Positions that libxml2 counts in ints. */
static unsigned place(int at)
{
    return at > 0 ? (unsigned)at : 1;
}

static void fail(struct reader *reader, const char *what, int line, int column)
{
    if (reader->fault->what)
        return;
    *reader->fault = (struct xml_fault){place(line), place(column), what};
}

static const struct {
    int code;
    const char *what;
} faults[] = {
    {XML_ERR_DOCUMENT_EMPTY, "no element where one must begin"},
    {XML_ERR_DOCUMENT_END, "something behind the end of the document"},
    {XML_ERR_INVALID_CHARREF, "a reference to a character that XML does not allow"},
    {XML_ERR_INVALID_CHAR, "a character that XML does not allow"},
    {XML_ERR_ENTITYREF_NO_NAME, "an \"&\" that begins no reference"},
    {XML_ERR_ENTITYREF_SEMICOL_MISSING, "an \"&\" that begins no reference"},
    {XML_ERR_UNDECLARED_ENTITY, "a reference to an entity that is not declared"},
    {XML_ERR_ATTRIBUTE_NOT_STARTED, "an attribute without quotation marks"},
    {XML_ERR_ATTRIBUTE_NOT_FINISHED, "an attribute that does not end"},
    {XML_ERR_ATTRIBUTE_WITHOUT_VALUE, "an attribute without a value"},
    {XML_ERR_ATTRIBUTE_REDEFINED, "an attribute that stands twice"},
    {XML_ERR_LT_IN_ATTRIBUTE, "a \"<\" in an attribute"},
    {XML_ERR_COMMENT_NOT_FINISHED, "a comment that does not end"},
    {XML_ERR_CDATA_NOT_FINISHED, "a CDATA section that does not end"},
    {XML_ERR_RESERVED_XML_NAME, "something before the XML declaration"},
    {XML_ERR_LTSLASH_REQUIRED, "an end tag is missing"},
    {XML_ERR_NAME_REQUIRED, "a \"<\" or \"&\" that begins neither tag nor reference"},
    {XML_ERR_GT_REQUIRED, "a tag that does not end"},
    {XML_ERR_MISPLACED_CDATA_END, "a \"]]>\" that ends no CDATA section"},
    {XML_ERR_TAG_NAME_MISMATCH, "an end tag that ends nothing open"},
    {XML_ERR_TAG_NOT_FINISHED, "the document ends too early"},
    {XML_ERR_NO_MEMORY, "it does not fit into memory"},
};

static const char *describe(int code)
{
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        if (faults[i].code == code)
            return faults[i].what;
    return "its syntax is not that of XML";
}

/* xmlStopParser frees the input, of which older versions go on to read behind "]]>". So
 * there the parser is told that the input ended. */
static void end_at(struct reader *reader, int code)
{
#if LIBXML_VERSION < 21400
    if (code == XML_ERR_MISPLACED_CDATA_END) {
        reader->parser->instate = XML_PARSER_EOF;
        return;
    }
#endif
    (void)code;
    reader->lib.xmlStopParser(reader->parser);
}

/* Namespace errors and warnings are no reason to stop. */
static void on_error(void *context, xmlErrorPtr error)
{
    struct reader *reader = context;
    if (error->level != XML_ERR_FATAL || error->domain != XML_FROM_PARSER)
        return;
    fail(reader, describe(error->code), error->line, error->int2);
    end_at(reader, error->code);
}

/* No event comes after this one. */
static void stop(struct reader *reader, const char *what)
{
    fail(reader, what, reader->parser->input->line, reader->parser->input->col);
    reader->lib.xmlStopParser(reader->parser);
}

/* libxml2 gives five pointers an attribute: name, prefix, URI, begin and end of it. */
static void on_start(void *context, const xmlChar *local, const xmlChar *prefix,
                     const xmlChar *space, int namespaces, const xmlChar **unused,
                     int count, int defaulted, const xmlChar **v)
{
    struct reader *reader = context;
    (void)namespaces, (void)unused, (void)defaulted;
    if (reader->lib.xmlDictSize(reader->parser->dict) > XML_MAX_NAMES) {
        stop(reader, "too many different names");
        return;
    }
    if (++reader->depth > XML_MAX_DEPTH) {
        stop(reader, "its elements are nested too deep");
        return;
    }
    size_t n = 0;
    for (int i = 0; i < count; i++, v += 5) {
        struct xml_attribute attribute = {{str_of(v[2]), str_of(v[1]), str_of(v[0])},
                                          {(const char *)v[3], (size_t)(v[4] - v[3])}};
        ARENA_PUSH(&reader->arena, reader->attributes, n, reader->capacity, attribute);
    }
    reader->events->start(
        reader->events->context,
        (struct xml_name){str_of(space), str_of(prefix), str_of(local)},
        reader->attributes, n);
}

static void on_end(void *context, const xmlChar *local, const xmlChar *prefix,
                   const xmlChar *space)
{
    struct reader *reader = context;
    reader->depth--;
    reader->events->end(
        reader->events->context,
        (struct xml_name){str_of(space), str_of(prefix), str_of(local)});
}

static void on_text(void *context, const xmlChar *text, int count)
{
    struct reader *reader = context;
    reader->events->text(reader->events->context,
                         (struct sayso_str){(const char *)text, (size_t)count});
}

/* A reference libxml2 does not know, in a document whose type might declare it. */
static void on_reference(void *context, const xmlChar *name)
{
    const struct xml_events *events = ((struct reader *)context)->events;
    struct sayso_str text = {0};
    if (events->entity)
        text = events->entity(events->context, str_of(name));
    if (text.n) {
        events->text(events->context, text);
        return;
    }
    events->text(events->context, STR_LIT("&"));
    events->text(events->context, str_of(name));
    events->text(events->context, STR_LIT(";"));
}

static int parse(struct reader *reader, struct sayso_str text)
{
    xmlSAXHandler handler = {.initialized = XML_SAX2_MAGIC,
                             .startElementNs = on_start,
                             .endElementNs = on_end,
                             .characters = on_text,
                             .ignorableWhitespace = on_text,
                             .cdataBlock = on_text,
                             .reference = on_reference,
                             .serror = on_error};
    int options = XML_PARSE_IGNORE_ENC | XML_PARSE_NONET | XML_PARSE_HUGE |
                  XML_PARSE_NOENT | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
    *reader->parser->sax = handler;
    reader->parser->userData = reader;
    xmlDocPtr none = reader->lib.xmlCtxtReadMemory(reader->parser, text.p, (int)text.n,
                                                   NULL, "UTF-8", options);
    if (none)
        reader->lib.xmlFreeDoc(none);
    if (!reader->parser->wellFormed)
        fail(reader, describe(XML_ERR_OK), 1, 1);
    return reader->fault->what ? -1 : 0;
}

/* Where byte `at` stands. */
static void fail_at(struct reader *reader, const char *what, struct sayso_str text,
                    size_t at)
{
    int line = 1;
    size_t start = 0, end;
    for (; (end = str_find_char(text, '\n', start)) < at; start = end + 1)
        line++;
    fail(reader, what, line, (int)(at - start) + 1);
}

/* libxml2 sets itself up at its first use, which must not happen in two threads at
 * once. */
static void set_up(void)
{
    struct libxml2 lib;
    if (!LIBRARY_OPEN(library_name, LIBXML2, &lib, NULL))
        lib.xmlInitParser();
}

static int open_libxml2(struct libxml2 *lib)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT; /* as it is once a process */
    pthread_once(&once, set_up);
    return LIBRARY_OPEN(library_name, LIBXML2, lib, NULL);
}

int xml_read(struct sayso_str text, const struct xml_events *events,
             struct xml_fault *fault)
{
    *fault = (struct xml_fault){0};
    struct reader reader = {.events = events, .fault = fault};
    int result = -1;
    size_t at;
    const char *bomb = bomb_in(text, &at);
    if (open_libxml2(&reader.lib)) {
        fail(&reader, "without libxml2 it cannot be read", 1, 1);
        return -1;
    }
    reader.parser = reader.lib.xmlNewParserCtxt();
    if (bomb)
        fail_at(&reader, bomb, text, at);
    else if (!reader.parser || text.n == 0 || text.n > INT_MAX)
        fail(&reader,
             describe(reader.parser ? XML_ERR_DOCUMENT_EMPTY : XML_ERR_NO_MEMORY), 1,
             1);
    else
        result = parse(&reader, text);
    reader.lib.xmlFreeParserCtxt(reader.parser);
    arena_free(&reader.arena);
    return result;
}
