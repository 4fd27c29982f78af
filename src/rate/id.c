/*
 * An id is a hash of who published the claim and of its words, folded of white space.
 * Neither the rubric nor anything else in the article goes into it, so an edit
 * elsewhere, or another rubric, leaves it as it was. A later part of a long text is
 * told by its number too. Only an article that has no name of its own, among others in
 * one document, can be told from them by nothing but all of its text.
 */
#include "rate/id.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/buf.h"
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

static uint64_t identity_hash(const struct sayso_article *article, bool shared,
                              struct buf *buf)
{
    struct sayso_str name = own_name(article);
    buf->n = 0;
    fold_space(name.n ? name : base_name(article->document), buf);
    if (!name.n && shared) {
        buf_add_char(buf, '\n');
        fold_space(article->text, buf);
    }
    if (article->part > 1)
        buf_printf(buf, "\n%zu", article->part);
    return str_hash(buf_str(buf));
}

/* Identity, pieces and the repetition's number stand on lines of their own; folded text
 * has no line ends, so no two claims can run together into the same bytes. */
static void add_claim(uint64_t article, const struct sayso_claim *claim,
                      struct buf *buf)
{
    buf->n = 0;
    buf_printf(buf, "%016" PRIx64 "\n", article);
    for (size_t i = 0; i < claim->claim.n; i++) {
        buf_add_char(buf, '\n');
        fold_space(claim->claim.v[i], buf);
    }
}

void id_article(struct sayso_article *article, bool shared, struct arena *scratch)
{
    struct index *seen = NULL;
    struct buf buf = {0};
    uint64_t hash = identity_hash(article, shared, &buf);
    for (size_t i = 0; i < article->claim_count; i++) {
        struct sayso_claim *claim = &article->claims[i];
        add_claim(hash, claim, &buf);
        size_t *times = index_at(&seen, arena_str(scratch, buf_str(&buf)), scratch);
        if ((*times)++ > 0)
            buf_printf(&buf, "\n\n%zu", *times);
        /* Begins with a letter, so that no spreadsheet takes it for a number. */
        uint64_t id = str_hash(buf_str(&buf)) | UINT64_C(0xA000000000000000);
        snprintf(claim->id, sizeof claim->id, "%016" PRIx64, id);
    }
    buf_free(&buf);
}
