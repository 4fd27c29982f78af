/*
 * The system's iconv, in its only home. It converts and stops where it cannot; what
 * becomes of the byte there is for the caller to say. Which names are asked for is the
 * caller's too: never one that a document brings, since iconv loads code by its name.
 */
#include "base/charset.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>

struct charset *charset_open(const char *name)
{
    iconv_t converter = iconv_open("UTF-8", name);
    /* POSIX has (iconv_t)-1 for none; the handle itself is a pointer. */
    return (intptr_t)converter == -1 ? NULL : (struct charset *)converter;
}

void charset_close(struct charset *charset)
{
    if (charset)
        iconv_close((iconv_t)charset);
}

/* One call of iconv, which stops where it cannot read on or has no more room. */
static bool step(struct charset *charset, char **from, size_t *left, struct buf *out)
{
    enum { ROOM = 64 }; /* more than one character of any charset comes to */
    if (!buf_reserve(out, *left + ROOM))
        return false;
    char *to = out->p + out->n;
    size_t room = out->capacity - out->n, had = room;
    size_t result = iconv((iconv_t)charset, from, left, &to, &room);
    bool more = result == (size_t)-1 && errno == E2BIG;
    out->n += had - room;
    return more;
}

size_t charset_read(struct charset *charset, struct sayso_str bytes, struct buf *out)
{
    char *from = (char *)(uintptr_t)bytes.p; /* iconv does not write there */
    size_t left = bytes.n, none = 0;
    while (left && step(charset, &from, &left, out))
        continue;
    /* A letter that waits for a mark upon it. */
    step(charset, NULL, &none, out);
    return bytes.n - left;
}
