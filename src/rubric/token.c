/*
 * A sentence cut into words and marks, in one pass from left to right. Every byte that
 * is not white space goes into exactly one token, in order. What a word is, spelling
 * decides; only whether a full stop belongs to it is asked of the rubric. Whether a
 * mark opens or closes a quotation, and what a word does, is for others to say.
 */
#include "rubric/token.h"

#include "base/eight.h"
#include "base/str.h"
#include "base/utf8.h"
#include "rubric/rubric.h"
#include "rubric/spelling.h"
#include "rubric/wake.h"
#include "rubric/word.h"

enum {
    MAX_SUFFIX = 3,        /* letters after an apostrophe that may be cut off */
    MAX_ABBREVIATION = 24, /* bytes of a dotted word looked up as a whole */
    MOST_ASKED = 32        /* words looked up at once */
};

/* What a byte can begin, for the bytes that are most of a text. */
enum kind { KIND_SPACE, KIND_LETTER, KIND_DIGIT, KIND_MARK };

/* Tokens, by their places in the list, whose words are still to be looked up. */
struct unread {
    size_t count, tokens[MOST_ASKED];
    struct asked asked[MOST_ASKED];
};

struct splitter {
    const struct rubric *rubric;
    const struct word_table *words; /* the rubric's, or NULL */
    struct sayso_str text;
    struct arena *arena;
    struct tokens *list;
    size_t at;
    bool spaced; /* white space stands before `at` */
    bool single; /* a single quotation mark has opened and not closed */
    struct unread *unread;
    struct waking *waking; /* or NULL */
};

/* Of ASCII: S white space, L letter, D digit, M any other. */
#define S KIND_SPACE
#define L KIND_LETTER
#define D KIND_DIGIT
#define M KIND_MARK
static const unsigned char kinds[128] = {
    M, M, M, M, M, M, M, M, M, S, S, S, S, S, M, M, /* 0x00 */
    M, M, M, M, M, M, M, M, M, M, M, M, M, M, M, M, /* 0x10 */
    S, M, M, M, M, M, M, M, M, M, M, M, M, M, M, M, /* 0x20 */
    D, D, D, D, D, D, D, D, D, D, M, M, M, M, M, M, /* 0x30 */
    M, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0x40 */
    L, L, L, L, L, L, L, L, L, L, L, M, M, M, M, M, /* 0x50 */
    M, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0x60 */
    L, L, L, L, L, L, L, L, L, L, L, M, M, M, M, M  /* 0x70 */
};
#undef S
#undef L
#undef D
#undef M

static enum kind wide_kind_at(struct sayso_str s, size_t at, size_t *length)
{
    uint32_t cp = utf8_at(s, at, length);
    if (utf8_is_space(cp) || !*length)
        return KIND_SPACE;
    if (utf8_is_alpha(cp) && cp != 0x02BC)
        return KIND_LETTER;
    return utf8_is_digit(cp) ? KIND_DIGIT : KIND_MARK;
}

static inline enum kind kind_at(struct sayso_str s, size_t at, size_t *length)
{
    if (at >= s.n || (unsigned char)s.p[at] >= 0x80)
        return wide_kind_at(s, at, length);
    *length = 1;
    return (enum kind)kinds[(unsigned char)s.p[at]];
}

static char byte_at(struct sayso_str s, size_t at)
{
    return at < s.n ? s.p[at] : '\0';
}

static bool alnum_at(struct sayso_str s, size_t at)
{
    size_t length;
    enum kind kind = kind_at(s, at, &length);
    return kind == KIND_LETTER || kind == KIND_DIGIT;
}

/* The length of an apostrophe, straight or typographic, or of the opening mark that
 * word processors put in its place; 0 for none. */
static size_t apostrophe_at(struct sayso_str s, size_t at)
{
    char c = byte_at(s, at);
    if (c == '\'' || (unsigned char)c < 0x80)
        return c == '\'';
    size_t length;
    uint32_t cp = utf8_at(s, at, &length);
    return cp == 0x2019 || cp == 0x2018 || cp == 0x02BC ? length : 0;
}

/* ## Shapes ------------------------------------------------------------------------ */

struct letters {
    size_t letters, lower, digits, units; /* units: letters behind the last digit */
    bool capital;
};

