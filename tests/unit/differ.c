/*
 * The matcher against plain PCRE2. Every rule of a rubric becomes one pattern, which is
 * tried at every token of rendered text; what is left of the matches after stops and
 * repetitions is worked out in the plainest way; and hit by hit that must be what the
 * matcher finds with its pivots, keys, bits and sorted lists.
 */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/rx.h"
#include "base/str.h"
#include "plain.h"
#include "rendered.h"
#include "rubric/matcher.h"
#include "rubric/wake.h"
#include "rubric/word.h"
#include "unit.h"

enum { MAX_BEFORE = 8, LOOK_BACK = 16, MAX_HITS = 4000, TAGS = TAG_MARK + 1 };

/* A rule as patterns; `words` NULL: it is a pattern itself, or too long for one. */
struct plain_rule {
    const struct rule *rule;
    uint64_t firsts; /* word_bit of the words that it can begin with */
    struct rx *words, *before[MAX_BEFORE];
    struct rx *scan, *anchored; /* a pattern's own */
};

/* A sentence in all its forms, and what plain patterns find in it. */
struct scene {
    const struct rubric *rubric;
    struct plain_rule *rules;
    struct rx_scratch *scratch;
    struct arena arena; /* of the sentence at hand */
    struct searched sentence;
    struct sayso_str rendered;
    size_t *at; /* where each token begins in it; one more for its end */
    struct hit hits[MAX_HITS];
    size_t orders[MAX_HITS], n, compared, limits;
};

static struct rx *compile(struct arena *arena, struct buf *pattern, bool anchored)
{
    struct rx_error error;
    struct rx *rx = rx_new(arena, arena_str(arena, buf_str(pattern)), anchored, &error);
    buf_free(pattern);
    *pattern = (struct buf){0};
    return rx;
}

/* Most rules cannot begin at most tokens, and PCRE2 takes its time. */
static uint64_t firsts_of(const struct rule *rule)
{
    uint64_t bits = 0;
    for (size_t i = 0; i < rule->slot_count; i++) {
        const struct slot *slot = &rule->slots[i];
        bool takes = slot->sort == SLOT_TAKEN || slot->sort == SLOT_OPTIONAL;
        for (size_t k = 0; k < slot->count && takes; k++) {
            const struct atom *atom = slot->alternatives[k].atoms;
            for (size_t w = 0; w < atom->count; w++)
                bits |= word_bit(atom->words[w]);
        }
        if (slot->sort == SLOT_TAKEN)
            break;
    }
    return bits;
}

static void make_plain(struct arena *arena, const struct rule *rule,
                       struct plain_rule *out)
{
    struct buf pattern = {0};
    struct sayso_str cell = rule->cells.match;
    out->rule = rule;
    out->firsts = firsts_of(rule);
    if (rule->rx) {
        buf_add(&pattern, str_sub(cell, 1, cell.n - 1));
        out->scan = compile(arena, &pattern, false);
        buf_add(&pattern, str_sub(cell, 1, cell.n - 1));
        out->anchored = compile(arena, &pattern, true);
    } else if (rule->slot_count && rule->before_count <= MAX_BEFORE) {
        render_slots(&pattern, rule);
        out->words = compile(arena, &pattern, true);
        for (size_t i = 0; i < rule->before_count; i++) {
            render_before(&pattern, &rule->before[i]);
            out->before[i] = compile(arena, &pattern, false);
        }
    }
}

/* ## What plain patterns find ------------------------------------------------------ */

static void note(struct scene *scene, size_t order, struct hit hit)
{
    hit.rule = scene->rules[order].rule;
    scene->orders[scene->n] = order;
    scene->hits[scene->n] = hit;
    scene->n += scene->n + 1 < MAX_HITS;
}

static bool stands_before(struct scene *scene, const struct plain_rule *plain, size_t t)
{
    struct sayso_str match, before = str_sub(scene->rendered, 0, scene->at[t]);
    for (size_t i = 0; i < plain->rule->before_count; i++) {
        bool wanted = plain->rule->before[i].sort == SLOT_BESIDE;
        if ((rx_find(plain->before[i], scene->scratch, before, 0, &match) ==
             RX_MATCH) != wanted)
            return false;
    }
    return true;
}

