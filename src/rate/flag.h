/* The checks R1-R16. */
#ifndef RATE_FLAG_H
#define RATE_FLAG_H

#include "base/arena.h"
#include "rubric/rubric.h"
#include "sayso.h"

enum { FLAGS = 16 };

/* The checks in force: a check whose row is not in the rubric, or whose value is "off",
 * is not. Looked up once a rubric. */
struct flag_rules {
    const struct rule *rules[FLAGS];                 /* NULL: not in force */
    unsigned char asked[FLAGS], asked_of_all[FLAGS]; /* places of those that are */
    size_t ask_count, ask_all_count;
};

void flag_rules(const struct rubric *rubric, struct flag_rules *rules);

/* Fill the flags of every rated claim; article->sources must be there. Claims of the
 * same flags share their list, which lives in `report`; so where the list is the same,
 * the flags are. */
void flag_article(const struct flag_rules *rules, struct sayso_article *article,
                  struct arena *scratch, struct arena *report);

#endif
