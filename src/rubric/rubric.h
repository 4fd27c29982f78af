/*
 * A rubric, compiled: rules by id and by kind, one table of every word it knows, and
 * one matcher. Immutable after loading, so threads share it.
 */
#ifndef RUBRIC_RUBRIC_H
#define RUBRIC_RUBRIC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "rubric/token.h"
#include "sayso.h"

enum rule_kind {
    RULE_RUBRIC,  /* name (match) and version (value) */
    RULE_INCLUDE, /* another rubric (match) */
    RULE_SETTING, /* id is the setting's name, value its value */
    RULE_LEVEL,   /* id S0-S5, H0-H4; points are its score, value its lower bound */
    RULE_WEIGHT,  /* a named number the scores use: points */
    RULE_FLAG,    /* id R1-R16; points are added to the sourcing score when it fires */
    RULE_CUE,     /* class: speech evidence belief attitude; frame: complements */
    RULE_SOURCE,  /* class: source type; value: naming, reliability letter */
    RULE_HEDGE,   /* class: modal likelihood shield ...; value: strength 1-3 */
    RULE_BOOSTER,
    RULE_ESTIMATE,    /* class: scale; value: low-high */
    RULE_BOILERPLATE, /* a sentence or paragraph that is no claim */
    RULE_STOP,  /* words in which no shorter rule of `class` kind fires (idioms) */
    RULE_TRAIT, /* class: reason opinion ...: what a context shows */
    RULE_ABBREVIATION, /* class: title place number any: does a full stop end a
                          sentence? */
    RULE_FORMS,        /* match: a lemma; value: its irregular forms */
    RULE_WORD,         /* class: a word class; match: many words */
    RULE_LIST,         /* words that other rules name as @id */
    RULE_KINDS
};

enum cue_class { CUE_SPEECH, CUE_EVIDENCE, CUE_BELIEF, CUE_ATTITUDE, CUE_CLASSES };

/* What the words of a trait rule show: its class, in the order of row.c. */
enum trait {
    TRAIT_REASON,  /* why somebody is not named */
    TRAIT_OPINION, /* that a content judges rather than tells */
    TRAIT_NUMBER,  /* how many speak */
    TRAIT_DATE,    /* when a document was made */
    TRAIT_BARE,    /* that a noun tells nothing of who it is */
    TRAIT_VOICE,   /* that somebody speaks for others */
    TRAIT_JOINT    /* that several speak as one */
};

/* What a cue may take; names in the `frame` column, separated by blanks. */
enum frame {
    FRAME_THAT = 1 << 0,     /* that: (that) + clause */
    FRAME_WH = 1 << 1,       /* wh: whether, how, why ... + clause */
    FRAME_QUOTE = 1 << 2,    /* quote: a quotation beside it */
    FRAME_POST = 1 << 3,     /* post: "S, X said" and "S, said X" */
    FRAME_INF = 1 << 4,      /* inf: to + infinitive */
    FRAME_NP = 1 << 5,       /* np: a noun phrase is the content */
    FRAME_ING = 1 << 6,      /* ing: a gerund clause */
    FRAME_OBJ = 1 << 7,      /* obj: an addressee may stand before the content */
    FRAME_AS = 1 << 8,       /* as: "described X as Y" */
    FRAME_OF = 1 << 9,       /* of: "accused X of Y", "warned of Y" */
    FRAME_FOR = 1 << 10,     /* for: "blamed X for Y", "called for Y" */
    FRAME_ABOUT = 1 << 11,   /* about, on, over, into */
    FRAME_AGAINST = 1 << 12, /* against */
    FRAME_OBJINF = 1 << 13,  /* objinf: "urged X to Y" */
    FRAME_PASSIVE = 1 << 14, /* passive: "is said to", "it is believed that": hearsay */
    FRAME_SMALL = 1 << 15,   /* small: "called X Y", "considers X Y" */
    FRAME_ADVERB = 1 << 16,  /* adverb: reportedly */
    FRAME_PREP = 1 << 17,    /* prep: according to X */
    FRAME_NOUN = 1 << 18, /* noun: a reporting noun: "X's claim that", "claims by X" */
    FRAME_ADJ = 1 << 19,  /* adj: copula + adjective: "is confident that" */
    FRAME_RAISE =
        1 << 20, /* raise: "evidence has emerged of", subject is the evidence */
    FRAME_RELAY = 1 << 21, /* relay: "was cited by X": carries another's claim (via) */
    FRAME_SOURCE =
        1 << 22,          /* source: the matched words are the source and cue at once */
    FRAME_ON = 1 << 23,   /* on, upon: "insisted on" */
    FRAME_TO = 1 << 24,   /* to + noun phrase: "opposition to", "objected to" */
    FRAME_WITH = 1 << 25, /* with: "disagreed with", "is unhappy with" */
    FRAME_TOWARD = 1 << 26, /* toward, towards: "her attitude toward" */
    FRAME_IN = 1 << 27,     /* in: "her faith in", "believes in" */
    FRAME_AT = 1 << 28,     /* at: "took a swipe at", "is angry at" */
    FRAME_SEEM = 1 << 29,   /* seem: "seems unsafe": hearsay of its subject */
    FRAME_THEME = 1 << 30   /* theme: "the toll angered them": subject is the content,
                               the noun phrase behind it the source */
};

