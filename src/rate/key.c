/*
 * Takes the words of a source, gives the name they come to and a key by which it is
 * told from others: folded, without titles and articles, "ministry of health" turned
 * into "health ministry". Whose a key is others enter.
 */
#include "rate/key.h"

#include "base/str.h"
#include "rate/fold.h"
#include "rate/name.h"

/* The name in words of the text; a person's without titles, unless little is left. */
static struct sayso_str name_in(const struct rubric *rubric, struct sayso_str words,
                                bool person)
{
    if (!person)
        return name_thing(rubric, words);
    struct sayso_str name = name_person(rubric, words);
    struct sayso_str bare = name_bare(rubric, name);
    return name_has_words(bare, 2) ? bare : name;
}

/* "ministry of health" as "health ministry", which is the same. */
static struct sayso_str turn(struct sayso_str text, struct arena *arena)
{
    struct sayso_str of = STR_LIT(" of ");
    size_t at = str_find(text, of, 0);
    if (at == SIZE_MAX || str_find(text, of, at + of.n) != SIZE_MAX)
        return text;
    struct sayso_str whose = name_without_article(str_sub(text, at + of.n, text.n));
    return arena_printf(arena, "%.*s %.*s", STR(whose), STR(str_sub(text, 0, at)));
}

struct sayso_str keys_fold(const struct keys *keys, struct sayso_str name, bool person)
{
    if (person)
        return fold_words(name_without_suffix(name_bare(keys->rubric, name)),
                          keys->arena);
    return turn(fold_words(name, keys->arena), keys->arena);
}

struct keys keys_new(const struct rubric *rubric, size_t names, struct arena *arena)
{
    struct keys keys = {.rubric = rubric, .arena = arena};
    keys.by_text = index_new(names, arena);
    for (size_t person = 0; person < 2; person++)
        keys.by_words[person] = index_new(names, arena);
    return keys;
}

size_t keys_number(struct keys *keys, struct sayso_str text)
{
    size_t *number = index_at(keys->by_text, text);
    if (*number == 0) {
        struct key key = {.text = text};
        ARENA_PUSH(keys->arena, keys->v, keys->n, keys->capacity, key);
        *number = keys->n;
    }
    return *number;
}

size_t keys_find(const struct keys *keys, struct sayso_str text)
{
    return index_get(keys->by_text, text);
}

struct named keys_named(struct keys *keys, struct sayso_str words, bool person)
{
    size_t *number = index_at(keys->by_words[person], words);
    if (*number == 0) {
        struct named named = {.name = name_in(keys->rubric, words, person),
                              .person = person};
        named.key = keys_number(keys, keys_fold(keys, named.name, person));
        named.full = name_has_words(named.name, 2);
        named.pronoun = !named.full && name_is_pronoun(keys->rubric, named.name);
        ARENA_PUSH(keys->arena, keys->named, keys->named_count, keys->named_capacity,
                   named);
        *number = keys->named_count;
    }
    return keys->named[*number - 1];
}

struct sayso_str key_shorter(struct sayso_str text)
{
    size_t at = 0;
    name_word(text, &at);
    return str_trim(str_sub(text, at, text.n));
}

struct sayso_str key_tail(struct sayso_str text)
{
    size_t words = 0, at = 0;
    while (name_word(text, &at).n > 0)
        words++;
    struct sayso_str tail = key_shorter(text);
    for (; words > KEY_WORDS + 1; words--)
        tail = key_shorter(tail);
    return tail;
}
