/* XML that is not well-formed, read as far as it goes. */
#ifndef READ_LOOSE_H
#define READ_LOOSE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/xml.h"
#include "sayso.h"

/* The deepest element whose start and end are told; what lies deeper counts as text of
 * it. And how many namespaces are known at one place. */
enum { LOOSE_MAX_DEPTH = 200, LOOSE_MAX_SPACES = 64 };

/* Read any text as if it were XML and tell what xml_read would; names are in lower
 * case. Nothing is an error: a stray "<" or "&" is text, HTML's references are known,
 * attributes need no quotation marks, an end tag ends the nearest element of its name
 * and all in it or, when there is none, nothing. An `item` or `entry` stands in
 * the `channel` or `feed` itself: what is still open there ends before it. A CDATA
 * section that does not end is read as markup. False when elements were still open at
 * the end of the text: it has probably been cut off. Uses `scratch`. Linear. */
bool loose_read(struct sayso_str text, const struct xml_events *events,
                struct arena *scratch);

#endif
