/*
 * Takes a text of any length, gives parts of it that are long enough for nearly every
 * article to be one, and short enough to be held in memory by the dozen. A part ends
 * behind a blank line, since paragraphs are judged together; where there is none in the
 * second half of the room for it, behind a line, else a sentence, a word, a character.
 * Where, the bytes alone tell: a reader that has no more of them than the part and one
 * further cuts where one does that has all.
 */
#include "read/part.h"

#include "base/str.h"
#include "read/decode.h"
#include "read/form.h"

enum { HEAD = 64 << 10 /* bytes that tell what a text is */ };

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* Does a line end before `at`? CR LF is one line end. */
static bool behind_line(struct sayso_str s, size_t at)
{
    return is_line_end(s.p[at - 1]) && !(s.p[at - 1] == '\r' && s.p[at] == '\n');
}

/* ... and is it a blank one? */
static bool behind_paragraph(struct sayso_str s, size_t at)
{
    if (!behind_line(s, at))
        return false;
    at -= at > 1 && s.p[at - 1] == '\n' && s.p[at - 2] == '\r' ? 2 : 1;
    while (at && is_blank(s.p[at - 1]))
        at--;
    return at && is_line_end(s.p[at - 1]);
}

static bool behind_sentence(struct sayso_str s, size_t at)
{
    return at > 1 && is_blank(s.p[at - 1]) &&
           (s.p[at - 2] == '.' || s.p[at - 2] == '!' || s.p[at - 2] == '?');
}

static bool behind_word(struct sayso_str s, size_t at)
{
    return is_blank(s.p[at - 1]);
}

/* Of UTF-8; in other encodings what has no blank has no better place either. */
static bool behind_character(struct sayso_str s, size_t at)
{
    return ((unsigned char)s.p[at] & 0xC0) != 0x80;
}

size_t part_end(struct sayso_str bytes)
{
    static bool (*const places[])(struct sayso_str, size_t) = {
        behind_paragraph, behind_line, behind_sentence, behind_word, behind_character};
    if (bytes.n <= SAYSO_PART)
        return bytes.n;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        for (size_t at = SAYSO_PART; at > SAYSO_PART / 2; at--)
            if (places[i](bytes, at))
                return at;
    return SAYSO_PART;
}

bool part_is_long(struct sayso_str bytes, struct sayso_str type)
{
    struct sayso_str root;
    size_t n = HEAD;
    if (bytes.n <= SAYSO_PART)
        return false;
    while (n > HEAD - 4 && !behind_character(bytes, n))
        n--;
    struct sayso_str head = str_sub(bytes, 0, n);
    if (!decode_is_narrow(head, type))
        return false;
    if (str_starts(head, "\xEF\xBB\xBF"))
        head = str_sub(head, 3, head.n);
    head = str_trim(head);
    return !str_starts(head, "<") && form_of(head, &root) == SAYSO_PLAIN && !root.n;
}
