/*
 * Counts claims, and the words in them, by attribution and by naming, and hedges by who
 * holds them. Scores are counted by their value, so a quartile needs no sorting and all
 * is linear in the claims.
 */
#include "write/tally.h"

#include "base/arena.h"
#include "write/hedge.h"
#include "write/words.h"

bool claim_is_rated(const struct sayso_claim *claim)
{
    enum sayso_kind kind = claim->sentence ? claim->sentence->kind : SAYSO_CLAIM;
    return kind == SAYSO_CLAIM || kind == SAYSO_QUESTION ||
           claim->attribution != SAYSO_NONE;
}

static size_t score_slot(int score)
{
    return score < 0 ? 0 : score >= TALLY_SCORES ? TALLY_SCORES - 1 : (size_t)score;
}

static void add_hedges(struct tally *tally, const struct sayso_claim *claim)
{
    const struct sayso_hedge *hedge;
    size_t before = tally->hedges;
    for (size_t at = 0; (hedge = hedge_next(claim, &at));) {
        tally->hedges++;
        tally->hedges_source += hedge->holder == SAYSO_SOURCE;
        tally->hedges_author += hedge->holder == SAYSO_AUTHOR;
    }
    tally->hedged += tally->hedges > before;
}

static void add_claim(struct tally *tally, const struct sayso_claim *claim)
{
    tally->claims++;
    tally->attribution[claim->attribution]++;
    tally->flags += claim->flag_count;
    tally->sourcing[score_slot(claim->sourcing_score)]++;
    tally->hedging[score_slot(claim->hedging_score)]++;
    add_hedges(tally, claim);
}

/* The rated claims of one sentence. Hearsay is nobody's, so the author says it, as he
 * does whatever stands in no claim. */
static void add_words(struct tally *tally, const struct sayso_claim *const *claims,
                      size_t count, struct arena *scratch)
{
    size_t *words = arena_array(scratch, count, sizeof *words), of_sources = 0;
    words_share(claims, count, words, scratch);
    for (size_t i = 0; i < count; i++) {
        tally->words_attribution[claims[i]->attribution] += words[i];
        tally->words_naming[claims[i]->naming] += words[i];
        if (claims[i]->attribution >= SAYSO_INDIRECT)
            of_sources += words[i];
    }
    size_t all = claims[0]->sentence ? words_count(claims[0]->sentence->text) : 0;
    tally->words_source += of_sources;
    tally->words_author += all > of_sources ? all - of_sources : 0;
}

static void add_sentence(struct tally *tally, const struct sayso_claim *const *claims,
                         size_t count, struct arena *scratch)
{
    const struct sayso_claim **rated = arena_array(scratch, count, sizeof *rated);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (claim_is_rated(claims[i]))
            rated[kept++] = claims[i];
    for (size_t i = 0; i < kept; i++)
        add_claim(tally, rated[i]);
    if (kept)
        add_words(tally, rated, kept, scratch);
}

void tally_add(struct tally *tally, const struct sayso_claim *const *claims,
               size_t count)
{
    struct arena scratch = {0}; /* for a sentence */
    size_t next;
    for (size_t i = 0; i < count; i = next) {
        for (next = i + 1;
             next < count && claims[next]->sentence == claims[i]->sentence;)
            next++;
        add_sentence(tally, claims + i, next - i, &scratch);
        arena_reset(&scratch);
    }
    arena_free(&scratch);
}

size_t tally_quartile(const size_t scores[TALLY_SCORES], size_t claims, size_t quarter)
{
    size_t seen = scores[0], score = 0;
    while (score < TALLY_SCORES - 1 && seen < (claims * quarter + 3) / 4)
        seen += scores[++score];
    return score;
}

size_t tally_percent(size_t part, size_t whole)
{
    return whole ? (part * 100 + whole / 2) / whole : 0;
}

size_t tally_per_thousand(size_t part, size_t whole)
{
    return whole ? (part * 1000 + whole / 2) / whole : 0;
}

size_t tally_share(const size_t *parts, size_t count, size_t at)
{
    size_t whole = 0, given = 0, before = 0;
    for (size_t i = 0; i < count; i++)
        whole += parts[i];
    if (!whole)
        return 0;
    for (size_t i = 0; i < count; i++) {
        size_t mine = parts[at] * 100 % whole, other = parts[i] * 100 % whole;
        given += parts[i] * 100 / whole;
        before += other > mine || (other == mine && i < at);
    }
    return parts[at] * 100 / whole + (before < 100 - given);
}
