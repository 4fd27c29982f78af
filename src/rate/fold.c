/*
 * Folding: line breaks, runs of blanks, case, marks upon letters, full stops and the
 * ending of a possessive are dress.
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

static bool ends_word(struct sayso_str text, size_t at)
{
    size_t length;
    return at >= text.n || utf8_is_space(utf8_at(text, at, &length));
}

static bool is_apostrophe(uint32_t cp)
{
    return cp == RIGHT_QUOTE || cp == LEFT_QUOTE || cp == '\'';
}

/* How many bytes of dress begin here: a full stop, or an apostrophe that ends a word
 * with the "s" behind it. */
static size_t dress(struct sayso_str text, size_t at)
{
    size_t length;
    uint32_t cp = utf8_at(text, at, &length);
    if (cp == '.')
        return length;
    if (!is_apostrophe(cp))
        return 0;
    if (ends_word(text, at + length))
        return length;
    bool s = utf8_lower(utf8_at(text, at + length, &(size_t){0})) == 's';
    return s && ends_word(text, at + length + 1) ? length + 1 : 0;
}

static uint32_t fold(uint32_t cp)
{
    return is_apostrophe(cp) ? '\'' : utf8_unmarked(utf8_lower(cp));
}

struct sayso_str fold_words(struct sayso_str text, struct arena *arena)
{
    struct buf buf = {0};
    size_t length;
    char bytes[4] = {0};
    for (size_t at = 0; at < text.n; at += length) {
        uint32_t cp = utf8_at(text, at, &length);
        size_t over = dress(text, at);
        if (over) {
            length = over;
            continue;
        }
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
