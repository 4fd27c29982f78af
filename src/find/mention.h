/* Whom and what an article has spoken of, newest last, and who is called how. */
#ifndef FIND_MENTION_H
#define FIND_MENTION_H

#include "find/figure.h"
#include "find/fullname.h"

/* Where a mention stood: a byte offset into the article, its sentence, whether it was a
 * subject there, or a source, and whether in somebody's quoted words. */
struct place {
    size_t offset, sentence;
    bool governed; /* by a preposition, as places are */
    bool subject, spoke, quoted;
};

/* The words that a mention may be called by: its name's last and first, the acronym
 * behind it, and that of its capitals. */
enum call { CALL_LAST, CALL_FIRST, CALL_ACRONYM, CALL_INITIALS, CALLS };

/* Somebody or something the article spoke of. */
struct mention {
    size_t id;                   /* from 1; stays when the mention is seen again */
    struct full_name name;       /* without title: "Christina Lin"; empty for none */
    struct sayso_str acronym;    /* "WHF", where it stood in brackets behind the name */
    struct sayso_str core, kind; /* its phrase, and that of the appositive behind it */
    struct sayso_str description; /* with title, role and appositive, if it had them */
    enum sayso_source_type type;
    enum sayso_naming naming;
    enum gender gender;
    unsigned traits; /* SAYSO_DATED, SAYSO_AUTHORED, of a document that spoke */
    bool sure;       /* words showed the type; else it is a guess from capitals */
    const struct rule *letter; /* that judges its reliability, or NULL */
    bool role;                 /* it was once given a title, role or affiliation */
    bool plural;
    bool human;                /* a title or a given name showed a person */
    bool where;                /* "in Elmar": a place, if nothing showed a person */
    size_t seen;               /* again, so many times */
    struct place last, before; /* the last two places */
    /* The store's. */
    size_t stamp; /* grows with each move to the end */
    uint8_t number;
};

enum { MAX_MENTIONS = 256 };

enum { MENTION_CHAINS = 256 /* a power of two */ };

/* One of the words that a mention may be called by. */
struct key {
    uint32_t hash; /* 0 for none */
    uint16_t next; /* in its chain: a place among the keys, plus 1; 0 ends it */
};

/* A mention keeps its number; what changes is the order of numbers, a byte each. Only
 * of more than MAX_MENTIONS do the oldest go. What all are asked when one is sought
 * stands apart, by number. */
struct mention_list {
    struct arena *arena;
    size_t count, ids, stamps;   /* ids and stamps: given so far */
    uint8_t order[MAX_MENTIONS]; /* newest last */
    size_t stale, stale_before;  /* so many oldest reached no sentence from that on */
    struct mention *list[MAX_MENTIONS];
    uint64_t bits[MAX_MENTIONS];     /* of core and kind, never 0: described_bits */
    const char *first[MAX_MENTIONS]; /* the first byte of the core */
    size_t reached[MAX_MENTIONS];    /* no place of it is in a later sentence */
    struct key keys[MAX_MENTIONS * CALLS]; /* by number, then by enum call */
    uint16_t chains[MENTION_CHAINS];       /* by hash: the first key's place, plus 1 */
};

/* Begin with none; they will live in the arena. */
void mention_begin(struct mention_list *list, struct arena *arena);

/* Take in a new one, whose name, words and first place are known; a copy. */
void mention_add(struct mention_list *list, const struct mention *fresh);

/* Seen again; within one sentence the first place counts. */
void mention_touch(struct mention_list *list, struct mention *who, struct place place);

/* It is the newest from now on. */
void mention_renew(struct mention_list *list, struct mention *who);

/* Seen again in these words: take over what they tell more, touch it, renew it. */
void mention_merge(struct mention_list *list, struct mention *who,
                   const struct mention *fresh);

/* The person or body of that name, or of whose name it is a part; of several whose
 * surname it is, the one whom the article speaks of most. With `person`, nobody who is
 * surely no person. NULL for none. */
struct mention *mention_known(const struct mention_list *list,
                              const struct full_name *name, enum gender gender,
                              bool person);

/* The newest of just that name, which is one word; NULL for none. */
struct mention *mention_named(const struct mention_list *list, struct sayso_str name);

/* The newest that is no person and whose longer name begins or ends with the word; NULL
 * for none. */
struct mention *mention_of_part(const struct mention_list *list, struct sayso_str word);

/* Are both known, and differ? */
bool gender_differs(enum gender a, enum gender b);

#endif
