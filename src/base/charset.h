/* Text in one of the system's legacy charsets -> UTF-8. */
#ifndef BASE_CHARSET_H
#define BASE_CHARSET_H

#include "base/buf.h"
#include "sayso.h"

struct charset;

/* A converter from the charset of that name, as iconv knows it; NULL when this system
 * has none. For one thread at a time. */
struct charset *charset_open(const char *name);
void charset_close(struct charset *charset);

/* Add `bytes` to `out` as UTF-8, as far as they can be read. Returns how many were: all
 * of them, or up to a byte with which no whole character begins. */
size_t charset_read(struct charset *charset, struct sayso_str bytes, struct buf *out);

#endif
