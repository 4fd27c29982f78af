/*
 * A rubric's examples, proved: each is analysed as an article by the whole library, and
 * the evidence must name the rule; a counter-example's must not. Stands outside the
 * rooms and uses the door alone.
 */
#include <stdio.h>
#include <string.h>

#include "base/str.h"
#include "sayso.h"

static bool in_hedges(const struct sayso_claim *claim, const struct sayso_rule *rule)
{
    for (size_t i = 0; i < claim->hedge_count; i++)
        if (claim->hedges[i].rule == rule)
            return true;
    return claim->estimate == rule;
}

static bool in_traits(const struct sayso_claim *claim, const struct sayso_rule *rule)
{
    for (size_t i = 0; i < claim->trait_rule_count; i++)
        if (claim->trait_rules[i] == rule)
            return true;
    return false;
}

static bool in_flags(const struct sayso_claim *claim, const struct sayso_rule *rule)
{
    for (size_t i = 0; i < claim->flag_count; i++)
        if (claim->flags[i] == rule)
            return true;
    return false;
}

/* A level is that of a claim: S2, H3, reliability.B, credibility.1. */
static bool in_levels(const struct sayso_claim *claim, const struct sayso_rule *rule)
{
    char ids[4][16];
    snprintf(ids[0], sizeof ids[0], "S%d", claim->sourcing_level);
    snprintf(ids[1], sizeof ids[1], "H%d", claim->hedging_level);
    snprintf(ids[2], sizeof ids[2], "reliability.%c", claim->reliability);
    snprintf(ids[3], sizeof ids[3], "credibility.%c", claim->credibility);
    for (size_t i = 0; i < 4 && claim->why.n; i++)
        if (str_is(rule->id, ids[i]))
            return true;
    return false;
}

/* Two rows for the words of one source, in different files: the later types it, as it
 * is meant to. That is no fault of the earlier one's example. */
static bool is_overruled(const struct sayso_rubric *rubric,
                         const struct sayso_claim *claim, const struct sayso_rule *rule)
{
    const struct sayso_rule *by = claim->source_rule, *other;
    if (!by || !str_is(rule->kind, "source") || str_eq(by->file, rule->file))
        return false;
    for (size_t i = 0; (other = sayso_rubric_rule(rubric, i)) && other != by; i++)
        if (other == rule)
            return true;
    return false;
}

static bool claim_fires(const struct sayso_claim *claim, const struct sayso_rule *rule)
{
    return claim->cue_rule == rule || claim->source_rule == rule ||
           claim->source_letter == rule || claim->via_letter == rule ||
           in_hedges(claim, rule) || in_flags(claim, rule) || in_traits(claim, rule) ||
           in_levels(claim, rule);
}

/* Has the claim anything that a row of this kind finds: a cue, a source, a hedge? */
static bool has_kind(const struct sayso_claim *claim, struct sayso_str kind)
{
    for (size_t i = 0; i < claim->hedge_count; i++)
        if (str_eq(claim->hedges[i].rule->kind, kind))
            return true;
    return (claim->cue_rule && str_is(kind, "cue")) ||
           (claim->source_rule && str_is(kind, "source")) ||
           (claim->estimate && str_is(kind, "estimate"));
}

/* A stop leaves no trace but that nothing of its class is found. */
static bool is_silent(const struct sayso_report *report, struct sayso_str kind)
{
    for (size_t a = 0; a < report->article_count; a++)
        for (size_t i = 0; i < report->articles[a].claim_count; i++)
            if (has_kind(&report->articles[a].claims[i], kind))
                return false;
    return true;
}

/* Does the word, all of it, end the text? "no." does not end "the casino." */
static bool is_last_word(struct sayso_str text, struct sayso_str word)
{
    if (!word.n || word.n > text.n)
        return false;
    size_t at = text.n - word.n;
    char before = at ? text.p[at - 1] : ' ';
    return str_eq_fold(str_sub(text, at, text.n), word) &&
           !(ascii_alpha(before) || ascii_digit(before) || (before & 0x80));
}

/* Does the sentence end at one of the abbreviations that stand in `match`? */
static bool ends_at(const struct sayso_sentence *sentence, struct sayso_str match)
{
    struct sayso_str form;
    while (str_split(&match, '|', &form))
        if (is_last_word(sentence->text, form))
            return true;
    return false;
}

