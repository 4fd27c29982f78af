/*
 * Reads a date: cuts the text into tokens, finds the time of day among them, and the
 * day among the others. Nothing depends on the system's locale, zone or clock. Text
 * that is figures alone is read by how many there are.
 */
#include "read/date.h"

#include <stdint.h>

#include "base/str.h"
#include "read/calendar.h"
#include "read/clock.h"
#include "read/datetoken.h"
#include "read/day.h"

enum { A_DAY = 24 * 60 * 60, KOREA = 9 * 60 };

/* Seconds since 1970-01-01T00:00:00. */
static int64_t instant(const struct day *day, int hour, int minute, int second)
{
    int64_t days = calendar_day(day->year, day->month, day->day);
    return days * A_DAY + ((int64_t)hour * 60 + minute) * 60 + second;
}

/* Seconds since 1970-01-01T00:00:00Z; empty where the year has not four digits. */
static struct sayso_str write_instant(int64_t seconds, struct arena *arena)
{
    int year, month, day;
    long number = (long)(seconds / A_DAY - (seconds % A_DAY < 0));
    int rest = (int)(seconds - (int64_t)number * A_DAY);
    calendar_split(number, &year, &month, &day);
    if (year < 1 || year > 9999)
        return (struct sayso_str){0};
    return arena_printf(arena, "%04d-%02d-%02dT%02d:%02d:%02dZ", year, month, day,
                        rest / 3600, rest / 60 % 60, rest % 60);
}

static struct sayso_str write_day(const struct day *day, struct arena *arena)
{
    if (day->day)
        return arena_printf(arena, "%04d-%02d-%02d", day->year, day->month, day->day);
    if (day->month)
        return arena_printf(arena, "%04d-%02d", day->year, day->month);
    return arena_printf(arena, "%04d", day->year);
}

/* The parts of a number, two figures each, from the left, after a year of four. */
static struct sayso_str write_figures(int64_t value, int digits, struct arena *arena)
{
    int parts[5] = {0}; /* second, minute, hour, day, month */
    for (int i = (14 - digits) / 2; i < 5; i++, value /= 100)
        parts[i] = (int)(value % 100);
    if (value < 1 || parts[4] < 1 || parts[3] < 1 || parts[2] > 23 || parts[1] > 59 ||
        parts[0] > 59 || parts[3] > calendar_length((int)value, parts[4]))
        return (struct sayso_str){0};
    struct day day = {(int)value, parts[4], parts[3], 0, 0};
    return write_instant(instant(&day, parts[2], parts[1], parts[0]), arena);
}

/* Five to seven figures: YYDDD, YYMMDD as ISO 8601 once had it, else YYYYMM, YYYYDDD.
 */
static struct sayso_str write_short(int value, int digits, struct arena *arena)
{
    bool nth = digits == 5 || digits == 7;
    int year = nth ? value / 1000 : value / 10000;
    if (digits < 7)
        year += year < 50 ? 2000 : 1900;
    struct day day = {.year = year};
    if (nth)
        return year > 0 && calendar_nth(year, value % 1000, &day.month, &day.day)
                   ? write_day(&day, arena)
                   : (struct sayso_str){0};
    day = (struct day){year, value / 100 % 100, value % 100, 0, 0};
    if (day.day < 1 || day.day > calendar_length(year, day.month))
        day = (struct day){value / 100, value % 100, 0, 0, 0};
    bool sound = day.year >= 1000 && calendar_length(day.year, day.month) > 0;
    return sound ? write_day(&day, arena) : (struct sayso_str){0};
}

/* Seconds since 1970, or thousandths or millionths of them, as the number of figures
 * tells of a time from 2001 to 2286. */
static struct sayso_str write_unix(int64_t value, int digits, struct arena *arena)
{
    for (; digits > 10; digits -= 3)
        value /= 1000;
    return write_instant(value, arena);
}

/* A text that is one number. */
static struct sayso_str read_figures(const struct date_token *number,
                                     struct arena *arena)
{
    struct sayso_str date = {0};
    int64_t value = number->value;
    int digits = number->digits;
    if (value < 0)
        return date;
    if (digits == 4 && value > 0)
        return arena_printf(arena, "%04d", (int)value);
    if (digits >= 5 && digits <= 7)
        return write_short((int)value, digits, arena);
    /* Figures of 19xx and 20xx; Unix times of ten digits begin with 1 until 2033. */
    if (digits == 12 || digits == 14 || (digits == 10 && value >= 2000000000))
        date = write_figures(value, digits, arena);
    bool is_unix = digits == 10 || digits == 13 || digits == 16;
    if (!date.n && is_unix)
        date = write_unix(value, digits, arena);
    return date;
}

