/* What an article as a whole shows of its unnamed sources. */
#ifndef RATE_UNNAMED_H
#define RATE_UNNAMED_H

#include "base/arena.h"
#include "sayso.h"

enum unnamed {
    UNNAMED_EXPLAINED = 1 << 0, /* the article says why this source is not named */
    UNNAMED_ONE = 1 << 1,       /* "sources", though later it is "the source" */
    UNNAMED_ALONE = 1 << 2,     /* one source, and no other that is not named */
    UNNAMED_TOLD = 1 << 3       /* "the sources", of whom the article told before */
};

/* Marks, enum unnamed or-ed, for each claim of the article; article->sources must be
 * there. They live in the arena. */
const unsigned char *unnamed_article(const struct sayso_article *article,
                                     struct arena *arena);

#endif
