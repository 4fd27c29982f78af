/* What bytes are when they are not text. */
#ifndef READ_MAGIC_H
#define READ_MAGIC_H

#include "sayso.h"

/* "a PDF", "a ZIP archive ..." by the first bytes; NULL when they tell nothing. */
const char *magic_name(struct sayso_str bytes);

#endif
