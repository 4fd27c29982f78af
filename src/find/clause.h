/* Where clauses begin, and the words between a subject and its verb. */
#ifndef FIND_CLAUSE_H
#define FIND_CLAUSE_H

#include "find/passage.h"

/* A reader that goes from word to word and keeps count of the relative and subordinate
 * clauses whose verb is still to come. */
struct walk {
    const struct passage *passage;
    size_t start;    /* where it began */
    size_t open;     /* clauses that wait for their verb */
    bool phrase;     /* it reads a phrase: only a sure verb ends it, and any aside */
    bool subject;    /* ... which is a subject's: any finite verb ends it */
    bool infinitive; /* it met one: a bare verb behind "and" goes on with it */
    bool clause;     /* it reads a clause: goes on over marks, and verbs behind "and" */
};

/* STEP_VERB: a finite verb that no clause waits for stood there; STEP_STOP: a mark or
 * conjunction that the words cannot go on over. */
enum step { STEP_ON, STEP_VERB, STEP_STOP };

/* Read the token at `*i`, with its phrase or verb group; moves `*i` behind. */
enum step walk_step(struct walk *walk, size_t *i, size_t limit);

/* Does a clause with a subject and a finite verb begin at `i`? Looks a bounded number
 * of tokens ahead. Stores the finite verb's place where `verb` is not NULL. */
bool clause_begins(const struct passage *passage, size_t i, size_t limit, size_t *verb);

/* Does a noun phrase begin at `i` and a finite verb follow before the sentence breaks
 * off? Laxer than clause_begins, for where nothing but a clause can stand. */
bool clause_follows(const struct passage *passage, size_t i, size_t limit);

/* Where the clause that holds token `i` begins, looking back to `first` at most. */
size_t clause_start(const struct passage *passage, size_t i, size_t first);

/* Less the final mark and blanks: contents and clauses without their full stop or
 * comma. */
struct range without_marks(const struct passage *passage, struct range range);

/* The noun phrase that begins at `i`, with the prepositional phrases that hang behind
 * it; its end, or `i` where none begins. */
size_t noun_phrase_end(const struct passage *passage, size_t i, size_t limit);

/* Past adverbials that may stand between a cue and its content: "on Tuesday", "in a
 * statement", "last week", adverbs. */
size_t skip_adverbials(const struct passage *passage, size_t i, size_t limit);

/* Past adverbs and "not". */
size_t behind_adverbs(const struct passage *passage, size_t i);

/* From the comma or dash at `i` past the aside between it and the next, where the verb
 * of the subject before it follows; `i` where there is none. */
size_t past_aside(const struct passage *passage, size_t i, size_t limit);

/* The closing bracket of the parenthesis that opens at `i`; `i` where there is none. */
size_t past_parenthesis(const struct passage *passage, size_t i, size_t limit);

/* Does the comma stand in a list: "apples, pears and plums"? */
bool in_list(const struct passage *passage, size_t comma, size_t limit);

/* "him", "them": a pronoun that is no subject. */
bool is_object_pronoun(const struct passage *passage, size_t i);

static inline bool is_dash(const struct passage *passage, size_t i)
{
    switch (word_at(passage, i)) {
    case W_HYPHEN:
    case W_HYPHENS:
    case W_EN_DASH:
    case W_EM_DASH:
        return true;
    default:
        return false;
    }
}

#endif
