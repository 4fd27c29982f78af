/*
 * A line is cut into parts where names can end: at commas, bars, slashes, brackets, a
 * dash between blanks, and words like "and". A part is a name when it looks like one; a
 * part that is only letters behind a name goes with it; roles go.
 */
#include "read/byline.h"

#include <string.h>

#include "base/buf.h"
#include "base/str.h"
#include "base/utf8.h"
#include "read/byword.h"
#include "read/line.h"

enum { MAX_WORDS = 8, MAX_LETTERS = 5, MAX_AGENCY = 4 };

/* A part of a line, and whether a comma stood before it. */
struct part {
    struct sayso_str text;
    bool comma;
};

static bool parts_names(uint32_t cp)
{
    return cp == ';' || cp == '|' || cp == '/' || cp == '(' || cp == ')' || cp == '[' ||
           cp == ']' || cp == 0x2022 || cp == 0xB7 || cp == 0x3001 || cp == 0xFF0C ||
           cp == 0xFF0F || cp == ',' || cp == 0x2502 || cp == '<' || cp == '>' ||
           cp == '\n' || cp == 0xFF08 || cp == 0xFF09 || cp == '*' || cp == '=';
}

static bool is_dash(struct sayso_str word)
{
    return str_is(word, "-") || str_is(word, "\xE2\x80\x93") ||
           str_is(word, "\xE2\x80\x94") || str_is(word, "+");
}

/* The bytes up to the next character that parts names. */
static size_t part_end(struct sayso_str line, size_t at, uint32_t *by, size_t *length)
{
    for (; at < line.n; at += *length) {
        *by = utf8_at(line, at, length);
        if (parts_names(*by))
            return at;
    }
    *by = 0;
    *length = 0;
    return line.n;
}

/* A word that carries something else than a name. */
static bool is_address(struct sayso_str word)
{
    return str_find_char(word, '@', 0) != SIZE_MAX ||
           str_find(word, STR_LIT("://"), 0) != SIZE_MAX || str_starts(word, "www.") ||
           str_find(word, STR_LIT("[at]"), 0) != SIZE_MAX;
}

/* Addresses hold what parts names, so they go first. */
static struct sayso_str without_addresses(struct arena *arena, struct sayso_str line)
{
    struct sayso_str word, left = {0};
    for (size_t at = 0; line_word(line, &at, &word);)
        left = is_address(word) ? arena_printf(arena, "%.*s |", STR(left))
               : left.n         ? arena_printf(arena, "%.*s %.*s", STR(left), STR(word))
                                : word;
    return left;
}

static bool has_upper(struct sayso_str text)
{
    size_t length;
    for (size_t at = 0; at < text.n; at += length)
        if (utf8_is_upper(utf8_at(text, at, &length)))
            return true;
    return false;
}

/* Letters of a script that has no capitals count as such. */
static bool has_lower(struct sayso_str text)
{
    size_t length;
    for (size_t at = 0; at < text.n; at += length)
        if (utf8_is_lower(utf8_at(text, at, &length)))
            return true;
    return false;
}

static bool has_letter(struct sayso_str text)
{
    size_t length;
    for (size_t at = 0; at < text.n; at += length)
        if (utf8_is_alpha(utf8_at(text, at, &length)))
            return true;
    return false;
}

/* Punctuation at the ends that belongs to no name. */
static struct sayso_str bare(struct sayso_str text)
{
    static const char marks[] = " .,:-_'\"!?#~";
    size_t start = 0;
    while (start < text.n && strchr(marks, text.p[start]))
        start++;
    text = str_sub(text, start, text.n);
    while (text.n && strchr(" ,:-_'\"!?#~", text.p[text.n - 1]))
        text.n--;
    return text;
}

/* "MD", "Ph.D.", "AP", "dpa": no name of its own behind a comma. */
static bool is_letters(struct sayso_str text)
{
    if (str_find_char(text, ' ', 0) != SIZE_MAX || !has_letter(text))
        return false;
    if (!has_upper(text))
        return text.n <= MAX_AGENCY && has_lower(text);
    return text.n <= MAX_LETTERS &&
           (!has_lower(text) || str_find_char(text, '.', 0) != SIZE_MAX);
}

