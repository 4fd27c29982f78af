/* What a token can be: its readings, the likeliest cheapest. */
#ifndef FIND_READING_H
#define FIND_READING_H

#include <stddef.h>

#include "find/feature.h"
#include "find/grammar.h"

enum { MAX_READINGS = 12 };

/* The readings of a token that has these features, one at least. A mark that the
 * grammar passes over has none. Returns their number. */
size_t readings_of(struct features features, struct reading readings[MAX_READINGS]);

#endif
