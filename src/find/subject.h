/* Subjects that stand behind their cue, as whole noun phrases. */
#ifndef FIND_SUBJECT_H
#define FIND_SUBJECT_H

#include "find/passage.h"

/* The noun phrase that begins at `i` with what belongs to it behind: prepositional
 * phrases, coordination, appositive, relative clause. Empty where none begins. */
struct range subject_after(const struct passage *passage, size_t i, size_t limit);

#endif
