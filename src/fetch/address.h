/* Which addresses belong to somebody's own network. */
#ifndef FETCH_ADDRESS_H
#define FETCH_ADDRESS_H

#include <stdbool.h>
#include <sys/socket.h>

#include "sayso.h"

/* Is this an address that the public internet does not reach: loopback, private,
 * link-local, shared, reserved, multicast, or an IPv6 form that wraps such an IPv4 one?
 * What is neither IPv4 nor IPv6 is private. */
bool address_is_private(const struct sockaddr *address);

/* The same of an address as text, "127.0.0.1" or "::1"; text that is none is private.
 */
bool address_text_is_private(const char *text);

/* Does the host, a name or an address as text, resolve to a private address, even if
 * only one of several is? A name that does not resolve here is not private. Waits for
 * the resolver. */
bool address_host_is_private(const char *host);

#endif
