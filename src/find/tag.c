/*
 * Word classes by the lexicon and the words before and behind. A tagger for one
 * purpose: to tell verbs from nouns where a cue could be either, and to find where noun
 * phrases and clauses begin. It knows no word but those of closed classes; the rest the
 * rubric's lexicon says, and for unknown words their endings.
 */
#include "find/tag.h"

#include <string.h>

#include "base/str.h"
#include "rubric/rubric.h"

enum { LOOK_AROUND = 24 /* tokens that are passed over to the word that counts */ };

enum { ANY_VERB = WORD_BASE | WORD_S | WORD_PAST | WORD_PART | WORD_ING };

struct tagging {
    struct token *t;
    size_t n;
    bool title_case; /* capitals mean nothing here: a headline */
};

static uint32_t classes(const struct tagging *g, size_t i)
{
    return i < g->n && g->t[i].word ? g->t[i].word->classes : 0;
}

static enum tag tag_of(const struct tagging *g, size_t i)
{
    return i < g->n ? (enum tag)g->t[i].tag : TAG_MARK;
}

static bool is(const struct tagging *g, size_t i, const char *word)
{
    return i < g->n && str_is_fold(g->t[i].s, word);
}

/* The tag of the nearest token to the left that is no adverb, and its place. */
static enum tag before(const struct tagging *g, size_t i, size_t *where)
{
    size_t k = i, back = i > LOOK_AROUND ? i - LOOK_AROUND : 0;
    while (k > back) {
        k--;
        enum tag tag = tag_of(g, k);
        if (tag == TAG_ADV || tag == TAG_NOT)
            continue;
        *where = k;
        return tag;
    }
    *where = back;
    return TAG_MARK;
}

static bool is_mostly_capital(const struct token *t, size_t n)
{
    size_t words = 0, capitals = 0;
    for (size_t i = 0; i < n; i++) {
        if (!(t[i].shape & SHAPE_WORD) || (t[i].shape & SHAPE_SUFFIX) || t[i].s.n < 4)
            continue;
        words++;
        capitals += (t[i].shape & SHAPE_CAPITAL) != 0;
    }
    bool stopped = n > 0 && str_is(t[n - 1].s, "."); /* as no headline is */
    return !stopped && words >= 3 && capitals * 5 >= words * 4;
}

/* Words the lexicon does not have, by their endings (Mikheev 1997 calls these guesses
 * ending-guessing rules; only the surest are kept). */
static uint32_t guess(struct sayso_str s)
{
    if (s.n > 4 && str_ends(s, "ly"))
        return WORD_ADV;
    if (s.n > 5 && str_ends(s, "ing"))
        return WORD_ING | WORD_NOUN;
    if (s.n > 4 && str_ends(s, "ed"))
        return WORD_PAST | WORD_PART | WORD_ADJ;
    static const char *const adjectives[] = {"al",   "ive",  "ous", "ful", "ible",
                                             "able", "less", "ish", "ic"};
    for (size_t k = 0; k < sizeof adjectives / sizeof *adjectives; k++)
        if (s.n > 5 && str_ends(s, adjectives[k]))
            return WORD_ADJ | WORD_NOUN;
    if (s.n > 3 && str_ends(s, "s") && !str_ends(s, "ss"))
        return WORD_PLURAL;
    return WORD_NOUN;
}

static bool begins_noun_phrase(const struct tagging *g, size_t i)
{
    uint32_t c = classes(g, i);
    if (i >= g->n || (g->t[i].shape & SHAPE_MARK))
        return false;
    if (c & (WORD_DET | WORD_PRONOUN | WORD_NUMBER))
        return true;
    if (c & (WORD_PREP | WORD_CONJ | WORD_SUB | WORD_MODAL | WORD_BE | WORD_HAVE |
             WORD_DO | WORD_WH | WORD_NOT))
        return false;
    return (g->t[i].shape & (SHAPE_CAPITAL | SHAPE_NUMBER)) || !c ||
           (c & (WORD_NOUN | WORD_PLURAL | WORD_ADJ));
}

/* Past adverbs: where the next word with a meaning of its own stands. */
static size_t skip_adverbs(const struct tagging *g, size_t i)
{
    size_t end = i + LOOK_AROUND < g->n ? i + LOOK_AROUND : g->n;
    while (i < end && (classes(g, i) & (WORD_ADV | WORD_NOT)) &&
           !(classes(g, i) & (WORD_NOUN | ANY_VERB | WORD_PREP | WORD_DET)))
        i++;
    return i;
}

