/*
 * Reads the source of a pattern into a tree of rows, choices and repeated characters,
 * for those who ask what a match must look like (need.c). It understands what rubrics
 * use; back references, options in mid-pattern, quoted stretches and comments it does
 * not, and then says so. PCRE2 alone says what matches.
 */
#include "rubric/pattern.h"

#include <limits.h>
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"

enum { MAX_DEPTH = 16 };

struct reader {
    struct arena *arena;
    struct sayso_str p;
    size_t at;
    unsigned depth;
    bool caseless, failed;
};

static void put(struct byte_set *set, unsigned char byte)
{
    set->bits[byte >> 6] |= (uint64_t)1 << (byte & 63);
}

static char peek(const struct reader *reader, size_t ahead)
{
    size_t at = reader->at + ahead;
    return at < reader->p.n ? reader->p.p[at] : '\0';
}

static bool looking_at(const struct reader *reader, const char *text)
{
    return str_starts(str_sub(reader->p, reader->at, reader->p.n), text);
}

static struct node *make(struct reader *reader, enum node_sort sort)
{
    struct node *node = arena_alloc(reader->arena, sizeof *node);
    *node = (struct node){.sort = sort};
    return node;
}

static struct node *fail(struct reader *reader)
{
    reader->failed = true;
    return make(reader, NODE_NOTHING);
}

/* ## Characters -------------------------------------------------------------------- */

static void add_ascii(struct node *node, unsigned char byte)
{
    put(&node->first, byte);
    put(&node->last, byte);
}

/* Any character that is not ASCII. */
static void add_high(struct node *node)
{
    node->high = true;
    for (unsigned byte = 0x80; byte < 0x100; byte++)
        add_ascii(node, (unsigned char)byte);
}

static void add_point(struct node *node, uint32_t cp)
{
    char bytes[4];
    size_t n = utf8_put(cp, bytes);
    put(&node->first, (unsigned char)bytes[0]);
    put(&node->last, (unsigned char)bytes[n - 1]);
}

/* Two letters that are not ASCII are the other case of one that is. */
enum { LONG_S = 0x17F, KELVIN = 0x212A };

/* A code point in both cases where case does not count. */
static void add_literal(struct reader *reader, struct node *node, uint32_t cp)
{
    if (reader->caseless && (cp == LONG_S || cp == KELVIN))
        cp = cp == LONG_S ? 's' : 'k';
    add_point(node, cp);
    node->high |= cp >= 0x80;
    if (!reader->caseless)
        return;
    if (cp >= 0x80) {
        if (utf8_is_alpha(cp))
            add_high(node);
        return;
    }
    char lower = ascii_lower((char)cp);
    if (!ascii_alpha(lower))
        return;
    add_ascii(node, (unsigned char)lower);
    add_ascii(node, (unsigned char)(lower - 'a' + 'A'));
    if (lower == 's')
        add_point(node, LONG_S);
    if (lower == 'k')
        add_point(node, KELVIN);
}

static bool is_word_byte(unsigned byte)
{
    return ascii_alpha((char)byte) || ascii_digit((char)byte) || byte == '_';
}

/* What a letter behind a backslash stands for, small letters only. */
static bool is_of(char class, unsigned byte)
{
    switch (class) {
    case 'd':
        return ascii_digit((char)byte);
    case 'w':
        return is_word_byte(byte);
    case 'h':
        return byte == ' ' || byte == '\t';
    default:
        return ascii_space((char)byte);
    }
}

static void add_escape_class(struct node *node, char class)
{
    bool inverse = class >= 'A' && class <= 'Z';
    for (unsigned byte = 0; byte < 0x80; byte++)
        if (is_of(ascii_lower(class), byte) != inverse)
            add_ascii(node, (unsigned char)byte);
    add_high(node);
}

/* \p{Lu}, \p{L} and, as anything at all, the rest. */
static void add_property(struct reader *reader, struct node *node)
{
    bool letters = looking_at(reader, "p{L}"), upper = looking_at(reader, "p{Lu}");
    size_t end = str_find_char(reader->p, '}', reader->at);
    if (peek(reader, 1) != '{' || end == SIZE_MAX) {
        fail(reader);
        return;
    }
    reader->at = end + 1;
    node->loose |= !letters && (!upper || reader->caseless);
    for (unsigned byte = 0; byte < 0x80; byte++) {
        bool capital = byte >= 'A' && byte <= 'Z';
        if (node->loose || capital || (letters && ascii_alpha((char)byte)))
            add_ascii(node, (unsigned char)byte);
    }
    add_high(node);
}

