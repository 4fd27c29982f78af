/* The text that is decoded so far, and what was lost on the way. */
#ifndef READ_TRANSCRIPT_H
#define READ_TRANSCRIPT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "sayso.h"

enum { REPLACEMENT = 0xFFFD };

/* Valid when zeroed. Free `text` with buf_free. */
struct transcript {
    struct buf text;
    bool after_cr;
    size_t lost;  /* characters that became U+FFFD */
    size_t first; /* where in the input the first one was */
};

/* One code point, read at byte `at` of the input. CR and CRLF become LF; NUL, a lone
 * surrogate and REPLACEMENT itself become U+FFFD and are counted. */
void transcript_put(struct transcript *out, uint32_t cp, size_t at);

/* Valid UTF-8, read at byte `at` of the input; CR and NUL in it are treated alike. */
void transcript_add(struct transcript *out, struct sayso_str text, size_t at);

#endif
