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
#include "rate/index.h"
#include "rate/key.h"
#include "rate/name.h"

enum {
    MAX_PHRASE = 256, /* bytes of a phrase that tell sources apart */
    SPARSE = 4        /* claims to a name that is new, about */
};

/* A source while it is being gathered, under its fullest name; `also` are those it has
 * in the text. */
struct group {
    struct named named;
    struct sayso_str about;
    struct named *also;
    size_t also_count, also_capacity;
    enum sayso_source_type type;
    enum sayso_naming naming;
    size_t claims;
    size_t whose; /* the number of the group it is in the end; mostly its own */
    size_t place; /* in the table, from 1; 0: not yet */
};

/* One claim's source: the words of the text, the name they come to. */
struct mention {
    struct sayso_str phrase;
    struct named said; /* what the phrase itself comes to */
    struct named named;
    bool person;
    bool one;         /* of many: the same words elsewhere mean another one */
    size_t *identity; /* the group of what only the same source has; NULL: not known */
};

/* Numbers count from 1. */
struct gathering {
    const struct rubric *rubric;
    struct sayso_str text; /* of the article */
    struct arena *scratch;
    struct group *groups;
    size_t count, capacity, places;
    struct keys keys;
    struct index *referents,
        *offsets;         /* the group of a referent, of words at a place */
    struct index *called; /* has the group a name of that key? */
};

/* The start of a phrase. A hundred thousand pronouns may refer to one that is endless,
 * and the work is to stay linear. */
static struct sayso_str clip(struct sayso_str phrase)
{
    size_t end = 0, length = 0;
    if (phrase.n <= MAX_PHRASE)
        return phrase;
    while (end + length <= MAX_PHRASE && end < phrase.n) {
        end += length;
        utf8_at(phrase, end, &length);
    }
    return str_sub(phrase, 0, end);
}

static void name_mention(struct gathering *all, const struct sayso_claim *claim,
                         struct mention *mention)
{
    bool says = claim->naming != SAYSO_NAMED && claim->source_ref.n == 0;
    struct sayso_str words = claim->source_name;
    if (words.n == 0)
        words = claim->source_ref;
    mention->said = mention->named =
        keys_named(&all->keys, mention->phrase, mention->person);
    if (words.n == 0 || says || claim_has(claim, SAYSO_SEVERAL))
        return;
    mention->named = keys_named(&all->keys, str_trim(clip(words)), mention->person);
    /* "Mr. Lin": a title is better than a surname alone. */
    if (mention->person && !mention->named.full &&
        mention->said.key == mention->named.key)
        mention->named = mention->said;
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
        mention->identity =
            index_at_hash(all->referents, index_spread(claim->referent));
    else if (mention->one && claim->source_ref.n == 0)
        mention->identity = index_at_hash(
            all->offsets, index_spread(str_offset(all->text, claim->source.v[0])));
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
    return mention->named.name.n > 0;
}

static size_t group_new(struct gathering *all, const struct mention *mention)
{
    struct group group = {.named = mention->named};
    ARENA_PUSH(all->scratch, all->groups, all->count, all->capacity, group);
    return all->count;
}

static void enter_tails(struct gathering *all, struct sayso_str name, size_t number)
{
    for (struct sayso_str tail = key_tail(name); tail.n > 0; tail = key_shorter(tail)) {
        struct key *key = keys_at(&all->keys, keys_number(&all->keys, tail));
        key->bearer = key->bearer == 0 || key->bearer == number ? number : KEY_SEVERAL;
        key->tail = number;
    }
}

/* A group so far known only by the end of this name: "Lin", before "Christina Lin". */
static size_t take_over(struct gathering *all, struct sayso_str name)
{
    for (struct sayso_str tail = key_tail(name); tail.n > 0; tail = key_shorter(tail)) {
        size_t key = keys_find(&all->keys, tail);
        size_t number = key > 0 ? keys_at(&all->keys, key)->name : 0;
        if (number == 0)
            continue;
        keys_at(&all->keys, key)->name = 0;
        return number;
    }
    return 0;
}

/* The number of the group that these words have so far; 0 for none. */
static size_t by_words(struct gathering *all, const struct mention *mention)
{
    const struct key *key = keys_at(&all->keys, mention->named.key);
    if (!mention->person)
        return key->thing;
    size_t number = key->name > 0 ? key->name : key->tail;
    return number > 0 ? number : take_over(all, key->text);
}

/* The headline's source that these words are the first to tell more of: "study finds",
 * and then "a study by the port"; 0 for none. */
static size_t by_headline(struct gathering *all, struct sayso_str name)
{
    size_t at = 0;
    for (size_t i = 0; i < KEY_WORDS && name_word(name, &at).n > 0; i++) {
        size_t key = keys_find(&all->keys, str_sub(name, 0, at));
        size_t number = key > 0 ? keys_at(&all->keys, key)->headline : 0;
        if (number == 0)
            continue;
        keys_at(&all->keys, key)->headline = 0;
        return number;
    }
    return 0;
}

/* The same for words whose identity is new: only a full name is proof enough. */
static size_t by_full_name(struct gathering *all, const struct mention *mention)
{
    const struct key *key = keys_at(&all->keys, mention->named.key);
    if (mention->one)
        return by_headline(all, key->text);
    if (mention->person)
        return name_has_words(key->text, 2) ? key->name : 0;
    return key->thing;
}

static void enter_words(struct gathering *all, const struct mention *mention,
                        size_t number)
{
    struct key *key = keys_at(&all->keys, mention->named.key);
    if (!mention->person) {
        key->thing = number;
        return;
    }
    key->name = number;
    enter_tails(all, key->text, number);
}

