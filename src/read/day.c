/*
 * Finds the day in tokens without a time of day: 1 May 2024, May 1st, 2024, 2024-05-01,
 * 2024年5月1日, 5/1/2024, 2024-W18-3, 2024-122, 20240501, 2024. május 1., May 2024.
 */
#include "read/day.h"

#include "base/str.h"
#include "read/calendar.h"
#include "read/month.h"

/* Each takes a day at `at` and returns how many tokens it is; 0 for none. */
typedef size_t scanner(const struct date_tokens *t, size_t at, struct day_hint hint,
                       struct day *day);

/* What may stand between the parts of a date: how many tokens. */
static size_t gap(const struct date_tokens *t, size_t at)
{
    size_t n = 0;
    while (n < 2 && (date_is_sign(t, at + n, ".,-/'") ||
                     date_is_word(t, at + n, "af d da de del di do of van")))
        n++;
    return n;
}

static int month_at(const struct date_tokens *t, size_t at)
{
    const struct date_token *token = date_token(t, at);
    return token->part == DATE_WORD ? month_of(date_word(token)) : 0;
}

/* "th" in "16th": how many tokens. */
static size_t ordinal_ending(const struct date_tokens *t, size_t at)
{
    const struct date_token *token = date_token(t, at);
    return token->part == DATE_WORD && !token->spaced && token->length <= 3 &&
           !month_at(t, at);
}

/* RFC 2822, 4.3: two and three digits are years of the last century, or of this one. */
static int full_year(const struct date_tokens *t, size_t at)
{
    int year = date_value(t, at);
    if (date_token(t, at)->digits > 3)
        return year;
    return year < 50 ? year + 2000 : year + 1900;
}

/* 1 May 2024, 16. Nov 20, 5 de mayo de 2024, 01-MAY-2024 */
static size_t scan_day_month(const struct date_tokens *t, size_t at,
                             struct day_hint hint, struct day *day)
{
    (void)hint;
    if (!date_is_number(t, at, 1, 2))
        return 0;
    size_t n = 1 + ordinal_ending(t, at + 1);
    n += gap(t, at + n);
    int month = month_at(t, at + n);
    if (!month)
        return 0;
    n++;
    n += gap(t, at + n);
    if (!date_is_number(t, at + n, 2, 4))
        return 0;
    *day = (struct day){full_year(t, at + n), month, date_value(t, at), 0, 0};
    return n + 1;
}

/* May 1, 2024; Mai-05-24 */
static size_t scan_month_day(const struct date_tokens *t, size_t at,
                             struct day_hint hint, struct day *day)
{
    (void)hint;
    int month = month_at(t, at);
    if (!month)
        return 0;
    size_t n = 1 + gap(t, at + 1);
    if (!date_is_number(t, at + n, 1, 2))
        return 0;
    int number = date_value(t, at + n);
    n++;
    n += ordinal_ending(t, at + n);
    size_t between = gap(t, at + n);
    /* "May 1, 24 comments": a short year needs a sign that says so. */
    bool joined = between && date_is_sign(t, at + n + between - 1, "-/'");
    n += between;
    if (!date_is_number(t, at + n, joined ? 2 : 4, 4))
        return 0;
    *day = (struct day){full_year(t, at + n), month, number, 0, 0};
    return n + 1;
}

/* 2024. május 1., 2004-július-13 */
static size_t scan_year_name_day(const struct date_tokens *t, size_t at,
                                 struct day_hint hint, struct day *day)
{
    (void)hint;
    if (!date_is_number(t, at, 4, 4))
        return 0;
    size_t n = 1 + gap(t, at + 1);
    int month = month_at(t, at + n);
    if (!month)
        return 0;
    n++;
    n += gap(t, at + n);
    if (!date_is_number(t, at + n, 1, 2))
        return 0;
    *day = (struct day){date_value(t, at), month, date_value(t, at + n), 0, 0};
    return n + 1;
}

/* May 2024; mai de 2024 */
static size_t scan_name_year(const struct date_tokens *t, size_t at,
                             struct day_hint hint, struct day *day)
{
    (void)hint;
    int month = month_at(t, at);
    if (!month)
        return 0;
    size_t n = 1 + gap(t, at + 1);
    if (!date_is_number(t, at + n, 4, 4))
        return 0;
    *day = (struct day){date_value(t, at + n), month, 0, 0, 0};
    return n + 1;
}

/* 2024 May */
static size_t scan_year_name(const struct date_tokens *t, size_t at,
                             struct day_hint hint, struct day *day)
{
    (void)hint;
    if (!date_is_number(t, at, 4, 4))
        return 0;
    size_t n = 1 + gap(t, at + 1);
    int month = month_at(t, at + n);
    if (!month)
        return 0;
    *day = (struct day){date_value(t, at), month, 0, 0, 0};
    return n + 1;
}