static bool is_verb_tag(enum tag tag)
{
    return tag == TAG_VERB || tag == TAG_BASE || tag == TAG_ING || tag == TAG_PART;
}

static enum tag tag_to(const struct tagging *g, size_t i)
{
    size_t k = skip_adverbs(g, i + 1);
    uint32_t c = classes(g, k);
    if (c & (WORD_BE | WORD_HAVE | WORD_DO))
        return TAG_TO;
    if (!(c & WORD_BASE) || (g->t[k].shape & SHAPE_CAPITAL && !g->title_case))
        return TAG_PREP;
    if (!(c & (WORD_NOUN | WORD_PLURAL | WORD_ADJ)) || (c & WORD_VERB_FIRST))
        return TAG_TO;
    /* Nouns first: "plan the attack" has a verb, and so has what a noun or a verb
     * governs
     * ("asked to stop", "the army to stop", "plans to vote"); "according to people" and
     * "to talks" have nouns. */
    if ((c & WORD_PLURAL) || (i > 0 && is(g, i - 1, "according")))
        return TAG_PREP;
    enum tag left = i > 0 ? tag_of(g, i - 1) : TAG_MARK;
    bool governed = left == TAG_NOUN || left == TAG_NAME || left == TAG_PRONOUN ||
                    left == TAG_PART || left == TAG_ADJ;
    bool object = begins_noun_phrase(g, k + 1) || (classes(g, k + 1) & WORD_PREP);
    return governed || object ? TAG_TO : TAG_PREP;
}

static enum tag tag_that(const struct tagging *g, size_t i)
{
    size_t at;
    enum tag left = before(g, i, &at);
    uint32_t next = classes(g, i + 1);
    bool verb_next =
        (next & (WORD_MODAL | WORD_BE | WORD_HAVE | WORD_DO)) ||
        ((next & ANY_VERB) && !(next & (WORD_NOUN | WORD_PLURAL | WORD_ADJ)));
    if (left == TAG_NOUN || left == TAG_NAME || left == TAG_PRONOUN ||
        left == TAG_NUMBER)
        return verb_next ? TAG_WH : TAG_THAT;
    if (left == TAG_VERB || left == TAG_BASE || left == TAG_ING || left == TAG_PART ||
        left == TAG_ADJ || left == TAG_AUX || left == TAG_CONJ)
        return verb_next ? TAG_PRONOUN : TAG_THAT;
    bool particle = left == TAG_PREP && at > 0 && is_verb_tag(tag_of(g, at - 1));
    if ((left == TAG_MARK && i > 0) || particle) /* "pointed out that" */
        return begins_noun_phrase(g, i + 1) && !verb_next ? TAG_THAT : TAG_PRONOUN;
    return (next & (WORD_NOUN | WORD_ADJ)) && !verb_next ? TAG_DET : TAG_PRONOUN;
}

static enum tag tag_suffix(const struct tagging *g, size_t i)
{
    if (is(g, i, "n't") || is(g, i, "n\xE2\x80\x99t"))
        return TAG_NOT;
    if (!(classes(g, i) & WORD_BE) && !is(g, i, "'s") && !is(g, i, "\xE2\x80\x99s"))
        return (classes(g, i) & WORD_MODAL)  ? TAG_MODAL
               : (classes(g, i) & WORD_HAVE) ? TAG_AUX
                                             : TAG_POSS;
    enum tag left = tag_of(g, i - 1);
    uint32_t next = classes(g, skip_adverbs(g, i + 1));
    if (left == TAG_PRONOUN || left == TAG_WH || left == TAG_MARK)
        return TAG_AUX;
    if (!is(g, i, "'s") && !is(g, i, "\xE2\x80\x99s"))
        return TAG_AUX; /* 're 'm */
    return (next & (WORD_DET | WORD_PREP)) || ((next & WORD_ING) && !(next & WORD_NOUN))
               ? TAG_AUX
               : TAG_POSS;
}

static bool is_quote(const struct tagging *g, size_t i)
{
    return is(g, i, "\"") || is(g, i, "\xE2\x80\x9C") || is(g, i, "''");
}

