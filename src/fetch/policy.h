/*
 * When may a URL be asked again? Pure functions of what a server answered: no clock, no
 * network, no state. All times are seconds since 1970, all spans seconds.
 */
#ifndef FETCH_POLICY_H
#define FETCH_POLICY_H

#include <stdbool.h>
#include <stdint.h>

#include "sayso.h"

enum {
    /* Not even a page that says "no-cache" changes faster than a clock is read, and a
     * schedule by the minute must not become two requests a minute. */
    POLICY_LEAST = 60,
    /* A news feed whose headers or ttl ask for more than a day was set up by mistake:
     * what it publishes today has to be read today. */
    POLICY_MOST_FRESH = 24 * 60 * 60,
    /* A server that asks for peace gets more, but a week outlasts every outage that
     * somebody planned; beyond it a slip in one header would retire a feed. */
    POLICY_MOST_RETRY = 7 * 24 * 60 * 60,
    /* Where it asks for peace (429, 503) and does not say how long. */
    POLICY_RETRY = 15 * 60,
    /* Any other 5xx: it is broken, and may be mended soon. */
    POLICY_BROKEN = 5 * 60
};

/* One answer, as its headers have it; an empty one was not sent. */
struct policy_answer {
    int status; /* 0: no answer came */
    struct sayso_str retry_after, cache_control, expires, date, age;
    int64_t now;
};

/* When the URL may be asked again: later than `now`, always. A Retry-After counts
 * whatever the status; of 200 and 304 the cache headers (RFC 9111, section 4.2) count
 * too, the longer of the two. no-cache and no-store ask for nothing: the least applies,
 * and the URL is asked for with its validators anyway. */
int64_t policy_not_before(const struct policy_answer *answer);

/* The same when the feed that came asked in its text for `ttl` seconds of peace as
 * well: whichever is later of that and `not_before`. `time` is when it came. */
int64_t policy_heed_ttl(int64_t not_before, int64_t time, int64_t ttl);

/* An HTTP date in any of its three forms (RFC 9110, section 5.6.7), strictly: names in
 * their case, GMT, no day that its month has not. `now` says which century a year of
 * two digits is in. False where it is none. */
bool policy_date(struct sayso_str text, int64_t now, int64_t *time);

#endif
