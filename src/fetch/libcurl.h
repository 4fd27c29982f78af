/*
 * libcurl, opened by the first who fetches something. It brings some forty other
 * libraries, which take the dynamic linker 5 ms: too much for a program that is started
 * for each of many files, and mostly fetches nothing.
 */
#ifndef FETCH_LIBCURL_H
#define FETCH_LIBCURL_H

#include <curl/curl.h>

#include "sayso.h"

#define LIBCURL_FUNCTIONS(X)                                                           \
    X(easy_cleanup)                                                                    \
    X(easy_getinfo)                                                                    \
    X(easy_header)                                                                     \
    X(easy_init)                                                                       \
    X(easy_perform)                                                                    \
    X(easy_reset)                                                                      \
    X(easy_setopt)                                                                     \
    X(easy_strerror)                                                                   \
    X(free)                                                                            \
    X(global_cleanup)                                                                  \
    X(global_init)                                                                     \
    X(slist_append)                                                                    \
    X(slist_free_all)                                                                  \
    X(url)                                                                             \
    X(url_cleanup)                                                                     \
    X(url_get)                                                                         \
    X(url_set)

/* Its functions, each by its name without curl_. */
struct libcurl {
#define X(name) __typeof__(curl_##name) *name;
    LIBCURL_FUNCTIONS(X)
#undef X
};

/* Find them. Any thread may call, and once it is open that costs a look at a table
 * each. Returns 0, or -1 and fills err. */
int libcurl_open(struct libcurl *libcurl, struct sayso_err *err);

#endif