enum word_class {
    WORD_NOUN = 1 << 0,   /* can be a noun; singular */
    WORD_PLURAL = 1 << 1, /* can be a plural noun */
    WORD_BASE = 1 << 2,   /* can be a verb's base form */
    WORD_S = 1 << 3,      /* says */
    WORD_PAST = 1 << 4,   /* said, went */
    WORD_PART = 1 << 5,   /* said, gone */
    WORD_ING = 1 << 6,
    WORD_ADJ = 1 << 7,
    WORD_ADV = 1 << 8,
    WORD_CLAUSAL = 1 << 9,   /* verb: a clause may follow with no "that" */
    WORD_COURTESY = 1 << 10, /* title that tells no role: Mr., Mrs. */
    WORD_PERSON = 1 << 11,   /* noun: a person, by role ("minister") */
    WORD_GROUP = 1 << 12,    /* noun: a body of people ("ministry") */
    WORD_DOCUMENT = 1 << 13, /* noun: communication ("report", "study") */
    WORD_TITLE = 1 << 14,    /* stands before a name: President, Dr. */
    WORD_MALE = 1 << 15,     /* given name or title of a man */
    WORD_FEMALE = 1 << 16,
    WORD_DET = 1 << 17,
    WORD_PRONOUN = 1 << 18,
    WORD_PREP = 1 << 19,
    WORD_CONJ = 1 << 20,
    WORD_SUB = 1 << 21,
    WORD_MODAL = 1 << 22,
    WORD_BE = 1 << 23,
    WORD_HAVE = 1 << 24,
    WORD_DO = 1 << 25,
    WORD_WH = 1 << 26,
    WORD_NOT = 1 << 27,
    WORD_TIME = 1 << 28,   /* Monday, January, yesterday, week, year */
    WORD_NUMBER = 1 << 29, /* two, dozen, million */
    WORD_ABBREVIATION = 1 << 30
};

/* Of a form that can be several things: which it mostly is, and which hardly ever. */
enum word_habit {
    NOUN_FIRST = 1 << 0,
    VERB_FIRST = 1 << 1,
    ADJ_FIRST = 1 << 2,
    ADV_FIRST = 1 << 3,
    NOUN_SELDOM = 1 << 4,
    VERB_SELDOM = 1 << 5,
    ADJ_SELDOM = 1 << 6,
    ADV_SELDOM = 1 << 7
};

/* Everything the rubric knows of one word form; forms are folded to lower case. */
struct word {
    struct sayso_str form;
    uint32_t classes;         /* enum word_class, or-ed */
    uint8_t habits;           /* enum word_habit, or-ed */
    uint8_t spelling;         /* enum spelling: of the form */
    uint8_t bit;              /* 0-63, by its form: see word_bit */
    uint16_t ruled;           /* SHAPE_RULED, SHAPE_PAGE: what hangs in `starts` */
    const struct word *lemma; /* the base form; itself where it is one */
    const struct rule *abbreviation;
    const struct start *starts; /* the matcher's: rules that can begin here */
};

