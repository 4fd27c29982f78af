/* UTF-8 and UTF-16, sound or broken -> text. */
#ifndef READ_UNICODE_H
#define READ_UNICODE_H

#include <stdbool.h>

#include "read/transcript.h"
#include "sayso.h"

/* Add the bytes from `at` on. What is broken becomes one U+FFFD for each maximal
 * invalid subpart, as the Unicode standard counts them. */
void unicode_utf8(struct sayso_str bytes, size_t at, struct transcript *out);
void unicode_utf16(struct sayso_str bytes, size_t at, bool big, struct transcript *out);

/* Are there more sound multi-byte characters of UTF-8 than broken bytes? */
bool unicode_mostly_utf8(struct sayso_str bytes);

/* UTF-16 without a byte-order mark, by its NULs or because "<?x" is written in it. */
bool unicode_looks_utf16(struct sayso_str bytes, bool *big);

#endif
