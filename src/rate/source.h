/* The distinct sources of an article. */
#ifndef RATE_SOURCE_H
#define RATE_SOURCE_H

#include "base/arena.h"
#include "rubric/rubric.h"
#include "sayso.h"

/* Fill article->sources, in the order of their first claims. Mentions are one source
 * when they have the same referent, read the same but for a leading article, case,
 * accents, full stops and possessives, or are named persons of whom one's name ends the
 * other's: "Lin" and "Christina Lin", the latest such person where there are two. What
 * may be said of one of many, as "an official", is another source each time. */
void source_article(const struct rubric *rubric, struct sayso_article *article,
                    struct arena *scratch, struct arena *report);

#endif
