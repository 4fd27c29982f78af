/*
 * What was last made of an attribute's value. Pages say the same few class names over
 * and over, so that most of them need be read once.
 */
#ifndef READ_MEMO_H
#define READ_MEMO_H

#include "sayso.h"

enum { MEMO_PLACES = 512 };

/* Valid when zeroed. What it remembers are slices: it lives no longer than the page. */
struct memo {
    struct {
        struct sayso_str value;
        unsigned bits;
    } places[MEMO_PLACES];
};

/* What `read` makes of the value, from memory if that is the last value of its place.
 * `read` must depend on the value alone. */
unsigned memo_bits(struct memo *memo, struct sayso_str value,
                   unsigned (*read)(struct sayso_str value));

#endif
