/* Who may ask which host when: one request at a time, and a pause before the next. */
#ifndef FETCH_PACE_H
#define FETCH_PACE_H

#include <stdbool.h>

#include "sayso.h"

struct pace;
struct pace_host;

/* Safe between threads. `pause` is what a host is left alone after an answer, in
 * milliseconds. Never NULL. */
struct pace *pace_new(long pause);
void pace_free(struct pace *pace);

/* Wait until nobody else asks this host and its pause is over; then it is the caller's
 * until pace_leave. A thread may hold one host at a time. */
struct pace_host *pace_enter(struct pace *pace, struct sayso_str host);
void pace_leave(struct pace *pace, struct pace_host *host);

/* For who holds the host. Ask for a longer pause, in milliseconds; a ceiling of ten
 * seconds, or of the pause of all if that is longer, stands. */
void pace_slow(struct pace *pace, struct pace_host *host, long pause);

/* The host is overrun: nobody asks it again in this run. Does the host want that? */
void pace_close(struct pace_host *host);
bool pace_closed(const struct pace_host *host);

#endif
