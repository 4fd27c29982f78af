/* The time of day among the tokens of a date. */
#ifndef READ_CLOCK_H
#define READ_CLOCK_H

#include <stdbool.h>
#include <stddef.h>

#include "read/datetoken.h"
#include "read/zone.h"

struct clock {
    size_t start, end; /* the tokens that say it, with its zone; equal: none does */
    bool sound;        /* it is a time that there is */
    int hour, minute, second;
    bool twelve; /* it says am or pm */
    bool zoned;  /* it says its zone: `zone`, or else so many minutes east */
    const struct zone *zone;
    int minutes;
};

/* The first time of day. */
void clock_find(const struct date_tokens *tokens, struct clock *clock);

#endif