/* "this" and "some" stand for a noun phrase where none follows; "their" never does. */
static enum tag tag_determiner(const struct tagging *g, size_t i, uint32_t c)
{
    static const char *const possessives[] = {"my",  "your", "his",
                                              "its", "our",  "their"};
    size_t k = is_quote(g, i + 1) ? i + 2 : i + 1;
    bool noun_next =
        begins_noun_phrase(g, k) && !(classes(g, k) & (WORD_DET | WORD_PRONOUN));
    for (size_t w = 0; w < sizeof possessives / sizeof *possessives; w++)
        if (is(g, i, possessives[w]))
            return noun_next || !is(g, i, "his") || (classes(g, k) & WORD_DET)
                       ? TAG_DET
                       : TAG_PRONOUN;
    return (c & WORD_PRONOUN) && !noun_next ? TAG_PRONOUN : TAG_DET;
}

/* Words of closed classes; TAG_NONE for the others. */
static enum tag tag_closed(const struct tagging *g, size_t i)
{
    uint32_t c = classes(g, i);
    size_t at;
    if (g->t[i].shape & SHAPE_SUFFIX)
        return tag_suffix(g, i);
    if (is(g, i, "to"))
        return tag_to(g, i);
    if (is(g, i, "that"))
        return tag_that(g, i);
    if (is(g, i, "her"))
        return begins_noun_phrase(g, i + 1) &&
                       !(classes(g, i + 1) & (WORD_DET | WORD_TIME))
                   ? TAG_DET
                   : TAG_PRONOUN;
    if (c & WORD_NOT)
        return TAG_NOT;
    if ((c & WORD_MODAL)) {
        enum tag left = before(g, i, &at);
        bool noun = left == TAG_DET || left == TAG_ADJ || left == TAG_POSS;
        bool month = (g->t[i].shape & SHAPE_CAPITAL) && i > 0 && !g->title_case;
        return noun ? TAG_NOUN : month ? TAG_NAME : TAG_MODAL;
    }
    if (c & (WORD_BE | WORD_HAVE | WORD_DO))
        return TAG_AUX;
    if (c & WORD_WH)
        return TAG_WH;
    if (c & WORD_CONJ)
        return TAG_CONJ;
    if (c & WORD_DET)
        return tag_determiner(g, i, c);
    if ((c & WORD_PRONOUN) && (c & WORD_NUMBER)) /* "one report" against "one said" */
        return begins_noun_phrase(g, i + 1) && !(classes(g, i + 1) & WORD_DET)
                   ? TAG_NUMBER
                   : TAG_PRONOUN;
    if ((c & WORD_PRONOUN) && before(g, i, &at) == TAG_DET && is(g, i, "mine"))
        return TAG_NOUN; /* "the mine" */
    if (c & WORD_PRONOUN)
        return TAG_PRONOUN;
    if ((c & WORD_SUB) && (c & WORD_PREP)) /* before, after, since, as, like */
        return TAG_PREP;
    if ((c & WORD_SUB) && (c & WORD_ADV) && (classes(g, i + 1) & WORD_PAST) && i > 0)
        return TAG_ADV; /* "once said" */
    if (c & WORD_SUB)
        return TAG_SUB;
    if (c & WORD_PREP) {
        enum tag left = before(g, i, &at);
        bool verb = (c & ANY_VERB) && !(c & WORD_ING) &&
                    (left == TAG_TO || left == TAG_MODAL || left == TAG_AUX ||
                     left == TAG_PRONOUN);
        return verb ? TAG_NONE : TAG_PREP;
    }
    if ((c & WORD_NUMBER) || (g->t[i].shape & SHAPE_NUMBER))
        return TAG_NUMBER;
    return TAG_NONE;
}

/* Does a mark stand before the word behind which a capital says nothing? Behind a comma
 * within closing quotation marks the sentence goes on. */
static bool opens_sentence(const struct tagging *g, size_t i)
{
    if (i == 0 || !(g->t[i - 1].shape & SHAPE_MARK) || is(g, i - 1, ",") ||
        is(g, i - 1, "("))
        return i == 0;
    return !(i >= 2 && is(g, i - 2, ",") && !(g->t[i - 1].shape & SHAPE_SPACED));
}

