/* A date in words -> ISO 8601. */
#ifndef FIND_DATE_H
#define FIND_DATE_H

#include <stdbool.h>

#include "sayso.h"

struct date {
    int year, month, day;
};

/* The first whole date in a line: "May 29, 2010", "29 May 2010", "2010-05-29". Dates in
 * figures whose order nobody can know ("5/6/2010") are none. */
bool date_find(struct sayso_str line, struct date *date);

/* Is the word a month's name, or what it is cut to: "Sept"? */
bool date_is_month(struct sayso_str word);

#endif
