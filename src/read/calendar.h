/* The Gregorian calendar, also before there was one; days count from 1970-01-01. */
#ifndef READ_CALENDAR_H
#define READ_CALENDAR_H

#include <stdbool.h>

/* How many days a month has; 0 where there is no such month. */
int calendar_length(int year, int month);

long calendar_day(int year, int month, int day);
void calendar_split(long day, int *year, int *month, int *date);

/* Month and day of the nth day of a year; false where it has none. */
bool calendar_nth(int year, int nth, int *month, int *date);

/* 0 Monday ... 6 Sunday. */
int calendar_weekday(long day);

#endif
