/*
 * All rules at once, so that matching costs what stands in the text, not how many rules
 * there are:
 *
 *     tokens ---> word->starts ---> words beside ---> attempt_rule ---+
 *                                                                     +---> hits
 *     runs ----> keys (wake) -----> first byte -----> rx_find --------+
 *
 * A rule of words hangs at the rarest words that it cannot do without (pivot.c,
 * start.c). A token that nobody waits for costs one test; where somebody does, a bit
 * for each of the words beside it mostly says no; only then is the rule tried
 * (attempt.c), and one of a single word is a hit with nothing more to ask. A pattern
 * needs words too: from its source (pattern.c) need.c reads the beginnings of those,
 * and it runs only in a sentence where wake.c finds one. If the words that it can begin
 * with are known (prefix.c) it hangs at these, like any rule; if not, it is tried where
 * its first byte stands.
 *
 * Each of these steps may let pass what is no match, and holds up none that is one. So
 * the hits are those of trying each rule at each place, which tests/unit/differ.c does
 * with plain PCRE2. They come in the order of their places; at one place stops first,
 * then the longer, then the earlier rule. Once sealed, nothing is written: threads
 * share a matcher.
 *
 * Tokens and hits take 11 ns a byte of news, a sixth of the time of all; the same rules
 * as patterns of PCRE2 with JIT, one after another, take 6,000 times as long (`make
 * bench`).
 * What the hits mean, and whether a rule is switched off, is for others to say.
 */
#include "rubric/matcher.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/rx.h"
#include "base/simd.h"
#include "base/str.h"
#include "rubric/attempt.h"
#include "rubric/phrase.h"
#include "rubric/pivot.h"
#include "rubric/prefix.h"
#include "rubric/start.h"
#include "rubric/wake.h"

enum {
    LOOK_BACK = 16, /* hits in which another of the same rule is looked for */
    MAX_SHIFT = 64  /* hits that a new one may have to stand before */
};

/* A rule that is a pattern. */
struct pattern {
    struct start start;
    struct ends ends;
    bool scans;             /* it can begin anywhere, ... */
    const struct rx *begun; /* ... but is tried only where `ends` say, anchored */
    bool by_runs; /* where runs of letters and digits begin, or beyond ASCII */
};

struct matcher {
    struct arena *arena;
    uint32_t rules;
    struct starts starts;
    struct pattern *patterns;
    size_t pattern_count, pattern_capacity;
    struct wake *wake;  /* which of them a sentence may match */
    uint64_t *scanning; /* the set of those that can begin anywhere */
};

/* ## Adding rules ------------------------------------------------------------------ */

struct matcher *matcher_new(struct arena *arena)
{
    struct matcher *matcher = arena_alloc(arena, sizeof *matcher);
    matcher->arena = arena;
    matcher->wake = wake_new(arena);
    return matcher;
}

void matcher_seal(struct matcher *matcher)
{
    wake_seal(matcher->wake);
    starts_seal(&matcher->starts, matcher->arena);
    matcher->scanning =
        arena_array(matcher->arena, wake_size(matcher->wake), sizeof(uint64_t));
    for (size_t i = 0; i < matcher->pattern_count; i++)
        if (matcher->patterns[i].scans)
            matcher->scanning[i / 64] |= UINT64_C(1) << i % 64;
}

static bool matches_text(enum rule_kind kind)
{
    return kind == RULE_CUE || kind == RULE_SOURCE || kind == RULE_HEDGE ||
           kind == RULE_BOOSTER || kind == RULE_ESTIMATE || kind == RULE_BOILERPLATE ||
           kind == RULE_STOP || kind == RULE_TRAIT;
}

static enum rule_kind stopped_kind(const struct rule *stop)
{
    static const struct {
        const char *name;
        enum rule_kind kind;
    } kinds[] = {{"cue", RULE_CUE},           {"source", RULE_SOURCE},
                 {"hedge", RULE_HEDGE},       {"booster", RULE_BOOSTER},
                 {"estimate", RULE_ESTIMATE}, {"boilerplate", RULE_BOILERPLATE},
                 {"trait", RULE_TRAIT}};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (str_is(stop->cells.klass, kinds[i].name))
            return kinds[i].kind;
    return RULE_KINDS;
}

static uint32_t kinds_of(const struct rule *rule)
{
    return 1u << (rule->kind == RULE_STOP ? stopped_kind(rule) : rule->kind);
}

