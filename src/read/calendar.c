/*
 * Days from dates and back, by eras of 400 years that begin in March, so that the leap
 * day comes last (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 */
#include "read/calendar.h"

enum { ERA_DAYS = 146097, EPOCH = 719468 }; /* days from 0000-03-01 to 1970-01-01 */

int calendar_length(int year, int month)
{
    static const char lengths[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12)
        return 0;
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return lengths[month - 1] + (month == 2 && leap);
}

long calendar_day(int year, int month, int day)
{
    long y = month <= 2 ? year - 1L : year;
    long era = (y >= 0 ? y : y - 399) / 400;
    long in_era = y - era * 400;
    long in_year = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * ERA_DAYS + in_era * 365 + in_era / 4 - in_era / 100 + in_year - EPOCH;
}

void calendar_split(long day, int *year, int *month, int *date)
{
    long from = day + EPOCH;
    long era = (from >= 0 ? from : from - (ERA_DAYS - 1)) / ERA_DAYS;
    long in_era = from - era * ERA_DAYS;
    long y = (in_era - in_era / 1460 + in_era / 36524 - in_era / (ERA_DAYS - 1)) / 365;
    long in_year = in_era - (365 * y + y / 4 - y / 100);
    long m = (5 * in_year + 2) / 153;
    *date = (int)(in_year - (153 * m + 2) / 5 + 1);
    *month = (int)(m < 10 ? m + 3 : m - 9);
    *year = (int)(y + era * 400 + (*month <= 2));
}

bool calendar_nth(int year, int nth, int *month, int *date)
{
    if (nth < 1 || nth > 337 + calendar_length(year, 2))
        return false;
    calendar_split(calendar_day(year, 1, 1) + nth - 1, &year, month, date);
    return true;
}

int calendar_weekday(long day)
{
    return (int)(((day + 3) % 7 + 7) % 7);
}