static void find_words(struct scene *scene, size_t order)
{
    const struct plain_rule *plain = &scene->rules[order];
    const struct token *tokens = scene->sentence.tokens;
    struct sayso_str match;
    for (size_t t = 0; t < scene->sentence.count; t++) {
        if (!(plain->firsts & word_bit(tokens[t].word)) ||
            !stands_before(scene, plain, t) ||
            rx_find(plain->words, scene->scratch, scene->rendered, scene->at[t],
                    &match) != RX_MATCH)
            continue;
        size_t last = t;
        while (scene->at[last] < scene->at[t] + match.n)
            last++;
        struct hit hit = {.first = t, .last = last};
        hit.s = str_cover(tokens[t].s, tokens[last - 1].s);
        note(scene, order, hit);
    }
}

/* The tokens that a match in the text touches. */
static void note_match(struct scene *scene, size_t order, struct sayso_str match)
{
    const struct token *tokens = scene->sentence.tokens;
    size_t first = 0, count = scene->sentence.count;
    while (first < count && tokens[first].s.p + tokens[first].s.n <= match.p)
        first++;
    size_t last = first;
    while (last < count && tokens[last].s.p < match.p + match.n)
        last++;
    if (first < last)
        note(scene, order, (struct hit){.first = first, .last = last, .s = match});
}

static void find_pattern(struct scene *scene, size_t order)
{
    const struct plain_rule *plain = &scene->rules[order];
    struct sayso_str s = scene->sentence.text, match;
    size_t at = 0;
    if (str_is(str_from(matcher_how(plain->rule)), "prefix")) {
        for (size_t t = 0; t < scene->sentence.count; t++)
            if (rx_find(plain->anchored, scene->scratch, s,
                        str_offset(s, scene->sentence.tokens[t].s), &match) == RX_MATCH)
                note_match(scene, order, match);
        return;
    }
    while (rx_find(plain->scan, scene->scratch, s, at, &match) == RX_MATCH && match.n) {
        note_match(scene, order, match);
        at = str_offset(s, match) + match.n;
    }
}

/* ## What is left of it ------------------------------------------------------------ */

static bool is_stop(const struct hit *hit)
{
    return hit->rule->kind == RULE_STOP;
}

static bool comes_before(const struct scene *scene, size_t a, size_t b)
{
    const struct hit *x = &scene->hits[a], *y = &scene->hits[b];
    if (x->first != y->first)
        return x->first < y->first;
    if (is_stop(x) != is_stop(y))
        return is_stop(x);
    if (x->last != y->last)
        return x->last > y->last;
    if (scene->orders[a] != scene->orders[b])
        return scene->orders[a] < scene->orders[b];
    return x->s.p < y->s.p;
}

static void sort(struct scene *scene)
{
    for (size_t i = 1; i < scene->n; i++)
        for (size_t k = i; k > 0 && comes_before(scene, k, k - 1); k--) {
            struct hit hit = scene->hits[k];
            size_t order = scene->orders[k];
            scene->hits[k] = scene->hits[k - 1];
            scene->orders[k] = scene->orders[k - 1];
            scene->hits[k - 1] = hit;
            scene->orders[k - 1] = order;
        }
}

static bool is_stopped(const struct scene *scene, size_t i)
{
    const struct hit *hit = &scene->hits[i];
    for (size_t k = 0; k < i; k++)
        if (is_stop(&scene->hits[k]) && scene->hits[k].last >= hit->last &&
            str_eq(scene->hits[k].rule->cells.klass, hit->rule->cells.kind))
            return true;
    return false;
}

static bool is_repeated(const struct scene *scene, size_t kept, const struct hit *hit)
{
    for (size_t i = kept; i > 0 && kept - i + 1 < LOOK_BACK; i--)
        if (scene->hits[i - 1].rule == hit->rule &&
            scene->hits[i - 1].last > hit->first)
            return true;
    return false;
}