/* The next rule, at no place yet. */
static struct start start_of(const struct matcher *matcher, const struct rule *rule)
{
    return (struct start){.rule = rule,
                          .order = matcher->rules,
                          .kinds = kinds_of(rule),
                          .is_pattern = rule->rx != NULL,
                          .is_stop = rule->kind == RULE_STOP};
}

static void hang_rule(struct matcher *matcher, const struct rule *rule)
{
    struct start start = start_of(matcher, rule);
    start.firsts = pivot_firsts(rule);
    if (rule->rx)
        start.pattern = (uint32_t)matcher->pattern_count - 1;
    starts_hang(&matcher->starts, matcher->arena, &start);
}

/* The words a pattern can begin with are kept as its one slot. */
static void set_prefixes(struct matcher *matcher, struct rule *rule,
                         const struct word **words, size_t count)
{
    struct atom *atom = arena_alloc(matcher->arena, sizeof *atom);
    struct alternative *one = arena_alloc(matcher->arena, sizeof *one);
    struct slot *slot = arena_alloc(matcher->arena, sizeof *slot);
    *atom = (struct atom){.words = words, .count = count};
    *one = (struct alternative){.atoms = atom, .count = 1};
    *slot = (struct slot){.alternatives = one, .count = 1, .sort = SLOT_TAKEN};
    rule->slots = slot;
    rule->slot_count = 1;
}

static int fail(struct matcher *matcher, const struct rule *rule, unsigned column,
                const char *message, struct sayso_err *err)
{
    struct sayso_str file = arena_printf(matcher->arena, "%.*s", STR(rule->cells.file));
    return err_set(err, SAYSO_RUBRIC, file.p, rule->cells.line, column, "%s", message);
}

/* Is it cheaper to try each place with a byte that it can begin with than to have PCRE2
 * look for one? */
static bool begins_seldom(const struct ends *ends)
{
    bool seldom = ends->at_edge || !byte_set_has(&ends->first, ' ');
    for (unsigned char c = 'a'; c <= 'z' && !ends->at_edge; c++)
        seldom &= !byte_set_has(&ends->first, c);
    return seldom && !ends->at_start;
}

static bool begins_runs(const struct ends *ends)
{
    bool runs = ends->at_edge;
    for (unsigned char c = 0; c < 0x80; c++)
        runs &= ascii_alpha((char)c) || ascii_digit((char)c) ||
                !byte_set_has(&ends->first, c);
    return runs;
}

/* What a sentence must hold for the pattern to be worth running. */
static void note_needs(struct matcher *matcher, const struct rule *rule,
                       struct sayso_str source)
{
    struct rx_error error;
    struct need need;
    need_read(source, rule->slot_count > 0, &need);
    wake_add(matcher->wake, &need);
    struct pattern pattern = {.start = start_of(matcher, rule),
                              .ends = need.ends,
                              .scans = rule->slot_count == 0};
    pattern.by_runs = begins_runs(&need.ends);
    if (pattern.scans && begins_seldom(&need.ends))
        pattern.begun = rx_new(matcher->arena, source, true, &error);
    ARENA_PUSH(matcher->arena, matcher->patterns, matcher->pattern_count,
               matcher->pattern_capacity, pattern);
}

static int add_pattern(struct matcher *matcher, struct word_table *words,
                       struct rule *rule, unsigned column, struct sayso_err *err)
{
    struct sayso_str cell = rule->cells.match;
    struct sayso_str pattern = str_sub(cell, 1, cell.n - 1);
    const struct word **first;
    struct rx_error error = {0};
    if (cell.n < 3 || !str_ends(cell, "/"))
        return fail(matcher, rule, column, "a pattern stands between slashes", err);
    size_t count = prefix_words(matcher->arena, words, pattern, &first);
    struct rx *rx = rx_new(matcher->arena, pattern, count > 0, &error);
    if (!rx)
        return fail(matcher, rule, column + 1 + (unsigned)error.offset, error.message,
                    err);
    if (rx_may_be_empty(rx))
        return fail(matcher, rule, column, "the pattern matches no text at all", err);
    rule->rx = rx;
    if (count)
        set_prefixes(matcher, rule, first, count);
    note_needs(matcher, rule, pattern);
    return 0;
}

static int add_words(struct matcher *matcher, struct rubric *rubric, struct rule *rule,
                     unsigned column, struct sayso_err *err)
{
    struct phrase_error error = {0};
    struct sayso_str cell = rule->cells.match;
    int failed = rule->kind == RULE_LIST
                     ? phrase_list(rubric, cell, &error)
                     : phrase_compile(matcher->arena, rubric, cell, rule, &error);
    if (!failed)
        return 0;
    return fail(matcher, rule, column + (unsigned)error.offset, error.message, err);
}

