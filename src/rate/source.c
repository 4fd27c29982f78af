/*
 * Groups the mentions of sources. Takes the source phrases of attributed claims; gives
 * each distinct source once, under its fullest name, with its claims in text order.
 * Whom a phrase means the finding room has told where it could (`referent`); for the
 * rest names are compared. Linear in the claims.
 */
#include "rate/source.h"

#include <assert.h>
#include <stdint.h>

#include "base/str.h"
#include "base/utf8.h"
#include "rate/claim.h"
#include "rate/fold.h"
#include "rate/index.h"
#include "rate/name.h"

#define SEVERAL SIZE_MAX

enum {
    MAX_TAIL = 4,    /* words of a name's end that may stand for it */
    MAX_PHRASE = 256 /* bytes of a phrase that tell sources apart */
};

/* A source while it is being gathered. `key` is the fullest name, folded; `also` the
 * other names it has in the text, `seen` their keys. */
struct group {
    struct sayso_str name, key, about;
    struct sayso_str *also;
    size_t also_count, also_capacity;
    struct index *seen;
    enum sayso_source_type type;
    enum sayso_naming naming;
    size_t claims;
    size_t whose; /* the number of the group it is in the end; mostly its own */
    size_t place; /* in the table, from 1; 0: not yet */
};

/* One claim's source: the words of the text, the name they come to. */
struct mention {
    struct sayso_str phrase, name, key;
    bool person;
    bool one;                  /* of many: the same words elsewhere mean another one */
    struct sayso_str identity; /* what only the same source has; empty: not known */
};

/* The indexes give a group's number + 1. `things` holds whole keys of all that is no
 * named person, `names` those of persons, `tails` the ends of persons' names (the
 * latest who bears it) and `bearers` the same (or SEVERAL), `identities` what mentions
 * are told by, `headlines` whole keys of what headlines name. */
struct gathering {
    const struct rubric *rubric;
    struct sayso_str text; /* of the article */
    struct arena *scratch;
    struct group *groups;
    size_t count, capacity, places;
    struct index *things, *names, *tails, *bearers, *identities, *headlines;
};

/* The start of a phrase. A hundred thousand pronouns may refer to one that is endless,
 * and the work is to stay linear. */
static struct sayso_str clip(struct sayso_str phrase)
{
    size_t end = 0, length = 0;
    while (end + length <= MAX_PHRASE && end < phrase.n) {
        end += length;
        utf8_at(phrase, end, &length);
    }
    return phrase.n <= MAX_PHRASE ? phrase : str_sub(phrase, 0, end);
}

/* The name in words of the text; a person's without titles, unless little is left. */
static struct sayso_str name_in(const struct gathering *all, struct sayso_str words,
                                bool person)
{
    if (!person)
        return name_thing(all->rubric, words);
    struct sayso_str name = name_person(all->rubric, words);
    struct sayso_str bare = name_bare(all->rubric, name);
    return name_has_words(bare, 2) ? bare : name;
}

/* "ministry of health" as "health ministry", which is the same. */
static struct sayso_str turn(const struct gathering *all, struct sayso_str key)
{
    struct sayso_str of = STR_LIT(" of ");
    size_t at = str_find(key, of, 0);
    if (at == SIZE_MAX || str_find(key, of, at + of.n) != SIZE_MAX)
        return key;
    struct sayso_str whose = name_without_article(str_sub(key, at + of.n, key.n));
    return arena_printf(all->scratch, "%.*s %.*s", STR(whose),
                        STR(str_sub(key, 0, at)));
}

static struct sayso_str key_of(const struct gathering *all, struct sayso_str name,
                               bool person)
{
    if (person)
        return fold_words(name_without_suffix(name_bare(all->rubric, name)),
                          all->scratch);
    return turn(all, fold_words(name, all->scratch));
}

