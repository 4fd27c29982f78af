/* Time zones that feeds and pages name. */
#ifndef READ_ZONE_H
#define READ_ZONE_H

#include <stdbool.h>
#include <stddef.h>

#include "sayso.h"

/* By which rule the clocks are put forward for the summer. */
enum zone_summer { SUMMER_NONE, SUMMER_US, SUMMER_EU, SUMMER_AU, SUMMER_NZ };

struct zone {
    const char *name;
    int minutes; /* east of Greenwich, in winter */
    enum zone_summer summer;
};

/* By its name in lower case, "est" or "europe/paris"; NULL for one not known. */
const struct zone *zone_find(struct sayso_str name);

/* Minutes east of Greenwich when the clocks there show `minute`, counted from
 * 1970-01-01T00:00. */
int zone_offset(const struct zone *zone, long minute);

/* The i-th name of the table, empty past its end: for the test that it is sorted. */
struct sayso_str zone_name(size_t index);

#endif