int matcher_add(struct matcher *matcher, struct rubric *rubric, struct rule *rule,
                unsigned column, struct sayso_err *err)
{
    struct sayso_str cell = rule->cells.match;
    if (rule->kind == RULE_LIST)
        return add_words(matcher, rubric, rule, column, err);
    if (!matches_text(rule->kind))
        return 0;
    if (!str_trim(cell).n)
        return fail(matcher, rule, column, "the rule matches nothing", err);
    bool pattern = str_starts(cell, "/");
    if (pattern && add_pattern(matcher, rubric->words, rule, column, err) != 0)
        return -1;
    if (!pattern && add_words(matcher, rubric, rule, column, err) != 0)
        return -1;
    hang_rule(matcher, rule);
    matcher->rules++;
    return 0;
}

const char *matcher_how(const struct rule *rule)
{
    if (!rule->rx)
        return rule->slot_count ? "words" : "";
    return rule->slot_count ? "prefix" : "scan";
}

/* ## Matching ---------------------------------------------------------------------- */

/* A hit and its place in the order of hits: where it begins, stops before others, the
 * longer before the shorter. */
struct found {
    struct hit hit;
    uint64_t place;
    uint32_t order;
};

struct search {
    const struct matcher *matcher;
    uint32_t kinds;
    const uint64_t *awake; /* patterns that may match here; see wake.h */
    struct rx_scratch *rx;
    struct sayso_str sentence;
    const struct token *tokens;
    size_t count;
    struct arena *arena;
    struct found *found;
    size_t n, capacity;
    bool unsorted;
    const struct rule **tired; /* hit their limit in this sentence */
    size_t tired_count, tired_capacity;
};

static bool is_tired(const struct search *search, const struct rule *rule)
{
    for (size_t i = 0; i < search->tired_count; i++)
        if (search->tired[i] == rule)
            return true;
    return false;
}

static void tire(struct search *search, const struct rule *rule)
{
    ARENA_PUSH(search->arena, search->tired, search->tired_count,
               search->tired_capacity, rule);
}

static uint64_t place_of(const struct hit *hit, bool is_stop)
{
    uint64_t other = !is_stop;
    return (uint64_t)hit->first << 32 | other << 31 | (INT32_MAX - (uint64_t)hit->last);
}

/* At one place the earlier rule comes first. */
static int by_place(const void *a, const void *b)
{
    const struct found *x = a, *y = b;
    if (x->place != y->place)
        return x->place < y->place ? -1 : 1;
    if (x->order != y->order)
        return x->order < y->order ? -1 : 1;
    return (x->hit.s.p > y->hit.s.p) - (x->hit.s.p < y->hit.s.p);
}

/* Hits come nearly in order: each moves up to its place, and if that is far away all
 * are sorted in the end. */
static void keep(struct search *search, const struct start *start, struct hit hit)
{
    struct found found = {hit, place_of(&hit, start->is_stop), start->order};
    __builtin_prefetch(&hit.rule->kind);
    ARENA_PUSH(search->arena, search->found, search->n, search->capacity, found);
    size_t at = search->n - 1, least = at > MAX_SHIFT ? at - MAX_SHIFT : 0;
    for (; at > least && by_place(&found, &search->found[at - 1]) < 0; at--)
        search->found[at] = search->found[at - 1];
    search->found[at] = found;
    search->unsorted |= at == least && at > 0;
}

static size_t token_end(const struct search *search, size_t i)
{
    struct sayso_str s = search->tokens[i].s;
    return str_offset(search->sentence, s) + s.n;
}

