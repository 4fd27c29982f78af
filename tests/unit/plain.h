/*
 * The words of a rule as one plain PCRE2 pattern, for comparison: with the matcher, hit
 * by hit, and with other programs, byte by byte.
 */
#ifndef UNIT_PLAIN_H
#define UNIT_PLAIN_H

#include <stdbool.h>

#include "base/buf.h"
#include "rubric/rubric.h"

/* Add to `out` a pattern (for UTF and UCP, case by its own groups) that finds in
 * running text what the rule's words find; of a rule that is a pattern, that pattern.
 * False, with nothing added, for a rule that matches no text or that no pattern can
 * express: a gap or a number in what must stand before it. A word in a text is what \b
 * bounds here, which is not always what the tokeniser cuts. */
bool plain_pattern(const struct rule *rule, struct buf *out);

#endif
