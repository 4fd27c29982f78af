/* That the readers of XML agree. */
#ifndef READERS_H
#define READERS_H

#include <stdbool.h>

#include "sayso.h"

/* What Expat makes of a document that libxml2 does not, in words; NULL for nothing.
 * Stores whether it was read by Expat at all. */
const char *readers_differ(struct sayso_str xml, bool *quickly);

#endif
