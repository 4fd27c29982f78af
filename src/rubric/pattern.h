/* The easy part of the language of patterns, read into a tree. */
#ifndef RUBRIC_PATTERN_H
#define RUBRIC_PATTERN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "sayso.h"

enum node_sort {
    NODE_CHARACTER, /* one character of a set */
    NODE_ROW,       /* its children in turn */
    NODE_CHOICE,    /* one of its children */
    NODE_REPEAT,    /* its child from `least` to `most` times */
    NODE_START,     /* ^ */
    NODE_END,       /* $ */
    NODE_EDGE,      /* \b */
    NODE_AHEAD,     /* what its child matches stands behind this place */
    NODE_NOTHING    /* any other condition that takes no text */
};

/* Bytes, a bit each. */
struct byte_set {
    uint64_t bits[4];
};

struct node {
    enum node_sort sort;
    struct byte_set first, last; /* of a character's bytes, what these can be */
    bool high;                   /* the character may be no ASCII character, ... */
    bool digits;                 /* ... but is one of \d */
    bool loose;                  /* the sets are larger than need be */
    unsigned least, most;        /* UINT_MAX: no end */
    struct node *child, *next;   /* children hang one behind the other */
};

/* The tree of a pattern that compiles, in the arena; NULL when it has anything that is
 * not understood. A character's sets may be too large, never too small. */
struct node *pattern_read(struct arena *arena, struct sayso_str pattern);

static inline bool byte_set_has(const struct byte_set *set, unsigned char byte)
{
    return set->bits[byte >> 6] >> (byte & 63) & 1;
}

#endif
