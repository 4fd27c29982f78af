/*
 * Nodes -> paragraphs. One walk over the tree. Words are copied as they come; what
 * stands between two words (a blank, a tab, a line end, a blank line) is only
 * remembered, and the widest of it is written when the next word comes. So nothing can
 * be glued or doubled, and no gap stands at either end.
 */
#include "read/prose.h"

#include "base/str.h"

/* What an element does to the text around it. */
enum role {
    INLINE,
    BLOCK, /* a paragraph ends before it and behind it */
    BREAK, /* br */
    RULE,  /* an empty block */
    ROW,
    CELL,
    QUOTED, /* q */
    LITERAL,
    SILENT, /* holds no text of the page */
    SILENT_BLOCK,
};

/* Elements that are missing here are inline. */
static const unsigned char roles[] = {
    [TAG_ADDRESS] = BLOCK,
    [TAG_ARTICLE] = BLOCK,
    [TAG_ASIDE] = BLOCK,
    [TAG_BLOCKQUOTE] = BLOCK,
    [TAG_BODY] = BLOCK,
    [TAG_CAPTION] = BLOCK,
    [TAG_CENTER] = BLOCK,
    [TAG_DD] = BLOCK,
    [TAG_DETAILS] = BLOCK,
    [TAG_DIV] = BLOCK,
    [TAG_DL] = BLOCK,
    [TAG_DT] = BLOCK,
    [TAG_FIELDSET] = BLOCK,
    [TAG_FIGCAPTION] = BLOCK,
    [TAG_FIGURE] = BLOCK,
    [TAG_FOOTER] = BLOCK,
    [TAG_FORM] = BLOCK,
    [TAG_H1] = BLOCK,
    [TAG_H2] = BLOCK,
    [TAG_H3] = BLOCK,
    [TAG_H4] = BLOCK,
    [TAG_H5] = BLOCK,
    [TAG_H6] = BLOCK,
    [TAG_HEADER] = BLOCK,
    [TAG_HGROUP] = BLOCK,
    [TAG_LI] = BLOCK,
    [TAG_MAIN] = BLOCK,
    [TAG_MENU] = BLOCK,
    [TAG_NAV] = BLOCK,
    [TAG_OL] = BLOCK,
    [TAG_P] = BLOCK,
    [TAG_SECTION] = BLOCK,
    [TAG_SUMMARY] = BLOCK,
    [TAG_TABLE] = BLOCK,
    [TAG_TBODY] = BLOCK,
    [TAG_TFOOT] = BLOCK,
    [TAG_THEAD] = BLOCK,
    [TAG_UL] = BLOCK,
    [TAG_BR] = BREAK,
    [TAG_HR] = RULE,
    [TAG_TR] = ROW,
    [TAG_TD] = CELL,
    [TAG_TH] = CELL,
    [TAG_Q] = QUOTED,
    [TAG_PRE] = LITERAL,
    [TAG_HEAD] = SILENT,
    [TAG_SCRIPT] = SILENT,
    [TAG_STYLE] = SILENT,
    [TAG_TEMPLATE] = SILENT,
    [TAG_NOSCRIPT] = SILENT,
    [TAG_SVG] = SILENT,
    [TAG_BUTTON] = SILENT,
    [TAG_IFRAME] = SILENT_BLOCK,
    [TAG_OBJECT] = SILENT_BLOCK,
    [TAG_VIDEO] = SILENT_BLOCK,
    [TAG_AUDIO] = SILENT_BLOCK,
    [TAG_SELECT] = SILENT,
    [TAG_TEXTAREA] = SILENT,
};

enum { LONGEST_MARK = 8 }; /* bytes of a footnote's number or sign */

/* What stands between two words, the weakest first. */
enum gap { NONE, SPACE, TAB, LINE, PARAGRAPH };

struct writer {
    struct buf *out;
    size_t start; /* where in out our text begins */
    enum gap gap;
    bool opened;              /* the mark of a `q` was just written: no gap behind it */
    size_t literal;           /* how many `pre` are open */
    const struct node *row;   /* the row of data we are in */
    const struct node *after; /* the link that has just been closed */
};

/* What is pressed is no text of the page, but for a heading that opens its section. */
static bool is_pressed_heading(const struct node *node)
{
    return node->tag == TAG_BUTTON && node->parent && node->parent->tag >= TAG_H1 &&
           node->parent->tag <= TAG_H6;
}

static enum role role_of(const struct node *node)
{
    if (is_pressed_heading(node))
        return INLINE;
    return node->tag < sizeof roles ? (enum role)roles[node->tag] : INLINE;
}

bool prose_is_silent(const struct node *node)
{
    return role_of(node) >= SILENT;
}

bool prose_is_block(const struct node *node)
{
    enum role role = role_of(node);
    return role == BLOCK || role == ROW || role == CELL || role == LITERAL;
}

static void widen(struct writer *writer, enum gap gap)
{
    if (writer->gap < gap)
        writer->gap = gap;
}

