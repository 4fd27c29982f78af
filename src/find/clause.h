/* Where clauses begin and where a content ends. */
#ifndef FIND_CLAUSE_H
#define FIND_CLAUSE_H

#include "find/passage.h"

/* Does a clause with a subject and a finite verb begin at `i`? Looks a bounded number
 * of tokens ahead. Stores the finite verb's place where `verb` is not NULL. */
bool clause_begins(const struct passage *passage, size_t i, size_t limit, size_t *verb);

/* Does a noun phrase begin at `i` and a finite verb follow before the sentence breaks
 * off? Laxer than clause_begins, for where nothing but a clause can stand. */
bool clause_follows(const struct passage *passage, size_t i, size_t limit);

/* Where the clause that holds token `i` begins, looking back to `first` at most. */
size_t clause_start(const struct passage *passage, size_t i, size_t first);

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

/* Less the final mark and blanks: contents and clauses without their full stop or
 * comma. */
struct range without_marks(const struct passage *passage, struct range range);

/* The noun phrase that begins at `i`, with the prepositional phrases that hang behind
 * it; its end, or `i` where none begins. */
size_t noun_phrase_end(const struct passage *passage, size_t i, size_t limit);

/* Past adverbials that may stand between a cue and its content: "on Tuesday", "in a
 * statement", "last week", adverbs. */
size_t skip_adverbials(const struct passage *passage, size_t i, size_t limit);

bool is_quote_mark(const struct passage *passage, size_t i);

#endif
