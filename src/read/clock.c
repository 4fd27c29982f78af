/*
 * Finds a time of day: 9:15, 09:15:00.123, T0915, 3pm, 3:09 p.m., 15h30, kl. 15.30,
 * 15.30 Uhr, 15時30分, 오후 3:09; and the zone behind it: Z, EST, GMT-7, +05:30,
 * Europe/Paris.
 */
#include "read/clock.h"

#include <string.h>

#include "base/buf.h"
#include "base/str.h"

/* Each takes a time of day at `at` and returns how many tokens it is; 0 for none. */
typedef size_t scanner(const struct date_tokens *t, size_t at, struct clock *clock);

/* h:mm, with seconds and their fraction where there are any. */
static size_t scan_colons(const struct date_tokens *t, size_t at, struct clock *clock)
{
    size_t n = 3;
    if (!date_is_number(t, at, 1, 2) || !date_is_sign(t, at + 1, ":") ||
        !date_is_number(t, at + 2, 1, 2))
        return 0;
    clock->hour = date_value(t, at);
    clock->minute = date_value(t, at + 2);
    if (date_is_sign(t, at + n, ":") && date_is_number(t, at + n + 1, 1, 2)) {
        clock->second = date_value(t, at + n + 1);
        n += 2;
        if (date_is_sign(t, at + n, ".,") && !date_token(t, at + n + 1)->spaced &&
            date_is_number(t, at + n + 1, 1, 18))
            n += 2;
    }
    clock->sound = !date_is_sign(t, at + n, ":");
    return n;
}

/* T0915, T091500, T09, with a fraction of the second. */
static size_t scan_compact(const struct date_tokens *t, size_t at, struct clock *clock)
{
    const struct date_token *digits = date_token(t, at + 1);
    if (!date_is_word(t, at, "t") || digits->spaced || digits->digits % 2 ||
        !date_is_number(t, at + 1, 2, 6) || date_is_sign(t, at + 2, ":"))
        return 0;
    int value = date_value(t, at + 1);
    for (int n = digits->digits; n < 6; n += 2)
        value *= 100;
    clock->hour = value / 10000;
    clock->minute = value / 100 % 100;
    clock->second = value % 100;
    bool fraction = date_is_sign(t, at + 2, ".,") && date_is_number(t, at + 3, 1, 18);
    return fraction ? 4 : 2;
}

/* 15h30, 15 h, 15時30分20秒. */
static size_t scan_units(const struct date_tokens *t, size_t at, struct clock *clock)
{
    static const char *const units[] = {"h hs 時 时 点 點 시", "min m 分 분",
                                        "s sec 秒 초"};
    int *const parts[] = {&clock->hour, &clock->minute, &clock->second};
    size_t n = 0;
    for (size_t i = 0; i < 3 && date_is_number(t, at + n, 1, 2); i++) {
        bool unit = date_is_word(t, at + n + 1, units[i]);
        if (!unit && (i != 1 || date_token(t, at + n)->digits != 2))
            break;
        *parts[i] = date_value(t, at + n);
        n += unit ? 2 : 1;
    }
    return n;
}

/* kl. 15.30; 15.30 Uhr; 15 Uhr. */
static size_t scan_points(const struct date_tokens *t, size_t at, struct clock *clock)
{
    size_t n = date_is_word(t, at, "kl klo klokken um") ? 1 : 0;
    bool told = n;
    if (n && date_is_sign(t, at + n, "."))
        n++;
    if (!date_is_number(t, at + n, 1, 2))
        return 0;
    clock->hour = date_value(t, at + n);
    n++;
    if (date_is_sign(t, at + n, ".:") && date_is_number(t, at + n + 1, 2, 2)) {
        clock->minute = date_value(t, at + n + 1);
        n += 2;
    }
    bool uhr = date_is_word(t, at + n, "uhr");
    return told || uhr ? n + uhr : 0;
}

/* am, pm, a.m., p. m. at `at`: how many tokens that is. */
static size_t meridiem(const struct date_tokens *t, size_t at, bool *pm)
{
    *pm = date_is_word(t, at, "pm p");
    if (date_is_word(t, at, "am pm"))
        return 1;
    if (!date_is_word(t, at, "a p"))
        return 0;
    size_t n = date_is_sign(t, at + 1, ".") ? 2 : 1;
    if (!date_is_word(t, at + n, "m"))
        return 0;
    n++;
    return n + date_is_sign(t, at + n, ".");
}

/* 3pm, 3 p.m. */
static size_t scan_hour(const struct date_tokens *t, size_t at, struct clock *clock)
{
    bool pm;
    if (!date_is_number(t, at, 1, 2) || !meridiem(t, at + 1, &pm))
        return 0;
    clock->hour = date_value(t, at);
    return 1;
}

static bool ends_in(struct sayso_str word, const char *const *endings, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_ends(word, endings[i]))
            return true;
    return false;
}

