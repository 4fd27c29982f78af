/* Whose a document is, and when it was made. */
#ifndef FIND_DOCUMENT_H
#define FIND_DOCUMENT_H

#include "find/attribute.h"
#include "find/refer.h"

/* Add SAYSO_DATED and SAYSO_AUTHORED, as the words of the document's phrase, those
 * right behind it and those between it and the content show. */
void document_judge(const struct passage *passage, const struct relation *relation,
                    struct range source, const struct chunk *chunk,
                    struct sayso_claim *claim);

/* What was told of it once is known from then on: keep the claim's traits with the
 * mention, which may be NULL, and give the claim those of the mention. */
void document_remember(struct mention *mention, struct sayso_claim *claim);

#endif
