/*
 * date_read finds a date in text and turns it into the table's form; here is decided
 * where to look for one, and what of it to believe.
 */
#include "read/dated.h"

#include "base/str.h"
#include "base/url.h"
#include "read/date.h"
#include "read/line.h"

enum {
    DAY = sizeof "2024-05-01" - 1,
    MONTHS = 12,
    EARLIEST_YEAR = 1990,
    LATEST_YEAR = 2100
};

static bool has_digit(struct sayso_str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (ascii_digit(text.p[i]))
            return true;
    return false;
}

/* The number that all of a path's segment is, of `digits` digits; -1 for none. */
static int segment_number(struct sayso_str segment, size_t digits)
{
    int number = 0;
    if (segment.n != digits)
        return -1;
    for (size_t i = 0; i < segment.n; i++) {
        if (!ascii_digit(segment.p[i]))
            return -1;
        number = 10 * number + (segment.p[i] - '0');
    }
    return number;
}

static bool is_year(int year)
{
    return year >= EARLIEST_YEAR && year < LATEST_YEAR;
}

/* The number of one or two digits at *at; moves *at behind it. -1: none. */
static int scan_number(struct sayso_str text, size_t *at)
{
    int number = 0;
    size_t start = *at;
    for (; *at < text.n && ascii_digit(text.p[*at]) && *at < start + 2; (*at)++)
        number = 10 * number + (text.p[*at] - '0');
    return *at == start ? -1 : number;
}

/* What comes first in "3/5/2024". */
enum order { ORDER_UNKNOWN, ORDER_DAY, ORDER_MONTH };

static enum order order_of(struct sayso_str language)
{
    if (str_is_fold(language, "en-us"))
        return ORDER_MONTH;
    return language.n && !str_is_fold(language, "en") ? ORDER_DAY : ORDER_UNKNOWN;
}

/* The date in figures at `at` whose day and month could be either way round, in the
 * order of the language. Empty where there is none. */
static struct sayso_str either_way(struct sayso_str line, size_t at, enum order order,
                                   struct arena *arena)
{
    int first = scan_number(line, &at);
    char by = at < line.n ? line.p[at++] : ' ';
    int second = by == '/' || by == '-' ? scan_number(line, &at) : -1;
    bool same = at < line.n && line.p[at] == by;
    struct sayso_str year = str_sub(line, at + 1, at + 5), rest;
    if (first < 1 || first > MONTHS || second < 1 || second > MONTHS || !same ||
        order == ORDER_UNKNOWN || !is_year(segment_number(year, 4)))
        return (struct sayso_str){0};
    rest = str_sub(line, at + 5, line.n);
    if (rest.n && (ascii_digit(rest.p[0]) || rest.p[0] == by))
        return (struct sayso_str){0};
    int day = order == ORDER_DAY ? first : second;
    return arena_printf(arena, "%.*s-%02d-%02d", STR(year), first + second - day, day);
}

struct sayso_str dated_line(struct sayso_str line, struct sayso_str language,
                            struct arena *arena)
{
    size_t end = line.n;
    if (end > DATED_MAX_BYTES)
        for (end = DATED_MAX_BYTES; end > 0 && line.p[end] != ' '; end--)
            ;
    line = str_sub(line, 0, end);
    struct sayso_str date = has_digit(line) ? date_read(line, arena) : STR_LIT("");
    if (date.n >= DAY)
        return str_sub(date, 0, DAY);
    struct sayso_str word;
    bool year = date.n > 0; /* is all that is sure of it */
    for (size_t at = 0; year && line_word(line, &at, &word);) {
        date = either_way(line, at - word.n, order_of(language), arena);
        if (date.n)
            return date;
    }
    return (struct sayso_str){0};
}

/* "2024-05-01" at the start of a segment. */
static struct sayso_str dated_segment(struct sayso_str segment, struct arena *arena)
{
    struct sayso_str day = str_sub(segment, 0, DAY);
    bool whole = day.n == DAY && day.p[4] == '-' && day.p[7] == '-' &&
                 (segment.n == DAY || !ascii_digit(segment.p[DAY]));
    if (!whole || !is_year(segment_number(str_sub(day, 0, 4), 4)))
        return (struct sayso_str){0};
    return date_read(day, arena);
}

struct sayso_str dated_url(struct sayso_str url, struct arena *arena)
{
    struct sayso_str path = url_split(url).path, segment;
    int year = -1, month = -1;
    while (str_split(&path, '/', &segment)) {
        struct sayso_str date = dated_segment(segment, arena);
        if (date.n)
            return date;
        int two = segment_number(segment, 2);
        if (month > 0 && two > 0 && two <= 31)
            return date_read(arena_printf(arena, "%04d-%02d-%02d", year, month, two),
                             arena);
        if (month > 0)
            break;
        int four = segment_number(segment, 4);
        if (is_year(year) && two > 0 && two <= 12)
            month = two;
        else
            year = four;
    }
    return month > 0 ? arena_printf(arena, "%04d-%02d", year, month)
                     : (struct sayso_str){0};
}
