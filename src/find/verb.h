/* The verb group around a verb: auxiliaries, adverbs, voice. */
#ifndef FIND_VERB_H
#define FIND_VERB_H

#include "find/passage.h"

struct verb_group {
    size_t first, head; /* from its first adverb or auxiliary to the main verb */
    bool passive;       /* a form of be and a past participle */
    bool bare;          /* a participle with no auxiliary: "systems thought to have" */
    bool infinitive;    /* "to say" */
    bool gerund;        /* "saying", with no form of be */
    bool negated;
};

struct verb_group verb_group(const struct passage *passage, size_t head);

/* Is the token a verb that makes its clause finite? */
bool is_finite(const struct passage *passage, size_t token);

/* Is it a main verb or auxiliary of any form? */
bool is_verbal(const struct passage *passage, size_t token);

#endif
