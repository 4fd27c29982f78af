/*
 * Web pages and feeds, fetched.
 *
 * One struct fetch serves all threads. What the user names (FETCH_INPUT) is fetched as
 * a browser does it, only that the state is asked first: a URL that is gone, or asked
 * not to be visited yet, is skipped; one that moved is asked for where it went; and
 * what is known of it already comes back as unchanged. What a feed links to
 * (FETCH_LINKED) is a robot's business: robots.txt is heeded, and a host is asked one
 * thing at a time, with a pause; the state has no part in it.
 */
#ifndef FETCH_FETCH_H
#define FETCH_FETCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "fetch/state.h"
#include "sayso.h"

/* Zeroed: what stands beside each. */
struct fetch_options {
    long wait;        /* seconds a server may take to answer: 30 */
    size_t max_bytes; /* of a page or feed, unpacked: 100 MiB */
    long pause;       /* milliseconds between two requests to one host: 1000 */
    bool allow_http;  /* go from https down to http where a redirect leads there */
};

enum fetch_kind {
    FETCH_INPUT,         /* the user named it */
    FETCH_LINKED,        /* a document from the web, or from a file, links to it */
    FETCH_LINKED_PRIVATE /* the same, and the document came from a private address */
};

struct fetch_request {
    const char *url;
    enum fetch_kind kind;
};

enum fetch_outcome {
    FETCH_NEW,       /* the sink has it */
    FETCH_UNCHANGED, /* it is as it was at the last visit; the sink has nothing */
    FETCH_SKIPPED    /* it was not asked for: see `why` */
};

struct fetch_result {
    enum fetch_outcome outcome;
    struct sayso_str why;          /* of FETCH_SKIPPED, in words for people */
    struct sayso_str url;          /* where it was found in the end; no password */
    struct sayso_str content_type; /* as the server says it; may be empty */
    bool private_address; /* it came from one: for links in it, FETCH_LINKED_PRIVATE */
    bool
        visited; /* `visit`, in which no password is, is to be committed to the state */
    struct visit visit;
    struct arena arena; /* what the strings live in */
};

struct fetch;

/* `state` may be NULL, and outlives the fetch. Nothing happens until the first call of
 * fetch_get: a run that fetches nothing pays nothing. Never NULL. */
struct fetch *fetch_new(struct state *state, const struct fetch_options *options);
void fetch_free(struct fetch *fetch);

/* Fetch one document; any thread may call. Redirects are followed, ten at most. Returns
 * 0 with an outcome, or -1 with err filled, its `file` being the URL without password;
 * what the sink got is then to be thrown away. In both cases `result` is filled,
 * `visited` may be set (a 410 is both an error and worth remembering), and
 * fetch_result_free is due. Commit a visit only together with all that was found in the
 * document, and where some of it could not be read, fetch_forget it first. */
int fetch_get(struct fetch *fetch, const struct fetch_request *request,
              struct sayso_sink body, struct fetch_result *result,
              struct sayso_err *err);
void fetch_result_free(struct fetch_result *result);

/* Nothing came of what was fetched: the next run is to get the same bytes again, not
 * the word that they have not changed. */
void fetch_forget(struct fetch_result *result);

/* A feed asks to be left alone for `ttl` seconds: the next visit is not before, within
 * the bounds of policy.h. */
void fetch_heed_ttl(struct fetch_result *result, long ttl);

/* Is this the name of a document on the web? */
bool fetch_is_url(const char *name);

/* What of an address nobody is to see: the password in it, or a name without one, which
 * may be a key. A slice of it; empty where there is none. */
struct sayso_str fetch_secret(const char *url);

/* What is shown instead. */
#define FETCH_HIDDEN "***"

#endif
