/* Words by which whoever speaks stays unnamed: "who asked not to be named". */
#ifndef FIND_ANONYMITY_H
#define FIND_ANONYMITY_H

#include "find/attribute.h"
#include "find/refer.h"

/* Do such words begin anywhere in the range? */
bool anonymity_in(const struct passage *passage, struct range range);

/* Does the sentence go on from such words with the reason: "on condition of anonymity
 * because"? The rules that say so are kept with the claim. */
bool anonymity_explained(const struct passage *passage, struct range sentence,
                         struct sayso_claim *claim);

/* Does such an aside begin at a token: "speaking on condition of anonymity"? */
bool anonymity_begins(const struct passage *passage, size_t token);

/* The source rule that makes the relation's source anonymous, by words in its phrase,
 * beside its cue, or in an aside of its own; NULL for none. `source` is what the
 * relation's source stands for. */
const struct rule *anonymity_of(const struct passage *passage,
                                const struct relation *relation, struct range source);

/* Take in a sentence that says by itself who is not named: "She spoke on condition of
 * anonymity." Claims of that source shortly before it, of the `count` so far, become
 * anonymous where they were not named, and get the reason if one is given. */
void anonymity_told(const struct passage *passage, size_t sentence,
                    struct mentions *mentions, struct sayso_claim *claims,
                    size_t count);

#endif
