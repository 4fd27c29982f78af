/*
 * The columns of the articles table: one row an article, with what its claims come to.
 * Counts are of rated claims, so the attributions add up to `claims`; shares are whole
 * per cents of the words in them, each word counted once, and add up to 100; scores are
 * medians and quartiles. All numbers are whole, since a point in a number means another
 * thing to a spreadsheet in another country.
 */
#include "write/summary.h"

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

static struct cell share(const size_t *parts, size_t count, size_t at)
{
    for (size_t i = 0; i < count; i++)
        if (parts[i])
            return cell_number(tally_share(parts, count, at));
    return cell_nothing();
}

static struct cell attributed_words(const struct row *row, size_t attribution)
{
    return share(row->tally->words_attribution, SAYSO_DIRECT + 1, attribution);
}

static struct cell named_words(const struct row *row, size_t naming)
{
    return share(row->tally->words_naming, SAYSO_NAMED + 1, naming);
}

static struct cell sources(const struct row *row, size_t of)
{
    (void)of;
    return cell_number(row->article->source_count);
}

/* The source most claims stand on, the first of several; NULL where there is none. */
static const struct sayso_source *top(const struct sayso_article *article)
{
    const struct sayso_source *top = NULL;
    for (size_t i = 0; i < article->source_count; i++)
        if (!top || article->sources[i].claim_count > top->claim_count)
            top = &article->sources[i];
    return top;
}

static struct cell top_source(const struct row *row, size_t of)
{
    (void)of;
    const struct sayso_source *source = top(row->article);
    return cell_text(source ? source->name : (struct sayso_str){0});
}

/* How much of what is attributed stands on it. */
static struct cell top_source_share(const struct row *row, size_t of)
{
    (void)of;
    const struct sayso_source *source = top(row->article);
    size_t all = row->tally->claims - row->tally->attribution[SAYSO_NONE];
    return summary_percent(source ? source->claim_count : 0, all);
}

static struct cell per_thousand(size_t hedges, size_t words)
{
    return words ? cell_number(tally_per_thousand(hedges, words)) : cell_nothing();
}

static struct cell author_hedges(const struct row *row, size_t of)
{
    (void)of;
    return per_thousand(row->tally->hedges_author, row->tally->words_author);
}

static struct cell source_hedges(const struct row *row, size_t of)
{
    (void)of;
    return per_thousand(row->tally->hedges_source, row->tally->words_source);
}

#define ARTICLE(field) cell_article_text, offsetof(struct sayso_article, field), 0
#define SOURCING offsetof(struct tally, sourcing)
#define HEDGING offsetof(struct tally, hedging)

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
        {"words", words, 0, 0},
        {"claims", SUMMARY_COUNT(claims)},
        {"sentences", sentences, 0, 0},
        {"direct", SUMMARY_COUNT(attribution[SAYSO_DIRECT])},
        {"mixed", SUMMARY_COUNT(attribution[SAYSO_MIXED])},
        {"indirect", SUMMARY_COUNT(attribution[SAYSO_INDIRECT])},
        {"hearsay", SUMMARY_COUNT(attribution[SAYSO_HEARSAY])},
        {"none", SUMMARY_COUNT(attribution[SAYSO_NONE])},
        {"words_direct", attributed_words, SAYSO_DIRECT, 0},
        {"words_mixed", attributed_words, SAYSO_MIXED, 0},
        {"words_indirect", attributed_words, SAYSO_INDIRECT, 0},
        {"words_hearsay", attributed_words, SAYSO_HEARSAY, 0},
        {"words_none", attributed_words, SAYSO_NONE, 0},
        {"words_named", named_words, SAYSO_NAMED, 0},
        {"words_described", named_words, SAYSO_DESCRIBED, 0},
        {"words_anonymous", named_words, SAYSO_ANONYMOUS, 0},
        {"words_vague", named_words, SAYSO_VAGUE, 0},
        {"words_nobody", named_words, SAYSO_UNNAMED, 0},
        {"sources", sources, 0, 0},
        {"top_source", top_source, 0, 0},
        {"top_source_share", top_source_share, 0, 0},
        {"hedges", SUMMARY_COUNT(hedges)},
        {"hedged", SUMMARY_COUNT(hedged)},
        {"author_hedges_per_1000", author_hedges, 0, 0},
        {"source_hedges_per_1000", source_hedges, 0, 0},
        {"flags", SUMMARY_COUNT(flags)},
        {"flag_counts", summary_flags, 0, 0},
        {"sourcing_score", summary_median, SOURCING, 0},
        {"sourcing_q1", summary_lower_quartile, SOURCING, 0},
        {"sourcing_q3", summary_upper_quartile, SOURCING, 0},
        {"hedging_score", summary_median, HEDGING, 0},
        {"hedging_q1", summary_lower_quartile, HEDGING, 0},
        {"hedging_q3", summary_upper_quartile, HEDGING, 0},
        {"rubric", ARTICLE(rubric)},
        {"text", ARTICLE(text)},
    };
    size_t count = sizeof columns / sizeof *columns;
    return (struct columns){columns, count, count - 1}; /* no text in CSV */
}
