/*
 * Relations: on whose say-so the words of a passage stand, and by which cue.
 *
 * Found outermost first: quotations with a cue beside them and transcripts, then verbs,
 * prepositions and owned nouns from left to right, then quotations that go on without a
 * cue of their own and what is found within them, then ownerless nouns, adjectives and
 * adverbs over words not yet covered.
 */
#ifndef FIND_ATTRIBUTE_H
#define FIND_ATTRIBUTE_H

#include "find/passage.h"
#include "find/verb.h"

enum { MAX_PIECES = 4, MAX_CUE_RULES = 8 };

/* Who spoke last, to be taken up by a quotation that names nobody. Outlives its
 * passage. */
struct voice {
    struct sayso_strs source, cue;
    const struct rule *rule;
    size_t paragraph; /* in which its last quotation stood; 0: nobody yet */
    bool open;        /* ... and was not closed */
};

struct relation {
    struct range source;
    struct range cue[2];
    size_t cue_count;
    struct range content[MAX_PIECES];
    size_t content_count;
    const struct rule *rule; /* NULL where punctuation is the cue */
    bool hearsay;            /* attributed to nobody, or hearsay about the source */
    bool passive;
    bool shares;    /* the first of two pieces stays with the clause around it */
    bool continues; /* source and cue are the voice's */
    struct voice voice;
    struct range via; /* who is said to carry it; may be empty */
    uint32_t parent;  /* of a nested one: the number + 1 of the relation it stands in */
    size_t row_in;    /* the sentence it last got a row in, from 1; 0: none yet */
};

/* A cue as matched: all enabled rules with the same words. */
struct cue {
    size_t first, last, head;
    const struct rule *rules[MAX_CUE_RULES];
    size_t rule_count;
    uint32_t frames; /* of all its rules */
    struct verb_group group;
};

/* What a token is to the relations found so far. */
enum role { ROLE_FREE, ROLE_CONTENT, ROLE_FRAME, ROLE_HELD, ROLE_SOURCE };

struct attribution {
    struct passage *passage;
    struct relation *relations; /* in the order they were found */
    size_t count, capacity;
    struct cue *cues; /* by head */
    size_t cue_count;
    uint32_t frames;                /* of all cues */
    struct complement *complements; /* what stands behind each cue, once read */
    uint8_t *role;                  /* enum role, a token */
    uint32_t *owner;     /* whose content a token is: relation number + 1, or 0 */
    uint32_t *nested;    /* the nested relation whose content begins here, likewise */
    struct range *units; /* a sentence's unit: sentences that one quotation joins */
    struct voice *voice;
    bool changed; /* a relation was found or words set free since this was unset */
};

/* Find the relations of parsed passages, which come in text order. `voice` is kept from
 * passage to passage of an article. */
void attribute_passages(struct attribution *attributions, struct passage *passages,
                        size_t count, struct voice *voice);

/* For the steps. ---------------------------------------------------------------------
 */

/* The unit that holds a token. */
struct range unit_of(const struct attribution *attribution, size_t token);

/* The cue whose verb group begins at `token`, or whose words do; NULL for none. */
const struct cue *cue_beginning(const struct attribution *attribution, size_t token);

/* The number of the first cue that begins at `token` or later. */
size_t cue_from(const struct attribution *attribution, size_t token);

/* The first rule of the cue with one of the frames; NULL for none. */
const struct rule *cue_rule(const struct cue *cue, uint32_t frames);

/* The frames of the rules by which the cue is hearsay where nobody is named. */
uint32_t hearsay_frames(const struct cue *cue);

/* The rule that takes such a complement, else the first; of hearsay's, or of all. */
const struct rule *rule_taking(const struct cue *cue, uint32_t frame, bool hearsay);

/* The cue's words from its first auxiliary to its last particle. */
struct range cue_range(const struct cue *cue);

/* Add a content piece without its outer marks, in text order: a subject may stand
 * behind its verb. Nothing where it is empty, or all of it is in another piece. */
void relation_add_content(const struct attribution *attribution,
                          struct relation *relation, struct range piece);

/* Take the relation in, and mark its tokens. Dropped when it has no content. */
bool attribution_add(struct attribution *attribution, const struct relation *relation);

/* Where free words begin to the left of `token` in its unit: behind the last token that
 * is content or frame of a relation. */
size_t free_from(const struct attribution *attribution, size_t token);

/* "in X's view", "by his own account", "quoted X as saying": the source that stands
 * among the cue's own words; empty where none does. */
struct range source_inside(const struct passage *passage, const struct cue *cue);

/* Take the passive of the cue; false where it attributes nothing. */
bool attribute_passive(struct attribution *attribution, const struct cue *cue);

/* Take "seems" and its like as hearsay of the subject. */
bool attribute_seeming(struct attribution *attribution, const struct cue *cue);

/* Is the token "his", "whose" or another possessive pronoun? */
bool is_possessive(const struct passage *passage, size_t i);

/* Take the noun whose owner is told; false where it attributes nothing. */
bool attribute_owned(struct attribution *attribution, const struct cue *cue);

/* The steps. */
void attribute_quotations(struct attribution *attribution);
void attribute_predicates(struct attribution *attribution);
void attribute_participles(struct attribution *attribution);
void attribute_fronted(struct attribution *attribution);
void attribute_parentheses(struct attribution *attribution);
void attribute_nominals(struct attribution *attribution);
void attribute_adverbs(struct attribution *attribution);
void attribute_impersonals(struct attribution *attribution);
void attribute_origins(struct attribution *attribution);
void attribute_nested(struct attribution *attribution);
void attribute_scripts(struct attribution *attribution);
void attribute_continued(struct attribution *attribution);

/* Keep the cues within quotations that nobody speaks yet, until it is known whether
 * they go on from what stands before them. */
void hold_quotations(struct attribution *attribution);
void release_quotations(struct attribution *attribution);

#endif