/* -0312, -03-12: a month of the century. */
static struct sayso_str read_century(const struct date_tokens *t, struct arena *arena)
{
    struct day day = {0};
    if (!date_is_sign(t, 0, "-"))
        return (struct sayso_str){0};
    if (t->n == 2 && date_is_number(t, 1, 4, 4))
        day = (struct day){date_value(t, 1) / 100, date_value(t, 1) % 100, 0, 0, 0};
    else if (t->n == 4 && date_is_number(t, 1, 2, 2) && date_is_sign(t, 2, "-") &&
             date_is_number(t, 3, 2, 2))
        day = (struct day){date_value(t, 1), date_value(t, 3), 0, 0, 0};
    day.year += day.year < 50 ? 2000 : 1900;
    return calendar_length(day.year, day.month) ? write_day(&day, arena)
                                                : (struct sayso_str){0};
}

static bool is_korean(const struct date_tokens *t)
{
    for (size_t at = 0; at < t->n; at++)
        if (date_is_word(t, at, "년 오전 오후"))
            return true;
    return false;
}

/* The tokens but for those of the time. */
static void leave_out(const struct date_tokens *t, const struct clock *clock,
                      struct date_tokens *rest)
{
    rest->n = 0;
    for (size_t at = 0; at < t->n; at++)
        if (at < clock->start || at >= clock->end)
            rest->v[rest->n++] = t->v[at];
}

/* Does the time, which stood at `seam`, belong to the day? There is little between. */
static bool belongs(const struct date_tokens *rest, const struct day *day, size_t seam)
{
    enum { NEAR = 4 };
    size_t from = seam < day->start ? seam : day->end;
    size_t to = seam < day->start ? day->start : seam;
    for (size_t at = from; at < to; at++)
        if (date_token(rest, at)->part == DATE_NUMBER)
            return false;
    return to <= from || to - from <= NEAR;
}

static struct sayso_str write_time(const struct day *day, const struct clock *clock,
                                   int minutes, struct arena *arena)
{
    int64_t local = instant(day, clock->hour, clock->minute, clock->second);
    if (clock->zone)
        minutes = zone_offset(clock->zone, (long)(local / 60));
    return write_instant(local - minutes * INT64_C(60), arena);
}

/* Who says am and pm, or lives west of the Atlantic, writes the month first; who is to
 * the east of Greenwich, the day. */
static struct day_hint hints(const struct date_tokens *t, const struct clock *clock)
{
    enum { WEST = -5 * 60, EAST = 60, FAR_EAST = 7 * 60 };
    struct day_hint hint = {.all = t};
    int minutes = clock->zone ? clock->zone->minutes : clock->minutes;
    hint.month_first = clock->twelve || minutes <= WEST;
    hint.day_first = !hint.month_first && minutes >= EAST && minutes <= FAR_EAST;
    return hint;
}

static struct sayso_str read_tokens(const struct date_tokens *t, struct arena *arena)
{
    struct clock clock;
    struct date_tokens rest;
    struct day day;
    struct sayso_str date = {0};
    clock_find(t, &clock);
    leave_out(t, &clock, &rest);
    struct day_hint hint = hints(t, &clock);
    if (!day_find(&rest, hint, &day))
        return date;
    int minutes = clock.zoned ? clock.minutes : is_korean(t) ? KOREA : 0;
    if (day.day && clock.end > clock.start && clock.sound &&
        belongs(&rest, &day, clock.start))
        date = write_time(&day, &clock, minutes, arena);
    return date.n ? date : write_day(&day, arena);
}

static struct sayso_str read_any(struct sayso_str text, struct arena *arena)
{
    struct date_tokens tokens;
    if (!date_has_figures(text))
        return (struct sayso_str){0};
    date_tokens_read(text, &tokens);
    const struct date_token *first = date_token(&tokens, 0);
    bool fraction =
        tokens.n == 3 && date_is_sign(&tokens, 1, ".") && first->digits >= 9;
    if (first->part == DATE_NUMBER && (tokens.n == 1 || fraction) && first->digits != 8)
        return read_figures(first, arena);
    struct sayso_str date = read_century(&tokens, arena);
    return date.n ? date : read_tokens(&tokens, arena);
}

/* The first newspaper is of 1605; what says that it is older is a program that means
 * nothing by it, as 0001-01-01. */
struct sayso_str date_read(struct sayso_str text, struct arena *arena)
{
    struct sayso_str date = read_any(text, arena);
    bool old = str_cmp(str_sub(date, 0, 4), STR_LIT("1600")) < 0;
    return old ? (struct sayso_str){0} : date;
}
