/*
 * Bytes -> valid UTF-8 with LF line ends. Bytes that are valid UTF-8 are UTF-8,
 * whatever they are declared to be: half of the wrong declarations are on such pages.
 * So are bytes most of whose multi-byte characters are sound. Of others the byte-order
 * mark is believed, then the first of the Content-Type, the page's <meta> and the XML
 * declaration that names an encoding which the bytes have not refuted; the last resort
 * is Windows-1252. UTF-16 tells itself by its NULs.
 *
 * What cannot be decoded becomes U+FFFD and is told in a note. What is no text at all
 * is refused, by name where its first bytes give one. Text that somebody decoded
 * wrongly before it was saved ("caf\u00C3\u00A9") is left as its readers see it.
 */
#include "read/decode.h"

#include "base/err.h"
#include "base/simd.h"
#include "base/str.h"
#include "base/utf8.h"
#include "read/legacy.h"
#include "read/magic.h"
#include "read/sniff.h"
#include "read/transcript.h"
#include "read/unicode.h"

enum { SNIFF_BINARY = 4096, ESC = 0x1B, DEL = 0x7F };

#define UTF8_MARK "\xEF\xBB\xBF"

/* Bytes that no text has. Most of a text is passed over: this is asked of every one. */
static size_t count_odd(struct sayso_str bytes)
{
    size_t odd = 0;
    for (size_t at = 0; (at = simd_find(bytes, at, bytes.n, BYTES_LINE)) < bytes.n;
         at++) {
        unsigned b = (unsigned char)bytes.p[at];
        odd += b < 0x20 && !ascii_space((char)b) && b != ESC;
    }
    for (size_t at = 0; (at = str_find_char(bytes, DEL, at)) != SIZE_MAX; at++)
        odd++;
    return odd;
}

static bool looks_binary(struct sayso_str bytes)
{
    bytes = str_sub(bytes, 0, SNIFF_BINARY);
    return count_odd(bytes) * 10 > bytes.n;
}

static int refuse(const char *name, struct sayso_str bytes, struct sayso_err *err)
{
    const char *what = magic_name(bytes);
    if (what)
        return err_set(err, SAYSO_INPUT, name, 0, 0, "looks like %s, not text", what);
    bool wide = str_eq(str_sub(bytes, 0, 4), STR_LIT("\xFF\xFE\0\0")) ||
                str_eq(str_sub(bytes, 0, 4), STR_LIT("\0\0\xFE\xFF"));
    if (wide && bytes.n % 4 == 0)
        return err_set(err, SAYSO_INPUT, name, 0, 0,
                       "looks like UTF-32 text; please save it as UTF-8");
    return 0;
}

static void tell(const struct transcript *out, const char *encoding,
                 struct arena *report, struct sayso_note *note)
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

static bool is_kind(const struct encoding *encoding, enum encoding_kind kind)
{
    return encoding && encoding->kind == kind;
}

static bool is_wide(const struct encoding *encoding)
{
    return is_kind(encoding, ENCODING_UTF_16LE) || is_kind(encoding, ENCODING_UTF_16BE);
}

static bool holds(struct sayso_str bytes, char byte)
{
    return str_find_char(bytes, byte, 0) != SIZE_MAX;
}

static bool is_ascii(struct sayso_str bytes)
{
    size_t at = 0;
    while (at < bytes.n && (unsigned char)bytes.p[at] < 0x80)
        at++;
    return at == bytes.n;
}

/* Could the bytes, which are no UTF-8, be what this declares? */
static bool serves(const struct encoding *encoding)
{
    return encoding && !is_kind(encoding, ENCODING_UTF_8) &&
           !is_kind(encoding, ENCODING_UNREAD);
}

/* The first declaration that serves; NULL for none. */
static const struct encoding *declared(struct sayso_str bytes, struct sayso_str type)
{
    const struct encoding *first = sniff_type(type);
    if (!serves(first))
        first = sniff_markup(bytes);
    return serves(first) ? first : NULL;
}

/* Escape sequences are ASCII, and so is all that they make Japanese. */
static bool is_iso_2022_jp(struct sayso_str bytes, struct sayso_str type)
{
    return holds(bytes, ESC) && is_ascii(bytes) &&
           is_kind(declared(bytes, type), ENCODING_ISO_2022_JP);
}

static const struct encoding *utf16(bool big)
{
    return encoding_of(big ? STR_LIT("utf-16be") : STR_LIT("utf-16le"));
}

/* Bytes that are not of two a letter. */
static const struct encoding *choose_narrow(struct sayso_str bytes,
                                            struct sayso_str type, bool valid)
{
    if ((valid && !is_iso_2022_jp(bytes, type)) || unicode_mostly_utf8(bytes))
        return encoding_of(STR_LIT("utf-8"));
    const struct encoding *first = declared(bytes, type);
    return first ? first : encoding_of(STR_LIT("windows-1252"));
}

