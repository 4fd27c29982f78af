/*
 * The stack of clauses by which a sentence is read for subjects, for the steps of
 * find/syntax alone: what is known of each clause whose words may still come.
 */
#ifndef FIND_STACK_H
#define FIND_STACK_H

#include "find/syntax.h"

enum { DEPTH = 16 /* clauses within clauses */ };

#define NO_VERB SIZE_MAX

/* What a word stands behind, adverbials apart; a dash is a comma. */
enum link { LINK_NONE, LINK_COMMA, LINK_AND };

/* A clause on the stack. While it waits for its verb, its subject is `phrase`, or the
 * `anchor` before a comma; behind its verb, `phrase` may be an object, or the subject
 * of a verb to come. */
struct open_clause {
    uint32_t number;       /* in syntax->clauses */
    size_t verb;           /* the last one read; NO_VERB: the clause waits for it */
    size_t first_verb;     /* of its group: the auxiliary in "has said" */
    size_t matrix;         /* the verb whose object `phrase` may be; NO_VERB for none */
    bool gapped;           /* a relative clause with a subject: "which they said" */
    struct range phrase;   /* the noun phrase read since the verb or the last comma */
    enum link phrase_link; /* what it began behind */
    bool coordinated;      /* "and" joins it to the anchor, as the last of a list */
    struct range anchor;   /* the phrase before the comma, with its supplements */
    size_t commas;         /* behind the anchor: two close a supplement */
    bool apposition;       /* what stands since the last comma describes the anchor */
    bool dashed;           /* ... and stands between dashes */
    struct range governed; /* the phrase behind a preposition */
    bool absolute;         /* ... and a participle's subject: "with Lind saying" */
    bool conjunctive;      /* ... or a verb's: "as Lind said" */
};

struct stack {
    const struct passage *passage;
    struct syntax *syntax;
    struct open_clause open[DEPTH];
    size_t depth;
    size_t first, limit; /* the sentence */
    size_t last;         /* one past the last word that can end a noun phrase */
    size_t comma;        /* the last one, or dash */
    size_t gerund;       /* that may be a subject: "leaving was"; NO_VERB for none */
    size_t dashed;       /* the depth outside the dash that is open; 0 for none */
    size_t quoted;       /* the depth outside the quotation that is open; 0 for none */
    enum link link;      /* what the next word stands behind */
    enum link separator; /* the first link since the last verb, or a later comma */
};

/* Forget all clauses and wait for the verb of a new one. */
void stack_restart(struct stack *stack);

/* The innermost clause. */
static inline struct open_clause *stack_top(struct stack *stack)
{
    return &stack->open[stack->depth - 1];
}

/* Add a clause with that subject to the passage; its number. */
uint32_t stack_new(struct stack *stack, struct range subject);

/* Open a clause on top, which waits for its verb and has read a phrase (or none). */
struct open_clause *stack_open(struct stack *stack, struct range phrase);

/* Does the clause wait for its verb? Has it read what may be the verb's subject? */
static inline bool clause_waits(const struct open_clause *clause)
{
    return clause->verb == NO_VERB;
}

static inline bool clause_has_phrase(const struct open_clause *clause)
{
    return !range_empty(clause->phrase) || !range_empty(clause->anchor);
}

/* The innermost clause below the top that waits for its verb; NULL for none. */
struct open_clause *stack_waiting(struct stack *stack);

/* The clause that the verb at `verb` shares ("went home and added", ", adding"): the
 * innermost whose verb is one of saying, for a verb of saying and a participle; else a
 * participle the outermost, another the innermost. NULL for none. */
struct open_clause *stack_shared(struct stack *stack, size_t verb);

/* Close the clauses within this one. */
void stack_close_within(struct stack *stack, const struct open_clause *clause);

/* The tokens from `first` to the last word that can end a noun phrase. */
static inline struct range phrase_to_here(const struct stack *stack, size_t first)
{
    return (struct range){first, stack->last > first ? stack->last : first + 1};
}

/* Does the verb, a token or NO_VERB, take a clause without "that": "said he went"? */
static inline bool takes_clause(const struct stack *stack, size_t verb)
{
    return verb != NO_VERB && (stack->syntax->frames[verb] & FRAME_THAT);
}

/* "Holt himself", "they all": words that float behind a noun phrase or an auxiliary. */
bool is_floating(const struct passage *passage, size_t i);

/* "last week", "on Monday" without its preposition. */
bool chunk_is_time(const struct passage *passage, const struct chunk *chunk);

/* The auxiliary or "to" before `i`, adverbs apart; SIZE_MAX for none. */
size_t auxiliary_before(const struct stack *stack, size_t i);

/* The steps. Each reads what stands at a token, which is of its kind.
 * ---------------------------------------------------------------------------------- */

/* A group of verbs with a finite one. */
void syntax_finite(struct stack *stack, size_t i);

/* A participle or bare verb; "to"; a form that may be either, made finite where a verb
 * is waited for. */
void syntax_nonfinite(struct stack *stack, size_t i);
void syntax_infinitive(struct stack *stack, size_t i);
bool syntax_is_past(struct stack *stack, size_t i);

/* May it be, whatever the clause? Asks only where the stack's sentence begins. */
bool syntax_may_be_past(const struct stack *stack, size_t i);

/* A noun phrase. */
void syntax_phrase(struct stack *stack, const struct chunk *chunk);

/* "who", "which", "what", "whether"; "that" and other subordinators. */
void syntax_wh(struct stack *stack, size_t i);
void syntax_subordinator(struct stack *stack, size_t i);

/* A mark; returns the token behind what is read with it. */
size_t syntax_mark(struct stack *stack, size_t i);

#endif
