#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"
#include "base/utf8.h"
#include "read/decode.h"
#include "read/legacy.h"
#include "unit.h"

struct decoded {
    struct arena arena;
    struct sayso_str text;
    struct sayso_note note;
    struct sayso_err err;
    int result;
};

static struct decoded decode_as(const char *type, struct sayso_str bytes)
{
    struct decoded d = {0};
    struct sayso_input input = {
        .name = "a.txt", .bytes = bytes, .type = str_from(type)};
    d.result = decode_text(&input, &d.arena, &d.text, &d.note, &d.err);
    return d;
}

static struct decoded decode(struct sayso_str bytes)
{
    return decode_as(NULL, bytes);
}

#define DECODES(bytes, expected) DECODES_AS(NULL, bytes, expected)
#define DECODES_AS(type, bytes, expected)                                              \
    do {                                                                               \
        struct decoded d_ = decode_as(type, STR_LIT(bytes));                           \
        INT_EQ(d_.result, 0);                                                          \
        STR_EQ(d_.text, expected);                                                     \
        INT_EQ(utf8_invalid(d_.text), d_.text.n);                                      \
        arena_free(&d_.arena);                                                         \
    } while (0)

TEST(decode_utf8)
{
    DECODES("", "");
    DECODES("plain", "plain");
    DECODES("na\xC3\xAFve", "na\xC3\xAFve");
    DECODES("\xEF\xBB\xBFmarked", "marked");
    DECODES("\xEF\xBB\xBF", "");
}

/* JSON Lines from byte `from` of the text to byte `to`. */
static struct decoded decode_lines(struct sayso_str text, size_t from, size_t to)
{
    struct decoded d = {0};
    struct sayso_input input = {.name = "a.jsonl",
                                .bytes = str_sub(text, from, to),
                                .form = SAYSO_LINES,
                                .line = 1,
                                .offset = from};
    d.result = decode_text(&input, &d.arena, &d.text, &d.note, &d.err);
    INT_EQ(d.result, 0);
    return d;
}

/* Wherever lines are parted, each comes to the same: Windows-1252, UTF-8, and UTF-8
 * with a byte that is none. */
TEST(decode_lines_each_by_itself)
{
    const struct sayso_str text = STR_LIT("\xEF\xBB\xBF{\"text\": \"caf\xE9\"}\n"
                                          "{\"text\": \"caf\xC3\xA9\"}\r\n"
                                          "{\"text\": \"\xC3\xA9\xC3\xA9\xFF\"}");
    const char *expected = "{\"text\": \"caf\xC3\xA9\"}\n"
                           "{\"text\": \"caf\xC3\xA9\"}\n"
                           "{\"text\": \"\xC3\xA9\xC3\xA9\xEF\xBF\xBD\"}";
    size_t first = str_find_char(text, '\n', 0) + 1;
    size_t second = str_find_char(text, '\n', first) + 1;
    const size_t cuts[] = {0, first, second};
    for (size_t i = 0; i < 3; i++) {
        struct decoded before = decode_lines(text, 0, cuts[i]);
        struct decoded behind = decode_lines(text, cuts[i], text.n);
        struct buf all = {0};
        buf_add(&all, before.text);
        buf_add(&all, behind.text);
        STR_EQ(buf_str(&all), expected);
        INT_EQ(before.note.message.n, 0);
        STR_EQ(behind.note.message, "1 character could not be read as UTF-8 and became "
                                    "U+FFFD, the first at byte 53");
        buf_free(&all);
        arena_free(&before.arena);
        arena_free(&behind.arena);
    }
}

TEST(decode_line_ends)
{
    DECODES("a\r\nb\rc\n\r\n\rd\r", "a\nb\nc\n\n\nd\n");
    DECODES("\r\n\r\nx", "\n\nx");
}

TEST(decode_utf16)
{
    DECODES("\xFF\xFEH\0i\0\r\0\n\0!\0", "Hi\n!");
    DECODES("\xFE\xFF\0H\0i", "Hi");
    DECODES("H\0e\0l\0l\0o\0", "Hello");
    DECODES("\0H\0e\0l\0l\0o", "Hello");
    DECODES("\xFF\xFE\x3D\xD8\x00\xDE", "\xF0\x9F\x98\x80");
    DECODES("\xFF\xFE\x3D\xD8x\0", "\xEF\xBF\xBDx");
    DECODES("\xFF\xFEx\0y", "x\xEF\xBF\xBD");
}

TEST(decode_windows_1252)
{
    DECODES("\x93"
            "caf\xE9\x94 \x96 \x80"
            "5",
            "\xE2\x80\x9C"
            "caf\xC3\xA9\xE2\x80\x9D "
            "\xE2\x80\x93 \xE2\x82\xAC"
            "5");
    struct decoded d = decode(STR_LIT("caf\xE9 \x81"));
    STR_EQ(d.text, "caf\xC3\xA9 \xEF\xBF\xBD");
    INT_EQ(d.note.code, SAYSO_INPUT);
    OK(str_find(d.note.message, STR_LIT("byte 5"), 0) != SIZE_MAX);
    arena_free(&d.arena);
}

