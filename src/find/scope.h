/* Whose a hedge is, and which of a sentence's claims it weakens. */
#ifndef FIND_SCOPE_H
#define FIND_SCOPE_H

#include "find/passage.h"

#define NO_CLAIM SIZE_MAX

/* Where a hedge belongs: the claim's number, or NO_CLAIM where it weakens none. */
struct scoped {
    size_t claim;
    enum sayso_holder holder;
};

/* A piece of a claim, its source or its cue, by bytes of the passage. */
struct piece;

/* The pieces of a sentence's claims, read from left to right. */
struct scope {
    const struct passage *passage;
    struct range sentence;
    struct sayso_str text; /* the passage's */
    const struct sayso_claim *claims;
    struct piece *pieces; /* in text order, outer first */
    size_t piece_count;
    size_t next;               /* the first piece behind what was read */
    const struct piece **open; /* those around it, the innermost last */
    size_t open_count;
    const struct piece *before; /* of those that began, the one that ends last */
    size_t own;    /* the author's own claim that began last, or NO_CLAIM */
    size_t voiced; /* where what a source says ends that began last */
};

/* Begin with a sentence (0-based in the passage) and its claims. Lives in scratch. */
struct scope scope_begin(const struct passage *passage, size_t sentence,
                         const struct sayso_claim *claims, size_t claim_count);

/* Where the hit belongs. Hits come in text order. Linear in all of them together. */
struct scoped scope_place(struct scope *scope, const struct hit *hit);

#endif
