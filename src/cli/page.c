/*
 * Takes labels and words, gives lines of at most 80 characters. Counts code points, and
 * knows nothing of wide characters.
 */
#include "cli/page.h"

#include <stdbool.h>
#include <string.h>

enum { WIDTH = 80, INDENT = 2, LABEL_WIDTH = 11 };

static bool is_blank(char c)
{
    return c && strchr(" \t\r\n\v\f", c);
}

/* Code points of UTF-8 are all bytes but those that continue one. */
static bool begins_point(char c)
{
    return ((unsigned char)c & 0xC0) != 0x80;
}

static size_t width_of(struct sayso_str s)
{
    size_t width = 0;
    for (size_t i = 0; i < s.n; i++)
        width += begins_point(s.p[i]);
    return width;
}

/* The next word, or as much of one that is longer than `room` as ends in a bar, which
 * parts the alternatives of a rule. */
static struct sayso_str next_word(struct sayso_str *rest, size_t room)
{
    size_t start = 0, end, width = 0, bar = 0;
    while (start < rest->n && is_blank(rest->p[start]))
        start++;
    for (end = start; end < rest->n && !is_blank(rest->p[end]); end++) {
        width += begins_point(rest->p[end]);
        if (width > room && bar) {
            end = bar;
            break;
        }
        if (rest->p[end] == '|')
            bar = end + 1;
    }
    struct sayso_str word = {rest->p + start, end - start};
    *rest = (struct sayso_str){rest->p + end, rest->n - end};
    return word;
}

static void add_blanks(struct bytes *page, size_t count)
{
    while (count--)
        bytes_add_text(page, " ");
}

static void add_word(struct bytes *page, struct sayso_str word)
{
    for (size_t i = 0; i < word.n; i++) {
        unsigned char c = (unsigned char)word.p[i];
        bytes_add(page, c < 0x20 || c == 0x7F ? "?" : &word.p[i], 1);
    }
}

/* Words from column `at` on; the lines that follow begin at column `margin`. */
static void add_words(struct bytes *page, struct sayso_str words, size_t at,
                      size_t margin)
{
    struct sayso_str word;
    bool first = true, cut = false;
    while ((word = next_word(&words, WIDTH - margin)).n) {
        size_t width = width_of(word);
        if (!first && (cut || at + 1 + width > WIDTH)) {
            bytes_add_text(page, "\n");
            add_blanks(page, margin);
            at = margin;
        } else if (!first) {
            bytes_add_text(page, " ");
            at++;
        }
        add_word(page, word);
        at += width;
        first = false;
        cut = words.n && !is_blank(words.p[0]);
    }
    bytes_add_text(page, "\n");
}

static bool has_words(struct sayso_str words)
{
    return words.n && next_word(&words, WIDTH).n;
}

void page_field(struct bytes *page, struct sayso_str label, struct sayso_str words)
{
    if (!has_words(words))
        return;
    size_t width = width_of(label);
    size_t room = width < LABEL_WIDTH ? LABEL_WIDTH - width : 1;
    add_blanks(page, INDENT);
    add_word(page, label);
    add_blanks(page, room);
    add_words(page, words, INDENT + width + room, INDENT + LABEL_WIDTH);
}

void page_line(struct bytes *page, struct sayso_str words)
{
    if (has_words(words))
        add_words(page, words, 0, 0);
}