/* Behind a backslash: a mark means itself; 0 for anything else. */
static uint32_t escaped_mark(struct reader *reader)
{
    char c = peek(reader, 0);
    if ((unsigned char)c <= ' ' || (unsigned char)c >= 0x7F || ascii_alpha(c) ||
        ascii_digit(c))
        return 0;
    reader->at++;
    return (unsigned char)c;
}

/* An escape that stands for a character, behind its backslash, into `node`. Returns
 * the code point where it is one. */
static uint32_t read_escaped(struct reader *reader, struct node *node)
{
    uint32_t mark = escaped_mark(reader);
    char c = peek(reader, 0);
    if (mark) {
        add_literal(reader, node, mark);
    } else if (c == 'p' || c == 'P') {
        add_property(reader, node);
    } else if (c && strchr("dDwWsShH", c)) {
        add_escape_class(node, c);
        node->digits = c == 'd';
        reader->at++;
    } else {
        fail(reader);
    }
    return mark;
}

static uint32_t take(struct reader *reader)
{
    size_t length;
    uint32_t cp = utf8_at(reader->p, reader->at, &length);
    reader->at += length;
    return cp;
}

static void add_range(struct reader *reader, struct node *node, uint32_t low,
                      uint32_t high)
{
    for (uint32_t cp = low; cp <= high && cp < 0x80; cp++)
        add_literal(reader, node, cp);
    if (high >= 0x80)
        add_high(node);
    if (reader->caseless && low <= LONG_S && high >= LONG_S)
        add_literal(reader, node, LONG_S);
    if (reader->caseless && low <= KELVIN && high >= KELVIN)
        add_literal(reader, node, KELVIN);
}

/* Every character that is not in it, and those that may not be. */
static void invert(struct node *node)
{
    struct node out = {.sort = NODE_CHARACTER};
    for (unsigned byte = 0; byte < 0x80; byte++)
        if (node->loose || !byte_set_has(&node->first, (unsigned char)byte))
            add_ascii(&out, (unsigned char)byte);
    add_high(&out);
    *node = (struct node){
        .sort = NODE_CHARACTER, .first = out.first, .last = out.last, .high = true};
}

static struct node *read_class(struct reader *reader)
{
    struct node *node = make(reader, NODE_CHARACTER);
    bool inverse = peek(reader, 1) == '^';
    reader->at += inverse ? 2 : 1;
    for (bool first = true; !reader->failed; first = false) {
        uint32_t low;
        if (reader->at >= reader->p.n || looking_at(reader, "[:"))
            return fail(reader);
        if (peek(reader, 0) == ']' && !first)
            break;
        low = take(reader);
        if (low == '\\')
            low = read_escaped(reader, node);
        if (low && peek(reader, 0) == '-' && peek(reader, 1) != ']') {
            reader->at++;
            if (peek(reader, 0) == '\\')
                return fail(reader);
            add_range(reader, node, low, take(reader));
        } else if (low) {
            add_literal(reader, node, low);
        }
    }
    reader->at++;
    node->digits = false;
    if (inverse)
        invert(node);
    return node;
}

/* ## What stands between characters ------------------------------------------------ */

static struct node *read_escape(struct reader *reader)
{
    struct node *node = make(reader, NODE_CHARACTER);
    reader->at++;
    switch (peek(reader, 0)) {
    case 'b':
        node->sort = NODE_EDGE;
        break;
    case 'A':
        node->sort = NODE_START;
        break;
    case 'z':
    case 'Z':
        node->sort = NODE_END;
        break;
    case 'B':
        node->sort = NODE_NOTHING;
        break;
    default:
        read_escaped(reader, node);
        return node;
    }
    reader->at++;
    return node;
}

static struct node *read_choice(struct reader *reader);

/* How groups open. Case counts as before, or not at all, or counts again. */
static const struct opening {
    const char *text;
    enum node_sort sort;
    char caseless;
} openings[] = {
    {"(?:", NODE_CHOICE, '='},   {"(?>", NODE_CHOICE, '='},
    {"(?i:", NODE_CHOICE, '+'},  {"(?-i:", NODE_CHOICE, '-'},
    {"(?=", NODE_AHEAD, '='},    {"(?!", NODE_NOTHING, '='},
    {"(?<=", NODE_NOTHING, '='}, {"(?<!", NODE_NOTHING, '='},
    {"(?<", NODE_CHOICE, '='},   {"(?P<", NODE_CHOICE, '='},
    {"(?", NODE_REPEAT, '='},    {"(*", NODE_REPEAT, '='},
    {"(", NODE_CHOICE, '='},
};

