/*
 * Finds the name in a source phrase by capitals, commas and the rubric's word classes.
 * It serves to group the mentions of one source, no more: where it errs, one source is
 * listed twice. Every scan is linear in the phrase.
 */
#include "rate/name.h"

#include "base/str.h"
#include "base/utf8.h"

enum { MAX_PARTICLES = 3 /* "van der", "de la" */ };

/* A stretch of words with capitals, with what stands before and behind it. */
struct run {
    struct sayso_str first, last, next;
    size_t words;
};

static bool breaks(uint32_t cp)
{
    return cp == ',' || cp == ';' || cp == '(' || cp == ')' || cp == 0x2014;
}

struct sayso_str name_word(struct sayso_str text, size_t *at)
{
    size_t length;
    while (*at < text.n && utf8_is_space(utf8_at(text, *at, &length)))
        *at += length;
    size_t start = *at;
    while (*at < text.n && !utf8_is_space(utf8_at(text, *at, &length)))
        *at += length;
    return str_sub(text, start, *at);
}

/* The next part of the phrase between commas, brackets and dashes. */
static bool next_part(struct sayso_str phrase, size_t *at, struct sayso_str *part)
{
    size_t length = 0, start = *at;
    if (start >= phrase.n)
        return false;
    while (*at < phrase.n && !breaks(utf8_at(phrase, *at, &length)))
        *at += length;
    *part = str_trim(str_sub(phrase, start, *at));
    if (*at < phrase.n)
        *at += length;
    return true;
}

static bool capital(struct sayso_str word)
{
    size_t length;
    return utf8_is_upper(utf8_at(word, 0, &length));
}

static bool is(const struct rubric *rubric, struct sayso_str word, uint32_t classes)
{
    const struct word *known = rubric_word(rubric, word);
    if (!known && str_ends(word, "."))
        known = rubric_word(rubric, str_sub(word, 0, word.n - 1));
    return known && (known->classes & classes) != 0;
}

static const uint32_t grammar = WORD_PREP | WORD_CONJ | WORD_SUB | WORD_WH | WORD_DET |
                                WORD_PRONOUN | WORD_MODAL | WORD_BE | WORD_HAVE;

/* "de", "van", "bin": small words inside a name that grammar does not claim. */
static bool particle(const struct rubric *rubric, struct sayso_str word)
{
    return word.n > 0 && word.n <= 3 &&
           !is(rubric, word, grammar | WORD_TITLE | WORD_PERSON);
}

/* The capital that goes on a name after at most MAX_PARTICLES particles; else empty. */
static struct sayso_str next_capital(const struct rubric *rubric, struct sayso_str part,
                                     size_t *at)
{
    for (size_t i = 0; i <= MAX_PARTICLES; i++) {
        struct sayso_str word = name_word(part, at);
        if (capital(word))
            return word;
        if (!particle(rubric, word))
            break;
    }
    return (struct sayso_str){0};
}

/* The next run of capitals in a part; particles between two capitals belong to it. */
static bool next_run(const struct rubric *rubric, struct sayso_str part, size_t *at,
                     struct run *run)
{
    struct sayso_str word = name_word(part, at);
    while (word.n > 0 && !capital(word))
        word = name_word(part, at);
    *run = (struct run){.first = word};
    for (size_t behind = *at; word.n > 0; word = next_capital(rubric, part, &behind)) {
        run->last = word;
        run->words++;
        *at = behind;
    }
    size_t peek = *at;
    run->next = name_word(part, &peek);
    return run->words > 0;
}

static struct sayso_str run_text(const struct run *run)
{
    return str_cover(run->first, run->last);
}

/* The name in one part: a leading "Robert Smith" before "of Elling", or the last run of
 * capitals, as in "the historian Marguerite Soll". */
static struct sayso_str part_name(const struct rubric *rubric, struct sayso_str part)
{
    struct run run;
    struct sayso_str name = {0};
    for (size_t at = 0; next_run(rubric, part, &at, &run);) {
        name = run_text(&run);
        if (run.words >= 2 && is(rubric, run.next, WORD_PREP | WORD_WH) &&
            !is(rubric, run.last, WORD_TITLE | WORD_PERSON))
            break;
    }
    return name;
}

struct sayso_str name_person(const struct rubric *rubric, struct sayso_str phrase)
{
    struct sayso_str part, found = {0};
    for (size_t at = 0; next_part(phrase, &at, &part);) {
        size_t start = 0;
        struct run run;
        if (!next_run(rubric, part, &start, &run))
            continue;
        if (run_text(&run).n == part.n)
            return part;
        if (found.n == 0)
            found = part_name(rubric, part);
    }
    return found.n > 0 ? found : str_trim(phrase);
}

static bool leads_aside(struct sayso_str word)
{
    static const char *const words[] = {"a",   "an",    "the",   "its",   "which",
                                        "who", "whose", "where", "based", "citing"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_is(word, words[i]))
            return true;
    return false;
}

struct sayso_str name_thing(struct sayso_str phrase)
{
    size_t at = 0, end = phrase.n;
    struct sayso_str first = name_word(phrase, &at);
    size_t start = str_offset(phrase, first);
    if ((str_is_fold(first, "the") || str_is_fold(first, "a") ||
         str_is_fold(first, "an")) &&
        at < phrase.n)
        start = at;
    for (size_t comma = str_find_char(phrase, ',', start); comma < phrase.n;
         comma = str_find_char(phrase, ',', at)) {
        at = comma + 1;
        size_t behind = at;
        if (!leads_aside(name_word(phrase, &behind)))
            continue;
        end = comma;
        break;
    }
    return str_trim(str_sub(phrase, start, end));
}

static struct sayso_str cut_end(struct sayso_str name)
{
    if (str_ends(name, "'s"))
        return str_sub(name, 0, name.n - 2);
    if (str_ends(name, "\u2019s"))
        return str_sub(name, 0, name.n - 4);
    return str_ends(name, ".") ? str_sub(name, 0, name.n - 1) : name;
}

struct sayso_str name_bare(const struct rubric *rubric, struct sayso_str name)
{
    size_t at = 0;
    struct sayso_str bare = cut_end(str_trim(name));
    for (struct sayso_str word = name_word(bare, &at); word.n > 0;
         word = name_word(bare, &at)) {
        struct sayso_str rest = str_trim(str_sub(bare, at, bare.n));
        if (rest.n == 0 || !is(rubric, word, WORD_TITLE | WORD_PERSON))
            break;
        bare = rest;
        at = 0;
    }
    return bare;
}