TEST(decode_broken_utf8_stays_utf8)
{
    /* One replacement for each maximal invalid subpart, as Unicode has it. */
    DECODES("\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9 \xE2\x80 x", "\xC3\xA9\xC3\xA9\xC3\xA9"
                                                           "\xC3\xA9 \xEF\xBF\xBD x");
    DECODES("\xEF\xBB\xBF\xFF\xC0\x80|\xED\xA0\x80|\xF4\x90",
            "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD|\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD|"
            "\xEF\xBF\xBD\xEF\xBF\xBD");
    struct decoded d = decode(STR_LIT("\xEF\xBB\xBF"
                                      "a\xFF"
                                      "b\xFF"));
    INT_EQ(d.note.code, SAYSO_INPUT);
    OK(str_starts(d.note.message, "2 characters"));
    OK(str_find(d.note.message, STR_LIT("byte 4"), 0) != SIZE_MAX);
    arena_free(&d.arena);
}

TEST(decode_nul_is_replaced_and_told)
{
    struct decoded d = decode(STR_LIT("a line of text\0and more of it"));
    STR_EQ(d.text, "a line of text\xEF\xBF\xBD"
                   "and more of it");
    OK(str_starts(d.note.message, "1 character "));
    OK(str_find(d.note.message, STR_LIT("byte 14"), 0) != SIZE_MAX);
    arena_free(&d.arena);
}

TEST(decode_sound_text_has_no_note)
{
    struct decoded d = decode(STR_LIT("All is well.\r\n"));
    INT_EQ(d.note.code, SAYSO_OK);
    INT_EQ(d.note.message.n, 0);
    arena_free(&d.arena);
}

static void refuses(struct sayso_str bytes, const char *message)
{
    struct decoded d = decode(bytes);
    INT_EQ(d.result, -1);
    INT_EQ(d.err.code, SAYSO_INPUT);
    STR_EQ(str_from(d.err.message), message);
    arena_free(&d.arena);
}

TEST(decode_refuses_what_is_no_text)
{
    refuses(STR_LIT("%PDF-1.4\n"), "looks like a PDF, not text");
    refuses(STR_LIT("\x89PNG\r\n\x1A\n"), "looks like a picture (PNG), not text");
    refuses(STR_LIT("\x1F\x8B\x08\0"), "looks like a compressed file (gzip), not text");
    refuses(STR_LIT("\x7F"
                    "ELF\2"),
            "looks like a program, not text");
    refuses(STR_LIT("\1\2\3\4 abc"), "looks like a binary file, not text");
    refuses(STR_LIT("\0\0\0\0\0\0\0\0"), "looks like a binary file, not text");
    refuses(STR_LIT("\xFF\xFE\0\0a\0\0\0"),
            "looks like UTF-32 text; please save it as UTF-8");
}

TEST(decode_declared)
{
    /* "Мир", as a header, a page and a feed declare it. */
    DECODES_AS("text/plain; charset=windows-1251", "\xCC\xE8\xF0", "Мир");
    DECODES("<meta charset=koi8-r>\xED\xC9\xD2", "<meta charset=koi8-r>Мир");
    DECODES("<?xml encoding='iso-8859-5'?>\xBC\xD8\xE0",
            "<?xml encoding='iso-8859-5'?>Мир");
    /* The header is believed before the page, but not when it says what is refuted. */
    DECODES_AS("text/html; charset=windows-1251", "<meta charset=koi8-r>\xCC\xE8\xF0",
               "<meta charset=koi8-r>Мир");
    DECODES_AS("text/html; charset=utf-8", "<meta charset=windows-1251>\xCC\xE8\xF0",
               "<meta charset=windows-1251>Мир");
    DECODES("<meta charset=utf-8>caf\xE9", "<meta charset=utf-8>caf\u00E9");
    DECODES("<meta charset=hz-gb-2312>caf\xE9", "<meta charset=hz-gb-2312>caf\u00E9");
}

TEST(decode_valid_utf8_wins)
{
    DECODES_AS("text/html; charset=windows-1251", "caf\xC3\xA9", "caf\u00E9");
    DECODES("<meta charset=iso-8859-1>caf\xC3\xA9",
            "<meta charset=iso-8859-1>caf\u00E9");
    DECODES_AS("text/html; charset=utf-16", "plain", "plain");
    /* So does UTF-8 that is broken in places, and a mark. */
    DECODES_AS("a/b; charset=windows-1251", "\xC3\xA9\xC3\xA9\xC3\xA9 \xFF",
               "\u00E9\u00E9\u00E9 \uFFFD");
    DECODES_AS("a/b; charset=windows-1251", "\xEF\xBB\xBFx\xFF", "x\uFFFD");
    /* Read wrongly before it was saved: it stays what its readers see. */
    DECODES("caf\u00C3\u00A9", "caf\u00C3\u00A9");
}

