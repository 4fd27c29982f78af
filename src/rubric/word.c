/*
 * The table of words: an open-addressing hash of folded forms. It knows the closed
 * classes of grammar (closed.c) and how English inflects regularly; every other word,
 * and every irregular form, comes from rows of the rubric. A form has one lemma: a
 * stated irregular one first, then a regular one, then itself.
 */
#include "rubric/word.h"

#include <string.h>

#include "base/eight.h"
#include "base/str.h"
#include "base/utf8.h"
#include "rubric/closed.h"
#include "rubric/spelling.h"

enum { MAX_FORM = 96, MAX_FORMS = 8, FIRST_PLACES = 1 << 11, DOTTED_BITS = 1 << 12 };

/* Forms stated by the rubric; an empty one is regular. */
struct irregular {
    struct sayso_str third, past, participle, gerund, plural;
};

/* A word with what only this file knows of it. */
struct entry {
    struct word word; /* first, so that a word is an entry too */
    const struct irregular *verb, *noun;
    bool stated; /* its lemma comes from a row, not from a rule of spelling */
};

struct place {
    uint64_t hash;
    struct entry *entry;
};

struct word_table {
    struct arena *arena;
    struct place *places;
    size_t count, mask;
    uint64_t dotted[DOTTED_BITS / 64]; /* the set of words that end in a full stop */
    char spelling[2 * MAX_FORM];       /* of the inflected form at hand */
};

/* A form in lower case with straight apostrophes and hyphens, and one s; empty if too
 * long. */
struct folded {
    char bytes[MAX_FORM];
    size_t n;
    uint64_t hash;
};

static uint32_t fold_point(uint32_t cp)
{
    if (cp == 0x2019 || cp == 0x2018 || cp == 0x02BC)
        return '\'';
    if (cp == 0x2010 || cp == 0x2011)
        return '-';
    if (cp == 0x17F) /* the long s, which has no other small letter */
        return 's';
    return utf8_lower(cp);
}

static void fold_rest(struct sayso_str form, size_t at, struct folded *out)
{
    size_t length;
    while (at < form.n && out->n + 4 <= MAX_FORM) {
        uint32_t cp = utf8_at(form, at, &length);
        at += length;
        if (cp != 0xAD) /* a soft hyphen is invisible */
            out->n += utf8_put(fold_point(cp), out->bytes + out->n);
    }
    if (at < form.n)
        out->n = 0;
}

static void fold(struct sayso_str form, struct folded *out)
{
    size_t at = 0;
    out->n = 0;
    if (form.n >= MAX_FORM)
        return;
    for (; at + 8 <= form.n; at += 8) {
        uint64_t eight = eight_at(form.p + at, 8);
        if (eight & EIGHT_HIGHS)
            break;
        eight_put(eight_lower(eight), out->bytes + at);
    }
    for (; at < form.n && (unsigned char)form.p[at] < 0x80; at++)
        out->bytes[at] = ascii_lower(form.p[at]);
    out->n = at;
    if (at < form.n)
        fold_rest(form, at, out);
    out->hash = 0;
    for (size_t i = 0; i < out->n; i += 8)
        out->hash = word_hash_on(out->hash, eight_at(out->bytes + i, out->n - i));
}

static struct place *place_of(const struct word_table *table, const struct folded *form)
{
    size_t at = (size_t)form->hash & table->mask;
    for (;; at = (at + 1) & table->mask) {
        struct place *place = &table->places[at];
        if (!place->entry)
            return place;
        if (place->hash == form->hash && place->entry->word.form.n == form->n &&
            memcmp(place->entry->word.form.p, form->bytes, form->n) == 0)
            return place;
    }
}

static void grow(struct word_table *table)
{
    struct place *old = table->places;
    size_t count = table->mask + 1;
    table->mask = count * 2 - 1;
    table->places = arena_array(table->arena, count * 2, sizeof *table->places);
    for (size_t i = 0; i < count; i++) {
        if (!old[i].entry)
            continue;
        size_t at = (size_t)old[i].hash & table->mask;
        while (table->places[at].entry)
            at = (at + 1) & table->mask;
        table->places[at] = old[i];
    }
}

