/*
 * Takes code points and runs of UTF-8 from whichever decoder has read them, gives text
 * with LF line ends and without NUL, and counts what was lost. Knows no encoding.
 */
#include "read/transcript.h"

#include "base/simd.h"
#include "base/str.h"
#include "base/utf8.h"

void transcript_put(struct transcript *out, uint32_t cp, size_t at)
{
    char bytes[4];
    bool after_cr = out->after_cr;
    out->after_cr = cp == '\r';
    if (cp == '\n' && after_cr)
        return;
    if (cp == '\r')
        cp = '\n';
    if (cp == 0 || cp == REPLACEMENT || (cp >= 0xD800 && cp < 0xE000)) {
        cp = REPLACEMENT;
        if (out->lost++ == 0)
            out->first = at;
    }
    buf_add(&out->text, (struct sayso_str){bytes, utf8_put(cp, bytes)});
}

/* The bytes from `at` on that need no look: no CR, no NUL. */
static size_t plain_run(struct sayso_str text, size_t at)
{
    size_t end = simd_find(text, at, text.n, BYTES_LINE);
    while (end < text.n && text.p[end] != '\r' && text.p[end] != '\0')
        end = simd_find(text, end + 1, text.n, BYTES_LINE);
    return end - at;
}

void transcript_add(struct transcript *out, struct sayso_str text, size_t at)
{
    size_t from = 0;
    while (from < text.n) {
        size_t run = plain_run(text, from);
        struct sayso_str plain = str_sub(text, from, from + run);
        if (run && out->after_cr && plain.p[0] == '\n')
            plain = str_sub(plain, 1, run);
        out->after_cr = out->after_cr && run == 0;
        buf_add(&out->text, plain);
        from += run;
        if (from < text.n) {
            transcript_put(out, (unsigned char)text.p[from], at + from);
            from++;
        }
    }
}
