/*
 * Words cells: `official/n|source/n (who) said|told ... that`. Compiled once, with the
 * tokeniser that reads articles, so that both see the same words; matched token by
 * token with bounded backtracking. Where in a text to try is the matcher's business.
 */
#include "rubric/phrase.h"

#include <stdlib.h>

#include "base/str.h"
#include "base/utf8.h"

enum {
    MAX_SLOTS = 32,
    MAX_GAP = 4,
    MAX_STEPS = 2000, /* of one attempt at one token */
    FEW = 8           /* forms that are looked through one by one */
};

/* ## Compiling --------------------------------------------------------------------- */

struct parser {
    struct arena *arena;
    struct word_table *words;
    struct sayso_str cell;
    size_t at;
    struct slot *slots;
    size_t count, capacity;
    struct phrase_error *error;
};

struct atoms {
    struct atom *v;
    size_t n, capacity;
};

struct alternatives {
    struct alternative *v;
    size_t n, capacity;
};

static int fail(struct parser *parser, struct sayso_str where, const char *message)
{
    size_t offset = where.p ? str_offset(parser->cell, where) : parser->at;
    *parser->error = (struct phrase_error){message, offset};
    return -1;
}

static bool has_upper(struct sayso_str s)
{
    size_t length;
    for (size_t at = 0; at < s.n; at += length)
        if (utf8_is_upper(utf8_at(s, at, &length)))
            return true;
    return false;
}

static int by_address(const void *a, const void *b)
{
    uintptr_t x = (uintptr_t) * (const struct word *const *)a;
    uintptr_t y = (uintptr_t) * (const struct word *const *)b;
    return (x > y) - (x < y);
}

/* The short forms of be and have, which no rule of spelling makes. */
static size_t add_contracted(struct parser *parser, const struct word **out, size_t n)
{
    static const char *const forms[] = {"'m", "'re", "'s", "'ve"};
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        const struct word *word = word_find(parser->words, str_from(forms[i]));
        if (word && word->lemma == out[0])
            out[n++] = word;
    }
    return n;
}

static int add_inflected(struct parser *parser, struct sayso_str piece, bool verb,
                         struct atoms *atoms)
{
    struct token *tokens;
    struct word *forms[8];
    struct sayso_str stem = str_sub(piece, 0, piece.n - 2);
    if (token_split(NULL, stem, parser->arena, &tokens) != 1)
        return fail(parser, piece, "only one word can be inflected");
    size_t n = word_inflect(parser->words, stem, verb, forms);
    const struct word **words = arena_array(parser->arena, n + 4, sizeof *words);
    for (size_t i = 0; i < n; i++)
        words[i] = forms[i];
    if (verb)
        n = add_contracted(parser, words, n);
    qsort(words, n, sizeof *words, by_address);
    struct atom atom = {.words = words, .count = n, .capital = has_upper(stem)};
    atom.part = verb ? PART_VERB : PART_NOUN;
    ARENA_PUSH(parser->arena, atoms->v, atoms->n, atoms->capacity, atom);
    return 0;
}

static void add_plain(struct parser *parser, struct sayso_str form, struct atoms *atoms)
{
    const struct word **words = arena_alloc(parser->arena, sizeof *words);
    words[0] = word_intern(parser->words, form);
    struct atom atom = {.words = words, .count = 1};
    if (has_upper(form))
        atom.exact = arena_str(parser->arena, form);
    ARENA_PUSH(parser->arena, atoms->v, atoms->n, atoms->capacity, atom);
}

/* One piece without blanks: `_`, an inflected word, or what the tokeniser makes of it.
 * An abbreviation stays whole though no name or number follows it here. */
static int add_piece(struct parser *parser, struct sayso_str piece, struct atoms *atoms)
{
    struct rubric rubric = {.words = parser->words};
    struct token *tokens;
    if (str_is(piece, "_")) {
        struct atom any = {.any = true};
        ARENA_PUSH(parser->arena, atoms->v, atoms->n, atoms->capacity, any);
        return 0;
    }
    if (piece.n > 2 && (str_ends(piece, "/v") || str_ends(piece, "/n")))
        return add_inflected(parser, piece, str_ends(piece, "/v"), atoms);
    const struct word *known = word_find(parser->words, piece);
    if (known && known->classes & WORD_ABBREVIATION) {
        add_plain(parser, piece, atoms);
        return 0;
    }
    size_t n = token_split(&rubric, piece, parser->arena, &tokens);
    for (size_t i = 0; i < n; i++)
        add_plain(parser, tokens[i].s, atoms);
    return 0;
}