/* East Asian words for am and pm come before the time: 1 am, 2 pm, 0 none. */
static int early_meridiem(struct sayso_str word)
{
    static const char *const am[] = {"오전", "上午", "午前"};
    static const char *const pm[] = {"오후", "下午", "午後"};
    return ends_in(word, am, 3) ? 1 : ends_in(word, pm, 3) ? 2 : 0;
}

static void set_half(struct clock *clock, bool pm)
{
    clock->twelve = true;
    if (clock->hour == 12)
        clock->hour = pm ? 12 : 0;
    else if (clock->hour < 12 && pm)
        clock->hour += 12;
}

/* "America/New_York", from `at` on, into `name`: how many tokens that is. */
static size_t read_name(const struct date_tokens *t, size_t at, struct buf *name)
{
    size_t n = 0;
    while (date_token(t, at + n)->part == DATE_WORD) {
        buf_add(name, date_word(date_token(t, at + n)));
        n++;
        if (!date_is_sign(t, at + n, "/") ||
            date_token(t, at + n + 1)->part != DATE_WORD)
            break;
        buf_add_char(name, '/');
        n++;
    }
    return n;
}

/* A zone by name at `at`. Short ones are in capitals: "et", "met" and "cat" are words.
 */
static size_t scan_zone_name(const struct date_tokens *t, size_t at,
                             const struct zone **zone)
{
    struct buf name = {0};
    size_t n = read_name(t, at, &name);
    *zone = zone_find(buf_str(&name));
    buf_free(&name);
    bool plain = n > 1 || date_token(t, at)->upper || date_is_word(t, at, "z utc gmt");
    return *zone && plain ? n : 0;
}

/* +05:30, -0700, +1 at `at`, in minutes; *sound is whether there is such an offset. */
static size_t scan_offset(const struct date_tokens *t, size_t at, int *minutes,
                          bool *sound)
{
    enum { FARTHEST = 15 * 60 };
    if (!date_is_sign(t, at, "+-") || date_token(t, at + 1)->spaced ||
        !date_is_number(t, at + 1, 1, 4))
        return 0;
    size_t n = 2;
    int hours = date_value(t, at + 1), rest = 0;
    if (date_token(t, at + 1)->digits > 2) {
        rest = hours % 100;
        hours /= 100;
    } else if (date_is_sign(t, at + 2, ":") && date_is_number(t, at + 3, 2, 2)) {
        rest = date_value(t, at + 3);
        n = 4;
    }
    *minutes = (hours * 60 + rest) * (date_is_sign(t, at, "-") ? -1 : 1);
    *sound = rest < 60 && hours * 60 + rest <= FARTHEST;
    return n;
}

/* The zone behind the time, which ends at `at`: returns where the zone ends. */
static size_t read_zone(const struct date_tokens *t, size_t at, struct clock *clock)
{
    bool sound = true;
    size_t from = at + date_is_sign(t, at, "(,");
    size_t named = scan_zone_name(t, from, &clock->zone);
    if (named) {
        at = from + named;
        clock->zoned = true;
        if (clock->zone->minutes != 0 || clock->zone->summer != SUMMER_NONE)
            return at;
    }
    size_t offset = scan_offset(t, at, &clock->minutes, &sound);
    if (offset || !named)
        clock->zone = NULL;
    clock->zoned = clock->zoned || offset;
    clock->sound = clock->sound && sound;
    return at + offset;
}

static bool is_time(const struct clock *clock)
{
    bool midnight = clock->hour == 24 && clock->minute == 0 && clock->second == 0;
    bool leap = clock->second == 60 && clock->minute == 59;
    return (clock->hour < 24 || midnight) && clock->minute < 60 &&
           (clock->second < 60 || leap);
}

/* What stands about the time found in [start, end): am or pm, the zone. */
static void finish(const struct date_tokens *t, struct clock *clock)
{
    bool pm;
    size_t half = meridiem(t, clock->end, &pm);
    if (half)
        set_half(clock, pm);
    clock->end += half;
    if (clock->start > 0) {
        const struct date_token *before = date_token(t, clock->start - 1);
        int early = early_meridiem(date_word(before));
        if (early)
            set_half(clock, early == 2);
        clock->start -=
            date_is_word(t, clock->start - 1, "t 오전 上午 午前 오후 下午 午後");
    }
    clock->end += date_is_word(t, clock->end, "uhr h hs hrs");
    clock->sound = clock->sound && is_time(clock);
    clock->end = read_zone(t, clock->end, clock);
}

void clock_find(const struct date_tokens *tokens, struct clock *clock)
{
    static scanner *const scanners[] = {scan_colons, scan_compact, scan_hour,
                                        scan_points, scan_units};
    for (size_t at = 0; at < tokens->n; at++) {
        for (size_t i = 0; i < sizeof scanners / sizeof *scanners; i++) {
            *clock = (struct clock){.sound = true};
            size_t n = scanners[i](tokens, at, clock);
            if (n) {
                clock->start = at;
                clock->end = at + n;
                finish(tokens, clock);
                return;
            }
        }
    }
    *clock = (struct clock){0};
}
