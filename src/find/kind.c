/*
 * Tells claims from what surrounds them on a page. Boilerplate is what a rule of the
 * rubric says is boilerplate: a pattern wherever it matches in a sentence, words only
 * at the head of a short one, notes on the author only at the article's end. Headlines
 * are short lines that end like none and have text under them. In doubt a sentence is a
 * claim: to lose reporting is worse than to keep an appeal.
 */
#include "find/kind.h"

#include "base/str.h"
#include "base/utf8.h"
#include "find/date.h"
#include "find/mark.h"
#include "find/paragraph.h"
#include "rubric/wake.h"

enum {
    MAX_SHORT_TOKENS = 24,   /* of a sentence that words may call boilerplate */
    MAX_APPEAL_BYTES = 800,  /* of a paragraph that is an appeal as a whole */
    MAX_NOTE_BYTES = 700,    /* of a note on the author */
    MAX_HEADLINE_WORDS = 30, /* of an article */
    MAX_HEADLINE_BYTES = 1000,
    MAX_HEADING_WORDS = 10, /* of a section */
    MIN_TITLE_WORDS = 5,    /* long words, to call a line with a full stop a title */
    MAX_LEAD = 4            /* paragraphs that may stand before the headline */
};

static bool is_class(const struct rule *rule, const char *name)
{
    return str_is(rule->cells.klass, name);
}

/* Does a hit say what the whole sentence is? */
static bool decides(const struct hit *hit, const struct token *tokens, size_t count)
{
    if (hit->rule->kind != RULE_BOILERPLATE)
        return false;
    if (hit->rule->rx)
        return true;
    size_t first = 0;
    while (first < count && (tokens[first].shape & SHAPE_MARK))
        first++;
    return count <= MAX_SHORT_TOKENS && hit->first <= first;
}

/* The tokens of the sentence, and the patterns that may match in it. */
static void cut_sentence(struct find *find, struct sayso_str text,
                         struct sentence_words *words)
{
    words->first = find->tokens.n;
    if (!find->rubric) {
        token_append(NULL, text, find->scratch, &find->tokens, NULL);
        return;
    }
    struct waking waking = rubric_waking(find->rubric, text, find->scratch);
    token_append(find->rubric, text, find->scratch, &find->tokens, &waking);
    words->awake = waking.awake;
}

/* Does a rule of the page decide on the sentence? */
static void match_sentence(struct find *find, struct sayso_sentence *sentence,
                           struct sentence_words *words, struct arena *arena)
{
    const struct token *tokens = find->tokens.v + words->first;
    size_t count = find->tokens.n - words->first;
    struct searched searched = {.text = sentence->text,
                                .tokens = tokens,
                                .count = count,
                                .awake = words->awake,
                                .kinds = KINDS_PAGE,
                                .rx = find->rx};
    struct limited limited = {0};
    struct hit *hits;
    size_t hit_count = rubric_match(find->rubric, &searched, arena, &hits, &limited);
    words->page = hit_count || limited.times;
    for (size_t i = 0; i < hit_count; i++) {
        if (!decides(&hits[i], tokens, count))
            continue;
        sentence->kind = SAYSO_BOILERPLATE;
        sentence->rule = &hits[i].rule->cells;
        return;
    }
}

/* Ends in a question mark that no quotation closes. */
static bool is_question(struct sayso_str text)
{
    size_t end = text.n, n;
    uint32_t cp = utf8_before(text, end, &n);
    bool asks = false;
    while (n && (cp == '?' || cp == '!' || cp == ')' || cp == ']' || cp == 0xFF1F ||
                 cp == 0x203D || (cp >= 0x2047 && cp <= 0x2049))) {
        asks = asks || (cp != '!' && cp != ')' && cp != ']');
        end -= n;
        cp = utf8_before(text, end, &n);
    }
    return asks;
}

/* Tokens of a sentence, and what is told while it is at hand. */
static void read_sentence(struct find *find, struct paragraph *paragraph,
                          struct sayso_sentence *sentence, struct sentence_words *words,
                          struct arena *hits)
{
    size_t before = find->tokens.words;
    cut_sentence(find, sentence->text, words);
    if (find->rubric)
        match_sentence(find, sentence, words, hits);
    paragraph->words += find->tokens.words - before;
    paragraph->ruled = paragraph->ruled || sentence->rule;
    paragraph->asks = paragraph->asks || is_question(sentence->text);
}

/* Hits go as soon as the sentence is judged. A pattern that hit its limit will hit it
 * again, and is counted, when claims are found. */
static void read_all(struct find *find, struct paragraph *paragraphs, size_t count)
{
    struct arena hits = {0};
    struct sentence_words *words = find->words;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < paragraphs[i].count; k++, words++) {
            read_sentence(find, &paragraphs[i], &paragraphs[i].sentences[k], words,
                          &hits);
            arena_reset(&hits);
        }
    words->first = find->tokens.n;
    arena_free(&hits);
}

