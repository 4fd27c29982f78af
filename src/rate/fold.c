/*
 * Folding: line breaks, runs of blanks, case and the shape of apostrophes are dress.
 * Takes valid UTF-8 and gives valid UTF-8. It drops no word.
 */
#include "rate/fold.h"

#include "base/str.h"
#include "base/utf8.h"

enum { RIGHT_QUOTE = 0x2019, LEFT_QUOTE = 0x2018 };

void fold_space(struct sayso_str text, struct buf *buf)
{
    bool blank = false, begun = false;
    size_t length;
    for (size_t at = 0; at < text.n; at += length) {
        uint32_t cp = utf8_at(text, at, &length);
        if (utf8_is_space(cp)) {
            blank = begun;
            continue;
        }
        if (blank)
            buf_add_char(buf, ' ');
        buf_add(buf, str_sub(text, at, at + length));
        blank = false;
        begun = true;
    }
}

static uint32_t fold(uint32_t cp)
{
    return cp == RIGHT_QUOTE || cp == LEFT_QUOTE ? '\'' : utf8_lower(cp);
}

struct sayso_str fold_words(struct sayso_str text, struct arena *arena)
{
    struct buf buf = {0};
    size_t length;
    char bytes[4] = {0};
    for (size_t at = 0; at < text.n; at += length) {
        uint32_t cp = utf8_at(text, at, &length);
        size_t count = utf8_put(fold(cp), bytes);
        buf_add(&buf, (struct sayso_str){bytes, count});
    }
    struct sayso_str lower = arena_str(arena, buf_str(&buf));
    buf.n = 0;
    fold_space(lower, &buf);
    struct sayso_str folded = arena_str(arena, buf_str(&buf));
    buf_free(&buf);
    return folded;
}
