/*
 * Takes bytes in an encoding of the time before Unicode, gives their text by the
 * system's iconv. What it cannot read becomes U+FFFD: one for the byte, or for two of
 * which both are outside of ASCII, so that a broken character never swallows a tag.
 *
 * Measured on every byte, and every pair, triple and quadruple that can be a character
 * there, glibc 2.36 differs from the WHATWG's tables in this:
 *   - bytes that the tables give to control characters (0x81 of Windows-1252) have no
 *     meaning, and are counted as lost; so is the euro sign of GBK and gb18030, 0x80,
 *     which is read here
 *   - KOI8-U 0xAE 0xBE are box drawings, not Belarusian letters; macintosh 0xC6 is a
 *     Greek delta, x-mac-cyrillic 0xFF no euro sign
 *   - Big5: 11 punctuation marks are of another width or form, 131 characters, most of
 *     them rare ideographs or doubles, are missing
 *   - EUC-JP: 374 ideographs of IBM's extension, and what is unassigned, are private
 * use characters; so is what is unassigned in ISO-2022-JP
 *   - gb18030: 24 private use characters are the ones that Unicode has for them now,
 *     whose four-byte forms are missing
 */
#include "read/legacy.h"

#include "base/charset.h"
#include "base/str.h"
#include "base/utf8.h"

enum { EURO = 0x20AC, HIGH = 128, PIECE = 1 << 16, ESC = 0x1B };

static const uint16_t windows_1252[32] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

void legacy_windows_1252(struct sayso_str bytes, struct transcript *out)
{
    for (size_t at = 0; at < bytes.n; at++) {
        unsigned b = (unsigned char)bytes.p[at];
        transcript_put(out, b >= 0x80 && b < 0xA0 ? windows_1252[b - 0x80] : b, at);
    }
}

/* What the system reads each of the upper 128 bytes as. */
static void read_table(struct charset *charset, uint32_t table[HIGH])
{
    struct buf letter = {0};
    size_t length;
    for (unsigned i = 0; i < HIGH; i++) {
        char byte = (char)(HIGH + i);
        letter.n = 0;
        bool known = charset_read(charset, (struct sayso_str){&byte, 1}, &letter) == 1;
        table[i] =
            known && letter.n ? utf8_at(buf_str(&letter), 0, &length) : REPLACEMENT;
    }
    buf_free(&letter);
}

static void decode_table(struct charset *charset, struct sayso_str bytes,
                         struct transcript *out)
{
    uint32_t table[HIGH];
    read_table(charset, table);
    for (size_t at = 0; at < bytes.n; at++) {
        unsigned b = (unsigned char)bytes.p[at];
        transcript_put(out, b < HIGH ? b : table[b - HIGH], at);
    }
}

/* Bytes without NUL that stand at `at` of the input. `high` is what a lone 0x80 is that
 * the system cannot read. */
static void decode_multibyte(struct charset *charset, struct sayso_str bytes, size_t at,
                             uint32_t high, struct transcript *out)
{
    struct buf piece = {0};
    size_t from = 0;
    while (from < bytes.n) {
        struct sayso_str rest = str_sub(bytes, from, from + PIECE);
        piece.n = 0;
        size_t read = charset_read(charset, rest, &piece);
        transcript_add(out, buf_str(&piece), at + from);
        from += read;
        /* Where it stopped, the piece may have ended within a character. */
        if (read || from == bytes.n)
            continue;
        bool lone = high != REPLACEMENT && (unsigned char)bytes.p[from] == 0x80;
        transcript_put(out, lone ? high : REPLACEMENT, at + from);
        bool two =
            !lone && from + 1 < bytes.n && (bytes.p[from] & bytes.p[from + 1] & 0x80);
        from += two ? 2 : 1;
    }
    buf_free(&piece);
}

/* NUL is NUL in all of them, and what stands around it can be told apart. */
static void decode_between_nuls(struct charset *charset, struct sayso_str bytes,
                                uint32_t high, struct transcript *out)
{
    size_t at = 0;
    while (at < bytes.n) {
        size_t nul = str_find_char(bytes, '\0', at);
        decode_multibyte(charset, str_sub(bytes, at, nul), at, high, out);
        if (nul == SIZE_MAX)
            return;
        transcript_put(out, 0, nul);
        at = nul + 1;
    }
}

