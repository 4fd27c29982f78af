/*
 * Checks that a text itself can show. Most ask one claim; some need the article: the
 * first attribution (R4, R13), the source that carries it (R5), sentences in which two
 * ways to speak of likelihood meet (R10), and what it says elsewhere of sources that
 * are not named (R2, R14, R15). Those are marked beforehand, in one pass each.
 */
#include "rate/flag.h"

#include <assert.h>

#include "base/str.h"
#include "rate/claim.h"
#include "rate/index.h"
#include "rate/place.h"
#include "rate/unnamed.h"
#include "rubric/scale.h"

enum {
    MAX_CLASSES = 8,    /* classes that one place may belong to */
    CARRIES_SHARE = 60, /* R5, where its row names no other: per cent of claims */
    CARRIES_CLAIMS = 5, /* ... of at least so many */
    LATE = 2            /* R13, where its row names no other: paragraphs */
};

/* The rows of the checks that fired. */
struct list {
    const struct sayso_rule **v;
    size_t n;
};

struct flagging {
    const struct sayso_article *article;
    const struct flag_rules *rules;
    const struct sayso_claim *first; /* attributed claim of the body */
    size_t first_paragraph;          /* of the body, in which it stands, from 1 */
    bool *carried, *mixed;           /* a claim each */
    const unsigned char *unnamed;    /* enum unnamed, a claim each */
    struct list *lists;
    size_t list_count, list_capacity;
    struct index *by_set; /* the number of a set's list, from 1 */
};

/* What a check is asked: claim `at` of the article. */
typedef bool check(const struct flagging *flagging, size_t at);

static const struct sayso_claim *claim_at(const struct flagging *flagging, size_t at)
{
    return &flagging->article->claims[at];
}

static bool is_unnamed(const struct flagging *flagging, size_t at, enum unnamed bit)
{
    return claim_anonymous(claim_at(flagging, at)) && (flagging->unnamed[at] & bit);
}

static bool r1_bare(const struct flagging *flagging, size_t at)
{
    const struct sayso_claim *claim = claim_at(flagging, at);
    return claim->attribution != SAYSO_NONE && claim_has(claim, SAYSO_BARE) &&
           !is_unnamed(flagging, at, UNNAMED_TOLD);
}

static bool r2_no_reason(const struct flagging *flagging, size_t at)
{
    return claim_anonymous(claim_at(flagging, at)) &&
           !is_unnamed(flagging, at, UNNAMED_EXPLAINED);
}

/* A document judges nobody; studies have their own check. */
static bool r3_opinion(const struct flagging *flagging, size_t at)
{
    const struct sayso_claim *claim = claim_at(flagging, at);
    return claim_unnamed(claim) && claim->naming != SAYSO_UNNAMED &&
           claim->source_type != SAYSO_DOCUMENT && claim_has(claim, SAYSO_OPINION);
}

static bool r4_first(const struct flagging *flagging, size_t at)
{
    const struct sayso_claim *claim = claim_at(flagging, at);
    return claim == flagging->first && claim_unnamed(claim);
}

static bool r5_carries(const struct flagging *flagging, size_t at)
{
    return flagging->carried[at];
}

static bool r6_nobody(const struct flagging *flagging, size_t at)
{
    const struct sayso_claim *claim = claim_at(flagging, at);
    return claim->attribution == SAYSO_NONE && claim_kind(claim) == SAYSO_CLAIM;
}

static bool r7_passive(const struct flagging *flagging, size_t at)
{
    const struct sayso_claim *claim = claim_at(flagging, at);
    return claim->attribution == SAYSO_HEARSAY ||
           (claim->attribution != SAYSO_NONE && claim_has(claim, SAYSO_PASSIVE));
}

/* "Some experts": the hedge is the source that is not named, and none upon it. */
static bool is_of_source(const struct sayso_claim *claim,
                         const struct sayso_hedge *hedge)
{
    for (size_t i = 0; i < claim->source.n; i++)
        if (str_overlaps(claim->source.v[i], hedge->text))
            return true;
    return false;
}

