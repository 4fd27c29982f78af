/* Who a verb's subject is, as a whole noun phrase. */
#ifndef FIND_SUBJECT_H
#define FIND_SUBJECT_H

#include "find/passage.h"

/* The subject to the left of a verb group that begins at `verb`, with its title,
 * appositive and relative clause, looking back to `first` at most; empty where there is
 * none. */
struct range subject_before(const struct passage *passage, size_t verb, size_t first);

/* What the relative pronoun at `who` stands for: the noun phrase before it. Empty where
 * there is none. */
struct range antecedent(const struct passage *passage, size_t who, size_t first);

/* The noun phrase that begins at `i` with what belongs to it behind: prepositional
 * phrases, coordination, appositive, relative clause. Empty where none begins. */
struct range subject_after(const struct passage *passage, size_t i, size_t limit);

#endif
