/*
 * sayso: on whose say-so does each claim of a news article stand?
 *
 * This header alone is enough to embed the library. In the order of learning:
 *
 *   load a rubric       sayso_rubric_load       once; immutable, safe between threads
 *   make a worker       sayso_worker_new        one a thread
 *   analyse bytes       sayso_analyze           one report an input document
 *   ... or in two steps sayso_read, sayso_audit to choose among a feed's articles
 *   walk the claims     report->articles[i].claims[k]
 *   or write a table    sayso_table_write       the same bytes as the program writes
 *   free the report     sayso_report_free
 *
 * Ownership: what _new, _load, _read and _analyze return is yours and has a _free.
 * Everything else is lent and lives as long as the object it was reached through. Every
 * _free accepts NULL. The library never prints, never exits on bad input and holds no
 * globals; only when memory itself ends does it say so on stderr and abort.
 */
#ifndef SAYSO_H
#define SAYSO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ## Slices ------------------------------------------------------------------------ */

/* Bytes that belong to somebody else; never assumed to end in NUL. {0} is empty. */
struct sayso_str {
    const char *p;
    size_t n;
};

/* A list of slices, in text order. */
struct sayso_strs {
    const struct sayso_str *v;
    size_t n;
};

/* Where bytes go: a function that takes all `count` bytes and returns 0, or -1. */
struct sayso_sink {
    int (*write)(void *context, const char *bytes, size_t count);
    void *context;
};

/* ## Errors and notes -------------------------------------------------------------- */

/* What went wrong, and the program's exit status for it. The worst one wins. */
enum sayso_code {
    SAYSO_OK = 0,
    SAYSO_INPUT = 1,  /* an input could not be analysed, or not all of it */
    SAYSO_USAGE = 2,  /* the call itself is wrong */
    SAYSO_RUBRIC = 3, /* a rubric could not be used */
    SAYSO_SYSTEM = 4  /* output or the system failed */
};

/* One failure. `line` and `column` are 1-based, 0 where they mean nothing; `column`
 * counts bytes. The strings end in NUL. */
struct sayso_err {
    enum sayso_code code;
    unsigned line, column;
    char file[512];
    char message[512];
};

/* Something that did not stop the work. Offsets are bytes into the input. */
struct sayso_note {
    enum sayso_code code; /* SAYSO_OK: a remark; SAYSO_INPUT: something is lost */
    struct sayso_str message;
};

/* ## Rubrics ----------------------------------------------------------------------- */

struct sayso_rubric;

/* One row of a rubric, as its cells read. */
struct sayso_rule {
    struct sayso_str id, kind, match, klass, frame, value, points, example, counter,
        note;
    struct sayso_str file;
    unsigned line;
    const struct sayso_rule *overrides; /* whose place it took, or NULL */
    bool off;  /* it switches off what it overrides, and is not in force itself */
    bool idle; /* an estimate of a scale that is not in force */
};

/* Load and compile rubrics. Each name is a path, or the bare name of a shipped rubric;
 * a later rule overrides an earlier one of the same id. With count 0: "default".
 * Returns NULL and fills err (file, line, column) on failure. */
struct sayso_rubric *sayso_rubric_load(const char *const *names, size_t count,
                                       struct sayso_err *err);
void sayso_rubric_free(struct sayso_rubric *rubric);

/* "default 0.1.0 1a2b3c4d": name, version and content hash, as the table's last column
 * of figures shows it. */
struct sayso_str sayso_rubric_name(const struct sayso_rubric *rubric);

/* The effective rules, in order; NULL past the end. */
const struct sayso_rule *sayso_rubric_rule(const struct sayso_rubric *rubric,
                                           size_t index);

/* The rows that switch a rule off, in order; NULL past the end. */
const struct sayso_rule *sayso_rubric_off(const struct sayso_rubric *rubric,
                                          size_t index);

/* The estimates of scales that are not in force, in order; NULL past the end. */
const struct sayso_rule *sayso_rubric_idle(const struct sayso_rubric *rubric,
                                           size_t index);

/* The rule of that id, effective, off or idle, upper or lower case; NULL for none.
 * Where two ids differ in case alone, the one that is spelt so. */
const struct sayso_rule *sayso_rubric_find(const struct sayso_rubric *rubric,
                                           struct sayso_str id);