/* 2024-05-01, 2024/5/1, 2024. 5. 1.; of two digits only 24-05-01, as ISO 8601 was. */
static size_t scan_year_first(const struct date_tokens *t, size_t at,
                              struct day_hint hint, struct day *day)
{
    (void)hint;
    bool full = date_is_number(t, at, 4, 4);
    if (!full && !date_is_number(t, at, 2, 2))
        return 0;
    const char *sign = date_is_sign(t, at + 1, "/")   ? "/"
                       : date_is_sign(t, at + 1, ".") ? "."
                                                      : "-";
    if (!full && !(at == 0 && *sign == '-'))
        return 0;
    size_t n = date_is_sign(t, at + 1, sign) ? 1 : 0;
    if ((!n && !full) || !date_is_number(t, at + 1 + n, full ? 1 : 2, full ? 3 : 2) ||
        (n && !date_is_sign(t, at + 3, sign)) ||
        !date_is_number(t, at + 2 + 2 * n, 1, full ? 3 : 2))
        return 0;
    *day = (struct day){full_year(t, at), date_value(t, at + 1 + n),
                        date_value(t, at + 2 + 2 * n), 0, 0};
    return 3 + 2 * n;
}

/* 2024-05 */
static size_t scan_year_month(const struct date_tokens *t, size_t at,
                              struct day_hint hint, struct day *day)
{
    (void)hint;
    if (!date_is_number(t, at, 4, 4) || !date_is_sign(t, at + 1, "-/.") ||
        !date_is_number(t, at + 2, 1, 2))
        return 0;
    *day = (struct day){date_value(t, at), date_value(t, at + 2), 0, 0, 0};
    return 3;
}

/* Is the word at `at` one that begins with one of these? */
static bool begins(const struct date_tokens *t, size_t at, const char *const *words)
{
    for (; *words; words++)
        if (str_starts(date_word(date_token(t, at)), *words))
            return true;
    return false;
}

/* 2024年5月1日, 2024년 5월 1일, 2024年5月 */
static size_t scan_east_asian(const struct date_tokens *t, size_t at,
                              struct day_hint hint, struct day *day)
{
    static const char *const days[] = {"日", "일", "号", "號", NULL};
    (void)hint;
    if (!date_is_number(t, at, 2, 4) || !date_is_word(t, at + 1, "年 년") ||
        !date_is_number(t, at + 2, 1, 2) || !date_is_word(t, at + 3, "月 월"))
        return 0;
    *day = (struct day){full_year(t, at), date_value(t, at + 2), 0, 0, 0};
    if (!date_is_number(t, at + 4, 1, 2) || !begins(t, at + 5, days))
        return 4;
    day->day = date_value(t, at + 4);
    return 6;
}

static void set_day(struct day *day, long number)
{
    calendar_split(number, &day->year, &day->month, &day->day);
}

/* 2024-W18-3, 2024W183; of a week without a day, the month or year it lies in. */
static size_t scan_week(const struct date_tokens *t, size_t at, struct day_hint hint,
                        struct day *day)
{
    (void)hint;
    size_t n = date_is_sign(t, at + 1, "-") ? 2 : 1;
    if (!date_is_number(t, at, 4, 4) || !date_is_word(t, at + n, "w") ||
        date_token(t, at + n)->spaced || !date_is_number(t, at + n + 1, 2, 3))
        return 0;
    int week = date_value(t, at + n + 1), weekday = 0;
    n += 2;
    if (date_token(t, at + n - 1)->digits == 3) {
        weekday = week % 10;
        week /= 10;
    } else if (date_is_sign(t, at + n, "-") && date_is_number(t, at + n + 1, 1, 1)) {
        weekday = date_value(t, at + n + 1);
        n += 2;
    }
    *day = (struct day){.year = date_value(t, at)};
    if (week < 1 || week > 53 || weekday > 7)
        return n;
    long fourth = calendar_day(day->year, 1, 4); /* always lies in the first week */
    long monday = fourth - calendar_weekday(fourth) + 7L * (week - 1);
    struct day last;
    set_day(&last, monday + 6);
    set_day(day, monday + (weekday ? weekday - 1 : 0));
    if (!weekday)
        *day = (struct day){last.year, last.month == day->month ? last.month : 0,
                            .day = 0};
    return n;
}

/* 2024-122 */
static size_t scan_ordinal(const struct date_tokens *t, size_t at, struct day_hint hint,
                           struct day *day)
{
    (void)hint;
    if (!date_is_number(t, at, 4, 4) || !date_is_sign(t, at + 1, "-") ||
        !date_is_number(t, at + 2, 3, 3) || date_is_sign(t, at + 3, "-"))
        return 0;
    *day = (struct day){.year = date_value(t, at)};
    calendar_nth(day->year, date_value(t, at + 2), &day->month, &day->day);
    return 3;
}