static bool is_role(struct sayso_str text)
{
    struct sayso_str word;
    for (size_t at = 0; line_word(text, &at, &word);)
        if (byword_role(word))
            return true;
    return false;
}

/* More than two words are a phrase, if most of them are small. */
static bool is_name(struct sayso_str text)
{
    size_t words = 0, small = 0;
    struct sayso_str word;
    for (size_t at = 0; line_word(text, &at, &word); words++)
        small += has_lower(word) && !has_upper(word);
    return words && words <= MAX_WORDS && (words <= 2 || 2 * small <= words) &&
           has_letter(text) && str_find_char(text, ':', 0) == SIZE_MAX &&
           !str_is_fold(text, "admin") && !str_is_fold(text, "administrator");
}

static bool is_known(struct arena *arena, const struct names *names,
                     struct sayso_str name)
{
    struct sayso_str key = line_key(arena, name);
    for (size_t i = 0; i < names->n; i++)
        if (str_eq(line_key(arena, names->v[i]), key))
            return true;
    return false;
}

static void add_name(struct arena *arena, struct names *names, struct part part)
{
    struct sayso_str text = bare(part.text);
    if (!is_name(text))
        return;
    if (part.comma && names->n && is_letters(text)) {
        struct sayso_str *name = &names->v[names->n - 1];
        if (!str_ends(*name, arena_printf(arena, ", %.*s", STR(text)).p))
            *name = arena_printf(arena, "%.*s, %.*s", STR(*name), STR(text));
        return;
    }
    if (names->n && ((has_lower(text) && !has_upper(text)) || is_role(text)))
        return;
    if (names->n < BYLINE_MAX_NAMES && !is_known(arena, names, text))
        names->v[names->n++] = arena_str(arena, text);
}

/* What stands between two separators: "Ann Lee and Bo Ek" is two names, and addresses
 * and numbers end one. */
static void add_words(struct arena *arena, struct names *names, struct part part)
{
    struct sayso_str word, name = {0};
    for (size_t at = 0; line_word(part.text, &at, &word);) {
        bool ends = byword_ends(word);
        if (ends || byword_joins(word) || is_dash(word) || ascii_digit(word.p[0])) {
            add_name(arena, names, (struct part){name, part.comma});
            name = (struct sayso_str){0};
            part.comma = is_dash(word);
            if (ends || ascii_digit(word.p[0]))
                return;
        } else {
            name = str_cover(name, word);
        }
    }
    add_name(arena, names, (struct part){name, part.comma});
}

void byline_add(struct arena *arena, struct names *names, struct sayso_str line,
                enum byline_kind kind)
{
    line = line_fold(arena, line);
    if (line.n > BYLINE_MAX_BYTES)
        return;
    line = without_addresses(arena, line);
    line = str_sub(line, byword_lead(line, kind == BYLINE_NAMES), line.n);
    uint32_t by = 0;
    size_t length;
    for (size_t at = 0; at < line.n;) {
        bool comma = by == ',' || by == '(';
        size_t end = part_end(line, at, &by, &length);
        add_words(arena, names, (struct part){str_sub(line, at, end), comma});
        at = end + length;
    }
}

void byline_merge(struct arena *arena, struct names *names, const struct names *more)
{
    for (size_t i = 0; i < more->n && names->n < BYLINE_MAX_NAMES; i++)
        if (!is_known(arena, names, more->v[i]))
            names->v[names->n++] = more->v[i];
}

struct sayso_str byline_join(struct arena *arena, const struct names *names)
{
    struct sayso_str joined = {0};
    for (size_t i = 0; i < names->n; i++)
        joined = joined.n
                     ? arena_printf(arena, "%.*s; %.*s", STR(joined), STR(names->v[i]))
                     : names->v[i];
    return arena_str(arena, joined);
}
