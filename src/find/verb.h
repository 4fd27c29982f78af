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

/* Is it a main verb or auxiliary of any form? */
static inline bool is_verbal(const struct passage *passage, size_t token)
{
    const unsigned verbal = 1u << TAG_VERB | 1u << TAG_BASE | 1u << TAG_ING |
                            1u << TAG_PART | 1u << TAG_AUX | 1u << TAG_MODAL;
    return verbal & (1u << tag_at(passage, token));
}

/* Is the token a verb that makes its clause finite? Not in "to have been". */
static inline bool is_finite(const struct passage *passage, size_t token)
{
    const unsigned finite = 1u << TAG_VERB | 1u << TAG_AUX | 1u << TAG_MODAL;
    enum tag tag = tag_at(passage, token);
    if (!(finite & (1u << tag)) || (token > 0 && tag_at(passage, token - 1) == TAG_TO))
        return false;
    return tag != TAG_AUX || (word_at(passage, token) != W_BE &&
                              (class_at(passage, token, WORD_PAST) ||
                               !class_at(passage, token, WORD_ING | WORD_PART)));
}

#endif