static bool is_name(const struct tagging *g, size_t i)
{
    const struct token *t = &g->t[i];
    uint32_t c = classes(g, i);
    if (!(t->shape & SHAPE_CAPITAL))
        return false;
    if (g->title_case)
        return !c;
    size_t first = 0; /* past marks that open the sentence */
    while (first < g->n && first < LOOK_AROUND && (g->t[first].shape & SHAPE_MARK))
        first++;
    if (i != first && !opens_sentence(g, i))
        return true;
    /* "Green said": a bare adjective before a verb is somebody's name. */
    uint32_t next = classes(g, i + 1);
    if ((c & WORD_ADJ_FIRST) && (next & WORD_PAST) && !(next & (WORD_NOUN | WORD_ADJ)))
        return true;
    if (!c || (c & (WORD_MALE | WORD_FEMALE)))
        return true;
    /* A sentence begins with it: a name when another capital follows and it can be one.
     */
    return i + 1 < g->n && (g->t[i + 1].shape & SHAPE_CAPITAL) &&
           !(c & (WORD_ADV | WORD_VERB_FIRST));
}

/* Is the name before `i` alone, and not "Abel and Brandt"? */
static bool is_one_name(const struct tagging *g, size_t i)
{
    while (i > 0 && tag_of(g, i - 1) == TAG_NAME)
        i--;
    return i == 0 || tag_of(g, i - 1) != TAG_CONJ;
}

/* A finite verb or a noun, behind a noun phrase: "the company plans to" / "plans for".
 */
static enum tag after_noun(const struct tagging *g, size_t i, uint32_t c)
{
    bool noun = (c & (WORD_NOUN | WORD_PLURAL)) != 0;
    bool one_name = i > 0 && tag_of(g, i - 1) == TAG_NAME && is_one_name(g, i);
    bool plural_subject = i > 0 && !one_name &&
                          ((classes(g, i - 1) & (WORD_PLURAL | WORD_PRONOUN)) ||
                           !(classes(g, i - 1) & WORD_NOUN));
    if ((c & (WORD_PAST | WORD_S)) && !noun)
        return TAG_VERB;
    if ((c & WORD_BASE) && !noun)
        return TAG_VERB;
    if (!(c & (WORD_PAST | WORD_S | WORD_BASE)))
        return (c & WORD_PART) ? TAG_PART : TAG_NOUN;
    if ((c & WORD_ADJ) && !(c & (WORD_PAST | WORD_S)) && is(g, i + 1, "to"))
        return TAG_ADJ; /* "people close to" */
    if ((c & WORD_PAST) && !(c & (WORD_NOUN | WORD_PLURAL)))
        return TAG_VERB;
    size_t k = skip_adverbs(g, i + 1);
    uint32_t next = classes(g, k);
    bool verb_next =
        (next & (WORD_PAST | WORD_S)) && !(next & (WORD_NOUN | WORD_PLURAL | WORD_ADJ));
    if (noun && verb_next) /* "a police report says" */
        return TAG_NOUN;
    if ((next & (WORD_BE | WORD_HAVE | WORD_DO | WORD_MODAL)) || k >= g->n)
        return (c & WORD_VERB_FIRST) && k >= g->n ? TAG_VERB : TAG_NOUN;
    if (noun && i > 1 && tag_of(g, i - 1) == TAG_NOUN && tag_of(g, i - 2) == TAG_PREP)
        return TAG_NOUN; /* "of email practices that": no subject follows "of" */
    if (is(g, k, "that") || is(g, k, "to") || (next & (WORD_DET | WORD_PRONOUN)) ||
        (g->t[k].shape & SHAPE_CAPITAL) || is(g, k, "\"") || is(g, k, "\xE2\x80\x9C"))
        return (c & (WORD_S | WORD_PAST)) || plural_subject ? TAG_VERB : TAG_NOUN;
    if ((c & WORD_VERB_FIRST) && ((c & (WORD_S | WORD_PAST)) || plural_subject))
        return TAG_VERB;
    return TAG_NOUN;
}

