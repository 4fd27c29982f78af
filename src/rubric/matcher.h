/* One matcher for all rules: by the first word where there is one, else by scanning. */
#ifndef RUBRIC_MATCHER_H
#define RUBRIC_MATCHER_H

#include "base/arena.h"
#include "rubric/rubric.h"

struct matcher;

struct matcher *matcher_new(struct arena *arena);

/* Compile the rule's match cell into it, with the words and lists of `rubric`. `column`
 * is the byte column of the cell's first character in its file, for the error. Returns
 * 0, or -1 and fills err. Rules of kinds that match no text (setting, level, flag with
 * an empty match, ...) are not added. */
int matcher_add(struct matcher *matcher, struct rubric *rubric, struct rule *rule,
                unsigned column, struct sayso_err *err);

/* No rule comes any more. Frees nothing; call once, before threads exist. */
void matcher_seal(struct matcher *matcher);

/* How a rule is found, for a user who tunes a rubric: "words", "prefix", "scan" or "".
 */
const char *matcher_how(const struct rule *rule);

#endif
