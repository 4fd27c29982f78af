/* Legacy encodings -> text. */
#ifndef READ_LEGACY_H
#define READ_LEGACY_H

#include <stdbool.h>

#include "read/encoding.h"
#include "read/transcript.h"
#include "sayso.h"

/* Add `bytes`, in an encoding of the kinds TABLE, MULTIBYTE or ISO_2022_JP. False,
 * and nothing is added, where this system has no such charset. */
bool legacy_decode(const struct encoding *encoding, struct sayso_str bytes,
                   struct transcript *out);

/* Add `bytes` as Windows-1252, which needs no help of the system. */
void legacy_windows_1252(struct sayso_str bytes, struct transcript *out);

#endif
