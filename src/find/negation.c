/*
 * Is it said, or denied? "Not likely", "I don't think it is likely" and "no agreement
 * is likely" deny the term; "will probably not" and "almost certainly isn't" deny what
 * the term is said of. Reads words of closed classes around the term, a few to the left
 * and to the right, and never over a mark. What a denial is worth: the opposite of a
 * likely thing is unlikely, but what is not certain may be anything.
 */
#include "find/negation.h"

#include "base/str.h"

enum {
    LOOK_BEFORE = 12, /* tokens */
    LOOK_BEHIND = 5,
    LOOK_HITS = 64, /* hits that may begin inside a term */
    LONGEST_SUBJECT = 8,
    CERTAIN = 180,  /* low and high of a term that is all but certain, together */
    IMPOSSIBLE = 20 /* ... all but impossible */
};

/* A passage; no token before `stop` is looked at. */
struct look {
    const struct passage *passage;
    size_t stop;
};

static bool is_lemma(const struct passage *p, size_t i, const char *const lemmas[])
{
    for (; *lemmas; lemmas++)
        if (word_is(p->tokens[i].word, *lemmas))
            return true;
    return false;
}

/* ## Words that deny --------------------------------------------------------------- */

/* Not or n't, with whichever apostrophe. */
static bool is_not(const struct passage *p, size_t i)
{
    return i < p->count &&
           (word_at(p, i) == W_NOT || word_is(p->tokens[i].word, "not"));
}

/* "By no means", "far from": the last word and those before it. */
static bool ends_idiom(const struct look *look, size_t i)
{
    enum spelling before = i > look->stop ? word_at(look->passage, i - 1) : UNSPELT;
    switch (word_at(look->passage, i)) {
    case W_FROM:
        return before == W_FAR;
    case W_BUT:
        return before == W_ANYTHING;
    case W_NEAR:
        return before == W_NOWHERE;
    case W_MEANS:
    case W_WAY:
    case W_ONE:
        return before == W_NO;
    default:
        return false;
    }
}

/* "Not only likely" says that it is likely, "no more than" compares, and "the no vote"
 * is one of those who say no. */
static bool is_taken_back(const struct look *look, size_t i)
{
    static const uint8_t limits[] = {W_ONLY,   W_JUST,  W_MERELY,
                                     W_SIMPLY, W_LEAST, UNSPELT};
    static const uint8_t compared[] = {W_MORE,   W_LESS,  W_FEWER,  W_LATER,
                                       W_BETTER, W_WORSE, W_LONGER, W_DOUBT,
                                       W_MATTER, W_OTHER, UNSPELT};
    if (is_not(look->passage, i))
        return word_is_one(look->passage, i + 1, limits);
    if (word_at(look->passage, i) != W_NO)
        return false;
    if (i > 0 && tag_at(look->passage, i - 1) == TAG_DET)
        return true;
    if (!word_is_one(look->passage, i + 1, compared))
        return false;
    return word_at(look->passage, i + 1) != W_LONGER ||
           word_at(look->passage, i + 2) == W_THAN;
}

/* "Possible, if not likely", "whether or not": no denial either. */
static bool is_conceded(const struct look *look, size_t i)
{
    static const uint8_t before[] = {W_IF, W_OR, UNSPELT};
    return i > look->stop && word_at(look->passage, i) == W_NOT &&
           word_is_one(look->passage, i - 1, before);
}

static bool denies(const struct look *look, size_t i)
{
    static const uint8_t words[] = {W_NEVER,   W_NO,     W_NEITHER,  W_NOR,
                                    W_CANNOT,  W_HARDLY, W_BARELY,   W_NOBODY,
                                    W_NOTHING, W_NONE,   W_SCARCELY, UNSPELT};
    if (ends_idiom(look, i))
        return true;
    return (is_not(look->passage, i) || word_is_one(look->passage, i, words)) &&
           !is_taken_back(look, i) && !is_conceded(look, i);
}

/* ## Before the term --------------------------------------------------------------- */

/* What may stand between the denial and the term: "not at all", "does not seem very",
 * "is not a". */
static bool is_passed(const struct look *look, size_t i)
{
    static const uint8_t words[] = {W_A,    W_AN, W_ANY,  W_THE,  W_THAT, W_SO,
                                    W_VERY, W_AT, W_EVEN, W_TO,   W_AS,   W_TOO,
                                    W_MUCH, W_OR, W_YET,  UNSPELT};
    static const char *const copulas[] = {"seem",  "appear", "look",  "become",
                                          "sound", "remain", "prove", "feel",
                                          "deem",  "judge",  NULL};
    enum tag tag = tag_at(look->passage, i);
    if (word_at(look->passage, i) == W_ALL)
        return word_at(look->passage, i + 1) == W_THAT ||
               (i > 0 && word_at(look->passage, i - 1) == W_AT);
    if (word_at(look->passage, i) == W_IN || word_at(look->passage, i) == W_LEAST ||
        word_at(look->passage, i) == W_SLIGHTEST)
        return true;
    return tag == TAG_ADV || tag == TAG_AUX || tag == TAG_MODAL || tag == TAG_ADJ ||
           class_at(look->passage, i, WORD_BE | WORD_HAVE) ||
           word_is_one(look->passage, i, words) || is_lemma(look->passage, i, copulas);
}

/* A word of a subject: "no agreement on prices". */
static bool is_nominal(const struct look *look, size_t i)
{
    enum tag tag = tag_at(look->passage, i);
    return tag == TAG_NOUN || tag == TAG_NAME || tag == TAG_PRONOUN || tag == TAG_DET ||
           tag == TAG_ADJ || tag == TAG_NUMBER || tag == TAG_POSS || tag == TAG_PREP;
}