static int add_alternative(struct parser *parser, struct sayso_str text,
                           struct alternatives *all)
{
    struct sayso_str rest = text, piece;
    struct atoms atoms = {0};
    while (str_split(&rest, ' ', &piece))
        if (piece.n && add_piece(parser, piece, &atoms) != 0)
            return -1;
    if (!atoms.n)
        return fail(parser, text, "an alternative is empty");
    struct alternative alternative = {atoms.v, atoms.n};
    ARENA_PUSH(parser->arena, all->v, all->n, all->capacity, alternative);
    for (size_t i = all->n - 1; i > 0 && all->v[i - 1].count < atoms.n; i--) {
        all->v[i] = all->v[i - 1];
        all->v[i - 1] = alternative;
    }
    return 0;
}

/* Single words in any case, of one part of speech, become one set: a slot of 200 nouns
 * is then looked up, not tried one by one. */
static bool is_simple(const struct alternative *alternative, enum part part)
{
    const struct atom *atom = alternative->atoms;
    return alternative->count == 1 && !atom->any && !atom->exact.n && !atom->capital &&
           atom->part == part;
}

static void merge_simple(struct parser *parser, struct alternatives *all,
                         enum part part)
{
    size_t total = 0, kept = 0;
    for (size_t i = 0; i < all->n; i++)
        total += is_simple(&all->v[i], part) ? all->v[i].atoms->count : 0;
    if (!total)
        return;
    const struct word **words = arena_array(parser->arena, total, sizeof *words);
    size_t n = 0;
    for (size_t i = 0; i < all->n; i++) {
        struct alternative one = all->v[i];
        if (!is_simple(&one, part))
            all->v[kept++] = one;
        for (size_t k = 0; is_simple(&one, part) && k < one.atoms->count; k++)
            words[n++] = one.atoms->words[k];
    }
    qsort(words, n, sizeof *words, by_address);
    struct atom *atom = arena_alloc(parser->arena, sizeof *atom);
    *atom = (struct atom){.words = words, .count = n, .part = part};
    all->v[kept++] = (struct alternative){atom, 1};
    all->n = kept;
}

static int add_slot(struct parser *parser, struct sayso_str text, bool optional)
{
    struct alternatives all = {0};
    struct sayso_str rest = text, one;
    bool gap = str_is(text, "...") || str_is(text, "\xE2\x80\xA6");
    if (parser->count == MAX_SLOTS)
        return fail(parser, text, "too many words in one rule");
    if (gap && optional)
        return fail(parser, text, "a gap is optional already");
    while (!gap && str_split(&rest, '|', &one))
        if (add_alternative(parser, one, &all) != 0)
            return -1;
    for (enum part part = PART_ANY; part <= PART_NOUN; part++)
        merge_simple(parser, &all, part);
    struct slot slot = {all.v, all.n, optional};
    ARENA_PUSH(parser->arena, parser->slots, parser->count, parser->capacity, slot);
    return 0;
}

/* The slot at parser->at, up to a blank or its closing parenthesis. */
static int parse_slot(struct parser *parser)
{
    struct sayso_str cell = parser->cell;
    size_t start = parser->at;
    bool optional = cell.p[start] == '(';
    size_t end = str_find_char(cell, optional ? ')' : ' ', start);
    if (optional && end == SIZE_MAX)
        return fail(parser, (struct sayso_str){0}, "a parenthesis is not closed");
    if (end == SIZE_MAX)
        end = cell.n;
    struct sayso_str text = str_sub(cell, start + optional, end);
    parser->at = end + optional;
    if (parser->at < cell.n && cell.p[parser->at] != ' ')
        return fail(parser, (struct sayso_str){0}, "a blank must follow ')'");
    if (str_find_char(text, '(', 0) != SIZE_MAX ||
        str_find_char(text, ')', 0) != SIZE_MAX)
        return fail(parser, text, "parentheses stand around whole words");
    return add_slot(parser, text, optional);
}