static enum tag nominal(const struct tagging *g, size_t i, uint32_t c)
{
    bool noun = (c & (WORD_NOUN | WORD_PLURAL)) != 0;
    uint32_t next = classes(g, i + 1);
    bool noun_next = i + 1 < g->n && !(g->t[i + 1].shape & SHAPE_MARK) &&
                     ((next & (WORD_NOUN | WORD_PLURAL | WORD_ADJ)) || !next ||
                      (g->t[i + 1].shape & SHAPE_CAPITAL));
    bool verb_next = (next & (WORD_PAST | WORD_S | WORD_MODAL | WORD_BE | WORD_HAVE)) &&
                     !(next & (WORD_NOUN | WORD_PLURAL | WORD_ADJ));
    if ((c & WORD_ADJ) && (!noun || noun_next || ((c & WORD_ADJ_FIRST) && !verb_next)))
        return TAG_ADJ;
    if (noun)
        return TAG_NOUN;
    if (c & WORD_ADV)
        return TAG_ADV;
    if (c & WORD_PART)
        return TAG_PART;
    if (c & WORD_ING)
        return TAG_ING;
    return (c & ANY_VERB) ? TAG_VERB : TAG_NOUN;
}

/* A pronoun that can only be a subject: behind it a verb is a verb. */
static bool is_subject(const struct tagging *g, size_t i)
{
    static const char *const pronouns[] = {"i", "he", "she", "it", "we", "they"};
    for (size_t k = 0; k < sizeof pronouns / sizeof *pronouns; k++)
        if (is(g, i, pronouns[k]))
            return true;
    return false;
}

/* ", conducted last week,": a participle behind the comma that opens an aside. Behind
 * one that closes an aside ("X, the chairman, said in") a verb has its subject before
 * it. */
static bool opens_aside(const struct tagging *g, size_t i)
{
    if (is(g, i + 1, "to") || is(g, i + 1, "by"))
        return true;
    if (!(classes(g, i + 1) & (WORD_PREP | WORD_TIME | WORD_ADV)) &&
        !is(g, i + 1, "last"))
        return false;
    for (size_t k = i - 1; k > 0 && k + 30 > i; k--) {
        enum tag tag = tag_of(g, k - 1);
        if (tag == TAG_VERB || tag == TAG_AUX || tag == TAG_MODAL)
            return true;
        if (is(g, k - 1, ","))
            return false;
    }
    return true;
}

static enum tag tag_behind_noun(const struct tagging *g, size_t i, uint32_t c)
{
    if ((c & WORD_ADV) && !(c & ANY_VERB))
        return TAG_ADV;
    if ((c & WORD_ING) && !(c & WORD_NOUN))
        return TAG_ING;
    return (c & ANY_VERB) ? after_noun(g, i, c) : nominal(g, i, c);
}

/* `at` is where the adjective stands. */
static enum tag tag_behind_adjective(const struct tagging *g, size_t i, uint32_t c,
                                     size_t at)
{
    /* "the general regrets that": the adjective was the noun. */
    if ((c & (WORD_PAST | WORD_S)) && (classes(g, at) & WORD_NOUN) && at > 0 &&
        tag_of(g, at - 1) == TAG_DET && after_noun(g, i, c) == TAG_VERB)
        return TAG_VERB;
    /* "who asked to remain anonymous said the" */
    if ((c & WORD_PAST) && !(c & (WORD_NOUN | WORD_ADJ)) &&
        (classes(g, i + 1) & (WORD_DET | WORD_PRONOUN)))
        return TAG_VERB;
    return nominal(g, i, c);
}

static enum tag tag_behind_determiner(const struct tagging *g, size_t i, uint32_t c)
{
    return (c & WORD_ING) && !(c & (WORD_NOUN | WORD_ADJ)) ? TAG_ING : nominal(g, i, c);
}

/* "Asked about the bridge, she", "when asked": a past form that has no subject before
 * it and no object behind. */
static bool opens_participle(const struct tagging *g, size_t i, uint32_t c)
{
    static const char *const words[] = {"when", "if",    "once",   "as",
                                        "than", "until", "unless", "though"};
    uint32_t right = classes(g, i + 1);
    if (!(c & WORD_PART) || (c & (WORD_NOUN | WORD_PLURAL)) ||
        (!(right & (WORD_PREP | WORD_WH | WORD_SUB)) && !is(g, i + 1, "to") &&
         i + 1 < g->n && !(g->t[i + 1].shape & SHAPE_MARK)))
        return false;
    for (size_t k = 0; i > 0 && k < sizeof words / sizeof *words; k++)
        if (is(g, i - 1, words[k]))
            return true;
    return i == 0;
}