/* The i-th shipped rubric's name, NULL past the end; and its CSV text. */
const char *sayso_rubric_shipped(size_t index);
struct sayso_str sayso_rubric_shipped_text(size_t index);

/* Prove every example and counter-example of the rubric by analysing it. `fail` is
 * called once for each that does not hold. Returns how many did not; stores how many
 * were tried in *proved when that is not NULL. */
size_t sayso_rubric_check(const struct sayso_rubric *rubric,
                          void (*fail)(void *context, const struct sayso_rule *rule,
                                       const char *what),
                          void *context, size_t *proved);

/* ## Claims ------------------------------------------------------------------------ */

enum sayso_kind { SAYSO_CLAIM, SAYSO_QUESTION, SAYSO_HEADLINE, SAYSO_BOILERPLATE };

enum sayso_attribution {
    SAYSO_NONE,     /* the author's own voice */
    SAYSO_HEARSAY,  /* attributed, but to nobody */
    SAYSO_INDIRECT, /* no quotation marks */
    SAYSO_MIXED,    /* partly in quotation marks */
    SAYSO_DIRECT    /* wholly in quotation marks */
};

enum sayso_source_type {
    SAYSO_NO_TYPE, /* no attribution */
    SAYSO_UNSPECIFIED,
    SAYSO_PERSON,
    SAYSO_ORGANISATION,
    SAYSO_OUTLET,
    SAYSO_DOCUMENT,
    SAYSO_GROUP
};

enum sayso_naming {
    SAYSO_UNNAMED,   /* "none": nobody is named or described */
    SAYSO_VAGUE,     /* "critics", "one report", "studies" */
    SAYSO_ANONYMOUS, /* withheld, bare "sources" */
    SAYSO_DESCRIBED, /* role or affiliation, no name */
    SAYSO_NAMED
};

/* What else the text shows about a source or how it is cited; the scores read these. */
enum sayso_trait {
    SAYSO_ROLE = 1 << 0,        /* the named source has a title, role or affiliation */
    SAYSO_DATED = 1 << 1,       /* the document has a date */
    SAYSO_AUTHORED = 1 << 2,    /* the document has a named author or publisher */
    SAYSO_PASSIVE = 1 << 3,     /* agentless passive or impersonal report */
    SAYSO_PLURAL = 1 << 4,      /* unnamed sources in the plural */
    SAYSO_COUNTED = 1 << 5,     /* ... with a number */
    SAYSO_REASON = 1 << 6,      /* a reason for anonymity is given */
    SAYSO_OPINION = 1 << 7,     /* the content judges rather than reports */
    SAYSO_BARE = 1 << 8,        /* bare "source(s)" or "official(s)" */
    SAYSO_SECOND_HAND = 1 << 9, /* reached through a relayer, or by hearsay about X */
    SAYSO_SEVERAL = 1 << 10     /* several sources in one phrase, as in "Lin and Moe" */
};

enum sayso_holder { SAYSO_NOBODY, SAYSO_AUTHOR, SAYSO_SOURCE, SAYSO_BOTH };

/* One hedge, booster or estimate in a claim. */
struct sayso_hedge {
    struct sayso_str text;
    const struct sayso_rule *rule;
    enum sayso_holder holder; /* SAYSO_AUTHOR or SAYSO_SOURCE */
    bool negated; /* an estimate denied: its range counts from the other end */
};

struct sayso_sentence {
    struct sayso_str text; /* a slice of the article's text */
    size_t paragraph;      /* 1-based */
    size_t number;         /* 1-based in the article */
    enum sayso_kind kind;
    const struct sayso_rule *rule; /* the rule that made it boilerplate, or NULL */
};

/* One row of the claims table. Slices point into the article's text but for `via`,
 * `flags` and `why`, which the report or the rubric owns. */
