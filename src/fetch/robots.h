/* What a host's robots.txt lets a program read. */
#ifndef FETCH_ROBOTS_H
#define FETCH_ROBOTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "sayso.h"

/* Of a robots.txt this much is read, as RFC 9309, 2.5 asks for at least. */
enum { ROBOTS_MAX = 500 << 10 };

struct robots_rule {
    struct sayso_str *pieces; /* what stands between its asterisks, decoded */
    size_t piece_count;
    size_t octets; /* of the pattern: the longest that matches decides */
    bool anchored; /* it ends in a dollar sign */
    bool allow;
};

/* The rules for one program. Zeroed: it may read everything. */
struct robots {
    struct robots_rule *rules;
    size_t rule_count, capacity;
    long delay;               /* Crawl-delay in milliseconds; 0: none asked for */
    struct sayso_str trouble; /* why the file could not be had: nothing may be read */
};

/* Read the file's bytes, of which only the first ROBOTS_MAX count, for the program with
 * this product token. Never fails: a line that makes no sense is passed over. The rules
 * live in the arena. Linear. */
void robots_read(struct sayso_str bytes, const char *product, struct arena *arena,
                 struct robots *robots);

/* May the path (and query) of an address be read? Linear in the path for each rule;
 * `scratch` gets a copy of it. */
bool robots_allow(const struct robots *robots, struct sayso_str path,
                  struct arena *scratch);

#endif