static const struct rule *rule_of(const struct sayso_sentence *sentence)
{
    return (const struct rule *)sentence->rule;
}

/* An appeal goes on through its paragraph when that is short and half of its
 * sentences are known to appeal. */
static void spread_appeal(struct paragraph *paragraph)
{
    const struct sayso_rule *appeal = NULL;
    size_t appeals = 0;
    if (!paragraph->ruled)
        return;
    for (size_t i = 0; i < paragraph->count; i++) {
        const struct rule *rule = rule_of(&paragraph->sentences[i]);
        if (!rule || !(is_class(rule, "donation") || is_class(rule, "comment") ||
                       is_class(rule, "subscribe")))
            continue;
        appeal = &rule->cells;
        appeals++;
    }
    if (appeals * 2 < paragraph->count || paragraph->text.n > MAX_APPEAL_BYTES)
        return;
    for (size_t i = 0; i < paragraph->count && appeals; i++) {
        struct sayso_sentence *sentence = &paragraph->sentences[i];
        if (!sentence->rule)
            sentence->rule = appeal;
        sentence->kind = SAYSO_BOILERPLATE;
    }
}

static bool all_boilerplate(const struct paragraph *paragraph)
{
    for (size_t i = 0; i < paragraph->count; i++)
        if (paragraph->sentences[i].kind != SAYSO_BOILERPLATE)
            return false;
    return true;
}

/* A note on the author is one at the article's end only, or after a star; a
 * paragraph that begins with one is one. */
static void settle_note(struct paragraph *paragraph, bool last)
{
    if (!paragraph->ruled)
        return;
    const struct rule *rule = rule_of(&paragraph->sentences[0]);
    bool starred = paragraph->text.p[0] == '*' || paragraph->text.p[0] == '_';
    bool note = rule && is_class(rule, "note") && (starred || last) &&
                paragraph->text.n <= MAX_NOTE_BYTES;
    for (size_t i = 0; i < paragraph->count; i++) {
        struct sayso_sentence *sentence = &paragraph->sentences[i];
        const struct rule *own = rule_of(sentence);
        if (note) {
            sentence->kind = SAYSO_BOILERPLATE;
            sentence->rule = own ? &own->cells : &rule->cells;
        } else if (own && is_class(own, "note")) {
            sentence->kind = SAYSO_CLAIM;
            sentence->rule = NULL;
        }
    }
}

static void settle_notes(struct paragraph *paragraphs, size_t count)
{
    bool last = true;
    for (size_t i = count; i-- > 0;) {
        settle_note(&paragraphs[i], last);
        last = last && all_boilerplate(&paragraphs[i]);
    }
}

/* Long words of a line, and how many of them are written with a capital. */
static size_t capitals(struct sayso_str line, size_t *capital)
{
    size_t words = 0, at = 0, n;
    *capital = 0;
    while (at < line.n) {
        size_t start = at;
        while (utf8_is_alpha(utf8_at(line, at, &n)) && n)
            at += n;
        if (at - start >= 4) {
            words++;
            *capital += utf8_is_upper(utf8_at(line, start, &n));
        }
        utf8_at(line, at, &n);
        at += n;
    }
    return words;
}

static bool is_title_case(struct sayso_str line, size_t least)
{
    size_t capital, words = capitals(line, &capital);
    return words >= least && capital * 10 >= words * 9;
}

static bool one_line(struct sayso_str text)
{
    return str_find_char(text, '\n', 0) == SIZE_MAX;
}

/* Marks after which a line is no headline, though it has no stop. */
static bool goes_on(struct sayso_str text)
{
    size_t n;
    uint32_t cp = utf8_before(text, text.n, &n);
    return cp == ':' || cp == ';' || cp == ',' || cp == '-' || cp == 0x2013 ||
           cp == 0x2014;
}

static bool begins_like_title(struct sayso_str text)
{
    size_t n, at = 0;
    uint32_t cp = utf8_at(text, 0, &n);
    while (mark_opens(cp)) {
        at += n;
        cp = utf8_at(text, at, &n);
    }
    return utf8_is_upper(cp) || utf8_is_digit(cp);
}

static bool is_headline(const struct paragraph *paragraph)
{
    if (paragraph->words == 0 || paragraph->words > MAX_HEADLINE_WORDS ||
        paragraph->text.n > MAX_HEADLINE_BYTES || goes_on(paragraph->text))
        return false;
    if (paragraph_stopped(paragraph->text))
        return is_title_case(paragraph->text, MIN_TITLE_WORDS);
    return begins_like_title(paragraph->text);
}

/* A section's heading: short, not stopped, and prose under it. */
static bool is_heading(const struct paragraph *paragraph, const struct paragraph *next)
{
    if (paragraph->count != 1 || paragraph->words == 0 ||
        paragraph->words > MAX_HEADING_WORDS || !one_line(paragraph->text))
        return false;
    if (paragraph_stopped(paragraph->text) || goes_on(paragraph->text) ||
        !begins_like_title(paragraph->text))
        return false;
    return paragraph_stopped(next->text) && next->words > paragraph->words;
}

