/* The few words of natural language that bylines are written with. */
#ifndef READ_BYWORD_H
#define READ_BYWORD_H

#include <stdbool.h>

#include "sayso.h"

/* How many bytes at the start of `line` say that names follow: "By ", "Written by ",
 * "Autor: "; all of it where nothing follows. 0: none do. `plain` is text that need not
 * be a byline: only words that cannot begin a name count, and no label. */
size_t byword_lead(struct sayso_str line, bool plain);

/* Does the word join two names: "and", "&", "und"? */
bool byword_joins(struct sayso_str word);

/* Does no name go on behind the word: "for", "updated"? */
bool byword_ends(struct sayso_str word);

/* Does the word introduce a name in the middle of a line ("All articles by ...")? */
bool byword_introduces(struct sayso_str word);

/* Is it the legal form of a company ("Ltd", "GmbH")? */
bool byword_company(struct sayso_str word);

/* Is it what somebody does: "editor", "Redakteurin"? */
bool byword_role(struct sayso_str word);

#endif
