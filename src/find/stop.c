/*
 * Does a full stop end its sentence? It asks, in this order: is there anything that
 * ends; does what follows begin like a sentence; is the word before it an abbreviation
 * of the rubric, an initial or an item's number. Which abbreviations there are is the
 * rubric's; that a function word in capitals begins a sentence is grammar. It does not
 * know quotations: a stop inside one ends a sentence, too.
 */
#include "find/stop.h"

#include "base/str.h"
#include "base/utf8.h"
#include "find/mark.h"

enum { MAX_RUN = 128, MAX_CLOSERS = 64, MAX_WORD = 64, MAX_NAME_WORDS = 3 };

/* Words that open a clause; in capitals after "U.S." they begin a sentence. */
#define FUNCTION_WORDS                                                                 \
    (WORD_DET | WORD_PRONOUN | WORD_PREP | WORD_CONJ | WORD_SUB | WORD_WH |            \
     WORD_MODAL | WORD_BE | WORD_HAVE | WORD_DO)

static size_t skip_blanks(struct sayso_str text, size_t at)
{
    size_t n;
    while (utf8_is_space(utf8_at(text, at, &n)) && n)
        at += n;
    return at;
}

/* " ." of ". . .", but not " .5". */
static size_t scan_spaced_dot(struct sayso_str text, size_t at)
{
    size_t blank, dot, after;
    uint32_t cp = utf8_at(text, at, &blank);
    if (cp != ' ' && cp != 0xA0)
        return 0;
    if (utf8_at(text, at + blank, &dot) != '.')
        return 0;
    cp = utf8_at(text, at + blank + dot, &after);
    return utf8_is_digit(cp) || utf8_is_alpha(cp) ? 0 : blank + dot;
}

/* "[12]": the number of a footnote. */
static size_t scan_footnote(struct sayso_str text, size_t at)
{
    size_t n = 1;
    if (at >= text.n || text.p[at] != '[')
        return 0;
    while (n < 5 && at + n < text.n && ascii_digit(text.p[at + n]))
        n++;
    return n > 1 && at + n < text.n && text.p[at + n] == ']' ? n + 1 : 0;
}

static size_t read_closers(struct sayso_str text, struct stop *stop)
{
    size_t at = stop->marks, n;
    while (at - stop->marks < MAX_CLOSERS) {
        uint32_t cp = utf8_at(text, at, &n);
        if (!mark_closes(cp))
            n = scan_footnote(text, at);
        if (!n)
            break;
        stop->quoted = stop->quoted || mark_quotes(cp);
        at += n;
    }
    while (at < text.n && text.p[at] == ' ' && at - stop->marks < MAX_CLOSERS) {
        size_t note = scan_footnote(text, at + 1);
        if (!note || (at + 1 + note < text.n && !ascii_space(text.p[at + 1 + note])))
            break;
        at += 1 + note;
    }
    return at;
}

struct stop stop_read(struct sayso_str text, size_t at)
{
    struct stop stop = {.at = at, .marks = at};
    while (stop.marks - at < MAX_RUN) {
        size_t n;
        uint32_t cp = utf8_at(text, stop.marks, &n);
        if (mark_ends(cp)) {
            stop.count += cp == 0x2026 ? 3 : 1;
            stop.loud = stop.loud || (cp != '.' && cp != 0x2026);
        } else {
            n = stop.loud ? 0 : scan_spaced_dot(text, stop.marks);
            stop.spaced = stop.spaced || n;
            stop.count += n != 0;
        }
        if (!n)
            break;
        stop.marks += n;
    }
    stop.end = read_closers(text, &stop);
    stop.next = skip_blanks(text, stop.end);
    return stop;
}

/* The word that starts at `at`: letters, digits, apostrophes, up to a fixed length. */
static struct sayso_str word_at(struct sayso_str text, size_t at)
{
    size_t end = at, n;
    while (end - at < MAX_WORD) {
        uint32_t cp = utf8_at(text, end, &n);
        if (!n || !(utf8_is_alpha(cp) || utf8_is_digit(cp)))
            break;
        end += n;
    }
    return str_sub(text, at, end);
}

/* Lower case that begins a name all the same: "iPhone", "al-Qaida". */
static bool lower_name(struct sayso_str text, size_t at)
{
    size_t n;
    for (int i = 0; i < 3; i++) {
        uint32_t cp = utf8_at(text, at, &n);
        if (cp == '-' && i == 2)
            return utf8_is_upper(utf8_at(text, at + n, &n));
        if (i && utf8_is_upper(cp))
            return true;
        if (!utf8_is_lower(cp))
            return false;
        at += n;
    }
    return utf8_at(text, at, &n) == '-' && utf8_is_upper(utf8_at(text, at + 1, &n));
}

/* Where the first word at or behind `at` begins, past opening marks and dashes. */
static size_t skip_openers(struct sayso_str text, size_t at)
{
    size_t n, from = at;
    while (at - from < MAX_CLOSERS) {
        uint32_t cp = utf8_at(text, at, &n);
        bool dash = cp == '-' || cp == 0x2013 || cp == 0x2014 || cp == '*' || cp == '_';
        if (!n || !(mark_opens(cp) || dash || utf8_is_space(cp)))
            break;
        at += n;
    }
    return at;
}