/* What the bytes are in, and how long their byte-order mark is; NULL for no text. */
static const struct encoding *choose(struct sayso_str bytes, struct sayso_str type,
                                     size_t *mark)
{
    bool big = str_starts(bytes, "\xFE\xFF");
    const struct encoding *first = sniff_type(type);
    *mark = big || str_starts(bytes, "\xFF\xFE") ? 2 : 0;
    if (*mark || unicode_looks_utf16(bytes, &big))
        return utf16(big);
    bool valid = utf8_invalid(bytes) == bytes.n;
    if (is_wide(first) && !valid)
        return first;
    if (looks_binary(bytes))
        return NULL;
    *mark = str_starts(bytes, UTF8_MARK) ? 3 : 0;
    if (*mark)
        return encoding_of(STR_LIT("utf-8"));
    return choose_narrow(bytes, type, valid);
}

bool decode_is_narrow(struct sayso_str head, struct sayso_str type)
{
    size_t mark;
    struct sayso_err err;
    if (refuse("", head, &err))
        return false;
    const struct encoding *encoding = choose(head, type, &mark);
    return encoding && !is_wide(encoding);
}

/* False where this system does not know the encoding. */
static bool decode(const struct encoding *encoding, struct sayso_str bytes, size_t mark,
                   struct transcript *out)
{
    if (is_kind(encoding, ENCODING_UTF_8))
        unicode_utf8(bytes, mark, out);
    else if (is_wide(encoding))
        unicode_utf16(bytes, mark, is_kind(encoding, ENCODING_UTF_16BE), out);
    else
        return legacy_decode(encoding, bytes, out);
    return true;
}

/* Nearly all of the web: UTF-8 that is text as it stands. */
static bool is_plain(struct sayso_str bytes)
{
    return !holds(bytes, '\r') && !holds(bytes, '\0') && !holds(bytes, ESC) &&
           utf8_invalid(bytes) == bytes.n;
}

/* What a text's first part has shown to be no picture and not UTF-16 is none further
 * on; nor are JSON Lines. */
static bool is_known_text(const struct sayso_input *input)
{
    return input->part > 1 || input->form == SAYSO_LINES;
}

/* Only the first bytes of all have a byte-order mark. */
static bool has_mark(const struct sayso_input *input)
{
    return input->part <= 1 && !input->offset && str_starts(input->bytes, UTF8_MARK);
}

/* Stores what the bytes are in, NULL for no text. False where they are not decoded. */
static bool decode_whole(const struct sayso_input *input,
                         const struct encoding **encoding, struct transcript *out)
{
    size_t mark = 0;
    struct sayso_str bytes = input->bytes;
    *encoding = is_known_text(input)
                    ? choose_narrow(bytes, input->type, utf8_invalid(bytes) == bytes.n)
                    : choose(bytes, input->type, &mark);
    return *encoding && decode(*encoding, bytes, mark, out);
}

/* Each line by itself, since it must come to the same however many are read at once.
 * Stores what the first one is in of which something is lost, or that is not known. */
static bool decode_lines(const struct sayso_input *input,
                         const struct encoding **encoding, struct transcript *out)
{
    struct sayso_str bytes = input->bytes;
    bool known = true;
    *encoding = encoding_of(STR_LIT("utf-8"));
    for (size_t at = has_mark(input) ? 3 : 0, end; at < bytes.n && known; at = end) {
        end = str_find_char(bytes, '\n', at);
        end = end == SIZE_MAX ? bytes.n : end + 1;
        struct sayso_str line = str_sub(bytes, at, end);
        bool lost = out->lost > 0;
        const struct encoding *own =
            choose_narrow(line, input->type, utf8_invalid(line) == line.n);
        known = decode(own, line, 0, out);
        if (!lost || !known)
            *encoding = own;
        if (!lost && out->lost)
            out->first += at;
    }
    return known;
}

/* Any text that has to be changed on the way. */
static int transcribe(const struct sayso_input *input, struct arena *report,
                      struct sayso_str *text, struct sayso_note *note,
                      struct sayso_err *err)
{
    struct transcript out = {0};
    const struct encoding *encoding;
    bool known = input->form == SAYSO_LINES ? decode_lines(input, &encoding, &out)
                                            : decode_whole(input, &encoding, &out);
    if (!encoding)
        return err_set(err, SAYSO_INPUT, input->name, 0, 0,
                       "looks like a binary file, not text");
    if (known) {
        out.first += input->offset;
        *text = arena_str(report, buf_str(&out.text));
        tell(&out, is_wide(encoding) ? "UTF-16" : encoding->name, report, note);
    }
    buf_free(&out.text);
    return known ? 0
                 : err_set(err, SAYSO_INPUT, input->name, 0, 0,
                           "is in %s, which this system cannot read", encoding->name);
}

int decode_text(const struct sayso_input *input, struct arena *report,
                struct sayso_str *text, struct sayso_note *note, struct sayso_err *err)
{
    struct sayso_str bytes = input->bytes;
    *text = (struct sayso_str){0};
    *note = (struct sayso_note){0};
    bool known = is_known_text(input);
    if (!known && refuse(input->name, bytes, err) != 0)
        return -1;
    if (has_mark(input))
        bytes = str_sub(bytes, 3, bytes.n);
    if (!is_plain(bytes) || (!known && looks_binary(bytes)))
        return transcribe(input, report, text, note, err);
    *text = arena_str(report, bytes);
    return 0;
}