/* A rule must begin with a word, so that it is looked for only where that stands. */
static int check_ends(struct parser *parser)
{
    struct sayso_str cell = parser->cell;
    for (size_t i = 0; i < parser->count; i++) {
        const struct slot *slot = &parser->slots[i];
        bool open = !slot->count;
        for (size_t k = 0; k < slot->count; k++)
            open |= slot->alternatives[k].atoms[0].any;
        if (open)
            return fail(parser, cell, "a rule cannot begin with a gap");
        if (slot->optional)
            continue;
        if (!parser->slots[parser->count - 1].count)
            return fail(parser, cell, "a rule cannot end with a gap");
        return 0;
    }
    return fail(parser, cell, "a rule needs a word that is not optional");
}

int phrase_compile(struct arena *arena, struct word_table *words, struct sayso_str cell,
                   struct rule *rule, struct phrase_error *error)
{
    struct parser parser = {
        .arena = arena, .words = words, .cell = cell, .error = error};
    while (parser.at < cell.n) {
        if (cell.p[parser.at] == ' ')
            parser.at++;
        else if (parse_slot(&parser) != 0)
            return -1;
    }
    if (check_ends(&parser) != 0)
        return -1;
    rule->slots = parser.slots;
    rule->slot_count = parser.count;
    return 0;
}

void phrase_starts(const struct slot *slots, size_t count,
                   void (*visit)(void *context, const struct word *word), void *context)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < slots[i].count; k++) {
            const struct atom *atom = slots[i].alternatives[k].atoms;
            for (size_t w = 0; w < atom->count; w++)
                visit(context, atom->words[w]);
        }
        if (!slots[i].optional)
            return;
    }
}

uint64_t phrase_bit(const struct word *word)
{
    if (!word)
        return 0;
    return (uint64_t)1 << ((uint64_t)(uintptr_t)word * 0x9E3779B97F4A7C15u >> 58);
}

static void add_bit(void *context, const struct word *word)
{
    *(uint64_t *)context |= phrase_bit(word);
}

static bool is_words(const struct slot *slot)
{
    for (size_t i = 0; i < slot->count; i++)
        if (slot->alternatives[i].atoms[0].any)
            return false;
    return slot->count > 0;
}

/* Does the slot take one token, or none where it may be left out? */
static bool is_single(const struct slot *slot)
{
    /* The first alternative has the most tokens. */
    return slot->count > 0 && slot->alternatives[0].count == 1;
}

/* The words one of which stands first or second in what slots from `at` on match. */
static uint64_t soon(const struct slot *slots, size_t count, size_t at)
{
    uint64_t set = 0;
    if (at < count && slots[at].optional && is_single(&slots[at]) &&
        !is_words(&slots[at]))
        at++;
    for (size_t i = at; i < count; i++) {
        if (!is_words(&slots[i]))
            return PHRASE_EVERY;
        if (slots[i].optional)
            continue;
        phrase_starts(&slots[at], count - at, add_bit, &set);
        return set;
    }
    return PHRASE_EVERY;
}

uint64_t phrase_soon(const struct slot *slots, size_t count)
{
    if (count < 2 || !is_single(&slots[0]))
        return PHRASE_EVERY;
    if (!slots[0].optional)
        return soon(slots, count, 1);
    if (count < 3 || slots[1].optional || !is_single(&slots[1]))
        return PHRASE_EVERY;
    return soon(slots, count, 1) | soon(slots, count, 2);
}

/* ## Matching ---------------------------------------------------------------------- */

struct attempt {
    const struct slot *slots;
    size_t slot_count;
    const struct token *tokens;
    size_t count, steps, last, head;
};

static bool has_word(const struct atom *atom, const struct word *word)
{
    if (atom->count > FEW)
        return bsearch(&word, atom->words, atom->count, sizeof word, by_address);
    for (size_t i = 0; i < atom->count; i++)
        if (atom->words[i] == word)
            return true;
    return false;
}

static uint32_t straight(uint32_t cp)
{
    return cp == 0x2019 || cp == 0x2018 || cp == 0x02BC ? '\'' : cp;
}