static void count_letters(struct sayso_str s, struct letters *out)
{
    size_t length;
    for (size_t at = 0; at < s.n; at += length) {
        enum kind kind = kind_at(s, at, &length);
        if (kind == KIND_DIGIT) {
            out->digits++;
            out->units = 0;
        } else if (kind == KIND_LETTER) {
            char c = s.p[at];
            bool upper =
                length == 1 ? c <= 'Z' : utf8_is_upper(utf8_at(s, at, &length));
            out->letters++;
            out->units++;
            out->lower += !upper;
            out->capital |= at == 0 && upper;
        }
    }
}

/* Most words are small letters, the first perhaps a capital. */
static bool is_lower_from(struct sayso_str s, size_t at)
{
    for (; at < s.n; at++)
        if (s.p[at] < 'a' || s.p[at] > 'z')
            return false;
    return true;
}

/* 1990s and 12m are numbers, 15-year-old and B-52 are words. */
static uint16_t shape_of(struct sayso_str s)
{
    struct letters n = {0};
    if (is_lower_from(s, 0))
        return SHAPE_WORD | SHAPE_SMALL;
    unsigned shape = 0;
    size_t length;
    count_letters(s, &n);
    if (!n.letters && !n.digits)
        return SHAPE_MARK;
    if (n.digits && (!n.letters || (kind_at(s, 0, &length) == KIND_DIGIT &&
                                    n.letters == n.units && n.letters < 3)))
        shape |= SHAPE_NUMBER;
    else
        shape |= SHAPE_WORD;
    if (n.capital)
        shape |= SHAPE_CAPITAL;
    if (n.letters > 1 && !n.lower)
        shape |= SHAPE_UPPER;
    return (uint16_t)shape;
}

/* ## Tokens ------------------------------------------------------------------------ */

/* The spelling is the word's where the text is written in as many bytes: a mark or
 * letter that folding takes for one of ASCII is longer. */
static void set_word(struct token *token, const struct word *word)
{
    bool same = word && word->form.n == token->s.n;
    token->word = word;
    token->classes = word ? word->classes : 0;
    token->shape |= word ? word->ruled : 0;
    token->spelling = same ? word->spelling : (uint8_t)spelling_of(token->s);
}

static void read_words(struct splitter *splitter)
{
    struct unread *unread = splitter->unread;
    if (splitter->words)
        word_find_all(splitter->words, unread->asked, unread->count);
    for (size_t i = 0; i < unread->count; i++)
        set_word(&splitter->list->v[unread->tokens[i]], unread->asked[i].word);
    unread->count = 0;
}

/* Append a token of `n` bytes, without its word, and go on behind it. */
static inline struct token *push(struct splitter *splitter, size_t n, unsigned shape)
{
    struct tokens *list = splitter->list;
    if (list->n == list->capacity)
        list->v = arena_grow(splitter->arena, list->v, list->n, &list->capacity,
                             sizeof *list->v);
    struct token *token = &list->v[list->n++];
    token->s = (struct sayso_str){splitter->text.p + splitter->at, n};
    token->shape = (uint16_t)(splitter->spaced ? shape | SHAPE_SPACED : shape);
    token->tag = TAG_NONE;
    list->words += !(shape & (SHAPE_MARK | SHAPE_SUFFIX));
    splitter->at += n;
    splitter->spaced = false;
    return token;
}

/* The same of one whose word is looked up with others, by its hash. */
static inline void push_unread(struct splitter *splitter, size_t n, unsigned shape,
                               uint64_t hash)
{
    struct unread *unread = splitter->unread;
    if (splitter->words)
        word_prefetch(splitter->words, hash);
    if (unread->count == MOST_ASKED)
        read_words(splitter);
    struct sayso_str form = {splitter->text.p + splitter->at, n};
    size_t place = unread->count++;
    unread->tokens[place] = splitter->list->n;
    unread->asked[place] = (struct asked){form, hash, NULL};
    push(splitter, n, shape);
}

/* The token from `at` to `end`. */
static void emit(struct splitter *splitter, size_t end, unsigned shape)
{
    struct sayso_str s = str_sub(splitter->text, splitter->at, end);
    uint64_t hash;
    if (!(shape & SHAPE_MARK))
        shape |= shape_of(s);
    if (word_hash(s, &hash))
        push_unread(splitter, s.n, shape, hash);
    else
        set_word(push(splitter, s.n, shape), rubric_word(splitter->rubric, s));
}

