/*
 * Folding: line breaks, runs of blanks, case, marks upon letters, full stops and the
 * ending of a possessive are dress.
 * Takes valid UTF-8 and gives valid UTF-8. It drops no word.
 */
#include "rate/fold.h"

#include "base/simd.h"
#include "base/str.h"
#include "base/utf8.h"

enum { RIGHT_QUOTE = 0x2019, LEFT_QUOTE = 0x2018 };

/* Is there white space of any kind? Stores how many bytes the code point has. */
static bool space_at(struct sayso_str text, size_t at, size_t *length)
{
    return utf8_is_space(utf8_at(text, at, length));
}

/* Behind as much as folding leaves as it is, from `at`, where a word begins: words with
 * a single blank between. */
static size_t stretch_end(struct sayso_str text, size_t at)
{
    size_t length = 0;
    do
        at = simd_find_odd(text, at + length);
    while (at < text.n && !space_at(text, at, &length));
    return text.p[at - 1] == ' ' ? at - 1 : at;
}

struct sayso_str fold_stretch(struct sayso_str text, size_t *at)
{
    size_t length, start = *at;
    while (start < text.n && space_at(text, start, &length))
        start += length;
    *at = start < text.n ? stretch_end(text, start) : start;
    return str_sub(text, start, *at);
}

void fold_space(struct sayso_str text, struct buf *buf)
{
    size_t at = 0;
    struct sayso_str stretch = fold_stretch(text, &at);
    while (stretch.n) {
        buf_add(buf, stretch);
        stretch = fold_stretch(text, &at);
        if (stretch.n)
            buf_add_char(buf, ' ');
    }
}

uint64_t fold_hash(struct sayso_str text, uint64_t hash)
{
    size_t at = 0;
    struct sayso_str stretch = fold_stretch(text, &at);
    while (stretch.n) {
        hash = str_hash_on(hash, stretch);
        stretch = fold_stretch(text, &at);
        if (stretch.n)
            hash = str_hash_on(hash, STR_LIT(" "));
    }
    return hash;
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
    if (cp < 0x80)
        return (unsigned char)ascii_lower((char)cp);
    return is_apostrophe(cp) ? '\'' : utf8_unmarked(utf8_lower(cp));
}

struct sayso_str fold_words(struct sayso_str text, struct arena *arena)
{
    enum { GROWTH = 3 }; /* bytes of U+FFFD, for a byte that is no UTF-8 */
    char *out = arena_array_raw(arena, text.n, GROWTH);
    size_t length, n = 0;
    bool blank = false;
    for (size_t at = 0; at < text.n; at += length) {
        length = ascii_alpha(text.p[at]) ? 0 : dress(text, at);
        if (length)
            continue;
        uint32_t cp = fold(utf8_at(text, at, &length));
        if (utf8_is_space(cp)) {
            blank = n > 0;
            continue;
        }
        if (blank)
            out[n++] = ' ';
        blank = false;
        if (cp < 0x80)
            out[n++] = (char)cp;
        else
            n += utf8_put(cp, out + n);
    }
    return (struct sayso_str){out, n};
}
