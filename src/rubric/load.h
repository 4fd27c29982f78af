/* How a rubric comes into being; for the room itself and its fuzzer. */
#ifndef RUBRIC_LOAD_H
#define RUBRIC_LOAD_H

#include "rubric/rubric.h"
#include "rubric/shipped.h"

/* What a rubric may take: more is an error. */
enum {
    RUBRIC_MAX_DEPTH = 16,
    RUBRIC_MAX_FILES = 1000,
    RUBRIC_MAX_ROWS = 200000,
    RUBRIC_MAX_BYTES = 64 << 20
};

/* Load one rubric from memory; its includes are shipped ones, never files. Returns
 * NULL and fills err. The bytes are only read during the call. */
struct sayso_rubric *rubric_load_memory(const char *name, struct sayso_str bytes,
                                        struct sayso_err *err);

/* Load the shipped default rubric from its text, into the arena, which holds nothing
 * yet and becomes the rubric's. Returns NULL and fills err. */
struct rubric *rubric_load_default(struct arena arena, struct sayso_err *err);

/* The shipped rubric of that name, or NULL. */
const struct shipped *rubric_shipped(struct sayso_str name);

/* Where the rule of that id stands in rubric->rules; SIZE_MAX for nowhere. */
size_t rubric_find(const struct rubric *rubric, struct sayso_str id);

/* Enter the rule that was just put last into the table of ids. */
void rubric_enter(struct rubric *rubric);

/* Enter all rules anew. */
void rubric_index(struct rubric *rubric);

/* Make words and matcher of the effective rules: irregular forms first, then words,
 * then what matches. `column` tells the place of a rule's match cell. Returns 0, or -1
 * and fills err. */
int rubric_compile(struct rubric *rubric, unsigned (*column)(const struct rule *),
                   struct sayso_err *err);

/* Name, version, and a hash of all effective cells. */
void rubric_sign(struct rubric *rubric, struct sayso_str name,
                 struct sayso_str version);

#endif
