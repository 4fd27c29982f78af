/* Punctuation marks that matter to where text is cut. */
#ifndef FIND_MARK_H
#define FIND_MARK_H

#include <stdbool.h>
#include <stdint.h>

/* The same as those below, of code points beyond ASCII. */
bool mark_ends_wide(uint32_t cp);
bool mark_bullet_wide(uint32_t cp);

/* . ! ? and their like: may end a sentence. */
static inline bool mark_ends(uint32_t cp)
{
    return cp < 0x80 ? cp == '.' || cp == '!' || cp == '?' : mark_ends_wide(cp);
}

/* Marks of a list's items. */
static inline bool mark_bullet(uint32_t cp)
{
    return cp >= 0x80 && mark_bullet_wide(cp);
}

bool mark_closes(uint32_t cp); /* closing quotation marks and brackets */
bool mark_opens(uint32_t cp);  /* opening ones */
bool mark_quotes(uint32_t cp); /* quotation marks of either side */
bool mark_wide(uint32_t cp);   /* ends a sentence with no blank after it */

#endif
