/*
 * A line is cut into parts where names can end: at commas, bars, slashes, brackets, a
 * dash between blanks, and words like "and". A part is a name when it looks like one; a
 * part that is only letters behind a name goes with it; roles go.
 */
#include "read/byline.h"

#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "read/byword.h"
#include "read/line.h"
#include "read/month.h"

enum {
    FEW_WORDS = 3,
    MAX_WORDS = 8,
    MAX_LETTERS = 5,
    MAX_AGENCY = 4,
    MAX_PARTICLE = 4,
    MONTH_MAX_BYTES = 16
};

/* Where names go, and what the line is that they come from. */
struct adding {
    struct arena *arena;
    struct names *names;
    enum byline_kind kind;
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

/* More than two words are a phrase, if most of them are small; where a line was made
 * for readers, if it ends in a small word that others stand before ("Insights from"),
 * or if a small one is longer than what stands inside of names ("van der"). */
static bool is_phrase(struct sayso_str text, enum byline_kind kind)
{
    size_t words = 0, small = 0, longest = 0;
    struct sayso_str word;
    bool last = false;
    for (size_t at = 0; line_word(text, &at, &word); words++) {
        last = has_lower(word) && !has_upper(word);
        small += last;
        if (last && word.n > longest)
            longest = word.n;
    }
    if (words > 2 && 2 * small > words)
        return true;
    return kind == BYLINE_LINE && small < words &&
           (last || (words > 2 && longest > MAX_PARTICLE));
}

static bool is_name(struct sayso_str text, enum byline_kind kind)
{
    size_t words = 0;
    struct sayso_str word;
    for (size_t at = 0; line_word(text, &at, &word);)
        words++;
    return words && words <= MAX_WORDS && has_letter(text) &&
           str_find_char(text, ':', 0) == SIZE_MAX && !is_phrase(text, kind) &&
           !str_is_fold(text, "admin") && !str_is_fold(text, "administrator");
}

static bool is_known(const struct names *names, struct sayso_str name)
{
    for (size_t i = 0; i < names->n; i++)
        if (line_same(names->v[i], name))
            return true;
    return false;
}

/* One word behind a comma, in a line for readers, is where somebody is; a name has
 * several, but for those of whom all have one. */
static bool is_place(const struct adding *to, struct sayso_str text)
{
    const struct names *names = to->names;
    return to->kind == BYLINE_LINE && names->n &&
           str_find_char(text, ' ', 0) == SIZE_MAX &&
           str_find_char(names->v[names->n - 1], ' ', 0) != SIZE_MAX;
}

static void add_name(struct adding *to, struct sayso_str text, bool comma)
{
    struct names *names = to->names;
    bool label = str_ends(text, ":");
    text = bare(text);
    text = str_sub(text, byword_lead(text, to->kind == BYLINE_NAMES), text.n);
    if (label || !is_name(text, to->kind))
        return;
    if (comma && names->n && is_letters(text)) {
        struct sayso_str *name = &names->v[names->n - 1];
        if (!str_ends(*name, arena_printf(to->arena, ", %.*s", STR(text)).p))
            *name = arena_printf(to->arena, "%.*s, %.*s", STR(*name), STR(text));
        return;
    }
    if (comma && is_place(to, text))
        return;
    if (names->n && ((has_lower(text) && !has_upper(text)) || is_role(text)))
        return;
    if (names->n < BYLINE_MAX_NAMES && !is_known(names, text))
        names->v[names->n++] = arena_str(to->arena, text);
}

/* A month's name in any of the languages that dates are read in. */
static bool is_month(struct sayso_str word)
{
    char small[MONTH_MAX_BYTES];
    size_t n = 0;
    for (; n < word.n && n < MONTH_MAX_BYTES && ascii_alpha(word.p[n]); n++)
        small[n] = ascii_lower(word.p[n]);
    return month_of((struct sayso_str){small, n}) > 0;
}

/* A word that ends a name: a word like "for", a number, a month before a number. */
static bool ends_name(struct sayso_str rest, size_t at, struct sayso_str word)
{
    struct sayso_str next;
    return byword_ends(word) || ascii_digit(word.p[0]) ||
           (is_month(word) && line_word(rest, &at, &next) && ascii_digit(next.p[0]));
}

/* What stands between two separators: "Ann Lee and Bo Ek" is two names; "All articles
 * by Ann Lee" is one; and numbers end what is about names. `comma`: one stood before.
 */
static void add_words(struct adding *to, struct sayso_str part, bool comma)
{
    struct sayso_str word, name = {0};
    size_t words = 0;
    for (size_t at = 0; line_word(part, &at, &word); words++) {
        bool ends = ends_name(part, at, word);
        if (words >= FEW_WORDS && byword_introduces(word)) {
            name = (struct sayso_str){0};
        } else if (ends || byword_joins(word) || is_dash(word)) {
            add_name(to, name, comma);
            name = (struct sayso_str){0};
            comma = is_dash(word);
            if (ends)
                return;
        } else {
            name = str_cover(name, word);
        }
    }
    add_name(to, name, comma);
}

void byline_add(struct arena *arena, struct names *names, struct sayso_str line,
                enum byline_kind kind)
{
    struct adding to = {arena, names, kind};
    if (names->n == BYLINE_MAX_NAMES)
        return;
    line = line_fold(arena, line);
    if (line.n > (kind == BYLINE_LINE ? BYLINE_MAX_BYTES : LINE_MAX_BYTES))
        return;
    line = without_addresses(arena, line);
    line = str_sub(line, byword_lead(line, kind == BYLINE_NAMES), line.n);
    uint32_t by = 0;
    size_t length;
    for (size_t at = 0; at < line.n;) {
        bool comma = by == ',' || by == '(';
        size_t end = part_end(line, at, &by, &length);
        add_words(&to, str_sub(line, at, end), comma);
        at = end + length;
    }
}

void byline_merge(struct names *names, const struct names *more)
{
    for (size_t i = 0; i < more->n && names->n < BYLINE_MAX_NAMES; i++)
        if (!is_known(names, more->v[i]))
            names->v[names->n++] = more->v[i];
}

bool byline_is_company(struct sayso_str name)
{
    struct sayso_str word;
    for (size_t at = 0; line_word(name, &at, &word);)
        if (byword_company(word))
            return true;
    return false;
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
