/* Evidence -> levels, scores, flags, grade, and the arithmetic in words. */
#ifndef RATE_RATE_H
#define RATE_RATE_H

#include "base/arena.h"
#include "rubric/rubric.h"
#include "sayso.h"

/* What rating asks of a rubric's rows, looked up once; lives in the arena. */
struct rate_rules;
struct rate_rules *rate_rules_new(const struct rubric *rubric, struct arena *arena);

/* Fill the scores, flags, grade, why and id of every claim of the article, and
 * article->sources. `shared` says that other articles may come in the same document.
 * What is made lives in `report`, helper memory in `scratch`. */
void rate_article(const struct rate_rules *rules, struct sayso_article *article,
                  bool shared, struct arena *scratch, struct arena *report);

#endif
