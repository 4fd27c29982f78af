/*
 * Quotation marks in pairs. White space beside a mark tells whether it opens; else its
 * shape does, and a straight one opens when none is open. Newspapers open a quotation
 * anew at each of its paragraphs and close it at the last; one that is still open at
 * the passage's end runs to it. A single mark may be an apostrophe, so single ones
 * count in pairs only, and only outside double ones.
 */
#include "find/quote.h"

#include "base/str.h"
#include "base/utf8.h"

enum {
    LONGEST_SINGLE = 400, /* tokens between single marks */
    LONGEST_NEST = 600,   /* tokens in which marks within marks are paired */
    LONGEST_GAP = 40      /* sentences of a quotation without any mark */
};

#define NO_MARK SIZE_MAX

/* What a mark is by its shape, and what it is where it stands. */
enum mark { NOT_A_MARK, OPENS, CLOSES, EITHER, SINGLE };

const unsigned char quote_shapes[SPELLING_COUNT] = {
    [W_QUOTE] = EITHER,       [W_TWO_APOSTROPHES] = EITHER, [W_TWO_GRAVES] = OPENS,
    [W_OPEN_DOUBLE] = OPENS,  [W_CLOSE_DOUBLE] = CLOSES,    [W_OPEN_ANGLE] = OPENS,
    [W_CLOSE_ANGLE] = CLOSES, [W_OPEN_SINGLE] = SINGLE,     [W_CLOSE_SINGLE] = SINGLE,
    [W_APOSTROPHE] = SINGLE,
};

static enum mark shape_at(const struct passage *p, size_t i)
{
    return (enum mark)quote_shapes[p->tokens[i].spelling];
}

/* Does white space stand before the token, or its sentence begin with it? */
static bool is_apart(const struct passage *p, size_t i)
{
    return i >= p->count || (p->tokens[i].shape & SHAPE_SPACED) ||
           p->starts[passage_sentence(p, i)] == i;
}

static bool opens_here(const struct passage *p, size_t i)
{
    if (is_apart(p, i + 1))
        return false;
    if (is_apart(p, i))
        return true;
    enum spelling before = word_at(p, i - 1);
    return before == W_OPEN_BRACKET || before == W_OPEN_SQUARE || before == W_EM_DASH ||
           before == W_HYPHENS;
}

/* A double mark: blanks beside it tell its side, else its shape does. */
static enum mark mark_at(const struct passage *p, size_t i)
{
    enum mark shape = shape_at(p, i);
    if (shape == SINGLE)
        return NOT_A_MARK;
    if (opens_here(p, i))
        return OPENS;
    return !is_apart(p, i) && is_apart(p, i + 1) ? CLOSES : shape;
}

static bool opens_single(const struct passage *p, size_t i)
{
    if (word_at(p, i) != W_OPEN_SINGLE && word_at(p, i) != W_APOSTROPHE)
        return false;
    return opens_here(p, i) && i + 1 < p->count &&
           !(p->tokens[i + 1].shape & SHAPE_NUMBER);
}

static bool ends_in_s(struct sayso_str word)
{
    return word.n > 0 && ascii_lower(word.p[word.n - 1]) == 's';
}

/* Behind a mark, or behind a word and before none; "the farmers' union" goes on. */
static bool closes_single(const struct passage *p, size_t i)
{
    if (word_at(p, i) != W_CLOSE_SINGLE && word_at(p, i) != W_APOSTROPHE)
        return false;
    if (is_apart(p, i))
        return false;
    if (p->tokens[i - 1].shape & SHAPE_MARK)
        return true;
    bool word_behind =
        i + 1 < p->count && (p->tokens[i + 1].shape & (SHAPE_WORD | SHAPE_NUMBER));
    return !word_behind || (is_apart(p, i + 1) && !ends_in_s(p->tokens[i - 1].s));
}

/* Which mark closes the single one that is the passage's `open`th; NO_MARK for none. */
static size_t single_close(const struct passage *p, size_t open)
{
    size_t from = p->marks[open] + 2, limit = p->marks[open] + LONGEST_SINGLE;
    for (size_t m = open + 1; m < p->mark_count && p->marks[m] < limit; m++)
        if (p->marks[m] >= from && closes_single(p, p->marks[m]))
            return m;
    return NO_MARK;
}

/* Somebody's words rather than a scare quote or a title: it has a finite verb, or ends
 * in a mark of its own, or is long. */
static bool is_speech(const struct passage *p, const struct quote *q)
{
    size_t last = q->close;
    if (!q->closed || last - q->open > 9)
        return true;
    for (size_t i = q->open + 1; i < last; i++) {
        enum tag tag = tag_at(p, i);
        if (tag == TAG_VERB || tag == TAG_AUX || tag == TAG_MODAL)
            return true;
    }
    enum spelling end = word_at(p, last - 1);
    return last > q->open + 2 && (end == W_STOP || end == W_COMMA ||
                                  end == W_QUESTION || end == W_EXCLAMATION);
}

