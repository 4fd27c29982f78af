/* Which encoding a document says it is in. */
#ifndef READ_SNIFF_H
#define READ_SNIFF_H

#include "read/encoding.h"
#include "sayso.h"

/* What a Content-Type header declares, as in "text/html; charset=koi8-r"; NULL for
 * nothing that is known. */
const struct encoding *sniff_type(struct sayso_str content_type);

/* What the document itself declares: a page in a <meta> tag, XML in its declaration.
 * NULL for nothing that is known, and for bytes that do not begin as markup does. */
const struct encoding *sniff_markup(struct sayso_str bytes);

#endif