static void name_mention(struct gathering *all, const struct sayso_claim *claim,
                         struct mention *mention)
{
    bool says = claim->naming != SAYSO_NAMED && claim->source_ref.n == 0;
    struct sayso_str words = claim->source_name;
    if (words.n == 0)
        words = claim->source_ref;
    if (words.n == 0 || says || claim_has(claim, SAYSO_SEVERAL))
        words = mention->phrase;
    words = str_trim(clip(words));
    mention->name = name_in(all, words, mention->person);
    mention->key = key_of(all, mention->name, mention->person);
    if (!mention->person || name_has_words(mention->name, 2))
        return;
    /* "Mr. Lin": a title is better than a surname alone. */
    struct sayso_str titled = name_in(all, mention->phrase, true);
    if (str_eq(key_of(all, titled, true), mention->key))
        mention->name = titled;
}

/* Who the finding room says it is; else "an official" is somebody else each time, but
 * for the very same words. "An Elmar Post poll" is one. */
static void identify(struct gathering *all, const struct sayso_claim *claim,
                     struct mention *mention)
{
    bool titled = claim->source_type == SAYSO_DOCUMENT &&
                  name_holds_name(all->rubric, mention->phrase);
    mention->one = claim->naming != SAYSO_NAMED && !titled &&
                   name_is_one(all->rubric, mention->phrase);
    if (claim->referent)
        mention->identity = arena_printf(all->scratch, "referent %zu", claim->referent);
    else if (mention->one && claim->source_ref.n == 0)
        mention->identity = arena_printf(all->scratch, "words at %zu",
                                         str_offset(all->text, claim->source.v[0]));
}

static bool read_mention(struct gathering *all, const struct sayso_claim *claim,
                         struct mention *mention)
{
    if (claim->attribution == SAYSO_NONE)
        return false;
    mention->phrase = str_trim(clip(claim_join(claim->source, all->scratch)));
    mention->person = claim->source_type == SAYSO_PERSON &&
                      claim->naming == SAYSO_NAMED && !claim_has(claim, SAYSO_SEVERAL);
    name_mention(all, claim, mention);
    identify(all, claim, mention);
    return mention->name.n > 0;
}

static size_t group_new(struct gathering *all, const struct mention *mention)
{
    struct group group = {.name = mention->name, .key = mention->key};
    ARENA_PUSH(all->scratch, all->groups, all->count, all->capacity, group);
    return all->count;
}

/* A name's end without its first word; empty when no word is left. */
static struct sayso_str shorter(struct sayso_str tail)
{
    size_t at = 0;
    name_word(tail, &at);
    return str_trim(str_sub(tail, at, tail.n));
}

/* The last MAX_TAIL words of a name, without its first word. */
static struct sayso_str longest_tail(struct sayso_str name)
{
    size_t words = 0, at = 0;
    while (name_word(name, &at).n > 0)
        words++;
    struct sayso_str tail = shorter(name);
    for (; words > MAX_TAIL + 1; words--)
        tail = shorter(tail);
    return tail;
}

static void enter_tails(struct gathering *all, struct sayso_str key, size_t number)
{
    for (struct sayso_str tail = longest_tail(key); tail.n > 0; tail = shorter(tail)) {
        size_t *bearer = index_at(&all->bearers, tail, all->scratch);
        *bearer = *bearer == 0 || *bearer == number ? number : SEVERAL;
        *index_at(&all->tails, tail, all->scratch) = number;
    }
}

/* A group so far known only by the end of this name: "Lin", before "Christina Lin". */
static size_t take_over(struct gathering *all, struct sayso_str key)
{
    for (struct sayso_str tail = longest_tail(key); tail.n > 0; tail = shorter(tail)) {
        size_t number = index_get(all->names, tail);
        if (number == 0)
            continue;
        *index_at(&all->names, tail, all->scratch) = 0;
        return number;
    }
    return 0;
}

/* The number of the group that these words have so far; 0 for none. */
static size_t by_words(struct gathering *all, const struct mention *mention)
{
    if (!mention->person)
        return index_get(all->things, mention->key);
    size_t number = index_get(all->names, mention->key);
    if (number == 0)
        number = index_get(all->tails, mention->key);
    return number > 0 ? number : take_over(all, mention->key);
}

/* The headline's source that these words are the first to tell more of: "study finds",
 * and then "a study by the port"; 0 for none. */
