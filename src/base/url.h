/* Web addresses: taken apart, and references made whole. */
#ifndef BASE_URL_H
#define BASE_URL_H

#include <stdbool.h>

#include "base/arena.h"
#include "sayso.h"

/* The parts of a reference, slices of it: scheme://user@host:port/path?query#fragment.
 * A part that is not there has no pointer; one that is there may be empty ("http://"
 * has a host of no bytes). A host in brackets keeps them. */
struct url {
    struct sayso_str scheme, user, host, port, path, query, fragment;
};

/* Take `text` apart, as RFC 3986 (appendix B) does. Nothing is decoded or checked. */
struct url url_split(struct sayso_str text);

/* Is it an http or https address with a host? */
bool url_is_web(struct sayso_str text);

/* No longer base is taken. */
enum { URL_LONGEST_BASE = 1000 };

/* What `reference` means in a document at `base` (RFC 3986, section 5.2), with what
 * browsers do to it first: blanks and control characters around it go, tabs and line
 * ends inside too, and in http and https a backslash is a slash. Blanks inside stay:
 * whoever asks for the address escapes them. A base that is empty, has no scheme or is
 * longer than URL_LONGEST_BASE makes nothing absolute: a short document could make a
 * great deal of a long one. Lives in the arena or is a slice of what was passed.
 * Linear. */
struct sayso_str url_resolve(struct sayso_str base, struct sayso_str reference,
                             struct arena *arena);

#endif