static void write_gap(struct writer *writer)
{
    static const char *const gaps[] = {"", " ", "\t", "\n", "\n\n"};
    if (writer->out->n > writer->start && !writer->opened)
        buf_add_cstr(writer->out, gaps[writer->gap]);
    writer->opened = false;
    writer->gap = NONE;
    writer->after = NULL;
}

static void write_word(struct writer *writer, struct sayso_str word)
{
    if (!word.n)
        return;
    write_gap(writer);
    buf_add(writer->out, word);
}

/* Bytes of the character at `at` when it is no part of a word, else 0; stores the gap
 * it makes. A no-break space is a space; a soft hyphen, a zero width space, a word
 * joiner and a byte-order mark are nothing. */
static size_t scan_blank(struct sayso_str s, size_t at, enum gap *gap)
{
    unsigned char c = (unsigned char)s.p[at];
    *gap = c == '\n' ? LINE : SPACE;
    if (c <= ' ')
        return 1;
    unsigned char d = at + 1 < s.n ? (unsigned char)s.p[at + 1] : 0;
    if (c == 0xC2 && (d == 0xA0 || d == 0xAD)) {
        *gap = d == 0xA0 ? SPACE : NONE;
        return 2;
    }
    unsigned char e = at + 2 < s.n ? (unsigned char)s.p[at + 2] : 0;
    *gap = NONE;
    if (c == 0xE2 && d == 0x80 && (e == 0xA8 || e == 0xA9))
        *gap = LINE;
    else if (!(c == 0xE2 && ((d == 0x80 && e == 0x8B) || (d == 0x81 && e == 0xA0))) &&
             !(c == 0xEF && d == 0xBB && e == 0xBF))
        return 0;
    return 3;
}

static bool may_be_blank(char c)
{
    unsigned char byte = (unsigned char)c;
    return byte <= ' ' ||
           (byte >= 0xC2 && (byte == 0xC2 || byte == 0xE2 || byte == 0xEF));
}

/* From inside a word on, the end of it or of the last of those that single blanks part
 * from it: such blanks are written as they stand. */
static size_t words_end(struct sayso_str s, size_t at)
{
    while (at < s.n && (!may_be_blank(s.p[at]) ||
                        (s.p[at] == ' ' && at + 1 < s.n && !may_be_blank(s.p[at + 1]))))
        at++;
    return at;
}

static void write_text(struct writer *writer, struct sayso_str text)
{
    size_t start = 0, at = 0;
    while (at < text.n) {
        enum gap gap;
        size_t n = may_be_blank(text.p[at]) ? scan_blank(text, at, &gap) : 0;
        if (n == 0) {
            at = words_end(text, at + 1);
            continue;
        }
        write_word(writer, str_sub(text, start, at));
        if (gap == LINE && !writer->literal)
            gap = SPACE;
        widen(writer, gap == LINE && writer->gap == LINE ? PARAGRAPH : gap);
        start = at += n;
    }
    write_word(writer, str_sub(text, start, text.n));
}

/* A row of data has cells without blocks or lines in them; one of a table that only
 * lays out a page has. */
static bool is_data_row(const struct node *row)
{
    for (const struct node *cell = row->first; cell; cell = cell->next)
        for (const struct node *node = cell->first; node; node = node->next)
            if (role_of(node) != INLINE && role_of(node) < SILENT)
                return false;
    return true;
}

static enum gap cell_gap(const struct writer *writer, const struct node *cell)
{
    return writer->row && writer->row == cell->parent ? TAB : PARAGRAPH;
}

/* Does a `q` want the marks that a browser puts around it? Not when its text brings its
 * own. */
static bool wants_marks(const struct node *q)
{
    static const char *const marks[] = {
        "\"", "'", "\xC2\xAB", "\xE2\x80\x98", "\xE2\x80\x9C", "\xE2\x80\x9E"};
    const struct node *node = q->first;
    struct sayso_str text = node ? str_trim(node->text) : (struct sayso_str){0};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (str_starts(text, marks[i]))
            return false;
    return node != NULL;
}

/* Two links side by side are two words, though no white space parts them. */
static void enter_inline(struct writer *writer, const struct node *node)
{
    if (node->tag == TAG_A && writer->after && writer->after == node->prev)
        widen(writer, SPACE);
}

/* The number or sign of a footnote, which leads to it, or back. */
static bool is_footnote_mark(const struct node *node)
{
    static const char *const signs[] = {"[", "]", "(", ")", "*",           "^",
                                        "†", "‡", "↩", "↑", "\xEF\xB8\x8E"};
    const struct node *text = node->first;
    while (text && text->first && !text->next)
        text = text->first;
    if (node->tag != TAG_A || !text || text->tag != TAG_TEXT || text->next ||
        str_find_char(node_attribute(node, "href"), '#', 0) == SIZE_MAX)
        return false;
    struct sayso_str rest = str_trim(text->text);
    size_t taken = rest.n > 0 && rest.n <= LONGEST_MARK;
    while (taken && rest.n) {
        taken = ascii_digit(rest.p[0]);
        for (size_t i = 0; !taken && i < sizeof signs / sizeof *signs; i++)
            taken = str_starts(rest, signs[i]) ? str_from(signs[i]).n : 0;
        rest = str_sub(rest, taken, rest.n);
    }
    return taken;
}

