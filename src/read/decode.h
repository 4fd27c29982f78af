/* Bytes of one input document -> clean text. */
#ifndef READ_DECODE_H
#define READ_DECODE_H

#include "base/arena.h"
#include "sayso.h"

/* Decode the input's bytes into valid UTF-8 with LF line ends, in the report's arena:
 * from UTF-8, UTF-16, an encoding that its `type` (a Content-Type, or empty) or the
 * document declares, or Windows-1252; bytes that are valid UTF-8 are UTF-8. NUL and
 * what cannot be decoded become U+FFFD, with a note of how many and where the first one
 * was. A later part of a long text is decoded by itself, and so is each line of JSON
 * Lines; neither is refused, and only the first has a byte-order mark. Returns 0; -1
 * and err when the bytes are not text, or in an encoding that this system cannot read
 * (SAYSO_INPUT). */
int decode_text(const struct sayso_input *input, struct arena *report,
                struct sayso_str *text, struct sayso_note *note, struct sayso_err *err);

/* Do these bytes begin a text that can be cut between any two characters: none of two
 * bytes a letter, and nothing that is refused? */
bool decode_is_narrow(struct sayso_str head, struct sayso_str type);

#endif
