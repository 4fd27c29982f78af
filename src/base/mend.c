/*
 * What JSON met on the web gets wrong and the library that reads it would refuse or
 * spoil, in one pass over the bytes:
 *
 *   commas that stand for nothing ("[,1,,2]")      left out
 *   an escape that JSON has not ("\x", "\u12")     its backslash is a backslash
 *   an escaped apostrophe                          an apostrophe
 *   an escaped NUL                                 U+FFFD: no text of ours holds NUL
 *   whole numbers of more than 18 digits, or       a string of those digits: ids lose
 *   that begin with 0                              none of them
 *
 * It does not judge: what it cannot mend it leaves for the reader to refuse.
 */
#include "base/mend.h"

#include <stdint.h>
#include <string.h>

#include "base/str.h"

enum { SAFE_DIGITS = 18 };

struct mend {
    struct sayso_str text;
    struct buf *out;
    size_t at;    /* the next byte to look at */
    size_t taken; /* what stands before is in `out`, or left out */
    char last;    /* the last byte outside of strings that was no blank */
    size_t depth; /* of the objects and arrays that are open */
    char open[MEND_MAX_DEPTH];
    size_t whole, whole_depth; /* where the last one closed, and what was open then */
    struct mended result;
};

/* In place of `count` bytes at `from` comes `by`. */
static void change(struct mend *m, size_t from, size_t count, const char *by)
{
    buf_add(m->out, str_sub(m->text, m->taken, from));
    buf_add_cstr(m->out, by);
    m->taken = from + count;
    m->result.changes++;
}

static char peek(const struct mend *m, size_t at)
{
    return at < m->text.n ? m->text.p[at] : '\0';
}

static bool is_hex(char c)
{
    char low = ascii_lower(c);
    return ascii_digit(c) || (low >= 'a' && low <= 'f');
}

/* An escape at `at`: returns its length. */
static size_t escape(struct mend *m, size_t at)
{
    char c = peek(m, at + 1);
    struct sayso_str digits = str_sub(m->text, at + 2, at + 6);
    size_t hex = 0;
    while (c == 'u' && hex < digits.n && is_hex(digits.p[hex]))
        hex++;
    if (hex == 4) {
        if (str_is(digits, "0000"))
            change(m, at, 6, "\\ufffd");
        return 6;
    }
    if (c == '\'')
        change(m, at, 2, "\\u0027");
    else if (c && !strchr("\"\\/bfnrt", c)) {
        change(m, at, 1, "\\\\");
        return 1;
    }
    return 2;
}

/* The next `c` from `at` on, or the end. */
static size_t next(struct sayso_str text, char c, size_t at)
{
    size_t found = str_find_char(text, c, at);
    return found == SIZE_MAX ? text.n : found;
}

/* Past the string whose quotation mark stands at m->at. Each search goes on where the
 * last one of its kind ended, so all of them together pass the string twice. */
static void string(struct mend *m)
{
    char quote = m->text.p[m->at++];
    size_t close = next(m->text, quote, m->at), slash;
    while ((slash = next(str_sub(m->text, 0, close), '\\', m->at)) < close) {
        m->at = slash + escape(m, slash);
        if (close < m->at)
            close = next(m->text, quote, m->at);
    }
    m->at = close + 1;
}

/* Past the comment at m->at, or past a lone slash. */
static void comment(struct mend *m)
{
    char kind = peek(m, m->at + 1);
    size_t end = m->at + 1;
    if (kind == '/')
        end = str_find_char(m->text, '\n', m->at);
    else if (kind == '*')
        end = str_find(m->text, STR_LIT("*/"), m->at + 2);
    m->at = end == SIZE_MAX ? m->text.n : end + (kind == '*' ? 2 : 0);
}

/* May `c` stand in a number behind its first digits? */
static bool in_number(char c)
{
    return ascii_digit(c) || (c && strchr("+-.eE", c));
}

/* Past the number, or the lone sign, at m->at. */
static void number(struct mend *m)
{
    size_t from = m->at + (m->text.p[m->at] == '-'), end = from;
    while (ascii_digit(peek(m, end)))
        end++;
    size_t digits = end - from;
    bool odd = digits > SAFE_DIGITS || (digits > 1 && m->text.p[from] == '0');
    if (odd && !in_number(peek(m, end))) {
        change(m, m->at, 0, "\"");
        change(m, end, 0, "\"");
    }
    while (in_number(peek(m, end)))
        end++;
    m->at = end;
}

/* Keep count of an opening or closing bracket behind which m->at stands. */
static void bracket(struct mend *m, char c)
{
    if (c == '[' || c == '{') {
        if (m->depth < MEND_MAX_DEPTH)
            m->open[m->depth] = c;
        m->depth++;
    } else if (m->depth) {
        m->depth--;
        m->whole = m->at;
        m->whole_depth = m->depth;
    }
}

static void token(struct mend *m)
{
    char c = m->text.p[m->at];
    if (c == ',' && (!m->last || strchr("[{,", m->last))) {
        change(m, m->at++, 1, "");
        return;
    }
    m->last = c;
    m->result.containers += c == '[' || c == '{';
    m->result.values += c == ',' || c == '[' || c == '{';
    if (c == '"' || c == '\'')
        string(m);
    else if (ascii_digit(c) || c == '-')
        number(m);
    else {
        m->at++;
        if (strchr("[]{}", c))
            bracket(m, c);
    }
}

static void scan(struct mend *m, size_t until)
{
    while (m->at < m->text.n && m->out->n + (m->at - m->taken) < until) {
        if (ascii_space(m->text.p[m->at]))
            m->at++;
        else if (m->text.p[m->at] == '/')
            comment(m);
        else
            token(m);
    }
}

struct mended mend_json(struct sayso_str text, size_t until, struct buf *out)
{
    struct mend m = {.text = text, .out = out};
    scan(&m, until);
    m.result.at = m.taken + (until > out->n ? until - out->n : 0);
    if (m.result.changes && until == SIZE_MAX)
        buf_add(out, str_sub(text, m.taken, text.n));
    return m.result;
}

bool mend_start(struct sayso_str text, struct buf *out)
{
    struct buf unused = {0};
    struct mend m = {.text = text, .out = &unused};
    scan(&m, SIZE_MAX);
    buf_free(&unused);
    if (!m.whole || m.whole_depth > MEND_MAX_DEPTH)
        return false;
    buf_add(out, str_sub(text, 0, m.whole));
    while (m.whole_depth)
        buf_add_char(out, m.open[--m.whole_depth] == '[' ? ']' : '}');
    return true;
}
