/*
 * Finds the name in a source phrase by capitals, commas and the rubric's word classes.
 * It serves to group the mentions of one source, no more: where it errs, one source is
 * listed twice. Every scan is linear in the phrase.
 */
#include "rate/name.h"

#include "base/str.h"
#include "base/utf8.h"

enum {
    MAX_PARTICLES = 3, /* "van der", "de la" */
    MAX_LISTED = 3     /* words of one part of a list */
};

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
    size_t start = *at, length;
    while (start < text.n && utf8_is_space(utf8_at(text, start, &length)))
        start += length;
    size_t end = start;
    for (; end < text.n; end += length) {
        while (end < text.n && ascii_graph(text.p[end]))
            end++;
        if (utf8_is_space(utf8_at(text, end, &length)))
            break;
    }
    *at = end;
    return str_sub(text, start, end);
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

bool name_is_capital(struct sayso_str word)
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
        if (name_is_capital(word))
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
    while (word.n > 0 && (!name_is_capital(word) || is(rubric, word, WORD_DET)))
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
    return found.n > 0 ? found : name_thing(rubric, phrase);
}

/* "Editors, reporters and readers": behind the comma a few words without a preposition
 * or an article, then "and" or another comma. An apposition is otherwise. */
static bool lists(const struct rubric *rubric, struct sayso_str rest)
{
    size_t at = 0;
    for (size_t i = 0; i <= MAX_LISTED; i++) {
        struct sayso_str word = name_word(rest, &at);
        if (word.n == 0)
            return false;
        if (str_is(word, "and") || str_is(word, "or") || (i > 0 && str_is(word, "&")))
            return true;
        if (!name_is_capital(word) && is(rubric, word, grammar | WORD_PART))
            return false;
        if (str_ends(word, ","))
            return true;
    }
    return false;
}

struct sayso_str name_without_article(struct sayso_str phrase)
{
    size_t at = 0;
    struct sayso_str first = name_word(phrase, &at);
    bool article = str_is_fold(first, "the") || str_is_fold(first, "a") ||
                   str_is_fold(first, "an");
    return str_trim(str_sub(phrase, article && at < phrase.n ? at : 0, phrase.n));
}

struct sayso_str name_thing(const struct rubric *rubric, struct sayso_str phrase)
{
    phrase = name_without_article(phrase);
    size_t at = 0, end = phrase.n;
    bool comma = false;
    for (struct sayso_str word = name_word(phrase, &at); word.n > 0;
         word = name_word(phrase, &at)) {
        size_t here = str_offset(phrase, word);
        bool relative = here > 0 && !name_is_capital(word) &&
                        (is(rubric, word, WORD_WH) || str_is(word, "that"));
        if (relative || (comma && !lists(rubric, str_sub(phrase, here, phrase.n)))) {
            end = here;
            break;
        }
        comma = str_ends(word, ",");
    }
    struct sayso_str name = str_trim(str_sub(phrase, 0, end));
    size_t bracket = str_find(name, STR_LIT(" ("), 0);
    if (str_ends(name, ")") && bracket != SIZE_MAX)
        name = str_sub(name, 0, bracket);
    return str_ends(name, ",") ? str_sub(name, 0, name.n - 1) : name;
}

bool name_holds_name(const struct rubric *rubric, struct sayso_str phrase)
{
    size_t at = 0;
    struct run run;
    return next_run(rubric, name_without_article(phrase), &at, &run);
}

bool name_has_words(struct sayso_str name, size_t least)
{
    size_t at = 0;
    while (least > 0 && name_word(name, &at).n > 0)
        least--;
    return least == 0;
}

bool name_is_pronoun(const struct rubric *rubric, struct sayso_str phrase)
{
    return !name_has_words(phrase, 2) && is(rubric, phrase, WORD_PRONOUN | WORD_WH);
}

static bool is_first_person(struct sayso_str word)
{
    return str_is_fold(word, "i") || str_is_fold(word, "we");
}

bool name_is_one(const struct rubric *rubric, struct sayso_str phrase)
{
    size_t at = 0;
    struct sayso_str first = name_word(phrase, &at);
    if (name_is_pronoun(rubric, phrase))
        return !is_first_person(first);
    return str_is_fold(first, "a") || str_is_fold(first, "an") ||
           str_is_fold(first, "another") || is(rubric, first, WORD_NUMBER);
}

static struct sayso_str cut_end(struct sayso_str name)
{
    if (str_ends(name, "'s"))
        return str_sub(name, 0, name.n - 2);
    if (str_ends(name, "\u2019s"))
        return str_sub(name, 0, name.n - 4);
    return str_ends(name, ".") ? str_sub(name, 0, name.n - 1) : name;
}

struct sayso_str name_without_suffix(struct sayso_str name)
{
    static const char *const suffixes[] = {" Jr", " Sr", " II", " III"};
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
        if (str_ends(name, suffixes[i]))
            return str_trim(str_sub(name, 0, name.n - str_from(suffixes[i]).n));
    return name;
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
