/* Names as they are compared: what the words of a source come to, and its key. */
#ifndef RATE_KEY_H
#define RATE_KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "rate/index.h"
#include "rubric/rubric.h"
#include "sayso.h"

enum { KEY_WORDS = 4 /* of a name's end, or a headline's source, that stand for it */ };

#define KEY_SEVERAL SIZE_MAX

/* A name folded, so that it can be told from others, and whose it is so far: numbers of
 * groups, from 1, that who gathers sources enters; 0 for nobody's. */
struct key {
    struct sayso_str text;
    size_t thing;    /* of what is no named person */
    size_t name;     /* of a person so named */
    size_t tail;     /* of the latest person whose name ends so */
    size_t bearer;   /* of the only one whose does, or KEY_SEVERAL */
    size_t headline; /* of what a headline names so */
};

/* The name that words come to, and its key's number. */
struct named {
    struct sayso_str name;
    size_t key;
    bool person;  /* the key is that of a person's name */
    bool pronoun; /* the name is one */
    bool full;    /* it has several words */
};

/* The keys of one article, numbered from 1. */
struct keys {
    const struct rubric *rubric;
    struct arena *arena;
    struct key *v;
    size_t n, capacity;
    struct named *named;
    size_t named_count, named_capacity;
    struct index *by_text;     /* the number of a key */
    struct index *by_words[2]; /* of what words come to, as a person's name */
};

/* No keys yet; there may be any number, and are about so many. They live in the arena.
 */
struct keys keys_new(const struct rubric *rubric, size_t names, struct arena *arena);

/* What words come to, as the name of a person or of anything else. It is worked out
 * once, wherever they stand; their bytes must outlive the keys. */
struct named keys_named(struct keys *keys, struct sayso_str words, bool person);

/* The number of the key of that text, which may be new; or 0 for one that is. */
size_t keys_number(struct keys *keys, struct sayso_str text);
size_t keys_find(const struct keys *keys, struct sayso_str text);

/* The key of that number; it lends until the next one is added. */
static inline struct key *keys_at(const struct keys *keys, size_t number)
{
    return &keys->v[number - 1];
}

/* The text of the key that the name would have. In the arena. */
struct sayso_str keys_fold(const struct keys *keys, struct sayso_str name, bool person);

/* The last KEY_WORDS words of a key's text, without its first word; and a text without
 * its first word. Empty when no word is left. */
struct sayso_str key_tail(struct sayso_str text);
struct sayso_str key_shorter(struct sayso_str text);

#endif
