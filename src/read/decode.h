/* Bytes of one input document -> clean text. */
#ifndef READ_DECODE_H
#define READ_DECODE_H

#include "base/arena.h"
#include "sayso.h"

/* Decode `bytes` (UTF-8 with or without a byte-order mark, UTF-16, Windows-1252; bytes
 * that are valid UTF-8 are UTF-8) into valid UTF-8 with LF line ends, in the report's
 * arena. NUL and what cannot be decoded become U+FFFD, with a note of how many and
 * where the first one was. Returns 0; -1 and err when the bytes are not text
 * (SAYSO_INPUT). */
int decode_text(const char *name, struct sayso_str bytes, struct arena *report,
                struct sayso_str *text, struct sayso_note *note, struct sayso_err *err);

#endif
