/* Which clause each verb belongs to, and whose clause it is. */
#ifndef FIND_SYNTAX_H
#define FIND_SYNTAX_H

#include "find/passage.h"

#define NO_CLAUSE UINT32_MAX

/* Fill passage->clauses and clause_of from tags, noun phrases and hits. One pass from
 * left to right over each sentence; linear. */
void syntax_passage(struct passage *passage);

/* The subject of the verb at a token, whatever its form: the whole noun phrase with
 * title, appositive and relative clause. An infinitive and a gerund have that of the
 * clause they stand in, or the object that is asked "to go". Empty where none is known.
 */
struct range subject_of(const struct passage *passage, size_t verb);

/* The noun phrase that the verb's clause hangs on as a relative clause ("the town
 * (that) he left"); empty where it is none. */
struct range antecedent_of(const struct passage *passage, size_t verb);

#endif
