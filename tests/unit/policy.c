/* When to come again: dates in three forms, and what the headers ask for. */
#include "fetch/policy.h"

#include "base/str.h"
#include "unit.h"

enum { NOW = 784111777, HOUR = 3600, DAY = 86400 }; /* Sun, 06 Nov 1994 08:49:37 GMT */

static int64_t date(const char *text)
{
    int64_t time = 0;
    return policy_date(str_from(text), NOW, &time) ? time : -1;
}

TEST(policy_dates)
{
    INT_EQ(date("Sun, 06 Nov 1994 08:49:37 GMT"), NOW);
    INT_EQ(date("Sunday, 06-Nov-94 08:49:37 GMT"), NOW);
    INT_EQ(date("Sun Nov  6 08:49:37 1994"), NOW);
    INT_EQ(date("Wed Nov 16 08:49:37 1994"), NOW + 10 * DAY);
    INT_EQ(date("Thu, 01 Jan 1970 00:00:00 GMT"), 0);
    INT_EQ(date("Thu, 29 Feb 2024 23:59:60 GMT"), 1709251200);
    INT_EQ(date("Tue, 29 Feb 2000 00:00:00 GMT"), 951782400);
    INT_EQ(date("Fri, 31 Dec 9999 23:59:59 GMT"), 253402300799);
    INT_EQ(date("Fri, 31 Dec 1999 23:59:59 GMT"), 946684799);
    /* A weekday that is wrong is no reason to hammer a server. */
    INT_EQ(date("Mon, 06 Nov 1994 08:49:37 GMT"), NOW);
}

/* Of the two digits, the year that is not more than 50 ahead. */
TEST(policy_dates_of_two_digits)
{
    int64_t time;
    INT_EQ(date("Saturday, 01-Jan-44 00:00:00 GMT"), 2335219200);
    INT_EQ(date("Saturday, 01-Jan-00 00:00:00 GMT"), 946684800);
    OK(policy_date(STR_LIT("Monday, 01-Jan-45 00:00:00 GMT"), NOW, &time));
    INT_EQ(time, -788918400); /* 1945 */
    OK(policy_date(STR_LIT("Saturday, 01-Jan-94 00:00:00 GMT"), 1714555800, &time));
    INT_EQ(time, 757382400); /* 1994 */
    OK(policy_date(STR_LIT("Sunday, 01-Jan-73 00:00:00 GMT"), 1714555800, &time));
    INT_EQ(time, 3250454400); /* 2073 */
}

TEST(policy_dates_that_are_none)
{
    static const char *const none[] = {
        "",
        "0",
        "-1",
        "tomorrow",
        "Sun, 06 Nov 1994 08:49:37",
        "Sun, 06 Nov 1994 08:49:37 UTC",
        "Sun, 06 Nov 1994 08:49:37 +0000",
        "Sun, 06 Nov 1994 08:49:37 GMT ",
        " Sun, 06 Nov 1994 08:49:37 GMT",
        "sun, 06 Nov 1994 08:49:37 GMT",
        "Sun, 06 nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 gmt",
        "Sun, 6 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 94 08:49:37 GMT",
        "Sun, 06-Nov-94 08:49:37 GMT",
        "Sunday, 06-Nov-1994 08:49:37 GMT",
        "Sunday, 06 Nov 1994 08:49:37 GMT",
        "Sun, 06  Nov 1994 08:49:37 GMT",
        "Sun, +6 Nov 1994 08:49:37 GMT",
        "Sun, 00 Nov 1994 08:49:37 GMT",
        "Sun, 31 Nov 1994 08:49:37 GMT",
        "Wed, 29 Feb 2023 08:49:37 GMT",
        "Thu, 29 Feb 1900 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:00:00 GMT",
        "Sun, 06 Nov 1994 08:60:00 GMT",
        "Sun, 06 Nov 1994 08:49:61 GMT",
        "Sun, 06 Nov 1994 8:49:37 GMT",
        "Sun Nov 6 08:49:37 1994",
        "Sun Nov 06 08:49:37 1994 GMT",
        "Sun Nov   6 08:49:37 1994",
        "Sun, ",
        "Sun Nov  6 08:49",
    };
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        unit_int(date(none[i]), -1, __FILE__, __LINE__, none[i]);
}

/* What to wait, in seconds. */
static int64_t wait(struct policy_answer answer)
{
    answer.now = NOW;
    return policy_not_before(&answer) - NOW;
}

static int64_t wait_for(const char *cache_control)
{
    return wait((struct policy_answer){.status = 200,
                                       .cache_control = str_from(cache_control)});
}

TEST(policy_cache_control)
{
    INT_EQ(wait_for(""), POLICY_LEAST);
    INT_EQ(wait_for("max-age=3600"), HOUR);
    INT_EQ(wait_for("public, MAX-AGE=3600"), HOUR);
    INT_EQ(wait_for(" ,, private ,max-age = 3600 , must-revalidate"), HOUR);
    INT_EQ(wait_for("max-age=\"3600\""), HOUR);
    INT_EQ(wait_for("max-age=3600, max-age=60"), HOUR);
    INT_EQ(wait_for("s-maxage=7200, max-age=3600"), HOUR);
    INT_EQ(wait_for("s-maxage=7200"), POLICY_LEAST);
    INT_EQ(wait_for("x=\"a, max-age=7200 \\\" , b\", max-age=3600"), HOUR);
    INT_EQ(wait_for("x=\"never ends, max-age=7200"), POLICY_LEAST);
    INT_EQ(wait_for("x=\"ends in \\"), POLICY_LEAST);
    INT_EQ(wait_for("xmax-age=3600"), POLICY_LEAST);
}

