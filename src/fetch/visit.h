/* What is known of a URL. */
#ifndef FETCH_VISIT_H
#define FETCH_VISIT_H

#include <stdbool.h>
#include <stdint.h>

#include "sayso.h"

/* Valid when zeroed: never asked. Times are seconds since 1970. */
struct visit {
    struct sayso_str url;                 /* as named, its password hidden */
    struct sayso_str etag, last_modified; /* opaque, to be sent back; empty: none */
    struct sayso_str moved_to;            /* where 301 and 308 led; empty: nowhere */
    bool gone;                            /* 410: never ask again */
    int64_t not_before;                   /* when it may be asked again */
    int64_t time;                         /* when it was asked last; 0: never */
    int status;                           /* what it answered: the HTTP status, or 0 */
};

/* The feed that came asks to be left alone for so many seconds; up to a day it is. */
void visit_heed_ttl(struct visit *visit, int64_t ttl);

#endif
