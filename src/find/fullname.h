/* A name and the words at its ends, by which alone its bearer is often called. */
#ifndef FIND_FULLNAME_H
#define FIND_FULLNAME_H

#include <stdbool.h>
#include <stdint.h>

#include "sayso.h"

/* Slices of the name; empty where it is. */
struct full_name {
    struct sayso_str text;  /* "Harry Harris Jr." */
    struct sayso_str first; /* "Harry" */
    struct sayso_str last;  /* "Harris": the surname, if it is a person's */
};

/* Words are parted by ASCII blanks. Lends from the text. */
struct full_name full_name_read(struct sayso_str text);

/* "Hillary Rodham Clinton" and "Hillary Clinton", "Paul D. Ryan" and "Paul Ryan". */
bool full_name_skips_middle(const struct full_name *a, const struct full_name *b);

/* "WHF" for "World Health Forum": the capitals of the name, in order. */
bool full_name_abbreviates(struct sayso_str acronym, const struct full_name *name);

/* A hash of a word by which somebody may be called, never 0. */
uint32_t full_name_key(struct sayso_str word);

/* The same of the acronym that abbreviates the name; 0 where none does. */
uint32_t full_name_initials(const struct full_name *name);

#endif
