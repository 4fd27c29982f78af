/*
 * Takes the headers of an answer, gives the time before which not to ask again. A
 * header that cannot be read counts as not sent, but for two that RFC 9111 wants taken
 * as "stale already": an Expires and a max-age that are no date and no number.
 */
#include "fetch/policy.h"

#include <stddef.h>

#include "base/str.h"

/* ---- Numbers ----------------------------------------------------------------------
 */

/* All digits, and at least one. What is too large for any clock is as large as can be.
 */
static bool read_seconds(struct sayso_str text, int64_t *seconds)
{
    enum { ENOUGH = 1000000000 };
    *seconds = 0;
    for (size_t i = 0; i < text.n; i++) {
        if (!ascii_digit(text.p[i]))
            return false;
        if (*seconds < ENOUGH)
            *seconds = *seconds * 10 + (text.p[i] - '0');
    }
    return text.n > 0;
}

static int64_t clamp(int64_t value, int64_t least, int64_t most)
{
    return value < least ? least : value > most ? most : value;
}

/* ---- Dates ------------------------------------------------------------------------
 */

struct moment {
    int64_t year, month, day, hour, minute, second;
};

/* What is left of a date, and whether all so far was as it must be. */
struct cursor {
    struct sayso_str rest;
    bool good;
};

static void skip(struct cursor *cursor, size_t n)
{
    cursor->rest = str_sub(cursor->rest, n, cursor->rest.n);
}

static void expect(struct cursor *cursor, const char *text)
{
    cursor->good = cursor->good && str_starts(cursor->rest, text);
    skip(cursor, str_from(text).n);
}

/* A number of so many digits. */
static int64_t number(struct cursor *cursor, size_t digits)
{
    int64_t value = 0;
    struct sayso_str text = str_sub(cursor->rest, 0, digits);
    cursor->good = cursor->good && text.n == digits && read_seconds(text, &value);
    skip(cursor, digits);
    return value;
}

/* One of twelve or seven names, of which `length` letters stand there (0: all). Counts
 * from 1. */
static int64_t name(struct cursor *cursor, const char *const *names, size_t count,
                    size_t length)
{
    for (size_t i = 0; cursor->good && i < count; i++) {
        struct sayso_str whole = str_from(names[i]);
        struct sayso_str text = str_sub(whole, 0, length ? length : whole.n);
        if (str_eq(str_sub(cursor->rest, 0, text.n), text)) {
            skip(cursor, text.n);
            return (int64_t)i + 1;
        }
    }
    cursor->good = false;
    return 0;
}

static void read_weekday(struct cursor *cursor, size_t length)
{
    static const char *const days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};
    name(cursor, days, sizeof days / sizeof *days, length);
}

static int64_t read_month(struct cursor *cursor)
{
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return name(cursor, months, sizeof months / sizeof *months, 0);
}

static void read_clock(struct cursor *cursor, struct moment *moment)
{
    moment->hour = number(cursor, 2);
    expect(cursor, ":");
    moment->minute = number(cursor, 2);
    expect(cursor, ":");
    moment->second = number(cursor, 2);
}

/* "Sun, 06 Nov 1994 08:49:37 GMT" */
static void read_fixdate(struct cursor *cursor, struct moment *moment)
{
    read_weekday(cursor, 3);
    expect(cursor, ", ");
    moment->day = number(cursor, 2);
    expect(cursor, " ");
    moment->month = read_month(cursor);
    expect(cursor, " ");
    moment->year = number(cursor, 4);
    expect(cursor, " ");
    read_clock(cursor, moment);
    expect(cursor, " GMT");
}

/* "Sunday, 06-Nov-94 08:49:37 GMT" */
static void read_rfc850(struct cursor *cursor, struct moment *moment)
{
    read_weekday(cursor, 0);
    expect(cursor, ", ");
    moment->day = number(cursor, 2);
    expect(cursor, "-");
    moment->month = read_month(cursor);
    expect(cursor, "-");
    moment->year = number(cursor, 2);
    expect(cursor, " ");
    read_clock(cursor, moment);
    expect(cursor, " GMT");
}

/* "Sun Nov  6 08:49:37 1994" */
static void read_asctime(struct cursor *cursor, struct moment *moment)
{
    read_weekday(cursor, 3);
    expect(cursor, " ");
    moment->month = read_month(cursor);
    expect(cursor, " ");
    bool one_digit = str_starts(cursor->rest, " ");
    skip(cursor, one_digit);
    moment->day = number(cursor, one_digit ? 1 : 2);
    expect(cursor, " ");
    read_clock(cursor, moment);
    expect(cursor, " ");
    moment->year = number(cursor, 4);
}