TEST(decode_utf16_declared)
{
    DECODES_AS("text/plain; charset=utf-16be", "\x4E\x2D\x65\x87\xFF\x0C", "中文，");
    DECODES_AS("text/plain; charset=utf-16", "\x2D\x4E\x87\x65\xD8\xDF", "中文\uFFFD");
    DECODES("<\0?\0x\0\x2D\x4E\x87\x65\x2D\x4E\x87\x65\x2D\x4E\x87\x65",
            "<?x中文中文中文");
    DECODES("\0<\0?\0x\x4E\x2D\x65\x87\x4E\x2D\x65\x87\x4E\x2D\x65\x87",
            "<?x中文中文中文");
}

TEST(decode_multibyte)
{
    DECODES_AS("a/b; charset=gb2312", "\xD6\xD0\xCE\xC4\r\n\xD0\xC2", "中文\n新");
    DECODES_AS("a/b; charset=big5", "\xA4\xA4\xA4\xE5", "中文");
    DECODES_AS("a/b; charset=euc-jp", "\xC6\xFC\xCB\xDC", "日本");
    DECODES_AS("a/b; charset=shift_jis", "\x93\xFA\x96\x7B\xB1", "日本ｱ");
    DECODES_AS("a/b; charset=euc-kr", "\xC7\xD1\xB1\xB9", "한국");
    DECODES_AS("a/b; charset=gb18030", "\x81\x30\x84\x36\xD6\xD0", "\u00A5中");
}

TEST(decode_multibyte_broken)
{
    /* A broken character takes no ASCII with it, and NUL stands for itself. */
    DECODES_AS("a/b; charset=gbk", "\xD6\xD0\xFF<p>\xD6", "中\uFFFD<p>\uFFFD");
    DECODES_AS("a/b; charset=gbk", "\xD6\xD0\x81\xFF\xD6\xD0", "中\uFFFD中");
    DECODES_AS("a/b; charset=gbk", "\xD6\0\xD0\xC2 plain text",
               "\uFFFD\uFFFD新 plain text");
    struct decoded d = decode_as("a/b; charset=gbk", STR_LIT("\xD6\xD0 \xFF \xFF"));
    OK(str_starts(d.note.message, "2 characters could not be read as GBK"));
    OK(str_find(d.note.message, STR_LIT("byte 3"), 0) != SIZE_MAX);
    arena_free(&d.arena);
}

TEST(decode_the_euro_sign_of_gbk)
{
    DECODES_AS("a/b; charset=gbk", "\x80 5, \xD6\xD0\x80\xD6\xD0", "€ 5, 中€中");
    DECODES_AS("a/b; charset=gb18030", "\x80\x80", "€€");
    DECODES_AS("a/b; charset=euc-kr", "\x80 \xB0\xA1", "\uFFFD 가");
}

TEST(decode_multibyte_in_pieces)
{
    /* Longer than what is converted at a time, at an odd place. */
    enum { MANY = 100000 };
    struct buf bytes = {0};
    buf_add_char(&bytes, 'x');
    for (int i = 0; i < MANY; i++)
        buf_add_cstr(&bytes, "\xD6\xD0");
    struct decoded d = decode_as("a/b; charset=gbk", buf_str(&bytes));
    INT_EQ(d.text.n, 1 + MANY * strlen("中"));
    INT_EQ(d.note.message.n, 0);
    OK(str_ends(d.text, "中中"));
    arena_free(&d.arena);
    buf_free(&bytes);
}

TEST(decode_table)
{
    DECODES_AS("a/b; charset=iso-8859-2", "\xA3\xF3\xBC\xB1", "Łóźą");
    DECODES_AS("a/b; charset=windows-1255", "\xF9\xC8\xEC\xE5\xED", "ש\u05B8לום");
    DECODES_AS("a/b; charset=windows-1251", "\xCC\x98\xE8", "М\uFFFDи");
    DECODES_AS("a/b; charset=windows-1251", "\xCC\0\r\n\xE8 plain text",
               "М\uFFFD\nи plain text");
}

TEST(decode_iso_2022_jp)
{
    DECODES_AS("a/b; charset=iso-2022-jp", "<p>\x1B$BF|K\\\x1B(B!</p>", "<p>日本!</p>");
    DECODES("<meta charset=iso-2022-jp>\x1B$BF|K\\\x1B(J\\~\x1B(I1\x1B(B",
            "<meta charset=iso-2022-jp>日本\u00A5\u203Eｱ");
    DECODES_AS("a/b; charset=iso-2022-jp", "\x1B$BF|K\n\x1B(Bx\x1B",
               "日\uFFFD\nx\uFFFD");
    DECODES_AS("a/b; charset=iso-2022-jp", "\x1B$B-!", "①");
    /* Not declared, it is the ASCII that it is written in. */
    DECODES("\x1B$BF|K\\\x1B(B", "\x1B$BF|K\\\x1B(B");
    DECODES_AS("a/b; charset=iso-2022-jp", "\x1B$BF| caf\xC3\xA9",
               "\x1B$BF| caf\u00E9");
}

TEST(legacy_unknown_charset)
{
    struct encoding none = {"none", ENCODING_TABLE, "no-such-charset", ""};
    struct transcript out = {0};
    OK(!legacy_decode(&none, STR_LIT("caf\xE9"), &out));
    INT_EQ(out.text.n, 0);
}