/* The first token that ends behind byte `at`, from `low` on. */
static size_t token_at(const struct search *search, size_t low, size_t at)
{
    size_t high = search->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (token_end(search, middle) > at)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

static void keep_match(struct search *search, const struct start *start,
                       struct sayso_str match, size_t low)
{
    size_t from = str_offset(search->sentence, match);
    size_t first = token_at(search, low, from), last = first;
    while (last < search->count &&
           str_offset(search->sentence, search->tokens[last].s) < from + match.n)
        last++;
    if (first < last)
        keep(search, start, (struct hit){start->rule, first, last, first, match});
}

/* May the pattern match in the sentence, beginning at byte `from`? */
static bool may_match(const struct search *search, uint32_t pattern, size_t from)
{
    const struct ends *ends = &search->matcher->patterns[pattern].ends;
    struct sayso_str s = search->sentence;
    if (!wake_has(search->awake, pattern) || (ends->at_start && from))
        return false;
    unsigned char last = (unsigned char)s.p[s.n - 1];
    return byte_set_has(&ends->first, (unsigned char)s.p[from]) &&
           (!ends->at_end || last == '\n' || byte_set_has(&ends->last, last));
}

static void try_prefix(struct search *search, const struct start *start, size_t at)
{
    struct sayso_str match;
    size_t from = str_offset(search->sentence, search->tokens[at].s);
    if (!may_match(search, start->pattern, from))
        return;
    enum rx_result result =
        rx_find(start->rule->rx, search->rx, search->sentence, from, &match);
    if (result == RX_LIMIT)
        tire(search, start->rule);
    else if (result == RX_MATCH)
        keep_match(search, start, match, at);
}

static void try_words(struct search *search, const struct start *start, size_t at)
{
    struct hit hit;
    enum attempt_result result =
        attempt_rule(start->rule, search->tokens, search->count, at, &hit);
    if (result == ATTEMPT_LIMIT)
        tire(search, start->rule);
    else if (result == ATTEMPT_YES)
        keep(search, start, hit);
}

/* Try the rule wherever it may begin that its pivot stands at token `at`. */
static void try_pivot(struct search *search, const struct start *start, size_t at)
{
    size_t far = start->farthest < at ? start->farthest : at;
    if (!start->farthest) {
        try_words(search, start, at);
        return;
    }
    for (size_t i = at - far; i + start->nearest <= at; i++)
        if (start->firsts & word_bit(search->tokens[i].word) &&
            !is_tired(search, start->rule))
            try_words(search, start, i);
}

static uint64_t bit_at(const struct search *search, size_t at)
{
    return at < search->count ? word_bit(search->tokens[at].word) : 0;
}

static void try_start(struct search *search, const struct start *start, size_t at)
{
    const struct token *token = &search->tokens[at];
    if (start->whole) {
        struct hit hit = {start->rule, at, at + 1, at, token->s};
        if (start->certain || attempt_form(start->whole, token))
            keep(search, start, hit);
    } else if (is_tired(search, start->rule)) {
        return;
    } else if (start->is_pattern) {
        try_prefix(search, start, at);
    } else {
        try_pivot(search, start, at);
    }
}

static void try_token(struct search *search, size_t at)
{
    uint64_t before = bit_at(search, at - 1), after = bit_at(search, at + 1);
    const struct start *start = search->tokens[at].word->starts;
    for (bool last = false; !last; start++) {
        if (start->kinds & search->kinds && word_bit_in(start->before, before) &&
            word_bit_in(start->after, after))
            try_start(search, start, at);
        last = start->last;
    }
}

/* At the tokens that rules hang at, a handful at a time: what hangs there mostly lies
 * far away in memory, and so is on its way before it is read. */
static void try_tokens(struct search *search)
{
    enum { HANDFUL = 16 };
    unsigned marks = start_marks(search->kinds);
    size_t at = 0, ruled[HANDFUL];
    while (at < search->count) {
        size_t n = 0;
        for (; at < search->count && n < HANDFUL; at++) {
            if (!(search->tokens[at].shape & marks))
                continue;
            __builtin_prefetch(search->tokens[at].word->starts);
            ruled[n++] = at;
        }
        for (size_t i = 0; i < n; i++)
            try_token(search, ruled[i]);
    }
}

static bool in_word(char c)
{
    return ascii_alpha(c) || ascii_digit(c) || c == '_';
}

/* Can the pattern begin at byte `at`, which may be inside a character? */
static bool can_begin(const struct ends *ends, struct sayso_str s, size_t at)
{
    unsigned char byte = (unsigned char)s.p[at];
    if (!byte_set_has(&ends->first, byte) || (byte & 0xC0) == 0x80)
        return false;
    return !ends->at_edge || !at || !in_word(s.p[at - 1]) || !in_word(s.p[at]);
}

/* The first place from byte `at` on where the pattern can begin. What begins with \b
 * and a letter or digit of ASCII, or with what is none of ASCII, is found by vectors.
 */
static size_t next_begin(const struct pattern *pattern, struct sayso_str s, size_t at)
{
    uint64_t high, inside = at && in_word(s.p[at - 1]);
    while (at < s.n && pattern->by_runs) {
        uint64_t runs = simd_runs(s, at, &high);
        uint64_t begins = (runs & ~(runs << 1 | inside)) | high;
        for (; begins; begins &= begins - 1)
            if (can_begin(&pattern->ends, s, at + (unsigned)__builtin_ctzll(begins)))
                return at + (unsigned)__builtin_ctzll(begins);
        inside = runs >> 63;
        at += 64;
    }
    while (at < s.n && !can_begin(&pattern->ends, s, at))
        at++;
    return at;
}

/* The next match from byte `at` on. */
static enum rx_result find_next(struct search *search, const struct pattern *pattern,
                                size_t at, struct sayso_str *match)
{
    struct sayso_str s = search->sentence;
    enum rx_result result = RX_NONE;
    if (!pattern->begun || s.n > RX_WINDOW)
        return rx_find(pattern->start.rule->rx, search->rx, s, at, match);
    while (result == RX_NONE && (at = next_begin(pattern, s, at)) < s.n)
        result = rx_find(pattern->begun, search->rx, s, at++, match);
    return result;
}

static void scan(struct search *search, const struct pattern *pattern)
{
    struct sayso_str match;
    size_t from = 0;
    enum rx_result result;
    while ((result = find_next(search, pattern, from, &match)) == RX_MATCH && match.n) {
        keep_match(search, &pattern->start, match, 0);
        from = str_offset(search->sentence, match) + match.n;
        if (pattern->ends.at_start)
            return;
    }
    if (result == RX_LIMIT)
        tire(search, pattern->start.rule);
}

static void scan_all(struct search *search)
{
    const struct matcher *matcher = search->matcher;
    for (size_t word = 0; word < wake_size(matcher->wake); word++) {
        uint64_t awake = search->awake[word] & matcher->scanning[word];
        for (; awake; awake &= awake - 1) {
            size_t i = word * 64 + (size_t)__builtin_ctzll(awake);
            const struct pattern *pattern = &matcher->patterns[i];
            if (pattern->start.kinds & search->kinds &&
                (!pattern->ends.at_start || may_match(search, (uint32_t)i, 0)))
                scan(search, pattern);
        }
    }
}

/* ## What is left of the hits ------------------------------------------------------ */

/* Hits of one rule do not overlap, the first wins: "very likely" of `(very) likely`
 * makes "likely" inside it one too many. */
static bool is_repeated(const struct hit *hits, size_t n, const struct hit *hit)
{
    for (size_t i = n; i > 0 && n - i < LOOK_BACK; i--)
        if (hits[i - 1].rule == hit->rule && hits[i - 1].last > hit->first)
            return true;
    return false;
}

static size_t settle(struct search *search, struct hit **hits)
{
    size_t n = 0;
    uint32_t stopped[RULE_KINDS + 1] = {0};
    if (!search->n)
        return 0;
    if (search->unsorted)
        qsort(search->found, search->n, sizeof *search->found, by_place);
    *hits = arena_array_raw(search->arena, search->n, sizeof **hits);
    for (size_t i = 0; i < search->n; i++) {
        const struct hit *hit = &search->found[i].hit;
        if (hit->rule->kind == RULE_STOP) {
            uint32_t *until = &stopped[stopped_kind(hit->rule)];
            *until = hit->last > *until ? (uint32_t)hit->last : *until;
        } else if (hit->last > stopped[hit->rule->kind] &&
                   !is_repeated(*hits, n, hit)) {
            (*hits)[n++] = *hit;
        }
    }
    return n;
}

static void count_limited(struct limited *limited, const struct rule *rule)
{
    limited->times++;
    if (!limited->first)
        limited->first = rule;
    limited->others = limited->others || rule != limited->first;
}

struct waking rubric_waking(const struct rubric *rubric, struct sayso_str text,
                            struct arena *arena)
{
    return wake_begin(rubric->matcher->wake, text, arena);
}

size_t rubric_match(const struct rubric *rubric, const struct searched *searched,
                    struct arena *arena, struct hit **hits, struct limited *limited)
{
    /* Copied, as compilers zero by an instruction that is slow to start. */
    static const struct search fresh;
    struct search search = fresh;
    search.matcher = rubric->matcher;
    search.kinds = searched->kinds;
    search.awake = searched->awake;
    search.rx = searched->rx;
    search.sentence = searched->text;
    search.tokens = searched->tokens;
    search.count = searched->count;
    search.arena = arena;
    *hits = NULL;
    try_tokens(&search);
    if (searched->text.n)
        scan_all(&search);
    for (size_t i = 0; limited && i < search.tired_count; i++)
        count_limited(limited, search.tired[i]);
    return settle(&search, hits);
}
