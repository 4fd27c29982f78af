/*
 * Questions on unnamed sources that no claim answers alone: is the reason for anonymity
 * given elsewhere, are there several sources or is it one, is there any other? A source
 * is what article->sources has as one. Linear in the claims.
 */
#include "rate/unnamed.h"

#include "base/str.h"
#include "rate/claim.h"
#include "rate/name.h"

enum {
    REASON_REACH = 12, /* claims before a sentence of its own that gives the reason */
    MAX_NOUNS = 16     /* singular sources with "the" that are remembered */
};

static void mark(const struct sayso_article *article, const struct sayso_source *source,
                 enum unnamed bit, unsigned char *marks)
{
    for (size_t i = 0; i < source->claim_count; i++)
        marks[source->claims[i] - article->claims] |= (unsigned char)bit;
}

/* Whose a claim is; NULL for nobody's. */
static const struct sayso_source **claimants(const struct sayso_article *article,
                                             struct arena *arena)
{
    const struct sayso_source **of =
        arena_array(arena, article->claim_count + 1, sizeof *of);
    for (size_t i = 0; i < article->source_count; i++)
        for (size_t k = 0; k < article->sources[i].claim_count; k++)
            of[article->sources[i].claims[k] - article->claims] = &article->sources[i];
    return of;
}

/* "The source asked not to be named, for fear of ...": a sentence of the author's,
 * about whom the claims before it last left unnamed. The place of that claim, or that
 * of the sentence itself. */
static size_t explained(const struct sayso_article *article, size_t at)
{
    size_t k = at;
    while (k > 0 && at - k < REASON_REACH && !claim_anonymous(&article->claims[k]))
        k--;
    return claim_anonymous(&article->claims[k]) ? k : at;
}

/* All claims of a source are explained where one gives the reason. */
static void mark_explained(const struct sayso_article *article, struct arena *arena,
                           unsigned char *marks)
{
    const struct sayso_source **of = claimants(article, arena);
    for (size_t i = 0; i < article->claim_count; i++) {
        const struct sayso_claim *claim = &article->claims[i];
        if (!claim_has(claim, SAYSO_REASON))
            continue;
        size_t k = claim->attribution == SAYSO_NONE ? explained(article, i) : i;
        if (of[k] && !(marks[k] & UNNAMED_EXPLAINED))
            mark(article, of[k], UNNAMED_EXPLAINED, marks);
    }
}

static bool is_one(const struct sayso_source *source)
{
    for (size_t i = 0; i < source->claim_count; i++)
        if (claim_has(source->claims[i], SAYSO_PLURAL))
            return false;
    return true;
}

static void mark_alone(const struct sayso_article *article, unsigned char *marks)
{
    const struct sayso_source *only = NULL;
    for (size_t i = 0; i < article->source_count; i++) {
        if (article->sources[i].naming != SAYSO_ANONYMOUS)
            continue;
        if (only)
            return;
        only = &article->sources[i];
    }
    if (only && is_one(only))
        mark(article, only, UNNAMED_ALONE, marks);
}

/* The word behind "the" where that is all of the source's words; else empty. */
static struct sayso_str the_noun(const struct sayso_claim *claim)
{
    size_t at = 0;
    if (!claim_anonymous(claim) || claim->source.n != 1)
        return (struct sayso_str){0};
    struct sayso_str words = claim->source.v[0], the = name_word(words, &at);
    struct sayso_str noun = name_word(words, &at);
    bool whole = name_word(words, &at).n == 0;
    return whole && str_is_fold(the, "the") ? noun : (struct sayso_str){0};
}

/* Does a word of the text read `noun` with `ending` behind it? */
static bool has_noun(struct sayso_str text, struct sayso_str noun, const char *ending)
{
    size_t at = 0;
    for (struct sayso_str word = name_word(text, &at); word.n > 0;
         word = name_word(text, &at))
        if (word.n >= noun.n && str_eq_fold(str_sub(word, 0, noun.n), noun) &&
            str_is_fold(str_sub(word, noun.n, word.n), ending))
            return true;
    return false;
}

/* Does anything but "the source" speak of one: "a source close to the board"? */
static bool is_introduced(const struct sayso_article *article, struct sayso_str noun)
{
    for (size_t i = 0; i < article->source_count; i++) {
        const struct sayso_source *source = &article->sources[i];
        if (source->claim_count && !the_noun(source->claims[0]).n &&
            has_noun(source->name, noun, ""))
            return true;
    }
    return false;
}

static void mark_one(const struct sayso_article *article, unsigned char *marks)
{
    size_t nouns = 0;
    for (size_t i = 0; i < article->source_count && nouns < MAX_NOUNS; i++) {
        struct sayso_str noun = the_noun(article->sources[i].claims[0]);
        if (!noun.n || nouns++ == MAX_NOUNS || is_introduced(article, noun))
            continue;
        for (size_t k = 0; k < article->source_count; k++)
            if (article->sources[k].naming == SAYSO_ANONYMOUS &&
                has_noun(article->sources[k].name, noun, "s"))
                mark(article, &article->sources[k], UNNAMED_ONE, marks);
    }
}

/* "The sources", "one of the sources", "both officials". */
static bool refers_back(const struct sayso_claim *claim)
{
    static const char *const words[] = {"the", "those", "these", "both"};
    size_t at = 0;
    if (claim->source.n != 1)
        return false;
    struct sayso_str phrase = claim->source.v[0], first = name_word(phrase, &at);
    if (str_is_fold(name_word(phrase, &at), "of"))
        first = name_word(phrase, &at);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_is_fold(first, words[i]))
            return true;
    return false;
}

/* Whoever is not named is told of once, and then referred to: what was told of the last
 * one, that there is a reason for instance, is told of "the sources" too. */
static void mark_told(const struct sayso_article *article, unsigned char *marks)
{
    const struct sayso_claim *last = NULL;
    for (size_t i = 0; i < article->claim_count; i++) {
        const struct sayso_claim *claim = &article->claims[i];
        if (!claim_anonymous(claim))
            continue;
        if (!refers_back(claim))
            last = claim;
        else if (last)
            marks[i] |= (unsigned char)(UNNAMED_TOLD | (marks[last - article->claims] &
                                                        UNNAMED_EXPLAINED));
    }
}

const unsigned char *unnamed_article(const struct sayso_article *article,
                                     struct arena *arena)
{
    unsigned char *marks = arena_array(arena, article->claim_count + 1, sizeof *marks);
    mark_explained(article, arena, marks);
    mark_told(article, marks);
    mark_alone(article, marks);
    mark_one(article, marks);
    return marks;
}