struct sayso_claim {
    const struct sayso_sentence *sentence;
    struct sayso_strs claim, source, cue; /* pieces, in text order */
    enum sayso_attribution attribution;
    struct sayso_str source_ref;  /* whom the source's words mean, if they do not say */
    struct sayso_str source_name; /* ... its name, or what describes it; if known */
    struct sayso_str source_about; /* ... the fullest words the article had for it */
    size_t referent; /* the same for one source; 0: the text does not tell */
    enum sayso_source_type source_type;
    enum sayso_naming naming;
    unsigned traits;                       /* enum sayso_trait, or-ed */
    const struct sayso_rule **trait_rules; /* rows of kind trait that showed them */
    size_t trait_rule_count;
    unsigned sources;                     /* independent sources that are named */
    struct sayso_strs via;                /* outermost first */
    const struct sayso_rule *cue_rule;    /* what found the cue; NULL for punctuation */
    const struct sayso_rule *source_rule; /* what typed the source, or NULL */
    /* Rows that give a reliability letter to the source, and the worst one to a relayer
     * in via; or NULL. */
    const struct sayso_rule *source_letter, *via_letter;
    const struct sayso_hedge *hedges;
    size_t hedge_count;

    const struct sayso_rule *estimate;  /* the row with its range and scale, or NULL */
    struct sayso_str estimate_range;    /* "55-80"; "20-45" where it is denied */
    struct sayso_str estimate_scale;    /* "icd203" */
    int sourcing_level, sourcing_score; /* 0-5; 0-100 */
    int hedging_level, hedging_score;   /* 0-4; 0-100 */
    char reliability, credibility;      /* 'A'-'F', '1'-'6' */
    const struct sayso_rule **flags;    /* in the order of their ids */
    size_t flag_count;
    struct sayso_str why;
    char id[17]; /* 16 hexadecimal digits and NUL */
};

/* One distinct source of an article. */
struct sayso_source {
    struct sayso_str name;        /* canonical: the fullest, without title */
    struct sayso_strs also;       /* what else the article calls it, each once */
    struct sayso_str description; /* who that is, where the article says so */
    enum sayso_source_type type;
    enum sayso_naming naming;
    const struct sayso_claim *const *claims; /* the claims that stand on it */
    size_t claim_count;
};

/* ## Articles and reports ---------------------------------------------------------- */

/* Where in a long text one of its parts begins: what stands before it, and what the
 * first part says of them all. */
struct sayso_place {
    size_t paragraphs, sentences, code_points;
    struct sayso_str title, byline, published;
};

struct sayso_article {
    struct sayso_str document; /* the input as named */
    size_t part; /* of a long text, see SAYSO_PART: 1, 2, ...; 0: it is whole */
    /* What stands before the part. Numbers of paragraphs and sentences here count from
     * the part's beginning; tables add this to them, and to spans. */
    struct sayso_place before;
    struct sayso_str id, url, title, byline, published, outlet, language;
    struct sayso_str text; /* UTF-8, title first; what every span points into, or
                              the part of it behind `before` */
    bool repeated; /* a caller's word: it is audited elsewhere, and not to be here */
    bool summary;  /* the text is a summary of what stands at url, or is missing */
    size_t words;
    struct sayso_sentence *sentences;
    size_t sentence_count;
    struct sayso_claim *claims;
    size_t claim_count;
    struct sayso_source *sources;
    size_t source_count;
    struct sayso_str rubric; /* sayso_rubric_name of the rubric that scored it */
};

/* What an input document is. */
enum sayso_form {
    SAYSO_ANY,       /* not known yet: its bytes tell */
    SAYSO_PLAIN,     /* plain text, one article, or one a part */
    SAYSO_PAGE,      /* HTML, one article */
    SAYSO_FEED,      /* RSS or Atom */
    SAYSO_JSON_FEED, /* JSON Feed */
    SAYSO_LINES,     /* JSON Lines, one article a line */
    SAYSO_LIST       /* OPML: it names feeds and holds no article */
};

struct sayso_report {
    enum sayso_form form;
    struct sayso_article *articles;
    size_t article_count;
    const struct sayso_str *links; /* the feeds that a list names, absolute */
    size_t link_count;
    long ttl; /* seconds that a feed asks to be left alone; 0: it does not say */
    struct sayso_note *notes;
    size_t note_count;
};

struct sayso_worker;

/* A worker holds one thread's scratch memory. It borrows the rubric, which must outlive
 * it. Never NULL. */
struct sayso_worker *sayso_worker_new(const struct sayso_rubric *rubric);
void sayso_worker_free(struct sayso_worker *worker);

/* An input document. Only `bytes` must be there; what is zero is not known. Everything
 * is only read during the call. */
