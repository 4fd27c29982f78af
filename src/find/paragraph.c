/*
 * Where paragraphs begin and end. Blank lines part them, as do form feeds and Unicode's
 * own paragraph marks. Lines that stand together are joined when they look wrapped: of
 * about one width, the next word would not have fitted; or when the next line goes on
 * in lower case. Otherwise each line is a paragraph: files with a paragraph a line,
 * headings, lists. It does not look inside a line.
 */
#include "find/paragraph.h"

#include "base/simd.h"
#include "base/str.h"
#include "base/utf8.h"
#include "find/mark.h"

enum { NARROWEST = 44, WIDEST = 100, SLACK = 2, RAGGED = 24 };

struct line {
    struct sayso_str text; /* trimmed */
    size_t indent;         /* bytes of white space before it */
    size_t width;          /* code points; as the next, measured when it is asked for */
    size_t first_word;     /* bytes up to its first blank */
};

struct block {
    struct line *lines;
    size_t count, capacity;
};

struct cutter {
    struct arena *arena;
    struct sayso_str *paragraphs;
    size_t count, capacity;
};

/* Of ASCII and no white space. */
static bool is_plain(char c)
{
    return c > ' ' && (unsigned char)c < 0x80;
}

struct sayso_str paragraph_trim(struct sayso_str s)
{
    size_t start = 0, end = s.n, n;
    if (s.n && is_plain(s.p[0]) && is_plain(s.p[s.n - 1]))
        return s;
    while (start < end && utf8_is_space(utf8_at(s, start, &n)))
        start += n;
    while (end > start && utf8_is_space(utf8_before(s, end, &n)))
        end -= n;
    return str_sub(s, start, end);
}

uint32_t paragraph_mark(struct sayso_str s)
{
    size_t end = s.n, n;
    uint32_t cp = utf8_before(s, end, &n);
    while (n && (mark_closes(cp) || cp == '*' || utf8_is_space(cp))) {
        end -= n;
        cp = utf8_before(s, end, &n);
    }
    return cp;
}

bool paragraph_stopped(struct sayso_str s)
{
    return mark_ends(paragraph_mark(s));
}

/* Bytes of the line break at `at`: LF, CR, CRLF, VT, FF, NEL, U+2028, U+2029. `hard`
 * for those that part paragraphs by themselves. */
static size_t scan_break(struct sayso_str text, size_t at, bool *hard)
{
    size_t n;
    uint32_t cp = utf8_at(text, at, &n);
    *hard = cp == '\f' || cp == 0x2029;
    if (cp == '\r' && at + 1 < text.n && text.p[at + 1] == '\n')
        return 2;
    bool line = cp == '\n' || cp == '\r' || cp == '\v' || cp == 0x85 || cp == 0x2028;
    return line || *hard ? n : 0;
}

/* Where the line that starts at `at` ends; stores the length of its break. */
static size_t line_end(struct sayso_str text, size_t at, size_t *length, bool *hard)
{
    *length = 0;
    *hard = false;
    while ((at = simd_find(text, at, text.n, BYTES_LINE)) < text.n) {
        unsigned char c = (unsigned char)text.p[at];
        if (c < 0x20 || c == 0xC2 || c == 0xE2)
            *length = scan_break(text, at, hard);
        if (*length)
            return at;
        at++;
    }
    return at;
}

/* A bullet, a star or a number at the head of a list's item. */
static bool is_item(struct sayso_str line)
{
    size_t n, at = 0;
    uint32_t cp = utf8_at(line, 0, &n);
    if (mark_bullet(cp) || cp == '*')
        return true;
    if (cp == '-' || cp == 0x2013 || cp == 0x2014 || cp == '+')
        return n < line.n && ascii_space(line.p[n]);
    while (at < line.n && at < 3 && ascii_digit(line.p[at]))
        at++;
    return at && at + 1 < line.n && (line.p[at] == '.' || line.p[at] == ')') &&
           (ascii_space(line.p[at + 1]) || line.p[at + 1] == ')');
}

static struct line line_of(struct sayso_str raw)
{
    struct line line = {.text = paragraph_trim(raw)};
    line.indent = line.text.n ? str_offset(raw, line.text) : 0;
    return line;
}

static void measure(struct line *line)
{
    line->width = utf8_count(line->text);
    while (line->first_word < line->text.n &&
           !ascii_space(line->text.p[line->first_word]))
        line->first_word++;
}

struct shape {
    size_t width; /* of the widest line */
    bool wrapped; /* the lines of the block may be one text wrapped at `width` */
    bool list;    /* short lines and not one sentence among them */
};

static struct shape shape_of(struct block *block)
{
    struct shape shape = {0};
    size_t stopped = 0;
    for (size_t i = 0; i < block->count; i++) {
        struct line *line = &block->lines[i];
        measure(line);
        if (line->width > shape.width)
            shape.width = line->width;
        stopped += i + 1 < block->count && paragraph_stopped(line->text);
    }
    bool ends = paragraph_stopped(block->lines[block->count - 1].text);
    shape.wrapped = shape.width >= NARROWEST && shape.width <= WIDEST &&
                    (ends || block->count > 3) && stopped * 3 <= (block->count - 1) * 2;
    shape.list = !stopped && !ends && shape.width < NARROWEST;
    return shape;
}

/* Does line `b` go on with the paragraph of line `a`? */
static bool goes_on(const struct line *a, const struct line *b,
                    const struct shape *shape)
{
    size_t n;
    uint32_t cp = utf8_at(b->text, 0, &n);
    if (shape->list || is_item(b->text))
        return false;
    if (b->indent >= 2 && a->indent == 0)
        return false;
    uint32_t last = utf8_before(a->text, a->text.n, &n);
    if (!paragraph_stopped(a->text) && last != ':')
        if (utf8_is_lower(cp) || last == ',')
            return true;
    bool full = a->width + 1 + b->first_word + SLACK > shape->width;
    return shape->wrapped && full && a->width + RAGGED > shape->width;
}

static void add(struct cutter *cutter, struct sayso_str paragraph)
{
    ARENA_PUSH(cutter->arena, cutter->paragraphs, cutter->count, cutter->capacity,
               paragraph);
}

static void add_block(struct cutter *cutter, struct block *block)
{
    if (block->count == 0)
        return;
    struct shape shape = {0};
    if (block->count > 1)
        shape = shape_of(block);
    struct sayso_str paragraph = block->lines[0].text;
    for (size_t i = 1; i < block->count; i++) {
        const struct line *line = &block->lines[i];
        if (goes_on(line - 1, line, &shape)) {
            paragraph = str_cover(paragraph, line->text);
            continue;
        }
        add(cutter, paragraph);
        paragraph = line->text;
    }
    add(cutter, paragraph);
    block->count = 0;
}

size_t paragraph_cut(struct sayso_str text, struct arena *arena,
                     struct sayso_str **paragraphs)
{
    struct cutter cutter = {.arena = arena};
    struct block block = {0};
    size_t at = 0;
    while (at < text.n) {
        size_t length;
        bool hard;
        size_t end = line_end(text, at, &length, &hard);
        struct line line = line_of(str_sub(text, at, end));
        if (line.text.n)
            ARENA_PUSH(arena, block.lines, block.count, block.capacity, line);
        if (!line.text.n || hard)
            add_block(&cutter, &block);
        at = end + length;
    }
    add_block(&cutter, &block);
    *paragraphs = cutter.paragraphs;
    return cutter.count;
}
