/* Who is who in an article: names, and whom a pronoun, a surname or "the minister"
 * means. */
#ifndef FIND_REFER_H
#define FIND_REFER_H

#include "find/figure.h"

/* Where a mention stood: a byte offset into the article, its sentence, whether it was a
 * subject there, or a source, and whether in somebody's quoted words. */
struct place {
    size_t offset, sentence;
    bool governed; /* by a preposition, as places are */
    bool subject, spoke, quoted;
};

/* Somebody or something the article spoke of. */
struct mention {
    size_t id;                   /* from 1; stays when the mention is seen again */
    struct sayso_str name;       /* without title: "Christina Lin"; empty for none */
    struct sayso_str surname;    /* its last word */
    struct sayso_str acronym;    /* "WHF", where it stood in brackets behind the name */
    struct sayso_str core, kind; /* its phrase, and that of the appositive behind it */
    struct sayso_str
        description; /* with title, role and appositive, where it had them */
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
};

enum { MAX_MENTIONS = 256, MAX_VOICES = 64 };

/* The article's mentions, newest last; the oldest go when there are too many. `voices`
 * are the last sources judged, for quotations that go on without naming them again. */
struct mentions {
    struct mention *list;
    size_t count;
    size_t ids;  /* given so far */
    size_t read; /* sentences of the article taken in so far */
    struct sayso_claim *voices;
    size_t voice_count; /* ever; the newest MAX_VOICES are kept */
};

struct mentions mentions_new(struct arena *arena);

/* Take in the phrases of a passage's sentences up to this one (0-based in it). */
void mentions_read(struct mentions *mentions, const struct passage *passage,
                   size_t sentence);

/* Does the phrase say where: "in Elmar", or "Elmar" of "near Lund, Elmar"? */
bool says_where(const struct passage *passage, const struct chunk *chunk);

/* The mention that the source words mean; NULL when unsure. `fresh` is set when the
 * words name it in full, so that nothing needs resolving. */
struct mention *mentions_find(struct mentions *mentions, const struct passage *passage,
                              struct range source, bool *fresh);

/* The mention that the phrase at this token was the first of; NULL where it was none,
 * or is among the newest no more. */
struct mention *mentions_at(struct mentions *mentions, const struct passage *passage,
                            size_t token);

/* What the mention is best called: its name, else its description. */
struct sayso_str mention_text(const struct mention *mention);

/* The mention spoke: a pronoun behind it most likely means it. */
void mentions_spoke(const struct passage *passage, struct mention *mention,
                    size_t token);

/* Remember how a claim's source was judged; fill it in for a claim with the very same
 * source words. Returns whether it was known. */
void mentions_remember(struct mentions *mentions, const struct sayso_claim *claim);
bool mentions_recall(const struct mentions *mentions, struct sayso_claim *claim);

#endif
