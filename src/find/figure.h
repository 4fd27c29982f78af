/* What one noun phrase names, by its own words: a person, a body, a paper. */
#ifndef FIND_FIGURE_H
#define FIND_FIGURE_H

#include "find/passage.h"

enum gender { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE };

struct figure {
    struct range name; /* the proper name in it, without titles; may be empty */
    enum sayso_source_type type;
    enum sayso_naming naming;
    const struct rule *rule; /* what decided, or NULL */
    enum gender gender;
    bool sure;   /* the words themselves show the type */
    bool role;   /* a title or role stands with the name */
    bool plural; /* several */
};

/* Make room for what figure_of keeps. Behind syntax_passage, which may yet change
 * tags. */
void figure_passage(struct passage *passage);

/* What the phrase names: of one of the passage's, which is found out once and kept as
 * long as the passage; and of one that may be a part of it. */
const struct figure *figure_of(const struct passage *passage,
                               const struct chunk *chunk);
struct figure figure_read(const struct passage *passage, const struct chunk *chunk);

/* Is it a common noun that no rule and no class tells more of? Then figure_read finds
 * no name in it, and nothing sure. */
bool figure_is_nobody(const struct passage *passage, const struct chunk *chunk);

/* As much of a phrase as stands in the range: "the minister" of "the minister's claim",
 * where the claim is the cue. The head is its last word. */
struct chunk chunk_within(const struct passage *passage, const struct chunk *chunk,
                          struct range range);

/* Is any token of the range of one of the word classes? */
bool range_has_class(const struct passage *passage, struct range range,
                     uint32_t classes);

#endif
