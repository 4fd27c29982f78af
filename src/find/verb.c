/* Verb groups are read from the main verb to the left, while auxiliaries and adverbs
 * last. */
#include "find/verb.h"

enum { LONGEST_GROUP = 24 /* tokens before the main verb */ };

/* "have both argued", "has since said": words that stand inside a verb group though
 * their class would end it. */
static bool floats(const struct passage *p, size_t i)
{
    static const uint8_t words[] = {W_BOTH, W_ALL, W_EACH, W_SINCE, W_BEFORE, UNSPELT};
    return i > 0 && tag_at(p, i - 1) == TAG_AUX && word_is_one(p, i, words);
}

/* "continued to say", "used to say": the verb before "to" tells only when. */
static bool is_semi_auxiliary(const struct passage *p, size_t i)
{
    static const char *const lemmas[] = {"continue", "begin", "start", "tend", "use"};
    for (size_t k = 0; k < sizeof lemmas / sizeof *lemmas; k++)
        if (is_verbal(p, i) && word_is(p->tokens[i].word, lemmas[k]))
            return true;
    return false;
}

/* An adverb that says nothing for the rubric: no "reportedly", no "probably". */
static bool is_plain_adverb(const struct passage *p, size_t i)
{
    size_t hit = passage_hits(p, i);
    return tag_at(p, i) == TAG_ADV && !(hit < p->hit_count && p->hits[hit].first == i);
}

/* "she also said": adverbs between the subject and its verb belong to the group; those
 * that open a clause or follow another verb ("those who live nearby said") do not. */
static size_t over_adverbs(const struct passage *p, size_t first, size_t start)
{
    size_t i = first;
    while (i > start && is_plain_adverb(p, i - 1))
        i--;
    bool open = i == start || tag_at(p, i - 1) == TAG_MARK || is_verbal(p, i - 1);
    return open ? first : i;
}

struct verb_group verb_group(const struct passage *p, size_t head)
{
    struct verb_group g = {.first = head, .head = head};
    bool auxiliary = false, be = false;
    size_t start = p->starts[passage_sentence(p, head)];
    if (head > start + LONGEST_GROUP)
        start = head - LONGEST_GROUP;
    for (size_t i = head; i > start; i--) {
        enum tag tag = tag_at(p, i - 1);
        if (tag == TAG_AUX || tag == TAG_MODAL) {
            auxiliary = true;
            be = be || class_at(p, i - 1, WORD_BE);
            g.first = i - 1;
        } else if (tag == TAG_TO && i >= 2 && is_semi_auxiliary(p, i - 2)) {
            g.first = i - 2;
            i--;
        } else if (tag == TAG_TO) {
            g.infinitive = true;
            g.first = i - 1;
            break;
        } else if (tag == TAG_NOT) {
            g.negated = true;
        } else if (tag != TAG_ADV && !floats(p, i - 1)) {
            break;
        }
    }
    g.first = over_adverbs(p, g.first, start);
    enum tag tag = tag_at(p, head);
    bool participle = tag == TAG_PART && class_at(p, head, WORD_PART);
    g.passive = participle && be;
    g.bare = participle && !auxiliary;
    g.gerund = tag == TAG_ING && !be;
    return g;
}
