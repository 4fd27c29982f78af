/*
 * An id is a hash of who published the claim and of its words, folded of white space.
 * Neither the rubric nor anything else in the article goes into it, so an edit
 * elsewhere, or another rubric, leaves it as it was. A later part of a long text is
 * told by its number too. Only an article that has no name of its own, among others in
 * one document, can be told from them by nothing but all of its text.
 *
 * Each step of a hash waits for the one before it, so claims go through it in lanes
 * side by side; which one comes first does not matter, until the same words come again.
 */
#include "rate/id.h"

#include <stdint.h>
#include <stdio.h>

#include "base/str.h"
#include "rate/fold.h"
#include "rate/index.h"

enum { LANES = 4 };

static struct sayso_str base_name(struct sayso_str path)
{
    size_t start = path.n;
    while (start > 0 && path.p[start - 1] != '/' && path.p[start - 1] != '\\')
        start--;
    return str_sub(path, start, path.n);
}

/* What the article is called; empty where nothing tells. */
static struct sayso_str own_name(const struct sayso_article *article)
{
    if (article->id.n > 0)
        return article->id;
    if (article->url.n > 0)
        return article->url;
    return article->title;
}

static uint64_t add_number(uint64_t hash, size_t number)
{
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%zu", number);
    return str_hash_on(hash, (struct sayso_str){digits, (size_t)length});
}

static uint64_t identity_hash(const struct sayso_article *article, bool shared)
{
    struct sayso_str name = own_name(article);
    uint64_t hash = fold_hash(name.n ? name : base_name(article->document), STR_HASH);
    if (!name.n && shared)
        hash = fold_hash(article->text, str_hash_on(hash, STR_LIT("\n")));
    if (article->part > 1)
        hash = add_number(str_hash_on(hash, STR_LIT("\n")), article->part);
    return hash;
}

/* A claim of which some words are hashed, and what is to be hashed of it next. */
struct lane {
    const struct sayso_claim *claim;
    uint64_t hash;
    size_t piece, at; /* behind `next` */
    struct sayso_str next;
};

/* Go on to the claim's next words; false behind the last. The article's hash, pieces
 * and the repetition's number stand on lines of their own; folded text has no line
 * ends, so no two claims can run together into the same bytes. */
static bool go_on(struct lane *lane)
{
    for (; lane->piece < lane->claim->claim.n; lane->piece++, lane->at = 0) {
        struct sayso_str between = lane->at ? STR_LIT(" ") : STR_LIT("\n");
        lane->next = fold_stretch(lane->claim->claim.v[lane->piece], &lane->at);
        if (lane->next.n || between.p[0] == '\n')
            lane->hash = str_hash_on(lane->hash, between);
        if (lane->next.n)
            return true;
    }
    return false;
}

static void hash_one(struct lane *lane)
{
    lane->hash = str_hash_on(lane->hash, lane->next);
    lane->next.n = 0;
}

/* As far as all four have words. */
static void hash_four(struct lane lanes[LANES])
{
    uint64_t hashes[LANES];
    const char *texts[LANES];
    size_t n = SIZE_MAX;
    for (size_t i = 0; i < LANES; i++) {
        hashes[i] = lanes[i].hash;
        texts[i] = lanes[i].next.p;
        n = lanes[i].next.n < n ? lanes[i].next.n : n;
    }
    str_hash_four(hashes, texts, n);
    for (size_t i = 0; i < LANES; i++) {
        lanes[i].hash = hashes[i];
        lanes[i].next = str_sub(lanes[i].next, n, lanes[i].next.n);
    }
}

/* The hash of each claim's words behind the article's `own`: of four at a time while
 * there are four. */
static uint64_t *claim_hashes(const struct sayso_article *article, uint64_t own,
                              struct arena *scratch)
{
    uint64_t *hashes = arena_array_raw(scratch, article->claim_count, sizeof *hashes);
    struct lane lanes[LANES];
    size_t taken = 0, busy = 0;
    while (busy || taken < article->claim_count) {
        if (busy < LANES && taken < article->claim_count)
            lanes[busy++] = (struct lane){&article->claims[taken++], own, 0, 0, {0}};
        else if (busy == LANES)
            hash_four(lanes);
        else
            hash_one(&lanes[0]);
        for (size_t i = busy; i-- > 0;) {
            if (lanes[i].next.n || go_on(&lanes[i]))
                continue;
            hashes[lanes[i].claim - article->claims] = lanes[i].hash;
            lanes[i] = lanes[--busy];
        }
    }
    return hashes;
}

/* In hexadecimal, a NUL behind it. */
static void spell(uint64_t number, char digits[17])
{
    for (size_t i = 0; i < 16; i++)
        digits[i] = "0123456789abcdef"[number >> (60 - 4 * i) & 15];
    digits[16] = '\0';
}

void id_article(struct sayso_article *article, bool shared, struct arena *scratch)
{
    char digits[17];
    spell(identity_hash(article, shared), digits);
    uint64_t own = str_hash_on(str_hash(str_from(digits)), STR_LIT("\n"));
    uint64_t *hashes = claim_hashes(article, own, scratch);
    struct index *seen = index_new(article->claim_count, scratch);
    for (size_t i = 0; i < article->claim_count; i++) {
        uint64_t hash = hashes[i];
        size_t *times = index_at_hash(seen, hash);
        if ((*times)++ > 0)
            hash = add_number(str_hash_on(hash, STR_LIT("\n\n")), *times);
        /* Begins with a letter, so that no spreadsheet takes it for a number. */
        spell(hash | UINT64_C(0xA000000000000000), article->claims[i].id);
    }
}