static bool spells(struct sayso_str text, struct sayso_str exact)
{
    size_t i = 0, k = 0, n, m;
    while (i < text.n && k < exact.n) {
        if (straight(utf8_at(text, i, &n)) != straight(utf8_at(exact, k, &m)))
            return false;
        i += n;
        k += m;
    }
    return i == text.n && k == exact.n;
}

static bool fits_tag(enum part part, unsigned tag)
{
    if (part == PART_ANY || tag == TAG_NONE)
        return true;
    if (part == PART_NOUN)
        return tag == TAG_NOUN || tag == TAG_NAME;
    return tag >= TAG_VERB && tag <= TAG_MODAL;
}

static bool fits(const struct atom *atom, const struct token *token)
{
    if (atom->any)
        return (token->shape & (SHAPE_WORD | SHAPE_NUMBER)) &&
               !(token->shape & SHAPE_SUFFIX);
    if (!token->word || !has_word(atom, token->word) ||
        !fits_tag(atom->part, token->tag))
        return false;
    if (atom->capital)
        return (token->shape & SHAPE_CAPITAL) != 0;
    return !atom->exact.n || (token->shape & SHAPE_UPPER) ||
           spells(token->s, atom->exact);
}

static bool fits_all(const struct attempt *attempt,
                     const struct alternative *alternative, size_t at)
{
    if (alternative->count > attempt->count - at)
        return false;
    for (size_t i = 0; i < alternative->count; i++)
        if (!fits(&alternative->atoms[i], &attempt->tokens[at + i]))
            return false;
    return true;
}

/* No gap reaches over the end of a sentence or a quotation. */
static bool breaks_gap(const struct token *token)
{
    if (token->shape & (SHAPE_OPEN | SHAPE_CLOSE))
        return true;
    if (!(token->shape & SHAPE_MARK))
        return false;
    size_t length;
    switch (utf8_at(token->s, 0, &length)) {
    case '.':
    case '!':
    case '?':
    case '"':
    case '`':
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x2026:
        return true;
    case '\'':
        return token->s.n == 2;
    default:
        return false;
    }
}

static bool match_slots(struct attempt *attempt, size_t slot, size_t at);

static bool match_gap(struct attempt *attempt, size_t slot, size_t at)
{
    for (size_t width = 0; width <= MAX_GAP; width++) {
        if (match_slots(attempt, slot + 1, at + width))
            return true;
        if (at + width >= attempt->count || breaks_gap(&attempt->tokens[at + width]))
            return false;
    }
    return false;
}

static void note_head(struct attempt *attempt, const struct alternative *alternative,
                      size_t at)
{
    for (size_t i = alternative->count; i > 0; i--)
        if (alternative->atoms[i - 1].part != PART_ANY)
            attempt->head = at + i - 1;
}

/* Slots from `slot` on, at token `at`. The depth is the number of slots at most. The
 * head is set on the way back, so that the first marked slot has the last word. */
static bool match_slots(struct attempt *attempt, size_t slot, size_t at)
{
    if (slot == attempt->slot_count) {
        attempt->last = at;
        return true;
    }
    if (attempt->steps >= MAX_STEPS)
        return false;
    attempt->steps++;
    const struct slot *this = &attempt->slots[slot];
    if (!this->count)
        return match_gap(attempt, slot, at);
    for (size_t i = 0; i < this->count; i++) {
        const struct alternative *one = &this->alternatives[i];
        if (!fits_all(attempt, one, at) ||
            !match_slots(attempt, slot + 1, at + one->count))
            continue;
        note_head(attempt, one, at);
        return true;
    }
    return this->optional && match_slots(attempt, slot + 1, at);
}

enum phrase_result phrase_match(const struct rule *rule, const struct token *tokens,
                                size_t count, size_t at, struct hit *hit)
{
    struct attempt attempt = {.slots = rule->slots,
                              .slot_count = rule->slot_count,
                              .tokens = tokens,
                              .count = count,
                              .head = at};
    if (!match_slots(&attempt, 0, at))
        return attempt.steps >= MAX_STEPS ? PHRASE_LIMIT : PHRASE_NO;
    *hit = (struct hit){rule, at, attempt.last, attempt.head, {0}};
    hit->s = str_cover(tokens[at].s, tokens[attempt.last - 1].s);
    return PHRASE_YES;
}
