/*
 * Bytes -> valid UTF-8 with LF line ends. Bytes that are valid UTF-8 are UTF-8; else
 * UTF-16 by its byte-order mark or its NULs, else broken UTF-8 where most of it is
 * sound, else Windows-1252. What cannot be decoded becomes U+FFFD and is told in a
 * note. What is no text at all is refused, by name where its first bytes give one. A
 * declared encoding is not asked: half of the wrong ones are on pages that declare one.
 */
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"
#include "base/utf8.h"
#include "read/decode.h"
#include "read/magic.h"

enum { SNIFF_WIDE = 1024, SNIFF_BINARY = 4096, REPLACEMENT = 0xFFFD };

/* What is written so far, and what was lost on the way. */
struct output {
    struct buf buf;
    bool after_cr;
    size_t lost;  /* characters that became U+FFFD */
    size_t first; /* where in the input the first one was */
};

static const uint16_t windows_1252[32] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

static unsigned byte_at(struct sayso_str s, size_t at)
{
    return (unsigned char)s.p[at];
}

/* One code point of the input's byte `at`; CR and CRLF become LF. */
static void put(struct output *out, uint32_t cp, size_t at)
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
    buf_add(&out->buf, (struct sayso_str){bytes, utf8_put(cp, bytes)});
}

/* The bytes from `at` on that need no look: no CR, no NUL, no broken UTF-8. */
static size_t plain_run(struct sayso_str bytes, size_t at, size_t valid_end)
{
    size_t end = at;
    while (end < valid_end && bytes.p[end] != '\r' && bytes.p[end] != '\0')
        end++;
    return end - at;
}

/* A maximal invalid subpart at `at`, in bytes, as the Unicode standard counts them. */
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

/* Copy UTF-8 run by run; `out` may already know of losses. */
static void decode_utf8(struct sayso_str bytes, size_t skipped, struct output *out)
{
    size_t at = 0;
    while (at < bytes.n) {
        struct sayso_str rest = str_sub(bytes, at, bytes.n);
        size_t end = at + utf8_invalid(rest);
        while (at < end) {
            size_t run = plain_run(bytes, at, end);
            struct sayso_str text = str_sub(bytes, at, at + run);
            if (run && out->after_cr && text.p[0] == '\n')
                text = str_sub(text, 1, run);
            out->after_cr = out->after_cr && run == 0;
            buf_add(&out->buf, text);
            at += run;
            if (at < end) {
                put(out, byte_at(bytes, at), skipped + at);
                at++;
            }
        }
        if (at < bytes.n) {
            put(out, REPLACEMENT, skipped + at);
            at += broken_length(bytes, at);
        }
    }
}

static void decode_1252(struct sayso_str bytes, struct output *out)
{
    for (size_t at = 0; at < bytes.n; at++) {
        unsigned b = byte_at(bytes, at);
        put(out, b >= 0x80 && b < 0xA0 ? windows_1252[b - 0x80] : b, at);
    }
}

static uint32_t unit_at(struct sayso_str bytes, size_t at, bool big)
{
    unsigned a = byte_at(bytes, at), b = byte_at(bytes, at + 1);
    return big ? a << 8 | b : b << 8 | a;
}

static void decode_utf16(struct sayso_str bytes, size_t at, bool big,
                         struct output *out)
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
        put(out, cp, start);
    }
    if (at < bytes.n)
        put(out, REPLACEMENT, at);
}

/* UTF-16 without a byte-order mark: nearly every other byte of the first KB is NUL. */
static bool looks_utf16(struct sayso_str bytes, bool *big)
{
    size_t zero[2] = {0, 0};
    size_t n = (bytes.n < SNIFF_WIDE ? bytes.n : SNIFF_WIDE) & ~(size_t)1;
    for (size_t i = 0; i < n; i++)
        zero[i & 1] += bytes.p[i] == '\0';
    size_t pairs = n / 2;
    *big = zero[0] > zero[1];
    size_t most = zero[*big ? 0 : 1], least = zero[*big ? 1 : 0];
    return pairs >= 2 && most * 10 >= pairs * 9 && least * 20 <= pairs;
}

static bool looks_binary(struct sayso_str bytes)
{
    size_t n = bytes.n < SNIFF_BINARY ? bytes.n : SNIFF_BINARY;
    size_t odd = 0;
    for (size_t i = 0; i < n; i++) {
        unsigned b = byte_at(bytes, i);
        odd += (b < 0x20 && !ascii_space((char)b) && b != 0x1B) || b == 0x7F;
    }
    return odd * 10 > n;
}

/* Are there more sound multi-byte characters than broken bytes? */
static bool mostly_utf8(struct sayso_str bytes)
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

static int refuse(const char *name, struct sayso_str bytes, struct sayso_err *err)
{
    const char *what = magic_name(bytes);
    if (what)
        return err_set(err, SAYSO_INPUT, name, 0, 0, "looks like %s, not text", what);
    if (str_starts(bytes, "\xFF\xFE") && bytes.n >= 4 && unit_at(bytes, 2, true) == 0 &&
        bytes.n % 4 == 0)
        return err_set(err, SAYSO_INPUT, name, 0, 0,
                       "looks like UTF-32 text; please save it as UTF-8");
    return 0;
}

static void tell(const struct output *out, const char *encoding, struct arena *report,
                 struct sayso_note *note)
{
    if (out->lost == 0)
        return;
    note->code = SAYSO_INPUT;
    note->message =
        arena_printf(report,
                     "%zu character%s could not be read as %s and became "
                     "U+FFFD, the first at byte %zu",
                     out->lost, out->lost == 1 ? "" : "s", encoding, out->first);
}

/* Decode into `out`; returns the encoding's name, NULL when it is no text. */
static const char *decode(struct sayso_str bytes, struct output *out)
{
    bool big = str_starts(bytes, "\xFE\xFF");
    bool marked = big || str_starts(bytes, "\xFF\xFE");
    if (marked || looks_utf16(bytes, &big)) {
        decode_utf16(bytes, marked ? 2 : 0, big, out);
        return "UTF-16";
    }
    if (looks_binary(bytes))
        return NULL;
    size_t skip = str_starts(bytes, "\xEF\xBB\xBF") ? 3 : 0;
    struct sayso_str body = str_sub(bytes, skip, bytes.n);
    if (skip || utf8_invalid(body) == body.n || mostly_utf8(body)) {
        decode_utf8(body, skip, out);
        return "UTF-8";
    }
    decode_1252(bytes, out);
    return "Windows-1252";
}

int decode_text(const char *name, struct sayso_str bytes, struct arena *report,
                struct sayso_str *text, struct sayso_note *note, struct sayso_err *err)
{
    *text = (struct sayso_str){0};
    *note = (struct sayso_note){0};
    if (refuse(name, bytes, err) != 0)
        return -1;
    struct output out = {0};
    const char *encoding = decode(bytes, &out);
    if (encoding) {
        *text = arena_str(report, buf_str(&out.buf));
        tell(&out, encoding, report, note);
    }
    buf_free(&out.buf);
    if (!encoding)
        return err_set(err, SAYSO_INPUT, name, 0, 0,
                       "looks like a binary file, not text");
    return 0;
}