/* What ISO-2022-JP's escape sequences switch to. */
enum script { SCRIPT_ASCII, SCRIPT_ROMAN, SCRIPT_KATAKANA, SCRIPT_KANJI };

static const struct {
    const char *sequence;
    enum script script;
} escapes[] = {{"\x1B(B", SCRIPT_ASCII},
               {"\x1B(J", SCRIPT_ROMAN},
               {"\x1B(I", SCRIPT_KATAKANA},
               {"\x1B$@", SCRIPT_KANJI},
               {"\x1B$B", SCRIPT_KANJI}};

/* The length of an escape sequence at `at`; 0 for none. */
static size_t scan_escape(struct sayso_str bytes, size_t at, enum script *script)
{
    struct sayso_str sequence = str_sub(bytes, at, at + 3);
    for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
        if (str_is(sequence, escapes[i].sequence)) {
            *script = escapes[i].script;
            return sequence.n;
        }
    }
    return 0;
}

/* The length of a run of kanji at `at`, two printing bytes each. */
static size_t scan_kanji(struct sayso_str bytes, size_t at)
{
    size_t end = at;
    while (end + 1 < bytes.n && bytes.p[end] > ' ' && bytes.p[end] < 0x7F &&
           bytes.p[end + 1] > ' ' && bytes.p[end + 1] < 0x7F)
        end += 2;
    return end - at;
}

/* Kanji are those of EUC-JP, without its upper bits. */
static void decode_kanji(struct charset *charset, struct sayso_str bytes, size_t at,
                         struct transcript *out)
{
    char euc[256];
    for (size_t from = 0, n; from < bytes.n; from += n) {
        n = bytes.n - from < sizeof euc ? bytes.n - from : sizeof euc;
        for (size_t i = 0; i < n; i++)
            euc[i] = (char)((unsigned char)bytes.p[from + i] | 0x80u);
        decode_multibyte(charset, (struct sayso_str){euc, n}, at + from, REPLACEMENT,
                         out);
    }
}

/* One byte that is no kanji. */
static uint32_t letter(unsigned byte, enum script script)
{
    if (byte >= HIGH || byte == ESC || (byte > ' ' && script == SCRIPT_KANJI))
        return REPLACEMENT;
    if (script == SCRIPT_KATAKANA && byte > ' ' && byte < 0x60)
        return 0xFF61u + byte - 0x21;
    if (script == SCRIPT_ROMAN && (byte == '\\' || byte == '~'))
        return byte == '~' ? 0x203E : 0xA5;
    return byte;
}

static void decode_iso_2022_jp(struct charset *charset, struct sayso_str bytes,
                               struct transcript *out)
{
    enum script script = SCRIPT_ASCII;
    size_t at = 0, n;
    while (at < bytes.n) {
        if ((n = scan_escape(bytes, at, &script)) > 0) {
            at += n;
        } else if (script == SCRIPT_KANJI && (n = scan_kanji(bytes, at)) > 0) {
            decode_kanji(charset, str_sub(bytes, at, at + n), at, out);
            at += n;
        } else {
            transcript_put(out, letter((unsigned char)bytes.p[at], script), at);
            at++;
        }
    }
}

bool legacy_decode(const struct encoding *encoding, struct sayso_str bytes,
                   struct transcript *out)
{
    if (!encoding->charset) {
        legacy_windows_1252(bytes, out);
        return true;
    }
    bool is_chinese = str_is(str_from(encoding->charset), "GB18030");
    struct charset *charset = charset_open(encoding->charset);
    if (!charset)
        return false;
    if (encoding->kind == ENCODING_TABLE)
        decode_table(charset, bytes, out);
    else if (encoding->kind == ENCODING_MULTIBYTE)
        decode_between_nuls(charset, bytes, is_chinese ? EURO : REPLACEMENT, out);
    else
        decode_iso_2022_jp(charset, bytes, out);
    charset_close(charset);
    return true;
}
