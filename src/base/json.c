/*
 * Writes JSON strings. Control characters are escaped, and so are U+2028 and U+2029,
 * which end a line in JavaScript and in many a reader of JSON Lines.
 */
#include "base/json.h"

#include "base/str.h"
#include "base/utf8.h"

/* The length of the character at `at` when it has to be escaped, else 0. */
static size_t must_escape(struct sayso_str s, size_t at)
{
    unsigned char byte = (unsigned char)s.p[at];
    if (byte == '"' || byte == '\\' || byte < 0x20 || byte == 0x7F)
        return 1;
    if (byte != 0xE2)
        return 0;
    size_t length;
    uint32_t cp = utf8_at(s, at, &length);
    return cp == 0x2028 || cp == 0x2029 ? length : 0;
}

static void escape(struct buf *out, uint32_t cp)
{
    static const struct {
        char byte;
        const char *text;
    } shorts[] = {{'"', "\\\""}, {'\\', "\\\\"}, {'\n', "\\n"}, {'\r', "\\r"},
                  {'\t', "\\t"}, {'\b', "\\b"},  {'\f', "\\f"}};
    for (size_t i = 0; i < sizeof shorts / sizeof *shorts; i++) {
        if (cp == (unsigned char)shorts[i].byte) {
            buf_add_cstr(out, shorts[i].text);
            return;
        }
    }
    buf_printf(out, "\\u%04x", (unsigned)cp);
}

/* `s` is valid UTF-8. */
static void add_escaped(struct buf *out, struct sayso_str s)
{
    size_t from = 0;
    for (size_t at = 0; at < s.n;) {
        size_t length = must_escape(s, at);
        if (!length) {
            at++;
            continue;
        }
        buf_add(out, str_sub(s, from, at));
        escape(out, utf8_at(s, at, &length));
        at += length;
        from = at;
    }
    buf_add(out, str_sub(s, from, s.n));
}

void json_string(struct buf *out, struct sayso_str text)
{
    buf_add_char(out, '"');
    while (text.n) {
        size_t valid = utf8_invalid(text);
        add_escaped(out, str_sub(text, 0, valid));
        if (valid < text.n)
            buf_add_cstr(out, "\xEF\xBF\xBD");
        text = str_sub(text, valid + 1, text.n);
    }
    buf_add_char(out, '"');
}
