/*
 * The columns of the articles table: one row an article, with what its claims come to.
 * Counts are of rated claims, so the attributions add up to `claims`; shares are whole
 * per cents of the words in them; scores are medians.
 */
#include "write/cell.h"

static struct cell words(const struct row *row, size_t of)
{
    (void)of;
    return cell_number(row->article->words);
}

static struct cell sentences(const struct row *row, size_t of)
{
    (void)of;
    return cell_number(row->article->sentence_count);
}

/* The tally's count at `of`, an offset in struct tally. */
static struct cell count(const struct row *row, size_t of)
{
    const char *tally = (const char *)row->tally;
    return cell_number(*(const size_t *)(const void *)(tally + of));
}

static struct cell attributed_words(const struct row *row, size_t attribution)
{
    const struct tally *tally = row->tally;
    return cell_number(
        tally_percent(tally->words_attribution[attribution], tally->words));
}

static struct cell named_words(const struct row *row, size_t naming)
{
    const struct tally *tally = row->tally;
    return cell_number(tally_percent(tally->words_naming[naming], tally->words));
}

static struct cell sources(const struct row *row, size_t of)
{
    (void)of;
    return cell_number(row->article->source_count);
}

/* How much of what is attributed stands on the source that is used most. */
static struct cell top_source_share(const struct row *row, size_t of)
{
    (void)of;
    const struct sayso_article *article = row->article;
    size_t top = 0;
    size_t all = row->tally->claims - row->tally->attribution[SAYSO_NONE];
    for (size_t i = 0; i < article->source_count; i++)
        if (article->sources[i].claim_count > top)
            top = article->sources[i].claim_count;
    return cell_number(tally_percent(top < all ? top : all, all));
}

static struct cell median(const struct row *row, const size_t *scores)
{
    if (!row->tally->claims)
        return (struct cell){.type = CELL_NOTHING};
    return cell_number(tally_median(scores, row->tally->claims));
}

static struct cell sourcing_score(const struct row *row, size_t of)
{
    (void)of;
    return median(row, row->tally->sourcing);
}

static struct cell hedging_score(const struct row *row, size_t of)
{
    (void)of;
    return median(row, row->tally->hedging);
}

#define ARTICLE(field) cell_article_text, offsetof(struct sayso_article, field)
#define COUNT(field) count, offsetof(struct tally, field)

struct columns article_columns(void)
{
    static const struct column columns[] = {
        {"document", ARTICLE(document)},
        {"id", ARTICLE(id)},
        {"url", ARTICLE(url)},
        {"title", ARTICLE(title)},
        {"byline", ARTICLE(byline)},
        {"published", ARTICLE(published)},
        {"outlet", ARTICLE(outlet)},
        {"language", ARTICLE(language)},
        {"words", words, 0},
        {"claims", COUNT(claims)},
        {"sentences", sentences, 0},
        {"direct", COUNT(attribution[SAYSO_DIRECT])},
        {"mixed", COUNT(attribution[SAYSO_MIXED])},
        {"indirect", COUNT(attribution[SAYSO_INDIRECT])},
        {"hearsay", COUNT(attribution[SAYSO_HEARSAY])},
        {"none", COUNT(attribution[SAYSO_NONE])},
        {"words_direct", attributed_words, SAYSO_DIRECT},
        {"words_mixed", attributed_words, SAYSO_MIXED},
        {"words_indirect", attributed_words, SAYSO_INDIRECT},
        {"words_hearsay", attributed_words, SAYSO_HEARSAY},
        {"words_none", attributed_words, SAYSO_NONE},
        {"words_named", named_words, SAYSO_NAMED},
        {"words_described", named_words, SAYSO_DESCRIBED},
        {"words_anonymous", named_words, SAYSO_ANONYMOUS},
        {"words_vague", named_words, SAYSO_VAGUE},
        {"words_nobody", named_words, SAYSO_UNNAMED},
        {"sources", sources, 0},
        {"top_source_share", top_source_share, 0},
        {"hedges", COUNT(hedges)},
        {"flags", COUNT(flags)},
        {"sourcing_score", sourcing_score, 0},
        {"hedging_score", hedging_score, 0},
        {"rubric", ARTICLE(rubric)},
        {"text", ARTICLE(text)},
    };
    size_t count = sizeof columns / sizeof *columns;
    return (struct columns){columns, count, count - 1}; /* no text in CSV */
}