/* Behind a mark or a conjunction, which say little. `at` is where it stands. */
static enum tag tag_at_opening(const struct tagging *g, size_t i, uint32_t c, size_t at)
{
    if (c & WORD_ING)
        return TAG_ING;
    if ((c & WORD_PART) && i > 0 && is(g, i - 1, ",") && opens_aside(g, i))
        return TAG_PART;
    if ((c & (WORD_PAST | WORD_S)) && !(c & (WORD_NOUN | WORD_PLURAL | WORD_ADJ)))
        return TAG_VERB;
    if ((c & ANY_VERB) && tag_of(g, at) == TAG_CONJ)
        return (c & WORD_VERB_FIRST) || !(c & (WORD_NOUN | WORD_PLURAL | WORD_ADJ))
                   ? after_noun(g, i, c & ~(uint32_t)(WORD_NOUN | WORD_PLURAL))
                   : nominal(g, i, c);
    bool opens = at == 0 && (i == 0 || tag_of(g, at) == TAG_MARK);
    if ((c & WORD_VERB_FIRST) && (c & (WORD_PAST | WORD_S)) && !opens)
        return TAG_VERB;
    return nominal(g, i, c);
}

/* An open-class word, by what stands to its left. */
static enum tag tag_open(const struct tagging *g, size_t i)
{
    uint32_t c = classes(g, i);
    if (!(c & (ANY_VERB | WORD_NOUN | WORD_PLURAL | WORD_ADJ | WORD_ADV)))
        c |= guess(g->t[i].s);
    size_t at;
    enum tag left = before(g, i, &at);
    if ((c & WORD_ADV) && !(c & (WORD_NOUN | WORD_PLURAL | WORD_ADJ | ANY_VERB)))
        return TAG_ADV;
    if (opens_participle(g, i, c))
        return TAG_PART;
    switch (left) {
    case TAG_TO:
    case TAG_MODAL:
        return (c & WORD_BASE) ? TAG_BASE : nominal(g, i, c);
    case TAG_AUX:
        if ((classes(g, at) & WORD_DO) && (c & WORD_BASE))
            return TAG_BASE;
        if (c & WORD_PART)
            return TAG_PART;
        if ((c & WORD_ADV) && (classes(g, i + 1) & (WORD_PART | WORD_ING)))
            return TAG_ADV; /* "has even claimed" */
        return (c & WORD_ING) && !is(g, at, "had") ? TAG_ING : nominal(g, i, c);
    case TAG_PRONOUN:
        if (is_subject(g, at) && (c & (WORD_PAST | WORD_S | WORD_BASE)))
            return TAG_VERB;
        return tag_behind_noun(g, i, c);
    case TAG_NUMBER: /* "one report claims" */
        return (c & (WORD_NOUN | WORD_PLURAL)) ? nominal(g, i, c)
                                               : tag_behind_noun(g, i, c);
    case TAG_NOUN:
    case TAG_NAME:
    case TAG_WH:
        return tag_behind_noun(g, i, c);
    case TAG_ADJ:
        return tag_behind_adjective(g, i, c, at);
    case TAG_VERB:
    case TAG_BASE:
        if ((c & WORD_ADV) && !begins_noun_phrase(g, i + 1))
            return TAG_ADV; /* "said only that" */
        if (!(c & (WORD_NOUN | WORD_PLURAL)))
            break;
        return tag_behind_determiner(g, i, c);
    case TAG_DET:
    case TAG_POSS: {
        enum tag tag = tag_behind_determiner(g, i, c);
        return tag == TAG_VERB ? TAG_NOUN : tag;
    }
    case TAG_PREP:
        return (c & WORD_ING) ? TAG_ING : nominal(g, i, c);
    default:
        break;
    }
    return tag_at_opening(g, i, c, at);
}

/* Does the noun phrase before `i` hang on a preposition that opens the sentence, so
 * that it is no subject? "According to a survey published on" */
static bool behind_opening(const struct tagging *g, size_t i)
{
    while (i > 0 && (tag_of(g, i - 1) == TAG_NOUN || tag_of(g, i - 1) == TAG_NAME ||
                     tag_of(g, i - 1) == TAG_ADJ || tag_of(g, i - 1) == TAG_DET ||
                     tag_of(g, i - 1) == TAG_NUMBER))
        i--;
    return i > 0 && i <= 2 && tag_of(g, i - 1) == TAG_PREP;
}

