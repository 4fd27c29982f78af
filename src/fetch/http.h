/* One exchange with a web server: a request, its response. The only door to libcurl. */
#ifndef FETCH_HTTP_H
#define FETCH_HTTP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "sayso.h"

/* Call http_begin once, before there are threads; http_end when the last client is
 * freed. Returns 0, or -1 and fills err. */
int http_begin(struct sayso_err *err);
void http_end(void);

/* How long and how much. A field that is 0 means what stands beside it. */
struct http_limits {
    long wait;        /* seconds to connect, to answer, or nearly silent: 30 */
    long total;       /* seconds for one exchange: four times wait */
    size_t max_bytes; /* of a body, unpacked: 100 MiB */
};

/* A client keeps connections open for the next request; one a thread. Never NULL. */
struct http;
struct http *http_new(const struct http_limits *limits);
void http_free(struct http *http);

/* An address in its parts, as the client takes it, so that what is checked is what is
 * connected to. The strings end in NUL. */
struct http_url {
    struct sayso_str whole;  /* blanks and other bytes that may not stand escaped */
    struct sayso_str shown;  /* the same without a name and a password */
    struct sayso_str scheme; /* "http" or "https" */
    struct sayso_str host;   /* lower case; an IPv6 address without its brackets */
    struct sayso_str origin; /* scheme, host and port: "http://example.org:80" */
    struct sayso_str path;   /* and query: "/a?b" */
};

/* Take an address apart into the arena. Returns 0, or -1 and fills err for what is no
 * address, or one that is neither http nor https. */
int http_url_read(struct sayso_str text, struct arena *arena, struct http_url *url,
                  struct sayso_err *err);

struct http_request {
    const struct http_url *url;
    const char *accept;                   /* the kinds of document that are wanted */
    struct sayso_str etag, last_modified; /* of what is known already; may be empty */
    size_t max_bytes;     /* a body's part that is wanted: the rest is not read, which
                             is no error; 0: all of it, within the limits */
    bool private_allowed; /* may the host have a private address? */
};

/* What came back. The headers are as they stand, opaque bytes without line ends, each
 * empty where it is missing; lines of one name are joined by commas. All strings live
 * until the client's next http_get. */
struct http_response {
    int status;                /* 200, 404 ... */
    struct sayso_str location; /* where a redirect leads, absolute */
    bool private_address;      /* the host has one, as far as can be seen from here */
    struct sayso_str content_type, etag, last_modified, retry_after, cache_control,
        expires, age, date;
};

/* Make one GET request; redirects are not followed. A 2xx body goes to the sink as it
 * comes, unpacked; any other is dropped. Returns 0 when a whole response came, whatever
 * its status; else -1, err says why in words for people, and what the sink got is to be
 * thrown away. */
int http_get(struct http *http, const struct http_request *request,
             struct sayso_sink body, struct http_response *response,
             struct sayso_err *err);

/* A status in words: "404 not found". */
struct sayso_str http_status_words(int status, struct arena *arena);

#endif