/* A quotation that runs over paragraphs is opened anew in each. */
static bool opens_paragraph(const struct passage *p, size_t i)
{
    size_t k = passage_sentence(p, i);
    const struct sayso_sentence *s = &p->article->sentences[p->first_sentence + k];
    return p->starts[k] == i && (k == 0 || s[-1].paragraph != s->paragraph);
}

/* Which mark closes the passage's `open`th, with those between them paired; where they
 * do not pair, the first that closes at all; p->mark_count for none. */
static size_t double_close(const struct passage *p, size_t open)
{
    size_t depth = 0, first = p->mark_count, from = p->marks[open];
    for (size_t m = open + 1; m < p->mark_count; m++) {
        size_t i = p->marks[m];
        if (first < p->mark_count && i > from + LONGEST_NEST + 1)
            break;
        enum mark mark = mark_at(p, i);
        if (mark == OPENS)
            depth += i > from + 1 && !opens_paragraph(p, i);
        else if (mark != NOT_A_MARK && depth-- == 0)
            return m;
        else if (mark != NOT_A_MARK && first == p->mark_count)
            first = m;
    }
    return first;
}

/* Does the mark open a quotation where none is open? A straight one that seems to close
 * may, where a blank slipped to its other side; one behind a number means inches. */
static bool opens(const struct passage *p, size_t i)
{
    if (shape_at(p, i) != EITHER)
        return mark_at(p, i) == OPENS;
    return i == 0 || is_apart(p, i) || !(p->tokens[i - 1].shape & SHAPE_NUMBER);
}

static void add_quote(struct passage *p, size_t open, size_t close, size_t *capacity)
{
    struct quote quote = {open, close, close < p->count, false};
    ARENA_PUSH(p->find->scratch, p->quotes, p->quote_count, *capacity, quote);
}

static void find_quotes(struct passage *p)
{
    size_t capacity = 0;
    for (size_t m = 0; m < p->mark_count; m++) {
        size_t i = p->marks[m];
        size_t close = opens_single(p, i) ? single_close(p, m) : NO_MARK;
        if (opens(p, i))
            close = double_close(p, m);
        if (close == NO_MARK)
            continue;
        add_quote(p, i, close < p->mark_count ? p->marks[close] : p->count, &capacity);
        m = close;
    }
}

bool quote_left_open(const struct passage *p, size_t first, bool open)
{
    for (size_t m = first; m < p->mark_count; m++) {
        size_t i = p->marks[m];
        enum mark mark = mark_at(p, i);
        if (mark != NOT_A_MARK)
            open = open ? mark == OPENS && opens_paragraph(p, i) : opens(p, i);
    }
    return open;
}

/* The side of the first double mark in a text that is not yet cut into tokens. Stores
 * whether the text begins with it. */
static enum mark first_mark(struct sayso_str text, bool *begins)
{
    uint32_t before = 0, cp;
    size_t n;
    for (size_t at = 0; (cp = utf8_at(text, at, &n)) != 0; before = cp) {
        *begins = at == 0;
        at += n;
        if (cp == 0x201C || cp == 0x201D)
            return cp == 0x201C ? OPENS : CLOSES;
        if (cp == '"' || (cp == '\'' && utf8_at(text, at, &n) == '\''))
            return before == 0 || before == '(' || utf8_is_space(before) ? OPENS
                                                                         : CLOSES;
    }
    return NOT_A_MARK;
}

static bool is_text(const struct sayso_article *article, size_t sentence)
{
    return sentence < article->sentence_count &&
           (article->sentences[sentence].kind == SAYSO_CLAIM ||
            article->sentences[sentence].kind == SAYSO_QUESTION);
}

bool quote_goes_on(const struct sayso_article *article, size_t sentence)
{
    for (size_t k = sentence; k < sentence + LONGEST_GAP && is_text(article, k); k++) {
        bool begins;
        enum mark mark = first_mark(article->sentences[k].text, &begins);
        if (mark != NOT_A_MARK)
            return mark == CLOSES || (k == sentence && begins);
    }
    return false;
}

bool quote_begins(const struct sayso_article *article, size_t sentence)
{
    bool begins;
    return is_text(article, sentence) &&
           first_mark(article->sentences[sentence].text, &begins) == OPENS && begins;
}

void quote_passage(struct passage *p)
{
    find_quotes(p);
    for (size_t k = 0; k < p->quote_count; k++) {
        p->quotes[k].speech = is_speech(p, &p->quotes[k]);
        for (size_t i = p->quotes[k].open; i <= p->quotes[k].close && i < p->count; i++)
            p->tokens[i].shape |= SHAPE_QUOTED;
    }
}

const struct quote *quote_around(const struct passage *p, size_t token)
{
    size_t low = 0, high = p->quote_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (p->quotes[middle].open <= token)
            low = middle;
        else
            high = middle;
    }
    return &p->quotes[low];
}
