/* The table's words for the closed sets of a claim. */
#ifndef WRITE_NAME_H
#define WRITE_NAME_H

#include "sayso.h"

const char *kind_name(enum sayso_kind kind);
const char *attribution_name(enum sayso_attribution attribution);
const char *source_type_name(enum sayso_source_type type); /* empty for no type */
const char *naming_name(enum sayso_naming naming);
const char *holder_name(enum sayso_holder holder); /* empty for nobody */

#endif
