#include "read/dated.h"

#include "base/str.h"
#include "base/url.h"
#include "read/date.h"

enum { DAY = sizeof "2024-05-01" - 1, EARLIEST_YEAR = 1990, LATEST_YEAR = 2100 };

static bool has_digit(struct sayso_str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (ascii_digit(text.p[i]))
            return true;
    return false;
}

struct sayso_str dated_line(struct sayso_str line, struct arena *arena)
{
    size_t end = line.n;
    if (end > DATED_MAX_BYTES)
        for (end = DATED_MAX_BYTES; end > 0 && line.p[end] != ' '; end--)
            ;
    line = str_sub(line, 0, end);
    struct sayso_str date = has_digit(line) ? date_read(line, arena) : STR_LIT("");
    return date.n >= DAY ? str_sub(date, 0, DAY) : (struct sayso_str){0};
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
