/* Slices, as far as the program needs them; the library's own are its own. */
#ifndef CLI_TEXT_H
#define CLI_TEXT_H

#include <stdbool.h>

#include "cli/bytes.h"
#include "sayso.h"

struct sayso_str text_of(const char *text);          /* up to the NUL */
struct sayso_str text_in(const struct bytes *bytes); /* until they change */
void text_add(struct bytes *to, struct sayso_str s);
bool text_same(struct sayso_str a, struct sayso_str b);
bool text_same_fold(struct sayso_str a, struct sayso_str b); /* ASCII case apart */
bool text_is(struct sayso_str s, const char *text);
bool text_starts(struct sayso_str s, const char *text);
bool text_holds(struct sayso_str s, struct sayso_str part);
struct sayso_str text_trim(struct sayso_str s); /* of blanks */

/* The next part before `separator`; moves *rest behind it. False when *rest is spent.
 */
bool text_split(struct sayso_str *rest, char separator, struct sayso_str *part);

#endif