static size_t by_headline(struct gathering *all, struct sayso_str key)
{
    size_t at = 0;
    for (size_t i = 0; i < MAX_TAIL && name_word(key, &at).n > 0; i++) {
        struct sayso_str words = str_sub(key, 0, at);
        size_t number = index_get(all->headlines, words);
        if (number == 0)
            continue;
        *index_at(&all->headlines, words, all->scratch) = 0;
        return number;
    }
    return 0;
}

/* The same for words whose identity is new: only a full name is proof enough. */
static size_t by_full_name(struct gathering *all, const struct mention *mention)
{
    if (mention->one)
        return by_headline(all, mention->key);
    if (mention->person && !name_has_words(mention->key, 2))
        return 0;
    return index_get(mention->person ? all->names : all->things, mention->key);
}

static void enter_words(struct gathering *all, const struct mention *mention,
                        size_t number)
{
    if (mention->person) {
        *index_at(&all->names, mention->key, all->scratch) = number;
        enter_tails(all, mention->key, number);
    } else {
        *index_at(&all->things, mention->key, all->scratch) = number;
    }
}

/* Which group the mention belongs to, as a number from 1. */
static size_t number_of(struct gathering *all, const struct mention *mention)
{
    size_t *known = NULL, number = 0;
    if (mention->identity.n) {
        known = index_at(&all->identities, mention->identity, all->scratch);
        number = *known > 0 ? *known : by_full_name(all, mention);
    } else {
        number = by_words(all, mention);
    }
    bool fresh = number == 0;
    if (fresh)
        number = group_new(all, mention);
    assert(all->groups); /* a number has a group */
    if (fresh || !str_eq(all->groups[number - 1].key, mention->key))
        enter_words(all, mention, number);
    if (known)
        *known = number;
    return number;
}

static bool is_longer(struct sayso_str text, struct sayso_str than)
{
    return text.n > than.n && text.n <= MAX_PHRASE;
}

/* Keep the words of the text, where they are a name that the group has not yet. */
static void add_also(struct gathering *all, struct group *group,
                     const struct mention *mention)
{
    struct sayso_str name = name_in(all, mention->phrase, mention->person);
    if (name_is_pronoun(all->rubric, name))
        return;
    size_t *seen =
        index_at(&group->seen, key_of(all, name, mention->person), all->scratch);
    if (*seen == 0)
        ARENA_PUSH(all->scratch, group->also, group->also_count, group->also_capacity,
                   name);
    *seen = 1;
}

/* A name is fuller than any description, else what is longer. */
static bool is_fuller(const struct mention *mention, enum sayso_naming naming,
                      const struct group *group)
{
    bool named = naming == SAYSO_NAMED, was = group->naming == SAYSO_NAMED;
    if (named != was && group->claims > 0)
        return named;
    return mention->key.n > group->key.n ||
           (mention->key.n == group->key.n && mention->name.n > group->name.n);
}

/* Which group the claim stands on, as a number from 1; 0 for none. */
static size_t gather(struct gathering *all, const struct sayso_claim *claim)
{
    struct mention mention = {0};
    if (!read_mention(all, claim, &mention))
        return 0;
    size_t number = number_of(all, &mention);
    struct group *group = &all->groups[number - 1];
    if (is_fuller(&mention, claim->naming, group)) {
        group->key = mention.key;
        group->name = mention.name;
    }
    if (is_longer(claim->source_about, group->about))
        group->about = claim->source_about;
    if (is_longer(mention.phrase, group->about))
        group->about = mention.phrase;
    add_also(all, group, &mention);
    if (claim_kind(claim) == SAYSO_HEADLINE)
        *index_at(&all->headlines, mention.key, all->scratch) = number;
    if (group->type <= SAYSO_UNSPECIFIED)
        group->type = claim->source_type;
    if (claim->naming > group->naming)
        group->naming = claim->naming;
    group->claims++;
    return number;
}

/* Is it the source's own name, or that with a role before it? */
static bool is_own_name(struct sayso_str key, struct sayso_str own, bool person)
{
    if (!person || key.n <= own.n)
        return str_eq(key, own);
    return str_eq(str_sub(key, key.n - own.n, key.n), own) &&
           key.p[key.n - own.n - 1] == ' ';
}