/* Which group the mention belongs to, as a number from 1. */
static size_t number_of(struct gathering *all, const struct mention *mention)
{
    size_t number;
    if (!mention->identity)
        number = by_words(all, mention);
    else if (*mention->identity > 0)
        number = *mention->identity;
    else
        number = by_full_name(all, mention);
    bool fresh = number == 0;
    if (fresh)
        number = group_new(all, mention);
    assert(all->groups); /* a number has a group */
    if (fresh || all->groups[number - 1].named.key != mention->named.key)
        enter_words(all, mention, number);
    if (mention->identity)
        *mention->identity = number;
    return number;
}

static bool is_longer(struct sayso_str text, struct sayso_str than)
{
    return text.n > than.n && text.n <= MAX_PHRASE;
}

/* Keep the words of the text, where they are a name that the group has not yet. */
static void add_also(struct gathering *all, size_t number,
                     const struct mention *mention)
{
    struct group *group = &all->groups[number - 1];
    struct named named = mention->said;
    if (named.pronoun)
        return;
    uint64_t both = (uint64_t)number << 32 | named.key; /* each has 32 bits at most */
    size_t *called = index_at_hash(all->called, index_spread(both));
    if (*called > 0)
        return;
    *called = 1;
    ARENA_PUSH(all->scratch, group->also, group->also_count, group->also_capacity,
               named);
}

/* A name is fuller than any description, else what is longer. */
static bool is_fuller(const struct gathering *all, const struct mention *mention,
                      enum sayso_naming naming, const struct group *group)
{
    bool named = naming == SAYSO_NAMED, was = group->naming == SAYSO_NAMED;
    if (named != was && group->claims > 0)
        return named;
    size_t mine = keys_at(&all->keys, mention->named.key)->text.n;
    size_t its = keys_at(&all->keys, group->named.key)->text.n;
    return mine > its || (mine == its && mention->named.name.n > group->named.name.n);
}

/* Which group the claim stands on, as a number from 1; 0 for none. */
static size_t gather(struct gathering *all, const struct sayso_claim *claim)
{
    struct mention mention = {0};
    if (!read_mention(all, claim, &mention))
        return 0;
    size_t number = number_of(all, &mention);
    struct group *group = &all->groups[number - 1];
    if (is_fuller(all, &mention, claim->naming, group))
        group->named = mention.named;
    if (is_longer(claim->source_about, group->about))
        group->about = claim->source_about;
    if (is_longer(mention.phrase, group->about))
        group->about = mention.phrase;
    add_also(all, number, &mention);
    if (claim_kind(claim) == SAYSO_HEADLINE)
        keys_at(&all->keys, mention.named.key)->headline = number;
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

/* The name's key as that of a person, or of anything else. */
static struct sayso_str key_as(const struct gathering *all, const struct named *named,
                               bool person)
{
    return named->person == person ? keys_at(&all->keys, named->key)->text
                                   : keys_fold(&all->keys, named->name, person);
}

/* The names that are not the source's own. */
static struct sayso_strs other_names(const struct gathering *all,
                                     const struct group *group, struct arena *report)
{
    struct sayso_str *v = arena_array_raw(report, group->also_count, sizeof *v);
    bool person = group->type == SAYSO_PERSON && group->naming == SAYSO_NAMED;
    struct sayso_str own = key_as(all, &group->named, person);
    size_t n = 0;
    for (size_t i = 0; i < group->also_count; i++)
        if (!is_own_name(key_as(all, &group->also[i], person), own, person))
            v[n++] = arena_str(report, group->also[i].name);
    return (struct sayso_strs){v, n};
}

static struct sayso_source source_of(const struct gathering *all,
                                     const struct group *group, struct arena *report)
{
    struct sayso_source source = {.name = arena_str(report, group->named.name),
                                  .type = group->type,
                                  .naming = group->naming};
    source.also = other_names(all, group, report);
    struct sayso_str about = name_without_article(group->about);
    if (about.n > group->named.name.n)
        source.description = arena_str(report, group->about);
    return source;
}

/* "Trump" that was read as nobody's name, or a surname nobody had borne before it: the
 * only person of that surname, wherever the article names him in full. */
static size_t adopted(const struct gathering *all, size_t number)
{
    const struct group *group = &all->groups[number - 1];
    bool nobody =
        group->type == SAYSO_UNSPECIFIED && name_is_capital(group->named.name);
    bool person = group->type == SAYSO_PERSON && group->naming == SAYSO_NAMED;
    if ((!nobody && !person) || group->named.full)
        return number;
    size_t whose = keys_at(&all->keys, group->named.key)->bearer;
    return whose > 0 && whose != KEY_SEVERAL ? whose : number;
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
    size_t mentions = article->claim_count / SPARSE;
    struct gathering all = {.rubric = rubric,
                            .text = article->text,
                            .scratch = scratch,
                            .keys = keys_new(rubric, mentions, scratch),
                            .referents = index_new(mentions, scratch),
                            .offsets = index_new(mentions, scratch),
                            .called = index_new(mentions, scratch)};
    size_t *numbers = arena_array(scratch, article->claim_count + 1, sizeof *numbers);
    for (size_t i = 0; i < article->claim_count; i++)
        numbers[i] = gather(&all, &article->claims[i]);
    settle(&all, numbers, article->claim_count);
    article->sources = NULL;
    article->source_count = 0;
    if (all.places > 0)
        publish(&all, article, numbers, report);
}
