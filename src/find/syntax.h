/* Which clause each verb belongs to, and whose clause it is. */
#ifndef FIND_SYNTAX_H
#define FIND_SYNTAX_H

#include "find/passage.h"

#define NO_CLAUSE UINT32_MAX

/* A clause has a subject, and a relative one the phrase it hangs on; either may be
 * empty. */
struct clause {
    struct range subject, antecedent;
};

/* What is known of a passage's clauses. */
struct syntax {
    struct clause *clauses;
    size_t count, capacity;
    uint32_t *clause_of; /* a verb's clause, or NO_CLAUSE */
    uint32_t *frames;    /* of the cues whose head a token is */
    bool known[];        /* has the sentence been read? */
};

/* Make passage->syntax from tags, noun phrases and hits. Sentences are read in one pass
 * from left to right, linear: at once as far as that may change a tag, "told" to a
 * finite verb; the others when a verb of theirs is asked about. */
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