static size_t settle(struct scene *scene)
{
    bool *gone = arena_array(&scene->arena, scene->n, sizeof *gone);
    size_t kept = 0;
    sort(scene);
    for (size_t i = 0; i < scene->n; i++)
        gone[i] = is_stop(&scene->hits[i]) || is_stopped(scene, i);
    for (size_t i = 0; i < scene->n; i++)
        if (!gone[i] && !is_repeated(scene, kept, &scene->hits[i]))
            scene->hits[kept++] = scene->hits[i];
    return kept;
}

/* ## Side by side ------------------------------------------------------------------ */

static bool same(const struct hit *a, const struct hit *b)
{
    return a->rule == b->rule && a->first == b->first && a->last == b->last &&
           a->s.p == b->s.p && a->s.n == b->s.n;
}

static void add_hits(struct arena *arena, struct sayso_str *out, const struct hit *hits,
                     size_t n)
{
    for (size_t i = 0; i < n; i++)
        *out = arena_printf(arena, "%.*s %.*s:%zu-%zu", STR(*out),
                            STR(hits[i].rule->cells.id), hits[i].first, hits[i].last);
}

static void compare(struct scene *scene)
{
    struct hit *hits;
    struct limited limited = {0};
    size_t n =
        rubric_match(scene->rubric, &scene->sentence, &scene->arena, &hits, &limited);
    size_t want = settle(scene);
    bool good = n == want;
    for (size_t i = 0; i < n && good; i++)
        good = same(&hits[i], &scene->hits[i]);
    scene->limits += limited.times > 0;
    scene->compared += n;
    if (good || limited.times)
        return;
    struct sayso_str a = {0}, b = {0};
    add_hits(&scene->arena, &a, hits, n);
    add_hits(&scene->arena, &b, scene->hits, want);
    unit_str(a, b, __FILE__, __LINE__,
             arena_printf(&scene->arena, "%.*s", STR(scene->sentence.text)).p);
}

static unsigned dice(unsigned *state, unsigned sides)
{
    *state = *state * 1103515245u + 12345u;
    return (*state >> 16) % sides;
}

/* One text, its words tagged at random where `state` says so. */
static void differ(struct scene *scene, struct sayso_str text, unsigned *state)
{
    struct token *tokens;
    struct buf rendered = {0};
    size_t count = token_split(scene->rubric, text, &scene->arena, &tokens);
    scene->at = arena_array(&scene->arena, count + 1, sizeof *scene->at);
    for (size_t i = 0; i < count; i++) {
        tokens[i].tag = state ? (uint8_t)dice(state, TAGS) : TAG_NONE;
        scene->at[i] = rendered.n;
        render_token(&rendered, &tokens[i]);
    }
    scene->at[count] = rendered.n;
    scene->rendered = arena_str(&scene->arena, buf_str(&rendered));
    scene->sentence =
        (struct searched){text, tokens, count, NULL, KINDS_ALL, scene->scratch};
    struct waking waking = rubric_waking(scene->rubric, text, &scene->arena);
    wake_part(&waking, 0, text.n);
    scene->sentence.awake = waking.awake;
    scene->n = 0;
    for (size_t i = 0; i < scene->rubric->rule_count; i++) {
        if (scene->rules[i].words)
            find_words(scene, i);
        else if (scene->rules[i].scan)
            find_pattern(scene, i);
    }
    compare(scene);
    buf_free(&rendered);
    arena_reset(&scene->arena);
}

static struct sayso_str read_file(const char *path, struct arena *arena)
{
    enum { MOST = 1 << 16 };
    char *bytes = arena_alloc(arena, MOST);
    FILE *file = fopen(path, "rb");
    size_t n = file ? fread(bytes, 1, MOST, file) : 0;
    if (file)
        fclose(file);
    return (struct sayso_str){bytes, n};
}

/* Every line of the shipped articles. */
static void differ_on_articles(struct scene *scene)
{
    glob_t paths;
    struct arena arena = {0};
    OK(glob("tests/articles/*", 0, NULL, &paths) == 0); /* run from the root */
    for (size_t i = 0; i < paths.gl_pathc; i++) {
        struct sayso_str text = read_file(paths.gl_pathv[i], &arena), line;
        OK(text.n > 0);
        while (str_split(&text, '\n', &line))
            differ(scene, line, NULL);
    }
    globfree(&paths);
    arena_free(&arena);
}