/* "I do not think that ...": verbs whose denial is one of what is thought, a small
 * class of grammar (neg-raising; L. Horn, "Remarks on Neg-Raising", 1978). Others of
 * belief, as "know", are none. */
static bool is_thinking(const struct look *look, size_t i)
{
    static const char *const lemmas[] = {"think",    "believe", "expect", "suppose",
                                         "consider", "imagine", "see",    "regard",
                                         "find",     "feel",    NULL};
    return is_lemma(look->passage, i, lemmas);
}

/* "She doubts that ..." denies what she doubts; "no doubt" and "some doubt" do not. */
static bool is_doubting(const struct look *look, size_t i)
{
    static const char *const lemmas[] = {"doubt", NULL};
    return is_lemma(look->passage, i, lemmas) && tag_at(look->passage, i) != TAG_NOUN;
}

/* "Nor is it", "never was it". */
static bool is_inverted(const struct look *look, size_t i)
{
    static const uint8_t words[] = {W_NOR,      W_NEITHER, W_NEVER,
                                    W_SCARCELY, W_HARDLY,  UNSPELT};
    return i >= look->stop + 2 && tag_at(look->passage, i - 1) == TAG_AUX &&
           word_is_one(look->passage, i - 2, words);
}

/* Is a verb of thinking right before token `i`, and denied? One of doubt denies where
 * it is not: "few doubt that ..." is no denial. */
static bool is_thought_denied(const struct look *look, size_t i)
{
    bool doubted = i > look->stop && is_doubting(look, i - 1);
    if (i <= look->stop || (!doubted && !is_thinking(look, i - 1)))
        return false;
    for (i--; i > look->stop; i--) {
        if (denies(look, i - 1))
            return !doubted;
        if (!is_passed(look, i - 1))
            return doubted && word_at(look->passage, i - 1) != W_FEW;
    }
    return doubted;
}

/* "No deal is likely", "nor is it likely", "I don't think it is likely": from the
 * subject, whose last token is before `i`. */
static bool is_subject_denied(const struct look *look, size_t i)
{
    static const uint8_t none[] = {W_NO,     W_NEITHER, W_NONE, W_NOR,
                                   W_NOBODY, W_NOTHING, UNSPELT};
    for (size_t n = 0; n < LONGEST_SUBJECT && i > look->stop; n++, i--) {
        if (word_is_one(look->passage, i - 1, none))
            return denies(look, i - 1);
        if (is_thinking(look, i - 1) || !is_nominal(look, i - 1))
            break;
    }
    if (is_inverted(look, i))
        return true;
    bool that = i > look->stop && word_at(look->passage, i - 1) == W_THAT;
    return is_thought_denied(look, i - that);
}

/* Is the term that begins at token `first` denied? */
static bool is_denied(struct look look, size_t first)
{
    size_t i = first;
    look.stop = first > LOOK_BEFORE ? first - LOOK_BEFORE : 0;
    for (; i > look.stop; i--) {
        if (denies(&look, i - 1))
            return true;
        if (!is_passed(&look, i - 1))
            break;
    }
    return is_subject_denied(&look, i);
}

/* ## Behind the term --------------------------------------------------------------- */

/* "Will probably not", "almost certainly isn't", "very likely to never": is what the
 * term that ends before token `last` is said of denied? */
static bool is_rest_denied(struct look look, size_t last)
{
    look.stop = last;
    for (size_t i = last; i < last + LOOK_BEHIND; i++) {
        if (denies(&look, i))
            return word_at(look.passage, i) != W_NOR; /* "neither likely nor wise" */
        enum tag tag = tag_at(look.passage, i);
        if (tag != TAG_ADV && tag != TAG_AUX && tag != TAG_MODAL && tag != TAG_TO &&
            !class_at(look.passage, i, WORD_BE | WORD_HAVE))
            return false;
    }
    return false;
}

/* ## What it comes to -------------------------------------------------------------- */

/* "Not very likely" denies as much as "not likely": is there a plainer term of the
 * scale at the end of this one? */
static bool has_plainer(const struct passage *p, size_t at)
{
    const struct hit *hit = &p->hits[at];
    for (size_t i = at + 1; i < p->hit_count && i <= at + LOOK_HITS; i++) {
        const struct hit *inner = &p->hits[i];
        if (inner->first >= hit->last)
            return false;
        if (inner->rule->kind == RULE_ESTIMATE && inner->last == hit->last &&
            inner->first > hit->first)
            return true;
    }
    return false;
}

/* Does denying the term leave a range? Not where it is all but certain or impossible,
 * or about even; nor of a chance that is small already ("not a remote chance"). */
static bool is_opposable(const struct rule *rule, bool noun)
{
    int sum = rule->low + rule->high;
    bool even = rule->low < 50 && rule->high > 50;
    return sum < CERTAIN && sum > IMPOSSIBLE && !even && !(noun && rule->low < 50);
}

enum denial denial_of(const struct passage *p, size_t at)
{
    const struct hit *hit = &p->hits[at];
    struct look look = {.passage = p};
    bool estimate = hit->rule->kind == RULE_ESTIMATE;
    if (!estimate && hit->rule->kind != RULE_BOOSTER)
        return DENIAL_NONE;
    bool term = is_denied(look, hit->first);
    if (!estimate)
        return term ? DENIAL_VOIDS : DENIAL_NONE;
    if (term == is_rest_denied(look, hit->last)) /* twice is not at all */
        return DENIAL_NONE;
    if (!term)
        return DENIAL_TURNS;
    bool noun = hit->last && tag_at(p, hit->last - 1) == TAG_NOUN;
    if (has_plainer(p, at) || !is_opposable(hit->rule, noun))
        return DENIAL_VOIDS;
    return DENIAL_TURNS;
}
