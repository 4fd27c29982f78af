/* The table of every word the rubric knows, with its classes and its lemma. */
#ifndef RUBRIC_WORD_H
#define RUBRIC_WORD_H

#include "base/arena.h"
#include "rubric/rubric.h"

struct word_table;

/* A table with the closed classes of English grammar already in it. It lives in the
 * arena; what its words say of rules is set when the matcher is sealed (start.h). */
struct word_table *word_table_new(struct arena *arena);

/* A set of words in one number is their bits or-ed; it may say yes where it is no. */
static inline uint64_t word_bit(const struct word *word)
{
    return word ? UINT64_C(1) << word->bit : 0;
}

/* Is the word of that bit, 0 for none, in the set? A set of all bits has any, and none.
 */
static inline bool word_bit_in(uint64_t bits, uint64_t bit)
{
    return bits & bit || bits == UINT64_MAX;
}

/* The word of that form (folded here), made when it is new. */
struct word *word_intern(struct word_table *table, struct sayso_str form);

/* The word of that form, or NULL. Folds case, and typographic apostrophes, itself. */
const struct word *word_find(const struct word_table *table, struct sayso_str form);

/* A form of ASCII, in any case, that is looked up with others. */
struct asked {
    struct sayso_str form;
    uint64_t hash;
    const struct word *word; /* what was found */
};

/* The hash of a form whose beginning, of whole eights, has the hash `hash`, with what
 * eight_at gives of the rest in lower case; of none it is 0. Of the forms of eight
 * bytes or less no two have the same. */
static inline uint64_t word_hash_on(uint64_t hash, uint64_t eight)
{
    hash = (hash ^ eight) * 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 32;
}

/* The hash of all of a form; false if that is not of ASCII. */
bool word_hash(struct sayso_str form, uint64_t *hash);

/* Begin to fetch from memory what word_find_all reads first for that hash. */
void word_prefetch(const struct word_table *table, uint64_t hash);

/* The words of many forms. Most stand far away in memory: they are all on their way at
 * once, where one after another each would be waited for. */
void word_find_all(const struct word_table *table, struct asked *asked, size_t count);

/* State irregular forms of a lemma: of a verb its third person, past, participle and
 * gerund, of a noun its plural. Call before word_inflect of that lemma. */
void word_forms(struct word_table *table, struct sayso_str lemma, bool verb,
                struct sayso_str forms);

/* Intern all inflected forms of a lemma as a verb or a noun, with their classes and the
 * lemma set. Returns their number (at most 8) in `out`, the lemma itself first. */
size_t word_inflect(struct word_table *table, struct sayso_str lemma, bool verb,
                    struct word *out[8]);

#endif
