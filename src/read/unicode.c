/*
 * Takes bytes that are held for UTF-8 or UTF-16, gives their text whatever is broken in
 * them; and tells by the bytes alone whether they are likely to be either.
 */
#include "read/unicode.h"

#include "base/str.h"
#include "base/utf8.h"

enum { SNIFF_WIDE = 1024 };

static unsigned byte_at(struct sayso_str s, size_t at)
{
    return (unsigned char)s.p[at];
}

/* A maximal invalid subpart at `at`, in bytes. */
static size_t broken_length(struct sayso_str bytes, size_t at)
{
    unsigned lead = byte_at(bytes, at);
    unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    size_t need = lead < 0xC2 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    if (lead > 0xF4)
        need = 0;
    size_t n = 1;
    while (n <= need && at + n < bytes.n && byte_at(bytes, at + n) >= low &&
           byte_at(bytes, at + n) <= high) {
        n++;
        low = 0x80;
        high = 0xBF;
    }
    return n;
}

void unicode_utf8(struct sayso_str bytes, size_t at, struct transcript *out)
{
    while (at < bytes.n) {
        struct sayso_str rest = str_sub(bytes, at, bytes.n);
        size_t sound = utf8_invalid(rest);
        transcript_add(out, str_sub(rest, 0, sound), at);
        at += sound;
        if (at < bytes.n) {
            transcript_put(out, REPLACEMENT, at);
            at += broken_length(bytes, at);
        }
    }
}

static uint32_t unit_at(struct sayso_str bytes, size_t at, bool big)
{
    unsigned a = byte_at(bytes, at), b = byte_at(bytes, at + 1);
    return big ? a << 8 | b : b << 8 | a;
}

void unicode_utf16(struct sayso_str bytes, size_t at, bool big, struct transcript *out)
{
    while (at + 1 < bytes.n) {
        uint32_t cp = unit_at(bytes, at, big);
        size_t start = at;
        at += 2;
        if (cp >= 0xD800 && cp < 0xDC00 && at + 1 < bytes.n) {
            uint32_t low = unit_at(bytes, at, big);
            if (low >= 0xDC00 && low < 0xE000) {
                cp = 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        transcript_put(out, cp, start);
    }
    if (at < bytes.n)
        transcript_put(out, REPLACEMENT, at);
}

bool unicode_mostly_utf8(struct sayso_str bytes)
{
    size_t sound = 0, broken = 0, at = 0;
    while (at < bytes.n) {
        size_t end = at + utf8_invalid(str_sub(bytes, at, bytes.n));
        for (; at < end; at++)
            sound += byte_at(bytes, at) >= 0xC0;
        if (at < bytes.n) {
            size_t n = broken_length(bytes, at);
            broken += n;
            at += n;
        }
    }
    return sound > broken;
}

bool unicode_looks_utf16(struct sayso_str bytes, bool *big)
{
    struct sayso_str head = str_sub(bytes, 0, 6);
    *big = str_eq(head, STR_LIT("\0<\0?\0x"));
    if (*big || str_eq(head, STR_LIT("<\0?\0x\0")))
        return true;
    /* Nearly every other byte of the first KB is NUL. */
    size_t zero[2] = {0, 0};
    size_t n = (bytes.n < SNIFF_WIDE ? bytes.n : SNIFF_WIDE) & ~(size_t)1;
    for (size_t i = 0; i < n; i++)
        zero[i & 1] += bytes.p[i] == '\0';
    size_t pairs = n / 2;
    *big = zero[0] > zero[1];
    size_t most = zero[*big ? 0 : 1], least = zero[*big ? 1 : 0];
    return pairs >= 2 && most * 10 >= pairs * 9 && least * 20 <= pairs;
}
