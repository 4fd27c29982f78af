/* Regular expressions. The only door to PCRE2. */
#ifndef BASE_RX_H
#define BASE_RX_H

#include <stdbool.h>
#include <stddef.h>

#include "sayso.h"

struct rx;         /* compiled, immutable, shared */
struct rx_scratch; /* one a thread */

enum rx_result { RX_NONE, RX_MATCH, RX_LIMIT };

/* Compile with UTF, UCP, caseless where asked, anchored where asked, JIT where there is
 * one. Returns NULL and stores a message and the byte offset in the pattern. */
struct rx *rx_compile(struct sayso_str pattern, bool caseless, bool anchored,
                      char message[256], size_t *offset);
void rx_free(struct rx *rx);

/* Might it match no characters at all? */
bool rx_may_be_empty(const struct rx *rx);

struct rx_scratch *rx_scratch_new(void);
void rx_scratch_free(struct rx_scratch *scratch);

/* Match `subject` (valid UTF-8) from byte `from`; look-behind sees what stands before.
 * RX_LIMIT when the pattern took more than its share of steps: say so, it is no "no".
 */
enum rx_result rx_find(const struct rx *rx, struct rx_scratch *scratch,
                       struct sayso_str subject, size_t from, struct sayso_str *match);

#endif