/* May a sentence begin at `at`? Not with lower case, nor with a mark. */
static bool begins(struct sayso_str text, size_t at)
{
    size_t n;
    uint32_t cp = utf8_at(text, at, &n);
    if (utf8_is_lower(cp))
        return lower_name(text, at);
    if (cp == '$' || cp == '#' || cp == '@' || cp == '<' || cp == 0xA3 ||
        cp == 0x20AC || mark_bullet(cp))
        return true;
    return utf8_is_alpha(cp) || utf8_is_digit(cp) || cp > 0x2E80;
}

/* "[...]" and "(…)": something was left out. */
static bool is_elision(struct sayso_str text, const struct stop *stop)
{
    size_t n;
    uint32_t before = utf8_before(text, stop->at, &n);
    uint32_t after = utf8_at(text, stop->marks, &n);
    return (before == '[' && after == ']') || (before == '(' && after == ')');
}

static const struct word *known(const struct open_sentence *open, struct sayso_str form)
{
    return open->rubric && form.n ? rubric_word(open->rubric, form) : NULL;
}

/* The word that the stop's first mark is attached to, dots and hyphens inside it. */
static struct sayso_str word_before(const struct open_sentence *open, size_t at)
{
    size_t start = at, n;
    while (start > open->start && at - start < MAX_WORD) {
        if (ascii_alpha(open->text.p[start - 1])) {
            start--;
            continue;
        }
        uint32_t cp = utf8_before(open->text, start, &n);
        if (utf8_is_space(cp) || mark_opens(cp) || mark_bullet(cp) || cp == '/' ||
            cp == '*' || cp == '_' || cp == 0x2014)
            break;
        start -= n;
    }
    return str_sub(open->text, start, at);
}

/* Is `form` written as the rubric's row wants it? Capitals of the row must be capitals;
 * and a single letter in lower case ("p.") is none in upper case: that is an initial.
 */
static bool is_written(struct sayso_str form, struct sayso_str match)
{
    size_t length, n;
    bool upper = utf8_is_upper(utf8_at(form, 0, &length));
    if (utf8_is_upper(utf8_at(match, 0, &n)))
        return upper;
    return !upper || form.n != length + 1;
}

/* The rubric's row for an abbreviation whose full stop stands behind `word`; "R-Ky." is
 * found as "Ky.". */
static const struct rule *abbreviation(const struct open_sentence *open,
                                       struct sayso_str word)
{
    size_t start = str_offset(open->text, word);
    size_t end = start + word.n + 1;
    while (start < end) {
        struct sayso_str form = str_sub(open->text, start, end);
        const struct word *entry = known(open, form);
        const struct rule *rule = entry ? entry->abbreviation : NULL;
        if (rule && is_written(form, rule->cells.match))
            return rule;
        size_t hyphen = str_find_char(form, '-', 0);
        if (hyphen == SIZE_MAX)
            return NULL;
        start += hyphen + 1;
    }
    return NULL;
}

/* An initial ("J") or letters with dots between them ("U.S", "e.g"). */
static bool is_initials(struct sayso_str word)
{
    size_t at = 0, n;
    bool letter = false;
    while (at < word.n) {
        uint32_t cp = utf8_at(word, at, &n);
        if (letter ? cp != '.' && cp != '-' : !utf8_is_alpha(cp))
            return false;
        letter = !letter;
        at += n;
    }
    return letter && word.n;
}

bool stop_has_words(struct open_sentence *open, size_t end, size_t words)
{
    size_t n;
    while (open->words < words && open->counted < end) {
        uint32_t cp = utf8_at(open->text, open->counted, &n);
        if (mark_ends(cp)) { /* it ended nothing, and holds no words */
            open->counted = stop_read(open->text, open->counted).end;
            open->in_word = false;
            continue;
        }
        bool alnum = utf8_is_alpha(cp) || utf8_is_digit(cp);
        open->words += alnum && !open->in_word;
        open->in_word = alnum;
        open->counted += n;
    }
    return open->words >= words;
}

/* "1.", "2.1.", "b.", "IV." and nothing before it: an item's marker. */
static bool is_marker(struct open_sentence *open, struct sayso_str word)
{
    size_t at = str_offset(open->text, word);
    if (word.n > 8)
        return false;
    for (size_t i = 0; i < word.n; i++) {
        char c = word.p[i];
        bool roman = c == 'I' || c == 'V' || c == 'X';
        if (!ascii_digit(c) && c != '.' && !(roman || (word.n == 1 && ascii_alpha(c))))
            return false;
    }
    return at == open->start || !stop_has_words(open, at + word.n, 2);
}

/* After an abbreviation that may stand inside a name ("U.S.", "Inc."): does the capital
 * that follows begin a sentence? Only a word that no name begins with shows it. */
