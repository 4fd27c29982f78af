/*
 * The columns of the sources table: one row a distinct source of an article, who it is,
 * how often it is used and how.
 */
#include "base/str.h"
#include "write/name.h"
#include "write/summary.h"

static struct cell source(const struct row *row, size_t of)
{
    (void)of;
    return cell_text(row->source->name);
}

static struct cell also(const struct row *row, size_t of)
{
    (void)of;
    return cell_list(row->source->also);
}

static struct cell description(const struct row *row, size_t of)
{
    (void)of;
    return cell_text(row->source->description);
}

static struct cell source_type(const struct row *row, size_t of)
{
    (void)of;
    return cell_word(source_type_name(row->source->type));
}

static struct cell naming(const struct row *row, size_t of)
{
    (void)of;
    return cell_word(naming_name(row->source->naming));
}

/* The letter that the reader's own rubric gives it; F, cannot be judged, for none. */
static struct cell reliability(const struct row *row, size_t of)
{
    (void)of;
    static const char letters[] = "ABCDE";
    for (size_t i = 0; i < row->claim_count; i++) {
        char letter = row->claims[i]->reliability;
        if (letter >= 'A' && letter <= 'E')
            return cell_word((struct sayso_str){&letters[letter - 'A'], 1});
    }
    return cell_word(STR_LIT("F"));
}

static struct cell claims(const struct row *row, size_t of)
{
    (void)of;
    return cell_number(row->claim_count);
}

/* Its part of all that the article attributes. */
static struct cell share(const struct row *row, size_t of)
{
    (void)of;
    return summary_percent(row->claim_count, row->attributed);
}

static struct cell first_sentence(const struct row *row, size_t of)
{
    (void)of;
    if (!row->claim_count || !row->claims[0]->sentence)
        return cell_nothing();
    return cell_number(row->article->before.sentences +
                       row->claims[0]->sentence->number);
}

static struct cell hedged_share(const struct row *row, size_t of)
{
    (void)of;
    return summary_percent(row->tally->hedged, row->tally->claims);
}

static struct cell claim_ids(const struct row *row, size_t of)
{
    (void)of;
    struct sayso_str *ids = arena_array(row->scratch, row->claim_count, sizeof *ids);
    for (size_t i = 0; i < row->claim_count; i++)
        ids[i] = str_from(row->claims[i]->id);
    return cell_list((struct sayso_strs){ids, row->claim_count});
}

#define ARTICLE(field) cell_article_text, offsetof(struct sayso_article, field), 0

struct columns source_columns(void)
{
    static const struct column columns[] = {
        {"document", ARTICLE(document)},
        {"title", ARTICLE(title)},
        {"source", source, 0, 0},
        {"also", also, 0, 0},
        {"description", description, 0, 0},
        {"source_type", source_type, 0, 0},
        {"naming", naming, 0, 0},
        {"reliability", reliability, 0, 0},
        {"claims", claims, 0, 0},
        {"share", share, 0, 0},
        {"first_sentence", first_sentence, 0, 0},
        {"direct", SUMMARY_COUNT(attribution[SAYSO_DIRECT])},
        {"mixed", SUMMARY_COUNT(attribution[SAYSO_MIXED])},
        {"indirect", SUMMARY_COUNT(attribution[SAYSO_INDIRECT])},
        {"hearsay", SUMMARY_COUNT(attribution[SAYSO_HEARSAY])},
        {"cues", summary_cues, 0, 0},
        {"hedged", SUMMARY_COUNT(hedged)},
        {"hedged_share", hedged_share, 0, 0},
        {"hedges", summary_hedges, 0, 0},
        {"own_hedges", SUMMARY_COUNT(hedges_source)},
        {"author_hedges", SUMMARY_COUNT(hedges_author)},
        {"flag_counts", summary_flags, 0, 0},
        {"sourcing_score", summary_median, offsetof(struct tally, sourcing), 0},
        {"hedging_score", summary_median, offsetof(struct tally, hedging), 0},
        {"claim_ids", claim_ids, 0, 0},
    };
    size_t count = sizeof columns / sizeof *columns;
    return (struct columns){columns, count, count};
}
