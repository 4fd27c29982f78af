/* Host names in other scripts. The only door to libidn2. */
#ifndef FETCH_IDN_H
#define FETCH_IDN_H

#include "base/arena.h"
#include "sayso.h"

/* Put the name as the domain name system has it into *ascii: "xn--bcher-kva.example"
 * for "bücher.example" (UTS 46, not transitional). It lives in the arena and ends in
 * NUL. Returns 0, or -1 and fills err, for what can be no name and where libidn2 is
 * missing.
 */
int idn_ascii(struct sayso_str host, struct arena *arena, struct sayso_str *ascii,
              struct sayso_err *err);

#endif
