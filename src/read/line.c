/*
 * Takes text from anywhere on a page, gives it as one line. Titles, names and dates are
 * lines; what is too long for one is none, so that asking is cheap whatever is asked
 * of.
 */
#include "read/line.h"

#include "base/str.h"
#include "base/utf8.h"
#include "read/prose.h"

/* Characters that only say where a word may break. */
static bool is_hint(uint32_t cp)
{
    return cp == 0xAD || cp == 0x200B || cp == 0x2060 || cp == 0xFEFF;
}

/* Copies words into room for all of them. */
struct folding {
    char *p;
    size_t n;
    bool gap;  /* white space came since the last word */
    bool part; /* ... and another element */
};

static void fold_into(struct folding *f, struct sayso_str text)
{
    size_t length;
    for (size_t at = 0; at < text.n; at += length) {
        uint32_t cp = utf8_at(text, at, &length);
        if (is_hint(cp))
            continue;
        if (utf8_is_space(cp)) {
            f->gap = true;
            continue;
        }
        if (f->part && f->n) {
            f->p[f->n++] = ' ';
            f->p[f->n++] = '|';
        }
        if ((f->gap || f->part) && f->n)
            f->p[f->n++] = ' ';
        f->gap = f->part = false;
        for (size_t i = 0; i < length; i++)
            f->p[f->n++] = text.p[at + i];
    }
}

static bool is_folded(struct sayso_str text)
{
    size_t length;
    bool gap = true; /* at the start */
    for (size_t at = 0; at < text.n; at += length) {
        uint32_t cp = utf8_at(text, at, &length);
        bool space = utf8_is_space(cp);
        if (is_hint(cp) || (space && (gap || cp != ' ')))
            return false;
        gap = space;
    }
    return !text.n || !gap;
}

struct sayso_str line_fold(struct arena *arena, struct sayso_str text)
{
    if (is_folded(text))
        return text;
    struct folding f = {.p = arena_alloc(arena, text.n)};
    fold_into(&f, text);
    return (struct sayso_str){f.p, f.n};
}

struct sayso_str line_text(struct read *read, struct sayso_str text)
{
    if (str_find_char(text, '<', 0) == SIZE_MAX &&
        str_find_char(text, '&', 0) == SIZE_MAX)
        return arena_str(read->scratch, line_fold(read->scratch, text));
    return prose_line(read, text);
}

/* Elements that dress words inside a line. */
static bool is_inline(const struct node *node)
{
    switch (node->tag) {
    case TAG_A:
    case TAG_ABBR:
    case TAG_B:
    case TAG_CITE:
    case TAG_EM:
    case TAG_FONT:
    case TAG_I:
    case TAG_MARK:
    case TAG_Q:
    case TAG_SMALL:
    case TAG_SPAN:
    case TAG_STRONG:
    case TAG_SUB:
    case TAG_SUP:
    case TAG_TEXT:
    case TAG_U:
    case TAG_WBR:
        return true;
    default:
        return false;
    }
}

/* What is in them is not shown. */
static bool is_hidden(const struct node *node)
{
    return node->tag == TAG_SCRIPT || node->tag == TAG_STYLE ||
           node->tag == TAG_NOSCRIPT || node->tag == TAG_TEMPLATE ||
           node->tag == TAG_SVG || node->tag == TAG_BUTTON;
}

/* ... of a phrase, of which links and spans can be parts of their own. */
static bool is_dress(const struct node *node)
{
    return is_inline(node) && node->tag != TAG_A && node->tag != TAG_SPAN;
}

/* Is there an edge of an element other than `dress` between two nodes that follow each
 * other? */
static bool parts_words(const struct node *from, const struct node *to,
                        bool (*dress)(const struct node *node))
{
    if (!dress(to) || (from == to->parent && !dress(from)))
        return true;
    while (from && from != to->parent) { /* elements that end between them */
        if (!dress(from))
            return true;
        from = from->parent;
    }
    return false;
}

static struct sayso_str read_node(struct arena *arena, const struct node *top,
                                  bool (*dress)(const struct node *node), bool parted)
{
    char line[LINE_MAX_BYTES + 3 * LINE_MAX_NODES]; /* the texts, a gap before each */
    struct folding f = {.p = line};
    const struct node *before = top;
    size_t seen = 0, bytes = 0;
    for (const struct node *node = top; node;) {
        if (node != top && parts_words(before, node, dress))
            *(parted ? &f.part : &f.gap) = true;
        before = node;
        if (is_hidden(node)) {
            node = node_skip(node, top);
            continue;
        }
        bytes += node->tag == TAG_TEXT ? node->text.n : 0;
        if (bytes > LINE_MAX_BYTES || ++seen > LINE_MAX_NODES)
            return (struct sayso_str){0};
        if (node->tag == TAG_TEXT)
            fold_into(&f, node->text);
        node = node_next(node, top);
    }
    return arena_str(arena, (struct sayso_str){f.p, f.n});
}

struct sayso_str line_node(struct arena *arena, const struct node *top)
{
    return read_node(arena, top, is_inline, false);
}

struct sayso_str line_parts(struct arena *arena, const struct node *top)
{
    return read_node(arena, top, is_dress, true);
}

/* The next letter or digit as line_key has it; 0 at the end. */
static uint32_t next_key(struct sayso_str text, size_t *at)
{
    size_t length;
    while (*at < text.n) {
        uint32_t cp = utf8_lower(utf8_at(text, *at, &length));
        *at += length;
        if (utf8_is_alpha(cp) || utf8_is_digit(cp))
            return utf8_unmarked(cp);
    }
    return 0;
}

struct sayso_str line_key(struct arena *arena, struct sayso_str text)
{
    char *p = arena_alloc(arena, 2 * text.n + 4);
    size_t n = 0;
    uint32_t cp;
    for (size_t at = 0; (cp = next_key(text, &at));)
        n += utf8_put(cp, p + n);
    return (struct sayso_str){p, n};
}

bool line_same(struct sayso_str a, struct sayso_str b)
{
    size_t at = 0, bt = 0;
    uint32_t cp;
    do {
        cp = next_key(a, &at);
        if (cp != next_key(b, &bt))
            return false;
    } while (cp);
    return true;
}

bool line_has(struct sayso_str list, const char *word)
{
    struct sayso_str next;
    for (size_t at = 0; line_word(list, &at, &next);)
        if (str_is_fold(next, word))
            return true;
    return false;
}

bool line_word(struct sayso_str text, size_t *at, struct sayso_str *word)
{
    while (*at < text.n && text.p[*at] == ' ')
        (*at)++;
    size_t end = str_find_char(text, ' ', *at);
    if (end == SIZE_MAX)
        end = text.n;
    *word = str_sub(text, *at, end);
    *at = end;
    return word->n > 0;
}
