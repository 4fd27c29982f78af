/*
 * A pattern is tried only where a word stands with which it can begin, if that can be
 * told from its source. This reads the easy part of the language of patterns (letters,
 * groups, alternatives, small classes, `?`) until each way into the pattern has come to
 * the end of a first word; whatever it does not understand makes it give up, and then
 * the pattern is looked for everywhere instead.
 */
#include "rubric/prefix.h"

#include <string.h>

#include "base/str.h"
#include "base/utf8.h"

enum { MAX_WORD = 64, MAX_DEPTH = 16 };

/* Beginnings, each the letters read so far. */
struct set {
    struct sayso_str *v;
    size_t n, capacity;
};

struct reader {
    struct arena arena; /* for the time of reading */
    struct sayso_str p;
    size_t at;
    struct set done; /* words that have ended */
    unsigned depth;
    bool failed;
};

static void add(struct reader *reader, struct set *set, struct sayso_str s)
{
    for (size_t i = 0; i < set->n; i++)
        if (str_eq(set->v[i], s))
            return;
    if (set->n >= MAX_PREFIXES || s.n > MAX_WORD) {
        reader->failed = true;
        return;
    }
    ARENA_PUSH(&reader->arena, set->v, set->n, set->capacity, s);
}

static void add_all(struct reader *reader, struct set *set, struct set more)
{
    for (size_t i = 0; i < more.n; i++)
        add(reader, set, more.v[i]);
}

static struct set give_up(struct reader *reader)
{
    reader->failed = true;
    return (struct set){0};
}

/* The words end here; nothing goes on. */
static struct set close(struct reader *reader, struct set in)
{
    for (size_t i = 0; i < in.n; i++) {
        if (!in.v[i].n)
            return give_up(reader);
        add(reader, &reader->done, in.v[i]);
    }
    return (struct set){0};
}

static bool all_empty(struct set in)
{
    return in.n == 1 && !in.v[0].n;
}

static char peek(const struct reader *reader, size_t ahead)
{
    size_t at = reader->at + ahead;
    return at < reader->p.n ? reader->p.p[at] : '\0';
}

static struct sayso_str joined(struct reader *reader, struct sayso_str word,
                               struct sayso_str more)
{
    char *out = arena_raw(&reader->arena, word.n + more.n);
    if (word.n)
        memcpy(out, word.p, word.n);
    memcpy(out + word.n, more.p, more.n);
    return (struct sayso_str){out, word.n + more.n};
}

/* One character more: a blank ends the words, anything else goes on. */
static void put(struct reader *reader, struct set in, uint32_t cp, struct set *out)
{
    char bytes[4];
    struct sayso_str more = {bytes, utf8_put(cp, bytes)};
    if (utf8_is_space(cp)) {
        close(reader, in);
        return;
    }
    for (size_t i = 0; i < in.n; i++)
        add(reader, out, joined(reader, in.v[i], more));
}

static uint32_t take(struct reader *reader)
{
    size_t length;
    uint32_t cp = utf8_at(reader->p, reader->at, &length);
    reader->at += length;
    return cp;
}

/* Behind a backslash: a mark means itself; 0 for anything else. */
static uint32_t escaped_mark(struct reader *reader)
{
    char c = peek(reader, 0);
    if ((unsigned char)c <= ' ' || (unsigned char)c >= 0x7F || ascii_alpha(c) ||
        ascii_digit(c))
        return 0;
    return take(reader);
}

static struct set read_escape(struct reader *reader, struct set in)
{
    struct set out = {0};
    reader->at++;
    char c = peek(reader, 0);
    uint32_t mark = escaped_mark(reader);
    if (mark) {
        put(reader, in, mark, &out);
        return out;
    }
    reader->at++;
    if ((c == 'b' || c == 'A') && all_empty(in))
        return in;
    return c == 'b' || c == 's' || c == 'W' ? close(reader, in) : give_up(reader);
}

/* [Aa] and [ -]: neither ranges nor anything but \s by its name. */
static struct set read_class(struct reader *reader, struct set in)
{
    struct set out = {0};
    reader->at++;
    if (peek(reader, 0) == '^' || peek(reader, 0) == ']')
        return give_up(reader);
    while (peek(reader, 0) != ']' && !reader->failed && reader->at < reader->p.n) {
        uint32_t cp = take(reader);
        if (cp == '[' || (peek(reader, 0) == '-' && peek(reader, 1) != ']'))
            return give_up(reader);
        if (cp == '\\' && peek(reader, 0) == 's') {
            reader->at++;
            cp = ' ';
        } else if (cp == '\\') {
            cp = escaped_mark(reader);
        }
        if (!cp)
            return give_up(reader);
        put(reader, in, cp, &out);
    }
    reader->at++;
    return out;
}

/* ## Passing over what comes after the first word ---------------------------------- */

static void skip_class(struct reader *reader)
{
    reader->at++;
    if (peek(reader, 0) == '^')
        reader->at++;
    if (peek(reader, 0) == ']')
        reader->at++;
    while (reader->at < reader->p.n && peek(reader, 0) != ']') {
        if (peek(reader, 0) == '[' && peek(reader, 1) == ':') {
            size_t end = str_find(reader->p, STR_LIT(":]"), reader->at);
            reader->at = end == SIZE_MAX ? reader->p.n : end + 1;
        }
        reader->at += peek(reader, 0) == '\\' ? 2 : 1;
    }
    reader->at++;
}

/* One character, escape or class, or a whole group. */
static void skip_element(struct reader *reader)
{
    size_t depth = 0;
    do {
        char c = peek(reader, 0);
        depth += c == '(';
        depth -= c == ')' && depth;
        if (c == '[')
            skip_class(reader);
        else
            reader->at += c == '\\' ? 2 : 1;
    } while (depth && reader->at < reader->p.n);
}

