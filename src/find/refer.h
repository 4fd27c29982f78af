/* Who is who in an article: names, and whom a pronoun, a surname or "the minister"
 * means. */
#ifndef FIND_REFER_H
#define FIND_REFER_H

#include "find/passage.h"

enum gender { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE };

/* Somebody or something the article named. */
struct mention {
    struct sayso_str name; /* without title: "Christina Lin" */
    struct sayso_str
        description; /* with title, role and appositive, where it had them */
    enum gender gender;
    bool person; /* a title, a given name, a role or a pronoun says so */
    bool role;   /* it was once given a title, role or affiliation */
};

enum { MAX_MENTIONS = 512 };

/* The article's mentions, newest last; the oldest go when there are too many. */
struct mentions {
    struct mention *list;
    size_t count;
};

struct mentions mentions_new(struct arena *arena);

/* Take in the names of a passage's sentence (0-based in it). */
void mentions_read(struct mentions *mentions, const struct passage *passage,
                   size_t sentence);

/* The mention that the source words mean; NULL when unsure. `fresh` is set when the
 * words are the mention's own full name, so that nothing needs resolving. */
const struct mention *mentions_find(const struct mentions *mentions,
                                    const struct passage *passage, struct range source,
                                    bool *fresh);

#endif
