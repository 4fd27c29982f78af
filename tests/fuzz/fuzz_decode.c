/*
 * Any bytes: the decoder refuses them with a message, or gives valid UTF-8 without CR
 * and NUL, and gives the same when it reads its own output again.
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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct sayso_str text, again;
    struct sayso_note note;
    struct sayso_err err = {0};
    struct sayso_str bytes = {(const char *)data, size};
    if (decode_text("fuzz", bytes, &arena, &text, &note, &err) != 0) {
        must(err.code == SAYSO_INPUT && err.message[0]);
    } else {
        must(utf8_invalid(text) == text.n && text.n <= 3 * size);
        must(str_find_char(text, '\r', 0) == SIZE_MAX);
        must(str_find_char(text, '\0', 0) == SIZE_MAX);
        if (decode_text("fuzz", text, &arena, &again, &note, &err) == 0 &&
            !str_starts(text, "\xEF\xBB\xBF"))
            must(str_eq(text, again));
    }
    arena_free(&arena);
    return 0;
}