/* ", a group based in Paris, said": the noun phrase before `i` opens an aside, and
 * behind its comma the verb of the sentence stands. */
static bool in_appositive(const struct tagging *g, size_t i)
{
    size_t start = i;
    while (start > 0 &&
           (tag_of(g, start - 1) == TAG_NOUN || tag_of(g, start - 1) == TAG_NAME ||
            tag_of(g, start - 1) == TAG_ADJ))
        start--;
    if (start < 2 || !is(g, start - 2, ",") ||
        !(is(g, start - 1, "a") || is(g, start - 1, "an")))
        return false;
    for (size_t k = i + 1; k < g->n && k < i + 20; k++)
        if (is(g, k, ","))
            return tag_of(g, k + 1) == TAG_VERB || tag_of(g, k + 1) == TAG_AUX ||
                   tag_of(g, k + 1) == TAG_MODAL;
    return false;
}

/* "the man accused of fraud said": a past form is a participle when the clause has its
 * finite verb still to come. Runs from right to left, so each token is seen once. */
static void mend_participles(struct tagging *g)
{
    bool finite_ahead = false;
    for (size_t i = g->n; i-- > 0;) {
        struct token *t = &g->t[i];
        switch ((enum tag)t->tag) {
        case TAG_MARK:
            if (!is(g, i, "\"") && !is(g, i, "-"))
                finite_ahead = false;
            break;
        case TAG_CONJ:
        case TAG_THAT:
        case TAG_WH:
        case TAG_SUB:
            finite_ahead = false;
            break;
        case TAG_PRONOUN:
            if (classes(g, i) & WORD_PRONOUN && i > 0 && tag_of(g, i - 1) != TAG_PREP)
                finite_ahead = false;
            break;
        case TAG_DET: /* "said in a statement the bridge was": that verb has a subject
                       */
            if (i > 0 && (tag_of(g, i - 1) == TAG_NOUN || tag_of(g, i - 1) == TAG_NAME))
                finite_ahead = false;
            break;
        case TAG_MODAL:
            finite_ahead = true;
            break;
        case TAG_AUX:
            if (!is(g, i, "been") && !is(g, i, "being") && !is(g, i, "be"))
                finite_ahead = true;
            break;
        case TAG_VERB: {
            bool both = (classes(g, i) & WORD_PAST) && (classes(g, i) & WORD_PART);
            bool noun_left =
                i > 0 && (tag_of(g, i - 1) == TAG_NOUN || tag_of(g, i - 1) == TAG_NAME);
            bool prep_right =
                tag_of(g, i + 1) == TAG_PREP || tag_of(g, i + 1) == TAG_TO;
            if (both && noun_left &&
                (is(g, i + 1, "by") ||
                 (prep_right &&
                  (finite_ahead || behind_opening(g, i) || in_appositive(g, i)))))
                t->tag = TAG_PART;
            else
                finite_ahead = true;
            break;
        }
        default:
            break;
        }
    }
}

void tag_sentence(struct token *tokens, size_t count)
{
    struct tagging g = {tokens, count, is_mostly_capital(tokens, count)};
    for (size_t i = 0; i < count; i++) {
        enum tag tag;
        if ((tokens[i].shape & SHAPE_MARK) && !(tokens[i].shape & SHAPE_SUFFIX)) {
            tag = TAG_MARK;
        } else {
            tag = tag_closed(&g, i);
            bool grammar = tag != TAG_NONE && tag != TAG_NUMBER;
            /* "Canal Once said": a capital behind a name goes on with it. */
            if (tag == TAG_SUB && i > 0 && tokens[i - 1].tag == TAG_NAME &&
                (tokens[i].shape & SHAPE_CAPITAL) && !g.title_case)
                grammar = false;
            if (!grammar && is_name(&g, i))
                tag = TAG_NAME;
            else if (tag == TAG_NONE)
                tag = tag_open(&g, i);
            if (tag == TAG_VERB && i > 0 && tokens[i - 1].tag == TAG_ADJ &&
                (classes(&g, i - 1) & WORD_NOUN))
                tokens[i - 1].tag = TAG_NOUN;
        }
        tokens[i].tag = (uint8_t)tag;
    }
    mend_participles(&g);
}