static void set_headline(struct paragraph *paragraph)
{
    for (size_t i = 0; i < paragraph->count; i++)
        if (paragraph->sentences[i].kind != SAYSO_BOILERPLATE)
            paragraph->sentences[i].kind = SAYSO_HEADLINE;
}

/* The paragraphs that hold the known title. */
static void mark_title(const struct sayso_article *article,
                       struct paragraph *paragraphs, size_t count)
{
    struct sayso_str title = article->title;
    for (size_t i = 0; i < count; i++) {
        struct sayso_str text = paragraphs[i].text;
        if (str_overlaps(text, title) || (i < MAX_LEAD && str_eq(text, title)))
            set_headline(&paragraphs[i]);
    }
}

/* The first line that is no boilerplate, where it looks like a headline and text
 * follows. */
static void find_title(struct sayso_article *article, struct paragraph *paragraphs,
                       size_t count)
{
    size_t i = 0;
    while (i < count && i < MAX_LEAD && all_boilerplate(&paragraphs[i]))
        i++;
    if (i + 1 >= count || i == MAX_LEAD || !is_headline(&paragraphs[i]))
        return;
    size_t next = i + 1;
    while (next < count && all_boilerplate(&paragraphs[next]))
        next++;
    if (next == count)
        return;
    article->title = paragraphs[i].text;
    set_headline(&paragraphs[i]);
}

/* Is a quotation still open behind `text`, where one was `open` before it? */
static bool leaves_open(struct sayso_str text, bool open)
{
    size_t n;
    for (size_t at = 0; at < text.n; at += n) {
        uint32_t cp = utf8_at(text, at, &n);
        if (cp == '"')
            open = !open;
        else if (cp == 0x201C || cp == 0x201D)
            open = cp == 0x201C;
    }
    return open;
}

/* A question inside somebody's quotation is that somebody's, and a claim. Quotations
 * are followed only as far as a question stands. */
static void mark_questions(struct paragraph *paragraph)
{
    bool open = false;
    size_t followed = 0;
    for (size_t k = 0; k < paragraph->count; k++) {
        struct sayso_sentence *sentence = &paragraph->sentences[k];
        if (sentence->kind != SAYSO_CLAIM || !is_question(sentence->text))
            continue;
        for (; followed <= k; followed++)
            open = leaves_open(paragraph->sentences[followed].text, open);
        if (!open)
            sentence->kind = SAYSO_QUESTION;
    }
}

static void settle_claims(struct paragraph *paragraphs, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct paragraph *paragraph = &paragraphs[i];
        if (i + 1 < count && is_heading(paragraph, paragraph + 1))
            set_headline(paragraph);
        if (paragraph->asks)
            mark_questions(paragraph);
    }
}

/* What stands behind "by" in a byline, up to a mark that ends the name. */
static struct sayso_str byline_name(struct sayso_str line)
{
    size_t at = 0;
    while (at + 3 < line.n &&
           !(ascii_lower(line.p[at]) == 'b' && ascii_lower(line.p[at + 1]) == 'y' &&
             (ascii_space(line.p[at + 2]) || line.p[at + 2] == ':')))
        at++;
    at = at + 3 < line.n ? at + 3 : 0;
    size_t end = at;
    while (end < line.n && line.p[end] != '*' && line.p[end] != '|' &&
           line.p[end] != ';' && line.p[end] != ',' && line.p[end] != '(' &&
           line.p[end] != ')' && line.p[end] != '\n')
        end++;
    return paragraph_trim(str_sub(line, at, end));
}

/* Read byline and date from the boilerplate that holds them; the first one counts. */
static void read_page(struct find *find, struct sayso_article *article,
                      const struct sayso_sentence *sentence)
{
    const struct rule *rule = rule_of(sentence);
    struct date date;
    if (!rule)
        return;
    if (is_class(rule, "byline") && !article->byline.n)
        article->byline = byline_name(sentence->text);
    if ((is_class(rule, "date") || is_class(rule, "byline")) && !article->published.n &&
        date_find(sentence->text, &date))
        article->published = arena_printf(find->report, "%04d-%02d-%02d", date.year,
                                          date.month, date.day);
}

void kind_article(struct find *find, struct sayso_article *article,
                  struct paragraph *paragraphs, size_t count)
{
    read_all(find, paragraphs, count);
    for (size_t i = 0; i < count; i++)
        spread_appeal(&paragraphs[i]);
    settle_notes(paragraphs, count);
    if (article->title.n)
        mark_title(article, paragraphs, count);
    else if (article->part < 2)
        find_title(article, paragraphs, count);
    settle_claims(paragraphs, count);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < paragraphs[i].count && paragraphs[i].ruled; k++)
            read_page(find, article, &paragraphs[i].sentences[k]);
}
