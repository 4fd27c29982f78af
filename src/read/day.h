/* The day among the tokens of a date. */
#ifndef READ_DAY_H
#define READ_DAY_H

#include <stdbool.h>
#include <stddef.h>

#include "read/datetoken.h"

/* What helps where day and month are figures that could be either way round. */
struct day_hint {
    const struct date_tokens *all; /* among which a weekday may stand */
    bool month_first;              /* as in North America */
    bool day_first;                /* as in Europe */
};

/* What is not known, or not sound, is 0, and so is all that is finer. */
struct day {
    int year, month, day;
    size_t start, end; /* the tokens that say it */
};

/* The first day, or else month. False where there is neither. */
bool day_find(const struct date_tokens *tokens, struct day_hint hint, struct day *day);

#endif
