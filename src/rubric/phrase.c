/*
 * Words cells: `official/n|source/n (who) said|told ... that [not if]`. Compiled once,
 * with the tokeniser that reads articles, so that both see the same words. Matching is
 * attempt.c's; where in a text to try is the matcher's business.
 */
#include "rubric/phrase.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "rubric/load.h"

enum {
    MAX_SLOTS = 32,
    MAX_LISTED = 500000 /* words that the lists of one rubric may stand for */
};

/* ## Compiling --------------------------------------------------------------------- */

struct parser {
    struct arena *arena; /* for the time of parsing */
    struct rubric *rubric;
    struct word_table *words;
    struct sayso_str cell;
    size_t at;
    struct slot *slots;
    size_t count, capacity;
    struct phrase_error *error;
    bool in_list;
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

/* A word marked /v or /n in all its forms, or as it stands with /m. */
static int add_marked(struct parser *parser, struct sayso_str piece, enum part part,
                      struct atoms *atoms)
{
    struct token *tokens;
    struct word *forms[8];
    struct sayso_str stem = str_sub(piece, 0, piece.n - 2);
    bool verb = part == PART_VERB;
    if (token_split(NULL, stem, parser->arena, &tokens) != 1)
        return fail(parser, piece, "only one word can be inflected");
    size_t n = 1;
    if (part == PART_MODAL)
        forms[0] = word_intern(parser->words, stem);
    else
        n = word_inflect(parser->words, stem, verb, forms);
    const struct word **words = arena_array(parser->arena, n + 4, sizeof *words);
    for (size_t i = 0; i < n; i++)
        words[i] = forms[i];
    if (verb)
        n = add_contracted(parser, words, n);
    qsort(words, n, sizeof *words, by_address);
    struct atom atom = {.words = words, .count = n, .capital = has_upper(stem)};
    atom.part = part;
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

/* What a word is marked as, by the letters behind it. */
static enum part part_of(struct sayso_str piece)
{
    static const char *const marks[] = {
        [PART_VERB] = "/v", [PART_NOUN] = "/n", [PART_MODAL] = "/m"};
    for (enum part part = PART_VERB; piece.n > 2 && part < PARTS; part++)
        if (str_ends(piece, marks[part]))
            return part;
    return PART_ANY;
}

/* `_`, any word, `_/n`, any noun, and `#`, a number. */
static enum atom_sort sort_of(struct sayso_str piece, enum part part)
{
    if (str_is(piece, "#"))
        return ATOM_NUMBER;
    bool any = piece.n == (part == PART_ANY ? 1 : 3) && piece.p[0] == '_';
    return any ? ATOM_ANY : ATOM_FORM;
}

/* One piece without blanks: `_`, `#`, a marked word, or what the tokeniser makes of it.
 * An abbreviation stays whole though no name or number follows it here. */
static int add_piece(struct parser *parser, struct sayso_str piece, struct atoms *atoms)
{
    struct token *tokens;
    enum part part = part_of(piece);
    enum atom_sort sort = sort_of(piece, part);
    if (sort != ATOM_FORM) {
        struct atom any = {.sort = sort, .part = part};
        ARENA_PUSH(parser->arena, atoms->v, atoms->n, atoms->capacity, any);
        return 0;
    }
    if (piece.n > 1 && piece.p[0] == '@')
        return fail(parser, piece, "a list stands alone, and in no other list");
    if (part != PART_ANY)
        return add_marked(parser, piece, part, atoms);
    const struct word *known = word_find(parser->words, piece);
    if (known && known->classes & WORD_ABBREVIATION) {
        add_plain(parser, piece, atoms);
        return 0;
    }
    size_t n = token_split(parser->rubric, piece, parser->arena, &tokens);
    for (size_t i = 0; i < n; i++)
        add_plain(parser, tokens[i].s, atoms);
    return 0;
}

static bool is_gap(struct sayso_str text)
{
    return str_is(text, "...") || str_is(text, "\xE2\x80\xA6");
}

static int add_alternative(struct parser *parser, struct sayso_str text,
                           struct alternatives *all)
{
    if (is_gap(text))
        return fail(parser, text, "a gap stands alone, not in brackets or a list");
    struct sayso_str rest = text, piece;
    struct atoms atoms = {0};
    while (str_split(&rest, ' ', &piece))
        if (piece.n && add_piece(parser, piece, &atoms) != 0)
            return -1;
    if (!atoms.n)
        return fail(parser, text, "an alternative is empty");
    struct alternative alternative = {.atoms = atoms.v, .count = atoms.n};
    ARENA_PUSH(parser->arena, all->v, all->n, all->capacity, alternative);
    for (size_t i = all->n - 1; i > 0 && all->v[i - 1].count < atoms.n; i--) {
        all->v[i] = all->v[i - 1];
        all->v[i - 1] = alternative;
    }
    return 0;
}

static int add_alternatives(struct parser *parser, struct sayso_str text,
                            struct alternatives *all);

/* `@name`: the words of the list of that name, as if they stood here. */
static int add_list(struct parser *parser, struct sayso_str text,
                    struct alternatives *all)
{
    struct rubric *rubric = parser->rubric;
    size_t at = rubric_find(rubric, str_sub(text, 1, text.n));
    if (at == SIZE_MAX || rubric->rules[at]->kind != RULE_LIST)
        return fail(parser, text, "there is no list of that name");
    struct parser inside = *parser;
    inside.cell = rubric->rules[at]->cells.match;
    inside.in_list = true;
    size_t before = all->n;
    if (add_alternatives(&inside, inside.cell, all) != 0)
        return -1;
    rubric->listed += all->n - before;
    if (rubric->listed > MAX_LISTED)
        return fail(parser, text, "lists stand for too many words in this rubric");
    return 0;
}

static int add_alternatives(struct parser *parser, struct sayso_str text,
                            struct alternatives *all)
{
    struct sayso_str rest = text, one;
    while (str_split(&rest, '|', &one)) {
        bool list = str_starts(one, "@") && !parser->in_list;
        if ((list ? add_list : add_alternative)(parser, one, all) != 0)
            return -1;
    }
    return 0;
}

/* Single words in any case, of one part of speech, become one set: a slot of 200 nouns
 * is then looked up, not tried one by one. */
static bool is_simple(const struct alternative *alternative, enum part part)
{
    const struct atom *atom = alternative->atoms;
    return alternative->count == 1 && atom->sort == ATOM_FORM && !atom->exact.n &&
           !atom->capital && atom->part == part;
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
    all->v[kept++] = (struct alternative){.atoms = atom, .count = 1};
    all->n = kept;
}

static int add_slot(struct parser *parser, struct sayso_str text, enum slot_sort sort)
{
    struct alternatives all = {0};
    bool gap = is_gap(text) && sort == SLOT_TAKEN;
    if (parser->count == MAX_SLOTS)
        return fail(parser, text, "too many words in one rule");
    if (is_gap(text) && sort == SLOT_OPTIONAL)
        return fail(parser, text, "a gap is optional already");
    if (!gap && add_alternatives(parser, text, &all) != 0)
        return -1;
    for (enum part part = PART_ANY; part < PARTS; part++)
        merge_simple(parser, &all, part);
    struct slot slot = {.alternatives = all.v, .count = all.n, .sort = sort};
    ARENA_PUSH(parser->arena, parser->slots, parser->count, parser->capacity, slot);
    return 0;
}

/* How a slot is enclosed. */
static const struct enclosure {
    const char *open, *unclosed, *followed;
    char close;
    enum slot_sort sort;
} enclosures[] = {
    {"(", "a parenthesis is not closed", "a blank must follow ')'", ')', SLOT_OPTIONAL},
    {"[not ", "a bracket is not closed", "a blank must follow ']'", ']',
     SLOT_NOT_BESIDE},
    {"[", "a bracket is not closed", "a blank must follow ']'", ']', SLOT_BESIDE},
    {"", "", "", ' ', SLOT_TAKEN},
};

static const struct enclosure *enclosure_at(struct sayso_str cell, size_t at)
{
    const struct enclosure *enclosure = enclosures;
    while (!str_starts(str_sub(cell, at, cell.n), enclosure->open))
        enclosure++;
    return enclosure;
}

static int check_stray(struct parser *parser, struct sayso_str text)
{
    if (str_find_char(text, '(', 0) != SIZE_MAX ||
        str_find_char(text, ')', 0) != SIZE_MAX)
        return fail(parser, text, "parentheses stand around whole words");
    if (str_find_char(text, '[', 0) != SIZE_MAX ||
        str_find_char(text, ']', 0) != SIZE_MAX)
        return fail(parser, text, "brackets stand around whole words");
    return 0;
}

/* The slot at parser->at, up to a blank or what closes it. */
static int parse_slot(struct parser *parser)
{
    struct sayso_str cell = parser->cell;
    const struct enclosure *enclosure = enclosure_at(cell, parser->at);
    bool enclosed = enclosure->sort != SLOT_TAKEN;
    size_t start = parser->at + strlen(enclosure->open);
    size_t end = str_find_char(cell, enclosure->close, start);
    if (enclosed && end == SIZE_MAX)
        return fail(parser, (struct sayso_str){0}, enclosure->unclosed);
    if (end == SIZE_MAX)
        end = cell.n;
    struct sayso_str text = str_sub(cell, start, end);
    parser->at = end + enclosed;
    if (parser->at < cell.n && cell.p[parser->at] != ' ')
        return fail(parser, (struct sayso_str){0}, enclosure->followed);
    if (!text.n)
        return fail(parser, (struct sayso_str){0}, "an alternative is empty");
    if (check_stray(parser, text) != 0)
        return -1;
    return add_slot(parser, text, enclosure->sort);
}

static bool is_beside(const struct slot *slot)
{
    return slot->sort == SLOT_BESIDE || slot->sort == SLOT_NOT_BESIDE;
}

static bool begins_anywhere(const struct slot *slot)
{
    bool open = !slot->count;
    for (size_t i = 0; i < slot->count; i++)
        open |= slot->alternatives[i].atoms[0].sort != ATOM_FORM;
    return open;
}

/* A rule must begin with a word, so that it is looked for only where that stands. */
static int check_ends(struct parser *parser)
{
    const struct slot *last = NULL;
    bool begun = false;
    for (size_t i = 0; i < parser->count; i++) {
        const struct slot *slot = &parser->slots[i];
        if (is_beside(slot))
            continue;
        if (!begun && begins_anywhere(slot))
            return fail(parser, parser->cell, "a rule cannot begin with a gap");
        begun = begun || slot->sort == SLOT_TAKEN;
        last = slot;
    }
    if (!begun)
        return fail(parser, parser->cell, "a rule needs a word that is not optional");
    if (!last->count)
        return fail(parser, parser->cell, "a rule cannot end with a gap");
    return 0;
}

/* ## What stays of a rule ---------------------------------------------------------- */

static const struct atom *keep_atoms(struct arena *arena, const struct atom *from,
                                     size_t count)
{
    struct atom *atoms = arena_array(arena, count, sizeof *atoms);
    for (size_t i = 0; i < count; i++) {
        size_t n = from[i].count;
        atoms[i].part = from[i].part;
        atoms[i].sort = from[i].sort;
        atoms[i].capital = from[i].capital;
        if (from[i].exact.n)
            atoms[i].exact = arena_str(arena, from[i].exact);
        atoms[i].count = n;
        if (n)
            atoms[i].words = memcpy(arena_array_raw(arena, n, sizeof *from[i].words),
                                    from[i].words, n * sizeof *from[i].words);
    }
    return atoms;
}

uint64_t atom_bits(const struct atom *atom)
{
    uint64_t bits = atom->sort == ATOM_FORM ? 0 : UINT64_MAX;
    for (size_t i = 0; i < atom->count; i++)
        bits |= word_bit(atom->words[i]);
    return bits;
}

/* Copy what was put together, which is less than what that took; nothing of it has
 * bytes that mean nothing, for src/bake. */
static const struct slot *keep_slots(struct arena *arena, const struct slot *from,
                                     size_t count, size_t before)
{
    struct slot *slots = arena_array(arena, count, sizeof *slots);
    for (size_t i = 0; i < count; i++) {
        size_t n = from[i].count;
        struct alternative *all = n ? arena_array(arena, n, sizeof *all) : NULL;
        for (size_t k = 0; k < n; k++) {
            all[k].count = from[i].alternatives[k].count;
            all[k].atoms =
                keep_atoms(arena, from[i].alternatives[k].atoms, all[k].count);
            all[k].bits = atom_bits(&all[k].atoms[i < before ? all[k].count - 1 : 0]);
            slots[i].bits |= all[k].bits;
        }
        slots[i].alternatives = all;
        slots[i].count = n;
        slots[i].sort = from[i].sort;
    }
    return slots;
}

static int parse(struct parser *parser)
{
    while (parser->at < parser->cell.n) {
        if (parser->cell.p[parser->at] == ' ')
            parser->at++;
        else if (parse_slot(parser) != 0)
            return -1;
    }
    return check_ends(parser);
}

int phrase_compile(struct arena *arena, struct rubric *rubric, struct sayso_str cell,
                   struct rule *rule, struct phrase_error *error)
{
    struct arena scratch = {0};
    struct parser parser = {.arena = &scratch,
                            .rubric = rubric,
                            .words = rubric->words,
                            .cell = cell,
                            .error = error};
    int result = parse(&parser);
    if (!result) {
        while (is_beside(&parser.slots[rule->before_count]))
            rule->before_count++;
        rule->before =
            keep_slots(arena, parser.slots, parser.count, rule->before_count);
        rule->slots = rule->before + rule->before_count;
        rule->slot_count = parser.count - rule->before_count;
    }
    arena_free(&scratch);
    return result;
}

int phrase_list(struct rubric *rubric, struct sayso_str cell,
                struct phrase_error *error)
{
    struct arena scratch = {0};
    struct parser parser = {.arena = &scratch,
                            .rubric = rubric,
                            .words = rubric->words,
                            .cell = cell,
                            .error = error,
                            .in_list = true};
    struct alternatives all = {0};
    int result = add_alternatives(&parser, cell, &all);
    arena_free(&scratch);
    return result;
}
