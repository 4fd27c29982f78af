/* Markers of list items: "1.", "2.)", "b)", a bullet, a bullet and a number. */
#ifndef FIND_LIST_H
#define FIND_LIST_H

#include <stdbool.h>
#include <stdint.h>

#include "sayso.h"

/* Valid when zeroed: no marker. */
struct list_marker {
    uint32_t bullet;  /* 0: none */
    unsigned ordinal; /* 0: none; letters count from 'a' */
    bool letter;
    char tail[2]; /* what stands behind the ordinal: "." or ")" or ".)" */
    size_t length;
};

/* The marker at `at`, with a length of 0 where there is none. */
struct list_marker list_read(struct sayso_str text, size_t at);

/* Is `b` the marker of the item that comes after `a`'s? */
bool list_follows(const struct list_marker *a, const struct list_marker *b);

#endif
