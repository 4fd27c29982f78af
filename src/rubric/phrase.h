/*
 * The words of a rule, compiled: a row of slots. A slot is alternatives, an alternative
 * is one atom a token, and an atom is a set of forms. Slots of what must stand before a
 * match, or must not, are a row of their own.
 */
#ifndef RUBRIC_PHRASE_H
#define RUBRIC_PHRASE_H

#include "rubric/rubric.h"
#include "rubric/word.h"

enum { PHRASE_GAP = 4 /* tokens that `...` may stand for */ };

enum part { PART_ANY, PART_VERB, PART_NOUN, PART_MODAL, PARTS };

enum atom_sort {
    ATOM_FORM,
    ATOM_ANY,   /* `_`: any one word; `_/n`: any noun */
    ATOM_NUMBER /* `#`: a number in digits or words, or a currency */
};

struct atom {
    const struct word *const *words; /* sorted by address */
    size_t count;
    struct sayso_str exact; /* as the text must spell it; empty: in any case */
    enum part part;
    enum atom_sort sort;
    bool capital; /* inflected, and must begin with a capital */
};

struct alternative {
    const struct atom *atoms;
    size_t count;
    uint64_t bits; /* word_bit of each word that it can begin with or, before a match,
                      end with; all of them where that may be any word */
};

enum slot_sort {
    SLOT_TAKEN,
    SLOT_OPTIONAL,   /* (so): taken where it stands */
    SLOT_BESIDE,     /* [so]: must stand there, and is not taken */
    SLOT_NOT_BESIDE, /* [not so]: must not */
};

struct slot {
    const struct alternative *alternatives; /* more tokens first; none: a gap */
    size_t count;
    uint64_t bits; /* of all alternatives */
    enum slot_sort sort;
};

/* What went wrong in a cell, and at which of its bytes. */
struct phrase_error {
    const char *message;
    size_t offset;
};

/* Compile a words cell into rule->before and rule->slots, with the rubric's words and
 * lists. Returns 0, or -1 and fills the error. */
int phrase_compile(struct arena *arena, struct rubric *rubric, struct sayso_str cell,
                   struct rule *rule, struct phrase_error *error);

/* word_bit of each word that an atom takes; all of them where that may be any word. */
uint64_t atom_bits(const struct atom *atom);

/* Is the cell a good list, as a rule may name it? Returns 0, or -1 and fills the error.
 */
int phrase_list(struct rubric *rubric, struct sayso_str cell,
                struct phrase_error *error);

#endif