static struct node *read_group(struct reader *reader)
{
    const struct opening *opening = openings;
    bool caseless = reader->caseless;
    while (!looking_at(reader, opening->text))
        opening++;
    reader->at += strlen(opening->text);
    if (opening->sort == NODE_REPEAT || ++reader->depth > MAX_DEPTH)
        return fail(reader);
    if (str_ends(str_from(opening->text), "<")) {
        size_t end = str_find_char(reader->p, '>', reader->at);
        reader->at = end == SIZE_MAX ? reader->p.n : end + 1;
    }
    if (opening->caseless != '=')
        reader->caseless = opening->caseless == '+';
    struct node *node = read_choice(reader);
    if (opening->sort != NODE_CHOICE) {
        struct node *inside = node;
        node = make(reader, opening->sort);
        node->child = inside;
    }
    reader->caseless = caseless;
    reader->depth--;
    reader->at++;
    return node;
}

static struct node *read_one(struct reader *reader)
{
    struct node *node;
    switch (peek(reader, 0)) {
    case '(':
        return read_group(reader);
    case '[':
        return read_class(reader);
    case '\\':
        return read_escape(reader);
    case '^':
        reader->at++;
        return make(reader, NODE_START);
    case '$':
        reader->at++;
        return make(reader, NODE_END);
    case '.':
        reader->at++;
        node = make(reader, NODE_CHARACTER);
        add_literal(reader, node, '\n');
        invert(node);
        return node;
    default:
        node = make(reader, NODE_CHARACTER);
        add_literal(reader, node, take(reader));
        return node;
    }
}

static unsigned read_number(struct reader *reader)
{
    unsigned number = 0;
    for (; ascii_digit(peek(reader, 0)); reader->at++)
        number =
            number > 9999 ? number : number * 10 + (unsigned)(peek(reader, 0) - '0');
    return number;
}

/* The quantifier at `at`, if there is one. */
static bool read_times(struct reader *reader, unsigned *least, unsigned *most)
{
    char c = peek(reader, 0);
    *least = c == '+';
    *most = c == '?' ? 1 : UINT_MAX;
    if (c == '{' && (peek(reader, 1) == ',' || ascii_space(peek(reader, 1))))
        fail(reader); /* a quantifier in some versions of PCRE2 only */
    if (c != '?' && c != '*' && c != '+' && (c != '{' || !ascii_digit(peek(reader, 1))))
        return false;
    reader->at++;
    if (c == '{') {
        *least = *most = read_number(reader);
        if (peek(reader, 0) == ',') {
            reader->at++;
            *most = ascii_digit(peek(reader, 0)) ? read_number(reader) : UINT_MAX;
        }
        if (peek(reader, 0) != '}')
            fail(reader);
        reader->at++;
    }
    if (peek(reader, 0) == '?' || peek(reader, 0) == '+')
        reader->at++;
    return true;
}

static struct node *read_row(struct reader *reader)
{
    struct node *row = make(reader, NODE_ROW), **end = &row->child;
    unsigned least, most;
    while (reader->at < reader->p.n && !reader->failed && peek(reader, 0) != '|' &&
           peek(reader, 0) != ')') {
        struct node *one = read_one(reader);
        if (read_times(reader, &least, &most)) {
            struct node *repeat = make(reader, NODE_REPEAT);
            repeat->child = one;
            repeat->least = least;
            repeat->most = most;
            one = repeat;
        }
        *end = one;
        end = &one->next;
    }
    return row;
}

static struct node *read_choice(struct reader *reader)
{
    struct node *choice = make(reader, NODE_CHOICE), **end = &choice->child;
    for (;;) {
        *end = read_row(reader);
        end = &(*end)->next;
        if (peek(reader, 0) != '|' || reader->failed)
            return choice;
        reader->at++;
    }
}

struct node *pattern_read(struct arena *arena, struct sayso_str pattern)
{
    struct reader reader = {.arena = arena, .p = pattern};
    if (looking_at(&reader, "(?i)")) {
        reader.caseless = true;
        reader.at = 4;
    }
    struct node *tree = read_choice(&reader);
    return reader.failed || reader.at < pattern.n ? NULL : tree;
}
