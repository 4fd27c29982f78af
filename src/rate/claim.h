/* What the rating asks of a claim's evidence, each question in one place. */
#ifndef RATE_CLAIM_H
#define RATE_CLAIM_H

#include <stdbool.h>

#include "base/arena.h"
#include "rubric/rubric.h"
#include "sayso.h"

enum sayso_kind claim_kind(const struct sayso_claim *claim);

/* Does it stand in the article's body: no headline, no boilerplate? */
bool claim_body(const struct sayso_claim *claim);

/* Does it get scores and flags? Headlines and boilerplate do only when attributed. */
bool claim_rated(const struct sayso_claim *claim);

/* Is it an attributed claim of the article's body? */
bool claim_counted(const struct sayso_claim *claim);

/* Attributed to nobody, or to somebody who is neither named nor described: no pronoun,
 * and no mere thing. */
bool claim_unnamed(const struct sayso_claim *claim);

/* Attributed to somebody whose name is withheld. */
bool claim_anonymous(const struct sayso_claim *claim);

/* Do two independent sources say it, told without a relayer between? */
bool claim_confirmed(const struct sayso_claim *claim);

bool claim_has(const struct sayso_claim *claim, enum sayso_trait trait);

/* Are the hedge's words those of hearsay itself: of class impersonal, or in the cue? */
bool claim_hears(const struct sayso_claim *claim, const struct sayso_hedge *hedge);

/* Pieces as one text: the slice itself where there is one, else joined by blanks. */
struct sayso_str claim_join(struct sayso_strs pieces, struct arena *arena);

/* The compiled rule behind a hedge. */
const struct rule *hedge_rule(const struct sayso_hedge *hedge);

#endif
