/* Tags of languages. */
#ifndef READ_LANGUAGE_H
#define READ_LANGUAGE_H

#include "base/arena.h"
#include "sayso.h"

/* "en-US" of "en_US.UTF-8", "en" of "en, de"; empty for what is no tag of a language.
 * In the arena. */
struct sayso_str language_tag(struct sayso_str text, struct arena *arena);

#endif
