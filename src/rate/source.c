/*
 * Groups the mentions of sources. Takes the source phrases of attributed claims; gives
 * each distinct source once, under its fullest mention, with its claims in text order.
 * It resolves no pronouns: source_ref has done that. Linear in the claims.
 */
#include "rate/source.h"

#include <assert.h>

#include "base/str.h"
#include "base/utf8.h"
#include "rate/claim.h"
#include "rate/fold.h"
#include "rate/index.h"
#include "rate/name.h"

enum {
    MAX_TAIL = 4,    /* words of a name's end that may stand for it */
    MAX_PHRASE = 256 /* bytes of a phrase that tell sources apart */
};

/* A source while it is being gathered. `key` is the fullest name, folded. */
struct group {
    struct sayso_str name, key;
    enum sayso_source_type type;
    enum sayso_naming naming;
    size_t claims;
};

/* One claim's source phrase. */
struct mention {
    struct sayso_str name, key;
    bool person;
};

/* Both indexes give a group's number + 1. `things` holds whole keys of all that is no
 * named person, `names` those of persons, `tails` the ends of persons' names. */
struct gathering {
    const struct rubric *rubric;
    struct arena *scratch;
    struct group *groups;
    size_t count, capacity;
    struct index *things, *names, *tails;
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

static bool read_mention(struct gathering *all, const struct sayso_claim *claim,
                         struct mention *mention)
{
    struct sayso_str phrase = claim->source_ref;
    if (phrase.n == 0)
        phrase = claim_join(claim->source, all->scratch);
    phrase = str_trim(clip(phrase));
    if (claim->attribution == SAYSO_NONE || phrase.n == 0)
        return false;
    mention->person =
        claim->source_type == SAYSO_PERSON && claim->naming == SAYSO_NAMED;
    if (mention->person) {
        mention->name = name_person(all->rubric, phrase);
        mention->key = fold_words(name_bare(all->rubric, mention->name), all->scratch);
    } else {
        mention->name = name_thing(phrase);
        mention->key = fold_words(mention->name, all->scratch);
    }
    return true;
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
    for (struct sayso_str tail = longest_tail(key); tail.n > 0; tail = shorter(tail))
        *index_at(&all->tails, tail, all->scratch) = number;
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

static size_t person_number(struct gathering *all, const struct mention *mention)
{
    size_t number = index_get(all->names, mention->key);
    if (number == 0)
        number = index_get(all->tails, mention->key);
    if (number > 0)
        return number;
    number = take_over(all, mention->key);
    if (number == 0)
        number = group_new(all, mention);
    *index_at(&all->names, mention->key, all->scratch) = number;
    enter_tails(all, mention->key, number);
    return number;
}

static size_t thing_number(struct gathering *all, const struct mention *mention)
{
    size_t *number = index_at(&all->things, mention->key, all->scratch);
    if (*number == 0)
        *number = group_new(all, mention);
    return *number;
}

/* Which group the claim stands on, as a number from 1; 0 for none. */
static size_t gather(struct gathering *all, const struct sayso_claim *claim)
{
    struct mention mention;
    if (!read_mention(all, claim, &mention))
        return 0;
    size_t number =
        mention.person ? person_number(all, &mention) : thing_number(all, &mention);
    assert(all->groups); /* a number has a group */
    struct group *group = &all->groups[number - 1];
    if (mention.key.n > group->key.n ||
        (mention.key.n == group->key.n && mention.name.n > group->name.n)) {
        group->key = mention.key;
        group->name = mention.name;
    }
    if (group->type <= SAYSO_UNSPECIFIED)
        group->type = claim->source_type;
    if (claim->naming > group->naming)
        group->naming = claim->naming;
    group->claims++;
    return number;
}

static void publish(const struct gathering *all, struct sayso_article *article,
                    const size_t *numbers, struct arena *report)
{
    const struct sayso_claim ***lists =
        arena_array(all->scratch, all->count, sizeof *lists);
    article->sources = arena_array(report, all->count, sizeof *article->sources);
    article->source_count = all->count;
    for (size_t i = 0; i < all->count; i++) {
        const struct group *group = &all->groups[i];
        lists[i] = arena_array(report, group->claims, sizeof *lists[i]);
        article->sources[i] =
            (struct sayso_source){.name = arena_str(report, group->name),
                                  .type = group->type,
                                  .naming = group->naming,
                                  .claims = lists[i]};
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
    struct gathering all = {.rubric = rubric, .scratch = scratch};
    size_t *numbers = arena_array(scratch, article->claim_count + 1, sizeof *numbers);
    for (size_t i = 0; i < article->claim_count; i++)
        numbers[i] = gather(&all, &article->claims[i]);
    article->sources = NULL;
    article->source_count = 0;
    if (all.count > 0)
        publish(&all, article, numbers, report);
}
