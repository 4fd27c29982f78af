/* Well-formed XML as events. The only door to libxml2. */
#ifndef BASE_XML_H
#define BASE_XML_H

#include <stddef.h>

#include "sayso.h"

/* A name as namespaces have it: the URI its prefix stands for (empty when there is
 * none, or none was declared), the prefix as written, and the name without it. */
struct xml_name {
    struct sayso_str space, prefix, local;
};

/* The value has its references resolved. */
struct xml_attribute {
    struct xml_name name;
    struct sayso_str value;
};

/* What is done with a document. Everything passed lends until the function returns.
 * Text comes in pieces that part anywhere between two characters, CDATA like any other;
 * comments, instructions and declarations do not come. */
struct xml_events {
    void (*start)(void *context, struct xml_name name,
                  const struct xml_attribute *attributes, size_t count);
    void (*end)(void *context, struct xml_name name);
    void (*text)(void *context, struct sayso_str text);
    /* What a named reference that XML itself does not know stands for; NULL or an
     * empty text: nothing, the reference stays as it is written. */
    struct sayso_str (*entity)(void *context, struct sayso_str name);
    void *context;
};

/* Where a document first was no XML, and what was wrong there in a few words. */
struct xml_fault {
    unsigned line, column; /* 1-based; the column counts bytes */
    const char *what;      /* of the program's own, never of the input */
};

/* The deepest element that is read; different names in a document, each of which
 * libxml2 looks for among all. */
enum { XML_MAX_DEPTH = 1000, XML_MAX_NAMES = 50000 };

/* Read a document: valid UTF-8, whatever its declaration says. Stops at the first place
 * that is not well-formed, or that lies too deep, returns -1 and fills `fault`; the
 * events before it have happened. Nothing but `text` is ever read: no external entity,
 * no document type; the entities a document declares are never expanded. Linear. */
int xml_read(struct sayso_str text, const struct xml_events *events,
             struct xml_fault *fault);

#endif
