/*
 * Questions about a claim's evidence that several steps of the rating ask. They read
 * what the finding room filled in and change nothing.
 */
#include "rate/claim.h"

#include <string.h>

#include "base/str.h"

enum sayso_kind claim_kind(const struct sayso_claim *claim)
{
    return claim->sentence ? claim->sentence->kind : SAYSO_CLAIM;
}

bool claim_body(const struct sayso_claim *claim)
{
    enum sayso_kind kind = claim_kind(claim);
    return kind == SAYSO_CLAIM || kind == SAYSO_QUESTION;
}

bool claim_rated(const struct sayso_claim *claim)
{
    return claim_body(claim) || claim->attribution != SAYSO_NONE;
}

bool claim_counted(const struct sayso_claim *claim)
{
    return claim_body(claim) && claim->attribution != SAYSO_NONE;
}

/* "They" are somebody the text has told of, though it may not be clear whom. */
static bool is_pronoun(struct sayso_strs source)
{
    static const char *const words[] = {"I",  "we",   "you",  "he",  "she",
                                        "it", "they", "this", "that"};
    for (size_t i = 0; i < sizeof words / sizeof *words && source.n == 1; i++)
        if (str_is_fold(source.v[0], words[i]))
            return true;
    return false;
}

/* Not "the attacks show": a thing, and of no sort that a rule tells. */
static bool is_thing(const struct sayso_claim *claim)
{
    return claim->source.n > 0 && claim->naming == SAYSO_VAGUE &&
           claim->source_type == SAYSO_UNSPECIFIED && !claim->source_rule;
}

bool claim_unnamed(const struct sayso_claim *claim)
{
    return claim->attribution != SAYSO_NONE && claim->naming < SAYSO_DESCRIBED &&
           !is_pronoun(claim->source) && !is_thing(claim);
}

bool claim_anonymous(const struct sayso_claim *claim)
{
    return claim->attribution != SAYSO_NONE && claim->naming == SAYSO_ANONYMOUS;
}

bool claim_confirmed(const struct sayso_claim *claim)
{
    return claim->sources >= 2 && claim->attribution > SAYSO_HEARSAY &&
           claim->via.n == 0;
}

bool claim_has(const struct sayso_claim *claim, enum sayso_trait trait)
{
    return (claim->traits & (unsigned)trait) != 0;
}

bool claim_hears(const struct sayso_claim *claim, const struct sayso_hedge *hedge)
{
    if (str_is(hedge->rule->klass, "impersonal"))
        return true;
    for (size_t i = 0; i < claim->cue.n; i++)
        if (str_overlaps(claim->cue.v[i], hedge->text))
            return true;
    return false;
}

struct sayso_str claim_join(struct sayso_strs pieces, struct arena *arena)
{
    if (pieces.n == 0)
        return (struct sayso_str){0};
    if (pieces.n == 1)
        return pieces.v[0];
    size_t size = pieces.n - 1, at = 0;
    for (size_t i = 0; i < pieces.n; i++)
        size += pieces.v[i].n;
    char *joined = arena_alloc(arena, size);
    for (size_t i = 0; i < pieces.n; i++) {
        if (i > 0)
            joined[at++] = ' ';
        if (pieces.v[i].n > 0)
            memcpy(&joined[at], pieces.v[i].p, pieces.v[i].n);
        at += pieces.v[i].n;
    }
    return (struct sayso_str){joined, size};
}

const struct rule *hedge_rule(const struct sayso_hedge *hedge)
{
    /* A rule begins with its cells, so a pointer to them is a pointer to it. */
    return (const struct rule *)(const void *)hedge->rule;
}