static bool r8_stacked(const struct flagging *flagging, size_t at)
{
    const struct sayso_claim *claim = claim_at(flagging, at);
    if (!claim_unnamed(claim))
        return false;
    for (size_t i = 0; i < claim->hedge_count; i++) {
        const struct sayso_hedge *hedge = &claim->hedges[i];
        bool amount = str_is(hedge->rule->klass, "approximator");
        if (hedge_rule(hedge)->kind != RULE_BOOSTER && !amount &&
            !claim_hears(claim, hedge) && !is_of_source(claim, hedge))
            return true;
    }
    return false;
}

static bool r9_second_hand(const struct flagging *flagging, size_t at)
{
    const struct sayso_claim *claim = claim_at(flagging, at);
    return claim->via.n > 0 || claim_has(claim, SAYSO_SECOND_HAND);
}

static bool r10_mixed(const struct flagging *flagging, size_t at)
{
    return flagging->mixed[at];
}

static bool r11_document(const struct flagging *flagging, size_t at)
{
    const struct sayso_claim *claim = claim_at(flagging, at);
    return claim->attribution != SAYSO_NONE && claim->source_type == SAYSO_DOCUMENT &&
           claim->naming != SAYSO_NAMED && !claim_has(claim, SAYSO_AUTHORED) &&
           !claim_has(claim, SAYSO_DATED);
}

static bool r12_plural(const struct flagging *flagging, size_t at)
{
    const struct sayso_claim *claim = claim_at(flagging, at);
    return claim_anonymous(claim) && claim_has(claim, SAYSO_PLURAL) &&
           !claim_has(claim, SAYSO_COUNTED) && !is_unnamed(flagging, at, UNNAMED_TOLD);
}

static bool r13_late(const struct flagging *flagging, size_t at)
{
    const struct rule *rule = flagging->rules->rules[12];
    size_t limit = rule->cells.value.n ? (size_t)rule->low : LATE;
    return claim_at(flagging, at) == flagging->first &&
           flagging->first_paragraph > limit;
}

static bool r14_one(const struct flagging *flagging, size_t at)
{
    return is_unnamed(flagging, at, UNNAMED_ONE);
}

static bool r15_alone(const struct flagging *flagging, size_t at)
{
    return is_unnamed(flagging, at, UNNAMED_ALONE);
}

static bool r16_quoted(const struct flagging *flagging, size_t at)
{
    enum sayso_attribution how = claim_at(flagging, at)->attribution;
    return (how == SAYSO_DIRECT || how == SAYSO_MIXED) && r3_opinion(flagging, at);
}

/* Whom a check is about: most are about what is attributed, and never fire elsewhere.
 */
enum about { ATTRIBUTED, ALL };

static const struct {
    const char *id;
    check *fires;
    enum about about;
} checks[FLAGS] = {
    {"R1", r1_bare, ATTRIBUTED},       {"R2", r2_no_reason, ATTRIBUTED},
    {"R3", r3_opinion, ATTRIBUTED},    {"R4", r4_first, ATTRIBUTED},
    {"R5", r5_carries, ATTRIBUTED},    {"R6", r6_nobody, ALL},
    {"R7", r7_passive, ATTRIBUTED},    {"R8", r8_stacked, ATTRIBUTED},
    {"R9", r9_second_hand, ALL},       {"R10", r10_mixed, ALL},
    {"R11", r11_document, ATTRIBUTED}, {"R12", r12_plural, ATTRIBUTED},
    {"R13", r13_late, ATTRIBUTED},     {"R14", r14_one, ATTRIBUTED},
    {"R15", r15_alone, ATTRIBUTED},    {"R16", r16_quoted, ATTRIBUTED},
};

static void mark_carried(struct flagging *flagging, const struct rule *rule)
{
    const struct sayso_article *article = flagging->article;
    long long attributed = 0;
    if (!rule)
        return;
    bool told = rule->cells.value.n > 0;
    long long share = told ? rule->low : CARRIES_SHARE;
    long long fewest = told ? rule->high : CARRIES_CLAIMS;
    for (size_t i = 0; i < article->claim_count; i++)
        attributed += claim_counted(&article->claims[i]);
    for (size_t i = 0; i < article->source_count && attributed >= fewest; i++) {
        const struct sayso_source *source = &article->sources[i];
        long long its = 0;
        if ((long long)source->claim_count * 100 < share * attributed)
            continue;
        for (size_t k = 0; k < source->claim_count; k++)
            its += claim_counted(source->claims[k]);
        for (size_t k = 0; k < source->claim_count && its * 100 >= share * attributed;
             k++)
            flagging->carried[source->claims[k] - article->claims] = true;
    }
}

