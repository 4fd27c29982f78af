/*
 * The columns of the claims table: one row a claim. A headline or a piece of
 * boilerplate has no ratings unless it carries an attribution. Nothing is decided here
 * that was not decided before; cells only show it.
 */
#include "base/arena.h"
#include "base/str.h"
#include "write/cell.h"
#include "write/hedge.h"
#include "write/name.h"

static const struct sayso_sentence *sentence(const struct row *row)
{
    static const struct sayso_sentence none = {0};
    return row->claim->sentence ? row->claim->sentence : &none;
}

static struct cell id(const struct row *row, size_t of)
{
    (void)of;
    return cell_word(str_from(row->claim->id));
}

static struct cell paragraph(const struct row *row, size_t of)
{
    (void)of;
    return cell_number(row->article->before.paragraphs + sentence(row)->paragraph);
}

static struct cell sentence_number(const struct row *row, size_t of)
{
    (void)of;
    return cell_number(row->article->before.sentences + sentence(row)->number);
}

static struct cell kind(const struct row *row, size_t of)
{
    (void)of;
    return cell_word(kind_name(sentence(row)->kind));
}

static struct cell context(const struct row *row, size_t of)
{
    (void)of;
    return cell_text(sentence(row)->text);
}

static struct cell attribution(const struct row *row, size_t of)
{
    (void)of;
    if (!(row->parts & PART_RATING))
        return cell_word((struct sayso_str){0});
    return cell_word(attribution_name(row->claim->attribution));
}

static struct cell source_type(const struct row *row, size_t of)
{
    (void)of;
    return cell_word(source_type_name(row->claim->source_type));
}

static struct cell naming(const struct row *row, size_t of)
{
    (void)of;
    if (!(row->parts & PART_RATING))
        return cell_word((struct sayso_str){0});
    return cell_word(naming_name(row->claim->naming));
}

/* The claim's pieces at `of`, an offset in struct sayso_claim. */
static struct sayso_strs strs(const struct row *row, size_t of)
{
    const char *claim = (const char *)row->claim;
    return *(const struct sayso_strs *)(const void *)(claim + of);
}

static struct cell pieces(const struct row *row, size_t of)
{
    return cell_pieces(strs(row, of));
}

static struct cell spans(const struct row *row, size_t of)
{
    return cell_spans(row, strs(row, of));
}

static struct cell via(const struct row *row, size_t of)
{
    return cell_list(strs(row, of));
}

static struct cell claim_text(const struct row *row, size_t of)
{
    const char *claim = (const char *)row->claim;
    return cell_text(*(const struct sayso_str *)(const void *)(claim + of));
}

/* What `next` picks of a claim's hedges, one after another. */
static struct sayso_strs
hedge_words(const struct row *row,
            const struct sayso_hedge *next(const struct sayso_claim *, size_t *))
{
    const struct sayso_claim *claim = row->claim;
    if (!claim->hedge_count)
        return (struct sayso_strs){0};
    struct sayso_str *words =
        arena_array_raw(row->scratch, claim->hedge_count, sizeof *words);
    const struct sayso_hedge *hedge;
    size_t count = 0;
    for (size_t at = 0; (hedge = next(claim, &at));)
        words[count++] = hedge->text;
    return (struct sayso_strs){words, count};
}

static struct cell hedges(const struct row *row, size_t of)
{
    (void)of;
    return cell_list(hedge_words(row, hedge_next));
}

static struct cell boosters(const struct row *row, size_t of)
{
    (void)of;
    return cell_list(hedge_words(row, hedge_next_booster));
}

static struct cell hedge_spans(const struct row *row, size_t of)
{
    (void)of;
    return cell_spans(row, hedge_words(row, hedge_next));
}

static struct cell hedge_holder(const struct row *row, size_t of)
{
    (void)of;
    const struct sayso_hedge *hedge;
    bool author = false, source = false;
    if (!row->claim->hedge_count)
        return cell_word((struct sayso_str){0});
    for (size_t at = 0; (hedge = hedge_next(row->claim, &at));) {
        author |= hedge->holder == SAYSO_AUTHOR || hedge->holder == SAYSO_BOTH;
        source |= hedge->holder == SAYSO_SOURCE || hedge->holder == SAYSO_BOTH;
    }
    return cell_word(holder_name(author && source ? SAYSO_BOTH
                                 : author         ? SAYSO_AUTHOR
                                 : source         ? SAYSO_SOURCE
                                                  : SAYSO_NOBODY));
}

static struct cell estimate(const struct row *row, size_t of)
{
    (void)of;
    const struct sayso_claim *claim = row->claim;
    if (!claim->estimate)
        return cell_word((struct sayso_str){0});
    return cell_text(arena_printf(row->scratch, "%.*s %.*s", STR(claim->estimate_range),
                                  STR(claim->estimate_scale)));
}

/* Two characters, as of a level or a grade. */
static struct cell pair(const struct row *row, char first, char second)
{
    char *text = arena_raw(row->scratch, 2);
    text[0] = first;
    text[1] = second;
    return (struct cell){.type = CELL_WORD, .text = {text, 2}};
}

static struct cell level(const struct row *row, char letter, int number)
{
    if (!(row->parts & PART_RATING))
        return cell_word((struct sayso_str){0});
    return pair(row, letter, (char)('0' + number));
}