/* ## Words ------------------------------------------------------------------------- */

/* The end of the suffix that the apostrophe at `at` begins ('s 'll 're 've 'd 'm), or
 * 0. */
static size_t scan_suffix(struct sayso_str s, size_t at)
{
    size_t start = at + apostrophe_at(s, at), end = start;
    if (start == at)
        return 0;
    while (end - start < MAX_SUFFIX && ascii_alpha(byte_at(s, end)))
        end++;
    struct sayso_str letters = str_sub(s, start, end);
    if (alnum_at(s, end))
        return 0;
    static const char *const suffixes[] = {"s", "ll", "re", "ve", "d", "m"};
    for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++)
        if (str_is_fold(letters, suffixes[i]))
            return end;
    return 0;
}

/* The end of n't at `at`, or 0. */
static size_t scan_not(struct sayso_str s, size_t at)
{
    if (ascii_lower(byte_at(s, at)) != 'n')
        return 0;
    size_t length = apostrophe_at(s, at + 1);
    if (!length || ascii_lower(byte_at(s, at + 1 + length)) != 't' ||
        alnum_at(s, at + 2 + length))
        return 0;
    return at + 2 + length;
}

/* U.S. and e.g. and a.m: single letters with full stops between; 0 where less. */
static size_t scan_initials(struct sayso_str s, size_t at)
{
    size_t pieces = 0, length, end = 0;
    while (kind_at(s, at, &length) == KIND_LETTER && byte_at(s, at + length) == '.') {
        at += length + 1;
        end = at;
        pieces++;
    }
    if (!pieces)
        return 0;
    if (kind_at(s, at, &length) == KIND_LETTER && !alnum_at(s, at + length))
        return at + length;
    return pieces > 1 && !alnum_at(s, at) ? end : 0;
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* ".O" and ".HK" behind capitals or figures: where a share is traded, not a full stop
 * that lacks its blank. */
static bool is_exchange(struct sayso_str s, char left, size_t at)
{
    enum { LONGEST_EXCHANGE = 2 };
    size_t end = at + 1;
    while (end <= at + LONGEST_EXCHANGE && is_upper(byte_at(s, end)))
        end++;
    return (is_upper(left) || ascii_digit(left)) && end > at + 1 && !alnum_at(s, end);
}

/* Does the mark at `at` hold what stands on both sides together as one word? Returns
 * its length, or 0. */
static size_t scan_joiner(struct sayso_str s, size_t before, size_t at)
{
    size_t length;
    char left = byte_at(s, before);
    uint32_t cp = utf8_at(s, at, &length);
    char right = byte_at(s, at + length);
    bool digits = ascii_digit(left) && ascii_digit(right);
    switch (cp) {
    case '.':
        return digits || (ascii_alpha(left) && right >= 'a' && right <= 'z') ||
                       is_exchange(s, left, at)
                   ? length
                   : 0;
    case ',':
    case ':':
    case '/':
        return digits ? length : 0;
    case '&':
        return ascii_alpha(left) && ascii_alpha(right) ? length : 0;
    case '-':
    case '@':
    case '_':
    case '\'':
    case 0x02BC:
    case 0x2010:
    case 0x2011:
    case 0x2019:
    case 0xAD:
    case 0x200C:
    case 0x200D:
        return alnum_at(s, at + length) ? length : 0;
    default:
        return 0;
    }
}

/* Where a web address ends: at white space or a quotation mark, less the marks that
 * belong to the sentence. */
static size_t scan_address(struct sayso_str s, size_t at)
{
    size_t length, end = at;
    for (; at < s.n; at += length) {
        uint32_t cp = utf8_at(s, at, &length);
        if (utf8_is_space(cp) || cp == '"' || cp == '<' || cp == '>' ||
            (cp >= 0x2018 && cp <= 0x201F))
            break;
        if (cp >= 0x80 ||
            !(cp == '.' || cp == ',' || cp == ';' || cp == ':' || cp == '!' ||
              cp == '?' || cp == ')' || cp == ']' || cp == '\''))
            end = at + length;
    }
    return end;
}

static bool is_address(struct sayso_str s, size_t start, size_t end)
{
    struct sayso_str word = str_sub(s, start, end);
    if (byte_at(s, end) == ':')
        return byte_at(s, end + 1) == '/' && byte_at(s, end + 2) == '/' &&
               alnum_at(s, end + 3) &&
               (str_is_fold(word, "http") || str_is_fold(word, "https") ||
                str_is_fold(word, "ftp"));
    return str_starts(word, "www.");
}

/* The end of a run of letters and digits that no n't cuts; in *before, its last one. */
static size_t scan_letters(struct sayso_str s, size_t at, size_t *before)
{
    size_t length;
    for (;; at += length) {
        enum kind kind = kind_at(s, at, &length);
        if (kind != KIND_LETTER && kind != KIND_DIGIT)
            return at;
        if ((s.p[at] | 0x20) == 'n' && scan_not(s, at))
            return at;
        *before = at;
    }
}

/* The end of the word at `start`, before any full stop or suffix; in *before, where its
 * last letter or digit stands. */
static size_t scan_word(struct sayso_str s, size_t start, size_t *before)
{
    size_t end = scan_initials(s, start), length;
    *before = end ? end - 1 : start;
    for (;;) {
        end = scan_letters(s, end ? end : start, before);
        if (end == start || kind_at(s, end, &length) != KIND_MARK ||
            scan_suffix(s, end))
            return end;
        length = scan_joiner(s, *before, end);
        if (!length)
            return end;
        end += length;
    }
}

/* ## Full stops -------------------------------------------------------------------- */

static size_t skip_space(struct sayso_str s, size_t at)
{
    size_t length;
    while (at < s.n && kind_at(s, at, &length) == KIND_SPACE)
        at += length;
    return at;
}

/* Does the rubric know `form`, dot and all, as an abbreviation that can stand here? A
 * title is followed by a name, "No." by a number; and one that is written with a
 * capital in the rubric ("Ill.") is none without ("ill."). */
static bool is_abbreviation(const struct rubric *rubric, struct sayso_str text,
                            struct sayso_str form)
{
    const struct word *word = rubric_word(rubric, form);
    if (!word || !(word->classes & WORD_ABBREVIATION))
        return false;
    const struct rule *rule = word->abbreviation;
    size_t length, next = skip_space(text, str_offset(text, form) + form.n);
    if (!rule)
        return true;
    if (utf8_is_lower(utf8_at(form, 0, &length)) &&
        str_find(rule->cells.match, form, 0) == SIZE_MAX)
        return false;
    if (str_is(rule->cells.klass, "number"))
        return ascii_digit(byte_at(text, next));
    return next < text.n || !str_is(rule->cells.klass, "title");
}

/* The end of the word with the full stops that belong to it. */
static size_t scan_stop(const struct splitter *splitter, size_t start, size_t end)
{
    struct sayso_str s = splitter->text;
    size_t last = end, length;
    if (byte_at(s, end) != '.' || byte_at(s, end + 1) == '.')
        return end;
    while (last - start < MAX_ABBREVIATION &&
           (byte_at(s, last) == '.' || ascii_alpha(byte_at(s, last))))
        last++;
    if (last > end + 1 && byte_at(s, last - 1) == '.' &&
        is_abbreviation(splitter->rubric, s, str_sub(s, start, last)))
        return last; /* Ph.D. */
    if (is_abbreviation(splitter->rubric, s, str_sub(s, start, end + 1)))
        return end + 1;
    uint32_t cp = utf8_at(s, start, &length);
    bool initial = start + length == end && utf8_is_upper(cp);
    return initial && skip_space(s, end + 1) < s.n ? end + 1 : end;
}

/* The plural possessive: an apostrophe right behind a final s, with white space behind
 * it and no single quotation mark to close. */
static size_t scan_plural(const struct splitter *splitter, size_t before, size_t at)
{
    struct sayso_str s = splitter->text;
    size_t length = apostrophe_at(s, at), next;
    char last = ascii_lower(byte_at(s, before));
    if (!length || splitter->single || (last != 's' && last != 'z'))
        return 0;
    bool blank = at + length < s.n && kind_at(s, at + length, &next) == KIND_SPACE;
    return blank ? at + length : 0;
}

static void split_word(struct splitter *splitter)
{
    struct sayso_str s = splitter->text;
    size_t start = splitter->at, before = start;
    size_t end = scan_word(s, start, &before);
    if (is_address(s, start, end)) {
        emit(splitter, scan_address(s, start), 0);
        return;
    }
    end = scan_stop(splitter, start, end);
    if (end - start == 6 && str_is_fold(str_sub(s, start, end), "cannot"))
        emit(splitter, start + 3, 0);
    if (end > start)
        emit(splitter, end, 0);
    size_t suffix = scan_suffix(s, end);
    if (!suffix)
        suffix = scan_not(s, end);
    if (!suffix)
        suffix = scan_plural(splitter, before, end);
    if (suffix)
        emit(splitter, suffix, SHAPE_SUFFIX);
}

/* ## Marks ------------------------------------------------------------------------- */

static bool is_dots(uint32_t cp)
{
    return cp == '.' || cp == 0x2026;
}

static bool is_dashes(uint32_t cp)
{
    return cp == '-' || (cp >= 0x2012 && cp <= 0x2015);
}

static bool is_pair(uint32_t cp)
{
    return cp == '\'' || cp == '`';
}

/* The end of a run of like marks that count as one. */
static size_t scan_run(struct sayso_str s, size_t at)
{
    size_t length;
    uint32_t first = utf8_at(s, at, &length), cp;
    size_t end = at + length;
    if (is_pair(first))
        return utf8_at(s, end, &length) == first ? end + length : end;
    if (!is_dots(first) && !is_dashes(first))
        return end;
    while ((cp = utf8_at(s, end, &length)) != 0 &&
           (is_dots(first) ? is_dots(cp) : is_dashes(cp)))
        end += length;
    return end;
}

static void split_mark(struct splitter *splitter)
{
    struct sayso_str s = splitter->text;
    size_t end = scan_run(s, splitter->at), length;
    size_t suffix = splitter->spaced && splitter->at ? 0 : scan_suffix(s, splitter->at);
    if (suffix) {
        emit(splitter, suffix, SHAPE_SUFFIX);
        return;
    }
    uint32_t cp = utf8_at(s, splitter->at, &length);
    bool single = end - splitter->at == length && (cp == '\'' || cp == 0x2019);
    if (single)
        splitter->single = cp == '\'' && alnum_at(s, end) && !splitter->single;
    else if (cp == 0x2018)
        splitter->single = true;
    emit(splitter, end, SHAPE_MARK);
}

/* ## Most of a text ---------------------------------------------------------------- */

/*
 * Nine tokens in ten are a run of ASCII letters with nothing at its end that could be
 * part of it, or a mark that stands for itself. They are told by eight bytes at a time,
 * and everything else is left to the functions above, at several times the cost: the
 * two must agree, which a test holds them to.
 */

/* Marks of ASCII that never join, and stand alone; and the blank. */
static const bool is_plain[256] = {
    [' '] = true, [','] = true, [';'] = true, ['"'] = true, ['('] = true,
    [')'] = true, ['!'] = true, ['?'] = true, ['['] = true, [']'] = true};

/* Is the full stop behind the run the end of all, and none of an abbreviation's? */
static bool is_last_stop(const struct splitter *splitter, size_t n)
{
    struct sayso_str s = splitter->text;
    if (splitter->at + n + 1 != s.n || n < 2)
        return false;
    const struct word *word =
        rubric_word(splitter->rubric, str_sub(s, splitter->at, s.n));
    return !word || !(word->classes & WORD_ABBREVIATION);
}

/* Can nothing behind the run of `n` letters belong to it? */
static bool ends_plainly(const struct splitter *splitter, size_t n)
{
    struct sayso_str s = splitter->text;
    size_t end = splitter->at + n;
    if (end == s.n || is_plain[(unsigned char)s.p[end]])
        return true;
    return s.p[end] == '.' && is_last_stop(splitter, n);
}

/* A run of letters, read by eights. */
struct run {
    size_t n;
    uint32_t key;             /* the first four, in lower case: see need.h */
    uint64_t hash;            /* word_hash of it */
    uint64_t small, capitals; /* not 0 where there are such letters */
};

static struct run read_run(struct sayso_str s, size_t at)
{
    struct run run = {0};
    size_t more;
    do {
        uint64_t eight = eight_at(s.p + at + run.n, s.n - at - run.n);
        more = eight_run(eight_letters(eight));
        uint64_t letters = more < 8 ? eight_first(UINT64_MAX, more) : UINT64_MAX;
        uint64_t cases = letters & EIGHT_ONES * 0x20;
        uint64_t lower = (eight & letters) | cases;
        if (!run.n)
            run.key = (uint32_t)lower;
        if (more)
            run.hash = word_hash_on(run.hash, lower);
        run.small |= eight & cases;
        run.capitals |= ~eight & cases;
        run.n += more;
    } while (more == 8);
    return run;
}

/* As eight_at reads "cannot", which is two words. */
#define CANNOT UINT64_C(0x746F6E6E6163)

static void push_run(struct splitter *splitter, const struct run *run)
{
    unsigned shape = SHAPE_WORD;
    /* No token before ends within a run, so this is the beginning of one. */
    if (splitter->waking)
        wake_run(splitter->waking, run->key);
    if (!run->capitals)
        shape |= SHAPE_SMALL;
    else if (is_upper(splitter->text.p[splitter->at]))
        shape |= SHAPE_CAPITAL;
    if (run->n > 1 && !run->small)
        shape |= SHAPE_UPPER;
    push_unread(splitter, run->n, shape, run->hash);
}

/* A plain word, perhaps with a suffix; false, and nothing done, for anything else. */
static bool push_word(struct splitter *splitter)
{
    struct sayso_str s = splitter->text;
    struct run run = read_run(s, splitter->at);
    if (run.n == 6 && run.hash == word_hash_on(0, CANNOT))
        return false;
    if (ends_plainly(splitter, run.n)) {
        push_run(splitter, &run);
        return true;
    }
    size_t end = splitter->at + run.n, suffix = scan_suffix(s, end);
    if (!suffix)
        return false;
    push_run(splitter, &run);
    emit(splitter, suffix, SHAPE_SUFFIX);
    if (splitter->waking)
        wake_part(splitter->waking, end, suffix);
    return true;
}

static bool push_mark(struct splitter *splitter)
{
    struct sayso_str s = splitter->text;
    char c = s.p[splitter->at], next = byte_at(s, splitter->at + 1);
    bool stop = c == '.' && next != '.' && (unsigned char)next < 0x80;
    if (!stop && !is_plain[(unsigned char)c])
        return false;
    push_unread(splitter, 1, SHAPE_MARK, word_hash_on(0, (unsigned char)c));
    return true;
}

/* Anything else; the sentence begins with token `first`. */
static void split_other(struct splitter *splitter, size_t first)
{
    size_t length, from = splitter->at;
    enum kind kind = kind_at(splitter->text, splitter->at, &length);
    if (kind == KIND_SPACE) {
        splitter->at += length;
        splitter->spaced = splitter->list->n > first;
    } else if (kind == KIND_MARK) {
        split_mark(splitter);
    } else {
        split_word(splitter);
    }
    if (splitter->waking)
        wake_part(splitter->waking, from, splitter->at);
}

void token_append(const struct rubric *rubric, struct sayso_str text,
                  struct arena *arena, struct tokens *list, struct waking *waking)
{
    struct unread unread;
    struct splitter splitter = {.rubric = rubric,
                                .words = rubric ? rubric->words : NULL,
                                .text = text,
                                .arena = arena,
                                .list = list,
                                .unread = &unread,
                                .waking = waking};
    unread.count = 0;
    size_t first = list->n;
    while (splitter.at < text.n) {
        char c = text.p[splitter.at];
        if (c == ' ') {
            splitter.spaced = list->n > first;
            splitter.at++;
        } else if (!(ascii_alpha(c) ? push_word(&splitter) : push_mark(&splitter))) {
            split_other(&splitter, first);
        }
    }
    read_words(&splitter);
}

size_t token_split(const struct rubric *rubric, struct sayso_str text,
                   struct arena *arena, struct token **tokens)
{
    struct tokens list = {.capacity = text.n / 5 + 8};
    list.v = arena_array(arena, list.capacity, sizeof *list.v);
    token_append(rubric, text, arena, &list, NULL);
    *tokens = list.v;
    return list.n;
}
