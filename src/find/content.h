/* Where a content ends. */
#ifndef FIND_CONTENT_H
#define FIND_CONTENT_H

#include "find/passage.h"

/* Where the content that begins at `start` ends (one past its last token), before
 * `limit`. A clause runs on to a semicolon, a coordinated clause behind a comma, a
 * non-restrictive clause, or a postposed attribution; never ends inside a quotation. */
size_t content_end(const struct passage *passage, size_t start, size_t limit);

/* The same for a clause that is part of a subject ("the claim that S drew laughter"):
 * it also ends before a finite verb that stands right behind another's clause and has
 * no subject of its own. */
size_t embedded_content_end(const struct passage *passage, size_t start, size_t limit);

/* The same where the content is a noun phrase or infinitive: it also ends at a comma
 * that is no list and at a dash. */
size_t phrase_content_end(const struct passage *passage, size_t start, size_t limit);

/* The same where the phrase is part of a subject: any finite verb ends it. */
size_t subject_content_end(const struct passage *passage, size_t start, size_t limit);

#endif
