/* Host names in other scripts. The only door to libidn2. */
#ifndef FETCH_IDN_H
#define FETCH_IDN_H

#include "base/arena.h"
#include "sayso.h"

/* The name as the domain name system has it, "xn--bcher-kva.example" for
 * "bücher.example" (UTS 46, not transitional); empty for what can be no name. Lives in
 * the arena and ends in NUL. */
struct sayso_str idn_ascii(struct sayso_str host, struct arena *arena);

#endif
