/* Character references: "&amp;", "&#8217;", "&#x2019;". */
#ifndef READ_ENTITY_H
#define READ_ENTITY_H

#include <stdbool.h>
#include <stddef.h>

#include "sayso.h"

enum { ENTITY_COUNT = 2231, ENTITY_TEXT = 8 };

/* A name as it is written behind the ampersand, and what it means, in UTF-8. */
struct entity {
    const char *name, *text;
};

extern const struct entity entities[ENTITY_COUNT]; /* in the order of their bytes */

/* Read the reference whose ampersand stands at byte `at`. Returns how many bytes it
 * takes, the ampersand counted, and stores what it means in UTF-8, at most one byte
 * longer, and its length; 0 where it is no reference. In an attribute's value a name
 * without its semicolon is none when a letter, a digit or "=" follows, as the standard
 * has it for the sake of old links. */
size_t entity_read(struct sayso_str s, size_t at, bool attribute,
                   char text[ENTITY_TEXT], size_t *length);

#endif