/* Is it a form with a full stop behind it, and surely no word? */
static bool is_undotted(const struct word_table *table, struct sayso_str form,
                        uint64_t hash)
{
    size_t bit = hash >> 32 & (DOTTED_BITS - 1);
    return form.n && form.p[form.n - 1] == '.' &&
           !(table->dotted[bit / 64] >> bit % 64 & 1);
}

static void note_dotted(struct word_table *table, uint64_t hash)
{
    size_t bit = hash >> 32 & (DOTTED_BITS - 1);
    table->dotted[bit / 64] |= UINT64_C(1) << bit % 64;
}

static struct entry *intern(struct word_table *table, struct sayso_str form)
{
    struct folded folded;
    fold(form, &folded);
    if (table->count * 2 > table->mask)
        grow(table);
    struct place *place = folded.n ? place_of(table, &folded) : NULL;
    if (place && place->entry)
        return place->entry;
    struct entry *entry = arena_alloc(table->arena, sizeof *entry);
    entry->word.lemma = &entry->word;
    struct sayso_str bytes = {folded.bytes, folded.n};
    entry->word.form = arena_str(table->arena, place ? bytes : form);
    entry->word.spelling = (uint8_t)spelling_of(entry->word.form);
    entry->word.bit = (uint8_t)(folded.hash * 0x9E3779B97F4A7C15u >> 58);
    if (place) {
        *place = (struct place){folded.hash, entry};
        table->count++;
        if (str_ends(entry->word.form, "."))
            note_dotted(table, folded.hash);
    }
    return entry;
}

struct word *word_intern(struct word_table *table, struct sayso_str form)
{
    return &intern(table, form)->word;
}

bool word_hash(struct sayso_str form, uint64_t *hash)
{
    *hash = 0;
    for (size_t at = 0; at < form.n; at += 8) {
        uint64_t eight = eight_at(form.p + at, form.n - at);
        if (eight & EIGHT_HIGHS)
            return false;
        *hash = word_hash_on(*hash, eight_lower(eight));
    }
    return true;
}

void word_prefetch(const struct word_table *table, uint64_t hash)
{
    __builtin_prefetch(&table->places[(size_t)hash & table->mask]);
}

/* A word of that hash, or NULL; only the places are read. */
static const struct word *likely(const struct word_table *table, uint64_t hash)
{
    size_t at = (size_t)hash & table->mask;
    while (table->places[at].entry && table->places[at].hash != hash)
        at = (at + 1) & table->mask;
    const struct entry *entry = table->places[at].entry;
    if (!entry)
        return NULL;
    __builtin_prefetch(entry);
    __builtin_prefetch(entry + 1); /* mostly its form */
    return &entry->word;
}

static const struct word *find_folded(const struct word_table *table,
                                      struct sayso_str form)
{
    struct folded folded;
    fold(form, &folded);
    const struct place *place = folded.n ? place_of(table, &folded) : NULL;
    return place && place->entry ? &place->entry->word : NULL;
}

/* The word of that form, of ASCII, if it is no other than `word`, of the same hash. */
static const struct word *read(const struct word_table *table, const struct word *word,
                               struct sayso_str form)
{
    bool same = !word || (word->form.n == form.n &&
                          (form.n <= 8 || str_eq_fold(word->form, form)));
    return same ? word : find_folded(table, form);
}

void word_find_all(const struct word_table *table, struct asked *asked, size_t count)
{
    for (size_t i = 0; i < count; i++)
        asked[i].word = likely(table, asked[i].hash);
    for (size_t i = 0; i < count; i++)
        asked[i].word = read(table, asked[i].word, asked[i].form);
}

const struct word *word_find(const struct word_table *table, struct sayso_str form)
{
    uint64_t hash;
    if (!word_hash(form, &hash))
        return find_folded(table, form);
    if (is_undotted(table, form, hash))
        return NULL;
    return read(table, likely(table, hash), form);
}

/* ## Inflection -------------------------------------------------------------------- */

static bool is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

