/* What holds of every report, whatever the bytes were. */
#ifndef LAWS_H
#define LAWS_H

#include "sayso.h"

/* Analyse the document, write its tables, and look at every law; the first one that is
 * broken, in words, or NULL. What is refused breaks none. */
const char *laws_broken(const struct sayso_rubric *rubric, struct sayso_str bytes);

#endif