/* Digits raised behind a digit are an exponent, or a note's number: never digits of the
 * same figure, as they would be in plain text ("10 to the 6th" as "106"). */
static bool write_raised(struct writer *writer, const struct node *node)
{
    static const char *const raised[] = {"⁰", "¹", "²", "³", "⁴",
                                         "⁵", "⁶", "⁷", "⁸", "⁹"};
    const struct buf *out = writer->out;
    const struct node *text = node->first;
    if (node->tag != TAG_SUP || writer->gap || out->n <= writer->start ||
        !ascii_digit(out->p[out->n - 1]) || !text || text->next || !text->text.n)
        return false;
    for (size_t i = 0; i < text->text.n; i++)
        if (!ascii_digit(text->text.p[i]))
            return false;
    for (size_t i = 0; i < text->text.n; i++)
        buf_add_cstr(writer->out, raised[text->text.p[i] - '0']);
    return true;
}

/* The start of an element; false when nothing of what it holds is text. */
static bool enter(struct writer *writer, const struct node *node)
{
    enum role role = role_of(node);
    if (node->dropped || role >= SILENT) {
        bool block =
            (role >= BLOCK && role < SILENT && role != QUOTED) || role == SILENT_BLOCK;
        widen(writer, block ? PARAGRAPH : NONE);
        return false;
    }
    if (is_footnote_mark(node) || write_raised(writer, node))
        return false;
    if (role == INLINE) {
        enter_inline(writer, node);
    } else if (role == BREAK) {
        widen(writer, writer->gap >= LINE ? PARAGRAPH : LINE);
    } else if (role == QUOTED) {
        if (wants_marks(node)) {
            write_word(writer, STR_LIT("\xE2\x80\x9C"));
            writer->opened = true;
        }
    } else if (role == CELL) {
        widen(writer, cell_gap(writer, node));
    } else {
        widen(writer, PARAGRAPH);
        writer->literal += role == LITERAL;
        if (role == ROW)
            writer->row = is_data_row(node) ? node : NULL;
    }
    return true;
}

/* Its end; the gap before the closing mark of a `q` moves behind it. */
static void leave(struct writer *writer, const struct node *node)
{
    enum role role = role_of(node);
    if (node->dropped || role == BREAK || role >= SILENT)
        return;
    if (role == INLINE) {
        writer->after = node->tag == TAG_A ? node : writer->after;
    } else if (role == QUOTED) {
        if (wants_marks(node))
            buf_add(writer->out, STR_LIT("\xE2\x80\x9D"));
    } else if (role == CELL) {
        widen(writer, cell_gap(writer, node));
    } else {
        widen(writer, PARAGRAPH);
        writer->literal -= role == LITERAL;
        if (role == ROW)
            writer->row = NULL;
    }
}

void prose_add(struct buf *out, const struct node *top)
{
    struct writer writer = {.out = out, .start = out->n};
    const struct node *node = top;
    for (;;) {
        bool inside = true;
        if (node->tag == TAG_TEXT)
            write_text(&writer, node->text);
        else
            inside = enter(&writer, node);
        if (inside && node->first) {
            node = node->first;
            continue;
        }
        leave(&writer, node);
        while (node != top && !node->next) {
            node = node->parent;
            leave(&writer, node);
        }
        if (node == top)
            return;
        node = node->next;
    }
}

/* What an object stands for is left out of a page; but in a title it is mostly one that
 * nobody closed, and what is inside is the rest of the title. */
static void open_objects(struct node *top)
{
    for (struct node *node = top; node; node = node_next(node, top))
        if (node->tag == TAG_OBJECT)
            node->tag = TAG_SPAN;
}

/* The text of a fragment, folded into one line where asked. Its tree goes at once: a
 * document may hold a million fragments. */
static struct sayso_str read_fragment(struct read *read, struct sayso_str html,
                                      bool one_line)
{
    struct buf out = {0};
    struct arena scratch = {0};
    struct node *tree = tree_parse(html, &scratch);
    if (one_line)
        open_objects(tree);
    prose_add(&out, tree);
    arena_free(&scratch);
    for (size_t i = 0; one_line && i < out.n; i++)
        if (ascii_space(out.p[i]))
            out.p[i] = ' ';
    size_t n = 0;
    for (size_t i = 0; one_line && i < out.n; i++)
        if (out.p[i] != ' ' || (n && out.p[n - 1] != ' '))
            out.p[n++] = out.p[i];
    struct sayso_str text = {out.p, one_line ? n : out.n};
    text = arena_str(read->report, text);
    buf_free(&out);
    return text;
}

struct sayso_str prose_html(struct read *read, struct sayso_str html)
{
    return read_fragment(read, html, false);
}

struct sayso_str prose_line(struct read *read, struct sayso_str html)
{
    return read_fragment(read, html, true);
}
