/* Lines that name authors -> the names. */
#ifndef READ_BYLINE_H
#define READ_BYLINE_H

#include <stdbool.h>

#include "base/arena.h"
#include "sayso.h"

enum { BYLINE_MAX_NAMES = 40, BYLINE_MAX_BYTES = 160 };

/* Names in the order they were met, each once. Valid when zeroed. */
struct names {
    struct sayso_str v[BYLINE_MAX_NAMES];
    size_t n;
};

/* What a line is known to be. */
enum byline_kind {
    BYLINE_NAMES, /* names, as a vocabulary gives them */
    BYLINE_LINE   /* a byline as a page shows it: "By Ann Lee and Bo Ek, Berlin" */
};

/* Add the names in `line`, one line of text: without "By", roles, addresses, handles,
 * numbers and what is no name. Letters behind a name ("MD", "AP", "dpa") stay with it,
 * behind a comma. A name that is there already is not added again. A line to read
 * that is longer than BYLINE_MAX_BYTES names nobody. */
void byline_add(struct arena *arena, struct names *names, struct sayso_str line,
                enum byline_kind kind);

/* Add the names that are not there already. */
void byline_merge(struct names *names, const struct names *more);

/* Is the name that of a company, by its legal form: whoever runs the pages? */
bool byline_is_company(struct sayso_str name);

/* "Ann Lee; Bo Ek", in the arena. */
struct sayso_str byline_join(struct arena *arena, const struct names *names);

#endif
