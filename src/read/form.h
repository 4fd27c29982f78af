/* What a document is, by its first bytes. */
#ifndef READ_FORM_H
#define READ_FORM_H

#include "sayso.h"

/* The form of a decoded text; never SAYSO_ANY. An XML file whose root is not known is
 * SAYSO_PLAIN too; `root` then holds the root's name and is empty otherwise. */
enum sayso_form form_of(struct sayso_str text, struct sayso_str *root);

/* Could this first line, still undecoded, begin JSON Lines? */
bool form_is_json_line(struct sayso_str line);

#endif
