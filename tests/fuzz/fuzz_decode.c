/*
 * Any bytes, with and without an encoding declared: the decoder refuses them with a
 * message, or gives valid UTF-8 without CR and NUL, and gives the same when it reads
 * its own output again.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "read/decode.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool law)
{
    if (!law)
        abort();
}

static void decode(struct sayso_input input)
{
    struct arena arena = {0};
    struct sayso_str text, again;
    struct sayso_note note;
    struct sayso_err err = {0};
    size_t size = input.bytes.n;
    if (decode_text(&input, &arena, &text, &note, &err) != 0) {
        must(err.code == SAYSO_INPUT && err.message[0]);
    } else {
        must(utf8_invalid(text) == text.n && text.n <= 3 * size);
        must(str_find_char(text, '\r', 0) == SIZE_MAX);
        must(str_find_char(text, '\0', 0) == SIZE_MAX);
        must((note.code == SAYSO_OK) == (note.message.n == 0));
        input.bytes = text;
        /* A second byte-order mark goes too; escape sequences may be declared now that
         * there is none. */
        if (decode_text(&input, &arena, &again, &note, &err) == 0 &&
            !str_starts(text, "\xEF\xBB\xBF") &&
            str_find_char(text, '\x1B', 0) == SIZE_MAX)
            must(str_eq(text, again));
    }
    arena_free(&arena);
}

/* One of each kind of encoding. */
static const char *const types[] = {
    "text/html; charset=utf-8",       "text/html; charset=windows-1251",
    "text/html; charset=gb18030",     "text/html; charset=big5",
    "text/html; charset=iso-2022-jp", "text/html; charset=shift_jis",
    "text/html; charset=euc-kr",      "text/html; charset=\"utf-16\"",
    "text/html; charset=euc-jp",      "text/html; charset=iso-8859-8",
    "text/html; charset=windows-1255"};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sayso_input input = {.name = "fuzz", .bytes = {(const char *)data, size}};
    decode(input);
    input.type = str_from(types[size % (sizeof types / sizeof *types)]);
    decode(input);
    return 0;
}
