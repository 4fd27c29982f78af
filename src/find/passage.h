/*
 * A paragraph as the grammar sees it: tokens with tags, noun phrases, quotations and
 * the rubric's hits, all indexed by token. Paragraphs through which one quotation runs
 * are one passage. What is long is cut into passages of a bounded size, so that memory
 * stays flat whatever comes.
 */
#ifndef FIND_PASSAGE_H
#define FIND_PASSAGE_H

#include "base/str.h"
#include "find/find.h"
#include "rubric/spelling.h"

/* Tokens [first, last). */
struct range {
    size_t first, last;
};

/* A quotation: `open` and `close` are its marks; close is the passage's end when it is
 * never closed. */
struct quote {
    size_t open, close;
    bool closed;
    bool speech; /* long or sentence-like enough to be somebody's words, not a scare
                    quote */
};

/* A base noun phrase, without what hangs behind it. */
struct chunk {
    struct range range;
    size_t head;
};

/* What the hits of a passage are of, so that what cannot apply costs one test, and
 * where they begin (find/hits). */
struct hit_index {
    uint32_t *from;  /* of each token: the first hit that begins there or later */
    uint32_t kinds;  /* 1 << enum rule_kind, or-ed */
    uint32_t traits; /* 1 << enum trait, or-ed: of the trait rules */
    bool letters;    /* a rule with a letter is among them */
    bool anonymity;  /* ... or one that tells of anonymity */
};

#define NO_CHUNK UINT32_MAX

struct passage {
    struct find *find;
    const struct sayso_article *article;
    size_t first_sentence, sentence_count; /* into article->sentences */
    size_t *starts;  /* first token of each sentence, and the end */
    size_t *reports; /* where each begins behind its dateline (find/dateline) */
    struct token *tokens;
    size_t count;
    struct window *windows; /* what they are, many at once (find/window) */
    size_t window_count, window_capacity;
    struct chunk *chunks;
    size_t chunk_count;
    uint32_t *chunk_of;      /* a token's chunk, or NO_CHUNK */
    struct figure **figures; /* what each chunk names, once asked (find/figure) */
    struct syntax *syntax;   /* clauses, read when one is asked for (find/syntax) */
    uint32_t *marks;         /* the tokens that are quotation marks */
    size_t mark_count, mark_capacity;
    bool colons; /* is a colon among the tokens? */
    struct quote *quotes;
    size_t quote_count;
    struct hit *hits; /* with token numbers of the passage */
    size_t hit_count;
    struct hit_index index;
};

/* Set it to the sentences from `first`, tagged and no more: its paragraph, and those in
 * which a quotation goes on that it leaves open or opens with a colon. */
void passage_begin(struct passage *passage, struct find *find,
                   const struct sayso_article *article, size_t first);

/* Fill in all else of passages, which come in text order. */
void passages_parse(struct passage *passages, size_t count);

/* The sentence that holds a token, where the passage has several. */
size_t passage_search(const struct passage *passage, size_t token);

/* The sentence (0-based in the passage) that holds a token. */
static inline size_t passage_sentence(const struct passage *passage, size_t token)
{
    return passage->sentence_count > 1 ? passage_search(passage, token) : 0;
}

/* The number of the first hit that begins at `token` or later. */
static inline size_t passage_hits(const struct passage *passage, size_t token)
{
    return token < passage->count ? passage->index.from[token] : passage->hit_count;
}

/* Did a rule of that kind hit? */
static inline bool passage_has(const struct passage *passage, enum rule_kind kind)
{
    return passage->index.kinds & (1u << kind);
}

/* The first hit that shows the trait and begins in the range; NULL for none. */
const struct hit *passage_trait(const struct passage *passage, struct range range,
                                enum trait trait);

/* The text from the first to the last token of a range. */
static inline struct sayso_str passage_text(const struct passage *passage,
                                            struct range range)
{
    if (range.first >= range.last)
        return (struct sayso_str){0};
    return str_cover(passage->tokens[range.first].s, passage->tokens[range.last - 1].s);
}

/* The noun phrase that holds the token at `i`; NULL for none, as past the end. */
static inline const struct chunk *chunk_at(const struct passage *passage, size_t i)
{
    if (i >= passage->count || passage->chunk_of[i] == NO_CHUNK)
        return NULL;
    return &passage->chunks[passage->chunk_of[i]];
}

/* The tag at `i`; TAG_MARK past either end, so that look-around needs no bounds. */
static inline enum tag tag_at(const struct passage *passage, size_t i)
{
    return i < passage->count ? (enum tag)passage->tokens[i].tag : TAG_MARK;
}

/* Which of the words that grammar asks for by name stands at `i`; UNSPELT past the end.
 */
static inline enum spelling word_at(const struct passage *passage, size_t i)
{
    return i < passage->count ? (enum spelling)passage->tokens[i].spelling : UNSPELT;
}

/* Is it one of the words? UNSPELT ends them. */
static inline bool word_is_one(const struct passage *passage, size_t i,
                               const uint8_t words[])
{
    enum spelling word = word_at(passage, i);
    if (word == UNSPELT)
        return false;
    while (*words != UNSPELT && *words != word)
        words++;
    return *words != UNSPELT;
}

/* Does the token at `i`, which is one, stand between quotation marks? */
static inline bool quoted_at(const struct passage *passage, size_t i)
{
    return passage->tokens[i].shape & SHAPE_QUOTED;
}

/* Do the word's classes at `i` share a bit with `classes`? Past the end: no. */
static inline bool class_at(const struct passage *passage, size_t i, uint32_t classes)
{
    return i < passage->count && (passage->tokens[i].classes & classes);
}

static inline bool range_has(struct range range, size_t token)
{
    return token >= range.first && token < range.last;
}

static inline bool range_empty(struct range range)
{
    return range.first >= range.last;
}

#endif
