/* The closed classes of English: words that grammar has, and nobody disputes. */
#ifndef RUBRIC_CLOSED_H
#define RUBRIC_CLOSED_H

#include <stddef.h>
#include <stdint.h>

struct closed {
    const char *form;
    uint32_t classes;  /* enum word_class, or-ed */
    const char *lemma; /* NULL: itself */
};

extern const struct closed closed_words[]; /* sorted by form */
extern const size_t closed_count;

#endif