/* What one sentence has shown so far of how it speaks of likelihood. */
struct mixture {
    struct sayso_str common[MAX_CLASSES]; /* classes that all its estimates share */
    size_t count;
    bool estimate, mixed, confidence, likelihood;
};

/* What is both of two classes, the one that says more; a scale without a row of terms
 * is any of its rows. Empty where they differ. */
static struct sayso_str shared_class(struct sayso_str a, struct sayso_str b)
{
    bool whole = scale_of(a).n == a.n || scale_of(b).n == b.n;
    if (str_eq(a, b) || (whole && str_eq(scale_of(a), scale_of(b))))
        return a.n > b.n ? a : b;
    return (struct sayso_str){0};
}

static struct sayso_str place_shares(const struct place *place, struct sayso_str klass)
{
    struct sayso_str shared = {0};
    for (size_t i = 0; i < place->n && !shared.n; i++)
        if (hedge_rule(&place->v[i])->kind == RULE_ESTIMATE)
            shared = shared_class(place->v[i].rule->klass, klass);
    return shared;
}

/* "Likely" may stand in several rows of terms, so two estimates are of different ones
 * only where no row holds both. */
static void add_estimate(struct mixture *mixture, const struct place *place)
{
    if (!mixture->estimate) {
        for (size_t i = 0; i < place->n && mixture->count < MAX_CLASSES; i++)
            if (hedge_rule(&place->v[i])->kind == RULE_ESTIMATE)
                mixture->common[mixture->count++] = place->v[i].rule->klass;
        mixture->estimate = true;
        return;
    }
    size_t kept = 0;
    for (size_t i = 0; i < mixture->count; i++) {
        struct sayso_str shared = place_shares(place, mixture->common[i]);
        if (shared.n)
            mixture->common[kept++] = shared;
    }
    mixture->count = kept;
    mixture->mixed = mixture->mixed || kept == 0;
}

/* Does the claim speak of likelihood at all? Adds what it says to the sentence's. */
static bool add_claim(struct mixture *mixture, const struct sayso_claim *claim)
{
    bool speaks = false;
    struct place place;
    for (size_t at = 0; place_next(claim, &at, &place);) {
        bool confidence = place_class(&place, "confidence");
        bool estimate = place_estimate(&place) != NULL;
        bool likelihood =
            !confidence && (estimate || place_class(&place, "likelihood"));
        if (estimate)
            add_estimate(mixture, &place);
        mixture->confidence = mixture->confidence || confidence;
        mixture->likelihood = mixture->likelihood || likelihood;
        speaks = speaks || confidence || likelihood;
    }
    return speaks;
}

/* In one sentence, whose claims are those from `start` to `end`. */
static void mark_mixed_in(struct flagging *flagging, size_t start, size_t end)
{
    struct mixture mixture = {0};
    for (size_t i = start; i < end; i++)
        flagging->mixed[i] = add_claim(&mixture, claim_at(flagging, i));
    if (mixture.mixed || (mixture.confidence && mixture.likelihood))
        return;
    for (size_t i = start; i < end; i++)
        flagging->mixed[i] = false;
}

/* It takes two hedges to mix. */
static void mark_mixed(struct flagging *flagging)
{
    const struct sayso_claim *claims = flagging->article->claims;
    size_t count = flagging->article->claim_count, end;
    for (size_t start = 0; start < count; start = end) {
        size_t hedges = 0;
        for (end = start; end < count && claims[end].sentence == claims[start].sentence;
             end++)
            hedges += claims[end].hedge_count;
        if (hedges >= 2)
            mark_mixed_in(flagging, start, end);
    }
}