static bool is_sound(const struct day *day)
{
    return day->day >= 1 && day->day <= calendar_length(day->year, day->month);
}

/* 20240501, and before a time of day 2024122 */
static size_t scan_compact(const struct date_tokens *t, size_t at, struct day_hint hint,
                           struct day *day)
{
    (void)hint;
    if (!date_is_number(t, at, at == 0 ? 7 : 8, 8))
        return 0;
    int value = date_value(t, at);
    *day = (struct day){value / 10000, value / 100 % 100, value % 100, 0, 0};
    if (date_token(t, at)->digits == 7) {
        *day = (struct day){.year = value / 1000};
        calendar_nth(day->year, value % 1000, &day->month, &day->day);
    }
    return is_sound(day);
}

/* A weekday in English, 0 Monday ... 6 Sunday; -1 for none. */
static int find_weekday(const struct date_tokens *t)
{
    static const char *const days[] = {"mon monday",         "tue tues tuesday",
                                       "wed weds wednesday", "thu thur thurs thursday",
                                       "fri friday",         "sat saturday",
                                       "sun sunday"};
    for (size_t at = 0; at < t->n; at++)
        for (int i = 0; i < 7; i++)
            if (date_is_word(t, at, days[i]))
                return i;
    return -1;
}

/* Does a day fall on the weekday that is named? */
static bool falls_on(const struct day *day, int weekday)
{
    return weekday == calendar_weekday(calendar_day(day->year, day->month, day->day));
}

/* Which way round two figures are; the year alone where nothing tells. */
static void choose(struct day european, struct day american, struct day_hint hint,
                   bool dotted, struct day *day)
{
    bool is_european = is_sound(&european), is_american = is_sound(&american);
    bool either = is_european && is_american && !dotted;
    int weekday = either ? find_weekday(hint.all) : -1;
    if (weekday >= 0) {
        is_european = falls_on(&european, weekday);
        is_american = falls_on(&american, weekday);
    }
    if (is_european && is_american && !dotted && hint.month_first)
        is_european = false;
    bool same = european.day == european.month;
    *day = (struct day){.year = european.year};
    if (is_european && (dotted || same || hint.day_first || !is_american))
        *day = european;
    else if (is_american && !is_european)
        *day = american;
}

/* 30.10.2023, 10/30/23, 25-12-2023, 11 04 2020 */
static size_t scan_figures(const struct date_tokens *t, size_t at, struct day_hint hint,
                           struct day *day)
{
    if (!date_is_number(t, at, 1, 2))
        return 0;
    const char *sign = date_is_sign(t, at + 1, "/")   ? "/"
                       : date_is_sign(t, at + 1, ".") ? "."
                                                      : "-";
    size_t n = date_is_sign(t, at + 1, sign) ? 1 : 0;
    size_t year = at + 2 + 2 * n;
    if (!date_is_number(t, at + 1 + n, 1, 2) || (n && !date_is_sign(t, at + 3, sign)) ||
        !date_is_number(t, year, 2, 4) || date_token(t, year)->digits == 3 ||
        (!n && date_token(t, year)->digits == 2))
        return 0;
    struct day european = {full_year(t, year), date_value(t, at + 1 + n),
                           date_value(t, at), 0, 0};
    struct day american = {european.year, european.day, european.month, 0, 0};
    choose(european, american, hint, *sign == '.', day);
    return 3 + 2 * n;
}

/* What cannot be is left out, with all that is finer. */
static void keep_sound(struct day *day)
{
    if (day->month < 1 || day->month > 12)
        day->month = day->day = 0;
    else if (!is_sound(day))
        day->day = 0;
}

static bool scan(const struct date_tokens *t, scanner *const *scanners,
                 struct day_hint hint, struct day *day)
{
    for (size_t at = 0; at < t->n; at++) {
        for (size_t i = 0; scanners[i]; i++) {
            size_t n = scanners[i](t, at, hint, day);
            if (n && day->year >= 1 && day->year <= 9999) {
                keep_sound(day);
                day->start = at;
                day->end = at + n;
                return true;
            }
        }
    }
    return false;
}

bool day_find(const struct date_tokens *tokens, struct day_hint hint, struct day *day)
{
    static scanner *const whole[] = {scan_east_asian,    scan_week,
                                     scan_ordinal,       scan_year_first,
                                     scan_year_name_day, scan_day_month,
                                     scan_month_day,     scan_figures,
                                     scan_compact,       NULL};
    static scanner *const parts[] = {scan_name_year, scan_year_name, scan_year_month,
                                     NULL};
    return scan(tokens, whole, hint, day) || scan(tokens, parts, hint, day);
}
