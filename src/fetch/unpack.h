/* Bodies that come packed. The only door to zlib and brotli. */
#ifndef FETCH_UNPACK_H
#define FETCH_UNPACK_H

#include <stdbool.h>
#include <stddef.h>

#include "sayso.h"

/* What can be unpacked, for Accept-Encoding. */
#define UNPACK_CODINGS "gzip, deflate, br"

struct unpack;

/* For a body with this Content-Encoding. One that is empty or that nobody asked for is
 * let through as it is, as browsers do. NULL, with err filled, when memory has ended or
 * the library that unpacks it is missing. */
struct unpack *unpack_new(struct sayso_str coding, struct sayso_err *err);
void unpack_free(struct unpack *unpack);

/* The next bytes of the body; what comes out goes to the sink at once, piece by piece.
 * Returns 0, or -1 when they are damaged or the sink said -1. */
int unpack_add(struct unpack *unpack, struct sayso_str packed, struct sayso_sink sink);

/* Has all come? A packed body says itself where it ends. */
bool unpack_is_whole(const struct unpack *unpack);

#endif
