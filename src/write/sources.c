/*
 * The columns of the sources table: one row a distinct source of an article, how often
 * it is used and how.
 */
#include "base/arena.h"
#include "base/str.h"
#include "write/cell.h"
#include "write/name.h"

static struct cell source(const struct row *row, size_t of)
{
    (void)of;
    return cell_text(row->source->name);
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

static struct cell claims(const struct row *row, size_t of)
{
    (void)of;
    return cell_number(row->source->claim_count);
}

static struct cell attribution(const struct row *row, size_t which)
{
    return cell_number(row->tally->attribution[which]);
}

static struct cell hedged(const struct row *row, size_t of)
{
    (void)of;
    return cell_number(row->tally->hedged);
}

static struct cell sourcing_score(const struct row *row, size_t of)
{
    (void)of;
    const struct tally *tally = row->tally;
    if (!tally->claims)
        return (struct cell){.type = CELL_NOTHING};
    return cell_number(tally_median(tally->sourcing, tally->claims));
}

static struct cell claim_ids(const struct row *row, size_t of)
{
    (void)of;
    const struct sayso_source *from = row->source;
    struct sayso_str *ids = arena_array(row->scratch, from->claim_count, sizeof *ids);
    for (size_t i = 0; i < from->claim_count; i++)
        ids[i] = str_from(from->claims[i]->id);
    return cell_list((struct sayso_strs){ids, from->claim_count});
}

#define ARTICLE(field) cell_article_text, offsetof(struct sayso_article, field)

struct columns source_columns(void)
{
    static const struct column columns[] = {
        {"document", ARTICLE(document)},
        {"title", ARTICLE(title)},
        {"source", source, 0},
        {"source_type", source_type, 0},
        {"naming", naming, 0},
        {"claims", claims, 0},
        {"direct", attribution, SAYSO_DIRECT},
        {"mixed", attribution, SAYSO_MIXED},
        {"indirect", attribution, SAYSO_INDIRECT},
        {"hearsay", attribution, SAYSO_HEARSAY},
        {"hedged", hedged, 0},
        {"sourcing_score", sourcing_score, 0},
        {"claim_ids", claim_ids, 0},
    };
    size_t count = sizeof columns / sizeof *columns;
    return (struct columns){columns, count, count};
}