/* Text made of pieces of the examples that the rules give, with any tags. */
static void differ_on_pieces(struct scene *scene, unsigned rounds)
{
    const struct rubric *rubric = scene->rubric;
    struct buf text = {0};
    unsigned state = 1;
    for (unsigned round = 0; round < rounds && rubric->rule_count; round++) {
        text.n = 0;
        for (unsigned pieces = dice(&state, 4) + 1; pieces > 0; pieces--) {
            size_t at = dice(&state, (unsigned)rubric->rule_count);
            struct sayso_str example = rubric->rules[at]->cells.example, word;
            unsigned skip = dice(&state, 4), keep = dice(&state, 9) + 1;
            for (; keep && str_split(&example, ' ', &word); skip -= skip > 0) {
                if (skip)
                    continue;
                buf_add(&text, word);
                buf_add_char(&text, ' ');
                keep--;
            }
        }
        differ(scene, buf_str(&text), round & 1 ? &state : NULL);
    }
    buf_free(&text);
}

static void differ_on_rubric(const char *name, unsigned rounds)
{
    struct sayso_err err;
    struct arena arena = {0};
    struct sayso_rubric *loaded = sayso_rubric_load(&name, 1, &err);
    OK(loaded != NULL);
    if (!loaded)
        return;
    struct scene scene = {.rubric = rubric_of(loaded), .scratch = rx_scratch_new()};
    size_t count = scene.rubric->rule_count, rules = 0, left_out = 0;
    scene.rules = arena_array(&arena, count, sizeof *scene.rules);
    for (size_t i = 0; i < count; i++) {
        make_plain(&arena, scene.rubric->rules[i], &scene.rules[i]);
        bool matches = scene.rubric->rules[i]->slot_count || scene.rubric->rules[i]->rx;
        rules += matches;
        left_out += matches && !scene.rules[i].words && !scene.rules[i].scan;
    }
    OK(rules > 900);
    INT_EQ(left_out, 0);
    differ_on_articles(&scene);
    differ_on_pieces(&scene, rounds);
    OK(scene.compared > 1000);
    OK(scene.limits < 5);
    rx_scratch_free(scene.scratch);
    arena_free(&scene.arena);
    arena_free(&arena);
    sayso_rubric_free(loaded);
}

TEST(matcher_finds_what_plain_patterns_find)
{
    differ_on_rubric("default", 600);
    differ_on_rubric("wide", 200);
}

/* ## Patterns for plain text ------------------------------------------------------- */

struct seen {
    size_t rules, found;
};

static void see_rule(const struct rule *rule, struct rx_scratch *scratch,
                     struct arena *arena, struct seen *seen)
{
    struct buf pattern = {0};
    struct rx_error error = {0};
    struct sayso_str match;
    if (rule->cells.example.n && plain_pattern(rule, &pattern)) {
        struct rx *rx =
            rx_new(arena, arena_str(arena, buf_str(&pattern)), false, &error);
        STR_EQ(str_from(error.message), "");
        seen->rules++;
        seen->found +=
            rx && rx_find(rx, scratch, rule->cells.example, 0, &match) == RX_MATCH;
    }
    buf_free(&pattern);
}

TEST(plain_patterns_find_their_examples)
{
    static const char *const names[] = {"default", "wide", "kent", "ipcc"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct sayso_err err;
        struct seen seen = {0};
        struct arena arena = {0};
        struct rx_scratch *scratch = rx_scratch_new();
        struct sayso_rubric *rubric = sayso_rubric_load(names + i, 1, &err);
        OK(rubric != NULL);
        for (size_t k = 0; rubric && k < rubric_of(rubric)->rule_count; k++)
            see_rule(rubric_of(rubric)->rules[k], scratch, &arena, &seen);
        OK(seen.rules > 20);
        /* A word is not always what \b bounds. */
        OK(seen.found * 100 >= seen.rules * 97);
        rx_scratch_free(scratch);
        arena_free(&arena);
        sayso_rubric_free(rubric);
    }
}
