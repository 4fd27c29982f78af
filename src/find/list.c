/*
 * Markers of lists that stand in running text. A marker alone proves nothing ("in 2.
 * Bundesliga"); only the next one of the same form, in sequence, parts two items.
 */
#include "find/list.h"

#include "base/str.h"
#include "base/utf8.h"
#include "find/mark.h"

enum { MAX_ORDINAL_DIGITS = 3 };

static size_t read_ordinal(struct sayso_str text, size_t at, struct list_marker *marker)
{
    size_t n = 0;
    while (n < MAX_ORDINAL_DIGITS && at + n < text.n && ascii_digit(text.p[at + n])) {
        marker->ordinal = marker->ordinal * 10 + (unsigned)(text.p[at + n] - '0');
        n++;
    }
    if (n == 0 && at < text.n && text.p[at] >= 'a' && text.p[at] <= 'z') {
        marker->ordinal = (unsigned)(text.p[at] - 'a') + 1;
        marker->letter = true;
        n = 1;
    }
    size_t tail = 0;
    for (; tail < 2 && at + n < text.n; n++, tail++) {
        char c = text.p[at + n];
        if ((c != '.' || tail) && c != ')')
            break;
        marker->tail[tail] = c;
    }
    return tail && at + n < text.n && ascii_space(text.p[at + n]) ? n : 0;
}

static bool is_tail(char c)
{
    return c == '.' || c == ')';
}

/* Nearly no sentence begins like an item: with a digit, or a mark behind a letter or
 * behind nothing. */
static bool may_begin(struct sayso_str text, size_t at)
{
    if (at + 1 >= text.n)
        return false;
    return ascii_digit(text.p[at]) || is_tail(text.p[at]) || is_tail(text.p[at + 1]);
}

struct list_marker list_read(struct sayso_str text, size_t at)
{
    struct list_marker marker = {0};
    size_t n, length = 0;
    uint32_t cp = utf8_at(text, at, &n);
    if (cp < 0x80 && !may_begin(text, at))
        return marker;
    if (mark_bullet(cp)) {
        marker.bullet = cp;
        length = n;
        while (at + length < text.n && ascii_space(text.p[at + length]) && length < 8)
            length++;
    }
    size_t ordinal = read_ordinal(text, at + length, &marker);
    if (ordinal == 0)
        marker = (struct list_marker){.bullet = marker.bullet};
    marker.length = ordinal || marker.bullet ? length + ordinal : 0;
    return marker;
}

bool list_follows(const struct list_marker *a, const struct list_marker *b)
{
    if (a->length == 0 || b->length == 0 || a->bullet != b->bullet)
        return false;
    if (a->ordinal == 0)
        return b->ordinal == 0;
    return b->ordinal == a->ordinal + 1 && a->letter == b->letter &&
           a->tail[0] == b->tail[0] && a->tail[1] == b->tail[1];
}
