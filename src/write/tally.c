/*
 * Counts claims, and the words in them, by attribution and by naming. Scores are
 * counted by their value, so a median needs no sorting and all is linear in the claims.
 * A word is a run without blanks that holds a letter or a digit.
 */
#include "write/tally.h"

#include "base/utf8.h"
#include "write/hedge.h"

bool claim_is_rated(const struct sayso_claim *claim)
{
    enum sayso_kind kind = claim->sentence ? claim->sentence->kind : SAYSO_CLAIM;
    return kind == SAYSO_CLAIM || kind == SAYSO_QUESTION ||
           claim->attribution != SAYSO_NONE;
}

static size_t word_count(struct sayso_str text)
{
    size_t words = 0, length;
    bool inside = false;
    for (size_t at = 0; at < text.n; at += length) {
        uint32_t cp = utf8_at(text, at, &length);
        if (utf8_is_space(cp)) {
            inside = false;
        } else if (!inside && (utf8_is_alpha(cp) || utf8_is_digit(cp))) {
            inside = true;
            words++;
        }
    }
    return words;
}

static size_t score_slot(int score)
{
    return score < 0 ? 0 : score >= TALLY_SCORES ? TALLY_SCORES - 1 : (size_t)score;
}

void tally_add(struct tally *tally, const struct sayso_claim *claim)
{
    if (!claim_is_rated(claim))
        return;
    size_t words = 0, hedges = 0;
    for (size_t i = 0; i < claim->claim.n; i++)
        words += word_count(claim->claim.v[i]);
    for (size_t at = 0; hedge_next(claim, &at);)
        hedges++;
    tally->claims++;
    tally->attribution[claim->attribution]++;
    tally->words += words;
    tally->words_attribution[claim->attribution] += words;
    tally->words_naming[claim->naming] += words;
    tally->hedges += hedges;
    tally->hedged += hedges > 0;
    tally->flags += claim->flag_count;
    tally->sourcing[score_slot(claim->sourcing_score)]++;
    tally->hedging[score_slot(claim->hedging_score)]++;
}

size_t tally_median(const size_t scores[TALLY_SCORES], size_t claims)
{
    size_t seen = 0, score = 0;
    while (score < TALLY_SCORES - 1 && (seen += scores[score]) < claims - claims / 2)
        score++;
    return score;
}

size_t tally_percent(size_t part, size_t whole)
{
    return whole ? (part * 100 + whole / 2) / whole : 0;
}