static bool starts_anew(const struct open_sentence *open, size_t at)
{
    struct sayso_str form = word_at(open->text, at);
    const struct word *word = known(open, form);
    size_t n;
    uint32_t cp = utf8_at(form, 0, &n);
    if (!word || !utf8_is_upper(cp))
        return false;
    if (form.n > 1 && utf8_is_upper(utf8_at(form, n, &n)))
        return false;
    if (word->classes & FUNCTION_WORDS)
        return true;
    uint32_t named = WORD_NOUN | WORD_PLURAL | WORD_ADJ | WORD_TITLE;
    return (word->classes & WORD_ADV) && !(word->classes & named);
}

/* After "p.m." or "etc.": a capital begins a sentence unless it tells the day or the
 * time zone, or the sentence has but begun ("At 5 a.m. Mr. Smith ..."). */
static bool ends_any(struct open_sentence *open, size_t stop, size_t at)
{
    struct sayso_str form = word_at(open->text, at);
    const struct word *word = known(open, form), *first;
    size_t n;
    if (!utf8_is_upper(utf8_at(form, 0, &n)))
        return false;
    if (word && (word->classes & WORD_TIME))
        return false;
    if (form.n >= 2 && form.n <= 4 && utf8_is_upper(utf8_at(form, n, &n)))
        return false;
    first = known(open, word_at(open->text, skip_openers(open->text, open->start)));
    return !first || !(first->classes & WORD_PREP) ||
           stop_has_words(open, stop, WORDS_TOLD);
}

/* Does the single full stop at `stop` end the sentence, given what follows at `at`? */
static bool dot_ends(struct open_sentence *open, const struct stop *stop, size_t at)
{
    struct sayso_str word = word_before(open, stop->at);
    if (!word.n)
        return true;
    if (is_marker(open, word))
        return false;
    const struct rule *rule = abbreviation(open, word);
    size_t n;
    if (!rule)
        return !is_initials(word) || starts_anew(open, at);
    if (str_is(rule->cells.klass, "title"))
        return false;
    if (str_is(rule->cells.klass, "number"))
        return !utf8_is_digit(utf8_at(open->text, at, &n));
    if (str_is(rule->cells.klass, "any"))
        return ends_any(open, stop->at, at);
    return starts_anew(open, at);
}

/* `?" Jane Smith asked.`: names, one verb and a mark go on with the quotation. */
static bool is_attributed(const struct open_sentence *open, size_t at)
{
    size_t n;
    for (int i = 0; i <= MAX_NAME_WORDS; i++) {
        struct sayso_str form = word_at(open->text, at);
        size_t end = at + form.n;
        if (!form.n)
            return false;
        if (!utf8_is_upper(utf8_at(form, 0, &n))) {
            const struct word *word = known(open, form);
            uint32_t cp = utf8_at(open->text, end, &n);
            return i && word && (word->classes & (WORD_PAST | WORD_S)) &&
                   (n == 0 || cp == '.' || cp == ',' || cp == ':');
        }
        at = skip_blanks(open->text, end);
    }
    return false;
}

/* "world.Today": a blank was lost. Not in addresses and file names. */
static bool is_glued(const struct open_sentence *open, const struct stop *stop)
{
    size_t n, m;
    struct sayso_str word = word_before(open, stop->at);
    uint32_t first = utf8_at(open->text, stop->end, &n);
    uint32_t second = utf8_at(open->text, stop->end + n, &m);
    uint32_t last = utf8_before(word, word.n, &n);
    uint32_t before = utf8_before(word, word.n - n, &m);
    if (!utf8_is_upper(first) || !utf8_is_lower(second))
        return false;
    struct sayso_str ahead = str_sub(open->text, stop->end, stop->end + MAX_WORD);
    struct sayso_str token = str_cover(word, ahead);
    token = str_sub(token, 0, str_find_char(token, ' ', 0));
    if (str_find_char(token, '@', 0) != SIZE_MAX || str_starts(word, "www"))
        return false;
    return utf8_is_digit(last) || (utf8_is_lower(last) && utf8_is_alpha(before));
}

size_t stop_cut(struct open_sentence *open, const struct stop *stop)
{
    size_t n;
    struct sayso_str text = open->text;
    if (stop->next >= text.n || !stop_has_words(open, stop->at, 1) ||
        is_elision(text, stop))
        return 0;
    if (mark_wide(utf8_before(text, stop->marks, &n)))
        return stop->end;
    size_t at = skip_openers(text, stop->next);
    if (stop->next == stop->end ? !is_glued(open, stop) : !begins(text, at))
        return 0;
    if (stop->quoted && is_attributed(open, at))
        return 0;
    if (!stop->loud && stop->count == 1 && !dot_ends(open, stop, at))
        return 0;
    size_t blank = skip_blanks(text, stop->at + 1);
    bool attached = !utf8_is_space(utf8_before(text, stop->at, &n));
    if (!stop->loud && stop->count == 3 && !attached)
        return 0;
    if (stop->spaced && attached && blank > stop->at + 1)
        return stop->at + 1;
    return stop->end;
}
