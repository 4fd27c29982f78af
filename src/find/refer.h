/* Who is who in an article: whom a pronoun, a surname or "the minister" means. */
#ifndef FIND_REFER_H
#define FIND_REFER_H

#include "find/mention.h"

enum { MAX_VOICES = 64 };

struct judged;

/* The article's mentions; find/introduce takes them in. `voices` are the last sources
 * judged, for quotations that go on without naming them again. */
struct mentions {
    struct mention_list list;
    size_t read; /* sentences of the article taken in so far */
    struct judged *voices;
    size_t voice_count; /* ever; the newest MAX_VOICES are kept */
};

/* Lives in the arena. */
struct mentions *mentions_new(struct arena *arena);

/* The mention that the source words mean; NULL when unsure. `fresh` is set when the
 * words name it in full, so that nothing needs resolving. */
struct mention *mentions_find(struct mentions *mentions, const struct passage *passage,
                              struct range source, bool *fresh);

/* The mention that the phrase at this token was the first of; NULL where it was none,
 * or is among the newest no more. */
struct mention *mentions_at(struct mentions *mentions, const struct passage *passage,
                            size_t token);

/* Whom the pronoun at a token means; NULL when unsure. Whom "he" means is a man from
 * then on. */
struct mention *refer_pronoun(struct mention_list *list, const struct passage *passage,
                              size_t token);

/* "he" or "she", "his" or "her"? Asked of every phrase, so without a branch for each
 * word. */
static inline enum gender pronoun_gender(const struct passage *passage, size_t token)
{
    enum spelling word = word_at(passage, token);
    unsigned male = (word == W_HE) | (word == W_HIS);
    unsigned female = (word == W_SHE) | (word == W_HER);
    return (enum gender)(male * GENDER_MALE + female * GENDER_FEMALE);
}

/* "the foreign minister": the latest whose description has all the phrase's words, of
 * those that stood before a byte of the article; NULL for none. */
struct mention *refer_description(const struct mention_list *list,
                                  const struct passage *passage,
                                  const struct chunk *chunk,
                                  const struct figure *figure, size_t before);

/* Does the phrase begin with "the", "this" or "that"? */
static inline bool is_definite(const struct passage *passage, const struct chunk *chunk)
{
    enum spelling word = word_at(passage, chunk->range.first);
    return word == W_THE || word == W_THIS || word == W_THAT;
}

/* What the mention is best called: its name, else its description. */
struct sayso_str mention_text(const struct mention *mention);

/* The mention spoke: a pronoun behind it most likely means it. */
void mentions_spoke(struct mentions *mentions, const struct passage *passage,
                    struct mention *mention, size_t token);

/* Remember how a claim's source was judged; fill it in for a claim with the very same
 * source words. Returns whether it was known. */
void mentions_remember(struct mentions *mentions, const struct sayso_claim *claim);
bool mentions_recall(const struct mentions *mentions, struct sayso_claim *claim);

#endif