struct sayso_input {
    const char *name;       /* for the table's `document` column, and for messages */
    struct sayso_str bytes; /* any */
    enum sayso_form form;   /* SAYSO_ANY: what the bytes look like */
    struct sayso_str url;   /* where it came from: relative links start there */
    struct sayso_str type;  /* its Content-Type, as HTTP has it */
    size_t line;   /* of JSON Lines that come in pieces: the first one's number */
    size_t part;   /* of a long text that comes in parts: 1, 2, ... */
    size_t offset; /* of pieces and parts: the bytes that stand before it */
};

/* Is this the first line of JSON Lines? Then the document may be read in pieces that
 * are cut at line ends, each with form SAYSO_LINES. */
bool sayso_is_json_line(struct sayso_str line);

/* A plain text of more bytes than this is read in parts, so that it may be of any size:
 * each is an article, cut behind a paragraph where there is one to cut behind, and is
 * judged by itself; but paragraphs, sentences and spans count on. What is UTF-16 or
 * begins with '<' stays whole. */
#define SAYSO_PART ((size_t)512 << 10)

/* Do these bytes, all of a document or more than SAYSO_PART from its beginning, begin a
 * text that is read in parts? Then the document may be read part by part, each cut
 * where sayso_part_end says and numbered, with the same articles coming of it. */
bool sayso_is_long_text(struct sayso_str head);

/* Where the part ends that begins with these bytes: all that are left of the text, or
 * more than SAYSO_PART of them. */
size_t sayso_part_end(struct sayso_str bytes);

/* Where the part begins that stands behind this one, which is audited and lends its
 * strings. */
struct sayso_place sayso_place_behind(const struct sayso_article *article);

/* Read one input document: its articles with their texts, not yet audited. Returns NULL
 * and fills err when there is nothing to audit (binary, too large, no article); what
 * did not stop the work is in the report's notes. A caller may drop articles it does
 * not want from the report's array. Time and memory are linear in the bytes. */
struct sayso_report *sayso_read(struct sayso_worker *worker,
                                const struct sayso_input *input, struct sayso_err *err);

/* Audit every article of a report that is not marked as repeated: sentences, claims,
 * sources. Once a report. Parts of a text go on from one another; one that is repeated
 * is counted only. */
void sayso_audit(struct sayso_worker *worker, struct sayso_report *report);

/* Let a part of a text, the one article of a report that is audited, go on from where
 * the text has come: fills its `before`, and its title, byline and date. */
void sayso_go_on(struct sayso_report *report, const struct sayso_place *place);

/* Read and audit in one call, of bytes alone. */
struct sayso_report *sayso_analyze(struct sayso_worker *worker, const char *name,
                                   const void *bytes, size_t count,
                                   struct sayso_err *err);
void sayso_report_free(struct sayso_report *report);

/* The largest input that is analysed whole, in bytes. */
#define SAYSO_MAX_INPUT ((size_t)1 << 30)

/* ## Tables ------------------------------------------------------------------------ */

enum sayso_table_kind { SAYSO_CLAIMS, SAYSO_ARTICLES, SAYSO_SOURCES };
enum sayso_format { SAYSO_CSV, SAYSO_JSONL, SAYSO_TEXT };

#define SAYSO_MAX_COLUMNS 64

/* What to write. Zeroed: the claims table, as CSV for spreadsheets, all columns. */
struct sayso_table {
    enum sayso_table_kind kind;
    enum sayso_format format;
    bool plain; /* CSV for programs: no byte-order mark, LF, cells as they are */
    unsigned char columns[SAYSO_MAX_COLUMNS];
    size_t column_count; /* 0: all, in order */
};

/* Select columns by a comma-separated list of names. Returns 0, or -1 and fills err. */
int sayso_table_select(struct sayso_table *table, const char *list,
                       struct sayso_err *err);

/* Write what stands before the first row; then one report's rows. Return 0, or -1 when
 * the sink did. */
int sayso_table_begin(const struct sayso_table *table, struct sayso_sink sink);
int sayso_table_write(const struct sayso_table *table,
                      const struct sayso_report *report, struct sayso_sink sink);

/* The library's version, as in "0.1.0". */
const char *sayso_version(void);

#ifdef __cplusplus
}
#endif

#endif
