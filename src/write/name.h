/* The table's words for the closed sets of a claim. */
#ifndef WRITE_NAME_H
#define WRITE_NAME_H

#include "sayso.h"

struct sayso_str kind_name(enum sayso_kind kind);
struct sayso_str attribution_name(enum sayso_attribution attribution);
struct sayso_str source_type_name(enum sayso_source_type type); /* empty for no type */
struct sayso_str naming_name(enum sayso_naming naming);
struct sayso_str holder_name(enum sayso_holder holder); /* empty for nobody */

#endif