/* ## Groups and what holds them together ------------------------------------------- */

static struct set read_alternatives(struct reader *reader, struct set in);

/* How the group at `at` opens: bytes up to what it holds; 0 for a look-around, which
 * takes no text; SIZE_MAX for what is not understood. */
static size_t group_opening(struct reader *reader)
{
    if (peek(reader, 1) == '*')
        return SIZE_MAX;
    if (peek(reader, 1) != '?')
        return 1;
    char c = peek(reader, 2), d = peek(reader, 3);
    if (c == ':' || c == '>')
        return 3;
    if (c == '=' || c == '!' || (c == '<' && (d == '=' || d == '!')))
        return 0;
    if (c != '<' && !(c == 'P' && d == '<'))
        return SIZE_MAX;
    size_t end = str_find_char(reader->p, '>', reader->at);
    return end == SIZE_MAX ? SIZE_MAX : end + 1 - reader->at;
}

static struct set read_group(struct reader *reader, struct set in)
{
    size_t opening = group_opening(reader);
    if (opening == SIZE_MAX || reader->depth == MAX_DEPTH)
        return give_up(reader);
    if (!opening) {
        skip_element(reader);
        return in;
    }
    reader->at += opening;
    reader->depth++;
    struct set out = read_alternatives(reader, in);
    reader->depth--;
    reader->at++;
    return out;
}

static struct set read_one(struct reader *reader, struct set in)
{
    struct set out = {0};
    switch (peek(reader, 0)) {
    case '(':
        return read_group(reader, in);
    case '[':
        return read_class(reader, in);
    case '\\':
        return read_escape(reader, in);
    case '^':
        reader->at++;
        return all_empty(in) ? in : give_up(reader);
    case '$':
        reader->at++;
        return close(reader, in);
    case '.':
    case '*':
    case '+':
    case '?':
    case '{':
        return give_up(reader);
    default:
        put(reader, in, take(reader), &out);
        return out;
    }
}

/* An element and its quantifier: what may be left out also goes on as it came; what is
 * repeated must have ended the words. */
static struct set read_element(struct reader *reader, struct set in)
{
    struct set out = read_one(reader, in), both = {0};
    char c = peek(reader, 0);
    if (c == '{')
        return give_up(reader);
    if (c != '?' && c != '*' && c != '+')
        return out;
    if (c != '?' && out.n)
        return give_up(reader);
    reader->at++;
    if (peek(reader, 0) == '?' || peek(reader, 0) == '+')
        reader->at++;
    add_all(reader, &both, out);
    if (c != '+')
        add_all(reader, &both, in);
    return both;
}

static struct set read_sequence(struct reader *reader, struct set in)
{
    while (reader->at < reader->p.n && !reader->failed) {
        char c = peek(reader, 0);
        if (c == '|' || c == ')')
            break;
        if (in.n)
            in = read_element(reader, in);
        else
            skip_element(reader);
    }
    return in;
}

static struct set read_alternatives(struct reader *reader, struct set in)
{
    struct set out = {0};
    for (;;) {
        add_all(reader, &out, read_sequence(reader, in));
        if (peek(reader, 0) != '|' || reader->failed)
            return out;
        reader->at++;
    }
}

/* ## From beginnings to words ------------------------------------------------------ */

struct words {
    struct arena *arena; /* for the time of reading */
    struct word_table *table;
    const struct word **v;
    size_t n, capacity;
};

static void add_word(struct words *words, struct sayso_str form)
{
    const struct word *word = word_intern(words->table, form);
    for (size_t i = 0; i < words->n; i++)
        if (words->v[i] == word)
            return;
    ARENA_PUSH(words->arena, words->v, words->n, words->capacity, word);
}

/* The first token of a beginning, and that with its full stop, which belongs to it or
 * not as the text goes on ("No. 5"). */
static void add_beginning(struct words *words, struct sayso_str s)
{
    struct rubric rubric = {.words = words->table};
    struct token *tokens;
    size_t count = token_split(&rubric, s, words->arena, &tokens);
    if (!count)
        return;
    add_word(words, tokens[0].s);
    if (count > 1 && str_is(tokens[1].s, ".") && !(tokens[1].shape & SHAPE_SPACED))
        add_word(words, str_cover(tokens[0].s, tokens[1].s));
}

/* Quoted stretches and comments would need a reader of their own. */
static bool is_readable(struct sayso_str pattern)
{
    static const char *const hard[] = {"\\Q", "(?#", "(?x", "(?|", "(*"};
    for (size_t i = 0; i < sizeof hard / sizeof hard[0]; i++)
        if (str_find(pattern, str_from(hard[i]), 0) != SIZE_MAX)
            return false;
    return true;
}

size_t prefix_words(struct arena *arena, struct word_table *table,
                    struct sayso_str pattern, const struct word ***words)
{
    struct reader reader = {.p = pattern};
    struct words found = {.arena = &reader.arena, .table = table};
    struct set start = {0};
    if (!is_readable(pattern))
        return 0;
    if (str_starts(pattern, "(?i)"))
        reader.at = 4;
    add(&reader, &start, STR_LIT(""));
    struct set open = read_alternatives(&reader, start);
    bool good = !reader.failed && !open.n && reader.at >= pattern.n;
    for (size_t i = 0; good && i < reader.done.n; i++)
        add_beginning(&found, reader.done.v[i]);
    const struct word **kept = arena_array_raw(arena, found.n + 1, sizeof *kept);
    for (size_t i = 0; i < found.n; i++)
        kept[i] = found.v[i];
    arena_free(&reader.arena);
    *words = kept;
    return found.n;
}
