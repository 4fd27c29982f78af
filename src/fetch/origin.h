/* The robots.txt of each origin, fetched once in a run. */
#ifndef FETCH_ORIGIN_H
#define FETCH_ORIGIN_H

#include <stdbool.h>

#include "fetch/http.h"
#include "fetch/robots.h"
#include "sayso.h"

/* Safe between threads, as long as one thread at a time asks for one host. */
struct origins;
struct origins *origins_new(void);
void origins_free(struct origins *origins);

/* What a request for robots.txt is made with. */
struct origin_request {
    const struct http_url *url; /* of the document that is wanted */
    bool private_allowed, allow_http;
};

/* The rules of an origin; asks it for its robots.txt at the first call. They live as
 * long as `origins`. Where the file cannot be had, they allow nothing and say why (RFC
 * 9309, 2.3.1.4); where there is none, they allow all (2.3.1.3). NULL, with err filled,
 * where the host has a private address and that is not allowed. */
const struct robots *origin_robots(struct origins *origins, struct http *http,
                                   const struct origin_request *request,
                                   struct sayso_err *err);

#endif