static bool is_leap(int64_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* 60 is a leap second. */
static bool is_possible(const struct moment *moment)
{
    static const int64_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int64_t last = lengths[moment->month - 1];
    if (moment->month == 2 && is_leap(moment->year))
        last = 29;
    return moment->day >= 1 && moment->day <= last && moment->hour <= 23 &&
           moment->minute <= 59 && moment->second <= 60;
}

/* Days since 1970. A year is counted from March, so that the leap day is its last; up
 * to month m of such a year there are (153 m + 2) / 5 days. */
static int64_t days_of(const struct moment *moment)
{
    int64_t month = (moment->month + 9) % 12;
    int64_t year = moment->year - (moment->month <= 2);
    int64_t leap_days = year / 4 - year / 100 + year / 400;
    return year * 365 + leap_days + (153 * month + 2) / 5 + moment->day - 1 - 719468;
}

/* The year of those last two digits that is at most 50 years ahead. */
static int64_t whole_year(int64_t digits, int64_t now)
{
    enum { AVERAGE_YEAR = 31556952 }; /* seconds */
    int64_t latest = 1970 + now / AVERAGE_YEAR + 50;
    return latest - ((latest - digits) % 100 + 100) % 100;
}

bool policy_date(struct sayso_str text, int64_t now, int64_t *time)
{
    static void (*const forms[])(struct cursor *, struct moment *) = {
        read_fixdate, read_rfc850, read_asctime};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        struct cursor cursor = {text, true};
        struct moment moment = {0};
        forms[i](&cursor, &moment);
        if (!cursor.good || cursor.rest.n)
            continue;
        if (forms[i] == read_rfc850)
            moment.year = whole_year(moment.year, now);
        if (!is_possible(&moment))
            return false;
        *time = ((days_of(&moment) * 24 + moment.hour) * 60 + moment.minute) * 60 +
                moment.second;
        return true;
    }
    return false;
}

/* ---- Cache-Control ----------------------------------------------------------------
 */

/* What it says to a cache of one's own. */
struct control {
    bool uncached; /* no-cache or no-store */
    bool aged;     /* there is a max-age */
    int64_t max_age;
};

static size_t span_of_name(struct sayso_str text)
{
    size_t n = 0;
    while (n < text.n && text.p[n] != ',' && text.p[n] != '=')
        n++;
    return n;
}

/* Up to the comma that ends the directive; one in quotation marks does not. */
static size_t span_of_value(struct sayso_str text)
{
    bool quoted = false;
    size_t n = 0;
    for (; n < text.n && (quoted || text.p[n] != ','); n++) {
        if (text.p[n] == '"')
            quoted = !quoted;
        else if (quoted && text.p[n] == '\\')
            n++;
    }
    return n < text.n ? n : text.n;
}

static struct sayso_str unquoted(struct sayso_str value)
{
    bool quoted = value.n >= 2 && value.p[0] == '"' && value.p[value.n - 1] == '"';
    return quoted ? str_sub(value, 1, value.n - 1) : value;
}

/* no-cache with a list of fields is about those fields alone. Of several ages the first
 * counts; one that is no number is none left. */
static void heed(struct control *control, struct sayso_str directive,
                 struct sayso_str value)
{
    if (str_is_fold(directive, "no-store") ||
        (str_is_fold(directive, "no-cache") && !value.n)) {
        control->uncached = true;
    } else if (str_is_fold(directive, "max-age") && !control->aged) {
        control->aged = true;
        if (!read_seconds(unquoted(value), &control->max_age))
            control->max_age = 0;
    }
}

static struct control read_control(struct sayso_str header)
{
    struct control control = {0};
    while (header.n) {
        size_t n = span_of_name(header);
        struct sayso_str directive = str_trim(str_sub(header, 0, n)), value = {0};
        header = str_sub(header, n, header.n);
        if (str_starts(header, "=")) {
            n = span_of_value(header);
            value = str_trim(str_sub(header, 1, n));
            header = str_sub(header, n, header.n);
        }
        heed(&control, directive, value);
        header = str_sub(header, 1, header.n);
    }
    return control;
}

/* ---- When to come again -----------------------------------------------------------
 */

static int64_t server_time(const struct policy_answer *answer)
{
    int64_t time;
    return policy_date(answer->date, answer->now, &time) ? time : answer->now;
}

/* How long the answer stays fresh from now on, by its headers; 0 or less: it is not. */
static int64_t freshness(const struct policy_answer *answer)
{
    struct control control = read_control(answer->cache_control);
    int64_t age = 0, expires;
    read_seconds(str_trim(answer->age), &age);
    if (control.uncached)
        return 0;
    if (control.aged)
        return control.max_age - age;
    if (policy_date(str_trim(answer->expires), answer->now, &expires))
        return expires - server_time(answer) - age;
    return 0;
}

/* Counted by the server's own clock, where it tells that: ours may go wrong. */
static bool read_retry(const struct policy_answer *answer, int64_t *seconds)
{
    struct sayso_str text = str_trim(answer->retry_after);
    int64_t time;
    if (read_seconds(text, seconds))
        return true;
    if (!policy_date(text, answer->now, &time))
        return false;
    *seconds = time - server_time(answer);
    return true;
}

/* Of an answer without a Retry-After. */
static int64_t wait_by_status(const struct policy_answer *answer)
{
    switch (answer->status) {
    case 200:
    case 304:
        return clamp(freshness(answer), POLICY_LEAST, POLICY_MOST_FRESH);
    case 429:
    case 503:
        return POLICY_RETRY;
    default:
        return answer->status >= 500 ? POLICY_BROKEN : POLICY_LEAST;
    }
}

int64_t policy_not_before(const struct policy_answer *answer)
{
    int64_t wait = wait_by_status(answer), retry;
    if (read_retry(answer, &retry)) {
        retry = clamp(retry, POLICY_LEAST, POLICY_MOST_RETRY);
        if (retry > wait || answer->status >= 400)
            wait = retry;
    }
    return answer->now + wait;
}

int64_t policy_heed_ttl(int64_t not_before, int64_t time, int64_t ttl)
{
    int64_t later = time + clamp(ttl, 0, POLICY_MOST_FRESH);
    return later > not_before ? later : not_before;
}
