/* What a sentence must hold for a pattern to match in it. */
#ifndef RUBRIC_NEED_H
#define RUBRIC_NEED_H

#include "rubric/pattern.h"

enum { MAX_NEED_KEYS = 96 };

/* The beginning of a run of ASCII letters and digits, in lower case: its first four
 * bytes, or all of a shorter one and zeros. */
enum {
    NEED_DIGIT = '0', /* of every run that begins with a digit */
    NEED_WIDE = 1     /* stands for a digit that is not ASCII */
};

/* How a match lies in a sentence. */
struct ends {
    bool at_start;               /* begins at its first byte only, ... */
    bool at_edge;                /* begins with \b */
    bool at_end;                 /* ... ends at its last, or before a line end there */
    struct byte_set first, last; /* bytes it begins and ends with */
};

struct need {
    struct ends ends;
    bool lead;        /* the key is the first of the sentence */
    size_t key_count; /* one of these keys stands in the sentence; 0: any */
    uint32_t keys[MAX_NEED_KEYS];
};

/* Read a pattern that compiles. What is not understood makes no demands. With `begun`,
 * the first word is known, and the keys are of what comes after it. */
void need_read(struct sayso_str pattern, bool begun, struct need *need);

#endif