/* The names that are not the source's own. */
static struct sayso_strs other_names(const struct gathering *all,
                                     const struct group *group, struct arena *report)
{
    struct sayso_str *v = arena_array(report, group->also_count, sizeof *v);
    bool person = group->type == SAYSO_PERSON && group->naming == SAYSO_NAMED;
    struct sayso_str own = key_of(all, group->name, person);
    size_t n = 0;
    for (size_t i = 0; i < group->also_count; i++)
        if (!is_own_name(key_of(all, group->also[i], person), own, person))
            v[n++] = arena_str(report, group->also[i]);
    return (struct sayso_strs){v, n};
}

static struct sayso_source source_of(const struct gathering *all,
                                     const struct group *group, struct arena *report)
{
    struct sayso_source source = {.name = arena_str(report, group->name),
                                  .type = group->type,
                                  .naming = group->naming};
    source.also = other_names(all, group, report);
    struct sayso_str about = name_without_article(group->about);
    if (about.n > group->name.n)
        source.description = arena_str(report, group->about);
    return source;
}

/* "Trump" that was read as nobody's name, or a surname nobody had borne before it: the
 * only person of that surname, wherever the article names him in full. */
static size_t adopted(const struct gathering *all, size_t number)
{
    const struct group *group = &all->groups[number - 1];
    bool nobody = group->type == SAYSO_UNSPECIFIED && name_is_capital(group->name);
    bool person = group->type == SAYSO_PERSON && group->naming == SAYSO_NAMED;
    if ((!nobody && !person) || name_has_words(group->name, 2))
        return number;
    size_t whose = index_get(all->bearers, group->key);
    return whose > 0 && whose != SEVERAL ? whose : number;
}

static void move_claims(struct gathering *all, size_t from, size_t to)
{
    struct group *group = &all->groups[from - 1], *whose = &all->groups[to - 1];
    whose->claims += group->claims;
    if (is_longer(group->about, whose->about))
        whose->about = group->about;
    group->claims = 0;
}

/* Number the groups that are left by their first claims. */
static void settle(struct gathering *all, size_t *numbers, size_t count)
{
    for (size_t i = 1; i <= all->count; i++) {
        size_t whose = adopted(all, i);
        all->groups[i - 1].whose = whose;
        if (whose != i)
            move_claims(all, i, whose);
    }
    for (size_t i = 0; i < count; i++) {
        if (numbers[i] == 0)
            continue;
        struct group *group = &all->groups[all->groups[numbers[i] - 1].whose - 1];
        if (group->place == 0)
            group->place = ++all->places;
        numbers[i] = group->place;
    }
}

static void publish(const struct gathering *all, struct sayso_article *article,
                    const size_t *numbers, struct arena *report)
{
    const struct sayso_claim ***lists =
        arena_array(all->scratch, all->places, sizeof *lists);
    article->sources = arena_array(report, all->places, sizeof *article->sources);
    article->source_count = all->places;
    for (size_t i = 0; i < all->count; i++) {
        const struct group *group = &all->groups[i];
        if (group->place == 0)
            continue;
        struct sayso_source *source = &article->sources[group->place - 1];
        *source = source_of(all, group, report);
        lists[group->place - 1] = arena_array(report, group->claims, sizeof **lists);
        source->claims = lists[group->place - 1];
    }
    for (size_t i = 0; i < article->claim_count; i++) {
        if (numbers[i] == 0)
            continue;
        struct sayso_source *source = &article->sources[numbers[i] - 1];
        lists[numbers[i] - 1][source->claim_count++] = &article->claims[i];
    }
}

void source_article(const struct rubric *rubric, struct sayso_article *article,
                    struct arena *scratch, struct arena *report)
{
    struct gathering all = {
        .rubric = rubric, .text = article->text, .scratch = scratch};
    size_t *numbers = arena_array(scratch, article->claim_count + 1, sizeof *numbers);
    for (size_t i = 0; i < article->claim_count; i++)
        numbers[i] = gather(&all, &article->claims[i]);
    settle(&all, numbers, article->claim_count);
    article->sources = NULL;
    article->source_count = 0;
    if (all.places > 0)
        publish(&all, article, numbers, report);
}