static struct cell sourcing_level(const struct row *row, size_t of)
{
    (void)of;
    return level(row, 'S', row->claim->sourcing_level);
}

static struct cell hedging_level(const struct row *row, size_t of)
{
    (void)of;
    return level(row, 'H', row->claim->hedging_level);
}

static struct cell score(const struct row *row, int number)
{
    if (!(row->parts & PART_RATING))
        return (struct cell){.type = CELL_NOTHING};
    return cell_number(number < 0 ? 0 : (size_t)number);
}

static struct cell sourcing_score(const struct row *row, size_t of)
{
    (void)of;
    return score(row, row->claim->sourcing_score);
}

static struct cell hedging_score(const struct row *row, size_t of)
{
    (void)of;
    return score(row, row->claim->hedging_score);
}

/* F and 6 say "cannot be judged", so they stand where nothing was. */
static struct cell grade(const struct row *row, size_t of)
{
    (void)of;
    const struct sayso_claim *claim = row->claim;
    if (!(row->parts & PART_RATING))
        return cell_word((struct sayso_str){0});
    return pair(row, claim->reliability ? claim->reliability : 'F',
                claim->credibility ? claim->credibility : '6');
}

static struct cell flags(const struct row *row, size_t of)
{
    (void)of;
    const struct sayso_claim *claim = row->claim;
    if (!claim->flag_count)
        return cell_list((struct sayso_strs){0});
    struct sayso_str *ids =
        arena_array_raw(row->scratch, claim->flag_count, sizeof *ids);
    for (size_t i = 0; i < claim->flag_count; i++)
        ids[i] = claim->flags[i]->id;
    return cell_list((struct sayso_strs){ids, claim->flag_count});
}

static struct cell sentence_span(const struct row *row, size_t of)
{
    (void)of;
    return cell_spans(row, (struct sayso_strs){&sentence(row)->text, 1});
}

unsigned claim_parts(const struct sayso_claim *claim)
{
    bool source = claim->source.n || claim->source_ref.n || claim->cue.n ||
                  claim->via.n || claim->source_type != SAYSO_NO_TYPE;
    bool hedges = claim->hedge_count || claim->estimate;
    return (source ? PART_SOURCE : 0u) | (hedges ? PART_HEDGES : 0u) |
           (claim_is_rated(claim) ? PART_RATING : 0u);
}

bool claims_judged_alike(const struct sayso_claim *a, const struct sayso_claim *b)
{
    return a->why.p == b->why.p && a->why.n == b->why.n && a->flags == b->flags &&
           a->flag_count == b->flag_count && a->attribution == b->attribution &&
           a->naming == b->naming && a->sourcing_level == b->sourcing_level &&
           a->sourcing_score == b->sourcing_score &&
           a->hedging_level == b->hedging_level &&
           a->hedging_score == b->hedging_score && a->reliability == b->reliability &&
           a->credibility == b->credibility;
}

#define ARTICLE(field) cell_article_text, offsetof(struct sayso_article, field), 0
#define CLAIM(function, field) function, offsetof(struct sayso_claim, field)

struct columns claim_columns(void)
{
    static const struct column columns[] = {
        {"id", id, 0, 0},
        {"document", ARTICLE(document)},
        {"title", ARTICLE(title)},
        {"published", ARTICLE(published)},
        {"paragraph", paragraph, 0, 0},
        {"sentence", sentence_number, 0, 0},
        {"kind", kind, 0, 0},
        {"claim", CLAIM(pieces, claim), 0},
        {"context", context, 0, 0},
        {"attribution", attribution, 0, PART_RATING},
        {"source", CLAIM(pieces, source), PART_SOURCE},
        {"source_ref", CLAIM(claim_text, source_ref), PART_SOURCE},
        {"source_type", source_type, 0, PART_SOURCE},
        {"naming", naming, 0, PART_RATING},
        {"cue", CLAIM(pieces, cue), PART_SOURCE},
        {"via", CLAIM(via, via), PART_SOURCE},
        {"hedges", hedges, 0, PART_HEDGES},
        {"hedge_holder", hedge_holder, 0, PART_HEDGES},
        {"boosters", boosters, 0, PART_HEDGES},
        {"estimate", estimate, 0, PART_HEDGES},
        {"sourcing_level", sourcing_level, 0, PART_RATING},
        {"sourcing_score", sourcing_score, 0, PART_RATING},
        {"hedging_level", hedging_level, 0, PART_RATING},
        {"hedging_score", hedging_score, 0, PART_RATING},
        {"grade", grade, 0, PART_RATING},
        {"flags", flags, 0, PART_RATING},
        {"why", CLAIM(claim_text, why), PART_RATING},
        {"sentence_span", sentence_span, 0, 0},
        {"claim_span", CLAIM(spans, claim), 0},
        {"source_span", CLAIM(spans, source), PART_SOURCE},
        {"cue_span", CLAIM(spans, cue), PART_SOURCE},
        {"hedge_spans", hedge_spans, 0, PART_HEDGES},
        {"rubric", ARTICLE(rubric)},
        {"reviewer", cell_blank, 0, 0},
        {"verdict", cell_blank, 0, 0},
        {"comment", cell_blank, 0, 0},
    };
    size_t count = sizeof columns / sizeof *columns;
    return (struct columns){columns, count, count};
}
