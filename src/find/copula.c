/*
 * "X is (still) (deeply) sceptical", "X became one of its fiercest critics": which verb
 * says of X that he is so. What stands between is short and of closed classes.
 */
#include "find/copula.h"

#include "find/verb.h"

enum { LONGEST_PREDICATE = 8 /* tokens from the copula to the predicate */ };

static bool is_copula(const struct passage *p, size_t i)
{
    static const char *const lemmas[] = {"become", "remain", "feel", "grow",
                                         "seem",   "appear", "look", "sound",
                                         "stay",   "get",    "stand"};
    if (!is_verbal(p, i))
        return false;
    if (class_at(p, i, WORD_BE))
        return true;
    for (size_t k = 0; k < sizeof lemmas / sizeof *lemmas; k++)
        if (word_is(p->tokens[i].word, lemmas[k]))
            return true;
    return false;
}

/* "among its fiercest critics", "one of its founders": words that stand before a
 * predicate noun. */
static size_t before_partitive(const struct passage *p, size_t i)
{
    if (i > 0 && word_at(p, i - 1) == W_AMONG)
        return i - 1;
    if (i > 1 && word_at(p, i - 1) == W_OF && word_at(p, i - 2) == W_ONE)
        return i - 2;
    return i;
}

size_t copula_before(const struct passage *p, struct range words)
{
    size_t i = words.first, start = p->starts[passage_sentence(p, i)];
    size_t back = i > start + LONGEST_PREDICATE ? i - LONGEST_PREDICATE : start;
    if (p->chunk_of[i] != NO_CHUNK) {
        struct range chunk = p->chunks[p->chunk_of[i]].range;
        if (chunk.first < i && chunk.last > words.last) /* "is a confident girl" */
            return SIZE_MAX;
        i = before_partitive(p, chunk.first);
    }
    while (i > back && !is_copula(p, i - 1)) {
        enum tag tag = tag_at(p, i - 1);
        bool joined = tag == TAG_CONJ && tag_at(p, i - 2) == TAG_ADJ;
        if (tag != TAG_ADV && tag != TAG_NOT && tag != TAG_ADJ && !joined)
            return SIZE_MAX;
        i--;
    }
    return i > back ? i - 1 : SIZE_MAX;
}
