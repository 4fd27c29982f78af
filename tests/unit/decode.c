#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "read/decode.h"
#include "unit.h"

struct decoded {
    struct arena arena;
    struct sayso_str text;
    struct sayso_note note;
    struct sayso_err err;
    int result;
};

static struct decoded decode(struct sayso_str bytes)
{
    struct decoded d = {0};
    d.result = decode_text("a.txt", bytes, &d.arena, &d.text, &d.note, &d.err);
    return d;
}

#define DECODES(bytes, expected)                                                       \
    do {                                                                               \
        struct decoded d_ = decode(STR_LIT(bytes));                                    \
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
