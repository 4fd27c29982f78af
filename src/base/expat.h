/* Short well-formed XML as events, sooner than xml_read. The only door to Expat. */
#ifndef BASE_EXPAT_H
#define BASE_EXPAT_H

#include "base/xml.h"
#include "sayso.h"

/* Read a document as xml_read does. Returns 0, or -1 where it is none for this reader,
 * which says nothing of what xml_read will make of it; the events before it saw so have
 * happened. What it reads, xml_read reads too, with the same events, but for where
 * texts part. Linear. */
int expat_read(struct sayso_str text, const struct xml_events *events);

#endif
