/* One document, wherever redirects lead. */
#ifndef FETCH_FOLLOW_H
#define FETCH_FOLLOW_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "fetch/http.h"
#include "sayso.h"

enum { FOLLOW_MAX = 10 }; /* redirects */

/* Asked before each request on the way, and told afterwards. `enter` returns 0, or -1
 * with err filled to stop there; `leave` is called only after an `enter` of 0. */
struct follow_gate {
    int (*enter)(void *context, const struct http_url *url, bool private_allowed,
                 struct sayso_err *err);
    void (*leave)(void *context, const struct http_response *response);
    void *context;
};

struct follow_request {
    struct sayso_str url;
    const char *accept;
    struct sayso_str etag, last_modified;
    size_t max_bytes;               /* as in struct http_request */
    bool private_allowed;           /* may the first host have a private address? */
    bool allow_http;                /* from https down to http too */
    const struct follow_gate *gate; /* may be NULL */
    struct sayso_sink body;
};

struct followed {
    struct http_url url;           /* the last one asked, or refused to be asked */
    size_t redirects;              /* how many led there */
    struct sayso_str moved_to;     /* where the first permanent ones led, no password */
    struct http_response response; /* of the last; until the client's next request */
};

/* Ask for a document and for where its redirects lead. A redirect may lead into a
 * private network only from within one, never from https to http unless that is
 * allowed, and never to anything but these two. Returns 0 with an answer that is no
 * redirect, else -1 with err filled (its file is not). Strings live in the arena. */
int follow(struct http *http, const struct follow_request *request, struct arena *arena,
           struct followed *followed, struct sayso_err *err);

#endif
