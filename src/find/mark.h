/* Punctuation marks that matter to where text is cut. */
#ifndef FIND_MARK_H
#define FIND_MARK_H

#include <stdbool.h>
#include <stdint.h>

bool mark_ends(uint32_t cp);   /* . ! ? and their like: may end a sentence */
bool mark_closes(uint32_t cp); /* closing quotation marks and brackets */
bool mark_opens(uint32_t cp);  /* opening ones */
bool mark_quotes(uint32_t cp); /* quotation marks of either side */
bool mark_bullet(uint32_t cp); /* marks of a list's items */
bool mark_wide(uint32_t cp);   /* ends a sentence with no blank after it */

#endif