/* What asks for nothing is no licence to hammer; what asks for years is a slip. */
TEST(policy_floor_and_ceiling)
{
    static const char *const least[] = {
        "no-cache",         "no-store",    "no-store, max-age=3600",
        "max-age=0",        "max-age=-1",  "max-age=",
        "max-age",          "max-age=1e9", "max-age=soon, max-age=3600",
        "max-age=3600.5",   "No-Cache",    "max-age=59",
        "no-cache, private"};
    for (size_t i = 0; i < sizeof least / sizeof *least; i++)
        unit_int(wait_for(least[i]), POLICY_LEAST, __FILE__, __LINE__, least[i]);
    INT_EQ(wait_for("no-cache=\"set-cookie\", max-age=3600"), HOUR);
    INT_EQ(wait_for("max-age=86400"), DAY);
    INT_EQ(wait_for("max-age=31536000"), POLICY_MOST_FRESH);
    INT_EQ(wait_for("max-age=99999999999999999999999"), POLICY_MOST_FRESH);
}

TEST(policy_age)
{
    struct policy_answer answer = {.status = 304,
                                   .cache_control = STR_LIT("max-age=3600")};
    answer.age = STR_LIT("600");
    INT_EQ(wait(answer), HOUR - 600);
    answer.age = STR_LIT("7200");
    INT_EQ(wait(answer), POLICY_LEAST);
    answer.age = STR_LIT("-600");
    INT_EQ(wait(answer), HOUR);
    answer.age = STR_LIT("99999999999999999999");
    INT_EQ(wait(answer), POLICY_LEAST);
}

TEST(policy_expires)
{
    struct policy_answer answer = {.status = 200,
                                   .expires = STR_LIT("Sun, 06 Nov 1994 09:49:37 GMT")};
    INT_EQ(wait(answer), HOUR);
    answer.date = STR_LIT("Sun, 06 Nov 1994 09:19:37 GMT"); /* its clock is ahead */
    INT_EQ(wait(answer), HOUR / 2);
    answer.age = STR_LIT("300");
    INT_EQ(wait(answer), HOUR / 2 - 300);
    answer.date = STR_LIT("lately");
    answer.age = (struct sayso_str){0};
    INT_EQ(wait(answer), HOUR);
    answer.cache_control = STR_LIT("max-age=120");
    INT_EQ(wait(answer), 120);
    answer.cache_control = STR_LIT("no-cache");
    INT_EQ(wait(answer), POLICY_LEAST);
    answer.cache_control = STR_LIT("public");
    INT_EQ(wait(answer), HOUR);
    answer.expires = STR_LIT("0");
    INT_EQ(wait(answer), POLICY_LEAST);
    answer.expires = STR_LIT("Thu, 01 Jan 1970 00:00:00 GMT");
    INT_EQ(wait(answer), POLICY_LEAST);
    answer.expires = STR_LIT("Fri, 31 Dec 9999 23:59:59 GMT");
    INT_EQ(wait(answer), POLICY_MOST_FRESH);
}

TEST(policy_ttl)
{
    INT_EQ(policy_heed_ttl(NOW + 60, NOW, HOUR), NOW + HOUR);
    INT_EQ(policy_heed_ttl(NOW + 2 * HOUR, NOW, HOUR), NOW + 2 * HOUR);
    INT_EQ(policy_heed_ttl(NOW + 60, NOW, 0), NOW + 60);
    INT_EQ(policy_heed_ttl(NOW + 60, NOW, -HOUR), NOW + 60);
    INT_EQ(policy_heed_ttl(NOW + 60, NOW, INT64_MAX), NOW + POLICY_MOST_FRESH);
}

static int64_t wait_after(int status, const char *retry_after)
{
    return wait(
        (struct policy_answer){.status = status, .retry_after = str_from(retry_after)});
}

TEST(policy_retry_after)
{
    INT_EQ(wait_after(503, "120"), 120);
    INT_EQ(wait_after(429, " 7200 "), 2 * HOUR);
    INT_EQ(wait_after(429, "0"), POLICY_LEAST);
    INT_EQ(wait_after(200, "7200"), 2 * HOUR);
    INT_EQ(wait_after(301, "7200"), 2 * HOUR);
    INT_EQ(wait_after(500, "60"), POLICY_LEAST);
    INT_EQ(wait((struct policy_answer){.status = 200,
                                       .cache_control = STR_LIT("max-age=3600"),
                                       .retry_after = STR_LIT("120")}),
           HOUR);
    INT_EQ(wait_after(503, "Sun, 06 Nov 1994 10:49:37 GMT"), 2 * HOUR);
    INT_EQ(wait_after(503, "Sun, 06 Nov 1994 07:49:37 GMT"), POLICY_LEAST);
    INT_EQ(wait_after(503, "99999999999999999999"), POLICY_MOST_RETRY);
    INT_EQ(wait_after(503, "Fri, 31 Dec 9999 23:59:59 GMT"), POLICY_MOST_RETRY);
    INT_EQ(wait((struct policy_answer){
               .status = 503,
               .retry_after = STR_LIT("Sun, 06 Nov 1994 10:49:37 GMT"),
               .date = STR_LIT("Sun, 06 Nov 1994 09:49:37 GMT")}),
           HOUR);
}

TEST(policy_of_failures)
{
    INT_EQ(wait_after(429, ""), POLICY_RETRY);
    INT_EQ(wait_after(503, ""), POLICY_RETRY);
    INT_EQ(wait_after(503, "soon"), POLICY_RETRY);
    INT_EQ(wait_after(500, ""), POLICY_BROKEN);
    INT_EQ(wait_after(502, "-5"), POLICY_BROKEN);
    INT_EQ(wait_after(404, ""), POLICY_LEAST);
    INT_EQ(wait_after(0, ""), POLICY_LEAST);
}
