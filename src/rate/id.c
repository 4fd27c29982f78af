/*
 * An id is a hash of who published the claim and of its words, folded of white space.
 * Neither the rubric nor anything else in the article goes into it, so an edit
 * elsewhere, or another rubric, leaves it as it was. A later part of a long text is
 * told by its number too. Only an article that has no name of its own, among others in
 * one document, can be told from them by nothing but all of its text.
 */
#include "rate/id.h"

#include <stdint.h>
#include <stdio.h>

#include "base/str.h"
#include "rate/fold.h"
#include "rate/index.h"

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

/* The article's hash, pieces and the repetition's number stand on lines of their own;
 * folded text has no line ends, so no two claims can run together into the same bytes.
 */
static uint64_t claim_hash(uint64_t article, const struct sayso_claim *claim)
{
    uint64_t hash = article;
    for (size_t i = 0; i < claim->claim.n; i++)
        hash = fold_hash(claim->claim.v[i], str_hash_on(hash, STR_LIT("\n")));
    return hash;
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
    struct index *seen = NULL;
    char digits[17];
    spell(identity_hash(article, shared), digits);
    uint64_t own = str_hash_on(str_hash(str_from(digits)), STR_LIT("\n"));
    for (size_t i = 0; i < article->claim_count; i++) {
        struct sayso_claim *claim = &article->claims[i];
        uint64_t hash = claim_hash(own, claim);
        size_t *times = index_at_hash(&seen, hash, scratch);
        if ((*times)++ > 0)
            hash = add_number(str_hash_on(hash, STR_LIT("\n\n")), *times);
        /* Begins with a letter, so that no spreadsheet takes it for a number. */
        spell(hash | UINT64_C(0xA000000000000000), claim->id);
    }
}