/* An abbreviation ends no sentence, as long as another comes behind it. */
static bool goes_on(const struct sayso_report *report, struct sayso_str match)
{
    for (size_t a = 0; a < report->article_count; a++)
        for (size_t i = 0; i + 1 < report->articles[a].sentence_count; i++)
            if (ends_at(&report->articles[a].sentences[i], match))
                return false;
    return true;
}

static bool fires(const struct sayso_rubric *rubric, const struct sayso_report *report,
                  const struct sayso_rule *rule, bool overruled)
{
    if (str_is(rule->kind, "stop"))
        return is_silent(report, rule->klass);
    if (str_is(rule->kind, "abbreviation"))
        return goes_on(report, rule->match);
    for (size_t a = 0; a < report->article_count; a++) {
        const struct sayso_article *article = &report->articles[a];
        for (size_t i = 0; i < article->sentence_count; i++)
            if (article->sentences[i].rule == rule)
                return true;
        for (size_t i = 0; i < article->claim_count; i++) {
            const struct sayso_claim *claim = &article->claims[i];
            if (str_is(rule->frame, "relay") && claim->via.n)
                return true; /* it adds a relayer to another rule's claim */
            if (claim_fires(claim, rule) ||
                (overruled && is_overruled(rubric, claim, rule)))
                return true;
        }
    }
    return false;
}

/* Rules whose work shows in the evidence, mostly under their own name. */
static bool is_provable(const struct sayso_rule *rule)
{
    static const char *const kinds[] = {
        "cue",  "source", "hedge", "booster", "estimate",    "boilerplate",
        "flag", "level",  "trait", "stop",    "abbreviation"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (str_is(rule->kind, kinds[i]))
            return true;
    return false;
}

/* A cue of a class that a setting switches off finds nothing; a rubric that switches it
 * on proves it. */
static bool is_off(const struct sayso_rubric *rubric, const struct sayso_rule *rule)
{
    const struct sayso_rule *other;
    for (size_t i = 0;
         str_is(rule->kind, "cue") && (other = sayso_rubric_rule(rubric, i)); i++)
        if (str_is(other->kind, "setting") && str_starts(other->id, "cue.") &&
            str_eq(str_sub(other->id, 4, other->id.n), rule->klass))
            return str_is(other->value, "off");
    return false;
}

/* The counter-example of a stop has something that another rule finds; where a rule of
 * that kind is switched off, it may be that one, and shows nothing of the stop. */
static bool is_moot(const struct sayso_rubric *rubric, const struct sayso_rule *stop)
{
    const struct sayso_rule *off;
    for (size_t i = 0;
         str_is(stop->kind, "stop") && (off = sayso_rubric_off(rubric, i)); i++)
        if (str_eq(off->kind, stop->klass))
            return true;
    return false;
}

/* 1 when the text fires the rule, 0 when not, -1 when it cannot be analysed. */
static int try(struct sayso_worker *worker, const struct sayso_rubric *rubric,
               const struct sayso_rule *rule, bool counter)
{
    struct sayso_input input = {.name = "example",
                                .bytes = counter ? rule->counter : rule->example,
                                .form = SAYSO_PLAIN};
    struct sayso_err err;
    struct sayso_report *report = sayso_read(worker, &input, &err);
    if (report)
        sayso_audit(worker, report);
    int result = report ? fires(rubric, report, rule, !counter) : -1;
    sayso_report_free(report);
    return result;
}

size_t sayso_rubric_check(const struct sayso_rubric *rubric,
                          void (*fail)(void *context, const struct sayso_rule *rule,
                                       const char *what),
                          void *context, size_t *proved)
{
    struct sayso_worker *worker = sayso_worker_new(rubric);
    const struct sayso_rule *rule;
    size_t tried = 0, failed = 0;
    for (size_t i = 0; (rule = sayso_rubric_rule(rubric, i)); i++) {
        if (!is_provable(rule) || is_off(rubric, rule))
            continue;
        if (rule->example.n && ++tried && try(worker, rubric, rule, false) != 1) {
            failed++;
            fail(context, rule, "its example does not match");
        }
        if (rule->counter.n && !is_moot(rubric, rule) && ++tried &&
            try(worker, rubric, rule, true) != 0) {
            failed++;
            fail(context, rule, "its counter-example matches");
        }
    }
    sayso_worker_free(worker);
    if (proved)
        *proved = tried;
    return failed;
}