struct slot; /* the matcher's: one place of a rule's words */
struct rx;

struct rule {
    struct sayso_rule cells; /* first, so that a rule is a sayso_rule too */
    enum rule_kind kind;
    uint32_t frame; /* enum frame, or-ed */
    enum cue_class cue_class;
    enum trait trait;
    enum sayso_source_type source_type; /* of a source rule */
    enum sayso_naming naming;
    char letter; /* of a source rule: reliability A-F, or 0 */
    int points;
    int low, high;               /* value as a number (low), or as a range */
    int denied_low, denied_high; /* an estimate's range where it is denied */
    const struct slot *before;   /* what must stand before it, or must not */
    size_t before_count;
    const struct slot *slots;
    size_t slot_count;
    const struct rx *rx; /* NULL where the rule is words */
};

/* A rule that matched: tokens [first, last) of the sentence; for a pattern, `s` may be
 * smaller than its tokens. `head` is the token of the slot marked /v or /n, or else the
 * first. */
struct hit {
    const struct rule *rule;
    size_t first, last, head;
    struct sayso_str s;
};

/* Rules that were given up for taking too many steps. */
struct limited {
    size_t times;
    const struct rule *first;
    bool others; /* than the first */
};

struct rubric {
    struct arena arena;
    struct rule **rules; /* effective ones, in the order of files */
    size_t rule_count;
    struct rule **off; /* rows that switch one off */
    size_t off_count;
    struct rule **idle; /* estimates of other scales */
    size_t idle_count;
    struct sayso_str name;    /* "default 0.1.0 1a2b3c4d" */
    size_t listed;            /* words that lists stand for, wherever they are named */
    struct word_table *words; /* rubric/word.h */
    struct matcher *matcher;  /* rubric/matcher.h */
    bool
        cue_classes[CUE_CLASSES]; /* settings: which attribute, whether the author is */
    bool author, nested;          /* a source, and whether sources quote others */
    uint32_t *by_id;              /* hash table of ids: places in `rules`, plus 1 */
    size_t by_id_size;
};

/* The rubric behind the door. */
const struct rubric *rubric_of(const struct sayso_rubric *rubric);

/* What a worker needs to run patterns. */
struct rx_scratch;

/* The effective rule of that id, or NULL. */
const struct rule *rubric_rule(const struct rubric *rubric, const char *id);

/* The value of a row as a number, of a setting mostly; `otherwise` without one. */
int rubric_setting(const struct rubric *rubric, const char *id, int otherwise);

/* What the rubric knows of a word, whatever its case; NULL for nothing. */
const struct word *rubric_word(const struct rubric *rubric, struct sayso_str form);

/* Is `word` an inflected form of the rubric's lemma `lemma` ("say")? */
bool word_is(const struct word *word, const char *lemma);

/* Sets of rule kinds, by the bits of enum rule_kind: all, what tells a claim from the
 * page it stands on, and the others. */
#define KINDS_ALL UINT32_MAX
#define KINDS_PAGE (1u << RULE_BOILERPLATE)
#define KINDS_TEXT (KINDS_ALL & ~KINDS_PAGE)

struct waking;

/* A sentence in which rules are looked for, and which. */
struct searched {
    struct sayso_str text;
    const struct token *tokens; /* tagged, or not yet */
    size_t count;
    const uint64_t *awake; /* the patterns that may match in it, see rubric_waking */
    uint32_t kinds;        /* of rules: KINDS_ALL ... */
    struct rx_scratch *rx; /* what patterns are run with */
};

/* Which patterns may match in a sentence is found while it is cut into tokens; the set
 * is kept in the arena. See rubric/wake.h. */
struct waking rubric_waking(const struct rubric *rubric, struct sayso_str text,
                            struct arena *arena);

/* All matches in text order, longer first at one place, but none inside a longer
 * RULE_STOP of its kind. Where the tokens are tagged, a slot marked /v matches verbs
 * only and /n nouns only. `limited` counts rules that hit their limit; it may be NULL.
 * The array lives in the arena. Costs in proportion to what matches. */
size_t rubric_match(const struct rubric *rubric, const struct searched *searched,
                    struct arena *arena, struct hit **hits, struct limited *limited);

#endif
