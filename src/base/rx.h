/* Regular expressions. The only door to PCRE2. */
#ifndef BASE_RX_H
#define BASE_RX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "sayso.h"

struct rx;         /* a pattern that compiles, immutable, shared */
struct rx_scratch; /* one a thread: what it runs patterns with, and their code */

/* The longest text that is searched as a whole: longer ones window by window. */
enum { RX_WINDOW = 8 << 10 };

enum rx_result { RX_NONE, RX_MATCH, RX_LIMIT };

/* What is wrong with a pattern, and at which of its bytes. */
struct rx_error {
    char message[256];
    size_t offset;
};

/* A pattern, with UTF and UCP, anchored where asked. It lives in the arena, and its
 * source must live as long. Returns NULL and fills the error where it does not compile.
 */
struct rx *rx_new(struct arena *arena, struct sayso_str pattern, bool anchored,
                  struct rx_error *error);

/* Might it match no characters at all? */
bool rx_may_be_empty(const struct rx *rx);

/* All patterns that it runs must live until it is freed. */
struct rx_scratch *rx_scratch_new(void);
void rx_scratch_free(struct rx_scratch *scratch);

/* Match `subject` (valid UTF-8) from byte `from`; look-behind sees what stands before.
 * RX_LIMIT when the pattern took more than its share of steps: say so, it is no "no".
 */
enum rx_result rx_find(const struct rx *rx, struct rx_scratch *scratch,
                       struct sayso_str subject, size_t from, struct sayso_str *match);

#endif