static bool ends_consonant(struct sayso_str s, char last)
{
    return s.n > 1 && s.p[s.n - 1] == last && ascii_alpha(s.p[s.n - 2]) &&
           !is_vowel(s.p[s.n - 2]);
}

static bool hisses(struct sayso_str s)
{
    return str_ends(s, "s") || str_ends(s, "x") || str_ends(s, "z") ||
           str_ends(s, "ch") || str_ends(s, "sh");
}

/* One syllable that ends consonant, vowel, consonant doubles its last letter: plan,
 * planned. Of longer words the stress decides, which spelling does not show. */
static bool doubles(struct sayso_str s)
{
    if (s.n < 3 || is_vowel(s.p[s.n - 1]) || !is_vowel(s.p[s.n - 2]) ||
        !ascii_alpha(s.p[s.n - 1]) || strchr("wxy", s.p[s.n - 1]))
        return false;
    size_t onset = s.n - 2;
    if (is_vowel(s.p[onset - 1]) &&
        !(onset > 1 && s.p[onset - 1] == 'u' && s.p[onset - 2] == 'q'))
        return false;
    for (size_t i = 0; i + 1 < onset; i++)
        if (is_vowel(s.p[i]) || s.p[i] == 'y')
            return false;
    return true;
}

/* The stem without its last `drop` letters, and an ending: until the next one. */
static struct sayso_str joined(struct word_table *table, struct sayso_str stem,
                               size_t drop, const char *ending)
{
    struct sayso_str end = str_from(ending);
    size_t kept = stem.n - drop, n = kept + end.n;
    char *out =
        n <= sizeof table->spelling ? table->spelling : arena_alloc(table->arena, n);
    memcpy(out, stem.p, kept);
    memcpy(out + kept, end.p, end.n);
    return (struct sayso_str){out, n};
}

static struct sayso_str doubled(struct word_table *table, struct sayso_str stem,
                                const char *ending)
{
    char last[8] = {stem.p[stem.n - 1]};
    memcpy(last + 1, ending, strlen(ending) + 1);
    return joined(table, stem, 0, last);
}

static struct sayso_str with_s(struct word_table *table, struct sayso_str s, bool verb)
{
    if (ends_consonant(s, 'y'))
        return joined(table, s, 1, "ies");
    if (hisses(s) || (verb && ends_consonant(s, 'o')))
        return joined(table, s, 0, "es");
    return joined(table, s, 0, "s");
}

static struct sayso_str with_ed(struct word_table *table, struct sayso_str s)
{
    if (str_ends(s, "e"))
        return joined(table, s, 0, "d");
    if (ends_consonant(s, 'y'))
        return joined(table, s, 1, "ied");
    return doubles(s) ? doubled(table, s, "ed") : joined(table, s, 0, "ed");
}

static struct sayso_str with_ing(struct word_table *table, struct sayso_str s)
{
    if (str_ends(s, "ie"))
        return joined(table, s, 2, "ying");
    if (str_ends(s, "e") && s.n > 2 && !str_ends(s, "ee") && !str_ends(s, "oe") &&
        !str_ends(s, "ye"))
        return joined(table, s, 1, "ing");
    return doubles(s) ? doubled(table, s, "ing") : joined(table, s, 0, "ing");
}

/* The forms of one lemma as they are collected. */
struct forms {
    struct word_table *table;
    struct entry *lemma;
    struct word **out;
    size_t n;
};

static void add_form(struct forms *forms, struct sayso_str form, uint32_t class,
                     bool stated)
{
    struct entry *entry = intern(forms->table, form);
    entry->word.classes |= class;
    if (entry != forms->lemma && !entry->stated &&
        (stated || entry->word.lemma == &entry->word)) {
        entry->word.lemma = &forms->lemma->word;
        entry->stated = stated;
    }
    for (size_t i = 0; i < forms->n; i++)
        if (forms->out[i] == &entry->word)
            return;
    if (forms->n < MAX_FORMS)
        forms->out[forms->n++] = &entry->word;
}

