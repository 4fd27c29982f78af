/*
 * The columns of the sources table: one row a distinct source of an article, how often
 * it is used and how.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "write/cell.h"
#include "write/hedge.h"
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

static int by_bytes(const void *a, const void *b)
{
    return str_cmp(*(const struct sayso_str *)a, *(const struct sayso_str *)b);
}

/* The hedges of all its claims: as many as the tally counted. */
static struct sayso_str *hedge_words(const struct row *row)
{
    const struct sayso_source *from = row->source;
    const struct sayso_hedge *hedge;
    struct sayso_str *words =
        arena_array(row->scratch, row->tally->hedges, sizeof *words);
    size_t count = 0;
    for (size_t i = 0; i < from->claim_count; i++) {
        if (!claim_is_rated(from->claims[i]))
            continue;
        for (size_t at = 0; (hedge = hedge_next(from->claims[i], &at));)
            words[count++] = hedge->text;
    }
    return words;
}

/* Each word once, in the order of their bytes. */
static struct cell hedges(const struct row *row, size_t of)
{
    (void)of;
    struct sayso_str *words = hedge_words(row);
    size_t distinct = 0;
    qsort(words, row->tally->hedges, sizeof *words, by_bytes);
    for (size_t i = 0; i < row->tally->hedges; i++)
        if (distinct == 0 || !str_eq(words[i], words[distinct - 1]))
            words[distinct++] = words[i];
    return cell_list((struct sayso_strs){words, distinct});
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
        {"hedges", hedges, 0},
        {"sourcing_score", sourcing_score, 0},
        {"claim_ids", claim_ids, 0},
    };
    size_t count = sizeof columns / sizeof *columns;
    return (struct columns){columns, count, count};
}
