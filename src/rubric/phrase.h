/*
 * The words of a rule, compiled: a row of slots. A slot is alternatives, an alternative
 * is one atom a token, and an atom is a set of forms.
 */
#ifndef RUBRIC_PHRASE_H
#define RUBRIC_PHRASE_H

#include "rubric/rubric.h"
#include "rubric/word.h"

enum part { PART_ANY, PART_VERB, PART_NOUN };

struct atom {
    const struct word *const *words; /* sorted by address */
    size_t count;
    struct sayso_str exact; /* as the text must spell it; empty: in any case */
    enum part part;
    bool capital; /* inflected, and must begin with a capital */
    bool any;     /* `_`: any one word */
};

struct alternative {
    const struct atom *atoms;
    size_t count;
};

struct slot {
    const struct alternative *alternatives; /* more tokens first; none: a gap */
    size_t count;
    bool optional;
};

/* What went wrong in a cell, and at which of its bytes. */
struct phrase_error {
    const char *message;
    size_t offset;
};

/* Compile a words cell into rule->slots. Returns 0, or -1 and fills the error. */
int phrase_compile(struct arena *arena, struct word_table *words, struct sayso_str cell,
                   struct rule *rule, struct phrase_error *error);

/* Call `visit` with every form that a match of the slots can begin with. */
void phrase_starts(const struct slot *slots, size_t count,
                   void (*visit)(void *context, const struct word *word),
                   void *context);

/* A set of words in one number, which may say yes where it is no: quick to ask of the
 * tokens behind the first whether trying a rule is worth while. */
#define PHRASE_EVERY UINT64_MAX
uint64_t phrase_bit(const struct word *word);

/* Words one of which is the second or third token of any match; PHRASE_EVERY where that
 * cannot be told. */
uint64_t phrase_soon(const struct slot *slots, size_t count);

/* Match the slots at token `at`; fills first, last and head of the hit. PHRASE_LIMIT
 * when it takes too many steps. */
enum phrase_result { PHRASE_NO, PHRASE_YES, PHRASE_LIMIT };
enum phrase_result phrase_match(const struct rule *rule, const struct token *tokens,
                                size_t count, size_t at, struct hit *hit);

#endif