/* R10 of value "article": rows of terms must not be mixed in the article either. */
static void mark_mixed_rows(struct flagging *flagging, const struct rule *rule)
{
    const struct sayso_article *article = flagging->article;
    struct mixture mixture = {0};
    if (!rule || !str_is(rule->cells.value, "article"))
        return;
    for (size_t i = 0; i < article->claim_count; i++)
        add_claim(&mixture, &article->claims[i]);
    for (size_t i = 0; i < article->claim_count && mixture.mixed; i++)
        if (article->claims[i].estimate)
            flagging->mixed[i] = true;
}

static void find_first(struct flagging *flagging)
{
    const struct sayso_article *article = flagging->article;
    size_t paragraph = 0;
    for (size_t i = 0; i < article->claim_count && !flagging->first; i++) {
        const struct sayso_claim *claim = &article->claims[i];
        if (!claim_body(claim))
            continue;
        size_t next = claim->sentence ? claim->sentence->paragraph : 0;
        flagging->first_paragraph += next != paragraph;
        paragraph = next;
        if (claim_counted(claim))
            flagging->first = claim;
    }
}

void flag_rules(const struct rubric *rubric, struct flag_rules *rules)
{
    *rules = (struct flag_rules){0};
    for (size_t i = 0; i < FLAGS; i++) {
        const struct rule *rule = rubric_rule(rubric, checks[i].id);
        if (!rule || rule->kind != RULE_FLAG || str_is_fold(rule->cells.value, "off"))
            continue;
        rules->rules[i] = rule;
        rules->asked[rules->ask_count++] = (unsigned char)i;
        if (checks[i].about == ALL)
            rules->asked_of_all[rules->ask_all_count++] = (unsigned char)i;
    }
}

/* Which checks fire, a bit each. */
static unsigned fired(const struct flagging *flagging, size_t at)
{
    const struct flag_rules *rules = flagging->rules;
    bool attributed = claim_at(flagging, at)->attribution != SAYSO_NONE;
    const unsigned char *asked = attributed ? rules->asked : rules->asked_of_all;
    size_t count = attributed ? rules->ask_count : rules->ask_all_count;
    unsigned set = 0;
    for (size_t i = 0; i < count; i++)
        if (checks[asked[i]].fires(flagging, at))
            set |= 1u << asked[i];
    return set;
}

/* The number of the set's list. Sets are few, and each is listed once. */
static size_t list_number(struct flagging *flagging, unsigned set,
                          struct arena *scratch, struct arena *report)
{
    size_t *number = index_at_hash(flagging->by_set, index_spread(set));
    if (*number)
        return *number;
    struct list list = {arena_array_raw(report, FLAGS, sizeof *list.v), 0};
    for (size_t i = 0; i < FLAGS; i++)
        if (set & 1u << i)
            list.v[list.n++] = &flagging->rules->rules[i]->cells;
    ARENA_PUSH(scratch, flagging->lists, flagging->list_count, flagging->list_capacity,
               list);
    return *number = flagging->list_count;
}

static void flag_claim(struct flagging *flagging, struct sayso_claim *claim,
                       struct arena *scratch, struct arena *report)
{
    unsigned set = fired(flagging, (size_t)(claim - flagging->article->claims));
    claim->flags = NULL;
    claim->flag_count = 0;
    if (!set)
        return;
    size_t number = list_number(flagging, set, scratch, report);
    assert(flagging->lists); /* a number has a list */
    const struct list *list = &flagging->lists[number - 1];
    claim->flags = list->v;
    claim->flag_count = list->n;
}

void flag_article(const struct flag_rules *rules, struct sayso_article *article,
                  struct arena *scratch, struct arena *report)
{
    struct flagging flagging = {
        .article = article, .rules = rules, .by_set = index_new(FLAGS, scratch)};
    flagging.carried = arena_array(scratch, article->claim_count + 1, sizeof(bool));
    flagging.mixed = arena_array(scratch, article->claim_count + 1, sizeof(bool));
    find_first(&flagging);
    flagging.unnamed = unnamed_article(article, scratch);
    mark_carried(&flagging, rules->rules[4]);
    mark_mixed(&flagging);
    mark_mixed_rows(&flagging, rules->rules[9]);
    for (size_t i = 0; i < article->claim_count; i++)
        if (claim_rated(&article->claims[i]))
            flag_claim(&flagging, &article->claims[i], scratch, report);
}
