/* The names of the months. */
#ifndef READ_MONTH_H
#define READ_MONTH_H

#include <stddef.h>

#include "sayso.h"

/* 1-12 for a month's name or the short form of it, given in lower case and without
 * marks upon letters; 0 for another word. */
int month_of(struct sayso_str word);

/* The i-th name of the table, empty past its end: for the test that it is sorted. */
struct sayso_str month_name(size_t index);

#endif