/* Stated forms, split at `|`, or the regular one where none is. */
static void add_forms(struct forms *forms, struct sayso_str stated,
                      struct sayso_str regular, uint32_t class)
{
    struct sayso_str form;
    if (!stated.n)
        add_form(forms, regular, class, false);
    while (stated.n && str_split(&stated, '|', &form))
        if (form.n)
            add_form(forms, form, class, true);
}

static void inflect_verb(struct forms *forms)
{
    struct sayso_str s = forms->lemma->word.form;
    const struct irregular none = {0},
                           *given = forms->lemma->verb ? forms->lemma->verb : &none;
    struct sayso_str past = given->past, part = given->participle;
    add_forms(forms, given->third, with_s(forms->table, s, true), WORD_S);
    add_forms(forms, past, with_ed(forms->table, s), WORD_PAST);
    add_forms(forms, part, past.n ? past : with_ed(forms->table, s), WORD_PART);
    add_forms(forms, given->gerund, with_ing(forms->table, s), WORD_ING);
}

static void inflect_noun(struct forms *forms)
{
    struct sayso_str s = forms->lemma->word.form;
    struct sayso_str plural =
        forms->lemma->noun ? forms->lemma->noun->plural : (struct sayso_str){0};
    add_forms(forms, plural, with_s(forms->table, s, false), WORD_PLURAL);
    /* Photos, vetoes: both spellings are about. */
    if (!plural.n && ends_consonant(s, 'o'))
        add_form(forms, joined(forms->table, s, 0, "es"), WORD_PLURAL, false);
}

size_t word_inflect(struct word_table *table, struct sayso_str lemma, bool verb,
                    struct word *out[8])
{
    struct forms forms = {table, intern(table, lemma), out, 0};
    add_form(&forms, lemma, verb ? WORD_BASE : WORD_NOUN, false);
    if (!forms.lemma->word.form.n)
        return forms.n;
    if (verb)
        inflect_verb(&forms);
    else
        inflect_noun(&forms);
    return forms.n;
}

static struct sayso_str next_form(struct sayso_str *rest)
{
    struct sayso_str field = {0};
    while (str_split(rest, ' ', &field))
        if (field.n)
            return str_is(field, "-") ? (struct sayso_str){0} : field;
    return (struct sayso_str){0};
}

void word_forms(struct word_table *table, struct sayso_str lemma, bool verb,
                struct sayso_str forms)
{
    struct entry *entry = intern(table, lemma);
    struct irregular *given = arena_alloc(table->arena, sizeof *given);
    struct sayso_str rest = arena_str(table->arena, forms);
    if (!verb) {
        given->plural = next_form(&rest);
        entry->noun = given;
        return;
    }
    given->third = next_form(&rest);
    given->past = next_form(&rest);
    given->participle = next_form(&rest);
    given->gerund = next_form(&rest);
    entry->verb = given;
}

struct word_table *word_table_new(struct arena *arena)
{
    struct word_table *table = arena_alloc(arena, sizeof *table);
    table->arena = arena;
    table->mask = FIRST_PLACES - 1;
    table->places = arena_array(arena, FIRST_PLACES, sizeof *table->places);
    for (size_t i = 0; i < closed_count; i++) {
        const struct closed *closed = &closed_words[i];
        struct entry *entry = intern(table, str_from(closed->form));
        entry->word.classes |= closed->classes;
        if (!closed->lemma)
            continue;
        entry->word.lemma = word_intern(table, str_from(closed->lemma));
        entry->stated = true;
    }
    word_forms(table, STR_LIT("be"), true, STR_LIT("is|am|are was|were been being"));
    word_forms(table, STR_LIT("do"), true, STR_LIT("does did done doing"));
    word_forms(table, STR_LIT("have"), true, STR_LIT("has had had having"));
    return table;
}

/* ## What the rest of the house asks ----------------------------------------------- */

const struct word *rubric_word(const struct rubric *rubric, struct sayso_str form)
{
    return rubric && rubric->words ? word_find(rubric->words, form) : NULL;
}

bool word_is(const struct word *word, const char *lemma)
{
    return word && (str_is(word->form, lemma) || str_is(word->lemma->form, lemma));
}
